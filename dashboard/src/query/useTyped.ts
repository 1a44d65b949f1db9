import { useEffect, useRef, useState } from 'react';
import { useAddress } from '../shared/address';

export interface Text {
  query: string;
  variables: string;
}

export interface Typed {
  // now is what the address says; the editor may be a moment ahead of it.
  now: Text;
  // given is what the editor begins with; key changes when it has to begin anew.
  given: Text & { key: number };
  onQuery: (text: string) => void;
  onVariables: (text: string) => void;
}

// How long nobody types before the address follows, in milliseconds. Browsers refuse addresses that change too often.
const pause = 400;

// useTyped keeps a query and its variables in the address as somebody types, in place of the entry before. An address that changes by itself (an
// example is chosen, back, forward) is given to the editor, and wins over what is being typed. Where the address holds no query, beginning is shown.
export function useTyped(beginning: Text): Typed {
  const at = useAddress();
  const query = at.get('query');
  const now = query === undefined ? beginning : { query, variables: at.get('variables') ?? '' };
  const latest = useRef(at);
  latest.current = at;
  const written = useRef<Text>(now);
  const typed = useRef<Text>(now);
  const timer = useRef<number>(undefined);
  const [given, give] = useState({ ...now, key: 0 });
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const address = { query: now.query, variables: now.variables };
    // an editor that was emptied leaves no query in the address; it stays empty
    if (same(address, written.current) || (query === undefined && !written.current.query)) return;
    clearTimeout(timer.current);
    written.current = typed.current = address;
    give((g) => ({ ...address, key: g.key + 1 }));
  }, [now.query, now.variables]);
  const type = (changes: Partial<Text>) => {
    typed.current = { ...typed.current, ...changes };
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      if (same(typed.current, written.current)) return;
      written.current = typed.current;
      latest.current.set({ ...typed.current }, { replace: true });
    }, pause);
  };
  return { now, given, onQuery: (query) => type({ query }), onVariables: (variables) => type({ variables }) };
}

function same(a: Text, b: Text): boolean {
  return a.query === b.query && a.variables === b.variables;
}
