import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { ask, type AskError } from '../shared/graphql/ask';
import { graphql } from '../shared/graphql/generated';
import type { SourceQuotesFragment } from '../shared/graphql/generated/graphql';
import { Failed } from '../shared/states';
import type { SourceQuote } from './quote';

const next = graphql(`
  query SourceMoreQuotes($id: ID!, $after: String!) {
    node(id: $id) { __typename ... on Source { quotes(first: 100, after: $after) { ...SourceQuotes } } }
  }
`);

interface Loaded {
  // quotes are those loaded, in the order of the text, the one sought among them.
  quotes: SourceQuote[];
  // more loads the next page; undefined when all are there.
  more?: () => void;
  // loading: quotes of the text shown are on their way.
  loading: boolean;
  // failed says why a page didn't come, if one didn't.
  failed?: ReactNode;
}

// useQuotes are the quotes of a source. The first 100 come with the screen's own question; further pages are asked for by themselves
// until they cover the text before the code point until, so that nothing shown is left unmarked.
export function useQuotes(id: string, first: SourceQuotesFragment, sought: SourceQuote | undefined, until: number): Loaded {
  const rest = useInfiniteQuery<SourceQuotesFragment, AskError, { pages: SourceQuotesFragment[] }, unknown[], string>({
    queryKey: ['SourceMoreQuotes', id, first.pageInfo.endCursor],
    queryFn: async ({ pageParam, signal }) => {
      const { node } = await ask(next, { id, after: pageParam }, signal);
      return node?.__typename === 'Source' ? node.quotes : { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };
    },
    initialPageParam: first.pageInfo.endCursor ?? '',
    getNextPageParam: (last) => (last.pageInfo.hasNextPage ? last.pageInfo.endCursor : null),
    enabled: false, // only where the text goes on, or on demand
    staleTime: Infinity,
    structuralSharing: false, // pages never change; comparing all of them at each new one takes long
  });
  const pages = [first, ...(rest.data?.pages ?? [])];
  const quotes = pages.flatMap((p) => p.nodes);
  const open = pages.at(-1)!.pageInfo.hasNextPage;
  const reached = quotes.at(-1)?.fragments[0]?.start ?? 0;
  const { fetchNextPage, isFetching, error } = rest;
  const wanting = open && reached < until && !isFetching && !error;
  useEffect(() => {
    if (wanting) void fetchNextPage();
  }, [wanting, fetchNextPage]);
  const more = () => void fetchNextPage();
  return {
    quotes: withSought(quotes, sought?.source.id === id ? sought : undefined),
    more: open ? more : undefined,
    loading: isFetching || wanting,
    failed: error && <Failed error={error} again={more} />,
  };
}

// withSought puts a quote that isn't loaded yet where it belongs in the order of the text.
export function withSought(quotes: SourceQuote[], sought: SourceQuote | undefined): SourceQuote[] {
  if (!sought || quotes.some((q) => q.id === sought.id)) return quotes;
  const at = (q: SourceQuote) => q.fragments[0]?.start ?? 0;
  const place = quotes.findIndex((q) => at(q) > at(sought));
  return quotes.toSpliced(place < 0 ? quotes.length : place, 0, sought);
}
