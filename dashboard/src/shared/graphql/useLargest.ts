import type { TypedDocumentString } from './generated/graphql';
import { useAnswer, type Asked } from './useAnswer';

// useLargest asks a question as whole as the server answers it: where the graph is too large for the first variables, which the server then
// refuses, the second are asked, and then the third. level says which were answered. Graphs of ordinary size need one question.
export function useLargest<T, V extends object>(document: TypedDocumentString<T, V>, [whole, less, least]: readonly [V, V, V]): Asked<T> & { level: 0 | 1 | 2 } {
  const first = useAnswer(document, whole);
  const tooMuch = refused(first);
  const second = useAnswer(document, less, { enabled: tooMuch });
  const stillTooMuch = tooMuch && refused(second);
  const third = useAnswer(document, least, { enabled: stillTooMuch });
  if (stillTooMuch) return { ...third, level: 2 };
  return tooMuch ? { ...second, level: 1 } : { ...first, level: 0 };
}

function refused(asked: Asked<unknown>): boolean {
  return asked.error?.code === 'BAD_USER_INPUT' || asked.error?.code === 'QUERY_TOO_COMPLEX';
}
