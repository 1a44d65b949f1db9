import { graphql } from '../shared/graphql/generated';
import type { Interval, SearchStatementsQueryVariables } from '../shared/graphql/generated/graphql';
import { facetOf, fields, filterOf, hasWord, orderOf, partsOf, type Field, type Wanted } from './filter';

// The statements found, and what they would be without each part of the search: that is what the lists of a chosen field, the bars outside the
// chosen time and the ways out of an empty result are made of. A part that isn't there isn't asked about.
export const statementsQuestion = graphql(`
  query SearchStatements(
    $filter: StatementFilter!, $order: StatementOrder!, $first: Int!, $values: Int!, $interval: Interval!, $chart: Boolean!, $chosen: [ID!]!
    $anyTime: StatementFilter!
    $q: StatementFilter!, $hasQ: Boolean!
    $speaker: StatementFilter!, $hasSpeaker: Boolean!
    $topic: StatementFilter!, $hasTopic: Boolean!
    $stance: StatementFilter!, $hasStance: Boolean!
    $publisher: StatementFilter!, $hasPublisher: Boolean!
    $kind: StatementFilter!, $hasKind: Boolean!
    $language: StatementFilter!, $hasLanguage: Boolean!
  ) {
    statements(filter: $filter, orderBy: $order, first: $first) {
      ...StatementPage
      facets(by: [SPEAKER, TOPIC, STANCE, PUBLISHER, KIND, LANGUAGE], first: $values) { ...FacetValues }
    }
    dates: statements(filter: $anyTime, first: 1) {
      totalCount
      histogram(interval: $interval) @include(if: $chart) { from until count certain }
    }
    q: statements(filter: $q, first: 1) @include(if: $hasQ) { totalCount }
    speaker: statements(filter: $speaker, first: 1) @include(if: $hasSpeaker) { totalCount facets(by: [SPEAKER], first: $values) { ...FacetValues } }
    topic: statements(filter: $topic, first: 1) @include(if: $hasTopic) { totalCount facets(by: [TOPIC], first: $values) { ...FacetValues } }
    stance: statements(filter: $stance, first: 1) @include(if: $hasStance) { totalCount facets(by: [STANCE], first: $values) { ...FacetValues } }
    publisher: statements(filter: $publisher, first: 1) @include(if: $hasPublisher) { totalCount facets(by: [PUBLISHER], first: $values) { ...FacetValues } }
    kind: statements(filter: $kind, first: 1) @include(if: $hasKind) { totalCount facets(by: [KIND], first: $values) { ...FacetValues } }
    language: statements(filter: $language, first: 1) @include(if: $hasLanguage) { totalCount facets(by: [LANGUAGE], first: $values) { ...FacetValues } }
    chosen: nodes(ids: $chosen) { __typename id ... on Person { name } ... on Institution { name } ... on Topic { label } }
    snapshot { id }
  }
  fragment FacetValues on Facet { field total values { value label count } }
`);

export const moreStatements = graphql(`
  query SearchMoreStatements($filter: StatementFilter!, $order: StatementOrder!, $first: Int!, $after: String!) {
    statements(filter: $filter, orderBy: $order, first: $first, after: $after) { ...StatementPage }
  }
`);

// statementsOnce is how many statements a page has; valuesFew and valuesMany are how many values of a field are listed.
export const statementsOnce = 25;
export const valuesFew = 6;
export const valuesMany = 100;

// variablesOf asks for what is wanted. interval undefined asks for no chart.
export function variablesOf(wanted: Wanted, opened: readonly Field[], interval: Interval | undefined): SearchStatementsQueryVariables {
  const parts = partsOf(wanted);
  const has = (f: Field) => parts.includes(f);
  const [speaker, topic, stance, publisher, kind, language] = fields.map((f) => (has(f) ? filterOf(wanted, f) : {}));
  return {
    filter: filterOf(wanted),
    order: orderOf(wanted.order),
    first: statementsOnce,
    values: opened.length ? valuesMany : valuesFew,
    interval: interval ?? 'YEAR',
    chart: interval !== undefined,
    chosen: [...wanted.chosen.speaker, ...wanted.chosen.topic, ...wanted.chosen.publisher].slice(0, 100),
    anyTime: filterOf(wanted, 'dates'),
    q: hasWord(wanted.q) ? filterOf(wanted, 'q') : {},
    hasQ: parts.includes('q') && parts.length > 1,
    speaker: speaker!,
    hasSpeaker: has('speaker'),
    topic: topic!,
    hasTopic: has('topic'),
    stance: stance!,
    hasStance: has('stance'),
    publisher: publisher!,
    hasPublisher: has('publisher'),
    kind: kind!,
    hasKind: has('kind'),
    language: language!,
    hasLanguage: has('language'),
  };
}

interface FacetLike {
  field: string;
  total: number;
  values: readonly { value: string; label: string; count: number }[];
}

// facetIn is the facet of a field: where values of it are chosen that of the search without them, so that others can be chosen besides.
export function facetIn(answer: { statements: { facets: readonly FacetLike[] } } & { [F in Field]?: { facets: readonly FacetLike[] } }, field: Field): FacetLike {
  const facets = answer[field]?.facets ?? answer.statements.facets;
  return facets.find((f) => f.field === facetOf[field]) ?? { field: facetOf[field], total: 0, values: [] };
}
