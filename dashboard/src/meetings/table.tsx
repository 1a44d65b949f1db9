import { Link } from 'wouter';
import { NodeLink } from '../shared/links';
import type { Column, TableData } from '../shared/table';
import type { Words } from '../words/en';
import { countsText, evidence, stateOf, takenOf, type Span } from './across';
import type { Across, Point } from './question';

// tableOf is the chart's twin: a row for each holder and topic, all of them, in the chart's order. The counts lead to their evidence.
export function tableOf(rows: readonly Across[], words: Words, span: Span | undefined): TableData<Across> {
  const w = words.meetings;
  const side = (of: 'before' | 'after'): Column<Across> => ({
    name: w.columns[of],
    cell: (c) => {
      const text = countsText(c[of], words);
      return takenOf(c[of]).length ? <Link href={evidence(c, of, span)}>{text}</Link> : text;
    },
    plain: (c) => countsText(c[of], words, ''),
  });
  return {
    columns: [
      { name: w.columns.holder, cell: (c) => <NodeLink node={c.holder} />, plain: (c) => c.holder.name },
      { name: w.columns.topic, cell: (c) => <NodeLink node={c.topic} />, plain: (c) => c.topic.label },
      side('before'),
      side('after'),
      { name: w.columns.moved, cell: (c) => w[stateOf(c)] },
      { name: w.columns.shift, cell: (c) => (c.shift ? shiftText(c.shift, words) : '') },
    ],
    rows: [...rows],
    key: (c) => `${c.holder.id} ${c.topic.id}`,
  };
}

function shiftText(shift: NonNullable<Across['shift']>, words: Words): string {
  const point = (p: Point) => `${words.stances[p.value]} ${p.date.edtf}`;
  return `${point(shift.from)} → ${point(shift.to)} (${words.meetings.certain[`${shift.certain}`]})`;
}
