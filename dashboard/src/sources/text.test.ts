import { describe, expect, test } from 'vitest';
import { paragraphsOf, partLength, partOf, rangeAround, rangeIn, type Quoted } from './text';

const q = (id: string, ...places: [number, number][]): Quoted => ({ id, fragments: places.map(([start, end]) => ({ start, end })) });
const runs = (text: string, quotes: Quoted[], start = 0) => paragraphsOf({ text, start }, quotes, false).map((p) => p.runs.map((r) => [r.text, r.quotes.join('+')]));

describe('runs', () => {
  test('a text without quotes is one run a paragraph', () => {
    expect(runs('One.\n\nTwo\nlines.\n \n\nThree.\n', [])).toEqual([[['One.', '']], [['Two\nlines.', '']], [['Three.\n', '']]]);
    expect(runs('', [])).toEqual([]);
    expect(runs(' \n\n ', [q('a', [0, 2])])).toEqual([]);
  });
  test('quotes at both ends, and beside each other', () => {
    expect(runs('abcdef', [q('a', [0, 2]), q('b', [2, 3]), q('c', [5, 6])])).toEqual([[['ab', 'a'], ['c', 'b'], ['de', ''], ['f', 'c']]]);
  });
  test('quotes that overlap share the middle, the shorter one last', () => {
    expect(runs('abcdefg', [q('b', [3, 6]), q('a', [0, 5])])).toEqual([[['abc', 'a'], ['de', 'a+b'], ['f', 'b'], ['g', '']]]);
  });
  test('nested quotes, and two of the same words', () => {
    expect(runs('abcdef', [q('in', [2, 4]), q('out', [1, 5])])).toEqual([[['a', ''], ['b', 'out'], ['cd', 'out+in'], ['e', 'out'], ['f', '']]]);
    expect(runs('abc', [q('x', [0, 3]), q('y', [0, 3])])).toEqual([[['abc', 'x+y']]]);
  });
  test('a quote split by a say-clause is two runs', () => {
    expect(runs('“No,” he said, “never.”', [q('a', [0, 5], [15, 23])])).toEqual([[['“No,”', 'a'], [' he said, ', ''], ['“never.”', 'a']]]);
  });
  test('offsets are code points: astral characters count once, a lone surrogate too', () => {
    expect(runs('😀😀 peace 🕊 now', [q('a', [3, 8]), q('b', [9, 10])])).toEqual([[['😀😀 ', ''], ['peace', 'a'], [' ', ''], ['🕊', 'b'], [' now', '']]]);
    expect(runs('\ud83dx', [q('a', [1, 2])])).toEqual([[['\ud83d', ''], ['x', 'a']]]);
  });
  test('right-to-left text keeps its order in memory', () => {
    expect(runs('قال: السلام الآن', [q('a', [5, 11])])).toEqual([[['قال: ', ''], ['السلام', 'a'], [' الآن', '']]]);
  });
  test('a quote over two paragraphs ends in the second', () => {
    const got = paragraphsOf({ text: 'one two\n\nthree', start: 0 }, [q('a', [4, 14])], false);
    expect(got.map((p) => [p.start, p.runs.map((r) => r.text), p.ending])).toEqual([[0, ['one ', 'two'], []], [9, ['three'], ['a']]]);
  });
  test('a part in the middle of a text: quotes are cut at its ends, those outside are left out', () => {
    expect(runs('cdef', [q('a', [0, 4]), q('b', [5, 9]), q('c', [0, 2]), q('d', [6, 8])], 2)).toEqual([[['cd', 'a'], ['e', ''], ['f', 'b']]]);
  });
  test('paragraphs know where they begin in the whole text', () => {
    expect(paragraphsOf({ text: '🕊🕊\n\nb\n\nc', start: 100 }, [], false).map((p) => p.start)).toEqual([100, 104, 107]);
  });
  test('empty and impossible places mark nothing', () => {
    expect(runs('abc', [q('a', [1, 1]), q('b', [2, 1]), q('c', [7, 9]), q('d')])).toEqual([[['abc', '']]]);
  });
  test('hostile text stays text', () => {
    const name = `<script>${'x'.repeat(5000)}`;
    expect(runs(name, [q('a', [0, 8])])).toEqual([[['<script>', 'a'], ['x'.repeat(5000), '']]]);
  });
});

describe('turns', () => {
  const turns = (text: string, quotes: Quoted[] = []) => paragraphsOf({ text, start: 0 }, quotes, true).map((p) => [p.label, p.runs.map((r) => r.text).join('|')]);
  test('each begins with its speaker, with or without a blank line between', () => {
    expect(turns('Date: May 8\n\nMERZ: No.\nStill no.\nМЕРЦ: Ні.')).toEqual([['Date: ', 'May 8'], ['MERZ: ', 'No.\nStill no.'], ['МЕРЦ: ', 'Ні.']]);
  });
  test('a colon in a sentence is no speaker', () => {
    expect(turns('he said: no\nhttps://example.org/')).toEqual([['', 'he said: no\nhttps://example.org/']]);
  });
  test('a name inside a quote stays in the quote', () => {
    expect(turns('MERZ: No.', [q('a', [0, 9])])).toEqual([['', 'MERZ: No.']]);
  });
  test('articles have none', () => {
    expect(paragraphsOf({ text: 'MERZ: No.', start: 0 }, [], false)[0]?.label).toBe('');
  });
});

describe('partOf', () => {
  test('a text that fits is whole', () => {
    expect(partOf('a\n\nb', 0, 30)).toEqual({ text: 'a\n\nb', start: 0, end: 4, before: false, after: false });
    expect(partOf('abcd', 0, 4)).toEqual({ text: 'abcd', start: 0, end: 4, before: false, after: false });
  });
  test('one that goes on ends with a whole paragraph', () => {
    // 13 are wanted and 14 came: the second paragraph goes on
    expect(partOf('first one\n\nsec', 0, 13)).toEqual({ text: 'first one', start: 0, end: 9, before: false, after: true });
  });
  test('one that began before begins with a whole paragraph', () => {
    expect(partOf('nd\n\nthird 😀 and more', 100, 200)).toEqual({ text: 'third 😀 and more', start: 104, end: 120, before: true, after: false });
  });
  test('a single endless paragraph is cut where it must be, never inside a character', () => {
    expect(partOf('ab😀', 5, 7)).toEqual({ text: 'ab', start: 5, end: 7, before: true, after: true });
  });
});

test('ranges from the address, and around a quote', () => {
  expect(rangeIn(undefined, undefined)).toEqual({ start: 0, end: partLength });
  expect(rangeIn('50000', '90000')).toEqual({ start: 50_000, end: 90_000 });
  expect(rangeIn('-5', 'x')).toEqual({ start: 0, end: partLength });
  expect(rangeIn('50000', '10')).toEqual({ start: 50_000, end: 80_000 });
  expect(rangeAround({ start: 10, end: 20 })).toEqual({ start: 0, end: partLength });
  expect(rangeAround({ start: 700_000, end: 700_100 })).toEqual({ start: 685_050, end: 715_050 });
});
