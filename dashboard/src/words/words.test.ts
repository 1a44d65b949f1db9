import { expect, test } from 'vitest';
import { en } from './en';
import { uk } from './uk';

// leaves lists every name of a dictionary with what it says.
function leaves(words: object, path = ''): [string, unknown][] {
  return Object.entries(words).flatMap(([name, value]) => (typeof value === 'object' && !Array.isArray(value) ? leaves(value as object, `${path}${name}.`) : [[path + name, value] as [string, unknown]]));
}

test('Ukrainian says everything English says, and nothing else', () => {
  expect(leaves(uk).map(([n]) => n).sort()).toEqual(leaves(en).map(([n]) => n).sort());
});

test('nothing is left in English or empty', () => {
  // The same in both: names, abbreviations and symbols.
  const english = new Map(leaves(en));
  const same = leaves(uk).filter(([name, said]) => typeof said === 'string' && said === english.get(name) && /[a-z]{3}/i.test(said));
  expect(same.map(([, said]) => said)).toEqual([]);
  expect(leaves(uk).filter(([, said]) => said === '')).toEqual([]);
});

test('Ukrainian plurals', () => {
  expect([1, 2, 5, 21, 112].map(uk.count.people)).toEqual(['1 особа', '2 особи', '5 осіб', '21 особа', '112 осіб']);
});
