import type { StanceValue } from '../shared/stance';

// Known is when a point's stance is known to have been taken: at is a moment by which it certainly was. null: nobody knows.
export interface Known {
  at: number | null;
  value: StanceValue;
}

// Stretch is a part of the line of a row: the position that was the latest known from one moment to another. silent: nothing had been heard
// for longer than silence.
export interface Stretch {
  from: number;
  to: number;
  value: StanceValue;
  silent: boolean;
}

// After so long without a statement the line is dashed: half a year.
export const silence = 182 * 86_400_000;

// stretchesOf is the line of a row from its first certain moment to the end. Points are in the order of the position, oldest first; as for the server's
// current(asOf), the position at a moment is the last of those points that were certainly taken by then. So an uncertain date changes the line only at
// the end of what it may mean, and one that is open at its end never.
export function stretchesOf(points: readonly Known[], end: number): Stretch[] {
  const events = points.flatMap((p, index) => (p.at === null ? [] : [{ at: p.at, index }])).sort((a, b) => a.at - b.at || a.index - b.index);
  const out: Stretch[] = [];
  let last = -1;
  events.forEach((e, i) => {
    last = Math.max(last, e.index);
    const to = Math.max(e.at, events[i + 1]?.at ?? end);
    if (to === e.at) return;
    const value = points[last]!.value;
    const heard = Math.min(to, e.at + silence);
    out.push({ from: e.at, to: heard, value, silent: false });
    if (heard < to) out.push({ from: heard, to, value, silent: true });
  });
  return out;
}
