import { describe, expect, test } from 'vitest';
import { clusterOf, headHeight, layout, rowHeight } from './geometry';

const measure = (text: string) => Array.from(text).length * 7; // every letter 7 px wide
const measures = { holder: measure, topic: measure, count: measure };
const none = { support: 0, oppose: 0, conditional: 0, neutral: 0 };

function row(name: string, before: Partial<typeof none>, after: Partial<typeof none>) {
  return { holder: { name }, topic: { label: `on ${name}` }, before: { ...none, ...before }, after: { ...none, ...after } };
}

describe('clusterOf', () => {
  const taken = [
    { value: 'SUPPORT' as const, count: 1 },
    { value: 'OPPOSE' as const, count: 12 },
  ];
  // a shape 18, between them 10, then a shape 18 with 2 + "12" 14: 62 in all
  test('from left to right', () => {
    const c = clusterOf(taken, 100, 5, false, measure);
    expect([c.x, c.width, c.items.map((i) => [i.x, i.text])]).toEqual([100, 62, [[109, ''], [137, '12']]]);
  });
  test('ending at x', () => {
    const c = clusterOf(taken, 100, 5, true, measure);
    expect([c.x, c.items.map((i) => i.x)]).toEqual([38, [47, 75]]);
  });
  test('nothing', () => expect(clusterOf([], 100, 5, true, measure)).toMatchObject({ x: 100, width: 0, items: [] }));
});

describe('layout', () => {
  const rows = [row('Ann', { support: 1 }, { oppose: 2 }), row('Bob', {}, { neutral: 1 }), row('Cy', { conditional: 1 }, {})];

  test('wide: both sides of a row on one line, a link where both hold something, a mark for each side that does', () => {
    const l = layout(rows, 800, measures, 60);
    expect(l.narrow).toBe(false);
    expect(l.height).toBe(headHeight.wide + 3 * rowHeight.wide);
    expect(l.rows.map((r) => [r.before.index, r.after.index, !!r.link])).toEqual([
      [0, 1, true],
      [undefined, 2, false],
      [3, undefined, false],
    ]);
    expect(l.places.map((p) => p.y)).toEqual([61, 61, 115, 169]); // 34 + 27, one row 54 further each
    const [first] = l.rows;
    expect(first!.before.x + first!.before.width).toBeLessThan(first!.link!.x1);
    expect(first!.after.x).toBeGreaterThan(first!.link!.x2);
  });

  test('never wider than can be read along', () => expect(layout(rows, 1840, measures, 60).width).toBe(820));

  test('narrow: the sides below each other, each with its own row of marks', () => {
    const l = layout(rows, 288, measures, 60);
    expect(l.narrow).toBe(true);
    expect(l.height).toBe(headHeight.narrow + 3 * rowHeight.narrow);
    expect(l.rows.every((r) => r.before.x === 60 && r.after.x === 60 && !r.link)).toBe(true);
    expect(new Set(l.places.map((p) => p.y)).size).toBe(4);
  });

  test.each([288, 358, 560, 600, 800, 1216])('everything lies within %d px, and marks are at least 24 px apart from row to row', (width) => {
    const many = { support: 999, oppose: 999, conditional: 999, neutral: 999 };
    const l = layout([row('x'.repeat(5000), many, many), row('اسم '.repeat(900), many, many)], width, measures, 60);
    for (const r of l.rows) {
      expect(measure(r.holder)).toBeLessThanOrEqual(l.labelWidth);
      expect(measure(r.topic)).toBeLessThanOrEqual(l.labelWidth);
      for (const c of [r.before, r.after]) {
        expect(c.x).toBeGreaterThanOrEqual(l.narrow ? 0 : l.labelWidth);
        expect(c.x + c.width).toBeLessThanOrEqual(l.width);
      }
    }
    const ys = [...new Set(l.places.map((p) => p.y))].sort((a, b) => a - b);
    for (let i = 1; i < ys.length; i++) expect(ys[i]! - ys[i - 1]!).toBeGreaterThanOrEqual(24);
  });

  test('no rows', () => expect(layout([], 800, measures, 60)).toMatchObject({ rows: [], places: [], height: headHeight.wide }));
});
