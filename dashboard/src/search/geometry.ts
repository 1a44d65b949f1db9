import { scaleLinear, scaleUtc, type ScaleLinear, type ScaleTime } from 'd3-scale';

export interface BucketLike {
  from: string;
  until: string;
  count: number;
  certain: number;
}

export interface Bar {
  bucket: BucketLike;
  x: number;
  width: number;
  // slot is the whole stretch of time, of which a bar takes the middle where it would be too wide.
  slot: { x: number; width: number };
  // solid is what was certainly said then, hatched what may have been said at another time: heights, from the base up.
  solid: number;
  hatched: number;
  // within says that the bar lies in the chosen time, at least in part.
  within: boolean;
}

export interface Histogram {
  time: ScaleTime<number, number>;
  height: ScaleLinear<number, number>;
  bars: Bar[];
}

// startOf is the first millisecond of a date (2025, 2025-08, 2025-08-15, Y12345); endOf is the first one after it. NaN of anything else.
export function startOf(date: string): number {
  const [year, month, day] = partsOf(date);
  return utc(year, (month ?? 1) - 1, day ?? 1);
}

export function endOf(date: string): number {
  const [year, month, day] = partsOf(date);
  if (day !== undefined) return utc(year, month! - 1, day + 1);
  return month === undefined ? utc(year + 1, 0, 1) : utc(year, month, 1);
}

function partsOf(date: string): [number, number | undefined, number | undefined] {
  const found = /^Y?(-?\d+)(?:-(\d\d))?(?:-(\d\d))?$/.exec(date);
  if (!found) return [NaN, undefined, undefined];
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  return [Number(found[1]), number(found[2]), number(found[3])];
}

// Date.UTC takes the years 0 to 99 for 1900 to 1999.
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

// widest is how wide a bar may be, in pixels; left is the room for the numbers beside the axis.
const widest = 56;
export const left = 34;

// histogramOf lays buckets out in width x height pixels, to the right of the numbers. Without a bucket there is no bar and the time is empty. A bar is at least 1 px wide and,
// where it counts something, 2 px high.
export function histogramOf(buckets: readonly BucketLike[], chosen: { from?: string; to?: string }, width: number, height: number): Histogram {
  const first = buckets[0];
  const time = scaleUtc().domain(first ? [startOf(first.from), endOf(buckets.at(-1)!.until)] : [0, 0]).range([left, width]);
  const most = Math.max(1, ...buckets.map((b) => b.count));
  const up = scaleLinear().domain([0, most]).nice(3).range([0, height]);
  const from = chosen.from ? startOf(chosen.from) : -Infinity;
  const to = chosen.to ? endOf(chosen.to) : Infinity;
  const gap = (width - left) / Math.max(1, buckets.length) > 4 ? 1 : 0;
  const bars = buckets.map((bucket) => {
    const start = startOf(bucket.from);
    const end = endOf(bucket.until);
    const whole = bucket.count && Math.max(2, up(bucket.count));
    const solid = bucket.count && (whole * bucket.certain) / bucket.count;
    const slot = { x: time(start), width: Math.max(1, time(end) - time(start) - gap) };
    const wide = Math.min(slot.width, widest);
    return { bucket, x: slot.x + (slot.width - wide) / 2, width: wide, slot, solid, hatched: whole - solid, within: start < to && end > from };
  });
  return { time, height: up, bars };
}

// yTicks are a few whole numbers on the axis of counts, 0 left out.
export function yTicks(height: ScaleLinear<number, number>): number[] {
  return height.ticks(3).filter((n) => n > 0 && Number.isInteger(n));
}
