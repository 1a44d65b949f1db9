import type { Words } from '../words/en';

// timeText writes the time of a bar: "August 2025", "Q3 2025", "2025"; short: "Aug 2025". What isn't of these forms, such as a date somebody wrote into the address, stands as it is.
export function timeText(edtf: string, words: Words, length: 'long' | 'short' = 'long'): string {
  const quarter = /^(\d{4})-(01|04|07|10)\/\1-(03|06|09|12)$/.exec(edtf);
  if (quarter && Number(quarter[3]) - Number(quarter[2]) === 2) return words.topics.quarter(Number(quarter[3]) / 3, quarter[1]!);
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(edtf)) return edtf;
  return new Intl.DateTimeFormat(words.locale, { month: length, year: 'numeric', timeZone: 'UTC' }).format(new Date(`${edtf}-01T00:00:00Z`));
}

// edtfPattern are the times that bars lead to; anything else in the address is no time and chooses nothing.
const edtfPattern = /^(\d{4}|\d{4}-(0[1-9]|1[0-2])(\/\d{4}-(0[1-9]|1[0-2]))?|-\d{4}|Y-?\d{5,})$/;

// boundsOf is the filter of a time chosen by a bar; {} where none is chosen.
export function boundsOf(time: string | undefined): { from?: string; to?: string } {
  if (!time || !edtfPattern.test(time)) return {};
  return { from: time, to: time };
}
