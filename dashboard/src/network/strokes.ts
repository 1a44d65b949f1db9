import type { NetworkMeasure } from '../shared/graphql/generated/graphql';
import { lookOf, widthOf, type EdgeLike, type EdgeLook } from './drawing';
import { arrowOf, type Disc } from './geometry';

// Stroke is all edges of one look and one width, as one path: a browser draws thirty paths at once and two thousand lines one by one.
export interface Stroke {
  look: EdgeLook;
  width: number; // in quarters of a pixel
  d: string;
  arrows: string; // "" where edges have no direction
}

interface How {
  measure: NetworkMeasure | undefined;
  heaviest: number;
  crowded: boolean;
  directed: boolean;
}

// strokesOf draws edges between discs, the thinnest first, so that strong ones lie on top. An edge one of whose ends has no disc is left out.
export function strokesOf(edges: readonly EdgeLike[], discs: ReadonlyMap<string, Disc>, { measure, heaviest, crowded, directed }: How): Stroke[] {
  const strokes = new Map<string, Stroke>();
  for (const e of edges) {
    const [a, b] = [discs.get(e.source), discs.get(e.target)];
    if (!a || !b) continue;
    const look = lookOf(measure, e.weight);
    const width = Math.round(4 * widthOf(measure, e.weight, heaviest, crowded)) / 4;
    const key = `${look} ${width}`;
    const stroke = strokes.get(key) ?? { look, width, d: '', arrows: '' };
    stroke.d += `M${a.x},${a.y}L${b.x},${b.y}`;
    if (directed) stroke.arrows += arrowOf(a, b, width);
    strokes.set(key, stroke);
  }
  return [...strokes.values()].sort((a, b) => a.width - b.width);
}
