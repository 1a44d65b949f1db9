import { Link } from 'wouter';
import { address, useAddress } from '../shared/address';
import { useFitting } from '../shared/graphql/useFitting';
import { nameOf, namesOf } from '../shared/links';
import { Screen } from '../shared/screen';
import { Empty } from '../shared/states';
import { csvOf } from '../shared/table';
import { useWords } from '../shared/words';
import type { CompareScreenQuery } from '../shared/graphql/generated/graphql';
import type { Words } from '../words/en';
import { examplesOf, rowsOf } from './agreement';
import { choiceOf, type Choice } from './choice';
import { Chooser, TwoPeriods } from './chooser';
import { Comparison } from './comparison';
import { columnsOf, question, variablesOf } from './question';
import { tableOf } from './table';
import './compare.css';

// Compare: two to four people or institutions, or one in two periods, side by side by topic.
export default function CompareScreen() {
  const words = useWords();
  const w = words.compare;
  const at = useAddress();
  const choice = choiceOf(at);
  const asked = useFitting(question, variablesOf(choice));
  const embedded = at.get('embed') === '1';
  return (
    <Screen
      asked={asked}
      kicker={w.kicker}
      className="compare"
      title={(data) => titleOf(data, choice, words)}
      lede={() => w.lede}
      share={(data) => (choice.ready ? { csv: () => csvOf(tableOf(columnsOf(data, choice), rowsOf(columnsOf(data, choice).map((c) => c.positions)), words, location.origin)) } : {})}
    >
      {(data) => (
        <>
          {!embedded && <Chooser choice={choice} names={namesOf(data?.nodes)} />}
          <Problems data={data} choice={choice} />
          <Body data={data} choice={choice} form={asked.form} />
        </>
      )}
    </Screen>
  );
}

// titleOf names those who are compared, as a list in words; the question itself when nobody is.
function titleOf(data: CompareScreenQuery, choice: Choice, words: Words): string {
  const columns = columnsOf(data, choice);
  const names = choice.periods.length && columns.length ? [words.compare.twoPeriods(columns[0]!.holder.name)] : columns.map((c) => c.holder.name);
  const topics = choice.topics.length === 1 ? namesOf(data?.nodes).get(choice.topics[0]!) : undefined;
  if (!names.length) return words.compare.start;
  const all = listed(names, words);
  return topics ? words.compare.on(all, topics) : all;
}

function listed(names: string[], words: Words): string {
  return new Intl.ListFormat(words.locale).format(names);
}

// Problems says what of the address could not be done.
function Problems({ data, choice }: { data: CompareScreenQuery; choice: Choice }) {
  const words = useWords();
  const w = words.compare;
  const asked = [...choice.holders, ...choice.topics];
  const agents = new Set(columnsOf(data, { ...choice, periods: [] }).map((c) => c.holder.id));
  const names = namesOf(data?.nodes);
  const unknown = asked.filter((id) => (choice.holders.includes(id) ? !agents.has(id) : !names.has(id)));
  if (!choice.problems.length && !unknown.length) return null;
  return (
    <div className="compare-problems" role="status">
      {choice.problems.map((p) => (
        <p key={p}>{w.problems[p]}</p>
      ))}
      {unknown.length > 0 && <p>{w.unknown(listed(unknown, words))}</p>}
    </div>
  );
}

function Body({ data, choice, form }: { data: CompareScreenQuery; choice: Choice; form: number }) {
  const w = useWords().compare;
  const columns = columnsOf(data, choice);
  if (!choice.holders.length) return <Start data={data} />;
  if (!columns.length) return null; // the problems say so
  if (columns.length === 1) return <OnlyOne name={columns[0]!.holder.name} choice={choice} />;
  if (form === 2) return <Empty title={w.tooLarge} />;
  const rows = rowsOf(columns.map((c) => c.positions));
  if (!rows.length) {
    return (
      <Empty title={w.nothing}>
        <p>{w.nothingWhy}</p>
      </Empty>
    );
  }
  return <Comparison columns={columns} rows={rows} choice={choice} evidence={form === 0} />;
}

function OnlyOne({ name, choice }: { name: string; choice: Choice }) {
  const w = useWords().compare;
  return (
    <>
      <p>{w.one(name)}</p>
      <TwoPeriods choice={choice} />
    </>
  );
}

// Start is the screen before anybody is chosen: what is worth comparing.
function Start({ data }: { data: CompareScreenQuery }) {
  const words = useWords();
  const w = words.compare;
  const examples = examplesOf(data.questions ?? [], 6);
  if (!examples.length) return <Empty title={w.noExamples} />;
  return (
    <section>
      <h2>{w.examples}</h2>
      <ul className="plain">
        {examples.map((e) => (
          <li key={e.topic.id} className="compare-example">
            <Link href={address.compare(e.holders.map((h) => h.id), [e.topic.id])}>
              <bdi>{w.on(listed(e.holders.map(nameOf), words), e.topic.label)}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

