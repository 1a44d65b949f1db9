import { Link } from 'wouter';
import { address, useAddress } from '../shared/address';
import { dateText } from '../shared/dates';
import { AsTold, InSource, NodeLink } from '../shared/links';
import { QuoteText } from '../shared/quote';
import { Stance, StanceCounts } from '../shared/stance';
import { useWords } from '../shared/words';
import { pairsOf, tallyOf, verdicts, type Row, type Tally, type Verdict } from './agreement';
import { periodParam, type Choice } from './choice';
import type { Column, Held } from './question';
import { columnName } from './table';

interface Props {
  columns: readonly Column[];
  rows: readonly Row<Held>[];
  choice: Choice;
  // evidence: the quotes came with the positions.
  evidence: boolean;
}

// Comparison is the counts with their parts, then the parts: the topics by how the positions on them compare.
export function Comparison({ columns, rows, choice, evidence }: Props) {
  const words = useWords();
  const w = words.compare;
  return (
    <>
      <Parts tally={tallyOf(rows)} linked />
      {columns.length > 2 && <Pairs columns={columns} rows={rows} choice={choice} />}
      <p className="figure-note">{choice.periods.length ? w.methodPeriods : w.method}</p>
      {!evidence && <p className="figure-note">{w.noEvidence}</p>}
      <div className={`compare-grid compare-${columns.length}`}>
        <div className="compare-row compare-head">
          {columns.map((c, i) => (
            <p key={i} className="compare-who">
              <ColumnLink column={c} />
            </p>
          ))}
        </div>
        {verdicts.map((v) => (
          <Group key={v} verdict={v} columns={columns} rows={rows.filter((r) => r.verdict === v)} choice={choice} evidence={evidence} />
        ))}
      </div>
    </>
  );
}

function ColumnLink({ column }: { column: Column }) {
  const words = useWords();
  return (
    <NodeLink node={column.holder}>
      <bdi>{columnName(column, words)}</bdi>
    </NodeLink>
  );
}

// Parts is a tally as a sentence; linked, each part leads to its topics.
function Parts({ tally, linked }: { tally: Tally; linked?: boolean }) {
  const w = useWords().compare.parts;
  const present = verdicts.filter((v) => tally[v] > 0);
  const total = verdicts.reduce((n, v) => n + tally[v], 0);
  return (
    <p className={linked ? 'compare-parts' : undefined}>
      {w.topics(total)}{' '}
      {present.map((v, i) => (
        <span key={v}>
          {i > 0 && ', '}
          {linked ? <a href={`#${anchor(v)}`}>{w[v](tally[v])}</a> : w[v](tally[v])}
        </span>
      ))}
      .
    </p>
  );
}

function anchor(v: Verdict): string {
  return `compare-${v.toLowerCase()}`;
}

function Pairs({ columns, rows, choice }: Omit<Props, 'evidence'>) {
  const words = useWords();
  const w = words.compare;
  return (
    <section>
      <h2>{w.pairs}</h2>
      <dl className="compare-pairs">
        {pairsOf(columns.length).map(([a, b]) => (
          <div key={`${a} ${b}`}>
            <dt>
              <Link href={address.compare([columns[a]!.holder.id, columns[b]!.holder.id], choice.topics, { ...choice.when })}>
                <bdi>{columns[a]!.holder.name}</bdi>, <bdi>{columns[b]!.holder.name}</bdi>
              </Link>
            </dt>
            <dd>
              <Parts tally={tallyOf(rows, [a, b])} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

// topicsAtFirst is how many topics of a group are shown until somebody asks for all; the counts and the CSV have all of them.
const topicsAtFirst = 12;

function Group({ verdict, columns, rows, choice, evidence }: Props & { verdict: Verdict }) {
  const words = useWords();
  const w = words.compare.verdicts[verdict];
  const at = useAddress();
  const whole = at.all('all');
  if (!rows.length) return null;
  const shown = whole.includes(verdict) ? rows : rows.slice(0, topicsAtFirst);
  return (
    <section aria-labelledby={anchor(verdict)}>
      <h2 id={anchor(verdict)} tabIndex={-1}>
        {w.name} <span className="compare-what">({w.what})</span>
      </h2>
      {shown.map((row) => (
        <Topic key={row.topic.id} row={row} columns={columns} choice={choice} evidence={evidence} />
      ))}
      {shown.length < rows.length && (
        <p className="compare-topic">
          <Link href={at.href({ all: [...whole, verdict] })}>{words.compare.showAll(rows.length)}</Link>
        </p>
      )}
    </section>
  );
}

// Topic is one row: what each stands for, and beneath it, opened, the words. Which rows are open is in the address.
function Topic({ row, columns, choice, evidence }: { row: Row<Held> } & Pick<Props, 'columns' | 'choice' | 'evidence'>) {
  const words = useWords();
  const w = words.compare;
  const at = useAddress();
  const opened = at.all('open');
  const open = opened.includes(row.topic.id);
  const quoted = evidence && row.cells.some((p) => p?.current?.statement);
  return (
    <article className="compare-topic">
      <h3>
        <NodeLink node={row.topic} />
      </h3>
      <div className="compare-row">
        {row.cells.map((p, i) => (
          <div key={i} className="compare-cell">
            <p className="compare-name">
              <bdi>{columnName(columns[i]!, words)}</bdi>
            </p>
            <Latest position={p} column={columns[i]!} />
          </div>
        ))}
      </div>
      {quoted && (
        <details open={open} onToggle={(e) => e.currentTarget.open !== open && at.set({ open: open ? opened.filter((t) => t !== row.topic.id) : [...opened, row.topic.id] }, { replace: true })}>
          <summary>{w.quotes}</summary>
          <div className="compare-row">
            {row.cells.map((p, i) => (
              <div key={i} className="compare-cell">
                {p?.current?.statement && <Evidence position={p} statement={p.current.statement} name={columnName(columns[i]!, words)} />}
              </div>
            ))}
          </div>
        </details>
      )}
      {!evidence && (
        <p>
          <Link href={address.compare(choice.holders, [row.topic.id], { from: choice.when.from, to: choice.when.to, period: choice.periods.map(periodParam) })}>{w.readTopic}</Link>
        </p>
      )}
    </article>
  );
}

// Latest is the latest position of one on one topic, the way to its quote, and how often which stance was taken.
function Latest({ position: p, column }: { position: Held | undefined; column: Column }) {
  const words = useWords();
  const w = words.compare;
  if (!p) return <p className="unknown quiet">{w.none}</p>;
  const { current, counts } = p;
  const date = current && dateText(current.date, words);
  const quote = current?.statement?.quotes[0];
  return (
    <>
      <p className="compare-latest">
        {current ? <Stance value={current.value} /> : <span className="unknown">{w.undated}</span>}
        {current && ', '}
        {current && (current.statement ? <Link href={quote ? address.source(quote.source.id, quote.id) : address.statement(current.statement.id)}>{date}</Link> : date)}
      </p>
      <p className="compare-counts quiet">
        <span>{words.count.statements(counts.statements)}</span>
        {counts.statements > 1 && <StanceCounts counts={counts} />}
        {p.shifts.length > 0 && <span>{words.count.shifts(p.shifts.length)}</span>}
        <Link href={address.positions([column.holder.id], [p.topic.id], { from: column.period?.from, to: column.period?.to })}>{w.timeline}</Link>
      </p>
    </>
  );
}

function Evidence({ position: p, statement: s, name }: { position: Held; statement: NonNullable<NonNullable<Held['current']>['statement']>; name: string }) {
  const words = useWords();
  const quote = s.quotes[0];
  return (
    <>
      <p className="compare-name">
        <bdi>{name}</bdi>
      </p>
      <QuoteText text={s.text} language={s.language} kind={quote?.kind} />
      <p className="statement-line">
        {s.speaker?.id !== p.holder.id && (
          <>
            <AsTold by={s.speaker} asPrinted={quote?.speakerAsPrinted} />
            {', '}
          </>
        )}
        {quote?.relayedBy && (
          <>
            <AsTold by={quote.relayedBy} />
            {', '}
          </>
        )}
        <Link href={address.statement(s.id)}>{p.current && dateText(p.current.date, words)}</Link>
        {quote && (
          <>
            {' · '}
            <InSource quote={quote} />
          </>
        )}
      </p>
    </>
  );
}
