import type { TypedDocumentString } from './generated/graphql';
import { useAnswer, type Asked } from './useAnswer';

// useFitting asks a question as fully as the server allows. Most holders and topics have few enough statements for the first form, and then that is
// all that is asked. Where the server refuses it (positions have limits, docs/api.md), the next form is asked, which wants less.
// form is the one that was answered, or is being asked: 0 is the fullest. A screen's forms are always as many.
export function useFitting<T, V extends object>(document: TypedDocumentString<T, V>, forms: readonly [V, ...V[]]): Asked<T> & { form: number } {
  const answers: Asked<T>[] = [];
  for (const variables of forms) answers.push(useAnswer(document, variables, { enabled: answers.every(refused) }));
  const form = fitting(answers);
  return { ...answers[form]!, form };
}

// fitting is the answer to show: the first that has data, else the first that wasn't refused, else the last.
export function fitting(answers: readonly Pick<Asked<unknown>, 'data' | 'error'>[]): number {
  const there = answers.findIndex((a) => a.data !== undefined);
  if (there >= 0) return there;
  const hoped = answers.findIndex((a) => !refused(a));
  return hoped >= 0 ? hoped : answers.length - 1;
}

// refused says whether the server found too much to read, or was too long about it. It has the same code for an argument that breaks a rule; a smaller form
// then fails in the same way.
function refused({ error }: Pick<Asked<unknown>, 'error'>): boolean {
  return tooMuch.includes(error?.code ?? '');
}

const tooMuch = ['BAD_USER_INPUT', 'QUERY_TOO_COMPLEX', 'TIMEOUT'];

// agentForms are what the screens of people and institutions ask, fullest first: positions with the statements behind them; then without (more of those
// can be read); without neighbours, which take longest; the number of statements on each topic alone.
export function agentForms(id: string) {
  return [
    { id, positions: true, evidence: true, near: true },
    { id, positions: true, evidence: false, near: true },
    { id, positions: true, evidence: false, near: false },
    { id, positions: false, evidence: false, near: false },
  ] as const;
}
