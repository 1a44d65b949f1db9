import type { Range, StatementLike } from './quote';

interface Edge {
  node: StatementLike;
  highlights?: readonly { field: string; text: string; ranges: readonly Range[] }[];
}

// longest is the number of code points from which on a quote in a list is cut; its own screen shows all of it.
const longest = 600;

// rowOf is what a list shows of a statement. A long quote is cut: around the words that were searched for, which the server does, or at its
// end, between words. A stance that several coders gave is shown once.
export function rowOf({ node, highlights = [] }: Edge): { statement: StatementLike; highlight: readonly Range[] } {
  const found = highlights.find((h) => h.field === 'text');
  const text = found ? found.text : cut(node.text);
  return { statement: { ...node, text, stances: node.stances && once(node.stances) }, highlight: found?.ranges ?? [] };
}

function cut(text: string): string {
  if (text.length <= longest) return text;
  const points = Array.from(text);
  if (points.length <= longest) return text;
  const head = points.slice(0, longest).join('');
  const space = head.search(/\s+\S*$/);
  return (space > head.length / 2 ? head.slice(0, space) : head) + ' …';
}

type Taken = NonNullable<StatementLike['stances']>;

function once(stances: Taken): Taken {
  return stances.filter((s, i) => stances.findIndex((t) => t.value === s.value && t.topic.id === s.topic.id) === i);
}
