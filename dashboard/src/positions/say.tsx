import { dateText } from '../shared/dates';
import { nameOf } from '../shared/links';
import { QuoteText } from '../shared/quote';
import { Stance } from '../shared/stance';
import { useWords } from '../shared/words';
import type { Words } from '../words/en';
import { changeText, ended } from './answer';
import type { MeetingAnswer, PointAnswer } from './question';
import type { Row } from './rows';

// markLabel says everything about a mark: who, on what, the stance, the date as well as it is known, whether the position changed there, and how the quote begins.
export function markLabel(row: Row, point: PointAnswer, words: Words): string {
  const shift = row.shifts.find((s) => s.to === point);
  const parts = [`${nameOf(row.holder)}, ${nameOf(row.topic)}: ${words.stances[point.value]}, ${dateText(point.date, words)}`];
  const teller = point.statement.quotes[0]?.relayedBy;
  if (teller) parts.push(`${words.asTold} ${nameOf(teller)}`);
  if (shift) parts.push(`${words.positions.shift}: ${changeText(shift, words)}`);
  parts.push(beginning(point.statement.text, 12));
  return parts.join('. ');
}

// beginning is the first words of a text, at most 160 letters of them.
export function beginning(text: string, words: number): string {
  const all = text.trim().split(/\s+/);
  const letters = Array.from(all.slice(0, words).join(' '));
  return letters.slice(0, 160).join('') + (all.length > words || letters.length > 160 ? ' …' : '');
}

// PointTip is what a mark shows when it is pointed at.
export function PointTip({ row, point }: { row: Row; point: PointAnswer }) {
  const words = useWords();
  const quote = point.statement.quotes[0];
  const shift = row.shifts.find((s) => s.to === point);
  return (
    <>
      <p className="positions-tip-head">
        <bdi>{nameOf(row.holder)}</bdi> · <bdi>{nameOf(row.topic)}</bdi>
      </p>
      <p>
        <Stance value={point.value} />, {dateText(point.date, words)}
      </p>
      <QuoteText text={shortened(point.statement.text)} language={point.statement.language} kind={quote?.kind} />
      {quote && (
        <p className="quiet">
          {quote.relayedBy && (
            <>
              {words.asTold} <bdi>{nameOf(quote.relayedBy)}</bdi>
              {' · '}
            </>
          )}
          {words.inSource} <cite>{shortened(quote.source.publisher?.name ?? quote.source.title, 120)}</cite>
          {point.statement.madeAt && (
            <>
              {' · '}
              <bdi>{shortened(point.statement.madeAt.name, 120)}</bdi>
            </>
          )}
        </p>
      )}
      {shift && (
        <p>
          <strong>{words.positions.shift}:</strong> {ended(changeText(shift, words))} <span className="quiet">{words.positions.computed}</span>
        </p>
      )}
    </>
  );
}

// MeetingTip is what a band shows when it is pointed at.
export function MeetingTip({ meeting }: { meeting: MeetingAnswer }) {
  const words = useWords();
  return (
    <>
      <p className="positions-tip-head">
        <bdi>{shortened(meeting.name)}</bdi>
      </p>
      <p>{dateText(meeting.date, words)}</p>
    </>
  );
}

function shortened(text: string, most = 320): string {
  const letters = Array.from(text.slice(0, 4 * most));
  return letters.length <= most && letters.join('') === text ? text : `${letters.slice(0, most).join('').trimEnd()} …`;
}
