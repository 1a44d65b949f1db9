import { ellipsised, twoLines, type Measure } from '../shared/chart/measure';
import { stanceClass, stanceShapes, type StanceValue } from '../shared/stance';
import type { Layout, MarkBox, RowBox } from './geometry';

// RowLine is a row without its marks: the words beside it (above it, where it is narrow), and the line of the latest known position.
export function RowLine({ box, layout, name: [first, second], measure }: { box: RowBox; layout: Layout; name: [string, string]; measure: Measure }) {
  const start = layout.stacked ? 4 : 0;
  const [name, more] = namesIn(layout, first, second, measure);
  return (
    <g>
      <line className="positions-rule" x1={0} x2={layout.width} y1={box.top} y2={box.top} />
      <text className="chart-label" x={start} y={box.labelY + (layout.stacked ? 0 : more ? -4 : 5)}>
        <tspan className="positions-name">{name}</tspan>
        {more && (
          <tspan x={layout.stacked ? undefined : start} dx={layout.stacked ? 8 : undefined} dy={layout.stacked ? undefined : 18} className={second ? 'positions-topic' : 'positions-name'}>
            {more}
          </tspan>
        )}
      </text>
      {box.solid && <path className="positions-line" d={box.solid} />}
      {box.dashed && <path className="positions-line positions-silent" d={box.dashed} />}
    </g>
  );
}

// Two names share one line where they stand above the row, and have a line each beside it; there one long name has two lines.
function namesIn(layout: Layout, first: string, second: string, measure: Measure): [string, string] {
  const room = layout.labelWidth - 8;
  if (!second) return layout.stacked ? [ellipsised(first, room, measure), ''] : twoLines(first, room, measure);
  const name = ellipsised(first, layout.stacked ? room / 2 : room, measure);
  return [name, ellipsised(second, layout.stacked ? room - measure(name) - 12 : room, measure)];
}

// PointMark is one statement: its shape, a bar where the day isn't known, and a ring where the position changed.
export function PointMark({ index, mark, value, href, label }: { index: number; mark: MarkBox; value: StanceValue; href: string; label: string }) {
  return (
    <a data-mark={index} tabIndex={-1} href={href} aria-label={label} className={stanceClass(value)}>
      <circle className="positions-hit" cx={mark.x} cy={mark.y} r={12} />
      {!mark.exact && <Bar mark={mark} value={value} />}
      {mark.shift && <circle className={`positions-shift positions-shift-${mark.shift}`} cx={mark.x} cy={mark.y} r={11} />}
      <path d={stanceShapes[value]} transform={`translate(${mark.x},${mark.y})`} />
    </a>
  );
}

// Bar is the time that a date may mean: a stroke at an end that is known, nothing where it fades.
function Bar({ mark: m, value }: { mark: MarkBox; value: StanceValue }) {
  const side = m.fadesBefore ? (m.fadesAfter ? 'both' : 'before') : m.fadesAfter ? 'after' : undefined;
  return (
    <>
      <rect x={m.from} y={m.y - 2.5} width={Math.max(1, m.to - m.from)} height={5} fill={side ? `url(#positions-${value}-${side})` : undefined} className={side ? undefined : 'positions-bar'} />
      {!m.fadesBefore && <path className="positions-end" d={`M${m.from},${m.y - 6}v12`} />}
      {!m.fadesAfter && <path className="positions-end" d={`M${m.to},${m.y - 6}v12`} />}
    </>
  );
}
