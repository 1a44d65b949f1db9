import { useEffect, useMemo, useRef, useState } from 'react';
import { useAddress } from '../shared/address';
import { graphql } from '../shared/graphql/generated';
import type { SourceScreenQuery } from '../shared/graphql/generated/graphql';
import { useAnswer } from '../shared/graphql/useAnswer';
import { Screen } from '../shared/screen';
import { useWords } from '../shared/words';
import { About, Byline } from './about';
import { csvOfQuotes, type SourceQuote } from './quote';
import { QuoteList } from './quoteList';
import { SourceText } from './sourceText';
import { partOf, rangeAround, rangeIn, type Fragment } from './text';
import { useQuotes } from './useQuotes';
import './source.css';

const question = graphql(`
  query SourceScreen($id: ID!, $quote: ID!, $start: Int!, $end: Int!) {
    node(id: $id) {
      __typename
      id
      ... on Source {
        kind
        title
        publisher { __typename id name }
        authors
        url
        published { edtf earliest latest precision asPrinted }
        retrievedAt
        language
        licence
        contentHash
        attributes { name value }
        text(start: $start, end: $end)
        quotes(first: 100) { ...SourceQuotes }
      }
    }
    quote: node(id: $quote) { __typename ...SourceQuote }
    snapshot { id }
  }
`);

export type Source = Extract<NonNullable<SourceScreenQuery['node']>, { __typename: 'Source' }>;

function sourceOf(data: SourceScreenQuery): Source | undefined {
  return data.node?.__typename === 'Source' ? data.node : undefined;
}

// The source: the text that was read, with everybody's words marked in it. ?quote= names the one to be at; ?from= and ?to= say which
// part of a long text is shown, in code points.
export default function SourceScreen({ params: { id } }: { params: { id: string } }) {
  const words = useWords();
  const at = useAddress();
  const range = rangeIn(at.get('from'), at.get('to'));
  // The quote one comes for is asked for by itself: in a long text it is far beyond the first page of quotes. The others chosen later are loaded.
  const [sought] = useState(at.get('quote') ?? id);
  const asked = useAnswer(question, { id, quote: sought, start: range.start, end: range.end + 1 });
  return (
    <Screen
      asked={asked}
      kicker={words.sources.kinds[(asked.data && sourceOf(asked.data)?.kind) ?? 'OTHER']}
      missing={(data) => !sourceOf(data)}
      title={(data) => sourceOf(data)!.title || words.sources.untitled}
      lede={(data) => <Byline source={sourceOf(data)!} />}
      share={(data) => {
        const { quotes } = sourceOf(data)!;
        return quotes.pageInfo.hasNextPage || !quotes.nodes.length ? {} : { csv: () => csvOfQuotes(quotes.nodes, words) };
      }}
    >
      {(data) => <Body source={sourceOf(data)!} sought={data.quote?.__typename === 'Quote' ? data.quote : undefined} range={range} stale={asked.stale} />}
    </Screen>
  );
}

function Body({ source, sought, range, stale }: { source: Source; sought?: SourceQuote; range: Fragment; stale: boolean }) {
  const words = useWords();
  const at = useAddress();
  // While another part is on its way, the text shown is still the one before.
  const answered = useRef(range);
  if (!stale) answered.current = range;
  const shown = answered.current;
  const part = useMemo(() => partOf(source.text ?? '', shown.start, shown.end), [source.text, shown.start, shown.end]);
  const { quotes, more, loading, failed } = useQuotes(source.id, source.quotes, sought, part.text ? part.end : 0);
  const wanted = at.get('quote');
  const chosen = quotes.find((q) => q.id === wanted);
  const place = chosen?.fragments[0];
  // A quote far into a long text: the part around it is shown instead.
  const elsewhere = !stale && !!part.text && !!place && (place.start < part.start || place.start >= part.end);
  useEffect(() => {
    if (!elsewhere || !place) return;
    const around = rangeAround(place);
    if (around.start !== range.start || around.end !== range.end) at.set({ from: String(around.start), to: String(around.end) }, { replace: true });
  }, [elsewhere, place, range.start, range.end, at]);
  const listed = part.text ? quotes.filter((q) => q.fragments.some((f) => f.start < part.end && f.end > part.start)) : quotes;
  return (
    <>
      {wanted && !chosen && !loading && <p role="status">{words.sources.quoteGone}</p>}
      {!part.text && <p className="source-none">{words.sources.noText}</p>}
      <div className={part.text ? 'source-columns' : undefined}>
        {part.text && <SourceText source={source} range={shown} part={part} quotes={listed} chosen={chosen} />}
        <QuoteList quotes={listed} total={source.quotes.totalCount} chosen={chosen} whole={!part.text} language={source.language} loading={loading} more={part.text ? undefined : more} />
      </div>
      {failed}
      <About source={source} />
    </>
  );
}
