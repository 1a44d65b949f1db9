import { dateText } from '../shared/dates';
import type { StanceValue } from '../shared/stance';
import type { Words } from '../words/en';
import type { Field } from './filter';

// labelOf is what a value of a field is called; an id whose node isn't known stands for itself.
export function labelOf(field: Field, value: string, names: ReadonlyMap<string, string>, words: Words): string {
  switch (field) {
    case 'stance':
      return words.stances[value as StanceValue] ?? value;
    case 'kind':
      return (words.quoteKinds as Record<string, string>)[value] ?? value;
    case 'language':
      return languageName(value, words.locale);
    default:
      return names.get(value) ?? value;
  }
}

// languageName is a BCP 47 tag in words, itself where there are none.
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

// typedDate is a date as the address has it (2025, 2025-08, 2025-08-15), in words; years before 0 and after 9999 stay as they are.
export function typedDate(date: string, words: Words): string {
  if (!/^\d{4}(-|$)/.test(date)) return date.replace('Y', '');
  const precision = date.length === 4 ? 'YEAR' : date.length === 7 ? 'MONTH' : 'DAY';
  const at = `${(date + '-01-01').slice(0, 10)}T00:00:00Z`;
  return dateText({ edtf: date, earliest: at, latest: at, precision }, words);
}

// bucketText is a stretch of time in words: "August 2025" for the whole month, "2025" for the whole year, else its days.
export function bucketText({ from, until }: { from: string; until: string }, words: Words): string {
  if (from === until || !/^\d{4}-/.test(from)) return typedDate(from, words);
  const start = `${from}T00:00:00Z`;
  const end = `${until}T23:59:59Z`;
  const year = from.slice(0, 4) === until.slice(0, 4);
  if (year && from.endsWith('-01-01') && until.endsWith('-12-31')) return from.slice(0, -6);
  if (from.slice(0, 7) === until.slice(0, 7) && from.endsWith('-01')) return typedDate(from.slice(0, 7), words);
  return dateText({ edtf: `${from}/${until}`, earliest: start, latest: end, precision: 'INTERVAL' }, words);
}
