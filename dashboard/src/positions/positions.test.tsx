import { scaleUtc } from 'd3-scale';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../shared/table';
import { Router } from 'wouter';
import { en } from '../words/en';
import { uk } from '../words/uk';
import { sentenceOf } from './answer';
import { aroundOf, placedAround } from './around';
import { bandsOf, meetingsOf, middle } from './bands';
import { Changes } from './changes';
import { rowNames } from './chart';
import { dayOf, positionOf, rowOf, until } from './example';
import { isDate } from '../shared/dates';
import { askingOf, filesOf, variablesOf, type Answer, type Asking, type MeetingAnswer } from './question';
import { rowsOf, searchedFor, silentOf, unknownOf } from './rows';
import { markLabel, PointTip } from './say';
import { twinOf } from './twin';

const nobody: Asking = { holders: [], topics: [], meetings: [], coders: [] };

describe('sentenceOf', () => {
  const points = [
    { date: dayOf('2025-08-12'), value: 'OPPOSE' as const },
    { date: dayOf('2025-12-20'), value: 'CONDITIONAL' as const },
  ];
  it('tells a certain change', () => {
    expect(sentenceOf(rowOf(points, { shifts: [[0, 1, true]] }), en)).toBe(
      'Ann Example on the bridge: 2 statements, 12 August 2025 to 20 December 2025. Opposed on 12 August 2025, supported under a condition on 20 December 2025: changed (softened).',
    );
  });
  it('says perhaps where the dates may overlap', () => {
    const row = rowOf([{ date: dayOf('2025-02-28'), value: 'CONDITIONAL' }, { date: until, value: 'SUPPORT' }], { shifts: [[0, 1, false]] });
    expect(sentenceOf(row, en)).toContain('supported (not after 20 August 2025): perhaps changed (no longer conditional); the two dates may overlap');
  });
  it('says perhaps where something else was said at the same time', () => {
    expect(sentenceOf(rowOf(points, { shifts: [[0, 1, false]] }), en)).toContain('something of another side may have been said at the same time');
  });
  it('claims no change from one statement, from equal ones, or from what the rule passes over', () => {
    expect(sentenceOf(rowOf(points.slice(0, 1)), en)).toBe('Ann Example on the bridge: 1 statement, 12 August 2025. Opposed on 12 August 2025. One statement alone shows no change.');
    expect(sentenceOf(rowOf([points[0]!, points[0]!]), en)).toContain('Opposed every time: no change.');
    expect(sentenceOf(rowOf(points), en)).toContain('Not always the same (1 conditional, 1 oppose), but no change that counts');
    expect(sentenceOf(rowOf([]), en)).toBe('Ann Example on the bridge: 0 statements. The coders disagree so evenly that no statement has a stance.');
  });
  it('ends a Ukrainian date with one full stop', () => {
    const text = sentenceOf(rowOf(points, { shifts: [[0, 1, true]] }), uk);
    expect(text).not.toContain('..');
    expect(text).toContain('2 висловлювання');
    expect(text).toContain('змінилася (пом’якшена).');
  });
  it('knows a word for every change of side', () => {
    const sides = ['SUPPORT', 'OPPOSE', 'CONDITIONAL'] as const;
    for (const from of sides) for (const to of sides) if (from !== to) expect(en.positions.changes).toHaveProperty([`${from} ${to}`]);
  });
});

describe('around two meetings', () => {
  const meeting = (name: string, date: string) => ({ __typename: 'Meeting', id: name, name, kind: 'SUMMIT', date: dayOf(date) }) as MeetingAnswer;
  const meetings = [meeting('the summit', '2025-08-15'), meeting('the talks', '2025-12-19')];
  // before; on the day of the summit; between; until 20 August, perhaps before the summit; after
  const row = rowOf([
    { date: dayOf('2025-08-12'), value: 'OPPOSE' },
    { date: dayOf('2025-08-15'), value: 'OPPOSE' },
    { date: dayOf('2025-10-01'), value: 'CONDITIONAL' },
    { date: until, value: 'SUPPORT' },
    { date: dayOf('2025-12-28'), value: 'SUPPORT' },
  ]);
  it('only what is certain has a place', () => {
    expect(placedAround(row.points, meetings[0]!.date!, meetings[1]!.date!)).toEqual({ before: ['OPPOSE'], between: ['CONDITIONAL'], after: ['SUPPORT'], unplaced: 2 });
  });
  it('is told in words of two meetings, not of one', () => {
    expect(aroundOf(row, meetings, en)).toBe('Before the summit: 1 oppose. Between it and the talks: 1 conditional. After that: 1 support. Not certain: 2.');
    expect(aroundOf(row, meetings.slice(0, 1), en)).toBe('');
  });
});

describe('rows', () => {
  const a = positionOf([], { holder: 'A', topic: 'x' });
  const b = positionOf([{ date: until, value: 'SUPPORT' }], { holder: 'B', topic: 'y' });
  it('come in the order of the address, then most statements first', () => {
    const order = (asking: Pick<Asking, 'holders' | 'topics'>) => rowsOf([a, b], asking).map((r) => r.holder.name);
    expect(order({ holders: ['person:A', 'person:B'], topics: [] })).toEqual(['A', 'B']);
    expect(order({ holders: [], topics: [] })).toEqual(['B', 'A']);
  });
  it('are named by what differs', () => {
    const rows = rowsOf([a, positionOf([], { holder: 'A', topic: 'y' })], nobody);
    expect(rowNames(rows)).toEqual([['x', ''], ['y', '']]);
    expect(rowNames(rows.slice(0, 1))).toEqual([['A', 'x']]);
  });
  it('say which chosen pairs have none', () => {
    const names = new Map([['person:A', 'A'], ['topic:x', 'x'], ['topic:z', 'z']]);
    const asking = { ...nobody, holders: ['person:A', 'person:nobody'], topics: ['topic:x', 'topic:z'] };
    expect(silentOf(rowsOf([a], asking), asking, names)).toEqual([{ holder: 'person:A', topic: 'topic:z' }]);
  });
  it('say which ids name nothing of their kind', () => {
    const asking = { ...nobody, holders: ['topic:x'], topics: ['gone'] };
    const named = [{ __typename: 'Topic', id: 'topic:x', label: 'x' }, null] as Answer['named'];
    expect(unknownOf(named, ['topic:x', 'gone'], asking)).toEqual([{ name: 'holder', id: 'topic:x' }, { name: 'topic', id: 'gone' }]);
  });
});

it('the words searched for are the shortest name of a topic', () => {
  const named = [{ __typename: 'Topic', id: 't', label: 'guarantees of every kind', aliases: ['the guarantees', 'what is guaranteed'] }, null] as Answer['named'];
  expect(searchedFor(named, 't')).toBe('the guarantees');
  expect(searchedFor(named, 'gone')).toBe('gone');
});

describe('the address', () => {
  const at = (search: string) => {
    const p = new URLSearchParams(search);
    return askingOf({ get: (n) => p.get(n) ?? undefined, all: (n) => p.getAll(n) });
  };
  it('is read without what cannot be asked', () => {
    expect(at('holder=a&holder=a&holder=&topic=t&from=yesterday&to=2025-02-30&minConfidence=7&coderKind=GOD&coderKind=RULE')).toEqual({ holders: ['a'], topics: ['t'], meetings: [], from: undefined, to: undefined, minConfidence: undefined, coders: ['RULE'] });
  });
  it('asks for positions only when somebody or something is chosen', () => {
    expect(variablesOf(at('')).chosen).toBe(false);
    expect(variablesOf(at('topic=t&minConfidence=0.5&from=2025-08'))).toMatchObject({ chosen: true, holders: undefined, topics: ['t'], from: '2025-08', filter: { minConfidence: 0.5 } });
  });
  it('has the same question for the files of the server', () => {
    expect(filesOf(at('holder=a&holder=b&from=2025&minConfidence=0.5&coderKind=HUMAN'))[0]).toEqual({ name: 'positions.csv', href: '/export/positions?holders=a&holders=b&from=2025&coderKinds=HUMAN&filter=%7B%22minConfidence%22:0.5%7D' });
    expect(filesOf(at(''))).toEqual([]);
  });
  it.each([['2025', true], ['2025-08', true], ['2025-02-28', true], ['2025-02-29', false], ['2025-13', false], ['', false], ['x', false]])('isDate(%s) is %s', (text, is) => {
    expect(isDate(text)).toBe(is);
  });
});

describe('meetings', () => {
  const scale = scaleUtc([Date.parse('2025-01-01'), Date.parse('2025-12-31')], [200, 1000]);
  const meeting = (id: string, date: string, kind = 'TALKS') => ({ __typename: 'Meeting', id, name: `Meeting of many in ${id}`, kind, date: dayOf(date) }) as MeetingAnswer;
  const measure = (text: string) => text.length * 7;
  it('have words that never overlap, the weightiest first', () => {
    const meetings = Array.from({ length: 40 }, (_, i) => ({ meeting: meeting(String(i), `2025-0${1 + (i % 9)}-1${i % 10}`), weight: i === 7 ? 5 : 0 }));
    const bands = bandsOf(meetings, scale, 3, measure);
    expect(bands).toHaveLength(40);
    expect(bands.find((b) => b.meeting.id === '7')!.label).not.toBe('');
    const shown = bands.filter((b) => b.label);
    for (const a of shown) {
      for (const b of shown) {
        if (a === b) continue;
        if (a.lane === b.lane) expect(a.labelTo < b.labelFrom || b.labelTo < a.labelFrom).toBe(true);
        if (a.lane > b.lane) expect(middle(a) < b.labelFrom || middle(a) > b.labelTo).toBe(true);
      }
    }
  });
  it('of another time are left out; a name of 5,000 letters is cut', () => {
    const long = { ...meeting('x', '2025-06-01'), name: 'm'.repeat(5000) };
    const bands = bandsOf([{ meeting: meeting('old', '2019-01-01'), weight: 0 }, { meeting: long, weight: 0 }], scale, 2, measure);
    expect(bands.map((b) => b.meeting.id)).toEqual(['x']);
    expect(bands[0]!.labelTo - bands[0]!.labelFrom).toBeLessThanOrEqual(170);
  });
  it('are those the address names, else those of the time and the holders', () => {
    const data = { named: [meeting('named', '2025-05-01')], meetings: { totalCount: 1, nodes: [meeting('b', '2025-03-01')] }, attended: { nodes: [meeting('a', '2025-02-01')] }, snapshot: { id: '' } } as unknown as Answer;
    const ids = (asking: Asking) => meetingsOf(data, asking).map((m) => m.meeting.id);
    expect(ids({ ...nobody, holders: ['h'] })).toEqual(['a', 'b']);
    expect(ids({ ...nobody, holders: ['h'], meetings: ['named'] })).toEqual(['named']);
  });
});

describe('the twin table', () => {
  const hostile = { date: until, value: 'SUPPORT' as const, text: '<script>alert(1)</script> שלום 🎉' };
  const row = rowOf([hostile, { date: dayOf('2025-12-20'), value: 'OPPOSE', toldBy: 'Eva Other' }], { holder: '<script>x</script>', shifts: [[0, 1, true]] });
  const table = twinOf([row], en);
  it('has one line a statement, and the changes', () => {
    expect(csvOf(table)).toBe(
      'Who,Topic,Date,Stance,Confidence,Words,As told by,Source,Change\r\n' +
        '<script>x</script>,the bridge,../2025-08-20,SUPPORT,0.8,<script>alert(1)</script> שלום 🎉,,Report 0,\r\n' +
        '<script>x</script>,the bridge,2025-12-20,OPPOSE,0.8,Words number 1,Eva Other,Report 1,"supported (not after 20 August 2025), opposed on 20 December 2025: changed (reversed into opposition)"\r\n',
    );
  });
  it('shows text as text, and the date as well as it is known', () => {
    const html = renderToStaticMarkup(<Router ssrPath="/positions">{table.columns.map((c) => <p key={c.name}>{c.cell(table.rows[0]!)}</p>)}</Router>);
    expect(html).not.toContain('<script>');
    expect(html).toContain('not after 20 August 2025');
  });
});

describe('markLabel', () => {
  it('says who, on what, the stance, the date, the change and the first words', () => {
    const row = rowOf([{ date: until, value: 'OPPOSE' }, { date: dayOf('2025-12-20'), value: 'SUPPORT', text: 'one two three four five six seven eight nine ten eleven twelve thirteen' }], { shifts: [[0, 1, true]] });
    expect(markLabel(row, row.points[1]!, en)).toBe(
      'Ann Example, the bridge: support, 20 December 2025. Change: opposed (not after 20 August 2025), supported on 20 December 2025: changed (reversed into support). one two three four five six seven eight nine ten eleven twelve …',
    );
  });
  it('says who told it, where another did', () => {
    const row = rowOf([{ date: until, value: 'OPPOSE', toldBy: 'Eva Other' }]);
    expect(markLabel(row, row.points[0]!, en)).toContain('. as told by Eva Other. ');
    for (const shown of [<PointTip row={row} point={row.points[0]!} />, <Changes rows={[row]} />]) {
      expect(renderToStaticMarkup(<Router ssrPath="/positions">{shown}</Router>)).toMatch(/as told by .*Eva Other/);
    }
  });
  it('stays short whatever is quoted', () => {
    const row = rowOf([{ date: until, value: 'OPPOSE', text: '🎉'.repeat(5000) }]);
    expect(Array.from(markLabel(row, row.points[0]!, en)).length).toBeLessThan(300);
  });
});
