import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

// What an entry of the history remembers of a list: the row at the top of the window, how far below the top it began, and how many pages
// were loaded.
interface Place {
  row: string;
  top: number;
  pages: number;
}

// mostPages bounds what is loaded again after a reload; whoever was further down begins there.
const mostPages = 20;

// rest is how long the list stands still before its place is kept, in milliseconds: to look where rows are while more of them come would lay them
// out once more.
const rest = 100;

// useListPlace keeps the place in a list in the history's entry, and goes back there when the entry is visited again: back from a statement,
// after a reload. Rows far away have no height before they are seen, so that a place in pixels would not do.
export function useListPlace(list: RefObject<HTMLElement | null>, pages: number, open: boolean, next: () => void) {
  const goal = useRef<Place | null>(placeOf(history.state));
  useLayoutEffect(() => {
    const to = goal.current;
    if (!to) return;
    const row = list.current?.querySelector(`[data-row="${CSS.escape(to.row)}"]`);
    if (row) {
      goal.current = null;
      scrollBy(0, row.getBoundingClientRect().top - to.top);
      // rows above it get their real heights now
      requestAnimationFrame(() => scrollBy(0, row.getBoundingClientRect().top - to.top));
    } else if (open && pages < Math.min(to.pages, mostPages)) next();
    else goal.current = null;
  });
  const loaded = useRef(pages);
  useLayoutEffect(() => {
    loaded.current = pages;
  });
  useEffect(() => {
    const keep = () => {
      const at = list.current && topRow(list.current);
      const before: unknown = history.state;
      const state = { ...(typeof before === 'object' ? before : {}), list: at ? { ...at, pages: loaded.current } : undefined };
      // the browser's own, not the router's, which would ask each link of the page whether the address has changed: it hasn't
      History.prototype.replaceState.call(history, state, '');
    };
    let waiting = 0;
    const soon = () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(keep, rest);
    };
    addEventListener('scrollend', soon);
    addEventListener('click', keep, true); // it may lead away, before the rest is over
    return () => {
      clearTimeout(waiting);
      removeEventListener('scrollend', soon);
      removeEventListener('click', keep, true);
    };
  }, [list]);
}

function placeOf(state: unknown): Place | null {
  return (state as { list?: Place } | null)?.list ?? null;
}

// topRow is the first row that reaches into the window; undefined while that is the list's first one: a page begins there anyway.
function topRow(list: HTMLElement): Omit<Place, 'pages'> | undefined {
  let at: Element | undefined = list;
  while (at && !at.hasAttribute('data-row')) at = [...at.children].find((part) => part.getBoundingClientRect().bottom > 0);
  if (!at || at === list.querySelector('[data-row]')) return undefined;
  return { row: at.getAttribute('data-row')!, top: at.getBoundingClientRect().top };
}
