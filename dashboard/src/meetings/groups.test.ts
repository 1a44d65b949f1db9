import { expect, test } from 'vitest';
import { groupsOf } from './groups';

const person = (id: string) => ({ __typename: 'Person', id });
const body = (id: string) => ({ __typename: 'Institution', id });

function shown(participants: Parameters<typeof groupsOf<ReturnType<typeof person>, ReturnType<typeof body>>>[0]) {
  return groupsOf(participants).map((g) => [g.head?.id, g.own, g.members.map((m) => [m.agent.id, ...m.roles])]);
}

test('delegations in the order in which they occur, those of nobody last', () => {
  expect(
    shown([
      { agent: person('cy') },
      { agent: person('ann'), role: 'host', onBehalfOf: body('north') },
      { agent: person('bob'), onBehalfOf: body('south') },
      { agent: person('dee'), onBehalfOf: body('north') },
    ]),
  ).toEqual([
    ['north', undefined, [['ann', 'host'], ['dee']]],
    ['south', undefined, [['bob']]],
    [undefined, undefined, [['cy']]],
  ]);
});

test('an institution heads its own delegation, with its own role', () => {
  expect(shown([{ agent: person('ann'), onBehalfOf: body('north') }, { agent: body('north'), role: 'mediator' }, { agent: body('south') }])).toEqual([
    ['north', ['mediator'], [['ann']]],
    ['south', [], []],
  ]);
});

test('an institution that acts for another is its member', () => {
  expect(shown([{ agent: body('ministry'), onBehalfOf: body('north') }])).toEqual([['north', undefined, [['ministry']]]]);
});

test('one with two roles is listed once; nobody is no delegation', () => {
  expect(shown([{ agent: person('ann'), role: 'host' }, { agent: person('ann'), role: 'chair' }])).toEqual([[undefined, undefined, [['ann', 'host', 'chair']]]]);
  expect(shown([])).toEqual([]);
});
