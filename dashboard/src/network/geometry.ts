import type { Place } from '../shared/chart/marks';
import type { Places } from './layout';
import type { EdgeLike } from './drawing';

// Measure is the width of a text in pixels.
export type Measure = (text: string) => number;

export interface Label {
  id: string;
  text: string;
  x: number;
  y: number; // the baseline
  anchor: 'start' | 'middle' | 'end';
}

export interface Disc {
  id: string;
  name: string;
  x: number;
  y: number;
  r: number;
  square?: boolean;
}

interface Rect {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

// shorten is the text, cut between code points and ended by "…" where it is wider than most.
export function shorten(text: string, most: number, measure: Measure): string {
  const points = Array.from(text.slice(0, 400)); // no label shows more; measuring 5,000 characters costs time
  if (points.length === Array.from(text).length && measure(text) <= most) return text;
  let [fits, not] = [0, points.length + 1];
  while (not - fits > 1) {
    const middle = (fits + not) >> 1;
    if (measure(points.slice(0, middle).join('').trimEnd() + '…') <= most) fits = middle;
    else not = middle;
  }
  return points.slice(0, fits).join('').trimEnd() + '…';
}

const line = 17; // the height of a line of 14 px
const gap = 4;

const leaders = 8; // so many names may lie over lesser discs: who is most joined stands where it is most crowded

// labelsOf places names beside their discs where nothing is in the way: no other label, no disc, no edge of the box. discs come in the
// order of their importance; each tries right, left, below and above, and one that finds no room has no label: the list beside the drawing has all
// names. The names of the first eight give way to the discs of one another only.
export function labelsOf(discs: readonly Disc[], box: { width: number; height: number }, measure: Measure): Label[] {
  const taken: Rect[] = discs.map((d) => ({ left: d.x - d.r, right: d.x + d.r, top: d.y - d.r, bottom: d.y + d.r }));
  const labels: Label[] = [];
  const most = Math.min(190, box.width * 0.4);
  for (const [i, d] of discs.entries()) {
    const text = shorten(d.name, most, measure);
    for (const [rect, label] of candidates(d, text, measure(text))) {
      const inside = rect.left >= 0 && rect.right <= box.width && rect.top >= 0 && rect.bottom <= box.height;
      if (!inside || taken.some((t, j) => j !== i && (i >= leaders || j < leaders || j >= discs.length) && overlap(t, rect))) continue;
      taken.push(rect);
      labels.push(label);
      break;
    }
  }
  return labels;
}

function candidates(d: Disc, text: string, width: number): [Rect, Label][] {
  const half = line / 2;
  const beside = { top: d.y - half, bottom: d.y + half };
  const [right, left] = [d.x + d.r + gap, d.x - d.r - gap];
  const above = d.y - d.r - 2;
  const below = d.y + d.r + 2;
  return [
    [{ ...beside, left: right, right: right + width }, { id: d.id, text, x: right, y: d.y + 5, anchor: 'start' }],
    [{ ...beside, left: left - width, right: left }, { id: d.id, text, x: left, y: d.y + 5, anchor: 'end' }],
    [{ left: d.x - width / 2, right: d.x + width / 2, top: below, bottom: below + line }, { id: d.id, text, x: d.x, y: below + 13, anchor: 'middle' }],
    [{ left: d.x - width / 2, right: d.x + width / 2, top: above - line, bottom: above }, { id: d.id, text, x: d.x, y: above - 4, anchor: 'middle' }],
  ];
}

function overlap(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

// bandsOf are places for the arrow keys: no two nodes share a height, so rows are bands of 48 pixels.
export function bandsOf(discs: readonly Place[]): Place[] {
  return discs.map(({ x, y }) => ({ x, y: Math.floor(y / 48) }));
}

// nearestDisc is the index of the disc at (x, y), or the one whose edge is less than 12 pixels away: a target of 24 however small it is drawn.
// -1 where there is none.
export function nearestDisc(discs: readonly Disc[], x: number, y: number): number {
  let [best, least] = [-1, Infinity];
  for (const [i, d] of discs.entries()) {
    const away = Math.hypot(d.x - x, d.y - y);
    if (away <= Math.max(d.r, 12) && away < least) [best, least] = [i, away];
  }
  return best;
}

// nearestEdge is the edge that passes (x, y) at less than 8 pixels, the nearest of them; of equally near ones the first.
export function nearestEdge(edges: readonly EdgeLike[], places: Places, x: number, y: number): EdgeLike | undefined {
  let [best, least]: [EdgeLike | undefined, number] = [undefined, 8];
  for (const e of edges) {
    const [a, b] = [places.get(e.source), places.get(e.target)];
    if (!a || !b) continue;
    const away = distance(a, b, x, y);
    if (away < least) [best, least] = [e, away];
  }
  return best;
}

// distance is that of (x, y) from the stretch between a and b.
export function distance(a: Place, b: Place, x: number, y: number): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}

// arrowOf is the head of an arrow from a to the rim of b, as a path.
export function arrowOf(a: Place, b: Disc, width: number): string {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const size = 8 + 1.5 * width;
  const tip = { x: b.x - ux * (b.r + 1), y: b.y - uy * (b.r + 1) };
  const back = { x: tip.x - ux * size, y: tip.y - uy * size };
  const side = size * 0.5;
  const point = (x: number, y: number) => `${x.toFixed(1)},${y.toFixed(1)}`;
  return `M${point(tip.x, tip.y)} L${point(back.x - uy * side, back.y + ux * side)} L${point(back.x + uy * side, back.y - ux * side)} Z`;
}
