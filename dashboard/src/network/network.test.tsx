import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { csvOf, Table } from '../shared/table';
import { en } from '../words/en';
import { uk } from '../words/uk';
import { surroundings } from './chart';
import { isDate } from './controls';
import type { Disc } from './geometry';
import { placeOf, placesOf, weightAt } from './minWeight';
import { named } from './nodes';
import { loosening } from './nothing';
import { choiceOf, kinds, measuresOf } from './question';
import { figureTitle, lookName, meaningOf, titleOf, weightText } from './say';
import { strokesOf } from './strokes';
import { pairsTable } from './table';

const choice = (query: string) => {
  const p = new URLSearchParams(query);
  return choiceOf({ get: (name) => p.get(name) ?? undefined, all: (name) => p.getAll(name) });
};
const edge = (source: string, target: string, weight: number) => ({ source, target, weight });
const nothing = () => {};
(globalThis as { location?: unknown }).location ??= { origin: 'http://x' };

describe('the twin table', () => {
  const names = new Map([
    ['a', '<script>alert(1)</script>'],
    ['b', 'م'.repeat(5000)],
    ['c', '🕊 Ceasefire, now'],
  ]);
  const table = (query: string, edges: ReturnType<typeof edge>[]) => pairsTable(choice(query), edges, names, (ids) => `/network?selected=${ids.join('&selected=')}`, nothing, en);
  it('has each pair with its weight, and in words what its sign says', () => {
    const { columns, rows } = table('measure=SUBTRACT', [edge('a', 'c', -2), edge('b', 'c', 1.23456)]);
    expect(csvOf({ columns, rows }).split('\r\n').map((line) => line.replace(/م+/, 'م'))).toEqual([
      'One,Other,Weight,What,Evidence',
      '<script>alert(1)</script>,"🕊 Ceasefire, now",-2,more conflict than agreement,http://x/network?selected=a&selected=c',
      'م,"🕊 Ceasefire, now",1.23456,more agreement than conflict,http://x/network?selected=b&selected=c',
      '',
    ]);
  });
  it('escapes names, isolates their direction, and leads to what is behind', () => {
    const t = table('kind=MENTIONS', [edge('a', 'b', 1)]);
    const html = renderToStaticMarkup(<Table caption="pairs" columns={t.columns} rows={t.rows} rowKey={t.key} />);
    expect(html).not.toContain('<script>');
    expect(html).toContain('<bdi>&lt;script&gt;');
    expect(html).toContain('href="/network?selected=a&amp;selected=b"');
    expect(html).toContain('>Mentioned</th>');
    expect(html).toContain(`<bdi>${'م'.repeat(120)}…</bdi>`);
  });
  it('is empty without pairs', () => expect(table('', []).rows).toEqual([]));
});

describe('words', () => {
  it('name every network in both languages', () => {
    for (const words of [en, uk]) {
      for (const kind of kinds) {
        for (const measure of [undefined, ...measuresOf(kind)]) {
          const c = choice(`kind=${kind}&measure=${measure ?? ''}`);
          expect(titleOf(c, words)).toBeTruthy();
          expect(figureTitle(c, words)).not.toContain('undefined');
          if (measure) expect(meaningOf(kind, measure, words)).toBeTruthy();
          for (const look of ['agree', 'conflict', 'conditional', 'mixed', 'plain'] as const) expect(lookName(c, look, words)).toBeTruthy();
        }
      }
    }
  });
  it('keep small weights apart from 0', () => {
    expect(weightText(-2, en)).toBe('−2');
    expect(weightText(1234.5678, en)).toBe('1,234.568');
    expect(weightText(0.00042, en)).toBe('0.00042');
  });
});

describe('the slider of weights', () => {
  it('goes from 0 to the heaviest, finely at first, in whole numbers where weights are', () => {
    expect([0, 10, 50, 100].map((p) => weightAt(p, 4000))).toEqual([0, 40, 1000, 4000]);
    expect([0, 1, 2, 3].map((p) => weightAt(p, 3))).toEqual([0, 1, 2, 3]);
    expect(weightAt(50, 0.9)).toBe(0.225);
  });
  it('finds its places again', () => {
    for (const heaviest of [1, 2, 8, 100, 101, 150, 44_082, 0.37, 1.5]) {
      for (let p = 0; p <= placesOf(heaviest); p++) expect(placeOf(weightAt(p, heaviest), heaviest)).toBe(p);
    }
    expect([placeOf(-3, 10), placeOf(99, 10), placeOf(1, 0)]).toEqual([0, 10, 0]);
  });
});

it('named finds parts of names in any case, with or without accents', () => {
  const nodes = ['Giorgia Meloni', 'Recep Tayyip Erdoğan', 'Їжак'].map((name, i) => ({ statements: 1, node: { __typename: 'Person', id: `p${i}`, name } }));
  const found = (typed: string) => named(nodes, typed).map((n) => n.node.name);
  expect(found('erdog TAY')).toEqual(['Recep Tayyip Erdoğan']);
  expect(found('їжак')).toEqual(['Їжак']);
  expect(found('  ')).toHaveLength(3);
  expect(found('<script>')).toEqual([]);
});

describe('isDate', () => {
  it.each(['', '2025', '2025-08', '2024-02-29', ' 2025-08-15 '])('%j is one, or none', (text) => expect(isDate(text)).toBe(true));
  it.each(['25', '2025-13', '2025-02-30', '2025-8-1', '15.8.2025', '2025-08-15/..', 'soon'])('%j is none', (text) => expect(isDate(text)).toBe(false));
});

it('loosening takes back what was chosen, and counts anything where there are nodes', () => {
  const changes = (query: string, nodes: number) => loosening(choice(query), nodes, en.network).flatMap(([, change]) => Object.keys(change));
  expect(changes('minWeight=3&minStatements=2&from=2025&topic=t&holder=h', 4)).toEqual(['minWeight', 'minStatements', 'from', 'to', 'topic', 'holder', 'measure']);
  expect(changes('', 0)).toEqual(['kind', 'measure']);
  expect(changes('kind=MEETINGS', 0)).toEqual([]);
});

it('surroundings are the edges and neighbours of a node, or one edge', () => {
  const edges = [edge('a', 'b', 1), edge('c', 'a', 2), edge('b', 'c', 3)];
  expect(surroundings(edges, ['a'])).toEqual({ edges: edges.slice(0, 2), ids: ['a', 'b', 'c'] });
  expect(surroundings(edges, ['b', 'c'])).toEqual({ edges: [edges[2]], ids: ['b', 'c'] });
  expect(surroundings(edges, [])).toEqual({ edges: [], ids: [] });
});

it('strokesOf joins edges of one look and width, the thinnest first', () => {
  const disc = (id: string, x: number): Disc => ({ id, name: id, x, y: 0, r: 5 });
  const discs = new Map(['a', 'b', 'c'].map((id, i) => [id, disc(id, i * 50)]));
  const how = { measure: 'SUBTRACT', heaviest: 4, crowded: false, directed: false } as const;
  const strokes = strokesOf([edge('a', 'b', 4), edge('b', 'c', 1), edge('a', 'c', 1), edge('a', 'c', -1), edge('a', 'gone', 1)], discs, how);
  expect(strokes.map((s) => [s.look, s.width, s.d])).toEqual([
    ['agree', 4, 'M50,0L100,0M0,0L100,0'],
    ['conflict', 4, 'M0,0L100,0'],
    ['agree', 8, 'M0,0L50,0'],
  ]);
  expect(strokesOf([edge('a', 'b', 4)], discs, { ...how, directed: true })[0]!.arrows).toMatch(/^M44\.0,0\.0 /);
});
