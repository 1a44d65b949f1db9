import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';
import { describe, expect, test } from 'vitest';
import { en } from '../words/en';
import { languageName, Original } from './about';
import { csvOfQuotes, stancesOf, type SourceQuote } from './quote';
import { Passage } from './sourceText';
import { paragraphsOf } from './text';
import { withSought } from './useQuotes';

type Stance = SourceQuote['statement']['stances'][number];

function quote(id: string, start: number, end: number, more: Partial<SourceQuote['statement']> & { text?: string } = {}): SourceQuote {
  const { text = 'Peace now', ...statement } = more;
  const saidAt = { edtf: '2025-08', earliest: '2025-08-01T00:00:00Z', latest: '2025-08-31T23:59:59Z', precision: 'MONTH' as const };
  return {
    __typename: 'Quote',
    id,
    kind: 'DIRECT',
    text,
    speakerAsPrinted: 'the chair',
    relayedBy: null,
    fragments: [{ start, end, prefix: '', suffix: '' }],
    source: { id: 'source:s' },
    statement: { id: `statement:${id}`, saidAt, speaker: null, stances: [], ...statement },
  } as SourceQuote;
}

const stance = (value: Stance['value'], topic: string): Stance => ({ value, topic: { __typename: 'Topic', id: topic, label: topic } });

describe('a passage', () => {
  const html = (text: string, quotes: SourceQuote[], chosen?: SourceQuote) =>
    renderToStaticMarkup(
      <Router ssrPath="/sources/source:s">
        {paragraphsOf({ text, start: 0 }, quotes, false).map((p, i) => (
          <Passage key={i} paragraph={p} language="he" chosen={chosen} />
        ))}
      </Router>,
    );
  test('what is known of the chosen quote follows its last paragraph', () => {
    const chosen = quote('a', 0, 8);
    const got = html('one\n\ntwo', [chosen], chosen);
    expect(got.match(/source-chosen/g)).toHaveLength(2);
    expect(got.indexOf('source-note')).toBeGreaterThan(got.indexOf('two'));
    expect(got).toContain('Unknown speaker (<bdi>the chair</bdi>)');
    expect(got).toContain('href="/statements/statement:a"');
    expect(got).toContain('August 2025');
  });
  test('its first run can take the focus, the others are no stops', () => {
    const chosen = quote('a', 0, 3);
    const got = html('one two', [chosen, quote('b', 1, 2)], chosen);
    expect(got.match(/tabindex="-1"/g)).toHaveLength(1);
    expect(got).toContain('tabindex="-1">o</mark>');
  });
  test('without a chosen one nothing takes the focus', () => {
    expect(html('one two', [quote('a', 0, 3)])).toBe('<p dir="rtl"><mark class="source-mark" data-quote="a">one</mark> two</p>');
  });
  test('markup in a source stays text', () => {
    expect(html('<script>alert(1)</script>', [quote('a', 0, 8)])).toContain('&lt;script&gt;</mark>alert(1)&lt;/script&gt;');
  });
});

test('the quote sought stands where it belongs in the text, once', () => {
  const [a, b, c] = [quote('a', 0, 5), quote('b', 10, 15), quote('c', 20, 25)];
  expect(withSought([a, c], b).map((q) => q.id)).toEqual(['a', 'b', 'c']);
  expect(withSought([a, b], c).map((q) => q.id)).toEqual(['a', 'b', 'c']);
  expect(withSought([a, b], b).map((q) => q.id)).toEqual(['a', 'b']);
  expect(withSought([], undefined)).toEqual([]);
});

test('a stance that two coders agree on is told once', () => {
  const q = quote('a', 0, 1, { stances: [stance('SUPPORT', 'topic:x'), stance('SUPPORT', 'topic:x'), stance('OPPOSE', 'topic:x')] });
  expect(stancesOf(q).map((s) => s.value)).toEqual(['SUPPORT', 'OPPOSE']);
});

test('the file of quotes: one line each, formulas kept harmless', () => {
  const got = csvOfQuotes([quote('a', 3, 9, { text: '=1+1', stances: [stance('OPPOSE', 'a truce')] })], en).split('\r\n');
  expect(got[0]).toBe('Quote,Speaker,Named there as,Date,Date (EDTF),Kind,Stances,Places in the text,Statement');
  expect(got[1]).toBe("'=1+1,Unknown speaker,the chair,August 2025,2025-08,direct quote,oppose: a truce,3–9,statement:a");
});

test('only addresses of the web become links', () => {
  const html = (url: string | null) => renderToStaticMarkup(<Original url={url} />);
  expect(html('https://example.org/?a=1&b=2')).toContain('href="https://example.org/?a=1&amp;b=2"');
  expect(html('https://example.org/')).toContain('rel="noopener noreferrer"');
  expect(html('javascript:alert(1)')).toBe('<span>javascript:alert(1)</span>');
  expect(html(null)).toBe('');
});

test('languages by name; what is no tag stands as it is', () => {
  expect(languageName('uk', 'en-GB')).toBe('Ukrainian (uk)');
  expect(languageName('not a tag', 'en-GB')).toBe('not a tag');
});
