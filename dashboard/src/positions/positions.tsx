import { memo, useDeferredValue, useEffect, useMemo } from 'react';
import { Link } from 'wouter';
import { address, useAddress, type AddressState } from '../shared/address';
import { Figure } from '../shared/figure';
import type { AskError } from '../shared/graphql/ask';
import { useAnswer } from '../shared/graphql/useAnswer';
import { Screen } from '../shared/screen';
import { useWords } from '../shared/words';
import type { Words } from '../words/en';
import { Answers } from './answer';
import { meetingsOf } from './bands';
import { Begin, Nothing, SearchSteps } from './begin';
import { Changes } from './changes';
import { PositionsChart } from './chart';
import { Filters } from './filters';
import { Legend } from './legend';
import { askingOf, filesOf, isChosen, names as namesQuestion, question, variablesOf, type Answer, type Asking, type MeetingAnswer } from './question';
import { namesOf, rowsOf, searchedFor, silentOf, unknownOf, type Row } from './rows';
import { twinOf } from './twin';
import './positions.css';

// Positions over time: who stood where on what, when that changed, and the words behind it.
export default function PositionsScreen() {
  const words = useWords();
  const at = useAddress();
  const asking = useAsking(at);
  const asked = useAnswer(question, variablesOf(asking));
  const refused = refusedBy(asked.error, asked.data === undefined || asked.stale);
  const called = useAnswer(namesQuestion, { ids: variablesOf(asking).ids }, { enabled: refused !== undefined });
  const { data } = asked;
  const rows = useMemo(() => rowsOf(data?.positions ?? [], asking), [data, asking]);
  const names = useMemo(() => namesOf(data?.named ?? called.data?.named, rows), [data, called.data, rows]);
  if (refused) return <TooMuch error={refused} asking={asking} names={names} />;
  return (
    <Screen
      asked={asked}
      kicker={isChosen(asking) ? words.positions.kicker : undefined}
      title={() => titleOf(asking, names, words)}
      share={() => ({ files: filesOf(asking) })}
      lede={(answer) => (isChosen(asking) ? <Answers rows={rows} alone={isPair(asking)} meetings={chosenMeetings(answer, asking)} /> : <p>{words.positions.intro}</p>)}
    >
      {(answer) => <Body data={answer} asking={asking} names={names} rows={rows} />}
    </Screen>
  );
}

// refusedBy is the server's refusal of a question that is too large or ill put: one that a person mends by asking otherwise, not by trying again.
function refusedBy(error: AskError | null, nothingElse: boolean): AskError | undefined {
  return error && nothingElse && ['BAD_USER_INPUT', 'QUERY_TOO_COMPLEX', 'TIMEOUT'].includes(error.code) ? error : undefined;
}

function TooMuch({ error, asking, names }: { error: AskError; asking: Asking; names: ReadonlyMap<string, string> }) {
  const words = useWords();
  const title = titleOf(asking, names, words);
  useEffect(() => {
    document.title = `${title} · onrecord`;
  }, [title]);
  return (
    <article className="screen">
      <header className="screen-head">
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <div className="lede" role="alert">
          <p>{words.positions.tooMuch}</p>
          <p className="quiet" lang="en">
            {error.message}
          </p>
        </div>
      </header>
      <Filters asking={asking} names={names} opened />
    </article>
  );
}

// isPair: one holder and one topic, so that the title names both.
function isPair({ holders, topics }: Asking): boolean {
  return holders.length === 1 && topics.length === 1;
}

function chosenMeetings(data: Answer, asking: Asking): MeetingAnswer[] {
  return asking.meetings.length ? meetingsOf(data, asking).filter((m) => m.chosen).map((m) => m.meeting) : [];
}

export function titleOf({ holders, topics }: Asking, names: ReadonlyMap<string, string>, words: Words): string {
  const only = (ids: readonly string[]) => (ids.length === 1 ? (names.get(ids[0]!) ?? ids[0]) : undefined);
  const [holder, topic] = [only(holders), only(topics)];
  const w = words.positions;
  if (holder && topic) return w.titleBoth(holder, topic);
  if (holder && !topics.length) return w.titleHolder(holder);
  if (topic && !holders.length) return w.titleTopic(topic);
  return w.title;
}

// useAsking is what the address asks for, the same object as long as that is the same.
function useAsking(at: AddressState): Asking {
  const key = JSON.stringify(askingOf(at));
  return useMemo(() => JSON.parse(key) as Asking, [key]);
}

interface BodyProps {
  data: Answer;
  asking: Asking;
  names: ReadonlyMap<string, string>;
  rows: readonly Row[];
}

// The fields answer at once; what they change, perhaps thousands of marks, follows.
function Body({ data, asking, names, rows }: BodyProps) {
  const embedded = useAddress().get('embed') === '1';
  const given = useMemo(() => ({ data, asking, names, rows }), [data, asking, names, rows]);
  const shown = useDeferredValue(given);
  return (
    <>
      {!embedded && <Filters asking={asking} names={names} />}
      <Unknown data={data} asking={asking} />
      {!isChosen(asking) && <Begin questions={data.questions ?? []} />}
      {isChosen(asking) && rows.length === 0 && <Nothing asking={asking} named={data.named} />}
      {shown.rows.length > 0 && <Results {...shown} />}
    </>
  );
}

const Results = memo(function Results({ data, asking, names, rows }: BodyProps) {
  const words = useWords();
  const meetings = useMemo(() => meetingsOf(data, asking), [data, asking]);
  const table = useMemo(() => twinOf(rows, words), [rows, words]);
  const hidden = !asking.meetings.length ? (data.meetings?.totalCount ?? 0) - (data.meetings?.nodes.length ?? 0) : 0;
  const narrowed = !!(asking.from || asking.to || asking.coders.length || asking.minConfidence);
  return (
    <>
      <Figure title={words.positions.figure} note={<Legend rows={rows} narrowed={narrowed} hidden={hidden} />} table={table}>
        <PositionsChart title={titleOf(asking, names, words)} rows={rows} meetings={meetings} from={asking.from} to={asking.to} />
      </Figure>
      <Silent rows={rows} asking={asking} names={names} named={data.named} />
      <Changes rows={rows} />
      {asking.topics.length > 0 && (
        <section>
          <h2>{words.positions.uncoded}</h2>
          <p>{words.positions.nothingWhy}</p>
          <ul className="plain">
            <SearchSteps asking={asking} named={data.named} />
          </ul>
        </section>
      )}
    </>
  );
});

// Unknown says which ids of the address name nothing here, and takes them away.
function Unknown({ data, asking }: { data: Answer; asking: Asking }) {
  const words = useWords();
  const at = useAddress();
  return unknownOf(data.named, variablesOf(asking).ids as string[], asking).map(({ name, id }) => (
    <p key={name + id} role="status">
      {words.positions.unknown[name]} <code>{id.slice(0, 80)}</code>. <Link href={at.href({ [name]: at.all(name).filter((v) => v !== id) })}>{words.positions.remove}</Link>
    </p>
  ));
}

const most = 8; // pairs listed one by one

// Silent are the chosen pairs without a coded statement: that nothing is known is an answer too.
function Silent({ rows, asking, names, named }: Omit<BodyProps, 'data'> & { named: Answer['named'] }) {
  const words = useWords();
  const pairs = silentOf(rows, asking, names);
  if (!pairs.length) return null;
  return (
    <section>
      <h2>{words.positions.silent}</h2>
      <ul className="plain">
        {pairs.slice(0, most).map(({ holder, topic }) => (
          <li key={`${holder} ${topic}`}>
            <bdi>{words.positions.titleBoth(names.get(holder) ?? holder, names.get(topic) ?? topic)}</bdi>:{' '}
            <Link href={address.search(searchedFor(named, topic), { speaker: holder })}>{words.positions.searchWords}</Link>
          </li>
        ))}
      </ul>
      {pairs.length > most && <p>{words.positions.moreSilent(pairs.length - most)}</p>}
    </section>
  );
}
