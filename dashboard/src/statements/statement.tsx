import { dateText } from '../shared/dates';
import { graphql } from '../shared/graphql/generated';
import type { StatementScreenQuery } from '../shared/graphql/generated/graphql';
import { useAnswer } from '../shared/graphql/useAnswer';
import { nameOf, NodeLink, NodeLinks } from '../shared/links';
import { QuoteText } from '../shared/quote';
import { Screen } from '../shared/screen';
import { useWords } from '../shared/words';
import type { Words } from '../words/en';
import { Positions, type Statement } from './positions';
import { QuoteRecord } from './record';
import './statement.css';

const question = graphql(`
  query StatementScreen($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Statement {
        text
        language
        saidAt { edtf earliest latest precision asPrinted }
        medium
        addressee
        speaker { __typename ... on Person { id name } ... on Institution { id name } }
        onBehalfOf { __typename id name }
        madeAt { __typename id name }
        about { __typename id name }
        mentions { __typename ... on Person { id name } ... on Institution { id name } }
        stances {
          id
          value
          confidence
          topic { __typename id label }
          coder { name kind }
          holder { __typename ... on Person { id name } ... on Institution { id name } }
        }
        quotes {
          id
          kind
          text
          speakerAsPrinted
          cue
          relayedBy { __typename ... on Person { id name } ... on Institution { id name } }
          meetingEvidence { relation meeting { __typename id name } words { exact } }
          attribution {
            method
            rule
            confidence
            candidates { confidence agent { __typename ... on Person { id name } ... on Institution { id name } } }
          }
          source { __typename id title language url published { edtf earliest latest precision } publisher { __typename id name } }
        }
      }
    }
    snapshot { id }
  }
`);

function statementOf(data: StatementScreenQuery): Statement | undefined {
  return data.node?.__typename === 'Statement' ? data.node : undefined;
}

// The statement: what was said, by whom, when, where; what position it takes, says who; and all its sources.
export default function StatementScreen({ params: { id } }: { params: { id: string } }) {
  const words = useWords();
  const asked = useAnswer(question, { id });
  return (
    <Screen
      asked={asked}
      kicker={words.statements.kicker}
      missing={(data) => !statementOf(data)}
      title={(data) => titleOf(statementOf(data)!, words)}
      share={() => ({ cite: { csl: citation(id, 'csl-json'), bibtex: citation(id, 'bibtex') } })}
    >
      {(data) => <Body statement={statementOf(data)!} />}
    </Screen>
  );
}

function citation(id: string, format: string): string {
  return `/export/citation?statement=${encodeURIComponent(id)}&format=${format}`;
}

function titleOf(s: Statement, words: Words): string {
  return words.statements.title(s.speaker ? nameOf(s.speaker) : words.unknownSpeaker, dateText(s.saidAt, words));
}

function Body({ statement: s }: { statement: Statement }) {
  const words = useWords();
  const w = words.statements;
  return (
    <>
      <div className="statement-whole">
        <QuoteText text={s.text} language={s.language} kind={s.quotes[0]?.kind} />
      </div>
      <Facts statement={s} />
      <Positions statement={s} />
      <h2>{w.sources}</h2>
      {s.quotes.map((q) => (
        <QuoteRecord key={q.id} quote={q} statement={s} />
      ))}
    </>
  );
}

function Facts({ statement: s }: { statement: Statement }) {
  const words = useWords();
  const w = words.statements;
  return (
    <dl className="facts">
      <dt>{w.said}</dt>
      <dd>
        <time>{dateText(s.saidAt, words)}</time>
        {s.saidAt.asPrinted && <span className="quiet"> {w.asPrinted(s.saidAt.asPrinted)}</span>}
      </dd>
      {s.onBehalfOf && (
        <>
          <dt>{w.onBehalfOf}</dt>
          <dd>
            <NodeLink node={s.onBehalfOf} />
          </dd>
        </>
      )}
      {s.madeAt && (
        <>
          <dt>{w.at}</dt>
          <dd>
            <NodeLink node={s.madeAt} />
          </dd>
        </>
      )}
      {s.about.length > 0 && (
        <>
          <dt>{w.about}</dt>
          <dd><NodeLinks nodes={s.about} /></dd>
        </>
      )}
      {s.medium && (
        <>
          <dt>{w.medium}</dt>
          <dd>{s.medium}</dd>
        </>
      )}
      {s.addressee && (
        <>
          <dt>{w.addressee}</dt>
          <dd>{s.addressee}</dd>
        </>
      )}
      {s.mentions.length > 0 && (
        <>
          <dt>{w.mentions}</dt>
          <dd><NodeLinks nodes={s.mentions} /></dd>
        </>
      )}
    </dl>
  );
}
