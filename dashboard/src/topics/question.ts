import { graphql } from '../shared/graphql/generated';
import type { TopicScreenQuery } from '../shared/graphql/generated/graphql';

graphql(`
  fragment TopicBar on Bucket {
    from
    until
    count
    certain
    stances { support oppose conditional neutral }
  }
`);

graphql(`
  fragment TopicPosition on Position {
    holder { __typename ... on Person { id name } ... on Institution { id name } }
    current { value date { edtf earliest latest precision } statement @include(if: $evidence) { id } }
    shifts {
      certain
      from { value date { edtf earliest latest precision } statement @include(if: $evidence) { id text language } }
      to { value date { edtf earliest latest precision } statement @include(if: $evidence) { id text language } }
    }
  }
`);

// The bars count all statements; the list below them holds those between $from and $to.
export const question = graphql(`
  query TopicScreen($id: ID!, $from: EDTF, $to: EDTF, $positions: Boolean!, $evidence: Boolean!, $fine: Boolean!) {
    node(id: $id) {
      __typename
      id
      ... on Topic {
        label
        definition
        aliases
        attributes { name value }
        broader { __typename id label }
        narrower { __typename id label }
        positions @include(if: $positions) { ...TopicPosition }
        all: statements(first: 0) {
          totalCount
          months: histogram(interval: MONTH) @include(if: $fine) { ...TopicBar }
          quarters: histogram(interval: QUARTER) @include(if: $fine) { ...TopicBar }
          years: histogram(interval: YEAR) { ...TopicBar }
        }
        statements(first: 10, filter: { saidFrom: $from, saidTo: $to }, orderBy: { field: SAID_AT, direction: DESC }) { ...StatementPage }
      }
    }
    snapshot { id }
  }
`);

export const next = graphql(`
  query TopicMore($id: ID!, $from: EDTF, $to: EDTF, $after: String!) {
    node(id: $id) {
      ... on Topic { statements(first: 50, after: $after, filter: { saidFrom: $from, saidTo: $to }, orderBy: { field: SAID_AT, direction: DESC }) { ...StatementPage } }
    }
    snapshot { id }
  }
`);

export type Topic = Extract<NonNullable<TopicScreenQuery['node']>, { __typename: 'Topic' }>;
export type Position = NonNullable<Topic['positions']>[number];
export type Bar = Topic['all']['years'][number];

export function topicOf(data: TopicScreenQuery): Topic | undefined {
  return data.node?.__typename === 'Topic' ? data.node : undefined;
}

// forms are what to ask, fullest first: the server reads fewer statements behind positions than positions, and refuses months of more than 83 years.
export function formsOf(id: string, from?: string, to?: string) {
  const when = { id, from, to };
  return [
    { ...when, positions: true, evidence: true, fine: true },
    { ...when, positions: true, evidence: true, fine: false },
    { ...when, positions: true, evidence: false, fine: true },
    { ...when, positions: false, evidence: false, fine: false },
  ] as const;
}
