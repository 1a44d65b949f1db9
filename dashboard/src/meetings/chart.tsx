import { useMemo } from 'react';
import { Link } from 'wouter';
import { Marks } from '../shared/chart/marks';
import { textMeasure } from '../shared/chart/measure';
import { useWidth } from '../shared/chart/useWidth';
import { stanceClass, stanceShapes } from '../shared/stance';
import { useWords } from '../shared/words';
import type { Words } from '../words/en';
import { countsText, evidence, stateOf, type Span } from './across';
import { layout, type Cluster, type RowPlace } from './geometry';
import type { Across } from './question';

interface Props {
  title: string;
  rows: readonly Across[];
  span: Span | undefined;
}

const sans = '"Source Sans 3 Variable", system-ui, sans-serif';

// AcrossChart shows, for each holder and topic, what was taken before the meeting and after it. A line joins the two; where somebody moved it is
// strong and carries a circle: hollow since it is computed, dashed when the move isn't certain. Each side leads to its evidence.
export function AcrossChart({ title, rows, span }: Props) {
  const words = useWords();
  const w = words.meetings;
  const [frame, width] = useWidth<HTMLDivElement>();
  const measures = useMemo(() => ({ holder: textMeasure(`600 15px ${sans}`), topic: textMeasure(`14px ${sans}`), count: textMeasure(`14px ${sans}`) }), []);
  const sideWidth = Math.max(measures.topic(w.before), measures.topic(w.after)) + 14;
  const l = layout(rows, width, measures, sideWidth);
  return (
    <div ref={frame} className="across">
      <svg data-chart width={l.width} height={l.height} role="group" aria-label={title}>
        {!l.narrow && (
          <g className="across-head" aria-hidden="true">
            <text x={l.beforeX} y={20} textAnchor="end">
              {w.before}
            </text>
            <text x={l.afterX} y={20}>
              {w.after}
            </text>
          </g>
        )}
        {l.rows.map((place, i) => (
          <RowFrame key={i} place={place} row={rows[i]!} narrow={l.narrow} width={l.width} />
        ))}
        <Marks label={`${title}. ${words.figure.keys}`} places={l.places}>
          {l.rows.flatMap((place, i) =>
            (['before', 'after'] as const).map((side) => place[side].index !== undefined && <Side key={`${i} ${side}`} cluster={place[side]} href={evidence(rows[i]!, side, span)} label={sideLabel(rows[i]!, side, words)} />),
          )}
        </Marks>
      </svg>
    </div>
  );
}

// sideLabel says everything a mark shows: who, on what, which side, how often which stance, whether they moved, where it leads.
function sideLabel(c: Across, side: 'before' | 'after', words: Words): string {
  const w = words.meetings;
  const leads = c.shift?.from.statement ? (side === 'before' ? w.openBefore : w.openAfter) : w.seeStatements;
  return `${c.holder.name}, ${c.topic.label}. ${side === 'before' ? w.before : w.after}: ${countsText(c[side], words)}. ${w[stateOf(c)]}. ${leads}`;
}

// RowFrame is what isn't a mark: the names, the line between the sides, a dash where nothing is recorded.
function RowFrame({ place: p, row, narrow, width }: { place: RowPlace; row: Across; narrow: boolean; width: number }) {
  const w = useWords().meetings;
  const moved = row.moved;
  return (
    <g aria-hidden="true">
      <line className="axis-line" x1={0} x2={width} y1={p.y} y2={p.y} />
      <text className="across-holder" x={0} y={p.y + 22}>
        {isolated(p.holder)}
      </text>
      <text className="across-topic" x={0} y={p.y + 41}>
        {isolated(p.topic)}
      </text>
      {narrow && (
        <>
          <text className="across-topic" x={0} y={p.before.y + 5}>
            {w.before}
          </text>
          <text className="across-topic" x={0} y={p.after.y + 5}>
            {w.after}
          </text>
          {moved && (
            <text className="across-moved" x={width} y={p.after.y + 5} textAnchor="end">
              {w.moved}
            </text>
          )}
        </>
      )}
      {(['before', 'after'] as const).map((side) => p[side].index === undefined && <Nothing key={side} cluster={p[side]} end={side === 'before' && !narrow} />)}
      {p.link && (
        <g className={moved ? 'across-link across-link-moved' : 'across-link'}>
          <line {...p.link} />
          {moved && <circle className={row.shift?.certain ? 'across-certain' : 'across-possible'} cx={(p.link.x1 + p.link.x2) / 2} cy={p.link.y1} r={5} />}
          {moved && (
            <text className="across-moved" x={(p.link.x1 + p.link.x2) / 2} y={p.link.y1 - 10} textAnchor="middle">
              {w.moved}
            </text>
          )}
        </g>
      )}
    </g>
  );
}

// isolated keeps the direction of a name apart from that of the drawing, so that a name from right to left ends, or is cut, on its left. SVG has no <bdi>.
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

function Nothing({ cluster, end }: { cluster: Cluster; end: boolean }) {
  return (
    <text className="across-topic" x={cluster.x} y={cluster.y + 5} textAnchor={end ? 'end' : 'start'}>
      –
    </text>
  );
}

function Side({ cluster: c, href, label }: { cluster: Cluster; href: string; label: string }) {
  const height = 28;
  return (
    <Link href={href} data-mark={c.index} tabIndex={-1} aria-label={label} className="across-side">
      <rect className="across-target" x={c.x - 4} y={c.y - height / 2} width={c.width + 8} height={height} rx={3} />
      {c.items.map((item) => (
        <g key={item.value} className={stanceClass(item.value)} transform={`translate(${item.x},${c.y})`}>
          <path d={stanceShapes[item.value]} />
          {item.text && (
            <text className="across-count" x={11} y={5} aria-hidden="true">
              {item.text}
            </text>
          )}
        </g>
      ))}
    </Link>
  );
}
