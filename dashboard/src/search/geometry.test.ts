import { expect, test } from 'vitest';
import { endsOf } from './dates';
import { endOf, histogramOf, left, startOf, yTicks, type BucketLike } from './geometry';

const month = (m: string, days: number, count: number, certain = count): BucketLike => ({ from: `2025-${m}-01`, until: `2025-${m}-${days}`, count, certain });
const quarter = [month('01', 31, 4, 3), month('02', 28, 0), month('03', 31, 1)];

test('dates begin and end', () => {
  expect(startOf('2025')).toBe(Date.UTC(2025, 0, 1));
  expect(startOf('2025-08')).toBe(Date.UTC(2025, 7, 1));
  expect(endOf('2025-12-31')).toBe(Date.UTC(2026, 0, 1));
  expect(endOf('2025-12')).toBe(Date.UTC(2026, 0, 1));
  expect(endOf('2025')).toBe(Date.UTC(2026, 0, 1));
  expect(new Date(startOf('0044-03-15')).getUTCFullYear()).toBe(44);
  expect(new Date(startOf('-0043')).getUTCFullYear()).toBe(-43);
  expect(new Date(startOf('Y12345')).getUTCFullYear()).toBe(12345);
  expect(startOf('soon')).toBeNaN();
});

test('bars lie side by side in time and are as high as their counts', () => {
  // 90 days on 900 px: 10 px a day; the axis goes from 0 to 4 on 100 px
  const { bars } = histogramOf(quarter, {}, left + 900, 100);
  expect(bars.map((b) => b.slot)).toEqual([
    { x: left, width: 309 },
    { x: left + 310, width: 279 },
    { x: left + 590, width: 309 },
  ]);
  expect(bars.map((b) => [b.solid, b.hatched])).toEqual([
    [75, 25],
    [0, 0],
    [25, 0],
  ]);
  // a bar is no wider than 56 px, in the middle of its time
  expect(bars[0]).toMatchObject({ x: left + (309 - 56) / 2, width: 56, within: true });
});

test('one statement among thousands is still seen', () => {
  const { bars } = histogramOf([month('01', 31, 10_000), month('02', 28, 1)], {}, 500, 100);
  expect(bars[1]!.solid).toBe(2);
});

test('a chosen time has the bars that lie in it, whole or in part', () => {
  const within = (chosen: object) => histogramOf(quarter, chosen, 900, 100).bars.map((b) => b.within);
  expect(within({ from: '2025-02' })).toEqual([false, true, true]);
  expect(within({ from: '2025-01-31', to: '2025-02' })).toEqual([true, true, false]);
  expect(within({ to: '2024' })).toEqual([false, false, false]);
});

test('no bucket, no bar; one bucket, one bar; a thousand stay on the paper', () => {
  expect(histogramOf([], {}, 300, 100).bars).toEqual([]);
  expect(histogramOf([quarter[0]!], {}, 300, 100).bars).toHaveLength(1);
  const years = Array.from({ length: 1000 }, (_, i) => ({ from: `${1025 + i}-01-01`, until: `${1025 + i}-12-31`, count: 1, certain: 1 }));
  const { bars } = histogramOf(years, {}, 320, 100);
  expect(bars.every((b) => b.width >= 1 && b.x >= left && b.x < 320)).toBe(true);
});

test('counts on the axis are whole numbers above nothing', () => {
  expect(yTicks(histogramOf([month('01', 31, 1)], {}, 300, 100).height)).toEqual([1]);
  expect(yTicks(histogramOf(quarter, {}, 300, 100).height)).toEqual([1, 2, 3, 4]);
});

test('the handles stand at the first and the last bar of the chosen time', () => {
  expect(endsOf(quarter, {})).toEqual([0, 2]);
  expect(endsOf(quarter, { from: '2025-02-10', to: '2025-03-01' })).toEqual([1, 2]);
  expect(endsOf(quarter, { from: '2030' })).toEqual([2, 2]);
  expect(endsOf(quarter, { to: '2020' })).toEqual([0, 0]);
  expect(endsOf(quarter, { from: '2025-03', to: '2025-01' })).toEqual([2, 2]);
});
