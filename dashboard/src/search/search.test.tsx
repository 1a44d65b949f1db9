import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Router } from 'wouter';
import type { SearchStatementsQuery } from '../shared/graphql/generated/graphql';
import { Bars } from './bars';
import { Chosen } from './chosen';
import { wantedOf } from './filter';
import { Nothing } from './nothing';

const at = (search: string) => {
  const p = new URLSearchParams(search);
  return wantedOf({ get: (n) => p.get(n) ?? undefined, all: (n) => p.getAll(n) });
};

const shown = (search: string, what: ReactNode) =>
  renderToStaticMarkup(
    <Router ssrPath="/search" ssrSearch={search}>
      {what}
    </Router>,
  );

const none = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [], facets: [] };
const answer = (more: Partial<SearchStatementsQuery>): SearchStatementsQuery => ({
  statements: none,
  dates: { totalCount: 0, histogram: [] },
  chosen: [],
  snapshot: { id: '0' },
  ...more,
});

test('each bar that counts something is a mark that says all of it and leads to its time', () => {
  const buckets = [
    { from: '2025-01-01', until: '2025-01-31', count: 4, certain: 3 },
    { from: '2025-02-01', until: '2025-02-28', count: 0, certain: 0 },
    { from: '2025-03-01', until: '2025-03-31', count: 1, certain: 1 },
  ];
  const html = shown('q=peace', <Bars buckets={buckets} chosen={{}} />);
  expect(html.match(/data-mark=/g)).toHaveLength(2);
  expect(html).toContain('aria-label="January 2025: 4 statements, 3 certainly then"');
  expect(html).toContain('href="/search?q=peace&amp;from=2025-01-01&amp;to=2025-01-31"');
  // the time chosen leads back to all times
  const chosen = { from: '2025-03-01', to: '2025-03-31' };
  expect(shown('q=peace&from=2025-03-01&to=2025-03-31', <Bars buckets={buckets} chosen={chosen} />)).toContain('href="/search?q=peace"');
});

test('a chosen value is named, whatever its name, and can be taken back by itself', () => {
  const name = '<script>alert(1)</script> أحمد';
  const search = 'q=x&speaker=person:a&speaker=person:gone&from=2025-08';
  const html = shown(search, <Chosen wanted={at(search)} data={answer({ chosen: [{ __typename: 'Person', id: 'person:a', name }, null] })} />);
  expect(html).toContain('<bdi>&lt;script&gt;alert(1)&lt;/script&gt; أحمد</bdi>');
  expect(html).not.toContain('<script>');
  expect(html).toContain('<bdi>person:gone</bdi>');
  expect(html).toContain('<bdi>from August 2025</bdi>');
  expect(html).toContain('href="/search?q=x&amp;from=2025-08&amp;speaker=person:gone"');
  expect(shown('q=x', <Chosen wanted={at('q=x')} data={answer({})} />)).toBe('');
});

test('an empty result tells which choices keep statements out, the one that keeps out most first', () => {
  const search = 'q=peace&speaker=person:a&stance=OPPOSE&from=2025';
  const data = answer({
    q: { totalCount: 2 },
    speaker: { totalCount: 7, facets: [] },
    stance: { totalCount: 0, facets: [] },
    dates: { totalCount: 1, histogram: [] },
  });
  const html = shown(search, <Nothing wanted={at(search)} data={data} />);
  const ways = [...html.matchAll(/>Without ([^<]+)<\/a>: ([^<]+)</g)].map((m) => [m[1], m[2]]);
  expect(ways).toEqual([
    ['the speaker', '7 statements'],
    ['the words', '2 statements'],
    ['the time', '1 statement'],
  ]);
});

test('where no single choice is to blame, all can be taken away', () => {
  const search = 'q=peace&speaker=person:a&stance=OPPOSE';
  const html = shown(search, <Nothing wanted={at(search)} data={answer({})} />);
  expect(html).toContain('href="/search?q=peace"');
});

test('words that occur nowhere, and an empty graph, are told apart', () => {
  expect(shown('q=zzz', <Nothing wanted={at('q=zzz')} data={answer({})} />)).toContain('No statement contains every word of “zzz”.');
  expect(shown('', <Nothing wanted={at('')} data={answer({})} />)).toContain('There is nothing on record yet.');
});
