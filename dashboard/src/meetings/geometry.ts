import { ellipsised, type Measure } from '../shared/chart/measure';
import type { Place } from '../shared/chart/marks';
import { takenOf, type Taken } from './across';
import type { Counts } from '../shared/stance';

// Item is a shape with its number, which is left out of one.
export interface Item extends Taken {
  x: number;
  text: string;
}

// Cluster is what was taken on one side of the meeting: the shapes side by side. index is the mark's, undefined where nothing was taken: no mark.
export interface Cluster {
  x: number;
  y: number;
  width: number;
  items: Item[];
  index?: number;
}

export interface RowPlace {
  y: number;
  holder: string;
  topic: string;
  before: Cluster;
  after: Cluster;
  // link joins the two sides where both hold something.
  link?: { x1: number; y1: number; x2: number; y2: number };
}

export interface Layout {
  narrow: boolean;
  width: number;
  height: number;
  labelWidth: number;
  // heads is where "Before" and "After" stand: above their sides or, on a narrow page, in each row.
  beforeX: number;
  afterX: number;
  rows: RowPlace[];
  places: Place[];
}

interface RowLike {
  holder: { name: string };
  topic: { label: string };
  before: Counts;
  after: Counts;
}

// rowHeight is the height of a row; the sides of a narrow page lie one below the other.
export const rowHeight = { wide: 54, narrow: 108 };
export const headHeight = { wide: 34, narrow: 4 };
const widest = 820; // beyond it names and marks would lie too far apart
const apart = 120; // from the end of one side to the beginning of the other
const shape = 18; // a shape with the space around it
const gap = 10;

// layout places the rows of "before and after" on a page so wide. Below 560 px, or where the sides
// leave no room for them, the names stand above the sides, and the sides below each other.
export function layout(rows: readonly RowLike[], available: number, measure: { holder: Measure; topic: Measure; count: Measure }, sideWidth: number): Layout {
  const width = Math.min(available, widest);
  const [before, after] = [widestOf(rows, 'before', measure.count), widestOf(rows, 'after', measure.count)];
  const room = width - before - apart - after; // what the sides leave to the names
  const narrow = width < 560 || room < 160;
  const labelWidth = narrow ? width : Math.min(Math.round(width * 0.45), room);
  const middle = labelWidth + (width - labelWidth) / 2;
  const beforeX = narrow ? sideWidth : Math.min(Math.max(middle - apart / 2, labelWidth + before), width - apart - after);
  const afterX = narrow ? sideWidth : beforeX + apart;
  const step = narrow ? rowHeight.narrow : rowHeight.wide;
  const top = narrow ? headHeight.narrow : headHeight.wide;
  const places: Place[] = [];
  const side = (counts: Counts, y: number, x: number, toTheLeft: boolean): Cluster => {
    const cluster = clusterOf(takenOf(counts), x, y, toTheLeft, measure.count);
    if (!cluster.items.length) return cluster;
    places.push({ x: cluster.x + cluster.width / 2, y });
    return { ...cluster, index: places.length - 1 };
  };
  const placed = rows.map((row, n): RowPlace => {
    const y = top + n * step;
    const before = side(row.before, narrow ? y + 57 : y + 27, beforeX, !narrow);
    const after = side(row.after, narrow ? y + 85 : y + 27, afterX, false);
    const both = before.index !== undefined && after.index !== undefined;
    return {
      y,
      holder: ellipsised(row.holder.name, labelWidth - 16, measure.holder),
      topic: ellipsised(row.topic.label, labelWidth - 16, measure.topic),
      before,
      after,
      link: both && !narrow ? { x1: beforeX + 8, y1: y + 27, x2: afterX - 8, y2: y + 27 } : undefined,
    };
  });
  return { narrow, width, height: top + rows.length * step, labelWidth, beforeX, afterX, rows: placed, places };
}

function widestOf(rows: readonly RowLike[], side: 'before' | 'after', measure: Measure): number {
  return rows.reduce((most, row) => Math.max(most, clusterOf(takenOf(row[side]), 0, 0, false, measure).width), 0);
}

// clusterOf sets shapes side by side: from x on to the right or, toTheLeft, so that they end at x.
export function clusterOf(taken: readonly Taken[], x: number, y: number, toTheLeft: boolean, measure: Measure): Cluster {
  const texts = taken.map((t) => (t.count > 1 ? String(t.count) : ''));
  const widths = texts.map((text) => shape + (text ? 2 + measure(text) : 0));
  const width = widths.reduce((sum, w) => sum + w, 0) + gap * Math.max(0, taken.length - 1);
  const start = toTheLeft ? x - width : x;
  let at = start;
  const items = taken.map((t, i) => {
    const item = { ...t, x: at + shape / 2, text: texts[i]! };
    at += widths[i]! + gap;
    return item;
  });
  return { x: start, y, width, items };
}
