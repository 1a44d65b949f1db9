import { expect, test } from 'vitest';
import { namesOf } from '../shared/links';
import { en } from '../words/en';
import { uk } from '../words/uk';
import { valuesOf } from './facets';
import { bucketText, labelOf, languageName, typedDate } from './labels';
import { dropped } from './nothing';
import { facetIn } from './question';
import { tableOf } from './when';

test('values are called by their names, in the language of the interface', () => {
  const names = namesOf([{ id: 'person:a', name: 'Ana' }, null, { id: 'topic:t', label: 'a truce' }]);
  expect(labelOf('speaker', 'person:a', names, en)).toBe('Ana');
  expect(labelOf('topic', 'topic:t', names, en)).toBe('a truce');
  expect(labelOf('speaker', 'person:gone', names, en)).toBe('person:gone');
  expect(labelOf('stance', 'OPPOSE', names, uk)).toBe(uk.stances.OPPOSE);
  expect(labelOf('kind', 'DIRECT', names, en)).toBe('direct quote');
  expect(languageName('uk', 'en-GB')).toBe('Ukrainian');
  expect(languageName('not a tag!', 'en-GB')).toBe('not a tag!');
});

test('dates are told as exactly as they are asked for', () => {
  expect(typedDate('2025', en)).toBe('2025');
  expect(typedDate('2025-08', en)).toBe('August 2025');
  expect(typedDate('2025-08-15', en)).toBe('15 August 2025');
  expect(bucketText({ from: '2025-08-01', until: '2025-08-31' }, en)).toBe('August 2025');
  expect(bucketText({ from: '2025-01-01', until: '2025-12-31' }, en)).toBe('2025');
  expect(bucketText({ from: '2025-08-15', until: '2025-08-15' }, en)).toBe('15 August 2025');
  expect(bucketText({ from: 'Y12345', until: 'Y12345' }, en)).toBe('12345');
});

test('the twin table has the bars that count something', () => {
  const full = { from: '2025-08-01', until: '2025-08-31', count: 3, certain: 2 };
  const table = tableOf([full, { from: '2025-09-01', until: '2025-09-30', count: 0, certain: 0 }], en);
  expect(table.rows).toEqual([full]);
  expect(table.columns.map((c) => [c.cell(full), c.plain?.(full)])).toEqual([
    ['1 August 2025', '2025-08-01'],
    ['31 August 2025', '2025-08-31'],
    [3, undefined],
    [2, undefined],
  ]);
});

test('chosen values are listed even where no statement has them', () => {
  const values = 'abcdefgh'.split('').map((value, i) => ({ value, count: 8 - i }));
  expect(valuesOf(values, [], false).map((v) => v.value)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(valuesOf(values, ['h', 'x'], false).slice(6)).toEqual([
    { value: 'h', count: 1 },
    { value: 'x', count: 0 },
  ]);
  expect(valuesOf(values, ['h'], true)).toHaveLength(8);
});

test('a chosen field lists what could be chosen besides', () => {
  const facet = (count: number) => ({ field: 'SPEAKER', total: 1, values: [{ value: 'person:a', label: 'Ana', count }] });
  expect(facetIn({ statements: { facets: [facet(1)] } }, 'speaker').values[0]!.count).toBe(1);
  expect(facetIn({ statements: { facets: [facet(1)] }, speaker: { facets: [facet(2)] } }, 'speaker').values[0]!.count).toBe(2);
  expect(facetIn({ statements: { facets: [] } }, 'topic')).toEqual({ field: 'TOPIC', total: 0, values: [] });
});

test('a part is taken out of the address whole', () => {
  expect(dropped('dates')).toEqual({ from: undefined, to: undefined });
  expect(dropped('speaker')).toEqual({ speaker: undefined });
});
