import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';

// The addresses of screens. Citations and saved links use them: they never change.
export const address = {
  home: () => '/',
  search: (q: string, more: Params = {}) => `/search${params({ q, ...more })}`,
  person: (id: string) => `/people/${segment(id)}`,
  institution: (id: string) => `/institutions/${segment(id)}`,
  topic: (id: string) => `/topics/${segment(id)}`,
  meeting: (id: string) => `/meetings/${segment(id)}`,
  statement: (id: string) => `/statements/${segment(id)}`,
  // With a quote's id the source opens at that quote, highlighted.
  source: (id: string, quote?: string) => `/sources/${segment(id)}${params({ quote })}`,
  positions: (holders: string[], topics: string[], more: Params = {}) => `/positions${params({ holder: holders, topic: topics, ...more })}`,
  compare: (holders: string[], topics: string[] = [], more: Params = {}) => `/compare${params({ holder: holders, topic: topics, ...more })}`,
  network: (more: Params = {}) => `/network${params(more)}`,
  query: (query?: string, variables?: object) => `/query${params({ query, variables: variables && JSON.stringify(variables) })}`,
};

export type Params = Record<string, string | string[] | undefined>;

// segment keeps an id readable: ':' and '@' may stand in a path.
function segment(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':').replaceAll('%40', '@');
}

// params is "?a=1&b=2&b=3"; "" when nothing is set.
export function params(values: Params): string {
  const p = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const v of Array.isArray(value) ? value : [value]) if (v !== undefined && v !== '') p.append(name, v);
  }
  const text = p.toString().replaceAll('%3A', ':');
  return text && `?${text}`;
}

// The typename says which screen shows a node. "" when none does.
export function addressOf(node: { __typename?: string; id: string }): string {
  switch (node.__typename) {
    case 'Person':
      return address.person(node.id);
    case 'Institution':
      return address.institution(node.id);
    case 'Topic':
      return address.topic(node.id);
    case 'Meeting':
      return address.meeting(node.id);
    case 'Statement':
      return address.statement(node.id);
    case 'Source':
      return address.source(node.id);
  }
  return '';
}

export interface AddressState {
  get: (name: string) => string | undefined;
  all: (name: string) => string[];
  // set changes parameters and keeps the others; undefined, "" and [] take one away. What a person chose is a new entry of the history;
  // with replace (a slider that moves, a text being typed) it isn't.
  set: (changes: Params, options?: { replace?: boolean }) => void;
  // href is the address that set would lead to.
  href: (changes: Params) => string;
}

// useAddress is the state of a screen: the parameters of its address, and nothing else.
export function useAddress(): AddressState {
  const [path, go] = useLocation();
  const search = useSearch();
  const now = useMemo(() => new URLSearchParams(search), [search]);
  const href = useCallback(
    (changes: Params) => {
      const next = new URLSearchParams(now);
      for (const [name, value] of Object.entries(changes)) {
        next.delete(name);
        for (const v of Array.isArray(value) ? value : [value]) if (v !== undefined && v !== '') next.append(name, v);
      }
      const text = next.toString().replaceAll('%3A', ':');
      return path + (text && `?${text}`);
    },
    [now, path],
  );
  return useMemo(
    () => ({
      get: (name) => now.get(name) ?? undefined,
      all: (name) => now.getAll(name),
      set: (changes, options) => go(href(changes), options),
      href,
    }),
    [now, href, go],
  );
}
