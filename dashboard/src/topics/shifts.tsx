import { Link } from 'wouter';
import { address, useAddress } from '../shared/address';
import { dateText } from '../shared/dates';
import { NodeLink } from '../shared/links';
import { directionOf, languageOf } from '../shared/quote';
import { Stance } from '../shared/stance';
import { useWords } from '../shared/words';
import { shiftsOf, type Shift } from './stands';
import type { Position } from './question';
import { ShiftRing } from '../shared/shift';

const shiftsAtFirst = 6;

// Shifts are all changes of position on a topic, the latest first, each between its two quotes.
export function Shifts({ topic, positions }: { topic: string; positions: readonly Position[] }) {
  const words = useWords();
  const w = words.topics;
  const at = useAddress();
  const shifts = shiftsOf(positions);
  const all = at.get('shifts') === 'all';
  return (
    <section>
      <h2>{w.shifts}</h2>
      <p className="quiet">{shifts.length ? w.shiftsNote : w.noShifts}</p>
      <ol className="plain">
        {(all ? shifts : shifts.slice(0, shiftsAtFirst)).map((s, n) => (
          <ShiftItem key={n} topic={topic} shift={s} />
        ))}
      </ol>
      {shifts.length > shiftsAtFirst && (
        <p>
          <Link href={at.href({ shifts: all ? undefined : 'all' })} className="button">
            {all ? w.fewer : w.allShifts(shifts.length)}
          </Link>
        </p>
      )}
    </section>
  );
}

function ShiftItem({ topic, shift: s }: { topic: string; shift: Shift }) {
  const words = useWords();
  const w = words.topics;
  return (
    <li className="topic-shift">
      <div>
        <h3>
          <NodeLink node={s.holder} />
        </h3>
        <p>
          <ShiftRing certain={s.certain} /> {s.certain ? w.certain : w.candidate}
          {' · '}
          <Link href={address.positions([s.holder.id], [topic])} aria-label={`${words.agents.overTime}: ${s.holder.name}`}>
            {words.agents.overTime}
          </Link>
        </p>
      </div>
      <Side word={w.from} point={s.from} />
      <Side word={w.to} point={s.to} />
    </li>
  );
}

function Side({ word, point: { value, date, statement } }: { word: string; point: Shift['from'] }) {
  const words = useWords();
  const when = <time>{dateText(date, words)}</time>;
  return (
    <div>
      <p>
        <span className="quiet">{word}</span> <Stance value={value} />, {statement ? <Link href={address.statement(statement.id)}>{when}</Link> : when}
      </p>
      {statement && (
        <p className="topic-words" lang={languageOf(statement.language)} dir={directionOf(statement.language)}>
          {statement.text.slice(0, 600)}
        </p>
      )}
    </div>
  );
}
