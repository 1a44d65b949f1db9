import type { Counts } from '../shared/stance';

export interface SpreadCounts extends Counts {
  statements: number;
}

interface Name {
  __typename: string;
  id: string;
  name: string;
}

interface Topic {
  __typename: string;
  id: string;
  label: string;
}

interface HeldPosition {
  topic: Topic;
  counts: SpreadCounts;
}

// Who holds positions: the institution itself and its members; somebody who held several offices is listed as often.
export interface Holder {
  node: Name;
  positions: readonly HeldPosition[];
}

export interface SpreadRow {
  topic: Topic;
  holder: Name;
  counts: SpreadCounts;
}

// spreadOf is who took which side how often, topic by topic: topics of most statements first, in each the holder of most statements first; equal ones
// by label and name. Everybody counts once.
export function spreadOf(holders: readonly Holder[]): SpreadRow[][] {
  const topics = new Map<string, Map<string, SpreadRow>>();
  for (const { node, positions } of holders) {
    for (const { topic, counts } of positions) {
      const rows = topics.get(topic.id) ?? new Map<string, SpreadRow>();
      topics.set(topic.id, rows.set(node.id, { topic, holder: node, counts }));
    }
  }
  const groups = [...topics.values()].map((rows) => [...rows.values()].sort((a, b) => b.counts.statements - a.counts.statements || order(a.holder.name, b.holder.name)));
  return groups.sort((a, b) => total(b) - total(a) || order(a[0]!.topic.label, b[0]!.topic.label));
}

function total(rows: readonly SpreadRow[]): number {
  return rows.reduce((n, r) => n + r.counts.statements, 0);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const rowHeight = 28;
const topicHeight = 40;
const headHeight = 24;

// Layout is where the lines of the chart lie: a title for each topic, below it a row for each holder, and a column for each stance, each as wide as the others.
// bar is the length of the longest bar: the largest count has it. narrow: the columns have no room for a word above them.
export interface Layout {
  height: number;
  label: number;
  column: number;
  bar: number;
  narrow: boolean;
  topics: { y: number; rows: { y: number; row: SpreadRow }[] }[];
}

export function layoutOf(groups: readonly SpreadRow[][], width: number): Layout {
  const label = Math.round(Math.min(260, Math.max(100, width * 0.3)));
  const column = Math.max(1, (width - label) / 4);
  let y = headHeight;
  const topics = groups.map((group) => {
    const title = y + topicHeight - 14;
    y += topicHeight;
    const rows = group.map((row) => {
      const at = y + rowHeight / 2;
      y += rowHeight;
      return { y: at, row };
    });
    return { y: title, rows };
  });
  return { height: y + 4, label, column, bar: Math.max(1, column - 44), narrow: column < 110, topics }; // 44: the number beside the bar, up to four digits, and a gap
}

// largest is the highest count of any stance; at least 1.
export function largest(groups: readonly SpreadRow[][]): number {
  return groups.flat().reduce((most, { counts: c }) => Math.max(most, c.support, c.oppose, c.conditional, c.neutral), 1);
}
