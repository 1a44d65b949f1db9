import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useWords } from './words';

// Column is one column of a table: cell is what a person sees, plain what goes into a CSV file (cell, when it is a string or a number).
export interface Column<Row> {
  name: string;
  cell: (row: Row) => ReactNode;
  plain?: (row: Row) => string | number;
  numeric?: boolean;
}

export interface TableData<Row> {
  columns: Column<Row>[];
  rows: Row[];
  key: (row: Row, n: number) => string;
}

// atOnce is how many rows a table shows before a person asks for more: thousands at once would hold the browser up.
const atOnce = 200;

// Table is a plain table, scrolling sideways inside itself where it is too wide. Of a long one it shows 200 rows, and 200 more whenever asked.
export function Table<Row>({ caption, columns, rows, rowKey }: { caption: string; columns: Column<Row>[]; rows: Row[]; rowKey: (row: Row, n: number) => string }) {
  const words = useWords();
  const [parts, setParts] = useState(1);
  const shown = rows.slice(0, parts * atOnce);
  return (
    <>
      <div className="table-frame" tabIndex={0} role="region" aria-label={caption}>
        <table aria-rowcount={rows.length + 1}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((c) => (
                <th key={c.name} scope="col" className={c.numeric ? 'numeric' : undefined}>
                  {c.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: parts }, (_, part) => (
              <Rows key={part} columns={columns} rows={shown} from={part * atOnce} rowKey={rowKey} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < rows.length && (
        <p>
          <Button className="button" onPress={() => setParts(parts + 1)}>
            {words.moreRows(shown.length, rows.length)}
          </Button>
        </p>
      )}
    </>
  );
}

function Rows<Row>({ columns, rows, from, rowKey }: { columns: Column<Row>[]; rows: Row[]; from: number; rowKey: (row: Row, n: number) => string }) {
  return rows.slice(from, from + atOnce).map((row, n) => (
    <tr key={rowKey(row, from + n)}>
      {columns.map((c) => (
        <td key={c.name} className={c.numeric ? 'numeric' : undefined}>
          {c.cell(row)}
        </td>
      ))}
    </tr>
  ));
}

// csvOf is the table as CSV (RFC 4180, UTF-8, lines end in CR LF). A cell that a spreadsheet program would run as a formula is led by "'".
export function csvOf<Row>({ columns, rows }: Pick<TableData<Row>, 'columns' | 'rows'>): string {
  const lines = [columns.map((c) => c.name), ...rows.map((row) => columns.map((c) => plain(c, row)))];
  return lines.map((cells) => cells.map(csvCell).join(',') + '\r\n').join('');
}

function plain<Row>(c: Column<Row>, row: Row): string {
  if (c.plain) return String(c.plain(row));
  const cell = c.cell(row);
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
