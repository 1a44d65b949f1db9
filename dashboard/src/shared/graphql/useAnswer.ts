import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask, type AskError } from './ask';
import type { TypedDocumentString } from './generated/graphql';

// What a screen asked and what came back. query and variables are what "Show query" shows.
export interface Asked<T> {
  data: T | undefined;
  error: AskError | null;
  // asking: nothing to show yet. stale: what is shown answers the question before this one.
  asking: boolean;
  stale: boolean;
  query: string;
  variables: object;
  again: () => void;
}

// useAnswer asks one query: the one operation of a screen. Equal questions are asked once; while a changed one runs, the last answer stays.
// With enabled: false nothing is asked.
export function useAnswer<T, V extends object>(document: TypedDocumentString<T, V>, variables: V, options: { enabled?: boolean } = {}): Asked<T> {
  const result = useQuery<T, AskError>({
    queryKey: [document.toString(), variables],
    queryFn: ({ signal }) => ask(document, variables, signal),
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
  });
  return {
    data: result.data,
    error: result.error,
    asking: result.isPending && result.fetchStatus !== 'idle',
    stale: result.isPlaceholderData,
    query: document.toString(),
    variables,
    again: () => void result.refetch(),
  };
}
