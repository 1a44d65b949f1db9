import { address } from '../shared/address';
import type { TableData } from '../shared/table';
import type { Words } from '../words/en';
import type { Row } from './agreement';
import { periodText } from './choice';
import type { Column, Held } from './question';

// columnName is who a column is about, with the period where there is one.
export function columnName(column: Column, words: Words): string {
  return column.period ? `${column.holder.name}, ${periodText(column.period, words)}` : column.holder.name;
}

// tableOf is the comparison as a table: a row a topic; of each column the latest stance, its date in EDTF, the number of statements and, where
// the evidence was asked for, the address of the quote. What isn't known is an empty cell.
export function tableOf(columns: readonly Column[], rows: readonly Row<Held>[], words: Words, origin: string): Pick<TableData<Row<Held>>, 'columns' | 'rows'> {
  const w = words.compare;
  const of = columns.flatMap((column, i) => {
    const name = columnName(column, words);
    const cell = (what: string, plain: (p: Held) => string | number) => ({
      name: `${name}: ${what}`,
      cell: (row: Row<Held>) => (row.cells[i] ? plain(row.cells[i]) : ''),
    });
    return [
      cell(w.csv.stance, (p) => (p.current ? words.stances[p.current.value] : '')),
      cell(w.csv.date, (p) => p.current?.date.edtf ?? ''),
      cell(w.csv.statements, (p) => p.counts.statements),
      cell(w.csv.quote, (p) => (p.current?.statement ? origin + address.statement(p.current.statement.id) : '')),
    ];
  });
  return {
    columns: [{ name: w.csv.topic, cell: (row) => row.topic.label }, { name: w.csv.agreement, cell: (row) => w.verdicts[row.verdict].name }, ...of],
    rows: [...rows],
  };
}
