import { useMemo } from 'react';
import { Link } from 'wouter';
import { address, useAddress } from '../shared/address';
import { Marks } from '../shared/chart/marks';
import { ellipsised, textMeasure, type Measure } from '../shared/chart/measure';
import { StanceLegend } from '../shared/chart/stanceLegend';
import { useWidth } from '../shared/chart/useWidth';
import { Figure } from '../shared/figure';
import { NodeLink } from '../shared/links';
import { countOf, stanceClass, stanceShapes, stanceValues } from '../shared/stance';
import type { TableData } from '../shared/table';
import { useWords } from '../shared/words';
import type { Words } from '../words/en';
import { largest, layoutOf, spreadOf, type Holder, type Layout, type SpreadRow } from './spreadGeometry';

const topicsAtFirst = 6;

// Spread is how the positions of an institution and of its members spread, topic by topic.
export function Spread({ holders }: { holders: readonly Holder[] }) {
  const words = useWords();
  const w = words.institutions;
  const at = useAddress();
  const groups = spreadOf(holders);
  if (!groups.length) {
    return (
      <section>
        <h2>{w.spread}</h2>
        <p className="quiet">{w.noSpread}</p>
      </section>
    );
  }
  const all = at.get('spread') === 'all';
  return (
    <Figure title={w.spread} note={w.spreadNote} table={spreadTable(groups, words)}>
      <Chart groups={all ? groups : groups.slice(0, topicsAtFirst)} />
      {groups.length > topicsAtFirst && (
        <p>
          <Link href={at.href({ spread: all ? undefined : 'all' })} className="button">
            {all ? words.agents.fewer : w.allSpread(groups.length)}
          </Link>
        </p>
      )}
    </Figure>
  );
}

function Chart({ groups }: { groups: readonly SpreadRow[][] }) {
  const words = useWords();
  const [ref, width] = useWidth<HTMLDivElement>();
  const measure = useMemo(() => textMeasure('14px "Source Sans 3 Variable"'), []);
  const measureTitle = useMemo(() => textMeasure('600 15px "Source Serif 4 Variable"'), []);
  const layout = layoutOf(groups, width);
  const rows = layout.topics.flatMap((t) => t.rows);
  const unit = layout.bar / largest(groups);
  return (
    <div ref={ref}>
      {layout.narrow && <StanceLegend />}
      <svg data-chart role="group" aria-label={words.institutions.spread} width={width} height={layout.height}>
        <Heads layout={layout} />
        {layout.topics.map((t) => (
          <text key={t.rows[0]!.row.topic.id} className="institution-topic" x={0} y={t.y} aria-hidden="true">
            {ellipsised(t.rows[0]!.row.topic.label, width, measureTitle)}
          </text>
        ))}
        <Marks label={words.figure.keys} places={rows.map(({ y }) => ({ x: 0, y }))}>
          {rows.map(({ y, row }, i) => (
            <Row key={`${row.topic.id} ${row.holder.id}`} index={i} y={y} row={row} layout={layout} unit={unit} width={width} measure={measure} />
          ))}
        </Marks>
      </svg>
    </div>
  );
}

// Heads name the columns.
function Heads({ layout }: { layout: Layout }) {
  const words = useWords();
  return (
    <g aria-hidden="true">
      {stanceValues.map((v, i) => (
        <g key={v} transform={`translate(${layout.label + i * layout.column},12)`}>
          <path className={stanceClass(v)} d={stanceShapes[v]} transform="translate(7,0) scale(0.8)" />
          {!layout.narrow && (
            <text className="axis-label" x={18} dominantBaseline="central">
              {words.stances[v]}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

function Row({ index, y, row, layout, unit, width, measure }: { index: number; y: number; row: SpreadRow; layout: Layout; unit: number; width: number; measure: Measure }) {
  const words = useWords();
  const said = stanceValues.filter((v) => countOf(row.counts, v) > 0).map((v) => `${countOf(row.counts, v)} ${words.stances[v]}`);
  // What is written stands beside the link, not in it: the link's own name says it whole, and a cut name would contradict it.
  return (
    <g>
      <Link href={address.positions([row.holder.id], [row.topic.id])} data-mark={index} tabIndex={-1} aria-label={`${row.holder.name}, ${row.topic.label}: ${said.join(', ')}`}>
        <rect className="institution-row" x={0} y={y - 14} width={width} height={28} />
      </Link>
      <g className="institution-over" aria-hidden="true">
        <text className="chart-label" y={y} dominantBaseline="central">
          {ellipsised(row.holder.name, layout.label - 12, measure)}
        </text>
        {stanceValues.map((v, i) => {
          const n = countOf(row.counts, v);
          if (!n) return null;
          const x = layout.label + i * layout.column;
          return (
            <g key={v}>
              <rect className={stanceClass(v)} x={x} y={y - 7} width={Math.max(2, n * unit)} height={14} />
              <text className="axis-label" x={x + Math.max(2, n * unit) + 5} y={y} dominantBaseline="central">
                {n}
              </text>
            </g>
          );
        })}
      </g>
    </g>
  );
}

// spreadTable is the twin: one row for each topic and holder, in the order of the chart.
export function spreadTable(groups: readonly SpreadRow[][], words: Words): TableData<SpreadRow> {
  const w = words.institutions;
  return {
    rows: groups.flat(),
    key: (r) => `${r.topic.id} ${r.holder.id}`,
    columns: [
      { name: words.agents.topic, cell: (r) => <NodeLink node={r.topic} />, plain: (r) => r.topic.label },
      { name: w.holder, cell: (r) => <NodeLink node={r.holder} />, plain: (r) => r.holder.name },
      ...stanceValues.map((v) => ({ name: words.stances[v], cell: (r: SpreadRow) => countOf(r.counts, v), numeric: true })),
    ],
  };
}
