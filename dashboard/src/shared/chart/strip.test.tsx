import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Router } from 'wouter';
import { PositionStrip, type StripPoint } from './strip';
import { openLength, placed, stripInset, stripScale, timeSpan } from './stripGeometry';

const exact = { edtf: '2025-08-11', earliest: '2025-08-11T00:00:00Z', latest: '2025-08-11T23:59:59Z', precision: 'DAY' };
const month = { edtf: '2025-08', earliest: '2025-08-01T00:00:00Z', latest: '2025-08-31T23:59:59Z', precision: 'MONTH' };
const before = { edtf: '../2025-08-21', earliest: null, latest: '2025-08-21T00:00:00Z', precision: 'OPEN' };
const after = { edtf: '2025-08-21/..', earliest: '2025-08-21T00:00:00Z', latest: null, precision: 'OPEN' };
const unknown = { edtf: '..', earliest: null, latest: null, precision: 'OPEN' };

describe('timeSpan', () => {
  test('reaches from the first known end to the last', () => {
    expect(timeSpan([month, before, unknown])).toEqual([Date.UTC(2025, 7, 1), Date.UTC(2025, 7, 31, 23, 59, 59)]);
  });
  test('one moment is in the middle of four weeks', () => {
    expect(timeSpan([after])).toEqual([Date.UTC(2025, 7, 7), Date.UTC(2025, 8, 4)]);
  });
  test('nothing known is no time', () => {
    expect(timeSpan([unknown])).toBeNull();
    expect(timeSpan([])).toBeNull();
  });
});

describe('placed', () => {
  // 1 to 31 August are 30 days on 300 pixels between the insets: 10 pixels a day.
  const scale = stripScale([Date.UTC(2025, 7, 1), Date.UTC(2025, 7, 31)], 300 + 2 * stripInset);
  test('a day stands in its middle', () => {
    const at = placed(exact, scale)!;
    expect(at.exact).toBe(true);
    expect(at.x).toBeCloseTo(stripInset + 105, 1);
  });
  test('a month is an interval, never a point', () => {
    const at = placed(month, scale)!;
    expect([at.exact, at.from, Math.round(at.to)]).toEqual([false, stripInset, stripInset + 310]);
  });
  test('an open side ends with an arrow, not at a date', () => {
    expect(placed(before, scale)).toMatchObject({ to: stripInset + 200, from: stripInset + 200 - openLength, openFrom: true, openTo: false, exact: false });
    expect(placed(after, scale)).toMatchObject({ from: stripInset + 200, to: stripInset + 200 + openLength, openFrom: false, openTo: true, exact: false });
  });
  test('an open side stays inside the strip', () => {
    const first = { ...before, latest: '2025-08-01T00:00:00Z' };
    expect(placed(first, scale)).toMatchObject({ from: 0, to: stripInset });
  });
  test('what is open on both sides has no place', () => {
    expect(placed(unknown, scale)).toBeNull();
  });
});

describe('PositionStrip', () => {
  const span = [Date.UTC(2025, 7, 1), Date.UTC(2025, 7, 31)] as const;
  const html = (points: StripPoint[], label = 'x') =>
    renderToStaticMarkup(
      <Router ssrPath="/">
        <PositionStrip label={label} points={points} shifts={[{ certain: false, to: { date: exact } }]} span={span} />
      </Router>,
    );
  test('each mark leads to its statement and says all in words', () => {
    const out = html([{ value: 'OPPOSE', date: exact, statement: { id: 'statement:1' } }]);
    expect(out).toContain('href="/statements/statement:1"');
    expect(out).toContain('aria-label="oppose, 11 August 2025"');
    expect(out).toContain('shift-candidate');
  });
  test('where statements are not known it is a picture with a name', () => {
    const out = html([{ value: 'OPPOSE', date: exact }]);
    expect(out).toContain('role="img"');
    expect(out).not.toContain('<a');
  });
  test('a month is hollow and has a bar; a date of which nothing is known is left out', () => {
    const out = html([{ value: 'SUPPORT', date: month, statement: { id: 's' } }, { value: 'SUPPORT', date: unknown, statement: { id: 'u' } }]);
    expect(out.match(/strip-uncertain/g)).toHaveLength(1);
    expect(out.match(/strip-bar/g)).toHaveLength(1);
    expect(out).not.toContain('/statements/u');
  });
  test('hostile labels stay text', () => {
    expect(html([], '<script>alert(1)</script>')).not.toContain('<script>');
  });
  test('hundreds of marks are drawn', () => {
    const many = Array.from({ length: 300 }, (_, i): StripPoint => ({ value: 'NEUTRAL', date: exact, statement: { id: `s${i}` } }));
    expect(html(many).match(/data-mark/g)).toHaveLength(300);
  });
});
