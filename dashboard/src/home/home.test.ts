import { expect, test } from 'vitest';
import { examplesOf, yearsOf } from './home';

const question = (holder: string, topic: string) => ({
  statements: 1,
  shifts: 0,
  earliest: null,
  latest: null,
  holder: { __typename: 'Person' as const, id: holder, name: holder },
  topic: { __typename: 'Topic' as const, id: topic, label: topic },
});

test('examples are names and topics of the graph, each once, four at most, no long ones', () => {
  expect(examplesOf([])).toEqual([]);
  expect(examplesOf([question('Ana', 'a truce'), question('Ana', 'a border'), question('x'.repeat(5000), 'a sea'), question('Bo', 'a road')])).toEqual(['Ana', 'a truce', 'a border', 'a sea']);
});

test('years are told where both ends are known', () => {
  expect(yearsOf({ earliest: '2016-02-01T00:00:00Z', latest: '2025-12-23T23:59:59Z' })).toBe(', 2016–2025');
  expect(yearsOf({ earliest: '2025-02-01T00:00:00Z', latest: '2025-12-23T23:59:59Z' })).toBe(', 2025');
  expect(yearsOf({ earliest: null, latest: '2025-12-23T23:59:59Z' })).toBe('');
});
