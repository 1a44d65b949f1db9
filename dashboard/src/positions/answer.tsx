import { dateText, timeOf, type DateLike } from '../shared/dates';
import { nameOf } from '../shared/links';
import type { StanceValue } from '../shared/stance';
import { useWords } from '../shared/words';
import type { Words } from '../words/en';
import { aroundOf } from './around';
import type { MeetingAnswer } from './question';
import type { Row, Shift } from './rows';

// sentenceOf answers in words what a row shows: how many statements, from when to when, and whether the position changed. It says no more than the
// rule of shifts does: what is uncertain is "perhaps", and one statement alone shows no change.
export function sentenceOf(row: Row, words: Words): string {
  const w = words.positions;
  const head = w.about(nameOf(row.holder), nameOf(row.topic), words.count.statements(row.points.length), spanOf(row, words));
  return `${ended(head)} ${verdictOf(row, words)}`;
}

// verdictOf is the second half of the sentence.
export function verdictOf(row: Row, words: Words): string {
  const w = words.positions;
  const [first] = row.points;
  if (!first) return w.tied;
  if (row.shifts.length) return row.shifts.map((s) => ended(capital(changeText(s, words)))).join(' ');
  if (row.points.length === 1) return `${ended(capital(takenText(first, words)))} ${w.oneOnly}`;
  const values = new Set(row.points.map((p) => p.value));
  if (values.size === 1) return w.same(w.took[first.value]);
  return w.mixed(mixture(row, words));
}

// changeText is a shift in words: "opposed on 12 August 2025, supported under a condition on 20 December 2025: changed (softened)".
export function changeText(s: Shift, words: Words): string {
  const w = words.positions;
  const kind = w.changes[`${s.from.value} ${s.to.value}` as keyof typeof w.changes] ?? '';
  return `${takenText(s.from, words)}${w.then}${takenText(s.to, words)}: ${s.certain ? w.changed(kind) : w.perhaps(kind, whyUncertain(s, words))}`;
}

// whyUncertain is the part of the rule of certainty that a shift doesn't meet.
function whyUncertain(s: Shift, words: Words): string {
  const [before, after] = [timeOf(s.from.date).latest, timeOf(s.to.date).earliest];
  const apart = before !== null && after !== null && before < after;
  return apart ? words.positions.contradicted : words.positions.mayOverlap;
}

function takenText(p: { value: StanceValue; date: DateLike }, words: Words): string {
  return words.positions.when(words.positions.took[p.value], dateText(p.date, words), p.date.precision);
}

function mixture(row: Row, words: Words): string {
  const { support, conditional, neutral, oppose } = row.counts;
  const counts: [number, string][] = [[support, words.stances.SUPPORT], [conditional, words.stances.CONDITIONAL], [neutral, words.stances.NEUTRAL], [oppose, words.stances.OPPOSE]];
  return counts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`).join(', ');
}

// spanOf is the time from the first statement to the last, as well as it is known; "" when no date is.
export function spanOf(row: Row, words: Words): string {
  const dated = row.points.map((p) => p.date).filter((d) => d.earliest || d.latest);
  const begin = dated.reduce<DateLike | undefined>((best, d) => (!best || startOf(d) < startOf(best) ? d : best), undefined);
  const end = dated.reduce<DateLike | undefined>((best, d) => (!best || endOf(d) > endOf(best) ? d : best), undefined);
  if (!begin || !end) return '';
  const [from, to] = [dateText(begin, words), dateText(end, words)];
  return from === to ? from : words.positions.span(from, to);
}

function startOf(d: DateLike): number {
  const { earliest, latest } = timeOf(d);
  return earliest ?? latest!;
}

function endOf(d: DateLike): number {
  const { earliest, latest } = timeOf(d);
  return latest ?? earliest!;
}

// ended ends a sentence; one that ends in an abbreviation (2025 р.) has its full stop already.
export function ended(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

const most = 3; // sentences before a summary is clearer

// Answers says in words what the chart shows: one sentence a row or, of many rows, one for all. alone: the title says already who and on what.
// Of two meetings or more that were chosen, it tells what was said before, between and after them.
export function Answers({ rows, alone, meetings }: { rows: readonly Row[]; alone: boolean; meetings: readonly MeetingAnswer[] }) {
  const words = useWords();
  if (rows.length <= most) {
    return rows.map((row) => (
      <p key={row.key} className="positions-answer" dir="auto">
        {alone ? `${ended([words.count.statements(row.points.length), spanOf(row, words)].filter(Boolean).join(', '))} ${verdictOf(row, words)}` : sentenceOf(row, words)}{' '}
        {aroundOf(row, meetings, words)}
      </p>
    ));
  }
  const all = rows.reduce((n, r) => n + r.points.length, 0);
  const shifts = rows.flatMap((r) => r.shifts);
  return <p>{words.positions.summary(rows.length, words.count.statements(all), shifts.filter((s) => s.certain).length, shifts.filter((s) => !s.certain).length)}</p>;
}
