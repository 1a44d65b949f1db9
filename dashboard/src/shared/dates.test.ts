import { describe, expect, test } from 'vitest';
import { en } from '../words/en';
import { uk } from '../words/uk';
import { dateText, isExact, shortDate, timeOf, type DateLike } from './dates';

const day = (d: string) => ({ earliest: `${d}T00:00:00Z`, latest: `${d}T23:59:59Z` });

describe('dateText shows no more than is known', () => {
  const cases: [DateLike | null, string, string][] = [
    [null, 'date unknown', 'дата невідома'],
    [{ edtf: '2025-12-20', ...day('2025-12-20'), precision: 'DAY' }, '20 December 2025', '20 грудня 2025'],
    [{ edtf: '2025-08', earliest: '2025-08-01T00:00:00Z', latest: '2025-08-31T23:59:59Z', precision: 'MONTH' }, 'August 2025', 'серпень 2025'],
    [{ edtf: '2025', earliest: '2025-01-01T00:00:00Z', latest: '2025-12-31T23:59:59Z', precision: 'YEAR' }, '2025', '2025'],
    [{ edtf: '../2025-12-23', earliest: null, latest: '2025-12-23T23:59:59Z', precision: 'OPEN' }, 'not after 23 December 2025', 'не пізніше ніж 23 грудня 2025'],
    [{ edtf: '2025-12-23/..', earliest: '2025-12-23T00:00:00Z', latest: null, precision: 'OPEN' }, 'not before 23 December 2025', 'не раніше ніж 23 грудня 2025'],
    [{ edtf: '../2025-08', earliest: null, latest: '2025-08-31T23:59:59Z', precision: 'OPEN' }, 'not after August 2025', 'не пізніше ніж серпень 2025'],
    [{ edtf: '2025-12-15/2025-12-21', earliest: '2025-12-15T00:00:00Z', latest: '2025-12-21T23:59:59Z', precision: 'INTERVAL' }, '15–21 December 2025', '15–21 грудня 2025'],
    [{ edtf: '2025-11-30/2025-12-02', earliest: '2025-11-30T00:00:00Z', latest: '2025-12-02T23:59:59Z', precision: 'INTERVAL' }, '30 November 2025 – 2 December 2025', '30 листопада 2025 – 2 грудня 2025'],
    [{ edtf: '2016-09-12~', ...day('2016-09-12'), precision: 'DAY' }, 'about 12 September 2016', 'близько 12 вересня 2016'],
    [{ edtf: '2016-09-12?', ...day('2016-09-12'), precision: 'DAY' }, '12 September 2016 (?)', '12 вересня 2016 (?)'],
    [{ edtf: '../..', earliest: null, latest: null, precision: 'OPEN' }, 'date unknown', 'дата невідома'],
    [{ edtf: '2025-02-28T16:05:09Z', earliest: '2025-02-28T16:05:09Z', latest: '2025-02-28T16:05:09Z', precision: 'TIME' }, '28 February 2025, 16:05 UTC', '28 лютого 2025, 16:05 UTC'],
  ];
  test.each(cases)('%j', (date, english, ukrainian) => {
    expect(dateText(date, en)).toBe(english);
    // Ukrainian writes "р." or "року" after the year in some versions of the locale data: what counts is the day and the month.
    expect(dateText(date, uk).replace(/\s*(року|р\.)/g, '')).toBe(ukrainian);
  });
});

test('shortDate says on which side it is open', () => {
  expect(shortDate({ edtf: '../2025-12-23', earliest: null, latest: '2025-12-23T23:59:59Z', precision: 'OPEN' }, en)).toBe('≤ 23 Dec 2025');
  expect(shortDate({ edtf: '2025-08', earliest: '2025-08-01T00:00:00Z', latest: '2025-08-31T23:59:59Z', precision: 'MONTH' }, en)).toBe('Aug 2025');
});

test('isExact: the day is known', () => {
  expect(isExact({ edtf: '2025-12-20', ...day('2025-12-20'), precision: 'DAY' })).toBe(true);
  expect(isExact({ edtf: '../2025-12-20', earliest: null, latest: '2025-12-20T23:59:59Z', precision: 'OPEN' })).toBe(false);
});

test('timeOf: an open side is null', () => {
  expect(timeOf({ edtf: '../2025-12-20', earliest: null, latest: '2025-12-20T00:00:00Z', precision: 'OPEN' })).toEqual({ earliest: null, latest: Date.UTC(2025, 11, 20) });
});
