import { timeOf, type DateLike } from '../shared/dates';
import { stanceValues, type StanceValue } from '../shared/stance';
import type { Words } from '../words/en';
import type { MeetingAnswer } from './question';
import type { Row } from './rows';

// Around is how a row's statements lie about two meetings. Only what is certain is placed: what may have been said while one of them lasted, or on either
// side of it, is in unplaced.
export interface Around {
  before: StanceValue[];
  between: StanceValue[];
  after: StanceValue[];
  unplaced: number;
}

export function placedAround(points: Row['points'], first: DateLike, last: DateLike): Around {
  const [a, b] = [timeOf(first), timeOf(last)];
  const out: Around = { before: [], between: [], after: [], unplaced: 0 };
  for (const p of points) {
    const { earliest, latest } = timeOf(p.date);
    if (less(latest, a.earliest)) out.before.push(p.value);
    else if (less(a.latest, earliest) && less(latest, b.earliest)) out.between.push(p.value);
    else if (less(b.latest, earliest)) out.after.push(p.value);
    else out.unplaced++;
  }
  return out;
}

// less is certainly earlier: never where one is open.
function less(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && a < b;
}

// aroundOf tells it in words of the first and the last of the meetings; "" of fewer than two.
export function aroundOf(row: Row, meetings: readonly MeetingAnswer[], words: Words): string {
  const [first, last] = [meetings[0], meetings.at(-1)];
  if (!first?.date || !last?.date || first === last) return '';
  const around = placedAround(row.points, first.date, last.date);
  return words.positions.around(first.name, last.name, listed(around.before, words), listed(around.between, words), listed(around.after, words), around.unplaced);
}

// listed counts stances: "1 support, 2 oppose"; "" of none.
function listed(values: readonly StanceValue[], words: Words): string {
  const counts = stanceValues.map((v) => ({ n: values.filter((x) => x === v).length, word: words.stances[v] }));
  return counts.filter((c) => c.n > 0).map((c) => `${c.n} ${c.word}`).join(', ');
}
