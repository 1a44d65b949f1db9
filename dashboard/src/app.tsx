import { lazy, Suspense, useEffect, useRef, type ComponentType, type RefObject } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Unbroken } from './shared/broken';
import { Shell } from './shared/shell';
import { Loading, NotFound } from './shared/states';

// One line a screen: its address and its folder. Each is loaded when it is first visited.
const screens: [string, ComponentType<{ params: { id: string } }>][] = [
  ['/', lazy(() => import('./home/home'))],
  ['/search', lazy(() => import('./search/search'))],
  ['/people/:id', lazy(() => import('./people/person'))],
  ['/institutions/:id', lazy(() => import('./institutions/institution'))],
  ['/topics/:id', lazy(() => import('./topics/topic'))],
  ['/meetings/:id', lazy(() => import('./meetings/meeting'))],
  ['/positions', lazy(() => import('./positions/positions'))],
  ['/compare', lazy(() => import('./compare/compare'))],
  ['/network', lazy(() => import('./network/network'))],
  ['/statements/:id', lazy(() => import('./statements/statement'))],
  ['/sources/:id', lazy(() => import('./sources/source'))],
  ['/query', lazy(() => import('./query/query'))],
];

export function App() {
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);
  const back = useCameBack();
  // A new page begins at its top, and a screen reader reads it from there; a page that is come back to is where it was left.
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
    if (!back.current) window.scrollTo(0, 0);
  }, [path, back]);
  return (
    <Shell main={main}>
      <Unbroken key={path}>
        <Suspense fallback={<Loading />}>
          <Switch>
            {screens.map(([route, Screen]) => (
              <Route key={route} path={route}>
                {(params) => <Screen key={path} params={{ id: decoded((params as { id?: string }).id ?? '') }} />}
              </Route>
            ))}
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </Suspense>
      </Unbroken>
    </Shell>
  );
}

// useCameBack says whether the page was come to by going back or forward in the history. It knows before the page is drawn: hence the capture.
function useCameBack(): RefObject<boolean> {
  const back = useRef(false);
  useEffect(() => {
    const popped = () => void (back.current = true);
    const pushed = () => void (back.current = false);
    addEventListener('popstate', popped, true);
    addEventListener('pushState', pushed, true); // the router's event
    return () => {
      removeEventListener('popstate', popped, true);
      removeEventListener('pushState', pushed, true);
    };
  }, []);
  return back;
}

// decoded is a part of a path; one that isn't well encoded stands for itself.
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
