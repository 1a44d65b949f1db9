import { describe, expect, test } from 'vitest';
import { namesOf } from '../shared/links';
import { csvOf } from '../shared/table';
import { en } from '../words/en';
import { rowsOf } from './agreement';
import { choiceOf } from './choice';
import { columnsOf, variablesOf, type Column, type Held } from './question';
import { tableOf } from './table';

const ann = { __typename: 'Person' as const, id: 'person:ann', name: '=Ann, "the" <script>' };
const bob = { __typename: 'Person' as const, id: 'person:bob', name: 'بوب' };
const tax = { __typename: 'Topic' as const, id: 'topic:tax', label: 'a tax' };

function held(holder: typeof ann, current: Held['current']): Held {
  return { holder, topic: tax, counts: { support: 2, oppose: 0, conditional: 0, neutral: 0, statements: 2 }, current, shifts: [] };
}

const date = { edtf: '2025-08', earliest: '2025-08-01T00:00:00Z', latest: '2025-08-31T23:59:59Z', precision: 'MONTH' as const };
const statement = { id: 'statement:1', text: 'Yes.', language: 'en', speaker: ann, quotes: [] };

test('the table tells each side; what is not known is empty, and no cell is run as a formula', () => {
  const columns: Column[] = [
    { holder: ann, positions: [held(ann, { value: 'SUPPORT', date, statement })] },
    { holder: bob, positions: [held(bob, null)] },
  ];
  const table = tableOf(columns, rowsOf(columns.map((c) => c.positions)), en, 'https://example.org');
  const [head, row, end] = csvOf(table).split('\r\n');
  expect(head).toBe(`Topic,Agreement,"'=Ann, ""the"" <script>: stance","'=Ann, ""the"" <script>: date","'=Ann, ""the"" <script>: statements","'=Ann, ""the"" <script>: quote",بوب: stance,بوب: date,بوب: statements,بوب: quote`);
  expect(row).toBe('a tax,Unknown,support,2025-08,2,https://example.org/statements/statement:1,,,2,');
  expect(end).toBe('');
});

describe('what the answer shows', () => {
  const choice = (search: string) => {
    const p = new URLSearchParams(search);
    return choiceOf({ get: (n) => p.get(n) ?? undefined, all: (n) => p.getAll(n) });
  };
  const snapshot = { id: 's' };

  test('columns stand in the order of the address; unknown ids, and topics, have none', () => {
    const c = choice('holder=person:bob&holder=nobody&holder=topic:tax&holder=person:ann');
    const data = { nodes: [ann, tax, null, bob], first: [held(ann, null), held(bob, null)], snapshot };
    expect(columnsOf(data, c).map((col) => [col.holder.id, col.positions.length])).toEqual([
      ['person:bob', 1],
      ['person:ann', 1],
    ]);
    expect([...namesOf(data.nodes).keys()]).toEqual(['person:ann', 'topic:tax', 'person:bob']);
    expect(namesOf(undefined).size).toBe(0);
  });

  test('one in two periods has two columns', () => {
    const c = choice('holder=person:ann&period=2024/2024&period=2025/..');
    const columns = columnsOf({ nodes: [ann], first: [held(ann, null)], second: [], snapshot }, c);
    expect(columns.map((col) => [col.period?.from, col.positions.length])).toEqual([
      ['2024', 1],
      ['2025', 0],
    ]);
  });

  test('the question narrows: without the evidence, then without positions', () => {
    const [whole, less, least] = variablesOf(choice('holder=a&period=2024/2024-06&period=2025/..'));
    expect(whole).toMatchObject({ ids: ['a'], from: '2024', to: '2024-06', secondFrom: '2025', secondTo: undefined, compared: true, periods: true, evidence: true, start: false });
    expect(less).toMatchObject({ compared: true, periods: true, evidence: false });
    expect(least).toMatchObject({ compared: false, periods: false, evidence: false });
    expect(variablesOf(choice(''))[0]).toMatchObject({ ids: [], topics: undefined, compared: false, periods: false, start: true });
  });
});
