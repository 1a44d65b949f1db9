import { cut } from '../shared/links';
import type { NetworkKind, NetworkMeasure } from '../shared/graphql/generated/graphql';
import type { Words } from '../words/en';
import type { EdgeLook } from './drawing';
import type { Choice } from './question';

// titleOf says in words what a network shows.
export function titleOf({ kind, measure }: Choice, words: Words): string {
  const { titles } = words.network;
  if (kind === 'MEETINGS' || kind === 'MENTIONS') return titles[kind];
  const name = kind === 'ACTORS' ? measure : `${kind}_${measure}`;
  return titles[name as keyof typeof titles];
}

// figureTitle says by what the drawing's edges weigh.
export function figureTitle({ kind, measure }: Choice, words: Words): string {
  return words.network.figure(measure ? nameOfMeasure(kind, measure, words) : words.network.kinds[kind]);
}

// nameOfMeasure and meaningOf call a measure what it is in a kind of network: SUBTRACT of TWO_MODE subtracts other things.
export function nameOfMeasure(kind: NetworkKind, measure: NetworkMeasure, words: Words): string {
  const { measures } = words.network;
  return kind === 'TWO_MODE' && measure === 'SUBTRACT' ? measures.TWO_MODE_SUBTRACT : measures[measure];
}

export function meaningOf(kind: NetworkKind, measure: NetworkMeasure, words: Words): string {
  const { measureMeans } = words.network;
  if (kind === 'TWO_MODE' && measure === 'SUBTRACT') return measureMeans.TWO_MODE_SUBTRACT;
  return kind === 'TWO_MODE' && measure === 'IGNORE' ? measureMeans.TWO_MODE_IGNORE : measureMeans[measure];
}

// lookName says what an edge of a look means.
export function lookName({ kind, measure }: Choice, look: EdgeLook, words: Words): string {
  const { looks } = words.network;
  if (kind === 'MEETINGS') return looks.met;
  if (kind === 'MENTIONS') return looks.mentions;
  switch (measure) {
    case 'CONGRUENCE':
      return looks.same;
    case 'CONFLICT':
      return looks.against;
    case 'SUBTRACT':
      if (kind === 'TWO_MODE') return look === 'conflict' ? looks.moreOppose : looks.moreSupport;
      return look === 'conflict' ? looks.moreAgainst : looks.moreSame;
    case 'COMBINE':
      return { agree: looks.onlySupport, conflict: looks.onlyOppose, conditional: looks.onlyConditional, mixed: looks.several, plain: looks.code }[look];
    default:
      return kind === 'TWO_MODE' ? looks.statements : looks.sameTopic;
  }
}

// amountOf says what a node's number of statements counts, which differs by kind.
export function amountOf(kind: NetworkKind, n: number, words: Words): string {
  switch (kind) {
    case 'MEETINGS':
      return words.count.meetings(n);
    case 'MENTIONS':
      return words.count.statements(n);
    default:
      return words.network.stances(n);
  }
}

// nodesText counts nodes as what they are.
export function nodesText({ kind, actor }: Choice, n: number, words: Words): string {
  if (kind === 'TOPICS') return words.count.topics(n);
  if (kind === 'TWO_MODE') return words.network.countOf(n);
  return actor === 'PERSON' ? words.count.people(n) : words.count.institutions(n);
}

// weightText is a weight with three digits after the point at most.
export function weightText(weight: number, words: Words): string {
  return weight.toLocaleString(words.locale, { maximumFractionDigits: Math.abs(weight) < 0.01 ? 5 : 3 }).replace('-', '−');
}

// columnNames are what the two ends of an edge are called.
export function columnNames(kind: NetworkKind, words: Words): [string, string] {
  const { columns } = words.network;
  if (kind === 'TWO_MODE') return [columns.actor, columns.topic];
  return kind === 'MENTIONS' ? [columns.speaker, columns.mentioned] : [columns.one, columns.other];
}

// brief keeps a name to a few lines; its node's page, and a CSV file, have all of it.
export function brief(name: string): string {
  return cut(name, 120);
}
