import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { address, addressOf, params } from './address';
import { tickText } from './chart/timeAxis';
import { nextMark } from './chart/marks';
import { citeView } from './citeView';
import { fileName } from './download';
import { nameOf } from './links';
import { directionOf, languageOf, marked } from './quote';
import { embedCode } from './share';
import { csvOf, Table } from './table';

describe('addresses', () => {
  test('ids stay readable and whole', () => {
    expect(address.person('person:wikidata-Q3874799')).toBe('/people/person:wikidata-Q3874799');
    expect(address.source('source:a/b?c', 'quote:1')).toBe('/sources/source:a%2Fb%3Fc?quote=quote:1');
    expect(addressOf({ __typename: 'Topic', id: 'topic:x' })).toBe('/topics/topic:x');
    expect(addressOf({ __typename: 'Quote', id: 'quote:x' })).toBe('');
  });
  test('parameters: empty ones are left out, lists repeat', () => {
    expect(params({ a: '', b: undefined, c: [] })).toBe('');
    expect(params({ holder: ['person:a', 'person:b'], q: 'a&b' })).toBe('?holder=person:a&holder=person:b&q=a%26b');
  });
});

describe('marked', () => {
  const html = (text: string, ...ranges: { start: number; end: number }[]) => renderToStaticMarkup(<>{marked(text, ranges)}</>);
  test('counts code points, not UTF-16 units', () => {
    expect(html('😀 peace 😀', { start: 2, end: 7 })).toBe('😀 <mark>peace</mark> 😀');
  });
  test('hostile text stays text', () => {
    expect(html('<script>alert(1)</script>', { start: 0, end: 8 })).toBe('<mark>&lt;script&gt;</mark>alert(1)&lt;/script&gt;');
  });
  test('a range that overlaps or lies outside is left unmarked', () => {
    expect(html('abc', { start: 0, end: 2 }, { start: 1, end: 3 }, { start: 2, end: 9 })).toBe('<mark>ab</mark>c');
  });
});

test('directionOf', () => {
  expect([directionOf('ar'), directionOf('he-IL'), directionOf('en'), directionOf(null), directionOf('arn')]).toEqual(['rtl', 'rtl', 'ltr', 'auto', 'ltr']);
});

test('languageOf: what is no language is left out', () => {
  expect([languageOf('uk'), languageOf('en-GB'), languageOf('xx'), languageOf('not a tag'), languageOf(''), languageOf(null)]).toEqual(['uk', 'en-GB', undefined, undefined, undefined, undefined]);
});

describe('nextMark', () => {
  // Two rows: 0 and 2 above, 1 and 3 below.
  const marks = [{ x: 10, y: 0 }, { x: 30, y: 50 }, { x: 40, y: 0 }, { x: 12, y: 50 }];
  test.each([
    [0, 'ArrowRight', 2],
    [2, 'ArrowRight', 2],
    [2, 'ArrowLeft', 0],
    [0, 'ArrowDown', 3],
    [2, 'ArrowDown', 1],
    [1, 'ArrowUp', 2],
    [1, 'ArrowDown', 1],
    [1, 'Home', 3],
    [3, 'End', 1],
    [0, 'x', 0],
  ])('from %i by %s to %i', (from, key, to) => expect(nextMark(marks, from, key)).toBe(to));
  test('marks at the same place are all reached', () => {
    const same = [{ x: 1, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 0 }];
    expect([0, 1, 2].map((i) => nextMark(same, i, 'ArrowRight'))).toEqual([1, 2, 2]);
  });
  test('of nothing there is none', () => expect(nextMark([], 0, 'ArrowLeft')).toBe(0));
});

test('tickText tells the year once', () => {
  const ticks = [new Date('2024-12-01'), new Date('2025-01-01'), new Date('2025-02-01')];
  expect(ticks.map((t) => tickText(t, ticks, 'en-GB'))).toEqual(['Dec 2024', 'Jan 2025', 'Feb']);
});

describe('csvOf', () => {
  const columns = [
    { name: 'name', cell: (r: { n: string; w: number }) => r.n },
    { name: 'weight', cell: (r: { n: string; w: number }) => <b>{r.w}</b>, plain: (r: { n: string; w: number }) => r.w },
  ];
  test('quotes what needs it, and defuses formulas', () => {
    const rows = [{ n: 'a "b", c', w: 1 }, { n: '=HYPERLINK("x")', w: -2.5 }, { n: 'line\nbreak', w: 3 }];
    expect(csvOf({ columns, rows })).toBe('name,weight\r\n"a ""b"", c",1\r\n"\'=HYPERLINK(""x"")",-2.5\r\n"line\nbreak",3\r\n');
  });
});

test('a long table shows a part, and offers the rest', () => {
  const rows = Array.from({ length: 450 }, (_, n) => n);
  const html = renderToStaticMarkup(<Table caption="numbers" columns={[{ name: 'n', cell: (n: number) => n }]} rows={rows} rowKey={String} />);
  expect(html.match(/<td/g)).toHaveLength(200);
  expect(html).toContain('Show more rows (200 of 450)');
  expect(html).toContain('aria-rowcount="451"');
});

test('a name without end is cut, by whole letters', () => {
  expect(nameOf({ id: 'x', name: '😀'.repeat(5000) })).toBe(`${'😀'.repeat(300)}…`);
  expect(nameOf({ id: 'x', title: 'a'.repeat(300) })).toBe('a'.repeat(300));
});

test('fileName keeps letters of any script', () => {
  expect(fileName('Зеленський: “guarantees” / 2025', 'csv')).toBe('Зеленський-guarantees-2025.csv');
  expect(fileName('///', 'svg')).toBe('onrecord.svg');
});

test('embedCode escapes', () => {
  expect(embedCode('http://h/positions?holder=a', '"><script>')).toBe(
    '<iframe src="http://h/positions?holder=a&amp;embed=1" title="&quot;>&lt;script>" width="100%" height="600" loading="lazy"></iframe>',
  );
});

test('citeView names what was seen, where, when, and the snapshot', () => {
  const { csl, bibtex } = citeView({ title: 'Support & {peace}', url: 'http://h/topics/topic:x', snapshot: 'abc-def', accessed: new Date('2026-11-05T23:00:00Z') });
  expect(JSON.parse(csl)).toEqual([
    { id: 'abc-def', type: 'webpage', title: 'Support & {peace}', 'container-title': 'onrecord', URL: 'http://h/topics/topic:x', accessed: { 'date-parts': [[2026, 11, 5]] }, version: 'abc-def' },
  ]);
  expect(bibtex).toBe(
    '@misc{onrecord-abc-def,\n  title = {Support \\& peace},\n  howpublished = {onrecord},\n  url = {http://h/topics/topic:x},\n  urldate = {2026-11-05},\n  version = {abc-def}\n}\n',
  );
});
