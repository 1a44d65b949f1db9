import { stanceValues, type StanceValue } from '../shared/stance';
import type { Position } from './question';

export type Standing = Position & { current: NonNullable<Position['current']> };

// standings groups positions by the latest dated stance, in the order of stanceValues, the latest first. Holders who took a position at no known date are counted alone.
export function standings(positions: readonly Position[]): { groups: { value: StanceValue; held: Standing[] }[]; undated: number } {
  const dated = positions.filter((p): p is Standing => p.current !== null);
  const groups = stanceValues.map((value) => ({ value, held: dated.filter((p) => p.current.value === value).sort(latestFirst) }));
  return { groups, undated: positions.length - dated.length };
}

function latestFirst(a: Standing, b: Standing): number {
  return moment(b.current) - moment(a.current) || (a.holder.name < b.holder.name ? -1 : 1);
}

type Point = Standing['current'];

// moment is what points are sorted by: the earliest they may have been said at or, where that is open, the latest.
function moment({ date }: Point): number {
  return Date.parse(date.earliest ?? date.latest ?? '') || 0;
}

export type Shift = Position['shifts'][number] & { holder: Position['holder'] };

// shiftsOf are all shifts on a topic, the latest first.
export function shiftsOf(positions: readonly Position[]): Shift[] {
  return positions.flatMap((p) => p.shifts.map((s) => ({ ...s, holder: p.holder }))).sort((a, b) => moment(b.to) - moment(a.to) || (a.holder.name < b.holder.name ? -1 : 1));
}
