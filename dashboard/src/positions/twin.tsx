import { Link } from 'wouter';
import { address } from '../shared/address';
import { dateText } from '../shared/dates';
import { nameOf, NodeLink } from '../shared/links';
import { Stance } from '../shared/stance';
import type { TableData } from '../shared/table';
import type { Words } from '../words/en';
import { capital, changeText } from './answer';
import type { PointAnswer } from './question';
import type { Row } from './rows';
import { languageOf } from '../shared/quote';

export interface Told {
  row: Row;
  point: PointAnswer;
}

// twinOf is the chart as a table: one statement a line, in the order of the chart's rows and their time, those without a date among them.
export function twinOf(rows: readonly Row[], words: Words): TableData<Told> {
  const w = words.positions.columns;
  const quote = (p: PointAnswer) => p.statement.quotes[0];
  const change = ({ row, point }: Told) => {
    const shift = row.shifts.find((s) => s.to === point);
    return shift ? changeText(shift, words) : '';
  };
  return {
    rows: rows.flatMap((row) => row.points.map((point) => ({ row, point }))),
    key: ({ row, point }) => `${row.key} ${point.statement.id}`,
    columns: [
      { name: w.holder, cell: ({ row }) => <NodeLink node={row.holder} />, plain: ({ row }) => nameOf(row.holder) },
      { name: w.topic, cell: ({ row }) => <NodeLink node={row.topic} />, plain: ({ row }) => nameOf(row.topic) },
      { name: w.date, cell: ({ point }) => dateText(point.date, words), plain: ({ point }) => point.date.edtf },
      { name: w.stance, cell: ({ point }) => <Stance value={point.value} />, plain: ({ point }) => point.value },
      { name: w.confidence, numeric: true, cell: ({ point }) => `${Math.round(point.confidence * 100)} %`, plain: ({ point }) => point.confidence },
      {
        name: w.quote,
        cell: ({ point }) => (
          <Link href={address.statement(point.statement.id)} lang={languageOf(point.statement.language)} dir="auto">
            {point.statement.text}
          </Link>
        ),
        plain: ({ point }) => point.statement.text,
      },
      {
        name: capital(words.asTold),
        cell: ({ point }) => {
          const by = quote(point)?.relayedBy;
          return by && <NodeLink node={by} />;
        },
        plain: ({ point }) => {
          const by = quote(point)?.relayedBy;
          return by ? nameOf(by) : '';
        },
      },
      {
        name: w.source,
        cell: ({ point }) => {
          const q = quote(point);
          return q && <Link href={address.source(q.source.id, q.id)}>{q.source.title || q.source.id}</Link>;
        },
        plain: ({ point }) => quote(point)?.source.title ?? '',
      },
      { name: w.change, cell: change, plain: change },
    ],
  };
}
