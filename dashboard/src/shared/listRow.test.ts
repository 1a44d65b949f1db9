import { expect, test } from 'vitest';
import { rowOf } from './listRow';
import type { StatementLike } from './quote';

const said = { edtf: '2025-08', earliest: '2025-08-01T00:00:00Z', latest: '2025-08-31T23:59:59Z', precision: 'MONTH' };
const node = (text: string, more: Partial<StatementLike> = {}): StatementLike => ({ id: 'statement:1', text, saidAt: said, ...more });

test('a short quote stands whole, without highlights', () => {
  expect(rowOf({ node: node('We agree.') })).toEqual({ statement: node('We agree.'), highlight: [] });
});

test('a long quote is cut between words', () => {
  const { statement } = rowOf({ node: node('word '.repeat(1000)) });
  expect(statement.text).toBe('word '.repeat(120).trim() + ' …'); // 120 words of 5 code points are 600
});

test('5,000 characters without a space are cut all the same, never inside a character', () => {
  const { statement } = rowOf({ node: node('😀'.repeat(5000)) });
  expect(statement.text).toBe('😀'.repeat(600) + ' …');
});

test('where words were searched for, the part around them is shown with their places', () => {
  const found = { field: 'text', text: '… for peace …', ranges: [{ start: 6, end: 11 }] };
  const { statement, highlight } = rowOf({ node: node('x '.repeat(400) + 'for peace'), highlights: [found] });
  expect(statement.text).toBe('… for peace …');
  expect(highlight).toEqual([{ start: 6, end: 11 }]);
});

test('a stance that two coders gave is shown once, another stance on the same topic too', () => {
  const topic = { __typename: 'Topic', id: 'topic:1', label: 'a truce' };
  const stances = [
    { value: 'SUPPORT' as const, topic },
    { value: 'SUPPORT' as const, topic },
    { value: 'OPPOSE' as const, topic },
  ];
  expect(rowOf({ node: node('Yes.', { stances }) }).statement.stances).toEqual([stances[0], stances[2]]);
});
