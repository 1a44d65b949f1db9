import { address } from '../shared/address';
import type { DateLike } from '../shared/dates';
import { countOf, stanceValues, type Counts, type StanceValue } from '../shared/stance';
import type { Words } from '../words/en';
import type { Across, Point } from './question';

// The windows that are offered, in days; another may stand in the address.
export const windows = [7, 14, 30, 60, 90, 180, 365];
const usual = 30;
const most = 36_525; // the server takes no longer window

// daysOf reads the window from the address; 30 where it says none that can be.
export function daysOf(text: string | undefined): number {
  const n = /^\d{1,5}$/.test(text ?? '') ? Number(text) : 0;
  return n >= 1 && n <= most ? n : usual;
}

// stateOf tells what a comparison can say: somebody moved; stood somewhere on both sides and no move was found; is recorded on one side only.
export type State = 'moved' | 'same' | 'oneSided';

interface Sides {
  moved: boolean;
  before: { statements: number };
  after: { statements: number };
}

export function stateOf(c: Sides): State {
  if (c.moved) return 'moved';
  return c.before.statements > 0 && c.after.statements > 0 ? 'same' : 'oneSided';
}

const order: State[] = ['moved', 'same', 'oneSided'];

// sorted puts those who moved first, then those who stood somewhere on both sides, then the others; in each, those of most statements first.
// Equal ones keep their order.
export function sorted<C extends Sides>(all: readonly C[]): C[] {
  const weight = (c: C) => c.before.statements + c.after.statements;
  return [...all].sort((a, b) => order.indexOf(stateOf(a)) - order.indexOf(stateOf(b)) || weight(b) - weight(a));
}

// Taken is how often a stance was taken.
export interface Taken {
  value: StanceValue;
  count: number;
}

export function takenOf(counts: Counts): Taken[] {
  return stanceValues.map((value) => ({ value, count: countOf(counts, value) })).filter((t) => t.count > 0);
}

// Span is a stretch of days, both ends included.
export interface Span {
  from: string;
  to: string;
}

// spanOf is the window around a meeting, as days: from so many days before its first to so many after its last. undefined when the date is open.
export function spanOf(date: DateLike | null | undefined, days: number): Span | undefined {
  if (!date?.earliest || !date.latest) return undefined;
  const from = moved(date.earliest, -days);
  const to = moved(date.latest, days);
  return from && to ? { from, to } : undefined;
}

function moved(at: string, days: number): string | undefined {
  const date = new Date(Date.parse(at) + days * 86_400_000);
  const year = date.getUTCFullYear(); // NaN where the date can't be
  return year >= 0 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined;
}

// evidence is where a mark leads: to the quote before or after a move, else to what is behind the counts.
export function evidence(c: Across, side: 'before' | 'after', span: Span | undefined): string {
  return quoteOf(side === 'before' ? c.shift?.from : c.shift?.to) ?? address.positions([c.holder.id], [c.topic.id], { ...span });
}

// quoteOf is the address of the quote of a point in its source; undefined where it isn't known.
export function quoteOf(point: Point | undefined): string | undefined {
  const statement = point?.statement;
  const quote = statement?.quotes[0];
  if (quote) return address.source(quote.source.id, quote.id);
  return statement && address.statement(statement.id);
}

// countsText is the counts in words: "2 support, 1 oppose"; what stands for none when there are none.
export function countsText(counts: Counts, words: Words, none = words.meetings.nothing): string {
  return takenOf(counts).map((t) => `${t.count} ${words.stances[t.value]}`).join(', ') || none;
}
