import { describe, expect, test } from 'vitest';
import { en } from '../words/en';
import { uk } from '../words/uk';
import { isDate } from '../shared/dates';
import { choiceOf, isPeriod, periodOf, periodParam, periodText } from './choice';

function choice(search: string) {
  const p = new URLSearchParams(search);
  return choiceOf({ get: (name) => p.get(name) ?? undefined, all: (name) => p.getAll(name) });
}

describe('choiceOf', () => {
  test('nothing chosen', () => {
    expect(choice('')).toEqual({ holders: [], topics: [], when: { from: '', to: '' }, periods: [], problems: [], ready: false });
  });

  test('two holders, each once, on a topic, in a time', () => {
    const c = choice('holder=a&holder=b&holder=a&holder=&topic=t&from=2025&to=2025-08');
    expect(c).toMatchObject({ holders: ['a', 'b'], topics: ['t'], when: { from: '2025', to: '2025-08' }, problems: [], ready: true });
  });

  test('one holder alone is not enough, in two periods is', () => {
    expect(choice('holder=a').ready).toBe(false);
    expect(choice('holder=a&period=2024/2025').ready).toBe(false);
    const c = choice('holder=a&period=2024/2024-12&period=2025/..');
    expect(c).toMatchObject({ ready: true, problems: [], periods: [{ from: '2024', to: '2024-12' }, { from: '2025', to: '' }] });
  });

  test('more than four: the first four, and it says so', () => {
    const c = choice('holder=a&holder=b&holder=c&holder=d&holder=e');
    expect(c).toMatchObject({ holders: ['a', 'b', 'c', 'd'], problems: ['MANY'], ready: true });
  });

  test('dates that are none are left out, and it says so', () => {
    expect(choice('holder=a&holder=b&from=yesterday')).toMatchObject({ when: { from: '', to: '' }, problems: ['DATES'], ready: true });
    expect(choice('holder=a&period=2025/2024&period=2025/..')).toMatchObject({ periods: [], problems: ['DATES'], ready: false });
  });

  test('periods of several holders are left out, and it says so', () => {
    expect(choice('holder=a&holder=b&period=2024/..&period=../2023')).toMatchObject({ periods: [], problems: ['PERIODS'], ready: true });
  });
});

test.each([
  ['2025', true],
  ['2025-08', true],
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-13', false],
  ['2025-8', false],
  ['25', false],
  ['', false],
  ['2025-08-15T00:00:00Z', false],
])('isDate(%s)', (text, want) => expect(isDate(text)).toBe(want));

test.each([
  ['', '', true],
  ['2025', '', true],
  ['2025', '2025-03', true],
  ['2025-03', '2025', true],
  ['2025-03', '2025-03-01', true],
  ['2025-03-02', '2025-03-01', false],
  ['2026', '2025-12', false],
  ['soon', '', false],
])('isPeriod(%s, %s)', (from, to, want) => expect(isPeriod({ from, to })).toBe(want));

test('periodOf reads what periodParam writes', () => {
  for (const p of [{ from: '2025-01', to: '2025-08-15' }, { from: '', to: '2024' }, { from: '2024', to: '' }]) expect(periodOf(periodParam(p))).toEqual(p);
  for (const bad of ['', '/', '../..', '2025', '2025/2026/2027', 'a/b']) expect(periodOf(bad)).toBeUndefined();
});

test('periodText', () => {
  expect(periodText({ from: '2025-01', to: '2025-08-15' }, en)).toBe('January 2025 to 15 August 2025');
  expect(periodText({ from: '2025', to: '' }, en)).toBe('from 2025 on');
  expect(periodText({ from: '2025', to: '2025' }, en)).toBe('2025');
  expect(periodText({ from: '', to: '2025-08' }, uk)).toContain('серпень 2025');
});
