import { nameOf } from '../shared/links';
import type { Answer, Asking, PointAnswer, PositionAnswer } from './question';

// Row is one position: a holder's points on a topic, and where it shifted.
export interface Row {
  key: string;
  holder: PositionAnswer['holder'];
  topic: PositionAnswer['topic'];
  counts: PositionAnswer['counts'];
  points: readonly PointAnswer[];
  shifts: readonly Shift[];
}

// Shift is a change of the position between two of its points. certain is the server's rule, not our guess.
export interface Shift {
  from: PointAnswer;
  to: PointAnswer;
  certain: boolean;
}

// rowsOf are the positions in the order of the address, holders first, then topics; what the address doesn't name comes after, most
// statements first, then by name.
export function rowsOf(positions: readonly PositionAnswer[], asking: Pick<Asking, 'holders' | 'topics'>): Row[] {
  const place = (ids: readonly string[], id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return positions
    .map((p) => ({ key: `${p.holder.id} ${p.topic.id}`, holder: p.holder, topic: p.topic, counts: p.counts, points: p.points, shifts: shiftsOf(p) }))
    .sort(
      (a, b) =>
        place(asking.holders, a.holder.id) - place(asking.holders, b.holder.id) ||
        place(asking.topics, a.topic.id) - place(asking.topics, b.topic.id) ||
        b.points.length - a.points.length ||
        compare(nameOf(a.holder), nameOf(b.holder)) ||
        compare(nameOf(a.topic), nameOf(b.topic)) ||
        compare(a.key, b.key),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// A point is one statement of the position, so a statement's id names it.
function shiftsOf(p: PositionAnswer): Shift[] {
  const points = new Map(p.points.map((point) => [point.statement.id, point]));
  return p.shifts.flatMap((s) => {
    const [from, to] = [points.get(s.from.statement.id), points.get(s.to.statement.id)];
    return from && to ? [{ from, to, certain: s.certain }] : [];
  });
}

// namesOf tells what the chosen ids and everything in the rows are called.
export function namesOf(named: Answer['named'] | undefined, rows: readonly Row[] = []): Map<string, string> {
  const names = new Map<string, string>();
  for (const node of named ?? []) if (node) names.set(node.id, nameOf(node));
  for (const row of rows) {
    names.set(row.holder.id, nameOf(row.holder));
    names.set(row.topic.id, nameOf(row.topic));
  }
  return names;
}

// unknownOf are the ids of the address that name nothing of the kind they stand for.
export function unknownOf(named: Answer['named'], ids: readonly string[], asking: Asking): { name: 'holder' | 'topic' | 'meeting'; id: string }[] {
  const kindOf = new Map(ids.map((id, i) => [id, named[i]?.__typename]));
  const wrong = (name: 'holder' | 'topic' | 'meeting', wanted: readonly string[], right: readonly string[]) =>
    wanted.filter((id) => kindOf.has(id) && !right.includes(kindOf.get(id) ?? '')).map((id) => ({ name, id }));
  return [
    ...wrong('holder', asking.holders, ['Person', 'Institution']),
    ...wrong('topic', asking.topics, ['Topic']),
    ...wrong('meeting', asking.meetings, ['Meeting']),
  ];
}

// silentOf are the pairs of a chosen holder and a chosen topic that have no row: nothing coded was said.
export function silentOf(rows: readonly Row[], asking: Asking, names: ReadonlyMap<string, string>): { holder: string; topic: string }[] {
  const spoken = new Set(rows.map((r) => r.key));
  return asking.holders.flatMap((holder) => asking.topics.filter((topic) => names.has(holder) && names.has(topic) && !spoken.has(`${holder} ${topic}`)).map((topic) => ({ holder, topic })));
}

// searchedFor is the shortest of a topic's names: what one would look for in texts, where the whole label hardly stands.
export function searchedFor(named: Answer['named'], topic: string): string {
  const node = named.find((n) => n?.id === topic);
  if (node?.__typename !== 'Topic') return topic;
  const words = (name: string) => name.trim().split(/\s+/).length;
  return [node.label, ...node.aliases].reduce((best, name) => (words(name) < words(best) ? name : best));
}
