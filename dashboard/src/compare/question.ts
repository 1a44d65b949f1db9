import { graphql } from '../shared/graphql/generated';
import type { ComparedPositionFragment, CompareScreenQuery, CompareScreenQueryVariables } from '../shared/graphql/generated/graphql';
import type { Choice, Period } from './choice';

// With evidence the quote behind each latest stance comes too; without it more stances may be read. "second" is the later of two periods.
export const question = graphql(`
  query CompareScreen(
    $ids: [ID!]!
    $holders: [ID!]
    $topics: [ID!]
    $from: EDTF
    $to: EDTF
    $secondFrom: EDTF
    $secondTo: EDTF
    $compared: Boolean!
    $periods: Boolean!
    $evidence: Boolean!
    $start: Boolean!
  ) {
    nodes(ids: $ids) {
      __typename
      id
      ... on Person { name }
      ... on Institution { name }
      ... on Topic { label }
    }
    first: positions(holders: $holders, topics: $topics, from: $from, to: $to) @include(if: $compared) { ...ComparedPosition }
    second: positions(holders: $holders, topics: $topics, from: $secondFrom, to: $secondTo) @include(if: $periods) { ...ComparedPosition }
    questions(first: 20) @include(if: $start) {
      holder { __typename ... on Person { id name } ... on Institution { id name } }
      topic { id label }
    }
    snapshot { id }
  }
  fragment ComparedPosition on Position {
    holder { __typename ... on Person { id name } ... on Institution { id name } }
    topic { __typename id label }
    counts { support oppose conditional neutral statements }
    current {
      date { edtf earliest latest precision }
      value
      statement @include(if: $evidence) {
        id
        text
        language
        speaker { __typename ... on Person { id name } ... on Institution { id name } }
        quotes { id kind speakerAsPrinted relayedBy { __typename ... on Person { id name } ... on Institution { id name } } source { id title publisher { name } } }
      }
    }
    shifts { certain }
  }
`);

export type Held = ComparedPositionFragment;
type Node = NonNullable<CompareScreenQuery['nodes'][number]>;
export type Holder = Extract<Node, { __typename: 'Person' | 'Institution' }>;

// Column is who is compared, in a period where one is compared with themself.
export interface Column {
  holder: Holder;
  period?: Period;
  positions: readonly Held[];
}

// variablesOf asks for a choice: whole, then without the evidence, then only for the names.
export function variablesOf({ holders, topics, when, periods, ready }: Choice): [CompareScreenQueryVariables, CompareScreenQueryVariables, CompareScreenQueryVariables] {
  const [first, second] = periods.length ? periods : [when];
  const whole = {
    ids: [...holders, ...topics],
    holders,
    topics: topics.length ? topics : undefined,
    from: first?.from || undefined,
    to: first?.to || undefined,
    secondFrom: second?.from || undefined,
    secondTo: second?.to || undefined,
    compared: ready,
    periods: ready && periods.length > 0,
    evidence: true,
    start: !holders.length,
  };
  return [whole, { ...whole, evidence: false }, { ...whole, compared: false, periods: false, evidence: false }];
}

// columnsOf are those who are compared, in the order of the address. Ids that are unknown, or nobody's, have no column.
export function columnsOf(data: CompareScreenQuery, { holders, periods }: Choice): Column[] {
  const nodes = new Map(data.nodes.flatMap((n) => (n ? [[n.id, n]] : [])));
  const found = holders.map((id) => nodes.get(id)).filter((n) => n?.__typename === 'Person' || n?.__typename === 'Institution');
  if (periods.length) return found.flatMap((holder) => periods.map((period, i) => ({ holder, period, positions: (i ? data.second : data.first) ?? [] })));
  return found.map((holder) => ({ holder, positions: (data.first ?? []).filter((p) => p.holder.id === holder.id) }));
}
