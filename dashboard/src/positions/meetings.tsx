import { address } from '../shared/address';
import { middle, type Band } from './bands';
import type { Layout } from './geometry';
import type { MeetingAnswer } from './question';

// MeetingBands are the meetings as bands through all rows, each with a line up to its words; one without room for words has a tick.
export function MeetingBands({ bands, layout, lanes }: { bands: readonly Band[]; layout: Layout; lanes: number }) {
  return (
    <g aria-hidden="true">
      {bands.map((b) => (
        <g key={b.meeting.id}>
          <rect className="positions-band" x={b.x1} y={layout.top - 4} width={b.x2 - b.x1} height={layout.bottom - layout.top + 4} />
          {b.label ? (
            <>
              <path className="positions-lead" d={`M${middle(b)},${lineOf(b.lane, lanes) - 12}V${layout.top - 2}`} />
              <text className="positions-meeting" x={b.labelFrom} y={lineOf(b.lane, lanes)}>
                {b.label}
              </text>
            </>
          ) : (
            <path className="positions-tick" d={`M${middle(b) - 4},${layout.top - 9}h8l-4,6Z`} />
          )}
        </g>
      ))}
    </g>
  );
}

// MeetingMarks lie over the words (or the tick) and lead to the meetings. The words themselves are cut, so the whole name is the mark's own.
export function MeetingMarks({ bands, layout, lanes, first, label }: { bands: readonly Band[]; layout: Layout; lanes: number; first: number; label: (m: MeetingAnswer) => string }) {
  return bands.map((b, i) => {
    const y = b.label ? lineOf(b.lane, lanes) : layout.top - 8;
    const from = b.label ? b.labelFrom - 3 : middle(b) - 12;
    const wide = b.label ? Math.max(24, b.labelTo - b.labelFrom + 6) : 24;
    return (
      <a key={b.meeting.id} data-mark={first + i} tabIndex={-1} href={address.meeting(b.meeting.id)} aria-label={label(b.meeting)} className="positions-to-meeting">
        <rect className="positions-hit" x={from} y={y - 16} width={wide} height={24} />
        <path className="positions-underline" d={`M${from + 3},${y + 4}H${from + wide - 3}`} />
      </a>
    );
  });
}

// lineOf is the baseline of the words of a lane; lane 0 is the lowest.
function lineOf(lane: number, lanes: number): number {
  return (lanes - lane) * 22 - 6;
}
