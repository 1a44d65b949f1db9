import { describe, expect, test } from 'vitest';
import type { StanceValue } from '../shared/stance';
import { examplesOf, pairsOf, rowsOf, tallyOf, verdictOf, type PositionLike, type Verdict } from './agreement';

describe('verdictOf', () => {
  const cases: [string, (StanceValue | undefined)[], Verdict][] = [
    ['nobody', [], 'UNKNOWN'],
    ['one alone', ['SUPPORT'], 'UNKNOWN'],
    ['one known of three', [undefined, 'OPPOSE', undefined], 'UNKNOWN'],
    ['equal', ['OPPOSE', 'OPPOSE'], 'SAME'],
    ['equal as far as known', ['CONDITIONAL', undefined, 'CONDITIONAL'], 'SAME'],
    ['both neutral', ['NEUTRAL', 'NEUTRAL'], 'SAME'],
    ['for and against', ['SUPPORT', 'OPPOSE'], 'OPPOSITE'],
    ['for and against, and a third', ['CONDITIONAL', 'OPPOSE', 'SUPPORT'], 'OPPOSITE'],
    ['a condition against a no', ['CONDITIONAL', 'OPPOSE'], 'DIFFERENT'],
    ['neutral and for', ['NEUTRAL', 'SUPPORT', 'SUPPORT'], 'DIFFERENT'],
  ];
  test.each(cases)('%s', (_, stances, want) => expect(verdictOf(stances)).toBe(want));
});

function held(topic: string, statements: number, value?: StanceValue): PositionLike {
  return { topic: { id: topic, label: topic }, counts: { statements }, current: value ? { value } : null };
}

describe('rowsOf', () => {
  const a = [held('tax', 2, 'SUPPORT'), held('roads', 1, 'OPPOSE')];
  const b = [held('tax', 1, 'OPPOSE'), held('rail', 9)];
  const c = [held('roads', 1, 'OPPOSE')];

  test('a row a topic, those of most statements first, a cell for each column', () => {
    // rail 9, tax 2 + 1, roads 1 + 1
    expect(rowsOf([a, b, c]).map((r) => [r.topic.id, r.verdict, r.cells.map((p) => p?.counts.statements)])).toEqual([
      ['rail', 'UNKNOWN', [undefined, 9, undefined]],
      ['tax', 'OPPOSITE', [2, 1, undefined]],
      ['roads', 'SAME', [1, undefined, 1]],
    ]);
  });

  test('equal numbers are ordered by label, then by id', () => {
    const twins = [
      { ...held('2', 1), topic: { id: '2', label: 'B' } },
      { ...held('3', 1), topic: { id: '3', label: 'A' } },
      { ...held('1', 1), topic: { id: '1', label: 'B' } },
    ];
    expect(rowsOf([twins, []]).map((r) => r.topic.id)).toEqual(['3', '1', '2']);
  });

  test('nobody, nothing', () => {
    expect(rowsOf([])).toEqual([]);
    expect(rowsOf([[], []])).toEqual([]);
  });

  test('the tally has every row once, and each pair only its own topics', () => {
    const rows = rowsOf([a, b, c]);
    expect(tallyOf(rows)).toEqual({ OPPOSITE: 1, DIFFERENT: 0, SAME: 1, UNKNOWN: 1 });
    expect(tallyOf(rows, [0, 2])).toEqual({ OPPOSITE: 0, DIFFERENT: 0, SAME: 1, UNKNOWN: 1 }); // roads; tax of a alone
    expect(tallyOf(rows, [1, 2])).toEqual({ OPPOSITE: 0, DIFFERENT: 0, SAME: 0, UNKNOWN: 3 });
  });
});

test('pairsOf', () => {
  expect(pairsOf(1)).toEqual([]);
  expect(pairsOf(2)).toEqual([[0, 1]]);
  expect(pairsOf(4)).toHaveLength(6);
});

describe('examplesOf', () => {
  const q = (holder: string, topic: string) => ({ holder: { id: holder }, topic: { id: topic } });

  test('topics that two answer, three of them at most, in the order of the questions', () => {
    const found = examplesOf([q('a', 'tax'), q('a', 'rail'), q('b', 'roads'), q('b', 'tax'), q('c', 'tax'), q('d', 'tax'), q('a', 'roads')], 6);
    expect(found.map((e) => [e.topic.id, e.holders.map((h) => h.id)])).toEqual([
      ['tax', ['a', 'b', 'c']],
      ['roads', ['b', 'a']],
    ]);
  });

  test('one person twice is no comparison; so many at most', () => {
    expect(examplesOf([q('a', 'tax'), q('a', 'tax')], 6)).toEqual([]);
    expect(examplesOf([q('a', 'tax'), q('b', 'tax'), q('a', 'rail'), q('b', 'rail')], 1)).toHaveLength(1);
    expect(examplesOf([], 6)).toEqual([]);
  });
});
