import { Link } from 'wouter';
import { address } from '../address';
import { dateText, type DateLike } from '../dates';
import { stanceClass, stanceShapes, type StanceValue } from '../stance';
import { useWords } from '../words';
import { Marks } from './marks';
import { placed, stripScale, type Placed } from './stripGeometry';
import { TimeAxis } from './timeAxis';
import { useWidth } from './useWidth';
import './strip.css';

// A statement in a strip. Where it is known which one it is, its mark leads to it.
export interface StripPoint {
  value: StanceValue;
  date: DateLike;
  statement?: { id: string };
}

export interface StripShift {
  certain: boolean;
  to: { date: DateLike };
}

interface Props {
  // label says what the strip shows: "security guarantees: 4 statements in time".
  label: string;
  points: readonly StripPoint[];
  shifts?: readonly StripShift[];
  // span is the time the strip reaches over (timeSpan): the same for all strips of a page.
  span: readonly [number, number];
}

const height = 36;
const line = 22;

// PositionStrip is one holder's statements on one topic in one row, by time. A mark's shape and colour tell the stance. A date that isn't known to the
// day is a bar over the time it may mean, with a hollow mark on it; an open side is an arrow. Above the line a full circle is a shift, a hollow one a possible shift.
// Points without any date aren't drawn. It belongs in a row that says the counts and the latest position in words.
export function PositionStrip({ label, points, shifts = [], span }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(320);
  const scale = stripScale(span, width);
  const marks = points.flatMap((point) => {
    const at = placed(point.date, scale);
    return at ? [{ point, at }] : [];
  });
  const linked = marks.every((m) => m.point.statement);
  const drawn = marks.map(({ point, at }, i) => <StripMark key={i} index={i} point={point} at={at} />);
  return (
    <div ref={ref} className="strip">
      <svg width={width} height={height} role={linked ? 'group' : 'img'} aria-label={label}>
        <line className="strip-line" x1={0} x2={width} y1={line} y2={line} />
        {shifts.map((s, i) => {
          const at = placed(s.to.date, scale);
          return at && <circle key={i} className={s.certain ? 'shift-mark' : 'shift-mark shift-candidate'} cx={at.x} cy={6} r={4} />;
        })}
        {linked ? (
          <Marks label={label} places={marks.map((m) => ({ x: m.at.x, y: line }))}>
            {drawn}
          </Marks>
        ) : (
          drawn
        )}
      </svg>
    </div>
  );
}

function StripMark({ index, point, at }: { index: number; point: StripPoint; at: Placed }) {
  const words = useWords();
  const shape = (
    <>
      <path className={at.exact ? undefined : 'strip-uncertain'} d={stanceShapes[point.value]} transform={`translate(${at.x},${line}) scale(0.8)`} />
      {!at.exact && <path className="strip-bar" d={barPath(at)} />}
    </>
  );
  if (!point.statement) return <g className={stanceClass(point.value)}>{shape}</g>;
  return (
    <Link href={address.statement(point.statement.id)} data-mark={index} tabIndex={-1} className={stanceClass(point.value)} aria-label={`${words.stances[point.value]}, ${dateText(point.date, words)}`}>
      {shape}
      <circle className="strip-target" cx={at.x} cy={line} r={12} />
    </Link>
  );
}

// barPath is the time a date may mean, as a line below the mark with a stop at each known end and an arrow at an open one.
function barPath({ from, to, openFrom, openTo }: Placed): string {
  const y = line + 9;
  const end = (x: number, open: boolean, inward: 1 | -1) => (open ? `M${x + 5 * inward},${y - 4} L${x},${y} L${x + 5 * inward},${y + 4}` : `M${x},${y - 3} V${y + 3}`);
  return `M${from},${y} H${to} ${end(from, openFrom, 1)} ${end(to, openTo, -1)}`;
}

// StripAxis tells the dates of the strips below it.
export function StripAxis({ span }: { span: readonly [number, number] }) {
  const [ref, width] = useWidth<HTMLDivElement>(320);
  return (
    <div ref={ref} className="strip">
      <svg width={width} height={24} aria-hidden="true">
        <TimeAxis scale={stripScale(span, width)} y={2} height={0} />
      </svg>
    </div>
  );
}
