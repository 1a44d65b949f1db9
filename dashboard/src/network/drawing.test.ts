import { describe, expect, it } from 'vitest';
import { drawingOf, heaviestOf, lookOf, looksOf, maxEdges, maxNodes, radiusOf, widthOf } from './drawing';

const node = (id: string, statements = 1) => ({ statements, node: { __typename: 'Person', id, name: id } });
const edge = (source: string, target: string, weight: number) => ({ source, target, weight });

describe('drawingOf', () => {
  it('orders nodes by strength and edges by weight, signs aside, and leaves lonely nodes to the list', () => {
    const d = drawingOf({ nodes: ['a', 'b', 'c', 'd'].map((id) => node(id)), edges: [edge('a', 'b', 1), edge('b', 'c', -3)] });
    expect(d.nodes.map((n) => n.node.id)).toEqual(['b', 'c', 'a']); // 4, 3, 1
    expect(d.edges.map((e) => e.weight)).toEqual([-3, 1]);
    expect([d.alone, d.nodesLeft, d.edgesLeft]).toEqual([1, 0, 0]);
  });
  it('gives the same whatever the order of the answer', () => {
    const nodes = ['a', 'b', 'c', 'd'].map((id) => node(id));
    const edges = [edge('a', 'b', 1), edge('a', 'c', 1), edge('c', 'd', 1)];
    expect(drawingOf({ nodes: nodes.toReversed(), edges: edges.toReversed() })).toEqual(drawingOf({ nodes, edges }));
  });
  it('draws 300 nodes and 2,000 edges at most, the strongest, and counts the others', () => {
    const ids = Array.from({ length: 400 }, (_, i) => `n${i}`);
    const edges = ids.flatMap((a, i) => ids.slice(i + 1).map((b, j) => edge(a, b, 1 + ((i * 31 + j * 17) % 100))));
    const d = drawingOf({ nodes: ids.map((id) => node(id)), edges });
    expect(d.nodes.length).toBeLessThanOrEqual(maxNodes);
    expect(d.edges).toHaveLength(maxEdges);
    expect(d.edges.every((e, i) => !i || e.weight <= d.edges[i - 1]!.weight)).toBe(true);
    expect([d.nodes.length + d.nodesLeft + d.alone, d.edges.length + d.edgesLeft]).toEqual([400, edges.length]);
    const drawn = new Set(d.nodes.map((n) => n.node.id));
    expect(d.edges.every((e) => drawn.has(e.source) && drawn.has(e.target))).toBe(true);
  });
  it('is empty for an empty network', () => {
    expect(drawingOf({ nodes: [], edges: [] })).toMatchObject({ nodes: [], edges: [], alone: 0 });
  });
});

describe('lookOf', () => {
  it.each([
    ['CONGRUENCE', 2, 'agree'],
    ['CONFLICT', 2, 'conflict'],
    ['SUBTRACT', 2, 'agree'],
    ['SUBTRACT', -2, 'conflict'],
    ['COMBINE', 1, 'agree'],
    ['COMBINE', 2, 'conflict'],
    ['COMBINE', 4, 'conditional'],
    ['COMBINE', 3, 'mixed'],
    ['COMBINE', 7, 'mixed'],
    ['COMBINE', 0.5, 'plain'],
    ['IGNORE', 2, 'plain'],
    [undefined, 2, 'plain'],
  ] as const)('%s %d is %s', (measure, weight, look) => expect(lookOf(measure, weight)).toBe(look));
  it('lists for the legend what is there', () => {
    expect(looksOf('SUBTRACT', [edge('a', 'b', -1), edge('a', 'c', 1), edge('b', 'c', -4)])).toEqual(['agree', 'conflict']);
  });
});

it('widths grow with the root of the weight, and never vanish', () => {
  expect(widthOf('CONGRUENCE', 100, 100, false)).toBe(8);
  expect(widthOf('SUBTRACT', -25, 100, false)).toBe(4);
  expect(widthOf('CONGRUENCE', 1, 1_000_000, true)).toBe(0.75);
  expect(widthOf('COMBINE', 7, 7, false)).toBe(1.5);
  expect(heaviestOf([edge('a', 'b', -3), edge('a', 'c', 2)])).toBe(3);
});

it('areas of nodes grow with statements', () => {
  expect(radiusOf(100, 100, false)).toBe(16.5);
  expect(radiusOf(25, 100, false)).toBe(10.5);
  expect(radiusOf(0, 0, false)).toBe(4.5);
});
