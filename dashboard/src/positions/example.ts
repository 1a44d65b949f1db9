import type { DateLike } from '../shared/dates';
import type { StanceValue } from '../shared/stance';
import type { PointAnswer, PositionAnswer } from './question';
import { rowsOf, type Row } from './rows';

// What the tests of this folder are made of.

export interface Point {
  date: DateLike;
  value: StanceValue;
  text?: string;
  toldBy?: string;
}

export function dayOf(d: string): DateLike {
  return { edtf: d, earliest: `${d}T00:00:00Z`, latest: `${d}T23:59:59Z`, precision: 'DAY' };
}

export const until: DateLike = { edtf: '../2025-08-20', earliest: null, latest: '2025-08-20T23:59:59Z', precision: 'OPEN' };

export interface Options {
  holder?: string;
  topic?: string;
  // shifts by the places of their points
  shifts?: [from: number, to: number, certain: boolean][];
}

export function positionOf(points: readonly Point[], { holder = 'Ann Example', topic = 'the bridge', shifts = [] }: Options = {}): PositionAnswer {
  const made = points.map((p, i): PointAnswer => {
    const relayedBy = p.toldBy ? { __typename: 'Person' as const, id: `person:${p.toldBy}`, name: p.toldBy } : null;
    const quotes = [{ id: `quote:${i}`, kind: 'DIRECT' as const, relayedBy, source: { id: `source:${i}`, title: `Report ${i}`, publisher: { name: 'The Paper' } } }];
    return { date: p.date as PointAnswer['date'], value: p.value, confidence: 0.8, statement: { id: `statement:${holder}:${i}`, text: p.text ?? `Words number ${i}`, language: 'en', madeAt: null, quotes } };
  });
  const count = (v: StanceValue) => points.filter((p) => p.value === v).length;
  return {
    holder: { __typename: 'Person', id: `person:${holder}`, name: holder },
    topic: { __typename: 'Topic', id: `topic:${topic}`, label: topic },
    counts: { support: count('SUPPORT'), oppose: count('OPPOSE'), conditional: count('CONDITIONAL'), neutral: count('NEUTRAL'), statements: points.length },
    points: made,
    shifts: shifts.map(([from, to, certain]) => ({ certain, from: { statement: { id: made[from]!.statement.id } }, to: { statement: { id: made[to]!.statement.id } } })),
  };
}

export function rowOf(points: readonly Point[], options?: Options): Row {
  return rowsOf([positionOf(points, options)], { holders: [], topics: [] })[0]!;
}
