import type { Words } from '../words/en';

// A date as the API gives it. Offsets and clock times are UTC.
export interface DateLike {
  edtf: string;
  earliest?: string | null;
  latest?: string | null;
  precision: string;
}

// dateText shows a date as exactly as it is known and no more: "20 December 2025", "August 2025", "not after 23 December 2025",
// "15–21 December 2025", "about 12 September 2016". An EDTF form without words of its own is shown as it stands.
export function dateText(date: DateLike | null | undefined, words: Words): string {
  if (!date) return words.dates.unknown;
  const { earliest, latest } = date;
  if (!earliest && !latest) return words.dates.unknown;
  if (!earliest) return words.dates.notAfter(part(latest!, lastUnit(date.edtf), words));
  if (!latest) return words.dates.notBefore(part(earliest, firstUnit(date.edtf), words));
  const approximate = /[~%]/.test(date.edtf);
  const uncertain = /[?%]/.test(date.edtf);
  let text: string;
  switch (date.precision) {
    case 'TIME':
      text = `${day(earliest, words)}, ${clock(earliest)} UTC`;
      break;
    case 'DAY':
      text = day(earliest, words);
      break;
    case 'MONTH':
      text = format(earliest, { month: 'long', year: 'numeric' }, words);
      break;
    case 'YEAR':
      text = earliest.slice(0, 4);
      break;
    case 'INTERVAL':
      text = interval(earliest, latest, date.edtf, words);
      break;
    default:
      text = interval(earliest, latest, '', words);
  }
  if (approximate) text = words.dates.about(text);
  return uncertain ? `${text} (?)` : text;
}

// shortDate is dateText for narrow places: "20 Dec 2025", "Aug 2025", "≤ 23 Dec 2025".
export function shortDate(date: DateLike | null | undefined, words: Words): string {
  if (!date || (!date.earliest && !date.latest)) return words.dates.unknown;
  const open = !date.earliest ? '≤ ' : !date.latest ? '≥ ' : '';
  const at = date.earliest ?? date.latest!;
  if (date.precision === 'YEAR') return open + at.slice(0, 4);
  if (date.precision === 'MONTH') return open + format(at, { month: 'short', year: 'numeric' }, words);
  const short = open + format(at, { day: 'numeric', month: 'short', year: 'numeric' }, words);
  const until = date.latest && date.earliest && date.latest.slice(0, 10) !== date.earliest.slice(0, 10);
  return until ? `${short} –` : short;
}

// isExact says whether the day is known.
export function isExact(date: DateLike): boolean {
  return !!date.earliest && !!date.latest && date.earliest.slice(0, 10) === date.latest.slice(0, 10);
}

// timeOf is a date as an interval of milliseconds; an open side is null.
export function timeOf(date: DateLike): { earliest: number | null; latest: number | null } {
  return { earliest: date.earliest ? Date.parse(date.earliest) : null, latest: date.latest ? Date.parse(date.latest) : null };
}

type Unit = 'day' | 'month' | 'year' | 'time';

function firstUnit(edtf: string): Unit {
  return unitOf(edtf.split('/')[0] ?? '');
}

function lastUnit(edtf: string): Unit {
  return unitOf(edtf.split('/').at(-1) ?? '');
}

function unitOf(one: string): Unit {
  const plain = one.replace(/[~?%]/g, '');
  if (plain.includes('T')) return 'time';
  if (/^-?\d{4}-\d\d-\d\d$/.test(plain)) return 'day';
  if (/^-?\d{4}-\d\d$/.test(plain)) return 'month';
  return /^-?\d{4}$/.test(plain) ? 'year' : 'day';
}

function part(at: string, unit: Unit, words: Words): string {
  switch (unit) {
    case 'year':
      return at.slice(0, 4);
    case 'month':
      return format(at, { month: 'long', year: 'numeric' }, words);
    default:
      return day(at, words);
  }
}

function interval(from: string, to: string, edtf: string, words: Words): string {
  const unit = edtf ? firstUnit(edtf) : 'day';
  if (unit === 'day' || unit === 'time') {
    if (from.slice(0, 10) === to.slice(0, 10)) return day(from, words);
    if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8, 10))}–${day(to, words)}`;
  }
  return `${part(from, unit, words)} – ${part(to, edtf ? lastUnit(edtf) : 'day', words)}`;
}

function day(at: string, words: Words): string {
  return format(at, { day: 'numeric', month: 'long', year: 'numeric' }, words);
}

function clock(at: string): string {
  return at.slice(11, 16);
}

function format(at: string, options: Intl.DateTimeFormatOptions, words: Words): string {
  return formatOf(words.locale, options).format(new Date(at));
}

// Making a format takes a hundred times as long as using it, and a chart writes thousands of dates.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.entries(options).join(' ')}`;
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })));
  return made;
}

// isDate says whether a text is a date as one types it, a year, month or day that exists: 2025, 2025-08, 2025-08-15.
export function isDate(text: string): boolean {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(text)) return false;
  const date = new Date(`${firstDay(text)}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text); // 30 February is read as 2 March
}

// firstDay is the first day of a date as one types it.
export function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length - 4);
}
