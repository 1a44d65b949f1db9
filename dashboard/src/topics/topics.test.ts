import { describe, expect, test } from 'vitest';
import { csvOf } from '../shared/table';
import { en } from '../words/en';
import { uk } from '../words/uk';
import { edtfOf, stacksOf, stepOf, total } from './bars';
import { boundsOf, timeText } from './edtf';
import { barTable, barText } from './overTime';
import type { Bar, Position } from './question';
import { shiftsOf, standings } from './stands';

const bar = (from: string, until: string, stances: Partial<Bar['stances']> = {}, count = 0, certain = count): Bar => ({ from, until, count, certain, stances: { support: 0, oppose: 0, conditional: 0, neutral: 0, ...stances } });
const august = bar('2025-08-01', '2025-08-31', { support: 3, oppose: 1 }, 4, 3);
const september = bar('2025-09-01', '2025-09-30');

describe('stepOf', () => {
  const many = Array.from({ length: 61 }, () => september);
  test('is what was chosen, else the finest with 60 bars at most', () => {
    expect(stepOf('YEAR', { MONTH: [august], QUARTER: [august], YEAR: [august] })).toBe('YEAR');
    expect(stepOf(undefined, { MONTH: [august], QUARTER: [august], YEAR: [august] })).toBe('MONTH');
    expect(stepOf('DECADE', { MONTH: many, QUARTER: [august], YEAR: [august] })).toBe('QUARTER');
    expect(stepOf('MONTH', { YEAR: many })).toBe('YEAR');
  });
});

describe('stacksOf', () => {
  const { stacks, line, unit, ticks, height } = stacksOf([august, september], 30, 430);
  test('bars stand on the line, stances on each other, the doubtful hang below', () => {
    const [first, second] = stacks;
    expect(unit).toBe(47); // 4 statements are 188 pixels
    expect(first!.pieces.map((p) => [p.value, p.y, p.height])).toEqual([
      ['SUPPORT', line - 3 * 47, 3 * 47],
      ['OPPOSE', line - 4 * 47, 47],
    ]);
    expect(first!.uncertain).toBe(47);
    expect(height).toBeGreaterThan(line + 47);
    expect(second!.pieces).toEqual([]);
    expect(second!.x).toBeGreaterThan(first!.x + first!.width);
  });
  test('ticks are whole numbers', () => {
    expect(ticks).toEqual([2, 4]);
    expect(stacksOf([september], 30, 430).ticks).toEqual([1]);
    expect(stacksOf([bar('', '', { support: 90 }, 90)], 30, 430).ticks).toEqual([50]);
  });
  test('a thousand bars on a phone are there still', () => {
    expect(stacksOf(Array.from({ length: 1000 }, () => august), 30, 300).stacks.every((s) => s.width >= 1)).toBe(true);
  });
});

describe('times', () => {
  test.each([
    ['MONTH', august, '2025-08', 'August 2025'],
    ['QUARTER', bar('2025-07-01', '2025-09-30'), '2025-07/2025-09', 'Q3 2025'],
    ['YEAR', bar('2025-01-01', '2025-12-31'), '2025', '2025'],
    ['YEAR', bar('Y12345', 'Y12345'), 'Y12345', 'Y12345'],
  ] as const)('%s', (step, b, edtf, text) => {
    expect(edtfOf(b, step)).toBe(edtf);
    expect(timeText(edtf, en)).toBe(text);
    expect(boundsOf(edtf)).toEqual({ from: edtf, to: edtf });
  });
  test('other words in the address choose nothing', () => {
    for (const t of [undefined, '', '2025-13', '<script>', '2025-08-01']) expect(boundsOf(t)).toEqual({});
  });
});

describe('a bar in words and in the table', () => {
  test('says every count', () => {
    expect(barText(august, 'MONTH', en)).toBe('August 2025: 3 support, 1 oppose, 1 perhaps before or after');
    expect(barText(september, 'MONTH', uk)).toBe('вересень 2025 р.: 0 висловлювань');
    expect(total(august)).toBe(4);
  });
  test('empty times have a row', () => {
    expect(csvOf(barTable([august, september], 'MONTH', en))).toBe('Time,Statements,support,conditional,neutral,oppose,Perhaps before or after\r\n2025-08,4,3,0,0,1,1\r\n2025-09,0,0,0,0,0,0\r\n');
  });
});

describe('who stands where', () => {
  const point = (value: 'SUPPORT' | 'OPPOSE', d: string) => ({ value, date: { edtf: d, earliest: `${d}T00:00:00Z`, latest: `${d}T23:59:59Z`, precision: 'DAY' as const } });
  const held = (name: string, current: Position['current'], shifts: Position['shifts'] = []): Position => ({ holder: { __typename: 'Person', id: name, name }, current, shifts });
  test('the latest first; without a date only counted', () => {
    const { groups, undated } = standings([held('Ada', point('SUPPORT', '2025-01-01')), held('Bo', point('SUPPORT', '2025-03-01')), held('Cy', null), held('Di', point('OPPOSE', '2025-02-01'))]);
    expect(groups.map((g) => [g.value, g.held.map((h) => h.holder.name)])).toEqual([
      ['SUPPORT', ['Bo', 'Ada']],
      ['CONDITIONAL', []],
      ['NEUTRAL', []],
      ['OPPOSE', ['Di']],
    ]);
    expect(undated).toBe(1);
  });
  test('shifts of all, the latest first', () => {
    const shift = (d: string) => ({ certain: true, from: point('SUPPORT', '2024-01-01'), to: point('OPPOSE', d) });
    expect(shiftsOf([held('Ada', null, [shift('2025-01-01'), shift('2025-03-01')]), held('Bo', null, [shift('2025-02-01')])]).map((s) => [s.holder.name, s.to.date.edtf])).toEqual([
      ['Ada', '2025-03-01'],
      ['Bo', '2025-02-01'],
      ['Ada', '2025-01-01'],
    ]);
  });
});
