import { address, addressOf } from '../shared/address';
import { nameOf, type Named } from '../shared/links';
import type { Range } from '../shared/quote';

export type Kind = 'question' | 'Person' | 'Institution' | 'Topic' | 'Meeting' | 'Source' | 'search';

// Choice is one line of the search box's list.
export interface Choice {
  id: string;
  href: string;
  text: string;
  ranges: readonly Range[];
  // also is the name to show where text is another name.
  also?: string;
  // question is set of a named question instead of ranges.
  question?: { holder: string; topic: string; statements: number; shifts: number };
}

export interface Group {
  kind: Kind;
  choices: Choice[];
}

interface Suggested {
  text: string;
  ranges: readonly Range[];
  node: Named;
}

export interface Suggestions {
  questions: readonly { holder: Named; topic: Named; statements: number; shifts: number }[];
  people: readonly Suggested[];
  institutions: readonly Suggested[];
  topics: readonly Suggested[];
  meetings: readonly Suggested[];
  sources: readonly Suggested[];
}

// groupsOf are the lines of the search box for what was typed: named questions, then what has such a name, by kind, and at the end the search
// itself, which is always there. Kinds of which there is nothing are left out. A text without anything typed has no line.
export function groupsOf(typed: string, found: Suggestions | undefined): Group[] {
  const q = typed.trim();
  if (!q) return [];
  const groups: Group[] = [];
  if (found) {
    groups.push({ kind: 'question', choices: found.questions.map(questionOf) });
    const kinds: [Kind, readonly Suggested[]][] = [
      ['Person', found.people],
      ['Institution', found.institutions],
      ['Topic', found.topics],
      ['Meeting', found.meetings],
      ['Source', found.sources],
    ];
    for (const [kind, list] of kinds) groups.push({ kind, choices: list.map(suggestedOf) });
  }
  groups.push({ kind: 'search', choices: [{ id: 'search statements', href: address.search(q), text: q, ranges: [] }] });
  return groups.filter((g) => g.choices.length);
}

function questionOf(q: Suggestions['questions'][number]): Choice {
  const [holder, topic] = [nameOf(q.holder), nameOf(q.topic)];
  return {
    id: `question ${q.holder.id} ${q.topic.id}`,
    href: address.positions([q.holder.id], [q.topic.id]),
    text: `${holder}: ${topic}`,
    ranges: [],
    question: { holder, topic, statements: q.statements, shifts: q.shifts },
  };
}

function suggestedOf({ node, text, ranges }: Suggested): Choice {
  const name = nameOf(node);
  return { id: node.id, href: addressOf(node), text, ranges, also: name === text ? undefined : name };
}
