import type { StanceValue } from '../shared/stance';

// How the latest stances of several compare on one topic. SAME: all that are known are equal. OPPOSITE: one is for it and another against.
// DIFFERENT: not equal, and not opposite: a condition, or neutral, against something else. UNKNOWN: fewer than two are known.
export type Verdict = 'OPPOSITE' | 'DIFFERENT' | 'SAME' | 'UNKNOWN';
export const verdicts: Verdict[] = ['OPPOSITE', 'DIFFERENT', 'SAME', 'UNKNOWN'];

export function verdictOf(stances: readonly (StanceValue | undefined)[]): Verdict {
  const known = stances.filter((s) => s !== undefined);
  if (known.length < 2) return 'UNKNOWN';
  if (known.every((s) => s === known[0])) return 'SAME';
  return known.includes('SUPPORT') && known.includes('OPPOSE') ? 'OPPOSITE' : 'DIFFERENT';
}

// What a position must tell to be compared.
export interface PositionLike {
  topic: { id: string; label: string };
  counts: { statements: number };
  current?: { value: StanceValue } | null;
}

// Row is one topic: a cell for each column, undefined where it has taken no stance on it.
export interface Row<P extends PositionLike> {
  topic: P['topic'];
  cells: (P | undefined)[];
  verdict: Verdict;
}

// rowsOf puts the positions of each column into rows: those of most statements first, then by label and id.
export function rowsOf<P extends PositionLike>(columns: readonly (readonly P[])[]): Row<P>[] {
  const topics = new Map(columns.flat().map((p) => [p.topic.id, p.topic]));
  const rows = [...topics.values()].map((topic) => {
    const cells = columns.map((held) => held.find((p) => p.topic.id === topic.id));
    return { topic, cells, verdict: verdictOf(cells.map(stanceOf)) };
  });
  return rows.sort((a, b) => statements(b) - statements(a) || compare(a.topic.label, b.topic.label) || compare(a.topic.id, b.topic.id));
}

function stanceOf(p: PositionLike | undefined): StanceValue | undefined {
  return p?.current?.value;
}

function statements(row: Row<PositionLike>): number {
  return row.cells.reduce((n, p) => n + (p?.counts.statements ?? 0), 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export type Tally = Record<Verdict, number>;

// tallyOf counts the topics of each verdict among the columns of these indices, all when not given. Topics on which none of them has said
// anything are not counted.
export function tallyOf(rows: readonly Row<PositionLike>[], columns?: readonly number[]): Tally {
  const tally: Tally = { OPPOSITE: 0, DIFFERENT: 0, SAME: 0, UNKNOWN: 0 };
  for (const row of rows) {
    const cells = columns ? columns.map((c) => row.cells[c]) : row.cells;
    if (cells.some((p) => p)) tally[verdictOf(cells.map(stanceOf))]++;
  }
  return tally;
}

// pairsOf are the pairs of n columns, by their indices: [0, 1], [0, 2], …
export function pairsOf(n: number): [number, number][] {
  const all: [number, number][] = [];
  for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) all.push([a, b]);
  return all;
}

interface QuestionLike<H, T> {
  holder: H;
  topic: T;
}

// Example is something worth comparing: those who spoke on the same topic.
export interface Example<H, T> {
  topic: T;
  holders: H[];
}

// examplesOf finds, among questions, topics that several answer: two or three holders each, in the order of the questions, so many at most.
export function examplesOf<H extends { id: string }, T extends { id: string }>(questions: readonly QuestionLike<H, T>[], atMost: number): Example<H, T>[] {
  const by = new Map<string, Example<H, T>>();
  for (const q of questions) {
    const example = by.get(q.topic.id) ?? { topic: q.topic, holders: [] };
    by.set(q.topic.id, example);
    if (example.holders.length < 3 && !example.holders.some((h) => h.id === q.holder.id)) example.holders.push(q.holder);
  }
  return [...by.values()].filter((e) => e.holders.length > 1).slice(0, atMost);
}
