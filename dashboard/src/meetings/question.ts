import { ask } from '../shared/graphql/ask';
import { graphql } from '../shared/graphql/generated';
import type { AcrossPointFragment, MeetingScreenQuery } from '../shared/graphql/generated/graphql';

// With compared the positions before and after come too, with evidence the quotes of those who moved. topics are the chosen ones.
export const question = graphql(`
  query MeetingScreen($id: ID!, $days: Int!, $topics: [ID!], $chosen: [ID!]!, $compared: Boolean!, $evidence: Boolean!) {
    node(id: $id) {
      __typename
      id
      ... on Meeting {
        name
        aliases
        kind
        date { edtf earliest latest precision asPrinted }
        place { name country }
        partOf { __typename id name }
        parts { __typename id name date { edtf earliest latest precision } }
        participants {
          role
          agent { __typename ... on Person { id name } ... on Institution { id name } }
          onBehalfOf { __typename id name }
        }
        at: statementsAt(first: 20) {
          ...StatementPage
          facets(by: [TOPIC], first: 12) { values { value label count } total }
        }
        about: statementsAbout(first: 20) {
          ...StatementPage
          facets(by: [TOPIC], first: 12) { values { value label count } total }
        }
        beforeAndAfter(days: $days, topics: $topics) @include(if: $compared) {
          holder { __typename ... on Person { id name } ... on Institution { id name } }
          topic { __typename id label }
          before { support oppose conditional neutral statements }
          after { support oppose conditional neutral statements }
          moved
          shift {
            certain
            from { ...AcrossPoint }
            to { ...AcrossPoint }
          }
        }
      }
    }
    topics: nodes(ids: $chosen) {
      __typename
      id
      ... on Topic { label }
    }
    snapshot { id }
  }
  fragment AcrossPoint on PositionPoint {
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
`);

const pageAt = graphql(`
  query MeetingAtPage($id: ID!, $after: String!) {
    node(id: $id) { ... on Meeting { page: statementsAt(first: 50, after: $after) { ...StatementPage } } }
  }
`);

const pageAbout = graphql(`
  query MeetingAboutPage($id: ID!, $after: String!) {
    node(id: $id) { ... on Meeting { page: statementsAbout(first: 50, after: $after) { ...StatementPage } } }
  }
`);

export type Meeting = Extract<NonNullable<MeetingScreenQuery['node']>, { __typename: 'Meeting' }>;
export type Participation = Meeting['participants'][number];
export type Across = NonNullable<Meeting['beforeAndAfter']>[number];
export type Point = AcrossPointFragment;

export function meetingOf(data: MeetingScreenQuery): Meeting | undefined {
  return data.node?.__typename === 'Meeting' ? data.node : undefined;
}

// moreOf asks for the page after a cursor of what was said at a meeting, or of it.
export function moreOf(id: string, which: 'at' | 'about') {
  return async (after: string, signal: AbortSignal) => {
    const data = await ask(which === 'at' ? pageAt : pageAbout, { id, after }, signal);
    if (!data.node || !('page' in data.node) || !data.node.page) throw new Error('the meeting is gone'); // it was there when the first page came
    return data.node.page;
  };
}
