import { Link } from 'wouter';
import { address, useAddress } from '../shared/address';
import { dateText } from '../shared/dates';
import { AsTold, InSource, NodeLink } from '../shared/links';
import { QuoteText } from '../shared/quote';
import { Stance, StanceCounts } from '../shared/stance';
import { useWords } from '../shared/words';
import { capital, changeText, ended, verdictOf } from './answer';
import type { PointAnswer } from './question';
import type { Row, Shift } from './rows';
import { ShiftRing } from '../shared/shift';

const most = 20; // rows before one has to ask for more

// Changes shows row by row what was said: where the position changed, the words before and after it; else what it is.
// Rows with changes come first. all=1 in the address shows every row.
export function Changes({ rows }: { rows: readonly Row[] }) {
  const words = useWords();
  const at = useAddress();
  const sorted = [...rows.filter((r) => r.shifts.length), ...rows.filter((r) => !r.shifts.length)];
  const shown = at.get('all') === '1' ? sorted : sorted.slice(0, most);
  return (
    <section className="positions-changes">
      <h2>{words.positions.evidence}</h2>
      {shown.map((row) => (
        <RowRecord key={row.key} row={row} />
      ))}
      {shown.length < sorted.length && (
        <p>
          <Link href={at.href({ all: '1' })}>{words.positions.allRows(sorted.length)}</Link>
        </p>
      )}
    </section>
  );
}

function RowRecord({ row }: { row: Row }) {
  const words = useWords();
  return (
    <section className="positions-record">
      <h3>
        <NodeLink node={row.holder} /> <span className="quiet">{words.positions.on}</span> <NodeLink node={row.topic} />
      </h3>
      <p className="positions-counts">
        {words.count.statements(row.points.length)}: <StanceCounts counts={row.counts} />
      </p>
      {row.shifts.length === 0 && <p>{verdictOf(row, words)}</p>}
      {row.shifts.length === 0 && row.points.length > 0 && <Side point={row.points.at(-1)!} name={row.points.length > 1 ? words.positions.latest : undefined} />}
      {row.shifts.map((s) => (
        <ShiftRecord key={s.to.statement.id} shift={s} />
      ))}
    </section>
  );
}

function ShiftRecord({ shift: s }: { shift: Shift }) {
  const words = useWords();
  return (
    <div className="positions-shift-record">
      <p>
        <ShiftRing certain={s.certain} /> {ended(capital(changeText(s, words)))}{' '}
        <span className="quiet">{words.positions.computed}</span>
      </p>
      <div className="positions-sides">
        <Side point={s.from} name={words.positions.before} />
        <Side point={s.to} name={words.positions.after} />
      </div>
    </div>
  );
}

// Side is a quote with the way into its source.
function Side({ point, name }: { point: PointAnswer; name?: string }) {
  const words = useWords();
  const { statement } = point;
  const quote = statement.quotes[0];
  return (
    <div className="positions-side">
      <p className="positions-side-head">
        {name && <>{name}: </>}
        <Stance value={point.value} />, <Link href={address.statement(statement.id)}>{dateText(point.date, words)}</Link>
        <span className="quiet">, {words.positions.confidence(Math.round(point.confidence * 100))}</span>
      </p>
      <QuoteText text={statement.text} language={statement.language} kind={quote?.kind} />
      {quote && (
        <p>
          {quote.relayedBy && (
            <>
              <AsTold by={quote.relayedBy} />
              {' · '}
            </>
          )}
          <InSource quote={quote} />
        </p>
      )}
    </div>
  );
}
