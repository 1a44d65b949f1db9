import type { TypedDocumentString } from './generated/graphql';

// What the server, or the way to it, answered instead of data. code is the server's extensions.code, or NETWORK.
export class AskError extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

interface Answer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

// ask sends one query to this server. It rejects with an AskError unless the whole answer came.
export async function ask<T, V>(document: TypedDocumentString<T, V>, variables: V, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query: document.toString(), variables }),
      signal,
    });
  } catch (e) {
    if (signal?.aborted) throw e;
    throw new AskError('', 'NETWORK');
  }
  let answer: Answer<T>;
  try {
    answer = (await response.json()) as Answer<T>;
  } catch {
    throw new AskError(`HTTP ${response.status}`, 'NETWORK');
  }
  const first = answer.errors?.[0];
  if (first || !answer.data) throw new AskError(first?.message ?? `HTTP ${response.status}`, first?.extensions?.code ?? 'UNKNOWN');
  return answer.data;
}
