import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Choose, offered } from './choose';

const suggestion = (id: string) => ({ text: id, ranges: [], node: { __typename: 'Person' as const, id, name: id } });

test('what is chosen is not offered again', () => {
  expect(offered([suggestion('a'), suggestion('b')], ['a']).map((o) => o.id)).toEqual(['b']);
  expect(offered([], ['a'])).toEqual([]);
});

describe('Choose', () => {
  const html = (value: string[], names: [string, string][], max?: number) =>
    renderToStaticMarkup(
      <QueryClientProvider client={new QueryClient()}>
        <Choose label="People" kinds={['PERSON']} value={value} names={new Map(names)} onChange={() => {}} max={max} />
      </QueryClientProvider>,
    );

  test('shows the chosen by name, those without one by id, hostile names as text', () => {
    const text = html(['person:a', 'person:b'], [['person:a', '<script>alert(1)</script>']]);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('aria-label="Remove person:b"');
  });

  test('is closed when as many are chosen as may be', () => {
    expect(html(['a', 'b'], [], 2)).toContain('2 at most');
    expect(html(['a', 'b'], [], 2)).toContain('disabled');
    expect(html(['a'], [], 2)).not.toContain('2 at most');
  });
});
