import { Stance, stanceValues } from '../shared/stance';
import { useWords } from '../shared/words';
import type { Row } from './rows';
import { ShiftRing } from '../shared/shift';

interface Props {
  rows: readonly Row[];
  // narrowed: the shifts are those of the chosen statements only.
  narrowed: boolean;
  // hidden counts meetings that weren't asked for.
  hidden: number;
}

// Legend says how to read the chart, and only what can be seen in it.
export function Legend({ rows, narrowed, hidden }: Props) {
  const words = useWords();
  const w = words.positions;
  const uncertain = rows.some((r) => r.points.some((p) => p.date.precision !== 'DAY' && p.date.precision !== 'TIME'));
  const shifts = rows.flatMap((r) => r.shifts);
  return (
    <>
      <p className="positions-legend">
        {stanceValues.map((v) => (
          <Stance key={v} value={v} />
        ))}
        {shifts.length > 0 && (
          <span className="positions-key">
            <ShiftRing certain /> {w.keyShift}
          </span>
        )}
        {shifts.some((s) => !s.certain) && (
          <span className="positions-key">
            <ShiftRing certain={false} /> {w.keyPerhaps}
          </span>
        )}
        {uncertain && (
          <span className="positions-key">
            <svg width="34" height="14" viewBox="0 0 34 14" aria-hidden="true">
              <rect className="positions-key-bar" x="2" y="4.5" width="30" height="5" />
              <path className="positions-key-end" d="M2,1v12M32,1v12" />
            </svg>{' '}
            {w.keyUncertain}
          </span>
        )}
      </p>
      <p>
        {w.howToRead} {narrowed && w.narrowed} {hidden > 0 && w.hiddenMeetings(hidden)}
      </p>
    </>
  );
}
