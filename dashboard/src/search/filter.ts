import { isDate } from '../shared/dates';
import type { FacetField, QuoteKind, StanceValue, StatementFilter, StatementOrder } from '../shared/graphql/generated/graphql';
import { stanceValues } from '../shared/stance';

// Field is a list of values in the address by which statements are narrowed.
export type Field = 'speaker' | 'topic' | 'stance' | 'publisher' | 'kind' | 'language';
export const fields: Field[] = ['speaker', 'topic', 'stance', 'publisher', 'kind', 'language'];

export const facetOf: Record<Field, FacetField> = {
  speaker: 'SPEAKER',
  topic: 'TOPIC',
  stance: 'STANCE',
  publisher: 'PUBLISHER',
  kind: 'KIND',
  language: 'LANGUAGE',
};

export type Order = 'relevance' | 'newest' | 'oldest' | 'speaker';
export const orders: Order[] = ['relevance', 'newest', 'oldest', 'speaker'];

// Wanted is what the address asks for. What it says that no filter takes (a stance that is none, a date that is none) is left out.
export interface Wanted {
  q: string;
  chosen: Record<Field, string[]>;
  from?: string;
  to?: string;
  order: Order;
}

interface Parameters {
  get: (name: string) => string | undefined;
  all: (name: string) => string[];
}

export function wantedOf(at: Parameters): Wanted {
  const q = (at.get('q') ?? '').trim();
  const chosen = Object.fromEntries(fields.map((f) => [f, [...new Set(at.all(f))].filter((v) => isValue(f, v))])) as Wanted['chosen'];
  const order = orders.find((o) => o === at.get('order')) ?? 'relevance';
  return { q, chosen, from: dateOf(at.get('from')), to: dateOf(at.get('to')), order: order === 'relevance' && !hasWord(q) ? 'newest' : order };
}

const quoteKinds: QuoteKind[] = ['DIRECT', 'MIXED', 'INDIRECT'];

function isValue(field: Field, value: string): boolean {
  if (field === 'stance') return (stanceValues as string[]).includes(value);
  if (field === 'kind') return (quoteKinds as string[]).includes(value);
  return value !== '';
}

// dateOf is a date as somebody types it, to the year, month or day; undefined when it isn't one.
export function dateOf(text: string | undefined): string | undefined {
  const typed = text?.trim() ?? '';
  return isDate(typed) ? typed : undefined;
}

// hasWord says whether a text has something to search for: a letter or a digit.
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

// Part is what can be taken out of a search again.
export type Part = Field | 'q' | 'dates';

// filterOf is the filter of the statements wanted; without leaves one part out.
export function filterOf({ q, chosen, from, to }: Wanted, without?: Part): StatementFilter {
  const list = (field: Field) => (field !== without && chosen[field].length ? chosen[field] : undefined);
  return {
    text: without !== 'q' && hasWord(q) ? q : undefined,
    speakers: list('speaker'),
    topics: list('topic'),
    stances: list('stance') as StanceValue[] | undefined,
    publishers: list('publisher'),
    kinds: list('kind') as QuoteKind[] | undefined,
    languages: list('language'),
    saidFrom: without === 'dates' ? undefined : from,
    saidTo: without === 'dates' ? undefined : to,
  };
}

// partsOf are the parts that a search has, the text first.
export function partsOf({ q, chosen, from, to }: Wanted): Part[] {
  const parts: Part[] = hasWord(q) ? ['q'] : [];
  parts.push(...fields.filter((f) => chosen[f].length));
  if (from || to) parts.push('dates');
  return parts;
}

export function orderOf(order: Order): StatementOrder {
  switch (order) {
    case 'relevance':
      return { field: 'RELEVANCE', direction: 'DESC' };
    case 'newest':
      return { field: 'SAID_AT', direction: 'DESC' };
    case 'oldest':
      return { field: 'SAID_AT', direction: 'ASC' };
    case 'speaker':
      return { field: 'SPEAKER', direction: 'ASC' };
  }
}

// nearWords is the beginning of the longest word: what a name begins with whose end was misspelt. "" for short ones.
export function nearWords(q: string): string {
  const longest = q
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => Array.from(word))
    .reduce((a, b) => (b.length > a.length ? b : a), []);
  return longest.length < 4 ? '' : longest.slice(0, Math.max(3, Math.floor(longest.length / 2))).join('');
}
