import { useMemo } from 'react';
import { Link } from 'wouter';
import { address } from '../shared/address';
import { officeDates, Offices } from '../shared/agent/known';
import { Marks } from '../shared/chart/marks';
import { ellipsised, textMeasure, type Measure } from '../shared/chart/measure';
import { TimeAxis } from '../shared/chart/timeAxis';
import { useWidth } from '../shared/chart/useWidth';
import { dateText } from '../shared/dates';
import { Figure } from '../shared/figure';
import { NodeLink } from '../shared/links';
import type { TableData } from '../shared/table';
import { useWords } from '../shared/words';
import type { Words } from '../words/en';
import { chartOf, type Office, type OfficeBar } from './offices';

const barsAtMost = 40;

// Members are the offices held in an institution: bars in time where there are several with dates, a list where there is little to draw.
export function Members({ offices }: { offices: readonly Office[] }) {
  const words = useWords();
  const w = words.institutions;
  const dated = offices.filter((o) => o.from || o.until);
  if (dated.length < 2) {
    return (
      <section>
        <h2>{w.membersList}</h2>
        {offices.length ? <Offices offices={offices} of={(o) => o.person} /> : <p className="quiet">{w.noMembers}</p>}
      </section>
    );
  }
  return (
    <Figure title={w.members} note={note(offices, dated, words)} table={officeTable(offices, words)}>
      <Chart offices={dated.slice(-barsAtMost)} />
    </Figure>
  );
}

// note says what bars mean, and which offices are in the table alone: those without a date, and all but the latest of very many.
function note(offices: readonly Office[], dated: readonly Office[], words: Words): string {
  const w = words.institutions;
  const left = offices.length - Math.min(dated.length, barsAtMost);
  return left > 0 ? `${w.membersNote} ${w.inTableOnly(left)}` : w.membersNote;
}

function Chart({ offices }: { offices: readonly Office[] }) {
  const words = useWords();
  const [ref, width] = useWidth<HTMLDivElement>();
  const measure = useMemo(() => textMeasure('14px "Source Sans 3 Variable"'), []);
  const chart = chartOf(offices, width);
  return (
    <div ref={ref}>
      {chart && (
        <svg data-chart role="group" aria-label={words.institutions.members} width={width} height={chart.height}>
          <TimeAxis scale={chart.scale} y={chart.axis} height={chart.axis} />
          <Marks label={words.figure.keys} places={chart.bars.map((b) => ({ x: 0, y: b.y }))}>
            {chart.bars.map((bar, i) => (
              <Bar key={i} index={i} bar={bar} label={chart.label} row={chart.row} width={width} measure={measure} />
            ))}
          </Marks>
        </svg>
      )}
    </div>
  );
}

function Bar({ index, bar, label, row, width, measure }: { index: number; bar: OfficeBar; label: number; row: number; width: number; measure: Measure }) {
  const words = useWords();
  const { office, name, y, from, until, sure } = bar;
  const who = office.role ? `${office.person.name}, ${office.role}` : office.person.name;
  const arrow = (x: number, outward: 1 | -1) => `M${x},${y - 5} L${x + 7 * outward},${y} L${x},${y + 5}`;
  // As in spread.tsx: the link's own name says whole what is written beside it.
  return (
    <g>
      <Link href={address.person(office.person.id)} data-mark={index} tabIndex={-1} aria-label={`${who}: ${officeDates(office, words)}`}>
        <rect className="institution-row" x={0} y={name - 14} width={width} height={row - 2} />
      </Link>
      <g className="institution-over" aria-hidden="true">
        <text className="chart-label" y={name} dominantBaseline="central">
          {ellipsised(who, label, measure)}
        </text>
        <rect className="office-perhaps" x={from} y={y - 5} width={Math.max(2, until - from)} height={10} />
        {sure && <rect className="office-sure" x={sure[0]} y={y - 5} width={Math.max(2, sure[1] - sure[0])} height={10} />}
        {bar.openFrom && <path className="office-arrow" d={arrow(from - 3, -1)} />}
        {bar.openUntil && <path className="office-arrow" d={arrow(until + 3, 1)} />}
      </g>
    </g>
  );
}

// officeTable is the twin: every office, those without a date too.
export function officeTable(offices: readonly Office[], words: Words): TableData<Office> {
  const w = words.institutions;
  return {
    rows: [...offices],
    key: (_, n) => String(n),
    columns: [
      { name: w.person, cell: (o) => <NodeLink node={o.person} />, plain: (o) => o.person.name },
      { name: w.role, cell: (o) => (o.role ? <bdi>{o.role}</bdi> : <span className="quiet">{words.agents.noRole}</span>), plain: (o) => o.role ?? '' },
      { name: w.from, cell: (o) => (o.from ? dateText(o.from, words) : words.dates.unknown), plain: (o) => o.from?.edtf ?? '' },
      { name: w.until, cell: (o) => (o.until ? dateText(o.until, words) : w.unknownUntil), plain: (o) => o.until?.edtf ?? '' },
    ],
  };
}
