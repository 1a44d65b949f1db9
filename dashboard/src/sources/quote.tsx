import { dateText } from '../shared/dates';
import { graphql } from '../shared/graphql/generated';
import type { SourceQuoteFragment } from '../shared/graphql/generated/graphql';
import { nameOf, NodeLink } from '../shared/links';
import { Stance } from '../shared/stance';
import { csvOf, type Column } from '../shared/table';
import type { Words } from '../words/en';

graphql(`
  fragment SourceQuote on Quote {
    id
    kind
    text
    speakerAsPrinted
    relayedBy { __typename ... on Person { id name } ... on Institution { id name } }
    fragments { start end prefix suffix }
    source { id }
    statement {
      id
      saidAt { edtf earliest latest precision }
      speaker { __typename ... on Person { id name } ... on Institution { id name } }
      stances { value topic { __typename id label } }
    }
  }
`);

graphql(`
  fragment SourceQuotes on QuoteConnection {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ...SourceQuote }
  }
`);

export type SourceQuote = SourceQuoteFragment;
type Taken = SourceQuote['statement']['stances'][number];

// stancesOf are the stances a quote's statement takes, those that several coders agree on once.
export function stancesOf(q: SourceQuote): Taken[] {
  const seen = new Map(q.statement.stances.map((s) => [`${s.value} ${s.topic.id}`, s]));
  return [...seen.values()];
}

// Stances shows them, each with its topic.
export function Stances({ quote }: { quote: SourceQuote }) {
  const taken = stancesOf(quote);
  if (!taken.length) return null;
  return (
    <span className="source-stances">
      {taken.map((s) => (
        <span key={s.value + s.topic.id}>
          <Stance value={s.value} /> <NodeLink node={s.topic} />
        </span>
      ))}
    </span>
  );
}

// csvOfQuotes is a file of the quotes, in the order of the text. Places count code points.
export function csvOfQuotes(quotes: readonly SourceQuote[], words: Words): string {
  const w = words.sources.columns;
  const columns: Column<SourceQuote>[] = [
    { name: w.quote, cell: (q) => q.text },
    { name: w.speaker, cell: (q) => (q.statement.speaker ? nameOf(q.statement.speaker) : words.unknownSpeaker) },
    { name: w.asPrinted, cell: (q) => q.speakerAsPrinted ?? '' },
    { name: w.date, cell: (q) => dateText(q.statement.saidAt, words) },
    { name: w.edtf, cell: (q) => q.statement.saidAt.edtf },
    { name: w.kind, cell: (q) => words.quoteKinds[q.kind] },
    { name: w.stances, cell: (q) => stancesOf(q).map((s) => `${words.stances[s.value]}: ${s.topic.label}`).join('; ') },
    { name: w.places, cell: (q) => q.fragments.map((f) => `${f.start}–${f.end}`).join('; ') },
    { name: w.statement, cell: (q) => q.statement.id },
  ];
  return csvOf({ columns, rows: [...quotes] });
}
