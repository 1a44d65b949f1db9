import { countOf, stanceValues, type StanceValue } from '../shared/stance';
import type { Bar } from './question';

export const steps = ['MONTH', 'QUARTER', 'YEAR'] as const;
export type Step = (typeof steps)[number];
export type Steps = { [S in Step]?: readonly Bar[] };

// mostBars is how many bars a chart holds that is read without a magnifying glass.
const mostBars = 60;

// stepOf is the step somebody chose or, where that isn't there, the finest whose bars are few enough.
export function stepOf(chosen: string | undefined, bars: Steps): Step {
  const possible = steps.filter((s) => bars[s]);
  return possible.find((s) => s === chosen) ?? possible.find((s) => bars[s]!.length <= mostBars) ?? 'YEAR';
}

// edtfOf is a bar's time as a filter takes it: 2025-08, 2025-07/2025-09, 2025.
export function edtfOf(bar: Bar, step: Step): string {
  if (step === 'YEAR') return /^-?\d{4}(?=-)/.exec(bar.from)?.[0] ?? bar.from;
  const month = bar.from.slice(0, 7);
  return step === 'MONTH' ? month : `${month}/${bar.until.slice(0, 7)}`;
}

export interface Piece {
  value: StanceValue;
  n: number;
  y: number;
  height: number;
}

export interface Stack {
  bar: Bar;
  x: number;
  width: number;
  pieces: Piece[];
  // uncertain is how far the hatched part reaches below the line.
  uncertain: number;
}

export interface Stacks {
  stacks: Stack[];
  // line is where the bars stand, unit the height of one statement; ticks the counts at which lines are drawn.
  line: number;
  unit: number;
  ticks: number[];
  height: number;
}

const above = 200;
const top = 12;
const labels = 30;

// stacksOf lays out bars side by side from left to width. Above the line a statement counts once for each stance it takes on the topic, support at the bottom; below it, hatched,
// are those that may have been said in another stretch of time, at the same scale.
export function stacksOf(bars: readonly Bar[], left: number, width: number): Stacks {
  const highest = bars.reduce((most, b) => Math.max(most, total(b)), 1);
  const unit = (above - top) / highest;
  const deepest = bars.reduce((most, b) => Math.max(most, b.count - b.certain), 0) * unit;
  const slot = (width - left) / Math.max(1, bars.length);
  const gap = Math.min(12, slot * 0.2);
  const stacks = bars.map((bar, i) => {
    let y = above;
    const pieces = stanceValues.flatMap((value) => {
      const n = countOf(bar.stances, value);
      if (!n) return [];
      y -= n * unit;
      return [{ value, n, y, height: n * unit }];
    });
    return { bar, x: left + i * slot + gap / 2, width: Math.max(1, Math.min(64, slot - gap)), pieces, uncertain: (bar.count - bar.certain) * unit };
  });
  return { stacks, line: above, unit, ticks: ticksOf(highest), height: above + deepest + labels };
}

export function total({ stances: s }: Bar): number {
  return s.support + s.oppose + s.conditional + s.neutral;
}

// ticksOf are about three whole numbers, evenly apart, up to the highest.
function ticksOf(highest: number): number[] {
  const rough = highest / 3;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step = Math.max(1, [1, 2, 5, 10].map((m) => m * power).find((s) => s >= rough) ?? 1);
  return Array.from({ length: Math.floor(highest / step) }, (_, i) => (i + 1) * step);
}
