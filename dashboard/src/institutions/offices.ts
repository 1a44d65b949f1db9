import { scaleUtc, type ScaleTime } from 'd3-scale';
import { timeSpan } from '../shared/chart/stripGeometry';
import { timeOf, type DateLike } from '../shared/dates';

export interface Office {
  role: string | null;
  from: DateLike | null;
  until: DateLike | null;
  person: { __typename: string; id: string; name: string };
}

const axisHeight = 26;

// OfficeBar is where an office lies, its name at the height name, its bar at y: it was perhaps held from from to until, and surely in between where sure is; there is none where its beginning and its end
// may have come at the same time. openFrom, openUntil: no date bounds it on that side, and the bar reaches to the chart's end.
export interface OfficeBar {
  office: Office;
  name: number;
  y: number;
  from: number;
  until: number;
  sure: [number, number] | null;
  openFrom: boolean;
  openUntil: boolean;
}

export interface OfficeChart {
  height: number;
  label: number;
  row: number;
  axis: number;
  scale: ScaleTime<number, number>;
  bars: OfficeBar[];
}

// chartOf lays out the offices that have a date, in their order; null when none has. On a narrow page names stand above their bars. The time reaches from the first date to the last; an office that has no
// date on one side reaches to the chart's end there.
export function chartOf(offices: readonly Office[], width: number): OfficeChart | null {
  const dated = offices.filter((o) => known(o.from) || known(o.until));
  const span = timeSpan(dated.flatMap((o) => [o.from, o.until].filter((d) => d !== null)));
  if (!span) return null;
  const above = width < 560;
  const row = above ? 48 : 30;
  const label = above ? width : Math.round(Math.min(340, width * 0.36));
  const left = above ? 16 : label + 16; // 16: room for arrows
  const scale = scaleUtc(span, [left, Math.max(width - 16, left + 16)]);
  const bars = dated.map((office, i) => ({ ...barOf(office, scale), name: i * row + 15, y: i * row + (above ? 34 : 15) }));
  return { height: dated.length * row + axisHeight, label, row, axis: dated.length * row, scale, bars };
}

function known(date: DateLike | null): date is DateLike {
  return !!date && !!(date.earliest || date.latest);
}

function barOf(office: Office, scale: ScaleTime<number, number>): Omit<OfficeBar, 'name' | 'y'> {
  const [left, right] = scale.range() as [number, number];
  const began = ends(office.from, scale);
  const ended = ends(office.until, scale);
  const from = began.first ?? left;
  const until = Math.max(ended.last ?? right, from);
  // Without any date on a side there is nothing to doubt but how far it reaches, which the arrow says.
  const sureFrom = office.from ? (began.last ?? until) : left;
  const sureUntil = office.until ? (ended.first ?? from) : right;
  return { office, from, until, sure: sureFrom < sureUntil ? [sureFrom, sureUntil] : null, openFrom: began.first === null, openUntil: ended.last === null };
}

function ends(date: DateLike | null, scale: ScaleTime<number, number>): { first: number | null; last: number | null } {
  if (!date) return { first: null, last: null };
  const { earliest, latest } = timeOf(date);
  return { first: earliest === null ? null : scale(earliest), last: latest === null ? null : scale(latest) };
}
