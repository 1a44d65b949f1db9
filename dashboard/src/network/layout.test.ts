import { describe, expect, it } from 'vitest';
import type { EdgeLike } from './drawing';
import { fit, layout, type Places } from './layout';

const edge = (source: string, target: string, weight = 1): EdgeLike => ({ source, target, weight });
const whole = (ids: string[], edges: EdgeLike[]) => {
  const l = layout(ids, edges);
  l.step(() => false);
  return l.places();
};
const apart = (p: Places, a: string, b: string) => Math.hypot(p.get(a)!.x - p.get(b)!.x, p.get(a)!.y - p.get(b)!.y);

// 80 nodes in a ring with chords
const ids = Array.from({ length: 80 }, (_, i) => `n${i}`);
const edges = Array.from({ length: 400 }, (_, i) => edge(`n${i % 80}`, `n${(i * 7 + 1 + Math.floor(i / 80)) % 80}`, 1 + (i % 9))).filter((e) => e.source !== e.target);
const ring = whole(ids, edges);

describe('layout', () => {
  it('gives the same places every time, however its steps are spread', () => {
    const slow = layout(ids, edges);
    let turns = 0;
    for (;;) {
      let left = 7;
      if (slow.step(() => left-- <= 0)) break;
      turns++;
    }
    expect(turns).toBeGreaterThan(10);
    expect([...slow.places()]).toEqual([...ring]);
    for (const p of ring.values()) expect(Number.isFinite(p.x) && Number.isFinite(p.y)).toBe(true);
  });
  it('draws together what goes together, and leaves opponents apart', () => {
    const p = whole(['a', 'b', 'c', 'd'], [edge('a', 'b', 5), edge('c', 'd', 5), edge('a', 'c', -5)]);
    expect(apart(p, 'a', 'b')).toBeLessThan(apart(p, 'a', 'c'));
    expect(apart(p, 'c', 'd')).toBeLessThan(apart(p, 'a', 'c'));
  });
  it('places a network of which all edges are negative', () => {
    const p = whole(['a', 'b'], [edge('a', 'b', -1)]);
    expect(apart(p, 'a', 'b')).toBeGreaterThan(10);
  });
});

describe('fit', () => {
  it.each([320, 390, 760, 1200])('keeps every place in a box %d wide', (width) => {
    const { places, height } = fit(ring, { width, height: 600, margin: 30 });
    expect(height).toBeLessThanOrEqual(600);
    for (const { x, y } of places.values()) {
      expect(x).toBeGreaterThanOrEqual(29.9);
      expect(x).toBeLessThanOrEqual(width - 29.9);
      expect(y).toBeGreaterThanOrEqual(29.9);
      expect(y).toBeLessThanOrEqual(height - 29.9);
    }
  });
  it('does not tear two nodes apart, and puts one in the middle', () => {
    const two = fit(new Map([['a', { x: 0, y: 0 }], ['b', { x: 50, y: 0 }]]), { width: 1000, height: 600, margin: 30 });
    expect(apart(two.places, 'a', 'b')).toBe(160); // 50 times 3.2
    expect(fit(new Map([['a', { x: 9, y: 9 }]]), { width: 400, height: 300, margin: 30 })).toEqual({ places: new Map([['a', { x: 200, y: 30 }]]), height: 60 });
    expect(fit(new Map(), { width: 400, height: 300, margin: 30 }).places.size).toBe(0);
  });
});
