import { Link } from 'wouter';
import { address, useAddress } from '../address';
import { PositionStrip, StripAxis } from '../chart/strip';
import { timeSpan } from '../chart/stripGeometry';
import { dateText } from '../dates';
import { Figure } from '../figure';
import { graphql } from '../graphql/generated';
import { NodeLink } from '../links';
import { Stance, StanceCounts } from '../stance';
import type { TableData } from '../table';
import { useWords } from '../words';
import type { Words } from '../../words/en';
import { byStatements, rowsOf, shiftCounts, shownAtFirst, undated, type Held, type Row } from './rows';
import './agent.css';
import { ShiftRing } from '../shift';

// A position as these screens show it. Which statements are behind it is asked where $evidence is true: the server reads fewer of those.
graphql(`
  fragment HeldPosition on Position {
    topic { __typename id label }
    counts { support oppose conditional neutral statements }
    points { value date { edtf earliest latest precision } statement @include(if: $evidence) { id } }
    current { value date { edtf earliest latest precision } statement @include(if: $evidence) { id } }
    shifts { certain to { date { edtf earliest latest precision } } }
  }
`);

interface TopicCount {
  value: string;
  label: string;
  count: number;
}

// Positions are somebody's positions, one row a topic. held is undefined where there are too many to read at once; counts then says how many statements each topic has.
export function Positions({ holder, held, counts, evidence }: { holder: string; held: readonly Held[] | undefined; counts: readonly TopicCount[]; evidence: boolean }) {
  const words = useWords();
  const w = words.agents;
  if (!held) return <Counts holder={holder} counts={counts} />;
  const sorted = byStatements(held);
  if (!sorted.length) {
    return (
      <section>
        <h2>{w.positions}</h2>
        <p className="quiet">{w.noPositions}</p>
      </section>
    );
  }
  return (
    <Figure title={w.positions} note={evidence ? w.positionsNote : w.positionsNoteLess} table={tableOf(sorted, words)} drawn={false}>
      <Rows holder={holder} held={sorted} />
    </Figure>
  );
}

function Rows({ holder, held }: { holder: string; held: readonly Held[] }) {
  const words = useWords();
  const at = useAddress();
  const span = timeSpan(held.flatMap((h) => h.points.map((p) => p.date)));
  const all = at.get('topics') === 'all';
  const shown = all ? held : held.slice(0, shownAtFirst);
  return (
    <>
      {span && (
        <div className="held held-axis">
          <StripAxis span={span} />
        </div>
      )}
      <ul className="plain">
        {shown.map((h) => (
          <HeldRow key={h.topic.id} holder={holder} held={h} span={span} />
        ))}
      </ul>
      {held.length > shownAtFirst && (
        <p>
          <Link href={at.href({ topics: all ? undefined : 'all' })} className="button">
            {all ? words.agents.fewer : words.agents.allTopics(held.length)}
          </Link>
        </p>
      )}
    </>
  );
}

function HeldRow({ holder, held, span }: { holder: string; held: Held; span: [number, number] | null }) {
  const words = useWords();
  const w = words.agents;
  const without = undated(held.points);
  return (
    <li className="held">
      <div className="held-topic">
        <h3>
          <NodeLink node={held.topic} />
        </h3>
        <StanceCounts counts={held.counts} />
      </div>
      {span && <PositionStrip label={w.strip(held.topic.label, words.count.statements(held.points.length))} points={held.points} shifts={held.shifts} span={span} />}
      <div className="held-now">
        <Latest held={held} />
        <Shifts held={held} />
        {without > 0 && <p className="quiet">{w.undated(without)}</p>}
        <p>
          <Link href={address.positions([holder], [held.topic.id])} aria-label={`${w.overTime}: ${held.topic.label}`}>
            {w.overTime}
          </Link>
        </p>
      </div>
    </li>
  );
}

function Latest({ held: { current } }: { held: Held }) {
  const words = useWords();
  const w = words.agents;
  if (!current) return <p className="quiet">{w.noLatest}</p>;
  const date = <time>{dateText(current.date, words)}</time>;
  return (
    <p>
      <span className="quiet">{w.latest}</span> <Stance value={current.value} />, {current.statement ? <Link href={address.statement(current.statement.id)}>{date}</Link> : date}
    </p>
  );
}

function Shifts({ held: { shifts } }: { held: Held }) {
  const words = useWords();
  const { certain, possible } = shiftCounts(shifts);
  if (!shifts.length) return null;
  return (
    <p>
      {certain > 0 && (
        <>
          <ShiftRing certain /> {words.count.shifts(certain)}
        </>
      )}
      {certain > 0 && possible > 0 && ', '}
      {possible > 0 && (
        <>
          <ShiftRing certain={false} /> {words.agents.candidates(possible)}
        </>
      )}
    </p>
  );
}

function Counts({ holder, counts }: { holder: string; counts: readonly TopicCount[] }) {
  const words = useWords();
  const w = words.agents;
  return (
    <section>
      <h2>{w.positions}</h2>
      <p className="quiet">{w.tooMany}</p>
      <ul className="plain">
        {counts.map((t) => (
          <li key={t.value} className="agent-line">
            <NodeLink node={{ __typename: 'Topic', id: t.value, label: t.label }} /> <span className="quiet">{words.count.statements(t.count)}</span>{' '}
            <Link href={address.positions([holder], [t.value])} aria-label={`${w.overTime}: ${t.label}`}>
              {w.overTime}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

// tableOf is the twin of the strips: every statement, topic by topic, oldest first.
export function tableOf(held: readonly Held[], words: Words): TableData<Row> {
  const w = words.agents;
  const rows = rowsOf(held);
  return {
    rows,
    key: (_, n) => String(n),
    columns: [
      { name: w.topic, cell: (r) => <NodeLink node={r.topic} />, plain: (r) => r.topic.label ?? r.topic.id },
      { name: w.date, cell: (r) => dateText(r.point.date, words), plain: (r) => r.point.date.edtf },
      { name: w.stance, cell: (r) => <Stance value={r.point.value} />, plain: (r) => words.stances[r.point.value] },
      ...(rows[0]?.point.statement
        ? [
            {
              name: w.statement,
              cell: ({ topic, point }: Row) =>
                point.statement && (
                  <Link href={address.statement(point.statement.id)} aria-label={`${w.open}: ${topic.label}, ${dateText(point.date, words)}`}>
                    {w.open}
                  </Link>
                ),
              plain: ({ point }: Row) => point.statement?.id ?? '',
            },
          ]
        : []),
    ],
  };
}
