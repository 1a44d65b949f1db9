import { describe, expect, it } from 'vitest';
import { arrowOf, bandsOf, distance, labelsOf, nearestDisc, nearestEdge, shorten, type Disc } from './geometry';

const measure = (text: string) => Array.from(text).length * 8;
const disc = (id: string, x: number, y: number, r = 5, name = id): Disc => ({ id, name, x, y, r });

describe('shorten', () => {
  it.each([
    ['short', 80, 'short'],
    ['0123456789abc', 80, '012345678…'],
    ['word  and more', 48, 'word…'],
    ['🇺🇦🕊🕊🕊🕊🕊', 40, '🇺🇦🕊🕊…'],
    ['wide', 4, '…'],
  ])('%s in %d', (text, most, shown) => expect(shorten(text, most, measure)).toBe(shown));
  it('measures little of 5,000 characters', () => {
    let measured = 0;
    const counting = (t: string) => ((measured += t.length), measure(t));
    expect(shorten('x'.repeat(5000), 160, counting)).toBe('x'.repeat(19) + '…');
    expect(measured).toBeLessThan(5000);
  });
});

describe('labelsOf', () => {
  it('stands right of a disc, or left where the right is full', () => {
    expect(labelsOf([disc('a', 100, 50)], { width: 400, height: 100 }, measure)).toEqual([{ id: 'a', text: 'a', x: 109, y: 55, anchor: 'start' }]);
    expect(labelsOf([disc('aaaa', 380, 50)], { width: 400, height: 100 }, measure)[0]).toMatchObject({ x: 371, anchor: 'end' });
  });
  it('leaves no two labels on one another, on another disc or outside of the box', () => {
    // places that a linear congruence scatters
    const discs = Array.from({ length: 120 }, (_, i) => disc(`node ${i}`, 20 + ((i * 7919) % 560), 20 + ((i * 104729) % 360), 3 + (i % 9)));
    const labels = labelsOf(discs, { width: 600, height: 400 }, measure);
    expect(labels.length).toBeGreaterThan(15);
    const rects = labels.map((l) => {
      const width = measure(l.text);
      const left = l.anchor === 'start' ? l.x : l.anchor === 'end' ? l.x - width : l.x - width / 2;
      return { id: l.id, left, right: left + width, top: l.y - 13, bottom: l.y + 3 };
    });
    for (const [i, a] of rects.entries()) {
      expect(a.left >= 0 && a.right <= 600 && a.top >= 0 && a.bottom <= 400).toBe(true);
      for (const b of rects.slice(i + 1)) expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
      const leads = discs.findIndex((d) => d.id === a.id) < 8;
      for (const d of leads ? discs.slice(0, 8) : discs) if (d.id !== a.id) expect(a.left < d.x + d.r && d.x - d.r < a.right && a.top < d.y + d.r - 2 && d.y - d.r + 2 < a.bottom).toBe(false);
    }
  });
  it('names the first where two stand in one place', () => {
    const labels = labelsOf([disc('first', 50, 50, 40), disc('second', 50, 50, 40)], { width: 100, height: 100 }, measure);
    expect(labels.map((l) => l.id)).toEqual([]); // no room for either
    expect(labelsOf([disc('first', 50, 50), disc('second', 52, 50)], { width: 200, height: 100 }, measure)[0]?.id).toBe('first');
  });
});

describe('what is under the pointer', () => {
  const discs = [disc('a', 100, 100, 3), disc('b', 110, 100, 3), disc('c', 300, 100, 20)];
  const places = new Map(discs.map((d) => [d.id, d]));
  it.each([
    [100, 100, 0],
    [106, 100, 1],
    [100, 89, 0],
    [100, 87, -1],
    [319, 100, 2],
    [200, 100, -1],
  ])('the disc at %d, %d is %d', (x, y, i) => expect(nearestDisc(discs, x, y)).toBe(i));
  it('is the nearest edge within 8 pixels', () => {
    const edges = [
      { source: 'a', target: 'c', weight: 1 },
      { source: 'gone', target: 'c', weight: 1 },
    ];
    expect(nearestEdge(edges, places, 200, 107)).toBe(edges[0]);
    expect(nearestEdge(edges, places, 200, 109)).toBeUndefined();
  });
  it('measures from a stretch, not from the line through it', () => {
    expect(distance({ x: 0, y: 0 }, { x: 10, y: 0 }, 13, 4)).toBe(5);
    expect(distance({ x: 3, y: 4 }, { x: 3, y: 4 }, 0, 0)).toBe(5);
  });
});

it('bandsOf makes rows for the arrow keys', () => {
  expect(bandsOf([disc('a', 5, 10), disc('b', 9, 47), disc('c', 1, 48)])).toEqual([
    { x: 5, y: 0 },
    { x: 9, y: 0 },
    { x: 1, y: 1 },
  ]);
});

it('arrowOf points at the rim', () => {
  // from 0 to a disc of 9 at 100: the tip at 90; 8 + 1.5 · 2 = 11 long, 11 wide
  expect(arrowOf({ x: 0, y: 0 }, disc('b', 100, 0, 9), 2)).toBe('M90.0,0.0 L79.0,5.5 L79.0,-5.5 Z');
});
