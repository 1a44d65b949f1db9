import type { AddressState } from '../shared/address';
import { dateText, firstDay, isDate, type DateLike } from '../shared/dates';
import type { Words } from '../words/en';

// Period is a stretch of time in EDTF dates; '' is an open side.
export interface Period {
  from: string;
  to: string;
}

// What an address asks to compare, and what is wrong with it.
export interface Choice {
  holders: string[];
  topics: string[];
  // when bounds what is compared; periods are two stretches of time of one holder, or none.
  when: Period;
  periods: Period[];
  problems: Problem[];
  // ready: there is something to compare.
  ready: boolean;
}

// MANY: more than four were asked for, the first four are compared. DATES: a date can't be read, or the first is after the last; it is left out.
// PERIODS: two periods are compared of one holder only; they are left out.
export type Problem = 'MANY' | 'DATES' | 'PERIODS';

export const most = 4;
const mostTopics = 50; // the server looks up 100 ids at once

// choiceOf reads /compare?holder=a&holder=b&topic=t&from=…&to=… or /compare?holder=a&period=FROM/TO&period=FROM/TO.
export function choiceOf(at: Pick<AddressState, 'get' | 'all'>): Choice {
  const problems: Problem[] = [];
  const asked = distinct(at.all('holder'));
  if (asked.length > most) problems.push('MANY');
  const holders = asked.slice(0, most);
  const bounds = { from: at.get('from') ?? '', to: at.get('to') ?? '' };
  const when = isPeriod(bounds) ? bounds : { from: '', to: '' };
  const read = at.all('period').map(periodOf);
  const good = read.filter((p) => p !== undefined);
  if (when !== bounds || good.length < read.length) problems.push('DATES');
  let periods: Period[] = [];
  if (good.length && holders.length > 1) problems.push('PERIODS');
  else if (good.length > 1) periods = good.slice(0, 2);
  return { holders, topics: distinct(at.all('topic')).slice(0, mostTopics), when, periods, problems, ready: holders.length > 1 || (holders.length === 1 && periods.length === 2) };
}

function distinct(ids: string[]): string[] {
  return [...new Set(ids.filter((id) => id !== ''))];
}

// periodOf reads FROM/TO; a side that is empty or ".." is open. undefined when it isn't a period.
export function periodOf(text: string): Period | undefined {
  const sides = text.split('/').map((s) => (s === '..' ? '' : s.trim()));
  const p = { from: sides[0] ?? '', to: sides[1] ?? '' };
  return sides.length === 2 && (p.from || p.to) && isPeriod(p) ? p : undefined;
}

export function periodParam(p: Period): string {
  return `${p.from || '..'}/${p.to || '..'}`;
}

// isPeriod says whether both sides are dates, or open, and in order. 2025 to 2025-03 is in order: the year begins before.
export function isPeriod({ from, to }: Period): boolean {
  return (!from || isDate(from)) && (!to || isDate(to)) && (!from || !to || from.slice(0, to.length) <= to);
}

// periodText is a period in words: "from January 2025 to 15 August 2025".
export function periodText({ from, to }: Period, words: Words): string {
  const w = words.compare.period;
  if (from && to) return from === to ? oneDate(from, words) : w.both(oneDate(from, words), oneDate(to, words));
  return from ? w.from(oneDate(from, words)) : w.to(oneDate(to, words));
}

function oneDate(edtf: string, words: Words): string {
  const at = `${firstDay(edtf)}T00:00:00Z`;
  const precision = edtf.length === 4 ? 'YEAR' : edtf.length === 7 ? 'MONTH' : 'DAY';
  const date: DateLike = { edtf, earliest: at, latest: at, precision };
  return dateText(date, words);
}
