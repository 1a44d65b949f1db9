import type { NetworkKind, NetworkMeasure } from '../shared/graphql/generated/graphql';

// What a network is drawn from, as far as this folder looks at it.
export interface NodeLike {
  statements: number;
  node: { __typename: string; id: string; name?: string; label?: string };
}

export interface EdgeLike {
  source: string;
  target: string;
  weight: number;
}

// So much is drawn at most: more can neither be read nor moved about in a tenth of a second. Files hold all.
export const maxNodes = 300;
export const maxEdges = 2000;

export interface Drawing<N extends NodeLike = NodeLike> {
  // nodes by strength (the sum of what their edges weigh, signs aside), the strongest first; strength by id.
  nodes: N[];
  strength: ReadonlyMap<string, number>;
  // edges by weight, signs aside, the strongest first.
  edges: EdgeLike[];
  // What is not drawn: nodes without any edge, nodes and edges that are too many.
  alone: number;
  nodesLeft: number;
  edgesLeft: number;
}

// drawingOf chooses what is drawn: the strongest 300 nodes, the strongest 2,000 edges between them, and of the nodes those that then have one.
// Equals go by id, so that the same answer gives the same drawing.
export function drawingOf<N extends NodeLike>(network: { nodes: readonly N[]; edges: readonly EdgeLike[] }): Drawing<N> {
  const strength = new Map<string, number>();
  for (const e of network.edges) {
    for (const end of [e.source, e.target]) strength.set(end, (strength.get(end) ?? 0) + Math.abs(e.weight));
  }
  const joined = network.nodes.filter((n) => strength.has(n.node.id));
  const byStrength = joined.toSorted((a, b) => strength.get(b.node.id)! - strength.get(a.node.id)! || (a.node.id < b.node.id ? -1 : 1)).slice(0, maxNodes);
  const kept = new Set(byStrength.map((n) => n.node.id));
  const edges = strongest(network.edges, kept);
  const ends = new Set(edges.flatMap((e) => [e.source, e.target]));
  const nodes = byStrength.filter((n) => ends.has(n.node.id));
  return { nodes, strength, edges, alone: network.nodes.length - joined.length, nodesLeft: joined.length - nodes.length, edgesLeft: network.edges.length - edges.length };
}

// strongest are the edges between nodes of kept, the strongest maxEdges of them.
export function strongest(edges: readonly EdgeLike[], kept: ReadonlySet<string>): EdgeLike[] {
  return edges
    .filter((e) => kept.has(e.source) && kept.has(e.target))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || compare(a.source, b.source) || compare(a.target, b.target))
    .slice(0, maxEdges);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// How an edge is drawn: agree is solid, conflict is dashed, conditional is dotted, mixed is dash and dot, and plain takes no side.
export type EdgeLook = 'agree' | 'conflict' | 'conditional' | 'mixed' | 'plain';

// lookOf tells an edge's look by what its weight means. The codes of COMBINE are 1 for support, 2 for opposition, 4 for a conditional stance, and their
// sums; divided by something they mean little, and are plain.
export function lookOf(measure: NetworkMeasure | undefined, weight: number): EdgeLook {
  switch (measure) {
    case 'CONGRUENCE':
      return 'agree';
    case 'CONFLICT':
      return 'conflict';
    case 'SUBTRACT':
      return weight < 0 ? 'conflict' : 'agree';
    case 'COMBINE':
      return ({ 1: 'agree', 2: 'conflict', 4: 'conditional', 3: 'mixed', 5: 'mixed', 6: 'mixed', 7: 'mixed' } as const)[weight] ?? 'plain';
    default:
      return 'plain';
  }
}

// looksOf are the looks that a legend of these edges has to explain, in the order of EdgeLook.
export function looksOf(measure: NetworkMeasure | undefined, edges: readonly EdgeLike[]): EdgeLook[] {
  const there = new Set(edges.map((e) => lookOf(measure, e.weight)));
  return (['agree', 'conflict', 'conditional', 'mixed', 'plain'] as const).filter((look) => there.has(look));
}

// widthOf is an edge's width in pixels: its square grows with the weight, so that one edge of 40,000 leaves others visible. The codes of COMBINE
// are no strength and have one width.
export function widthOf(measure: NetworkMeasure | undefined, weight: number, heaviest: number, crowded: boolean): number {
  if (measure === 'COMBINE' || heaviest <= 0) return 1.5;
  return Math.max(0.75, (crowded ? 5 : 8) * Math.sqrt(Math.abs(weight) / heaviest));
}

// radiusOf is a node's radius in pixels: its area grows with the statements.
export function radiusOf(statements: number, most: number, crowded: boolean): number {
  const [least, more] = crowded ? [3, 8] : [4.5, 12];
  return least + more * Math.sqrt(most > 0 ? statements / most : 0);
}

// isSquare tells topics from actors where both are in one drawing; whatever isn't a square is a circle.
export function isSquare(kind: NetworkKind, typename: string): boolean {
  return kind === 'TWO_MODE' && typename === 'Topic';
}

// isCrowded says that marks have to be small.
export function isCrowded(drawing: { nodes: readonly unknown[] }): boolean {
  return drawing.nodes.length > 60;
}

export function heaviestOf(edges: readonly EdgeLike[]): number {
  return edges.reduce((most, e) => Math.max(most, Math.abs(e.weight)), 0);
}

export function keyOf(e: { source: string; target: string }): string {
  return `${e.source}\n${e.target}`;
}
