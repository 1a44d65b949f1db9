import { expect, test } from 'vitest';
import { dateOf, filterOf, hasWord, nearWords, partsOf, wantedOf } from './filter';

const at = (search: string) => {
  const p = new URLSearchParams(search);
  return { get: (n: string) => p.get(n) ?? undefined, all: (n: string) => p.getAll(n) };
};

test('the address is the whole search', () => {
  const wanted = wantedOf(at('q= troops &speaker=person:a&speaker=person:b&topic=topic:t&stance=OPPOSE&publisher=institution:p&kind=DIRECT&language=uk&from=2025&to=2025-08&order=oldest'));
  expect(wanted.order).toBe('oldest');
  expect(filterOf(wanted)).toEqual({
    text: 'troops',
    speakers: ['person:a', 'person:b'],
    topics: ['topic:t'],
    stances: ['OPPOSE'],
    publishers: ['institution:p'],
    kinds: ['DIRECT'],
    languages: ['uk'],
    saidFrom: '2025',
    saidTo: '2025-08',
  });
  expect(partsOf(wanted)).toEqual(['q', 'speaker', 'topic', 'stance', 'publisher', 'kind', 'language', 'dates']);
});

test('what no filter takes is left out, and what stands twice is taken once', () => {
  const wanted = wantedOf(at('q=!&stance=MAYBE&stance=SUPPORT&stance=SUPPORT&kind=x&speaker=&from=yesterday&to=2025-02-30&order=best'));
  expect(filterOf(wanted)).toEqual({ stances: ['SUPPORT'] });
  expect(partsOf(wanted)).toEqual(['stance']);
  expect(wanted.order).toBe('newest'); // without a word there is no best match
});

test('each part can be left out by itself', () => {
  const wanted = wantedOf(at('q=peace&speaker=person:a&from=2025'));
  expect(filterOf(wanted, 'q')).toEqual({ speakers: ['person:a'], saidFrom: '2025' });
  expect(filterOf(wanted, 'speaker')).toEqual({ text: 'peace', saidFrom: '2025' });
  expect(filterOf(wanted, 'dates')).toEqual({ text: 'peace', speakers: ['person:a'] });
});

test.each([
  ['2025', '2025'],
  [' 2025-08 ', '2025-08'],
  ['2024-02-29', '2024-02-29'],
  ['2025-02-29', undefined],
  ['2025-13', undefined],
  ['2025-1', undefined],
  ['<script>', undefined],
  ['', undefined],
  [undefined, undefined],
])('the date %s is %s', (text, date) => expect(dateOf(text)).toBe(date));

test.each([
  ['!?', false],
  ['…', false],
  ['😀', false],
  ['a', true],
  ['Її', true],
  ['سلام', true],
  ['5', true],
])('%s has a word: %s', (text, has) => expect(hasWord(text)).toBe(has));

test.each([
  ['Zelenzky', 'Zele'],
  ['the guarantees', 'guara'],
  ['зеленскі', 'зеле'],
  ['a bc', ''],
  ['', ''],
])('near %s is %s', (q, near) => expect(nearWords(q)).toBe(near));
