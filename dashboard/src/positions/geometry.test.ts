import { describe, expect, it } from 'vitest';
import type { DateLike } from '../shared/dates';
import type { StanceValue } from '../shared/stance';
import { domainOf, endOf, layOut, plotOf } from './geometry';
import { dayOf, rowOf } from './example';
import { silence, stretchesOf } from './line';

const utc = (text: string) => Date.parse(text);

const day = 86_400_000;

describe('domainOf', () => {
  it('reaches a little beyond the dates', () => {
    // 100 days, the last of them to its last second: 4 % is 4 days
    const [from, to] = domainOf([dayOf('2025-01-01'), dayOf('2025-04-10')])!;
    expect((utc('2025-01-01') - from) / day).toBeCloseTo(4, 2);
    expect((to - utc('2025-04-11')) / day).toBeCloseTo(4, 2);
  });
  it('is what was asked for, to the end of the last month', () => {
    expect(domainOf([dayOf('2025-03-01')], '2025', '2025-08')).toEqual([utc('2025-01-01'), utc('2025-09-01') - 1]);
  });
  it('takes the known side of an open date', () => {
    expect(domainOf([{ edtf: '../2025-08-20', earliest: null, latest: '2025-08-20T23:59:59Z', precision: 'OPEN' }])).toBeDefined();
  });
  it('shows a month before and after a single day', () => {
    const [from, to] = domainOf([dayOf('2025-03-01')])!;
    expect((to - from) / day).toBeCloseTo(60, 3);
  });
  it('is none when nothing is dated, or the time asked for ends before it begins', () => {
    expect(domainOf([{ edtf: '../..', earliest: null, latest: null, precision: 'OPEN' }])).toBeUndefined();
    expect(domainOf([dayOf('2025-03-01')], '2026', '2025')).toBeUndefined();
  });
  it.each([
    ['2024', '2025-01-01'],
    ['2024-02', '2024-03-01'],
    ['2024-12', '2025-01-01'],
    ['2024-12-31', '2025-01-01'],
  ])('endOf(%s) is just before %s', (date, next) => {
    expect(endOf(date)).toBe(utc(next) - 1);
  });
});

describe('stretchesOf', () => {
  const at = (days: number, value: StanceValue) => ({ at: days * day, value });
  it('carries the latest known position to the end', () => {
    expect(stretchesOf([at(0, 'OPPOSE'), at(10, 'CONDITIONAL')], 20 * day)).toEqual([
      { from: 0, to: 10 * day, value: 'OPPOSE', silent: false },
      { from: 10 * day, to: 20 * day, value: 'CONDITIONAL', silent: false },
    ]);
  });
  it('is silent after half a year without a word', () => {
    expect(stretchesOf([at(0, 'SUPPORT')], 400 * day)).toEqual([
      { from: 0, to: silence, value: 'SUPPORT', silent: false },
      { from: silence, to: 400 * day, value: 'SUPPORT', silent: true },
    ]);
  });
  it('lets an older statement that is only known later change nothing', () => {
    // said some time up to day 30, but placed before the one of day 10
    const values = stretchesOf([at(30, 'SUPPORT'), at(10, 'OPPOSE')], 40 * day).map((s) => s.value);
    expect(values).toEqual(['OPPOSE', 'OPPOSE']);
  });
  it('knows nothing from dates that are open at their end', () => {
    expect(stretchesOf([{ at: null, value: 'SUPPORT' }], day)).toEqual([]);
  });
});

describe('layOut', () => {
  const domain: [number, number] = [utc('2025-01-01'), utc('2025-01-11')];
  const chart = (dates: DateLike[], values: StanceValue[] = []) => layOut([rowOf(dates.map((date, i) => ({ date, value: values[i] ?? 'SUPPORT' })))], plotOf(domain, 1000), 40);

  it('places a day at its noon, between labels and right edge', () => {
    const { marks, left, right } = chart([dayOf('2025-01-06')]);
    // 5.5 of 10 days
    expect(marks[0]!.x).toBeCloseTo(left + (right - left) * 0.55, 1);
    expect(marks[0]).toMatchObject({ exact: true, fadesBefore: false, fadesAfter: false });
  });
  it('stacks stances: support highest, opposition lowest', () => {
    const { marks } = chart([1, 2, 3, 4].map((d) => dayOf(`2025-01-0${d}`)), ['OPPOSE', 'NEUTRAL', 'CONDITIONAL', 'SUPPORT']);
    const ys = marks.map((m) => m.y);
    expect([...ys].sort((a, b) => b - a)).toEqual(ys);
  });
  it('fades an open side, and one beyond the time shown', () => {
    const open = chart([{ edtf: '../2025-01-06', earliest: null, latest: '2025-01-05T23:59:59Z', precision: 'OPEN' }]).marks[0]!;
    expect(open).toMatchObject({ exact: false, fadesBefore: true, fadesAfter: false });
    expect(open.x).toBe(open.to);
    const month = chart([{ edtf: '2025-01', earliest: '2025-01-01T00:00:00Z', latest: '2025-01-31T23:59:59Z', precision: 'MONTH' }]).marks[0]!;
    expect(month).toMatchObject({ exact: false, fadesBefore: false, fadesAfter: true });
  });
  it('leaves out and counts what has no date', () => {
    const { marks, undated } = chart([{ edtf: '../..', earliest: null, latest: null, precision: 'OPEN' }, dayOf('2025-01-02')]);
    expect([marks.length, undated]).toEqual([1, 1]);
    expect(marks[0]!.point).toBe(1);
  });
  it('sets marks of one day and stance apart', () => {
    const xs = chart([dayOf('2025-01-02'), dayOf('2025-01-02'), dayOf('2025-01-02')]).marks.map((m) => m.x);
    expect([xs[1]! - xs[0]!, xs[2]! - xs[1]!]).toEqual([8, 8]);
  });
  it('is lower where rows are many, and puts words above rows where it is narrow', () => {
    const row = rowOf([{ date: dayOf('2025-01-02'), value: 'SUPPORT' }]);
    const few = layOut([row], plotOf(domain, 1000), 0).rows[0]!.height;
    const many = layOut(Array.from({ length: 40 }, () => row), plotOf(domain, 1000), 0).rows[0]!.height;
    expect(many).toBeLessThan(few);
    const narrow = layOut([row], plotOf(domain, 320), 0);
    expect(narrow.stacked).toBe(true);
    expect(narrow.rows[0]!.labelY).toBeLessThan(narrow.marks[0]!.y);
  });
  it('places 2,000 marks inside the chart', () => {
    const days = Array.from({ length: 2000 }, (_, i) => dayOf(`2025-01-${String((i % 10) + 1).padStart(2, '0')}`));
    const { marks, left, right } = chart(days);
    expect(marks).toHaveLength(2000);
    expect(marks.every((m) => m.x >= left && m.x <= right)).toBe(true);
  });
});
