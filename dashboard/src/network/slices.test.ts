import { describe, expect, it } from 'vitest';
import { liesIn } from './evidence';
import { sliceAt, sliceNumber } from './slices';

describe('sliceNumber', () => {
  it.each([
    [undefined, 0],
    ['', 0],
    ['0', 0],
    ['-1', 0],
    ['1.5', 0],
    ['x', 0],
    ['3', 3],
    ['99', 5],
  ])('%j of 5 is %d', (text, n) => expect(sliceNumber(text, 5)).toBe(n));
});

describe('sliceAt', () => {
  // windows of 10 days that move by 5, then a gap
  const slices = [
    { from: '2025-01-01', until: '2025-01-10' },
    { from: '2025-01-06', until: '2025-01-15' },
    { from: '2025-03-01', until: '2025-03-10' },
  ];
  it.each([
    ['2025-01-05', 1],
    ['2025-01-07', 1], // in both, nearer to the middle of the first
    ['2025-01-10', 2],
    ['2025-01-20', 2], // in none
    ['2025-02-25', 3],
    ['2030-01-01', 3],
    ['2020-01-01', 1],
    ['', 0],
    ['soon', 0],
  ])('%s is in window %d', (day, n) => expect(sliceAt(slices, day)).toBe(n));
  it('finds none where there is none', () => expect(sliceAt([], '2025-01-01')).toBe(0));
});

describe('liesIn', () => {
  const date = (earliest: string | null, latest: string | null) => ({ edtf: '', earliest, latest, precision: '' });
  const march = { from: '2025-03-01', until: '2025-03-31' };
  it.each([
    ['a month, at its first day', date('2025-03-01T00:00:00Z', '2025-03-31T23:59:59Z'), true],
    ['an open beginning, at its end', date(null, '2025-03-31T23:59:59Z'), true],
    ['a year that began before', date('2025-01-01T00:00:00Z', '2025-12-31T23:59:59Z'), false],
    ['the day after', date('2025-04-01T00:00:00Z', '2025-04-01T23:59:59Z'), false],
    ['no date', date(null, null), false],
  ])('%s', (_, d, inside) => expect(liesIn(d, march)).toBe(inside));
});
