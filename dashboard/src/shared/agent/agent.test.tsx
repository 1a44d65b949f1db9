import { describe, expect, test } from 'vitest';
import { en } from '../../words/en';
import { uk } from '../../words/uk';
import { csvOf } from '../table';
import { reasons } from './company';
import { tableOf } from './held';
import { officeDates } from './known';
import { byStatements, shiftCounts, undated, type Held } from './rows';

const day = (edtf: string) => ({ edtf, earliest: `${edtf}T00:00:00Z`, latest: `${edtf}T23:59:59Z`, precision: 'DAY' as const });
const open = { edtf: '..', earliest: null, latest: null, precision: 'OPEN' as const };

function held(label: string, statements: number, points: Held['points'] = []): Held {
  return { topic: { __typename: 'Topic', id: `topic:${label}`, label }, counts: { support: statements, oppose: 0, conditional: 0, neutral: 0, statements }, points, current: null, shifts: [] };
}

test('topics with most statements come first, then by label', () => {
  expect(byStatements([held('b', 1), held('c', 3), held('a', 1)]).map((h) => h.topic.label)).toEqual(['c', 'a', 'b']);
});

test('undated points are counted, shifts by certainty', () => {
  expect(undated([{ value: 'SUPPORT', date: open }, { value: 'SUPPORT', date: day('2025-01-02') }])).toBe(1);
  expect(shiftCounts([{ certain: true }, { certain: false }, { certain: false }])).toEqual({ certain: 1, possible: 2 });
});

describe('the twin of the strips', () => {
  test('has a row a statement, the undated ones too', () => {
    const table = tableOf(
      [
        held('<script>', 2, [
          { value: 'SUPPORT', date: day('2025-01-02'), statement: { id: 'statement:1' } },
          { value: 'OPPOSE', date: open, statement: { id: 'statement:2' } },
        ]),
      ],
      en,
    );
    expect(csvOf(table)).toBe('Topic,Date,Position,Statement\r\n<script>,2025-01-02,support,statement:1\r\n<script>,..,oppose,statement:2\r\n');
  });
  test('has no column of statements where they are not known', () => {
    expect(tableOf([held('a', 1, [{ value: 'SUPPORT', date: day('2025-01-02') }])], en).columns.map((c) => c.name)).toEqual(['Topic', 'Date', 'Position']);
  });
});

test.each([
  [day('2025-01-20'), day('2026-01-19'), '20 January 2025 – 19 January 2026'],
  [day('2025-01-20'), null, 'since 20 January 2025'],
  [null, day('2026-01-19'), 'until 19 January 2026'],
  [null, null, 'dates unknown'],
])('officeDates says what is known and no more', (from, until, want) => {
  expect(officeDates({ from, until }, en)).toBe(want);
});

test('reasons leave out what does not occur', () => {
  expect(reasons({ meetings: 2, mentions: 0, agreeing: 1, opposing: 0 }, en)).toBe('2 meetings · same side on 1 topic');
  expect(reasons({ meetings: 2, mentions: 5, agreeing: 0, opposing: 2 }, uk)).toBe('2 зустрічі · 5 згадок · на протилежних боках: 2 теми');
});
