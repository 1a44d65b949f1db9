import { scaleUtc, type ScaleTime } from 'd3-scale';
import { timeOf, type DateLike } from '../dates';

const day = 86_400_000;

// How far a mark may come to the strip's ends, and how long the bar of a date that is open on one side is, in pixels.
export const stripInset = 10;
export const openLength = 26;

// Placed is where a date lies in a strip: x is where its mark stands, from and to are the ends of the time it may mean. exact: the day is known.
// Where a side is open its end is drawn openLength away, or at the strip's end if that is nearer, and openFrom or openTo says so.
export interface Placed {
  x: number;
  from: number;
  to: number;
  exact: boolean;
  openFrom: boolean;
  openTo: boolean;
}

// least is the shortest time a chart shows: of a day alone an axis has nothing to tell.
const least = 28 * day;

// timeSpan is the time that dates reach over, from the first known end to the last, or four weeks with it in their middle; null when none is known.
export function timeSpan(dates: readonly DateLike[]): [number, number] | null {
  const ends = dates.flatMap((d) => Object.values(timeOf(d))).filter((t) => t !== null);
  if (!ends.length) return null;
  const from = ends.reduce((a, b) => Math.min(a, b));
  const to = ends.reduce((a, b) => Math.max(a, b));
  const more = Math.max(0, least - (to - from)) / 2;
  return [from - more, to + more];
}

// stripScale is the scale of a strip so wide; all strips of a page share a span and so their scale.
export function stripScale(span: readonly [number, number], width: number): ScaleTime<number, number> {
  return scaleUtc(span, [stripInset, Math.max(width - stripInset, stripInset + 1)]);
}

// placed is null where nothing of the date is known: it has no place in time.
export function placed(date: DateLike, scale: ScaleTime<number, number>): Placed | null {
  const { earliest, latest } = timeOf(date);
  const [first, last] = scale.range() as [number, number];
  if (earliest === null && latest === null) return null;
  if (earliest === null) {
    const to = scale(latest!);
    const from = Math.min(to, Math.max(first - stripInset, to - openLength));
    return { x: (from + to) / 2, from, to, exact: false, openFrom: true, openTo: false };
  }
  if (latest === null) {
    const from = scale(earliest);
    const to = Math.max(from, Math.min(last + stripInset, from + openLength));
    return { x: (from + to) / 2, from, to, exact: false, openFrom: false, openTo: true };
  }
  const [from, to] = [scale(earliest), scale(latest)];
  return { x: (from + to) / 2, from, to, exact: latest - earliest < day, openFrom: false, openTo: false };
}
