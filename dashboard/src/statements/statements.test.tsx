import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';
import { describe, expect, test } from 'vitest';
import { en } from '../words/en';
import { Positions, positionsOf, type Statement } from './positions';
import { methodText, QuoteRecord, sameWords } from './record';

type Coded = Statement['stances'][number];

function coded(id: string, value: Coded['value'], topic: string, confidence: number, holder = 'person:a'): Coded {
  return {
    id,
    value,
    confidence,
    topic: { __typename: 'Topic', id: topic, label: topic },
    coder: { name: `coder ${id}`, kind: 'HUMAN' },
    holder: { __typename: 'Person', id: holder, name: holder },
  } as Coded;
}

function statement(more: Partial<Statement>): Statement {
  return { __typename: 'Statement', id: 'statement:s', text: 'Peace now', speaker: { __typename: 'Person', id: 'person:a', name: 'A' }, stances: [], quotes: [], about: [], mentions: [], ...more } as Statement;
}

describe('positions taken', () => {
  test('codings that agree are one position, the surest first; others stay apart', () => {
    const got = positionsOf([coded('1', 'SUPPORT', 't', 0.3), coded('2', 'OPPOSE', 't', 0.9), coded('3', 'SUPPORT', 't', 1), coded('4', 'SUPPORT', 't', 1, 'person:b'), coded('5', 'SUPPORT', 'u', 1)]);
    expect(got.map((t) => [t.value, t.topic.id, t.holder.id, t.judged.map((j) => j.id).join()])).toEqual([
      ['SUPPORT', 't', 'person:a', '3,1'],
      ['OPPOSE', 't', 'person:a', '2'],
      ['SUPPORT', 't', 'person:b', '4'],
      ['SUPPORT', 'u', 'person:a', '5'],
    ]);
  });
  const html = (s: Statement) => renderToStaticMarkup(<Router ssrPath="/statements/statement:s"><Positions statement={s} /></Router>);
  test('none is said to be none', () => {
    expect(html(statement({}))).toContain(en.statements.noPositions);
  });
  test('whose position it is, is said where it isn’t the speaker’s; names are never markup', () => {
    expect(html(statement({ stances: [coded('1', 'SUPPORT', 't', 1)] }))).not.toContain(en.statements.held);
    const got = html(statement({ stances: [coded('1', 'SUPPORT', '<script>', 1, 'person:b')] }));
    expect(got).toContain(en.statements.held);
    expect(got).toContain('&lt;script&gt;');
    expect(got).not.toContain('<script>');
    expect(got).toContain('href="/positions?holder=person:b&amp;topic=%3Cscript%3E"');
  });
});

test('a record adds nothing when only marks differ', () => {
  expect(sameWords('“I want peace,”', 'I want peace')).toBe(true);
  expect(sameWords('«Миру!»', 'Миру!')).toBe(true);
  expect(sameWords('that he wants “peace”', 'I want peace')).toBe(false);
});

test('how the speaker was found; an unknown method stands in its own words', () => {
  expect(methodText({ method: 'label' }, en)).toBe('by the name before the words');
  expect(methodText({ method: 'rules', rule: 'postposed/surname' }, en)).toBe('by the rules for news prose, rule “postposed/surname”');
  expect(methodText({ method: 'oracle', rule: '' }, en)).toBe('oracle');
});

test('a record says who told it and which words name the meeting; that a speaker, a title, a date are unknown', () => {
  const quote = {
    id: 'quote:q',
    kind: 'DIRECT',
    text: 'Peace now',
    attribution: { method: 'rules', confidence: 0.5, candidates: [] },
    relayedBy: { __typename: 'Person', id: 'person:t', name: 'The Teller' },
    meetingEvidence: [{ relation: 'MADE_AT', meeting: { __typename: 'Meeting', id: 'meeting:m', name: 'The Talks' }, words: { exact: 'told the talks' } }],
    source: { __typename: 'Source', id: 'source:x', title: '' },
  } as unknown as Statement['quotes'][number];
  const got = renderToStaticMarkup(<Router ssrPath="/"><QuoteRecord quote={quote} statement={statement({ speaker: null })} /></Router>);
  for (const said of [en.unknownSpeaker, en.sources.untitled, en.sources.undated, en.statements.relayedBy, 'The Teller', en.statements.meeting.MADE_AT, 'told the talks']) expect(got).toContain(said);
});
