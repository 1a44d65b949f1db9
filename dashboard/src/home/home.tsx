import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { SearchBox } from '../search/box';
import { slashIsOn, turnSlash } from '../search/slash';
import { address } from '../shared/address';
import { graphql } from '../shared/graphql/generated';
import type { HomeScreenQuery } from '../shared/graphql/generated/graphql';
import { useAnswer } from '../shared/graphql/useAnswer';
import { nameOf } from '../shared/links';
import { Screen } from '../shared/screen';
import { Empty } from '../shared/states';
import { useWords } from '../shared/words';
import { Latest, Meetings } from './latest';
import './home.css';

const question = graphql(`
  query HomeScreen($today: EDTF!) {
    questions(first: 6) {
      statements
      shifts
      earliest
      latest
      holder { __typename ... on Person { id name } ... on Institution { id name } }
      topic { __typename id label }
    }
    statements(orderBy: { field: SAID_AT, direction: DESC }, first: 7) { ...StatementPage }
    meetings(filter: { to: $today }, last: 8) {
      nodes { __typename id name date { edtf earliest latest precision } place { name country } participants { agent { __typename } } }
    }
    stats { people institutions topics meetings sources statements quotes stances }
    snapshot { id }
  }
`);

// The front page: the question, the way in, and what is new.
export default function HomeScreen() {
  const words = useWords();
  // to the day, so that the question stays the same while somebody goes back and forth
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const asked = useAnswer(question, { today });
  return (
    <Screen
      asked={asked}
      className="home"
      title={() => words.home.title}
      lede={(data) => <Way data={data} />}
    >
      {(data) => (data.stats.statements === 0 ? <EmptyGraph /> : <Front data={data} />)}
    </Screen>
  );
}

function Front({ data }: { data: HomeScreenQuery }) {
  return (
    <>
      <div className="home-page">
        <Latest statements={data.statements.edges} />
        <div className="home-rail">
          <Questions questions={data.questions} />
          <Meetings meetings={data.meetings.nodes} />
        </div>
      </div>
      <Numbers stats={data.stats} />
    </>
  );
}

// Way is the way in: what this is, the search box, and words that find something here.
function Way({ data }: { data: HomeScreenQuery }) {
  const words = useWords();
  const examples = examplesOf(data.questions);
  return (
    <>
      <p>{words.home.lede}</p>
      <SearchBox large />
      <div className="home-hint">
        {examples.length > 0 && (
          <p>
            {words.home.examples}:{' '}
            {examples.map((e, i) => (
              <span key={e}>
                {i > 0 && ' · '}
                <Link href={address.search(e)}>
                  <bdi>{e}</bdi>
                </Link>
              </span>
            ))}
          </p>
        )}
        <Slash />
      </div>
    </>
  );
}

// examplesOf are the names and topics of the first questions, each once and in turn: searches that are sure to find something.
export function examplesOf(questions: HomeScreenQuery['questions']): string[] {
  return [...new Set(questions.flatMap((q) => [nameOf(q.holder), nameOf(q.topic)]))].filter((name) => name.length <= 60).slice(0, 4);
}

function Slash() {
  const words = useWords();
  const [on, setOn] = useState(slashIsOn);
  return (
    <p className="home-slash">
      {on && words.home.slash('/')}{' '}
      <Button
        className="button button-quiet"
        onPress={() => {
          turnSlash(!on);
          setOn(!on);
        }}
      >
        {on ? words.home.slashOff : words.home.slashOn}
      </Button>
    </p>
  );
}

function Questions({ questions }: { questions: HomeScreenQuery['questions'] }) {
  const words = useWords();
  return (
    <section>
      <h2>{words.home.questions}</h2>
      {questions.length === 0 && <p className="quiet">{words.home.noQuestions}</p>}
      <ul className="plain home-questions">
        {questions.map((q) => (
          <li key={`${q.holder.id} ${q.topic.id}`}>
            <Link href={address.positions([q.holder.id], [q.topic.id])}>{words.home.question(nameOf(q.holder), nameOf(q.topic))}</Link>
            <span className="quiet">
              {words.home.evidence(q.statements, q.shifts)}
              {yearsOf(q)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

// yearsOf is the time a question's statements lie in: ", 2016–2025"; nothing where it is open.
export function yearsOf({ earliest, latest }: { earliest?: string | null; latest?: string | null }): string {
  if (!earliest || !latest) return '';
  const [from, to] = [earliest.slice(0, 4), latest.slice(0, 4)];
  return from === to ? `, ${from}` : `, ${from}–${to}`;
}

function Numbers({ stats: s }: { stats: HomeScreenQuery['stats'] }) {
  const words = useWords();
  const { count, home: w } = words;
  const rest = [count.people(s.people), count.institutions(s.institutions), count.topics(s.topics), count.meetings(s.meetings), count.sources(s.sources)];
  return (
    <p className="home-numbers">
      {w.holds} <Link href={address.search('')}>{count.statements(s.statements)}</Link>, {rest.join(', ')}. {w.numbersEnd}{' '}
      <Link href={address.network()}>{w.network}</Link>.
    </p>
  );
}

function EmptyGraph() {
  const words = useWords();
  return (
    <Empty title={words.home.empty}>
      <p>{words.home.emptyWhy}</p>
      <pre tabIndex={0} aria-label="onrecord load">
        onrecord load samples/register.yaml samples/articles/*.txt samples/transcripts/*.txt samples/codebook.yaml samples/codings.yaml
      </pre>
    </Empty>
  );
}
