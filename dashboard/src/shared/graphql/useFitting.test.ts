import { expect, test } from 'vitest';
import { AskError } from './ask';
import { fitting } from './useFitting';

const refused = { data: undefined, error: new AskError('too many', 'BAD_USER_INPUT') };
const slow = { data: undefined, error: new AskError('', 'TIMEOUT') };
const broken = { data: undefined, error: new AskError('', 'INTERNAL') };
const open = { data: undefined, error: null };
const there = { data: {}, error: null };

test.each([
  ['the fullest while it is being asked', [open, open], 0],
  ['the fullest that has data', [there, open], 0],
  ['the next where it was refused', [refused, open], 1],
  ['the next where it took too long', [slow, there], 1],
  ['a fault that isn’t a refusal stays', [broken, open], 0],
  ['an older answer while the fullest is asked anew', [open, there], 1],
  ['the last where all are refused', [refused, refused, refused], 2],
])('%s', (_, answers, want) => {
  expect(fitting(answers)).toBe(want);
});
