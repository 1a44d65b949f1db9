import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { address, useAddress } from '../shared/address';
import { Choose } from '../shared/choose';
import { dateText } from '../shared/dates';
import { Figure } from '../shared/figure';
import { AsTold, NodeLink } from '../shared/links';
import { QuoteText } from '../shared/quote';
import { Stance, stanceValues } from '../shared/stance';
import { Empty } from '../shared/states';
import { useWords } from '../shared/words';
import { daysOf, quoteOf, sorted, spanOf, windows } from './across';
import { AcrossChart } from './chart';
import type { Across, Meeting, Point } from './question';
import { tableOf } from './table';

// rowsAtFirst is how many rows the chart shows until somebody asks for all; the table always has all.
const rowsAtFirst = 24;

// Positions is who stood where before the meeting and after it.
export function Positions({ meeting, names }: { meeting: Meeting; names: ReadonlyMap<string, string> }) {
  const words = useWords();
  const w = words.meetings;
  const at = useAddress();
  const days = daysOf(at.get('days'));
  const span = spanOf(meeting.date, days);
  const compared = meeting.beforeAndAfter;
  const rows = sorted(compared ?? []);
  const chosen = at.all('topic');
  if (!span) {
    return (
      <section>
        <h2>{w.across}</h2>
        <p className="quiet">{w.noDate}</p>
      </section>
    );
  }
  const shown = at.get('rows') === 'all' ? rows : rows.slice(0, rowsAtFirst);
  const controls = at.get('embed') !== '1' && <Controls days={days} topics={chosen} names={names} />;
  if (!rows.length) {
    return (
      <section className="figure">
        <div className="figure-head">
          <h2>{w.across}</h2>
        </div>
        {controls}
        <Empty title={compared ? w.noAcross(w.nDays(days)) : w.tooLarge} />
      </section>
    );
  }
  return (
    <>
      <Figure title={w.across} note={<Note days={days}>{controls}</Note>} table={tableOf(rows, words, span)}>
        <AcrossChart title={w.across} rows={shown} span={span} />
        {shown.length < rows.length && (
          <p>
            <Link href={at.href({ rows: 'all' })}>{w.showAll(rows.length)}</Link>
          </p>
        )}
      </Figure>
      <Moved rows={rows.filter((r) => r.moved)} />
    </>
  );
}

function Note({ days, children }: { days: number; children: ReactNode }) {
  const words = useWords();
  return (
    <>
      <p>{words.meetings.acrossWhat(words.meetings.nDays(days))}</p>
      {children}
      <p className="meeting-key">
        {stanceValues.map((v) => (
          <Stance key={v} value={v} />
        ))}
      </p>
    </>
  );
}

function Controls({ days, topics, names }: { days: number; topics: string[]; names: ReadonlyMap<string, string> }) {
  const w = useWords().meetings;
  const at = useAddress();
  const offered = windows.includes(days) ? windows : [...windows, days].sort((a, b) => a - b);
  return (
    <div className="meeting-controls">
      <label>
        {w.days}
        <select value={days} onChange={(e) => at.set({ days: e.target.value })}>
          {offered.map((n) => (
            <option key={n} value={n}>
              {w.nDays(n)}
            </option>
          ))}
        </select>
      </label>
      <Choose label={w.onlyTopics} kinds={['TOPIC']} value={topics} names={names} onChange={(ids) => at.set({ topic: ids })} />
    </div>
  );
}

// Moved are those who moved, with the last quote before and the first after.
function Moved({ rows }: { rows: readonly Across[] }) {
  const w = useWords().meetings;
  if (!rows.length) return null;
  return (
    <section>
      <h3>{w.shifts}</h3>
      {rows.map((c) => (
        <div key={`${c.holder.id} ${c.topic.id}`} className="meeting-move">
          <p>
            <NodeLink node={c.holder} />
            {', '}
            <Link href={address.positions([c.holder.id], [c.topic.id])}>
              <bdi>{c.topic.label}</bdi>
            </Link>
            {c.shift && !c.shift.certain && <span className="quiet"> ({w.certain.false})</span>}
          </p>
          {c.shift && (
            <div className="meeting-sides">
              <MoveSide name={w.before} point={c.shift.from} holder={c.holder.id} />
              <MoveSide name={w.after} point={c.shift.to} holder={c.holder.id} />
            </div>
          )}
        </div>
      ))}
    </section>
  );
}

// MoveSide is one end of a move, in the words it rests on; where somebody else told of it, it says who.
function MoveSide({ name, point: p, holder }: { name: string; point: Point; holder: string }) {
  const words = useWords();
  const href = quoteOf(p);
  const date = dateText(p.date, words);
  const quote = p.statement?.quotes[0];
  return (
    <div>
      <p>
        {name}: <Stance value={p.value} />, {p.statement ? <Link href={address.statement(p.statement.id)}>{date}</Link> : date}
      </p>
      {p.statement && <QuoteText text={p.statement.text} language={p.statement.language} kind={quote?.kind} />}
      {href && quote && (
        <p className="statement-line">
          {p.statement?.speaker?.id !== holder && (
            <>
              <AsTold by={p.statement?.speaker} asPrinted={quote.speakerAsPrinted} />
              {' · '}
            </>
          )}
          {quote.relayedBy && (
            <>
              <AsTold by={quote.relayedBy} />
              {' · '}
            </>
          )}
          <Link href={href}>
            {words.inSource} <cite>{quote.source.publisher?.name ?? quote.source.title}</cite>
          </Link>
        </p>
      )}
    </div>
  );
}
