import { describe, expect, it } from 'vitest';
import { choiceOf, duplicatesOf, evidenceInput, filesOf, inputOf, kinds, measuresOf, normalisationsOf, numberOf, windowOf } from './question';

const at = (query: string) => {
  const p = new URLSearchParams(query);
  return { get: (name: string) => p.get(name) ?? undefined, all: (name: string) => p.getAll(name) };
};
const choice = (query: string) => choiceOf(at(query));

describe('choiceOf', () => {
  it('is people by congruence over everything where the address says nothing', () => {
    expect(inputOf(choice(''))).toEqual({ kind: 'ACTORS', actor: 'PERSON', measure: 'CONGRUENCE', normalise: 'NONE', duplicates: 'INCLUDE', minStatements: 1 });
  });
  it('reads all of the address', () => {
    const c = choice('kind=TWO_MODE&actor=INSTITUTION&measure=SUBTRACT&normalise=ACTIVITY&duplicates=MONTH&minWeight=-0.5&minStatements=3&from=2025&to=2025-08&topic=t:1&topic=t:2&holder=i:1&window=30,7,DAY');
    expect(inputOf(c)).toEqual({
      kind: 'TWO_MODE',
      actor: 'INSTITUTION',
      measure: 'SUBTRACT',
      normalise: 'ACTIVITY',
      duplicates: 'MONTH',
      minWeight: -0.5,
      minStatements: 3,
      filter: { saidFrom: '2025', saidTo: '2025-08' },
      topics: ['t:1', 't:2'],
      holders: ['i:1'],
      window: { size: 30, step: 7, unit: 'DAY' },
    });
  });
  it.each([
    ['kind=NONSENSE&actor=<script>&minStatements=-4&minWeight=much', choice('')],
    ['kind=TWO_MODE&measure=CONFLICT&normalise=JACCARD', choice('kind=TWO_MODE')],
    ['kind=TOPICS&measure=COMBINE&normalise=PROMINENCE', choice('kind=TOPICS')],
    ['kind=MENTIONS&normalise=COSINE&topic=t:1&holder=p:1', choice('kind=MENTIONS')],
    ['kind=MEETINGS&duplicates=WEEK&topic=t:1', choice('kind=MEETINGS')],
  ])('takes what the server would refuse for the default: %s', (query, expected) => expect(choice(query)).toEqual(expected));
  it('chooses meetings, not statements, by date for MEETINGS, and asks no measure', () => {
    const input = inputOf(choice('kind=MEETINGS&measure=CONFLICT&from=2025'));
    expect(input).toEqual({ kind: 'MEETINGS', actor: 'PERSON', normalise: 'NONE', duplicates: 'INCLUDE', minStatements: 1, meetings: { from: '2025', to: undefined } });
  });
  it('offers a first choice for every kind', () => {
    for (const kind of kinds) {
      const c = choice(`kind=${kind}`);
      expect([c.measure, c.normalise, c.duplicates]).toEqual([measuresOf(kind)[0], normalisationsOf(kind)[0], duplicatesOf(kind)[0]]);
    }
  });
});

describe('numberOf and windowOf', () => {
  it.each([
    ['', undefined],
    [' ', undefined],
    ['1e999', undefined],
    ['0', 0],
    ['-2.5', -2.5],
  ])('%j is %j', (text, n) => expect(numberOf(text)).toBe(n));
  it.each(['', '30', '30,7', '0,1,DAY', '1.5,1,DAY', '30,7,HOUR', 'a,b,DAY'])('%j is no window', (text) => expect(windowOf(text)).toBeUndefined());
});

describe('evidenceInput', () => {
  const ask = (query: string) => evidenceInput(choice(query), 'a', 'b');
  it('asks for the two actors alone, without what would leave them out', () => {
    expect(ask('minWeight=9&minStatements=5&window=1,1,YEAR')).toEqual({ ...inputOf(choice('')), holders: ['a', 'b'] });
  });
  it('keeps the holders that the ends are not among: they speak for one who is', () => {
    expect(ask('holder=i:1').holders).toEqual(['i:1']);
    expect(ask('holder=a&holder=b&holder=c').holders).toEqual(['a', 'b']);
  });
  it('asks for the actor and the topic, the two topics, the speaker and the mentioned, one who took part', () => {
    expect(ask('kind=TWO_MODE')).toMatchObject({ holders: ['a'], topics: ['b'] });
    expect(ask('kind=TOPICS&topic=a&topic=b&topic=c').topics).toEqual(['a', 'b']);
    expect(ask('kind=MENTIONS').filter).toEqual({ speakers: ['a'], mentions: ['b'] });
    expect(ask('kind=MENTIONS&actor=INSTITUTION').filter).toEqual({ institutions: ['a'], mentions: ['b'] });
    expect(ask('kind=MEETINGS').meetings).toEqual({ participants: ['a'] });
    expect(ask('kind=MEETINGS&actor=INSTITUTION').meetings).toBeUndefined();
  });
  it('asks for the time of the window shown', () => {
    expect(evidenceInput(choice('from=2020'), 'a', 'b', { from: '2025-08-01', until: '2025-08-31' }).filter).toEqual({ saidFrom: '2025-08-01', saidTo: '2025-08-31' });
  });
});

it('filesOf asks the server for the same network', () => {
  const input = inputOf(choice('topic=t:1'));
  const hrefs = filesOf(input).map((f) => new URL(f.href, 'http://x'));
  expect(hrefs.map((u) => u.searchParams.get('format'))).toEqual(['graphml', 'gexf', 'csv', 'csv-nodes', 'csv-matrix', 'dl', 'pajek']);
  for (const u of hrefs) expect([u.pathname, JSON.parse(u.searchParams.get('input')!)]).toEqual(['/export/network', input]);
});
