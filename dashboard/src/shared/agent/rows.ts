import type { HeldPositionFragment } from '../graphql/generated/graphql';
import type { Named } from '../links';

export type Held = HeldPositionFragment;
export type Point = Held['points'][number];
type Shift = Held['shifts'][number];

// shownAtFirst is how many rows of a long list are shown until somebody asks for all.
export const shownAtFirst = 10;

// byStatements sorts positions by the number of statements, most first, then by topic.
export function byStatements(held: readonly Held[]): Held[] {
  return [...held].sort((a, b) => b.counts.statements - a.counts.statements || (a.topic.label < b.topic.label ? -1 : 1));
}

// Row is one line of the twin table: a statement on a topic.
export interface Row {
  topic: Named;
  point: Point;
}

export function rowsOf(held: readonly Held[]): Row[] {
  return held.flatMap(({ topic, points }) => points.map((point) => ({ topic, point })));
}

// undated counts the points that have no place in time.
export function undated(points: readonly Point[]): number {
  return points.filter((p) => !p.date.earliest && !p.date.latest).length;
}

export function shiftCounts(shifts: readonly Pick<Shift, 'certain'>[]): { certain: number; possible: number } {
  const certain = shifts.filter((s) => s.certain).length;
  return { certain, possible: shifts.length - certain };
}
