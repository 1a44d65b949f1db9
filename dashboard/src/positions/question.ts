import { params, type AddressState } from '../shared/address';
import { isDate } from '../shared/dates';
import { graphql } from '../shared/graphql/generated';
import type { CoderKind, PositionsScreenQuery, PositionsScreenQueryVariables } from '../shared/graphql/generated/graphql';

// With nothing chosen it asks for questions to begin with, and else for positions, and the meetings of their time.
export const question = graphql(`
  query PositionsScreen(
    $ids: [ID!]!
    $holders: [ID!]
    $topics: [ID!]
    $from: EDTF
    $to: EDTF
    $filter: StatementFilter
    $coderKinds: [CoderKind!]
    $chosen: Boolean!
  ) {
    named: nodes(ids: $ids) {
      __typename
      id
      ... on Person { name }
      ... on Institution { name }
      ... on Topic { label aliases }
      ... on Meeting { name date { edtf earliest latest precision } kind }
    }
    positions(holders: $holders, topics: $topics, from: $from, to: $to, filter: $filter, coderKinds: $coderKinds) @include(if: $chosen) {
      holder { __typename ... on Person { id name } ... on Institution { id name } }
      topic { __typename id label }
      counts { support oppose conditional neutral statements }
      points {
        date { edtf earliest latest precision }
        value
        confidence
        statement {
          id
          text
          language
          madeAt { __typename id name }
          quotes { id kind relayedBy { __typename ... on Person { id name } ... on Institution { id name } } source { id title publisher { name } } }
        }
      }
      shifts { certain from { statement { id } } to { statement { id } } }
    }
    meetings(filter: { from: $from, to: $to }, first: 100) @include(if: $chosen) {
      totalCount
      nodes { __typename id name kind date { edtf earliest latest precision } }
    }
    attended: meetings(filter: { participants: $holders, from: $from, to: $to }, first: 100) @include(if: $chosen) {
      nodes { __typename id name kind date { edtf earliest latest precision } }
    }
    questions(first: 10) @skip(if: $chosen) {
      holder { __typename ... on Person { id name } ... on Institution { id name } }
      topic { __typename id label }
      statements
      shifts
      earliest
      latest
    }
    snapshot { id }
  }
`);

// What the chosen ids are called: asked only when the positions themselves are refused, so that a person sees what to take away.
export const names = graphql(`
  query PositionsNames($ids: [ID!]!) {
    named: nodes(ids: $ids) {
      __typename
      id
      ... on Person { name }
      ... on Institution { name }
      ... on Topic { label aliases }
      ... on Meeting { name date { edtf earliest latest precision } kind }
    }
    snapshot { id }
  }
`);

export type Answer = PositionsScreenQuery;
export type PositionAnswer = NonNullable<Answer['positions']>[number];
export type PointAnswer = PositionAnswer['points'][number];
export type MeetingAnswer = NonNullable<Answer['meetings']>['nodes'][number];
export type Question = NonNullable<Answer['questions']>[number];

export const coderKinds: CoderKind[] = ['HUMAN', 'RULE', 'MODEL'];

// What the address asks for. Values that can't be asked (a date that is none, a confidence beyond 0 to 1, an unknown kind of coder) are left out.
export interface Asking {
  holders: string[];
  topics: string[];
  meetings: string[];
  from?: string;
  to?: string;
  minConfidence?: number;
  coders: CoderKind[];
}

export function askingOf(at: Pick<AddressState, 'get' | 'all'>): Asking {
  const once = (name: string) => [...new Set(at.all(name).filter((v) => v !== ''))];
  const dated = (name: string) => at.all(name).slice(0, 1).find(isDate);
  const confidence = Number(at.get('minConfidence'));
  return {
    holders: once('holder'),
    topics: once('topic'),
    meetings: once('meeting'),
    from: dated('from'),
    to: dated('to'),
    minConfidence: confidence > 0 && confidence <= 1 ? confidence : undefined,
    coders: coderKinds.filter((k) => at.all('coderKind').includes(k)),
  };
}

// isChosen says whether the address names somebody or something.
export function isChosen(asking: Asking): boolean {
  return asking.holders.length + asking.topics.length > 0;
}

const mostIds = 100; // that Query.nodes answers

export function variablesOf(asking: Asking): PositionsScreenQueryVariables {
  return {
    ids: [...asking.holders, ...asking.topics, ...asking.meetings].slice(0, mostIds),
    holders: asking.holders.length ? asking.holders : undefined,
    topics: asking.topics.length ? asking.topics : undefined,
    from: asking.from,
    to: asking.to,
    filter: asking.minConfidence === undefined ? undefined : { minConfidence: asking.minConfidence },
    coderKinds: asking.coders.length ? asking.coders : undefined,
    chosen: isChosen(asking),
  };
}

// filesOf are the server's files of what is asked: the positions, and the single codings they are made of.
export function filesOf(asking: Asking): { name: string; href: string }[] {
  if (!isChosen(asking)) return [];
  const filter = asking.minConfidence === undefined ? undefined : JSON.stringify({ minConfidence: asking.minConfidence });
  const chosen = params({ holders: asking.holders, topics: asking.topics, from: asking.from, to: asking.to, coderKinds: asking.coders, filter });
  return [
    { name: 'positions.csv', href: `/export/positions${chosen}` },
    { name: 'codings.csv', href: `/export/codings${chosen}` },
  ];
}
