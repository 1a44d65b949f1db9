import { describe, expect, it } from 'vitest';
import { nextMark } from './marks';
import { ellipsised, textMeasure, twoLines } from './measure';
import { tickAnchor, tickText } from './timeAxis';

const measure = (text: string) => Array.from(text).length * 10;

describe('ellipsised', () => {
  it.each([
    ['short', 100, 'short'],
    ['exactly ten', 110, 'exactly ten'],
    ['much too long', 60, 'much…'], // "much …" loses its space
    ['🎉🎉🎉🎉', 30, '🎉🎉…'],
    ['word', 5, ''],
    ['', 50, ''],
  ])('%s in %d is %s', (text, width, want) => {
    expect(ellipsised(text, width, measure)).toBe(want);
  });
  it('is never wider than there is room, whatever the length', () => {
    for (const width of [0, 9, 10, 55, 300]) expect(measure(ellipsised('שלום עולם '.repeat(500), width, measure))).toBeLessThanOrEqual(width);
  });
});

describe('twoLines', () => {
  it.each([
    ['one line', 100, ['one line', '']],
    ['two lines of words', 100, ['two lines', 'of words']],
    ['three long lines of words', 100, ['three long', 'lines of…']],
    ['unbreakable', 50, ['unbr…', '']],
  ] as const)('%s in %d', (text, width, want) => {
    expect(twoLines(text, width, measure)).toEqual(want);
  });
});

it('textMeasure guesses where there is no browser', () => {
  expect(textMeasure('600 14px serif')('1234')).toBe(28);
});

describe('nextMark', () => {
  // two rows: 0 and 2 above, 1 and 3 below
  const marks = [{ x: 0, y: 0 }, { x: 5, y: 1 }, { x: 50, y: 0 }, { x: 60, y: 1 }];
  it.each([
    [0, 'ArrowRight', 2],
    [2, 'ArrowRight', 2],
    [2, 'ArrowLeft', 0],
    [2, 'ArrowDown', 3],
    [1, 'ArrowUp', 0],
    [0, 'ArrowUp', 0],
    [0, 'End', 2],
    [3, 'Home', 1],
    [0, 'x', 0],
  ])('from %d, %s leads to %d', (from, key, to) => {
    expect(nextMark(marks, from, key)).toBe(to);
  });
  it('of no marks stays', () => {
    expect(nextMark([], 0, 'ArrowRight')).toBe(0);
  });
});

describe('ticks', () => {
  const utc = (d: string) => new Date(`${d}T00:00:00Z`);
  it('are written as finely as they lie apart, the year once', () => {
    const months = [utc('2025-11-01'), utc('2025-12-01'), utc('2026-01-01')];
    expect(months.map((t) => tickText(t, months, 'en-GB'))).toEqual(['Nov 2025', 'Dec', 'Jan 2026']);
    const years = [utc('2024-01-01'), utc('2025-01-01')];
    expect(years.map((t) => tickText(t, years, 'en-GB'))).toEqual(['2024', '2025']);
  });
  it('stay inside the axis', () => {
    expect([tickAnchor(5, 0, 500), tickAnchor(250, 0, 500), tickAnchor(490, 0, 500)]).toEqual(['start', 'middle', 'end']);
  });
});
