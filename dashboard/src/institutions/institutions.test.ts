import { describe, expect, test } from 'vitest';
import { csvOf } from '../shared/table';
import { en } from '../words/en';
import { officeTable } from './members';
import { chartOf, type Office } from './offices';
import { spreadTable } from './spread';
import { largest, layoutOf, spreadOf, type Holder } from './spreadGeometry';

const topic = (label: string) => ({ __typename: 'Topic', id: `topic:${label}`, label });
const counts = (support: number, oppose = 0) => ({ support, oppose, conditional: 0, neutral: 0, statements: support + oppose });
const holder = (name: string, ...positions: Holder['positions']): Holder => ({ node: { __typename: 'Person', id: `person:${name}`, name }, positions });

describe('spreadOf', () => {
  const groups = spreadOf([
    holder('Ada', { topic: topic('tax'), counts: counts(1) }, { topic: topic('war'), counts: counts(0, 2) }),
    holder('Bo', { topic: topic('war'), counts: counts(3, 1) }),
    holder('Ada', { topic: topic('tax'), counts: counts(1) }, { topic: topic('war'), counts: counts(0, 2) }), // her second office
  ]);
  test('topics and holders of most statements first, everybody once', () => {
    expect(groups.map((g) => g.map((r) => `${r.topic.label} ${r.holder.name}`))).toEqual([['war Bo', 'war Ada'], ['tax Ada']]);
  });
  test('the twin says the same', () => {
    expect(csvOf(spreadTable(groups, en))).toBe('Topic,Holder,support,conditional,neutral,oppose\r\nwar,Bo,3,0,0,1\r\nwar,Ada,0,0,0,2\r\ntax,Ada,1,0,0,0\r\n');
  });
  test('rows lie below each other, and the longest bar leaves room for its number', () => {
    const layout = layoutOf(groups, 800);
    const ys = layout.topics.flatMap((t) => [t.y, ...t.rows.map((r) => r.y)]);
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
    expect(layout.height).toBeGreaterThan(ys.at(-1)!);
    expect(largest(groups)).toBe(3);
    expect(layout.label + 4 * layout.column).toBeCloseTo(800);
    expect(layout.bar).toBe(layout.column - 44);
  });
  test('nobody is no chart; a narrow page has columns still', () => {
    expect(spreadOf([holder('Ada')])).toEqual([]);
    expect(largest([])).toBe(1);
    expect(layoutOf(groups, 288).bar).toBeGreaterThan(0);
  });
});

describe('chartOf', () => {
  const year = (y: number) => ({ edtf: String(y), earliest: `${y}-01-01T00:00:00Z`, latest: `${y}-12-31T23:59:59Z`, precision: 'YEAR' });
  const day = (d: string) => ({ edtf: d, earliest: `${d}T00:00:00Z`, latest: `${d}T23:59:59Z`, precision: 'DAY' });
  const office = (from: Office['from'], until: Office['until'], name = 'Ada'): Office => ({ role: 'Judge', from, until, person: { __typename: 'Person', id: 'person:a', name } });
  test('a year at an end is doubtful, what lies between is sure', () => {
    const chart = chartOf([office(year(2001), year(2004))], 800)!;
    const [bar] = chart.bars;
    expect(bar!.from).toBe(chart.scale(Date.UTC(2001, 0, 1)));
    expect(bar!.sure![0]).toBe(chart.scale(Date.UTC(2001, 11, 31, 23, 59, 59)));
    expect(bar!.sure![1]).toBe(chart.scale(Date.UTC(2004, 0, 1)));
    expect(bar!.until).toBe(chart.scale(Date.UTC(2004, 11, 31, 23, 59, 59)));
    expect([bar!.openFrom, bar!.openUntil]).toEqual([false, false]);
  });
  test('one that began and ended in the same year is nowhere sure', () => {
    expect(chartOf([office(year(2001), year(2001))], 800)!.bars[0]!.sure).toBeNull();
  });
  test('without an end it reaches to the end of the chart, and says so', () => {
    const chart = chartOf([office(day('2001-05-01'), null), office(null, day('2003-05-01'))], 800)!;
    const [left, right] = chart.scale.range();
    expect(chart.bars[0]).toMatchObject({ until: right, openFrom: false, openUntil: true });
    expect(chart.bars[1]).toMatchObject({ from: left, openFrom: true, openUntil: false });
  });
  test('offices without a date are not drawn, but stand in the table', () => {
    const offices = [office(null, null, 'x'.repeat(5000)), office(day('2001-05-01'), null)];
    expect(chartOf(offices, 300)!.bars).toHaveLength(1);
    expect(chartOf([office(null, null)], 300)).toBeNull();
    const lines = csvOf(officeTable(offices, en)).split('\r\n');
    expect(lines[1]).toBe(`${'x'.repeat(5000)},Judge,,`);
    expect(lines[2]).toBe('Ada,Judge,2001-05-01,');
  });
});
