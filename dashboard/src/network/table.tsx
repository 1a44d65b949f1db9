import type { MouseEvent } from 'react';
import type { TableData } from '../shared/table';
import type { Words } from '../words/en';
import { keyOf, lookOf, type EdgeLike } from './drawing';
import type { Choice } from './question';
import { brief, columnNames, lookName, weightText } from './say';

// pairsTable is the drawing's twin: its pairs with their weights, the strongest first. Where an edge's look says more than its weight, a column
// says it in words.
export function pairsTable(
  choice: Choice,
  edges: readonly EdgeLike[],
  names: ReadonlyMap<string, string>,
  hrefOf: (ids: readonly string[]) => string,
  onSelect: (ids: readonly string[]) => void,
  words: Words,
): TableData<EdgeLike> {
  const w = words.network;
  const [one, other] = columnNames(choice.kind, words);
  const name = (id: string) => names.get(id) ?? id;
  const told = choice.measure === 'SUBTRACT' || choice.measure === 'COMBINE';
  const look = (e: EdgeLike) => lookName(choice, lookOf(choice.measure, e.weight), words);
  const opens = choice.kind === 'MEETINGS' ? w.openMeetings : w.open;
  const open = (ids: string[]) => (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onSelect(ids);
  };
  return {
    columns: [
      { name: one, cell: (e) => <bdi>{brief(name(e.source))}</bdi>, plain: (e) => name(e.source) },
      { name: other, cell: (e) => <bdi>{brief(name(e.target))}</bdi>, plain: (e) => name(e.target) },
      { name: w.columns.weight, cell: (e) => weightText(e.weight, words), plain: (e) => e.weight, numeric: true },
      ...(told ? [{ name: w.columns.what, cell: look, plain: look }] : []),
      {
        name: w.columns.evidence,
        cell: (e) => (
          <a href={hrefOf([e.source, e.target])} onClick={open([e.source, e.target])} aria-label={`${opens}: ${name(e.source)}, ${name(e.target)}`}>
            {opens}
          </a>
        ),
        plain: (e) => `${location.origin}${hrefOf([e.source, e.target])}`,
      },
    ],
    rows: [...edges],
    key: keyOf,
  };
}
