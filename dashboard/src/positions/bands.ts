import type { ScaleTime } from 'd3-scale';
import { timeOf } from '../shared/dates';
import { ellipsised, type Measure } from '../shared/chart/measure';
import type { Answer, Asking, MeetingAnswer } from './question';

// Shown is a meeting to show: chosen by the address or not, and how much it weighs where there isn't room for the words of all.
export interface Shown {
  meeting: MeetingAnswer;
  chosen: boolean;
  weight: number;
}

// meetingsOf are the meetings to show, by date: those that the address names or, when it names none, those of the time, the holders' own
// among them. Meetings without a date can't be shown.
export function meetingsOf(data: Answer, asking: Asking): Shown[] {
  const named = data.named.flatMap((n) => (n?.__typename === 'Meeting' && asking.meetings.includes(n.id) ? [n as MeetingAnswer] : []));
  const attended = asking.holders.length ? (data.attended?.nodes ?? []) : [];
  const own = new Set(attended.map((m) => m.id));
  const all = new Map((named.length ? named : [...(data.meetings?.nodes ?? []), ...attended]).map((m) => [m.id, m]));
  return [...all.values()]
    .filter((m) => m.date && (m.date.earliest || m.date.latest))
    .map((meeting) => ({ meeting, chosen: named.length > 0, weight: (own.has(meeting.id) ? 2 : 0) + (meeting.kind === 'SUMMIT' ? 3 : meeting.kind === 'TALKS' ? 1 : 0) }))
    .sort((a, b) => start(a.meeting) - start(b.meeting));
}

function start(m: MeetingAnswer): number {
  const { earliest, latest } = timeOf(m.date!);
  return earliest ?? latest!;
}

// Band is a meeting in the chart: from x1 to x2, its words from labelFrom to labelTo in a lane, 0 being the lowest. The words hang like a flag
// at a line that goes down to the band's middle. Without room for words the label is "" and the lane -1.
export interface Band {
  meeting: MeetingAnswer;
  x1: number;
  x2: number;
  label: string;
  labelFrom: number;
  labelTo: number;
  lane: number;
}

const gap = 12;

// bandsOf places the meetings that touch the chart's time. Words never overlap one another nor the line from another's words down to its
// meeting: those of more weight are placed first, each in the lowest lane with room.
export function bandsOf(meetings: readonly Pick<Shown, 'meeting' | 'weight'>[], scale: ScaleTime<number, number>, lanes: number, measure: Measure): Band[] {
  const [left, right] = scale.range() as [number, number];
  const longest = Math.min(170, (right - left) * 0.6);
  const bands = meetings.flatMap(({ meeting, weight }) => {
    const { earliest, latest } = timeOf(meeting.date!);
    const [from, to] = [scale(earliest ?? latest!), scale(latest ?? earliest!)];
    if (to < left || from > right) return [];
    const x1 = Math.min(right - 3, Math.max(left, from));
    const x2 = Math.max(x1 + 3, Math.min(right, to));
    const label = ellipsised(meeting.name, longest, measure);
    return [{ weight, width: Math.ceil(measure(label)), band: { meeting, x1, x2, label, labelFrom: 0, labelTo: 0, lane: -1 } }];
  });
  const placed: Band[] = [];
  for (const { band, width } of [...bands].sort((a, b) => b.weight - a.weight)) {
    // A flag flies to the right and, where that is beyond the chart or taken, to the left.
    const x = middle(band);
    const sides = [{ labelFrom: x + 3, labelTo: x + 3 + width }, { labelFrom: x - 3 - width, labelTo: x - 3 }].filter((s) => s.labelFrom >= left - 10 && s.labelTo <= right + 10);
    const free = Array.from({ length: lanes }, (_, lane) => sides.map((s) => ({ ...band, ...s, lane })))
      .flat()
      .find((b) => placed.every((o) => apart(b, o)));
    if (free) placed.push(Object.assign(band, free));
    else band.label = '';
  }
  return bands.map((b) => b.band);
}

// apart says whether two bands' words can stand in their lanes: neither on the other's words, nor on the line down from them.
function apart(a: Band, b: Band): boolean {
  if (a.lane === b.lane) return a.labelTo + gap <= b.labelFrom || b.labelTo + gap <= a.labelFrom;
  const [upper, lower] = a.lane > b.lane ? [a, b] : [b, a];
  return middle(upper) < lower.labelFrom - 3 || middle(upper) > lower.labelTo + 3;
}

export function middle(band: Pick<Band, 'x1' | 'x2'>): number {
  return (band.x1 + band.x2) / 2;
}
