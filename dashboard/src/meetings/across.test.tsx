import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Router } from 'wouter';
import { csvOf, Table } from '../shared/table';
import { en } from '../words/en';
import { daysOf, evidence, sorted, spanOf, stateOf } from './across';
import type { Across, Point } from './question';
import { tableOf } from './table';

const none = { support: 0, oppose: 0, conditional: 0, neutral: 0, statements: 0 };
const counts = (n: Partial<typeof none>) => ({ ...none, ...n, statements: Object.values(n).reduce((a, b) => a + b, 0) });

function across(holder: string, topic: string, before: Partial<typeof none>, after: Partial<typeof none>, shift?: Across['shift']): Across {
  return {
    holder: { __typename: 'Person', id: `person:${holder}`, name: holder },
    topic: { __typename: 'Topic', id: `topic:${topic}`, label: topic },
    before: counts(before),
    after: counts(after),
    moved: !!shift,
    shift: shift ?? null,
  };
}

function point(value: Point['value'], day: string, id?: string, quoted = true): Point {
  const quote = { id: `quote:${id}`, kind: 'DIRECT' as const, source: { id: `source:${id}`, title: 'T', publisher: null }, speakerAsPrinted: null, relayedBy: null };
  return {
    value,
    date: { edtf: day, earliest: `${day}T00:00:00Z`, latest: `${day}T23:59:59Z`, precision: 'DAY' },
    ...(id && { statement: { id: `statement:${id}`, text: 'x', language: null, speaker: null, quotes: quoted ? [quote] : [] } }),
  };
}

const moved = across('Ann', 'tax', { support: 1 }, { oppose: 2, conditional: 1 }, { certain: true, from: point('SUPPORT', '2025-08-13', 'a'), to: point('OPPOSE', '2025-08-16', 'b') });
const same = across('Bob', 'tax', { neutral: 1 }, { neutral: 1 });
const sided = across('<script>', 'rail', { oppose: 12 }, {});

test.each([
  [undefined, 30],
  ['', 30],
  ['7', 7],
  ['45', 45],
  ['36525', 36_525],
  ['0', 30],
  ['36526', 30],
  ['-3', 30],
  ['1e3', 30],
  ['9'.repeat(400), 30],
])('daysOf(%s)', (text, want) => expect(daysOf(text)).toBe(want));

test('those who moved come first, then those with both sides, then the others; most statements first', () => {
  const fewer = across('Cy', 'rail', {}, { support: 1 });
  expect([sided, same, fewer, moved].map(stateOf)).toEqual(['oneSided', 'same', 'oneSided', 'moved']);
  expect(sorted([fewer, sided, same, moved])).toEqual([moved, same, sided, fewer]);
  expect(sorted([])).toEqual([]);
});

describe('spanOf', () => {
  const date = (earliest: string | null, latest: string | null) => ({ edtf: '', earliest, latest, precision: 'DAY' });
  test('reaches so many days beyond both ends, over the ends of months and years', () => {
    expect(spanOf(date('2025-12-19T00:00:00Z', '2025-12-21T23:59:59Z'), 30)).toEqual({ from: '2025-11-19', to: '2026-01-20' });
    expect(spanOf(date('2025-08-15T00:00:00Z', '2025-08-15T23:59:59Z'), 0)).toEqual({ from: '2025-08-15', to: '2025-08-15' });
  });
  test('there is none where the date is unknown or open, or would leave the years that can be written', () => {
    expect(spanOf(null, 30)).toBeUndefined();
    expect(spanOf(date(null, '2025-12-21T23:59:59Z'), 30)).toBeUndefined();
    expect(spanOf(date('0000-01-02T00:00:00Z', '0000-01-02T23:59:59Z'), 30)).toBeUndefined();
  });
});

test('a mark leads to the quote of the move, to the statement without one, else to what is behind the counts', () => {
  const span = { from: '2025-07-16', to: '2025-09-14' };
  expect(evidence(moved, 'before', span)).toBe('/sources/source:a?quote=quote:a');
  expect(evidence(moved, 'after', span)).toBe('/sources/source:b?quote=quote:b');
  const bare = across('Ann', 'tax', { support: 1 }, { oppose: 1 }, { certain: false, from: point('SUPPORT', '2025-08-13', 'a', false), to: point('OPPOSE', '2025-08-16') });
  expect(evidence(bare, 'before', span)).toBe('/statements/statement:a');
  expect(evidence(bare, 'after', span)).toBe('/positions?holder=person:Ann&topic=topic:tax&from=2025-07-16&to=2025-09-14');
  expect(evidence(same, 'after', undefined)).toBe('/positions?holder=person:Bob&topic=topic:tax');
});

test('the twin table has every row, says what is not recorded, and keeps hostile names as text', () => {
  const table = tableOf([moved, same, sided], en, undefined);
  expect(csvOf(table).split('\r\n')).toEqual([
    'Who,Topic,Before,After,Moved,How',
    'Ann,tax,1 support,"1 conditional, 2 oppose",moved,support 2025-08-13 → oppose 2025-08-16 (certain)',
    'Bob,tax,1 neutral,1 neutral,no move found,',
    '<script>,rail,12 oppose,,one side only,',
    '',
  ]);
  const html = renderToStaticMarkup(
    <Router ssrPath="/">
      <Table caption="t" columns={table.columns} rows={table.rows} rowKey={table.key} />
    </Router>,
  );
  expect(html).not.toContain('<script>');
  expect(html).toContain('nothing recorded');
  expect(html).toContain('href="/sources/source:a?quote=quote:a"');
});
