import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore, type ReactNode, type RefObject } from 'react';
import { Link, useLocation } from 'wouter';
import { SearchBox } from '../search/box';
import { useAddress } from './address';
import { address } from './address';
import { snapshotOf } from './share';
import { useTheme, type Theme } from './theme';
import { languageNames, useLanguage, useWords, type Language } from './words';

// Shell is what stands around every screen: the way in, the way to others, preferences, the data's version. An embedded view (?embed=1)
// has only a line that leads to the whole.
export function Shell({ main, children }: { main: RefObject<HTMLElement | null>; children: ReactNode }) {
  const words = useWords();
  const at = useAddress();
  const [path] = useLocation();
  if (at.get('embed') === '1') {
    return (
      <>
        <main ref={main} tabIndex={-1} className="embedded">
          {children}
        </main>
        <footer className="foot">
          <a href={at.href({ embed: undefined })} target="_blank" rel="noopener">
            {words.shell.openFull}
          </a>
        </footer>
      </>
    );
  }
  return (
    <>
      <a className="skip" href="#main">
        {words.shell.skip}
      </a>
      <header className="head">
        <Link href={address.home()} className="brand">
          onrecord
        </Link>
        {path !== '/' && <SearchBox />}
        <nav aria-label={words.shell.navigation}>
          <NavLink href="/positions">{words.shell.positions}</NavLink>
          <NavLink href="/compare">{words.shell.compare}</NavLink>
          <NavLink href="/network">{words.shell.network}</NavLink>
          {/* a page of its own: the console's policy is wider */}
          <a href="/query" aria-current={path === '/query' ? 'page' : undefined}>
            {words.shell.query}
          </a>
        </nav>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      <Foot />
    </>
  );
}

function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const [path] = useLocation();
  return (
    <Link href={href} aria-current={path === href ? 'page' : undefined}>
      {children}
    </Link>
  );
}

function Foot() {
  const words = useWords();
  const { language, choose } = useLanguage();
  const [theme, setTheme] = useTheme();
  const version = useDataVersion();
  return (
    <footer className="foot">
      <p>{words.shell.tagline}</p>
      <p className="foot-tools">
        <label>
          {words.shell.language}{' '}
          <select value={language} onChange={(e) => choose(e.target.value as Language)}>
            {Object.entries(languageNames).map(([l, name]) => (
              <option key={l} value={l} lang={l}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.shell.theme}{' '}
          <select value={theme} onChange={(e) => setTheme(e.target.value as Theme)}>
            {Object.entries(words.shell.themes).map(([t, name]) => (
              <option key={t} value={t}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {version !== undefined && (
          <span className="quiet">
            {words.shell.data} <code>{version || words.shell.noData}</code>
          </span>
        )}
        <a href="/licences.txt">{words.shell.licences}</a>
      </p>
    </footer>
  );
}

// useDataVersion is the version of the data that the last answer came from: the first part of its snapshot's id.
function useDataVersion(): string | undefined {
  const cache = useQueryClient().getQueryCache();
  return useSyncExternalStore(
    (changed) => cache.subscribe(changed),
    () => {
      const last = cache.getAll().reduce<{ at: number; id?: string }>((best, q) => {
        const id = snapshotOf(q.state.data);
        return id && q.state.dataUpdatedAt >= best.at ? { at: q.state.dataUpdatedAt, id } : best;
      }, { at: 0 });
      return last.id?.split('-')[0]?.slice(0, 12);
    },
  );
}
