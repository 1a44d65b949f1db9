import { address } from '../shared/address';
import { middle, type Band } from './bands';
import type { Layout } from './geometry';
import type { MeetingAnswer } from './question';

// MeetingBands are the meetings as bands through all rows, with a line up to their words.
export function MeetingBands({ bands, layout, lanes }: { bands: readonly Band[]; layout: Layout; lanes: number }) {
  return (
    <g aria-hidden="true">
      {bands.map((b) => {
        const top = b.lane < 0 ? layout.top - 8 : lineOf(b.lane, lanes) - 12;
        return (
          <g key={b.meeting.id}>
            <rect className="positions-band" x={b.x1} y={layout.top - 4} width={b.x2 - b.x1} height={layout.bottom - layout.top + 4} />
            <path className="positions-lead" d={`M${middle(b)},${top}V${layout.top - 2}`} />
          </g>
        );
      })}
    </g>
  );
}

// MeetingMarks are their words, which lead to the meetings. One without room for words is a tick.
export function MeetingMarks({ bands, layout, lanes, first, label }: { bands: readonly Band[]; layout: Layout; lanes: number; first: number; label: (m: MeetingAnswer) => string }) {
  return bands.map((b, i) => {
    const y = b.lane < 0 ? layout.top - 8 : lineOf(b.lane, lanes);
    const from = b.label ? b.labelFrom - 3 : middle(b) - 12;
    const wide = b.label ? Math.max(24, b.labelTo - b.labelFrom + 6) : 24;
    return (
      <a key={b.meeting.id} data-mark={first + i} tabIndex={-1} href={address.meeting(b.meeting.id)} aria-label={label(b.meeting)} className="positions-meeting">
        <rect className="positions-hit" x={from} y={y - 16} width={wide} height={24} />
        {b.label ? (
          <text x={b.labelFrom} y={y} aria-hidden="true">
            {b.label}
          </text>
        ) : (
          <path className="positions-tick" d={`M${middle(b) - 4},${y - 1}h8l-4,6Z`} />
        )}
      </a>
    );
  });
}

// lineOf is the baseline of the words of a lane; lane 0 is the lowest.
function lineOf(lane: number, lanes: number): number {
  return (lanes - lane) * 22 - 6;
}
