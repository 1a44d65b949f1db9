import { expect, test } from 'vitest';
import { groupsOf, type Suggestions } from './suggestions';

const none: Suggestions = { questions: [], people: [], institutions: [], topics: [], meetings: [], sources: [] };
const person = { __typename: 'Person', id: 'person:a', name: 'Ana <script>alert(1)</script>' };

test('nothing typed, no lines', () => {
  expect(groupsOf('', none)).toEqual([]);
  expect(groupsOf('  ', none)).toEqual([]);
});

test('the search itself is always there, before an answer and when nothing is found', () => {
  const search = [{ kind: 'search', choices: [{ id: 'search statements', href: '/search?q=peace+now', text: 'peace now', ranges: [] }] }];
  expect(groupsOf(' peace now ', undefined)).toEqual(search);
  expect(groupsOf('peace now', none)).toEqual(search);
});

test('questions come first, then kinds, the search last; a name that was found by another is told', () => {
  const topic = { __typename: 'Topic', id: 'topic:t', label: 'a truce' };
  const groups = groupsOf('an', {
    ...none,
    questions: [{ holder: person, topic, statements: 3, shifts: 1 }],
    people: [{ text: 'Anna', ranges: [{ start: 0, end: 2 }], node: person }],
    sources: [{ text: 'An article', ranges: [{ start: 0, end: 2 }], node: { __typename: 'Source', id: 'source:1', title: 'An article' } }],
  });
  expect(groups.map((g) => g.kind)).toEqual(['question', 'Person', 'Source', 'search']);
  expect(groups[0]!.choices[0]).toMatchObject({ href: '/positions?holder=person:a&topic=topic:t', question: { topic: 'a truce', statements: 3, shifts: 1 } });
  expect(groups[1]!.choices[0]).toMatchObject({ href: '/people/person:a', text: 'Anna', also: person.name });
  expect(groups[2]!.choices[0]!.also).toBeUndefined();
  const ids = groups.flatMap((g) => [g.kind, ...g.choices.map((c) => c.id)]);
  expect(new Set(ids).size).toBe(ids.length); // a list's keys
});
