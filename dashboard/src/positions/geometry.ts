import { scaleUtc, type ScaleTime } from 'd3-scale';
import { isExact, timeOf, type DateLike } from '../shared/dates';
import { stanceValues, type StanceValue } from '../shared/stance';
import type { Row } from './rows';
import { stretchesOf } from './line';

// MarkBox is where a point stands. [from, to] is what its date may mean, in pixels; a side that is open, or lies beyond the chart, is faded.
export interface MarkBox {
  row: number;
  point: number;
  x: number;
  y: number;
  exact: boolean;
  from: number;
  to: number;
  fadesBefore: boolean;
  fadesAfter: boolean;
  shift?: 'certain' | 'uncertain';
}

// RowBox is a row: its lanes from top to top + height, its words at labelY, and its line as two paths.
export interface RowBox {
  top: number;
  height: number;
  labelY: number;
  solid: string;
  dashed: string;
}

// Plot is where time runs, from left to right; labelWidth is the room for a row's words, beside it or (stacked) above.
export interface Plot {
  width: number;
  left: number;
  right: number;
  stacked: boolean;
  labelWidth: number;
  scale: ScaleTime<number, number>;
}

export interface Layout extends Plot {
  height: number;
  top: number;
  bottom: number;
  rows: RowBox[];
  marks: MarkBox[];
  // undated counts the points that can't be placed: their date is open on both sides.
  undated: number;
}

const day = 86_400_000;
const axis = 26;
const many = 16; // rows; more are drawn lower

// domainOf is the time a chart shows: the one that was asked for and, on a side that wasn't, as far as the dates go and a little beyond; two months at
// least, for what lies around a single day. undefined: no date is known.
export function domainOf(dates: readonly DateLike[], from?: string, to?: string): [number, number] | undefined {
  let [low, high] = [Infinity, -Infinity];
  for (const d of dates) {
    for (const t of Object.values(timeOf(d))) {
      if (t === null) continue;
      low = Math.min(low, t);
      high = Math.max(high, t);
    }
  }
  if (low > high) return undefined;
  const room = Math.max((high - low) * 0.04, 3 * day, (60 * day - (high - low)) / 2);
  const start = from ? Date.parse(from) : low - room;
  const end = to ? endOf(to) : high + room;
  return start < end ? [start, end] : undefined;
}

// endOf is the last moment of a year, a month or a day.
export function endOf(date: string): number {
  const [y, m, d] = date.split('-').map(Number) as [number, number?, number?];
  if (m === undefined) return Date.UTC(y + 1, 0, 1) - 1;
  return (d === undefined ? Date.UTC(y, m, 1) : Date.UTC(y, m - 1, d + 1)) - 1;
}

export function plotOf(domain: [number, number], width: number): Plot {
  const stacked = width < 720;
  const labelWidth = stacked ? width - 8 : Math.min(250, Math.round(width * 0.22));
  const left = stacked ? 14 : labelWidth + 30;
  const right = width - 14;
  return { width, left, right, stacked, labelWidth, scale: scaleUtc(domain, [left, right]) };
}

// layOut places rows under one another, headroom below the top.
export function layOut(rows: readonly Row[], plot: Plot, headroom: number): Layout {
  const { stacked, right, scale } = plot;
  const lane = rows.length > many ? 8 : 17;
  const label = stacked ? 24 : 0;
  const height = 3 * lane + 30;
  const boxes: RowBox[] = [];
  const marks: MarkBox[] = [];
  let undated = 0;
  let top = headroom;
  rows.forEach((row, n) => {
    const lanes = top + label + 15;
    const laneOf = (value: StanceValue) => lanes + stanceValues.indexOf(value) * lane;
    const placed = row.points.map((p, i) => place(p, n, i, laneOf(p.value), scale));
    const mark = placed.filter((m) => m !== undefined);
    undated += row.points.length - mark.length;
    markShifts(row, placed);
    spread(mark, right);
    marks.push(...mark);
    boxes.push({ top, height: label + height, labelY: stacked ? top + 19 : lanes + 1.5 * lane, ...pathsOf(row, placed, laneOf, scale) });
    top += label + height;
  });
  return { ...plot, height: top + axis, top: headroom, bottom: top, rows: boxes, marks, undated };
}

function place(point: Row['points'][number], row: number, index: number, y: number, scale: ScaleTime<number, number>): MarkBox | undefined {
  const { earliest, latest } = timeOf(point.date);
  if (earliest === null && latest === null) return undefined;
  const [start, end] = scale.range() as [number, number];
  const inside = (x: number) => Math.min(end, Math.max(start, x));
  const reach = 70; // how far an open side is drawn
  const known = { from: earliest === null ? scale(latest!) - reach : scale(earliest), to: latest === null ? scale(earliest!) + reach : scale(latest) };
  const [from, to] = [inside(known.from), inside(known.to)];
  // An open date stands at the end that is known, any other one in the middle of what it may mean.
  const x = earliest === null ? to : latest === null ? from : (from + to) / 2;
  return { row, point: index, x, y, exact: isExact(point.date), from, to, fadesBefore: earliest === null || known.from < start, fadesAfter: latest === null || known.to > end };
}

function markShifts(row: Row, placed: readonly (MarkBox | undefined)[]) {
  for (const s of row.shifts) {
    const mark = placed[row.points.indexOf(s.to)];
    if (mark) mark.shift = s.certain ? 'certain' : 'uncertain';
  }
}

// Marks of one day and stance would hide one another: each next one of the row stands 8 px after the one before, up to 3 times.
function spread(marks: readonly MarkBox[], right: number) {
  const taken = new Map<string, number>();
  for (const m of marks) {
    const key = `${Math.round(m.x)} ${m.y}`;
    const n = taken.get(key) ?? 0;
    taken.set(key, n + 1);
    m.x = Math.min(right, m.x + 8 * Math.min(n, 3));
  }
}

function pathsOf(row: Row, placed: readonly (MarkBox | undefined)[], laneOf: (v: StanceValue) => number, scale: ScaleTime<number, number>): { solid: string; dashed: string } {
  const end = scale.domain()[1]!.getTime();
  // The line of a day begins at the day's mark, that of a longer time where it ends.
  const at = (i: number) => (placed[i]?.exact ? middle(row.points[i]!.date) : timeOf(row.points[i]!.date).latest);
  const stretches = stretchesOf(row.points.map((p, i) => ({ at: at(i), value: p.value })), end);
  let [solid, dashed] = ['', ''];
  stretches.forEach((s, i) => {
    const y = round(laneOf(s.value));
    const before = stretches[i - 1];
    const [from, to] = [round(within(scale, s.from)), round(within(scale, s.to))];
    if (before && laneOf(before.value) !== y) solid += `M${from},${round(laneOf(before.value))}V${y}`;
    if (s.silent) dashed += `M${from},${y}H${to}`;
    else solid += `M${from},${y}H${to}`;
  });
  return { solid, dashed };
}

function middle(date: DateLike): number | null {
  const { earliest, latest } = timeOf(date);
  return earliest === null || latest === null ? null : (earliest + latest) / 2;
}

function within(scale: ScaleTime<number, number>, time: number): number {
  const [start, end] = scale.range() as [number, number];
  return Math.min(end, Math.max(start, scale(time)));
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
