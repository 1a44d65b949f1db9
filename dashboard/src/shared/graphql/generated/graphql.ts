/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Who the actors of a network are. */
export type ActorKind =
  /** Institutions: those that hold stances themselves, and those on whose behalf others do. */
  | 'INSTITUTION'
  /** People. */
  | 'PERSON';

/** What sort of coder judged. */
export type CoderKind =
  /** A person. */
  | 'HUMAN'
  /** A statistical model. */
  | 'MODEL'
  /** A rule. */
  | 'RULE';

/** How finely a date is known. */
export type DatePrecision =
  /** To the day. */
  | 'DAY'
  /** To the decade. */
  | 'DECADE'
  /** Somewhere between two dates, or one of several. */
  | 'INTERVAL'
  /** To the month. */
  | 'MONTH'
  /** Unbounded on one side or both. */
  | 'OPEN'
  /** To the season, quarter or half of a year. */
  | 'SEASON'
  /** To the second. */
  | 'TIME'
  /** To the year. */
  | 'YEAR';

/** Within what the same actor's same stance on the same topic counts once; IGNORE looks at no stance. */
export type Duplicates =
  /** Once a source. */
  | 'DOCUMENT'
  /** Every statement counts. */
  | 'INCLUDE'
  /** Once a month of a year. */
  | 'MONTH'
  /** Once. */
  | 'RANGE'
  /** Once a week (ISO 8601) of a year. */
  | 'WEEK'
  /** Once a year. */
  | 'YEAR';

/** The fields of StatementFilter by which statements are counted. */
export type FacetField =
  /** about */
  | 'ABOUT'
  /** kinds of quotes */
  | 'KIND'
  /** languages */
  | 'LANGUAGE'
  /** madeAt */
  | 'MADE_AT'
  /** onBehalfOf */
  | 'ON_BEHALF_OF'
  /** publishers */
  | 'PUBLISHER'
  /** sources */
  | 'SOURCE'
  /** speakers */
  | 'SPEAKER'
  /** stances; where the filter names topics, those on these topics. */
  | 'STANCE'
  /** topics: those on which statements take a stance or, where the filter names stances, one of these. */
  | 'TOPIC';

/** What sort of body an institution is. */
export type InstitutionKind =
  /** A company. */
  | 'COMPANY'
  /** A state. */
  | 'COUNTRY'
  /** A court. */
  | 'COURT'
  /** A government, a presidency, an administration. */
  | 'GOVERNMENT'
  /** A body of several states: the United Nations, the European Union. */
  | 'INTERGOVERNMENTAL'
  /** A newspaper, a broadcaster, a news agency. */
  | 'MEDIA'
  /** Armed forces. */
  | 'MILITARY'
  /** A ministry or department. */
  | 'MINISTRY'
  /** Any other organization: a union, a charity, a think tank. */
  | 'ORGANIZATION'
  /** Something else, or not known. */
  | 'OTHER'
  /** A parliament or one of its chambers. */
  | 'PARLIAMENT'
  /** A political party. */
  | 'PARTY';

/** How long a bucket of a histogram is. */
export type Interval =
  /** A day (UTC). */
  | 'DAY'
  /** A month. */
  | 'MONTH'
  /** January to March, and so on. */
  | 'QUARTER'
  /** A week from Monday to Sunday (ISO 8601). */
  | 'WEEK'
  /** A year. */
  | 'YEAR';

/** How much a statement counts by its distance from the middle of a window. */
export type Kernel =
  /** Less with the square of the distance. */
  | 'EPANECHNIKOV'
  /** As the normal distribution, also outside of the window. */
  | 'GAUSSIAN'
  /** 1 inside of the window, nothing outside. */
  | 'NONE'
  /** Less in proportion to the distance. */
  | 'TRIANGULAR'
  /** The same everywhere in the window. */
  | 'UNIFORM';

/** Chooses meetings. Every field that is set must hold. */
export type MeetingFilter = {
  /** It may have been held at this date or later. */
  from?: string | null | undefined;
  /** Of one of these kinds. */
  kinds?: Array<MeetingKind> | null | undefined;
  /** One of the meeting's names, or its place, contains every word of this. Spelling variants meet. */
  name?: string | null | undefined;
  /** It is a part of this meeting. */
  partOf?: string | number | null | undefined;
  /** One of these people or institutions took part. */
  participants?: Array<string | number> | null | undefined;
  /** It may have been held at this date or earlier. */
  to?: string | null | undefined;
};

/** What sort of meeting it was. */
export type MeetingKind =
  /** A telephone or video call. */
  | 'CALL'
  /** A conference. */
  | 'CONFERENCE'
  /** Something else, or not known. */
  | 'OTHER'
  /** A press conference or briefing. */
  | 'PRESS_CONFERENCE'
  /** A sitting of a parliament, a council, a court. */
  | 'SESSION'
  /** A meeting of heads of state or government. */
  | 'SUMMIT'
  /** Negotiations. */
  | 'TALKS'
  /** A visit. */
  | 'VISIT';

/** How a statement belongs to a meeting. */
export type MeetingRelation =
  /** It speaks of the meeting. */
  | 'ABOUT'
  /** It was said there. */
  | 'MADE_AT';

/** A question for a network. docs/positions.md states every rule, with its source. */
export type NetworkInput = {
  /** Who the actors are. */
  actor?: ActorKind | null | undefined;
  /** As judged by these coders, by name; by all when not given. */
  coders?: Array<string> | null | undefined;
  /** Within what the same actor's same stance on the same topic counts once. */
  duplicates?: Duplicates;
  /** From these statements only. */
  filter?: StatementFilter | null | undefined;
  /** From stances held by these people and institutions, or on their behalf; of all when not given. */
  holders?: Array<string | number> | null | undefined;
  /** What is joined with what. */
  kind: NetworkKind;
  /**
   * What makes the weight; when not given, CONGRUENCE for ACTORS and TOPICS and IGNORE for TWO_MODE. TWO_MODE takes IGNORE, SUBTRACT or COMBINE; MEETINGS and
   * MENTIONS count and take none.
   */
  measure?: NetworkMeasure | null | undefined;
  /** MEETINGS: from these meetings only. */
  meetings?: MeetingFilter | null | undefined;
  /** Leaves out nodes with fewer statements; of MEETINGS: with fewer meetings. */
  minStatements?: number | null | undefined;
  /** Leaves out edges that weigh less. */
  minWeight?: number | null | undefined;
  /** What weights are divided by. */
  normalise?: Normalisation;
  /** From stances on these topics; on all when not given. */
  topics?: Array<string | number> | null | undefined;
  /** Moves over time and gives a slice at each step. */
  window?: WindowInput | null | undefined;
};

/** What a network joins. */
export type NetworkKind =
  /** Actors, by the topics they share. */
  | 'ACTORS'
  /** Agents, by the meetings they took part in. */
  | 'MEETINGS'
  /** Speakers with those they mention. */
  | 'MENTIONS'
  /** Topics, by the actors they share. */
  | 'TOPICS'
  /** Actors with the topics they take stances on. */
  | 'TWO_MODE';

/** What makes the weight of an edge. */
export type NetworkMeasure =
  /** TWO_MODE only: 1 for any support, plus 2 for any opposition, plus 4 for any conditional stance. */
  | 'COMBINE'
  /** Support against opposition on the same topic. */
  | 'CONFLICT'
  /** The same stance on the same topic. */
  | 'CONGRUENCE'
  /** Statements on the same topic, whatever the stance. */
  | 'IGNORE'
  /** Congruence less conflict; of TWO_MODE: support less opposition. */
  | 'SUBTRACT';

/** The kinds of nodes that search looks into. */
export type NodeKind =
  /** A body that acts and speaks. */
  | 'INSTITUTION'
  /** An occasion at which agents met. */
  | 'MEETING'
  /** A human being. */
  | 'PERSON'
  /** A text in which statements are recorded. */
  | 'SOURCE'
  /** What was said. */
  | 'STATEMENT'
  /** What positions are held on. */
  | 'TOPIC';

/** What the weights of a network are divided by. */
export type Normalisation =
  /** TWO_MODE only: the number of the actor's statements. */
  | 'ACTIVITY'
  /** The mean number of the two nodes' statements. */
  | 'AVERAGE'
  /** The product of the lengths of the two nodes' vectors: the cosine of textbooks. */
  | 'COSINE'
  /** The product of the two nodes' numbers of statements, which Discourse Network Analyzer calls cosine. */
  | 'DNA_COSINE'
  /** What the two nodes say together, shared or not (Jaccard). */
  | 'JACCARD'
  /** Nothing. */
  | 'NONE'
  /** TWO_MODE only: the number of the topic's statements. */
  | 'PROMINENCE';

/** Which way a list is sorted. */
export type OrderDirection =
  /** From small to great, from old to new. */
  | 'ASC'
  /** From great to small, from new to old. */
  | 'DESC';

/** How quoted words are given. */
export type QuoteKind =
  /** All inside quotation marks. */
  | 'DIRECT'
  /** None inside quotation marks. */
  | 'INDIRECT'
  /** Partly inside quotation marks. */
  | 'MIXED';

/** What sort of text a source is. */
export type SourceKind =
  /** News prose. */
  | 'ARTICLE'
  /** Something else, or not known. */
  | 'OTHER'
  /** A record of who spoke when: a protocol, an interview. */
  | 'TRANSCRIPT';

/** The direction of a stance. */
export type StanceValue =
  /** For, under a condition. */
  | 'CONDITIONAL'
  /** Neither for nor against. */
  | 'NEUTRAL'
  /** Against. */
  | 'OPPOSE'
  /** For. */
  | 'SUPPORT';

/** Chooses statements. Every field that is set must hold; a list holds when one of its members does. */
export type StatementFilter = {
  /** Said of one of these meetings. */
  about?: Array<string | number> | null | undefined;
  /** All of these hold too. */
  and?: Array<StatementFilter> | null | undefined;
  /** Only what was certainly said between saidFrom and saidTo. */
  certainDateOnly?: boolean | null | undefined;
  /** Made by one of these institutions, or on its behalf. */
  institutions?: Array<string | number> | null | undefined;
  /** Has a quote of one of these kinds. */
  kinds?: Array<QuoteKind> | null | undefined;
  /** In one of these languages, written exactly as in the statement. */
  languages?: Array<string> | null | undefined;
  /** Said at one of these meetings. */
  madeAt?: Array<string | number> | null | undefined;
  /** Mentions one of these people or institutions. */
  mentions?: Array<string | number> | null | undefined;
  /** Has a quote whose speaker was found with at least this confidence, 0 to 1. */
  minConfidence?: number | null | undefined;
  /** This doesn't hold. Filters nest up to five deep. */
  not?: StatementFilter | null | undefined;
  /** Made on behalf of one of these institutions. */
  onBehalfOf?: Array<string | number> | null | undefined;
  /** One of these holds too. */
  or?: Array<StatementFilter> | null | undefined;
  /** Recorded in a source of one of these publishers. */
  publishers?: Array<string | number> | null | undefined;
  /** It may have been said at this date or later. */
  saidFrom?: string | null | undefined;
  /** It may have been said at this date or earlier. */
  saidTo?: string | null | undefined;
  /** Recorded in one of these sources. */
  sources?: Array<string | number> | null | undefined;
  /** Made by one of these people or institutions. */
  speakers?: Array<string | number> | null | undefined;
  /** Takes one of these stances; together with topics, on one of them. */
  stances?: Array<StanceValue> | null | undefined;
  /** The text contains every word of this. A text without a word, such as !, is refused. */
  text?: string | null | undefined;
  /** Takes a stance on one of these topics. */
  topics?: Array<string | number> | null | undefined;
};

/** How statements are sorted; equal ones by id. */
export type StatementOrder = {
  /** Which way. */
  direction: OrderDirection;
  /** By what. */
  field: StatementOrderField;
};

/** What statements are sorted by. */
export type StatementOrderField =
  /** How well it matches the filter's text, which must be given; the best match comes first in DESC. */
  | 'RELEVANCE'
  /** The earliest date it may have been said at. */
  | 'SAID_AT'
  /** The speaker's name; unknown speakers come last in ASC. */
  | 'SPEAKER';

/** A window that moves over time. */
export type WindowInput = {
  /** How much a statement counts by its distance from the window's middle. */
  kernel?: Kernel | null | undefined;
  /** How long it is, in units. */
  size: number;
  /** How far it moves at each step, in units. */
  step?: number | null | undefined;
  /** In what it is measured. */
  unit?: WindowUnit | null | undefined;
};

/** What a window is measured in. */
export type WindowUnit =
  /** Days. */
  | 'DAY'
  /** Months. */
  | 'MONTH'
  /** Statements, however far apart. */
  | 'STATEMENT'
  /** Weeks. */
  | 'WEEK'
  /** Years. */
  | 'YEAR';

export type CompareScreenQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  holders?: Array<string | number> | string | number | null | undefined;
  topics?: Array<string | number> | string | number | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  secondFrom?: string | null | undefined;
  secondTo?: string | null | undefined;
  compared: boolean;
  periods: boolean;
  evidence: boolean;
  start: boolean;
}>;


export type CompareScreenQuery = { nodes: Array<
    | { __typename: 'Institution', name: string, id: string }
    | { __typename: 'Meeting', id: string }
    | { __typename: 'Person', name: string, id: string }
    | { __typename: 'Quote', id: string }
    | { __typename: 'Source', id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'Topic', label: string, id: string }
   | null>, first?: Array<{ holder:
      | { __typename: 'Institution', id: string, name: string }
      | { __typename: 'Person', id: string, name: string }
    , topic: { __typename: 'Topic', id: string, label: string }, counts: { support: number, oppose: number, conditional: number, neutral: number, statements: number }, current: { value: StanceValue, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, statement?: { id: string, text: string, language: string | null, speaker:
          | { __typename: 'Institution', id: string, name: string }
          | { __typename: 'Person', id: string, name: string }
         | null, quotes: Array<{ id: string, kind: QuoteKind, speakerAsPrinted: string | null, relayedBy:
            | { __typename: 'Institution', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, source: { id: string, title: string, publisher: { name: string } | null } }> } } | null, shifts: Array<{ certain: boolean }> }>, second?: Array<{ holder:
      | { __typename: 'Institution', id: string, name: string }
      | { __typename: 'Person', id: string, name: string }
    , topic: { __typename: 'Topic', id: string, label: string }, counts: { support: number, oppose: number, conditional: number, neutral: number, statements: number }, current: { value: StanceValue, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, statement?: { id: string, text: string, language: string | null, speaker:
          | { __typename: 'Institution', id: string, name: string }
          | { __typename: 'Person', id: string, name: string }
         | null, quotes: Array<{ id: string, kind: QuoteKind, speakerAsPrinted: string | null, relayedBy:
            | { __typename: 'Institution', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, source: { id: string, title: string, publisher: { name: string } | null } }> } } | null, shifts: Array<{ certain: boolean }> }>, questions?: Array<{ holder:
      | { __typename: 'Institution', id: string, name: string }
      | { __typename: 'Person', id: string, name: string }
    , topic: { id: string, label: string } }>, snapshot: { id: string } };

export type ComparedPositionFragment = { holder:
    | { __typename: 'Institution', id: string, name: string }
    | { __typename: 'Person', id: string, name: string }
  , topic: { __typename: 'Topic', id: string, label: string }, counts: { support: number, oppose: number, conditional: number, neutral: number, statements: number }, current: { value: StanceValue, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, statement?: { id: string, text: string, language: string | null, speaker:
        | { __typename: 'Institution', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
       | null, quotes: Array<{ id: string, kind: QuoteKind, speakerAsPrinted: string | null, relayedBy:
          | { __typename: 'Institution', id: string, name: string }
          | { __typename: 'Person', id: string, name: string }
         | null, source: { id: string, title: string, publisher: { name: string } | null } }> } } | null, shifts: Array<{ certain: boolean }> };

export type HomeScreenQueryVariables = Exact<{
  today: string;
}>;


export type HomeScreenQuery = { questions: Array<{ statements: number, shifts: number, earliest: string | null, latest: string | null, holder:
      | { __typename: 'Institution', id: string, name: string }
      | { __typename: 'Person', id: string, name: string }
    , topic: { __typename: 'Topic', id: string, label: string } }>, statements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ highlights: Array<{ field: string, text: string, ranges: Array<{ start: number, end: number }> }>, node: { id: string, text: string, language: string | null, saidAt: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, speaker:
          | { __typename: 'Institution', id: string, name: string }
          | { __typename: 'Person', id: string, name: string }
         | null, madeAt: { __typename: 'Meeting', id: string, name: string } | null, stances: Array<{ value: StanceValue, topic: { __typename: 'Topic', id: string, label: string } }>, quotes: Array<{ id: string, kind: QuoteKind, speakerAsPrinted: string | null, relayedBy:
            | { __typename: 'Institution', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, source: { id: string, title: string, publisher: { name: string } | null } }> } }> }, meetings: { nodes: Array<{ __typename: 'Meeting', id: string, name: string, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null, place: { name: string, country: string | null } | null, participants: Array<{ agent:
          | { __typename: 'Institution' }
          | { __typename: 'Person' }
         }> }> }, stats: { people: number, institutions: number, topics: number, meetings: number, sources: number, statements: number, quotes: number, stances: number }, snapshot: { id: string } };

export type InstitutionScreenQueryVariables = Exact<{
  id: string | number;
  positions: boolean;
  evidence: boolean;
  near: boolean;
}>;


export type InstitutionScreenQuery = { node:
    | { __typename: 'Institution', name: string, aliases: Array<string>, kind: InstitutionKind, country: string | null, id: string, parent: { __typename: 'Institution', id: string, name: string } | null, identifiers: Array<{ scheme: string, value: string, url: string | null }>, attributes: Array<{ name: string, value: string }>, members: Array<{ role: string | null, person: { __typename: 'Person', id: string, name: string, positions?: Array<{ topic: { __typename: 'Topic', id: string, label: string }, counts: { support: number, oppose: number, conditional: number, neutral: number, statements: number } }> }, from: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null, until: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null, institution: { __typename: 'Institution', id: string, name: string } }>, positions?: Array<{ topic: { __typename: 'Topic', id: string, label: string }, counts: { support: number, oppose: number, conditional: number, neutral: number, statements: number }, points: Array<{ value: StanceValue, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, statement?: { id: string } }>, current: { value: StanceValue, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, statement?: { id: string } } | null, shifts: Array<{ certain: boolean, to: { date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } } }> }>, counted?: { facets: Array<{ values: Array<{ value: string, label: string, count: number }> }> }, statements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ highlights: Array<{ field: string, text: string, ranges: Array<{ start: number, end: number }> }>, node: { id: string, text: string, language: string | null, saidAt: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, speaker:
              | { __typename: 'Institution', id: string, name: string }
              | { __typename: 'Person', id: string, name: string }
             | null, madeAt: { __typename: 'Meeting', id: string, name: string } | null, stances: Array<{ value: StanceValue, topic: { __typename: 'Topic', id: string, label: string } }>, quotes: Array<{ id: string, kind: QuoteKind, speakerAsPrinted: string | null, relayedBy:
                | { __typename: 'Institution', id: string, name: string }
                | { __typename: 'Person', id: string, name: string }
               | null, source: { id: string, title: string, publisher: { name: string } | null } }> } }> }, meetings: { totalCount: number, nodes: Array<{ __typename: 'Meeting', id: string, name: string, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null, place: { name: string } | null }> }, neighbours?: Array<{ meetings: number, mentions: number, agreeing: number, opposing: number, agent:
          | { __typename: 'Institution', id: string, name: string }
          | { __typename: 'Person', id: string, name: string }
         }> }
    | { __typename: 'Meeting', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Quote', id: string }
    | { __typename: 'Source', id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'Topic', id: string }
   | null, snapshot: { id: string } };

export type InstitutionMoreQueryVariables = Exact<{
  id: string | number;
  after: string;
}>;


export type InstitutionMoreQuery = { node:
    | { statements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ highlights: Array<{ field: string, text: string, ranges: Array<{ start: number, end: number }> }>, node: { id: string, text: string, language: string | null, saidAt: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, speaker:
              | { __typename: 'Institution', id: string, name: string }
              | { __typename: 'Person', id: string, name: string }
             | null, madeAt: { __typename: 'Meeting', id: string, name: string } | null, stances: Array<{ value: StanceValue, topic: { __typename: 'Topic', id: string, label: string } }>, quotes: Array<{ id: string, kind: QuoteKind, speakerAsPrinted: string | null, relayedBy:
                | { __typename: 'Institution', id: string, name: string }
                | { __typename: 'Person', id: string, name: string }
               | null, source: { id: string, title: string, publisher: { name: string } | null } }> } }> } }
    | Record<PropertyKey, never>
   | null, snapshot: { id: string } };

export type MeetingScreenQueryVariables = Exact<{
  id: string | number;
  days: number;
  topics?: Array<string | number> | string | number | null | undefined;
  chosen: Array<string | number> | string | number;
  compared: boolean;
  evidence: boolean;
}>;


export type MeetingScreenQuery = { node:
    | { __typename: 'Institution', id: string }
    | { __typename: 'Meeting', name: string, aliases: Array<string>, kind: MeetingKind, id: string, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, asPrinted: string | null } | null, place: { name: string, country: string | null } | null, partOf: { __typename: 'Meeting', id: string, name: string } | null, parts: Array<{ __typename: 'Meeting', id: string, name: string, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null }>, participants: Array<{ role: string | null, agent:
          | { __typename: 'Institution', id: string, name: string }
          | { __typename: 'Person', id: string, name: string }
        , onBehalfOf: { __typename: 'Institution', id: string, name: string } | null }>, at: { totalCount: number, facets: Array<{ total: number, values: Array<{ value: string, label: string, count: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ highlights: Array<{ field: string, text: string, ranges: Array<{ start: number, end: number }> }>, node: { id: string, text: string, language: string | null, saidAt: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, speaker:
              | { __typename: 'Institution', id: string, name: string }
              | { __typename: 'Person', id: string, name: string }
             | null, madeAt: { __typename: 'Meeting', id: string, name: string } | null, stances: Array<{ value: StanceValue, topic: { __typename: 'Topic', id: string, label: string } }>, quotes: Array<{ id: string, kind: QuoteKind, speakerAsPrinted: string | null, relayedBy:
                | { __typename: 'Institution', id: string, name: string }
                | { __typename: 'Person', id: string, name: string }
               | null, source: { id: string, title: string, publisher: { name: string } | null } }> } }> }, about: { totalCount: number, facets: Array<{ total: number, values: Array<{ value: string, label: string, count: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ highlights: Array<{ field: string, text: string, ranges: Array<{ start: number, end: number }> }>, node: { id: string, text: string, language: string | null, saidAt: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, speaker:
              | { __typename: 'Institution', id: string, name: string }
              | { __typename: 'Person', id: string, name: string }
             | null, madeAt: { __typename: 'Meeting', id: string, name: string } | null, stances: Array<{ value: StanceValue, topic: { __typename: 'Topic', id: string, label: string } }>, quotes: Array<{ id: string, kind: QuoteKind, speakerAsPrinted: string | null, relayedBy:
                | { __typename: 'Institution', id: string, name: string }
                | { __typename: 'Person', id: string, name: string }
               | null, source: { id: string, title: string, publisher: { name: string } | null } }> } }> }, beforeAndAfter?: Array<{ moved: boolean, holder:
          | { __typename: 'Institution', id: string, name: string }
          | { __typename: 'Person', id: string, name: string }
        , topic: { __typename: 'Topic', id: string, label: string }, before: { support: number, oppose: number, conditional: number, neutral: number, statements: number }, after: { support: number, oppose: number, conditional: number, neutral: number, statements: number }, shift: { certain: boolean, from: { value: StanceValue, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, statement?: { id: string, text: string, language: string | null, speaker:
                | { __typename: 'Institution', id: string, name: string }
                | { __typename: 'Person', id: string, name: string }
               | null, quotes: Array<{ id: string, kind: QuoteKind, speakerAsPrinted: string | null, relayedBy:
                  | { __typename: 'Institution', id: string, name: string }
                  | { __typename: 'Person', id: string, name: string }
                 | null, source: { id: string, title: string, publisher: { name: string } | null } }> } }, to: { value: StanceValue, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, statement?: { id: string, text: string, language: string | null, speaker:
                | { __typename: 'Institution', id: string, name: string }
                | { __typename: 'Person', id: string, name: string }
               | null, quotes: Array<{ id: string, kind: QuoteKind, speakerAsPrinted: string | null, relayedBy:
                  | { __typename: 'Institution', id: string, name: string }
                  | { __typename: 'Person', id: string, name: string }
                 | null, source: { id: string, title: string, publisher: { name: string } | null } }> } } } | null }> }
    | { __typename: 'Person', id: string }
    | { __typename: 'Quote', id: string }
    | { __typename: 'Source', id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'Topic', id: string }
   | null, topics: Array<
    | { __typename: 'Institution', id: string }
    | { __typename: 'Meeting', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Quote', id: string }
    | { __typename: 'Source', id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'Topic', label: string, id: string }
   | null>, snapshot: { id: string } };

export type AcrossPointFragment = { value: StanceValue, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, statement?: { id: string, text: string, language: string | null, speaker:
      | { __typename: 'Institution', id: string, name: string }
      | { __typename: 'Person', id: string, name: string }
     | null, quotes: Array<{ id: string, kind: QuoteKind, speakerAsPrinted: string | null, relayedBy:
        | { __typename: 'Institution', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
       | null, source: { id: string, title: string, publisher: { name: string } | null } }> } };

export type MeetingAtPageQueryVariables = Exact<{
  id: string | number;
  after: string;
}>;


export type MeetingAtPageQuery = { node:
    | { page: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ highlights: Array<{ field: string, text: string, ranges: Array<{ start: number, end: number }> }>, node: { id: string, text: string, language: string | null, saidAt: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, speaker:
              | { __typename: 'Institution', id: string, name: string }
              | { __typename: 'Person', id: string, name: string }
             | null, madeAt: { __typename: 'Meeting', id: string, name: string } | null, stances: Array<{ value: StanceValue, topic: { __typename: 'Topic', id: string, label: string } }>, quotes: Array<{ id: string, kind: QuoteKind, speakerAsPrinted: string | null, relayedBy:
                | { __typename: 'Institution', id: string, name: string }
                | { __typename: 'Person', id: string, name: string }
               | null, source: { id: string, title: string, publisher: { name: string } | null } }> } }> } }
    | Record<PropertyKey, never>
   | null };

export type MeetingAboutPageQueryVariables = Exact<{
  id: string | number;
  after: string;
}>;


export type MeetingAboutPageQuery = { node:
    | { page: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ highlights: Array<{ field: string, text: string, ranges: Array<{ start: number, end: number }> }>, node: { id: string, text: string, language: string | null, saidAt: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, speaker:
              | { __typename: 'Institution', id: string, name: string }
              | { __typename: 'Person', id: string, name: string }
             | null, madeAt: { __typename: 'Meeting', id: string, name: string } | null, stances: Array<{ value: StanceValue, topic: { __typename: 'Topic', id: string, label: string } }>, quotes: Array<{ id: string, kind: QuoteKind, speakerAsPrinted: string | null, relayedBy:
                | { __typename: 'Institution', id: string, name: string }
                | { __typename: 'Person', id: string, name: string }
               | null, source: { id: string, title: string, publisher: { name: string } | null } }> } }> } }
    | Record<PropertyKey, never>
   | null };

export type NetworkStatementsQueryVariables = Exact<{
  input: NetworkInput;
  first: number;
}>;


export type NetworkStatementsQuery = { network: { edges: Array<{ source: string, target: string, statements: Array<{ id: string, text: string, language: string | null, saidAt: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, speaker:
          | { __typename: 'Institution', id: string, name: string }
          | { __typename: 'Person', id: string, name: string }
         | null, stances: Array<{ value: StanceValue, topic: { __typename: 'Topic', id: string, label: string } }>, quotes: Array<{ id: string, kind: QuoteKind, speakerAsPrinted: string | null, relayedBy:
            | { __typename: 'Institution', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, source: { id: string, title: string, publisher: { name: string } | null } }> }> }> }, snapshot: { id: string } };

export type NetworkMeetingsQueryVariables = Exact<{
  input: NetworkInput;
}>;


export type NetworkMeetingsQuery = { network: { edges: Array<{ source: string, target: string, meetings: Array<{ __typename: 'Meeting', id: string, name: string, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null, place: { name: string } | null }> }> }, snapshot: { id: string } };

export type NetworkScreenQueryVariables = Exact<{
  input: NetworkInput;
  named: Array<string | number> | string | number;
}>;


export type NetworkScreenQuery = { network: { undated: number, nodes: Array<{ statements: number, node:
        | { __typename: 'Institution', name: string, id: string }
        | { __typename: 'Meeting', id: string }
        | { __typename: 'Person', name: string, id: string }
        | { __typename: 'Quote', id: string }
        | { __typename: 'Source', id: string }
        | { __typename: 'Statement', id: string }
        | { __typename: 'Topic', label: string, id: string }
       }>, edges: Array<{ source: string, target: string, weight: number }>, slices: Array<{ from: string, until: string, edges: Array<{ source: string, target: string, weight: number }>, counts: { statements: number } }>, counts: { statements: number, earliest: string | null, latest: string | null } }, named: Array<
    | { __typename: 'Institution', name: string, id: string }
    | { __typename: 'Meeting', id: string }
    | { __typename: 'Person', name: string, id: string }
    | { __typename: 'Quote', id: string }
    | { __typename: 'Source', id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'Topic', label: string, id: string }
   | null>, snapshot: { id: string } };

export type PersonScreenQueryVariables = Exact<{
  id: string | number;
  positions: boolean;
  evidence: boolean;
  near: boolean;
}>;


export type PersonScreenQuery = { node:
    | { __typename: 'Institution', id: string }
    | { __typename: 'Meeting', id: string }
    | { __typename: 'Person', name: string, aliases: Array<string>, description: string | null, id: string, identifiers: Array<{ scheme: string, value: string, url: string | null }>, attributes: Array<{ name: string, value: string }>, memberships: Array<{ role: string | null, from: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null, until: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null, person: { __typename: 'Person', id: string, name: string }, institution: { __typename: 'Institution', id: string, name: string } }>, positions?: Array<{ topic: { __typename: 'Topic', id: string, label: string }, counts: { support: number, oppose: number, conditional: number, neutral: number, statements: number }, points: Array<{ value: StanceValue, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, statement?: { id: string } }>, current: { value: StanceValue, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, statement?: { id: string } } | null, shifts: Array<{ certain: boolean, to: { date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } } }> }>, counted?: { facets: Array<{ values: Array<{ value: string, label: string, count: number }> }> }, statements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ highlights: Array<{ field: string, text: string, ranges: Array<{ start: number, end: number }> }>, node: { id: string, text: string, language: string | null, saidAt: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, speaker:
              | { __typename: 'Institution', id: string, name: string }
              | { __typename: 'Person', id: string, name: string }
             | null, madeAt: { __typename: 'Meeting', id: string, name: string } | null, stances: Array<{ value: StanceValue, topic: { __typename: 'Topic', id: string, label: string } }>, quotes: Array<{ id: string, kind: QuoteKind, speakerAsPrinted: string | null, relayedBy:
                | { __typename: 'Institution', id: string, name: string }
                | { __typename: 'Person', id: string, name: string }
               | null, source: { id: string, title: string, publisher: { name: string } | null } }> } }> }, meetings: { totalCount: number, nodes: Array<{ __typename: 'Meeting', id: string, name: string, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null, place: { name: string } | null }> }, neighbours?: Array<{ meetings: number, mentions: number, agreeing: number, opposing: number, agent:
          | { __typename: 'Institution', id: string, name: string }
          | { __typename: 'Person', id: string, name: string }
         }> }
    | { __typename: 'Quote', id: string }
    | { __typename: 'Source', id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'Topic', id: string }
   | null, snapshot: { id: string } };

export type PersonMoreQueryVariables = Exact<{
  id: string | number;
  after: string;
}>;


export type PersonMoreQuery = { node:
    | { statements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ highlights: Array<{ field: string, text: string, ranges: Array<{ start: number, end: number }> }>, node: { id: string, text: string, language: string | null, saidAt: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, speaker:
              | { __typename: 'Institution', id: string, name: string }
              | { __typename: 'Person', id: string, name: string }
             | null, madeAt: { __typename: 'Meeting', id: string, name: string } | null, stances: Array<{ value: StanceValue, topic: { __typename: 'Topic', id: string, label: string } }>, quotes: Array<{ id: string, kind: QuoteKind, speakerAsPrinted: string | null, relayedBy:
                | { __typename: 'Institution', id: string, name: string }
                | { __typename: 'Person', id: string, name: string }
               | null, source: { id: string, title: string, publisher: { name: string } | null } }> } }> } }
    | Record<PropertyKey, never>
   | null, snapshot: { id: string } };

export type PositionsScreenQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  holders?: Array<string | number> | string | number | null | undefined;
  topics?: Array<string | number> | string | number | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  filter?: StatementFilter | null | undefined;
  coderKinds?: Array<CoderKind> | CoderKind | null | undefined;
  chosen: boolean;
}>;


export type PositionsScreenQuery = { named: Array<
    | { __typename: 'Institution', name: string, id: string }
    | { __typename: 'Meeting', name: string, kind: MeetingKind, id: string, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null }
    | { __typename: 'Person', name: string, id: string }
    | { __typename: 'Quote', id: string }
    | { __typename: 'Source', id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'Topic', label: string, aliases: Array<string>, id: string }
   | null>, positions?: Array<{ holder:
      | { __typename: 'Institution', id: string, name: string }
      | { __typename: 'Person', id: string, name: string }
    , topic: { __typename: 'Topic', id: string, label: string }, counts: { support: number, oppose: number, conditional: number, neutral: number, statements: number }, points: Array<{ value: StanceValue, confidence: number, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, statement: { id: string, text: string, language: string | null, madeAt: { __typename: 'Meeting', id: string, name: string } | null, quotes: Array<{ id: string, kind: QuoteKind, relayedBy:
            | { __typename: 'Institution', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, source: { id: string, title: string, publisher: { name: string } | null } }> } }>, shifts: Array<{ certain: boolean, from: { statement: { id: string } }, to: { statement: { id: string } } }> }>, meetings?: { totalCount: number, nodes: Array<{ __typename: 'Meeting', id: string, name: string, kind: MeetingKind, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null }> }, attended?: { nodes: Array<{ __typename: 'Meeting', id: string, name: string, kind: MeetingKind, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null }> }, questions?: Array<{ statements: number, shifts: number, earliest: string | null, latest: string | null, holder:
      | { __typename: 'Institution', id: string, name: string }
      | { __typename: 'Person', id: string, name: string }
    , topic: { __typename: 'Topic', id: string, label: string } }>, snapshot: { id: string } };

export type PositionsNamesQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type PositionsNamesQuery = { named: Array<
    | { __typename: 'Institution', name: string, id: string }
    | { __typename: 'Meeting', name: string, kind: MeetingKind, id: string, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null }
    | { __typename: 'Person', name: string, id: string }
    | { __typename: 'Quote', id: string }
    | { __typename: 'Source', id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'Topic', label: string, aliases: Array<string>, id: string }
   | null>, snapshot: { id: string } };

export type SearchBoxQueryVariables = Exact<{
  typed: string;
}>;


export type SearchBoxQuery = { questions: Array<{ statements: number, shifts: number, holder:
      | { __typename: 'Institution', id: string, name: string }
      | { __typename: 'Person', id: string, name: string }
    , topic: { __typename: 'Topic', id: string, label: string } }>, people: Array<{ text: string, ranges: Array<{ start: number, end: number }>, node:
      | { __typename: 'Institution', name: string, id: string }
      | { __typename: 'Meeting', name: string, id: string }
      | { __typename: 'Person', name: string, id: string }
      | { __typename: 'Quote', id: string }
      | { __typename: 'Source', title: string, id: string }
      | { __typename: 'Statement', id: string }
      | { __typename: 'Topic', label: string, id: string }
     }>, institutions: Array<{ text: string, ranges: Array<{ start: number, end: number }>, node:
      | { __typename: 'Institution', name: string, id: string }
      | { __typename: 'Meeting', name: string, id: string }
      | { __typename: 'Person', name: string, id: string }
      | { __typename: 'Quote', id: string }
      | { __typename: 'Source', title: string, id: string }
      | { __typename: 'Statement', id: string }
      | { __typename: 'Topic', label: string, id: string }
     }>, topics: Array<{ text: string, ranges: Array<{ start: number, end: number }>, node:
      | { __typename: 'Institution', name: string, id: string }
      | { __typename: 'Meeting', name: string, id: string }
      | { __typename: 'Person', name: string, id: string }
      | { __typename: 'Quote', id: string }
      | { __typename: 'Source', title: string, id: string }
      | { __typename: 'Statement', id: string }
      | { __typename: 'Topic', label: string, id: string }
     }>, meetings: Array<{ text: string, ranges: Array<{ start: number, end: number }>, node:
      | { __typename: 'Institution', name: string, id: string }
      | { __typename: 'Meeting', name: string, id: string }
      | { __typename: 'Person', name: string, id: string }
      | { __typename: 'Quote', id: string }
      | { __typename: 'Source', title: string, id: string }
      | { __typename: 'Statement', id: string }
      | { __typename: 'Topic', label: string, id: string }
     }>, sources: Array<{ text: string, ranges: Array<{ start: number, end: number }>, node:
      | { __typename: 'Institution', name: string, id: string }
      | { __typename: 'Meeting', name: string, id: string }
      | { __typename: 'Person', name: string, id: string }
      | { __typename: 'Quote', id: string }
      | { __typename: 'Source', title: string, id: string }
      | { __typename: 'Statement', id: string }
      | { __typename: 'Topic', label: string, id: string }
     }>, snapshot: { id: string } };

export type SuggestedFragment = { text: string, ranges: Array<{ start: number, end: number }>, node:
    | { __typename: 'Institution', name: string, id: string }
    | { __typename: 'Meeting', name: string, id: string }
    | { __typename: 'Person', name: string, id: string }
    | { __typename: 'Quote', id: string }
    | { __typename: 'Source', title: string, id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'Topic', label: string, id: string }
   };

export type SearchNamesQueryVariables = Exact<{
  text: string;
  first: number;
  near: string;
  hasNear: boolean;
}>;


export type SearchNamesQuery = { search: { totalCount: number, edges: Array<{ highlights: Array<{ field: string, text: string, ranges: Array<{ start: number, end: number }> }>, node:
        | { __typename: 'Institution', name: string, country: string | null, id: string }
        | { __typename: 'Meeting', name: string, id: string, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null }
        | { __typename: 'Person', name: string, description: string | null, id: string }
        | { __typename: 'Quote', id: string }
        | { __typename: 'Source', title: string, id: string, published: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null, publisher: { name: string } | null }
        | { __typename: 'Statement', id: string }
        | { __typename: 'Topic', label: string, definition: string | null, id: string }
       }> }, near?: Array<{ text: string, node:
      | { __typename: 'Institution', id: string }
      | { __typename: 'Meeting', id: string }
      | { __typename: 'Person', id: string }
      | { __typename: 'Quote', id: string }
      | { __typename: 'Source', id: string }
      | { __typename: 'Statement', id: string }
      | { __typename: 'Topic', id: string }
     }>, snapshot: { id: string } };

export type SearchStatementsQueryVariables = Exact<{
  filter: StatementFilter;
  order: StatementOrder;
  first: number;
  values: number;
  interval: Interval;
  chart: boolean;
  chosen: Array<string | number> | string | number;
  anyTime: StatementFilter;
  q: StatementFilter;
  hasQ: boolean;
  speaker: StatementFilter;
  hasSpeaker: boolean;
  topic: StatementFilter;
  hasTopic: boolean;
  stance: StatementFilter;
  hasStance: boolean;
  publisher: StatementFilter;
  hasPublisher: boolean;
  kind: StatementFilter;
  hasKind: boolean;
  language: StatementFilter;
  hasLanguage: boolean;
}>;


export type SearchStatementsQuery = { statements: { totalCount: number, facets: Array<{ field: FacetField, total: number, values: Array<{ value: string, label: string, count: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ highlights: Array<{ field: string, text: string, ranges: Array<{ start: number, end: number }> }>, node: { id: string, text: string, language: string | null, saidAt: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, speaker:
          | { __typename: 'Institution', id: string, name: string }
          | { __typename: 'Person', id: string, name: string }
         | null, madeAt: { __typename: 'Meeting', id: string, name: string } | null, stances: Array<{ value: StanceValue, topic: { __typename: 'Topic', id: string, label: string } }>, quotes: Array<{ id: string, kind: QuoteKind, speakerAsPrinted: string | null, relayedBy:
            | { __typename: 'Institution', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, source: { id: string, title: string, publisher: { name: string } | null } }> } }> }, dates: { totalCount: number, histogram?: Array<{ from: string, until: string, count: number, certain: number }> }, q?: { totalCount: number }, speaker?: { totalCount: number, facets: Array<{ field: FacetField, total: number, values: Array<{ value: string, label: string, count: number }> }> }, topic?: { totalCount: number, facets: Array<{ field: FacetField, total: number, values: Array<{ value: string, label: string, count: number }> }> }, stance?: { totalCount: number, facets: Array<{ field: FacetField, total: number, values: Array<{ value: string, label: string, count: number }> }> }, publisher?: { totalCount: number, facets: Array<{ field: FacetField, total: number, values: Array<{ value: string, label: string, count: number }> }> }, kind?: { totalCount: number, facets: Array<{ field: FacetField, total: number, values: Array<{ value: string, label: string, count: number }> }> }, language?: { totalCount: number, facets: Array<{ field: FacetField, total: number, values: Array<{ value: string, label: string, count: number }> }> }, chosen: Array<
    | { __typename: 'Institution', name: string, id: string }
    | { __typename: 'Meeting', id: string }
    | { __typename: 'Person', name: string, id: string }
    | { __typename: 'Quote', id: string }
    | { __typename: 'Source', id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'Topic', label: string, id: string }
   | null>, snapshot: { id: string } };

export type FacetValuesFragment = { field: FacetField, total: number, values: Array<{ value: string, label: string, count: number }> };

export type SearchMoreStatementsQueryVariables = Exact<{
  filter: StatementFilter;
  order: StatementOrder;
  first: number;
  after: string;
}>;


export type SearchMoreStatementsQuery = { statements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ highlights: Array<{ field: string, text: string, ranges: Array<{ start: number, end: number }> }>, node: { id: string, text: string, language: string | null, saidAt: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, speaker:
          | { __typename: 'Institution', id: string, name: string }
          | { __typename: 'Person', id: string, name: string }
         | null, madeAt: { __typename: 'Meeting', id: string, name: string } | null, stances: Array<{ value: StanceValue, topic: { __typename: 'Topic', id: string, label: string } }>, quotes: Array<{ id: string, kind: QuoteKind, speakerAsPrinted: string | null, relayedBy:
            | { __typename: 'Institution', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, source: { id: string, title: string, publisher: { name: string } | null } }> } }> } };

export type MetFragment = { totalCount: number, nodes: Array<{ __typename: 'Meeting', id: string, name: string, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null, place: { name: string } | null }> };

export type CompanyFragment = { meetings: number, mentions: number, agreeing: number, opposing: number, agent:
    | { __typename: 'Institution', id: string, name: string }
    | { __typename: 'Person', id: string, name: string }
   };

export type HeldPositionFragment = { topic: { __typename: 'Topic', id: string, label: string }, counts: { support: number, oppose: number, conditional: number, neutral: number, statements: number }, points: Array<{ value: StanceValue, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, statement?: { id: string } }>, current: { value: StanceValue, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, statement?: { id: string } } | null, shifts: Array<{ certain: boolean, to: { date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } } }> };

export type OfficeFragment = { role: string | null, from: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null, until: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null, person: { __typename: 'Person', id: string, name: string }, institution: { __typename: 'Institution', id: string, name: string } };

export type ChooseSuggestQueryVariables = Exact<{
  prefix: string;
  kinds?: Array<NodeKind> | NodeKind | null | undefined;
}>;


export type ChooseSuggestQuery = { suggest: Array<{ text: string, ranges: Array<{ start: number, end: number }>, node:
      | { __typename: 'Institution', name: string, id: string }
      | { __typename: 'Meeting', name: string, id: string }
      | { __typename: 'Person', name: string, id: string }
      | { __typename: 'Quote', id: string }
      | { __typename: 'Source', title: string, id: string }
      | { __typename: 'Statement', id: string }
      | { __typename: 'Topic', label: string, id: string }
     }>, snapshot: { id: string } };

export type StatementPageFragment = { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ highlights: Array<{ field: string, text: string, ranges: Array<{ start: number, end: number }> }>, node: { id: string, text: string, language: string | null, saidAt: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, speaker:
        | { __typename: 'Institution', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
       | null, madeAt: { __typename: 'Meeting', id: string, name: string } | null, stances: Array<{ value: StanceValue, topic: { __typename: 'Topic', id: string, label: string } }>, quotes: Array<{ id: string, kind: QuoteKind, speakerAsPrinted: string | null, relayedBy:
          | { __typename: 'Institution', id: string, name: string }
          | { __typename: 'Person', id: string, name: string }
         | null, source: { id: string, title: string, publisher: { name: string } | null } }> } }> };

export type SourceQuoteFragment = { id: string, kind: QuoteKind, text: string, speakerAsPrinted: string | null, relayedBy:
    | { __typename: 'Institution', id: string, name: string }
    | { __typename: 'Person', id: string, name: string }
   | null, fragments: Array<{ start: number, end: number, prefix: string, suffix: string }>, source: { id: string }, statement: { id: string, saidAt: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, speaker:
      | { __typename: 'Institution', id: string, name: string }
      | { __typename: 'Person', id: string, name: string }
     | null, stances: Array<{ value: StanceValue, topic: { __typename: 'Topic', id: string, label: string } }> } };

export type SourceQuotesFragment = { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: QuoteKind, text: string, speakerAsPrinted: string | null, relayedBy:
      | { __typename: 'Institution', id: string, name: string }
      | { __typename: 'Person', id: string, name: string }
     | null, fragments: Array<{ start: number, end: number, prefix: string, suffix: string }>, source: { id: string }, statement: { id: string, saidAt: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, speaker:
        | { __typename: 'Institution', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
       | null, stances: Array<{ value: StanceValue, topic: { __typename: 'Topic', id: string, label: string } }> } }> };

export type SourceScreenQueryVariables = Exact<{
  id: string | number;
  quote: string | number;
  start: number;
  end: number;
}>;


export type SourceScreenQuery = { node:
    | { __typename: 'Institution', id: string }
    | { __typename: 'Meeting', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Quote', id: string }
    | { __typename: 'Source', kind: SourceKind, title: string, authors: Array<string>, url: string | null, retrievedAt: string | null, language: string | null, licence: string | null, contentHash: string, text: string | null, id: string, publisher: { __typename: 'Institution', id: string, name: string } | null, published: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, asPrinted: string | null } | null, attributes: Array<{ name: string, value: string }>, quotes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: QuoteKind, text: string, speakerAsPrinted: string | null, relayedBy:
            | { __typename: 'Institution', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, fragments: Array<{ start: number, end: number, prefix: string, suffix: string }>, source: { id: string }, statement: { id: string, saidAt: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, speaker:
              | { __typename: 'Institution', id: string, name: string }
              | { __typename: 'Person', id: string, name: string }
             | null, stances: Array<{ value: StanceValue, topic: { __typename: 'Topic', id: string, label: string } }> } }> } }
    | { __typename: 'Statement', id: string }
    | { __typename: 'Topic', id: string }
   | null, quote:
    | { __typename: 'Institution' }
    | { __typename: 'Meeting' }
    | { __typename: 'Person' }
    | { __typename: 'Quote', id: string, kind: QuoteKind, text: string, speakerAsPrinted: string | null, relayedBy:
        | { __typename: 'Institution', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
       | null, fragments: Array<{ start: number, end: number, prefix: string, suffix: string }>, source: { id: string }, statement: { id: string, saidAt: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, speaker:
          | { __typename: 'Institution', id: string, name: string }
          | { __typename: 'Person', id: string, name: string }
         | null, stances: Array<{ value: StanceValue, topic: { __typename: 'Topic', id: string, label: string } }> } }
    | { __typename: 'Source' }
    | { __typename: 'Statement' }
    | { __typename: 'Topic' }
   | null, snapshot: { id: string } };

export type SourceMoreQuotesQueryVariables = Exact<{
  id: string | number;
  after: string;
}>;


export type SourceMoreQuotesQuery = { node:
    | { __typename: 'Institution' }
    | { __typename: 'Meeting' }
    | { __typename: 'Person' }
    | { __typename: 'Quote' }
    | { __typename: 'Source', quotes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: QuoteKind, text: string, speakerAsPrinted: string | null, relayedBy:
            | { __typename: 'Institution', id: string, name: string }
            | { __typename: 'Person', id: string, name: string }
           | null, fragments: Array<{ start: number, end: number, prefix: string, suffix: string }>, source: { id: string }, statement: { id: string, saidAt: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, speaker:
              | { __typename: 'Institution', id: string, name: string }
              | { __typename: 'Person', id: string, name: string }
             | null, stances: Array<{ value: StanceValue, topic: { __typename: 'Topic', id: string, label: string } }> } }> } }
    | { __typename: 'Statement' }
    | { __typename: 'Topic' }
   | null };

export type StatementScreenQueryVariables = Exact<{
  id: string | number;
}>;


export type StatementScreenQuery = { node:
    | { __typename: 'Institution', id: string }
    | { __typename: 'Meeting', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Quote', id: string }
    | { __typename: 'Source', id: string }
    | { __typename: 'Statement', text: string, language: string | null, medium: string | null, addressee: string | null, id: string, saidAt: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, asPrinted: string | null }, speaker:
        | { __typename: 'Institution', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
       | null, onBehalfOf: { __typename: 'Institution', id: string, name: string } | null, madeAt: { __typename: 'Meeting', id: string, name: string } | null, about: Array<{ __typename: 'Meeting', id: string, name: string }>, mentions: Array<
        | { __typename: 'Institution', id: string, name: string }
        | { __typename: 'Person', id: string, name: string }
      >, stances: Array<{ id: string, value: StanceValue, confidence: number, topic: { __typename: 'Topic', id: string, label: string }, coder: { name: string, kind: CoderKind }, holder:
          | { __typename: 'Institution', id: string, name: string }
          | { __typename: 'Person', id: string, name: string }
         }>, quotes: Array<{ id: string, kind: QuoteKind, text: string, speakerAsPrinted: string | null, cue: string | null, relayedBy:
          | { __typename: 'Institution', id: string, name: string }
          | { __typename: 'Person', id: string, name: string }
         | null, meetingEvidence: Array<{ relation: MeetingRelation, meeting: { __typename: 'Meeting', id: string, name: string }, words: { exact: string } }>, attribution: { method: string, rule: string | null, confidence: number, candidates: Array<{ confidence: number, agent:
              | { __typename: 'Institution', id: string, name: string }
              | { __typename: 'Person', id: string, name: string }
             }> }, source: { __typename: 'Source', id: string, title: string, language: string | null, url: string | null, published: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null, publisher: { __typename: 'Institution', id: string, name: string } | null } }> }
    | { __typename: 'Topic', id: string }
   | null, snapshot: { id: string } };

export type TopicBarFragment = { from: string, until: string, count: number, certain: number, stances: { support: number, oppose: number, conditional: number, neutral: number } };

export type TopicPositionFragment = { holder:
    | { __typename: 'Institution', id: string, name: string }
    | { __typename: 'Person', id: string, name: string }
  , current: { value: StanceValue, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, statement?: { id: string } } | null, shifts: Array<{ certain: boolean, from: { value: StanceValue, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, statement?: { id: string, text: string, language: string | null } }, to: { value: StanceValue, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, statement?: { id: string, text: string, language: string | null } } }> };

export type TopicScreenQueryVariables = Exact<{
  id: string | number;
  from?: string | null | undefined;
  to?: string | null | undefined;
  positions: boolean;
  evidence: boolean;
  fine: boolean;
}>;


export type TopicScreenQuery = { node:
    | { __typename: 'Institution', id: string }
    | { __typename: 'Meeting', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Quote', id: string }
    | { __typename: 'Source', id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'Topic', label: string, definition: string | null, aliases: Array<string>, id: string, attributes: Array<{ name: string, value: string }>, broader: { __typename: 'Topic', id: string, label: string } | null, narrower: Array<{ __typename: 'Topic', id: string, label: string }>, positions?: Array<{ holder:
          | { __typename: 'Institution', id: string, name: string }
          | { __typename: 'Person', id: string, name: string }
        , current: { value: StanceValue, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, statement?: { id: string } } | null, shifts: Array<{ certain: boolean, from: { value: StanceValue, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, statement?: { id: string, text: string, language: string | null } }, to: { value: StanceValue, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, statement?: { id: string, text: string, language: string | null } } }> }>, all: { totalCount: number, months?: Array<{ from: string, until: string, count: number, certain: number, stances: { support: number, oppose: number, conditional: number, neutral: number } }>, quarters?: Array<{ from: string, until: string, count: number, certain: number, stances: { support: number, oppose: number, conditional: number, neutral: number } }>, years: Array<{ from: string, until: string, count: number, certain: number, stances: { support: number, oppose: number, conditional: number, neutral: number } }> }, statements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ highlights: Array<{ field: string, text: string, ranges: Array<{ start: number, end: number }> }>, node: { id: string, text: string, language: string | null, saidAt: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, speaker:
              | { __typename: 'Institution', id: string, name: string }
              | { __typename: 'Person', id: string, name: string }
             | null, madeAt: { __typename: 'Meeting', id: string, name: string } | null, stances: Array<{ value: StanceValue, topic: { __typename: 'Topic', id: string, label: string } }>, quotes: Array<{ id: string, kind: QuoteKind, speakerAsPrinted: string | null, relayedBy:
                | { __typename: 'Institution', id: string, name: string }
                | { __typename: 'Person', id: string, name: string }
               | null, source: { id: string, title: string, publisher: { name: string } | null } }> } }> } }
   | null, snapshot: { id: string } };

export type TopicMoreQueryVariables = Exact<{
  id: string | number;
  from?: string | null | undefined;
  to?: string | null | undefined;
  after: string;
}>;


export type TopicMoreQuery = { node:
    | { statements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ highlights: Array<{ field: string, text: string, ranges: Array<{ start: number, end: number }> }>, node: { id: string, text: string, language: string | null, saidAt: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision }, speaker:
              | { __typename: 'Institution', id: string, name: string }
              | { __typename: 'Person', id: string, name: string }
             | null, madeAt: { __typename: 'Meeting', id: string, name: string } | null, stances: Array<{ value: StanceValue, topic: { __typename: 'Topic', id: string, label: string } }>, quotes: Array<{ id: string, kind: QuoteKind, speakerAsPrinted: string | null, relayedBy:
                | { __typename: 'Institution', id: string, name: string }
                | { __typename: 'Person', id: string, name: string }
               | null, source: { id: string, title: string, publisher: { name: string } | null } }> } }> } }
    | Record<PropertyKey, never>
   | null, snapshot: { id: string } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ComparedPositionFragmentDoc = new TypedDocumentString(`
    fragment ComparedPosition on Position {
  holder {
    __typename
    ... on Person {
      id
      name
    }
    ... on Institution {
      id
      name
    }
  }
  topic {
    __typename
    id
    label
  }
  counts {
    support
    oppose
    conditional
    neutral
    statements
  }
  current {
    date {
      edtf
      earliest
      latest
      precision
    }
    value
    statement @include(if: $evidence) {
      id
      text
      language
      speaker {
        __typename
        ... on Person {
          id
          name
        }
        ... on Institution {
          id
          name
        }
      }
      quotes {
        id
        kind
        speakerAsPrinted
        relayedBy {
          __typename
          ... on Person {
            id
            name
          }
          ... on Institution {
            id
            name
          }
        }
        source {
          id
          title
          publisher {
            name
          }
        }
      }
    }
  }
  shifts {
    certain
  }
}
    `, {"fragmentName":"ComparedPosition"}) as unknown as TypedDocumentString<ComparedPositionFragment, unknown>;
export const AcrossPointFragmentDoc = new TypedDocumentString(`
    fragment AcrossPoint on PositionPoint {
  date {
    edtf
    earliest
    latest
    precision
  }
  value
  statement @include(if: $evidence) {
    id
    text
    language
    speaker {
      __typename
      ... on Person {
        id
        name
      }
      ... on Institution {
        id
        name
      }
    }
    quotes {
      id
      kind
      speakerAsPrinted
      relayedBy {
        __typename
        ... on Person {
          id
          name
        }
        ... on Institution {
          id
          name
        }
      }
      source {
        id
        title
        publisher {
          name
        }
      }
    }
  }
}
    `, {"fragmentName":"AcrossPoint"}) as unknown as TypedDocumentString<AcrossPointFragment, unknown>;
export const SuggestedFragmentDoc = new TypedDocumentString(`
    fragment Suggested on Suggestion {
  text
  ranges {
    start
    end
  }
  node {
    __typename
    id
    ... on Person {
      name
    }
    ... on Institution {
      name
    }
    ... on Meeting {
      name
    }
    ... on Topic {
      label
    }
    ... on Source {
      title
    }
  }
}
    `, {"fragmentName":"Suggested"}) as unknown as TypedDocumentString<SuggestedFragment, unknown>;
export const FacetValuesFragmentDoc = new TypedDocumentString(`
    fragment FacetValues on Facet {
  field
  total
  values {
    value
    label
    count
  }
}
    `, {"fragmentName":"FacetValues"}) as unknown as TypedDocumentString<FacetValuesFragment, unknown>;
export const MetFragmentDoc = new TypedDocumentString(`
    fragment Met on MeetingConnection {
  totalCount
  nodes {
    __typename
    id
    name
    date {
      edtf
      earliest
      latest
      precision
    }
    place {
      name
    }
  }
}
    `, {"fragmentName":"Met"}) as unknown as TypedDocumentString<MetFragment, unknown>;
export const CompanyFragmentDoc = new TypedDocumentString(`
    fragment Company on Neighbour {
  agent {
    __typename
    ... on Person {
      id
      name
    }
    ... on Institution {
      id
      name
    }
  }
  meetings
  mentions
  agreeing
  opposing
}
    `, {"fragmentName":"Company"}) as unknown as TypedDocumentString<CompanyFragment, unknown>;
export const HeldPositionFragmentDoc = new TypedDocumentString(`
    fragment HeldPosition on Position {
  topic {
    __typename
    id
    label
  }
  counts {
    support
    oppose
    conditional
    neutral
    statements
  }
  points {
    value
    date {
      edtf
      earliest
      latest
      precision
    }
    statement @include(if: $evidence) {
      id
    }
  }
  current {
    value
    date {
      edtf
      earliest
      latest
      precision
    }
    statement @include(if: $evidence) {
      id
    }
  }
  shifts {
    certain
    to {
      date {
        edtf
        earliest
        latest
        precision
      }
    }
  }
}
    `, {"fragmentName":"HeldPosition"}) as unknown as TypedDocumentString<HeldPositionFragment, unknown>;
export const OfficeFragmentDoc = new TypedDocumentString(`
    fragment Office on Membership {
  role
  from {
    edtf
    earliest
    latest
    precision
  }
  until {
    edtf
    earliest
    latest
    precision
  }
  person {
    __typename
    id
    name
  }
  institution {
    __typename
    id
    name
  }
}
    `, {"fragmentName":"Office"}) as unknown as TypedDocumentString<OfficeFragment, unknown>;
export const StatementPageFragmentDoc = new TypedDocumentString(`
    fragment StatementPage on StatementConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    highlights {
      field
      text
      ranges {
        start
        end
      }
    }
    node {
      id
      text
      language
      saidAt {
        edtf
        earliest
        latest
        precision
      }
      speaker {
        __typename
        ... on Person {
          id
          name
        }
        ... on Institution {
          id
          name
        }
      }
      madeAt {
        __typename
        id
        name
      }
      stances {
        value
        topic {
          __typename
          id
          label
        }
      }
      quotes {
        id
        kind
        speakerAsPrinted
        relayedBy {
          __typename
          ... on Person {
            id
            name
          }
          ... on Institution {
            id
            name
          }
        }
        source {
          id
          title
          publisher {
            name
          }
        }
      }
    }
  }
}
    `, {"fragmentName":"StatementPage"}) as unknown as TypedDocumentString<StatementPageFragment, unknown>;
export const SourceQuoteFragmentDoc = new TypedDocumentString(`
    fragment SourceQuote on Quote {
  id
  kind
  text
  speakerAsPrinted
  relayedBy {
    __typename
    ... on Person {
      id
      name
    }
    ... on Institution {
      id
      name
    }
  }
  fragments {
    start
    end
    prefix
    suffix
  }
  source {
    id
  }
  statement {
    id
    saidAt {
      edtf
      earliest
      latest
      precision
    }
    speaker {
      __typename
      ... on Person {
        id
        name
      }
      ... on Institution {
        id
        name
      }
    }
    stances {
      value
      topic {
        __typename
        id
        label
      }
    }
  }
}
    `, {"fragmentName":"SourceQuote"}) as unknown as TypedDocumentString<SourceQuoteFragment, unknown>;
export const SourceQuotesFragmentDoc = new TypedDocumentString(`
    fragment SourceQuotes on QuoteConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    ...SourceQuote
  }
}
    fragment SourceQuote on Quote {
  id
  kind
  text
  speakerAsPrinted
  relayedBy {
    __typename
    ... on Person {
      id
      name
    }
    ... on Institution {
      id
      name
    }
  }
  fragments {
    start
    end
    prefix
    suffix
  }
  source {
    id
  }
  statement {
    id
    saidAt {
      edtf
      earliest
      latest
      precision
    }
    speaker {
      __typename
      ... on Person {
        id
        name
      }
      ... on Institution {
        id
        name
      }
    }
    stances {
      value
      topic {
        __typename
        id
        label
      }
    }
  }
}`, {"fragmentName":"SourceQuotes"}) as unknown as TypedDocumentString<SourceQuotesFragment, unknown>;
export const TopicBarFragmentDoc = new TypedDocumentString(`
    fragment TopicBar on Bucket {
  from
  until
  count
  certain
  stances {
    support
    oppose
    conditional
    neutral
  }
}
    `, {"fragmentName":"TopicBar"}) as unknown as TypedDocumentString<TopicBarFragment, unknown>;
export const TopicPositionFragmentDoc = new TypedDocumentString(`
    fragment TopicPosition on Position {
  holder {
    __typename
    ... on Person {
      id
      name
    }
    ... on Institution {
      id
      name
    }
  }
  current {
    value
    date {
      edtf
      earliest
      latest
      precision
    }
    statement @include(if: $evidence) {
      id
    }
  }
  shifts {
    certain
    from {
      value
      date {
        edtf
        earliest
        latest
        precision
      }
      statement @include(if: $evidence) {
        id
        text
        language
      }
    }
    to {
      value
      date {
        edtf
        earliest
        latest
        precision
      }
      statement @include(if: $evidence) {
        id
        text
        language
      }
    }
  }
}
    `, {"fragmentName":"TopicPosition"}) as unknown as TypedDocumentString<TopicPositionFragment, unknown>;
export const CompareScreenDocument = new TypedDocumentString(`
    query CompareScreen($ids: [ID!]!, $holders: [ID!], $topics: [ID!], $from: EDTF, $to: EDTF, $secondFrom: EDTF, $secondTo: EDTF, $compared: Boolean!, $periods: Boolean!, $evidence: Boolean!, $start: Boolean!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Person {
      name
    }
    ... on Institution {
      name
    }
    ... on Topic {
      label
    }
  }
  first: positions(holders: $holders, topics: $topics, from: $from, to: $to) @include(if: $compared) {
    ...ComparedPosition
  }
  second: positions(
    holders: $holders
    topics: $topics
    from: $secondFrom
    to: $secondTo
  ) @include(if: $periods) {
    ...ComparedPosition
  }
  questions(first: 20) @include(if: $start) {
    holder {
      __typename
      ... on Person {
        id
        name
      }
      ... on Institution {
        id
        name
      }
    }
    topic {
      id
      label
    }
  }
  snapshot {
    id
  }
}
    fragment ComparedPosition on Position {
  holder {
    __typename
    ... on Person {
      id
      name
    }
    ... on Institution {
      id
      name
    }
  }
  topic {
    __typename
    id
    label
  }
  counts {
    support
    oppose
    conditional
    neutral
    statements
  }
  current {
    date {
      edtf
      earliest
      latest
      precision
    }
    value
    statement @include(if: $evidence) {
      id
      text
      language
      speaker {
        __typename
        ... on Person {
          id
          name
        }
        ... on Institution {
          id
          name
        }
      }
      quotes {
        id
        kind
        speakerAsPrinted
        relayedBy {
          __typename
          ... on Person {
            id
            name
          }
          ... on Institution {
            id
            name
          }
        }
        source {
          id
          title
          publisher {
            name
          }
        }
      }
    }
  }
  shifts {
    certain
  }
}`) as unknown as TypedDocumentString<CompareScreenQuery, CompareScreenQueryVariables>;
export const HomeScreenDocument = new TypedDocumentString(`
    query HomeScreen($today: EDTF!) {
  questions(first: 6) {
    statements
    shifts
    earliest
    latest
    holder {
      __typename
      ... on Person {
        id
        name
      }
      ... on Institution {
        id
        name
      }
    }
    topic {
      __typename
      id
      label
    }
  }
  statements(orderBy: {field: SAID_AT, direction: DESC}, first: 7) {
    ...StatementPage
  }
  meetings(filter: {to: $today}, last: 8) {
    nodes {
      __typename
      id
      name
      date {
        edtf
        earliest
        latest
        precision
      }
      place {
        name
        country
      }
      participants {
        agent {
          __typename
        }
      }
    }
  }
  stats {
    people
    institutions
    topics
    meetings
    sources
    statements
    quotes
    stances
  }
  snapshot {
    id
  }
}
    fragment StatementPage on StatementConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    highlights {
      field
      text
      ranges {
        start
        end
      }
    }
    node {
      id
      text
      language
      saidAt {
        edtf
        earliest
        latest
        precision
      }
      speaker {
        __typename
        ... on Person {
          id
          name
        }
        ... on Institution {
          id
          name
        }
      }
      madeAt {
        __typename
        id
        name
      }
      stances {
        value
        topic {
          __typename
          id
          label
        }
      }
      quotes {
        id
        kind
        speakerAsPrinted
        relayedBy {
          __typename
          ... on Person {
            id
            name
          }
          ... on Institution {
            id
            name
          }
        }
        source {
          id
          title
          publisher {
            name
          }
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<HomeScreenQuery, HomeScreenQueryVariables>;
export const InstitutionScreenDocument = new TypedDocumentString(`
    query InstitutionScreen($id: ID!, $positions: Boolean!, $evidence: Boolean!, $near: Boolean!) {
  node(id: $id) {
    __typename
    id
    ... on Institution {
      name
      aliases
      kind
      country
      parent {
        __typename
        id
        name
      }
      identifiers {
        scheme
        value
        url
      }
      attributes {
        name
        value
      }
      members {
        ...Office
        person {
          positions @include(if: $positions) {
            topic {
              __typename
              id
              label
            }
            counts {
              support
              oppose
              conditional
              neutral
              statements
            }
          }
        }
      }
      positions @include(if: $positions) {
        ...HeldPosition
      }
      counted: statements(first: 0) @skip(if: $positions) {
        facets(by: [TOPIC], first: 100) {
          values {
            value
            label
            count
          }
        }
      }
      statements(first: 10, orderBy: {field: SAID_AT, direction: DESC}) {
        ...StatementPage
      }
      meetings(first: 100) {
        ...Met
      }
      neighbours(first: 10) @include(if: $near) {
        ...Company
      }
    }
  }
  snapshot {
    id
  }
}
    fragment Met on MeetingConnection {
  totalCount
  nodes {
    __typename
    id
    name
    date {
      edtf
      earliest
      latest
      precision
    }
    place {
      name
    }
  }
}
fragment Company on Neighbour {
  agent {
    __typename
    ... on Person {
      id
      name
    }
    ... on Institution {
      id
      name
    }
  }
  meetings
  mentions
  agreeing
  opposing
}
fragment HeldPosition on Position {
  topic {
    __typename
    id
    label
  }
  counts {
    support
    oppose
    conditional
    neutral
    statements
  }
  points {
    value
    date {
      edtf
      earliest
      latest
      precision
    }
    statement @include(if: $evidence) {
      id
    }
  }
  current {
    value
    date {
      edtf
      earliest
      latest
      precision
    }
    statement @include(if: $evidence) {
      id
    }
  }
  shifts {
    certain
    to {
      date {
        edtf
        earliest
        latest
        precision
      }
    }
  }
}
fragment Office on Membership {
  role
  from {
    edtf
    earliest
    latest
    precision
  }
  until {
    edtf
    earliest
    latest
    precision
  }
  person {
    __typename
    id
    name
  }
  institution {
    __typename
    id
    name
  }
}
fragment StatementPage on StatementConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    highlights {
      field
      text
      ranges {
        start
        end
      }
    }
    node {
      id
      text
      language
      saidAt {
        edtf
        earliest
        latest
        precision
      }
      speaker {
        __typename
        ... on Person {
          id
          name
        }
        ... on Institution {
          id
          name
        }
      }
      madeAt {
        __typename
        id
        name
      }
      stances {
        value
        topic {
          __typename
          id
          label
        }
      }
      quotes {
        id
        kind
        speakerAsPrinted
        relayedBy {
          __typename
          ... on Person {
            id
            name
          }
          ... on Institution {
            id
            name
          }
        }
        source {
          id
          title
          publisher {
            name
          }
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<InstitutionScreenQuery, InstitutionScreenQueryVariables>;
export const InstitutionMoreDocument = new TypedDocumentString(`
    query InstitutionMore($id: ID!, $after: String!) {
  node(id: $id) {
    ... on Institution {
      statements(first: 50, after: $after, orderBy: {field: SAID_AT, direction: DESC}) {
        ...StatementPage
      }
    }
  }
  snapshot {
    id
  }
}
    fragment StatementPage on StatementConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    highlights {
      field
      text
      ranges {
        start
        end
      }
    }
    node {
      id
      text
      language
      saidAt {
        edtf
        earliest
        latest
        precision
      }
      speaker {
        __typename
        ... on Person {
          id
          name
        }
        ... on Institution {
          id
          name
        }
      }
      madeAt {
        __typename
        id
        name
      }
      stances {
        value
        topic {
          __typename
          id
          label
        }
      }
      quotes {
        id
        kind
        speakerAsPrinted
        relayedBy {
          __typename
          ... on Person {
            id
            name
          }
          ... on Institution {
            id
            name
          }
        }
        source {
          id
          title
          publisher {
            name
          }
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<InstitutionMoreQuery, InstitutionMoreQueryVariables>;
export const MeetingScreenDocument = new TypedDocumentString(`
    query MeetingScreen($id: ID!, $days: Int!, $topics: [ID!], $chosen: [ID!]!, $compared: Boolean!, $evidence: Boolean!) {
  node(id: $id) {
    __typename
    id
    ... on Meeting {
      name
      aliases
      kind
      date {
        edtf
        earliest
        latest
        precision
        asPrinted
      }
      place {
        name
        country
      }
      partOf {
        __typename
        id
        name
      }
      parts {
        __typename
        id
        name
        date {
          edtf
          earliest
          latest
          precision
        }
      }
      participants {
        role
        agent {
          __typename
          ... on Person {
            id
            name
          }
          ... on Institution {
            id
            name
          }
        }
        onBehalfOf {
          __typename
          id
          name
        }
      }
      at: statementsAt(first: 20) {
        ...StatementPage
        facets(by: [TOPIC], first: 12) {
          values {
            value
            label
            count
          }
          total
        }
      }
      about: statementsAbout(first: 20) {
        ...StatementPage
        facets(by: [TOPIC], first: 12) {
          values {
            value
            label
            count
          }
          total
        }
      }
      beforeAndAfter(days: $days, topics: $topics) @include(if: $compared) {
        holder {
          __typename
          ... on Person {
            id
            name
          }
          ... on Institution {
            id
            name
          }
        }
        topic {
          __typename
          id
          label
        }
        before {
          support
          oppose
          conditional
          neutral
          statements
        }
        after {
          support
          oppose
          conditional
          neutral
          statements
        }
        moved
        shift {
          certain
          from {
            ...AcrossPoint
          }
          to {
            ...AcrossPoint
          }
        }
      }
    }
  }
  topics: nodes(ids: $chosen) {
    __typename
    id
    ... on Topic {
      label
    }
  }
  snapshot {
    id
  }
}
    fragment AcrossPoint on PositionPoint {
  date {
    edtf
    earliest
    latest
    precision
  }
  value
  statement @include(if: $evidence) {
    id
    text
    language
    speaker {
      __typename
      ... on Person {
        id
        name
      }
      ... on Institution {
        id
        name
      }
    }
    quotes {
      id
      kind
      speakerAsPrinted
      relayedBy {
        __typename
        ... on Person {
          id
          name
        }
        ... on Institution {
          id
          name
        }
      }
      source {
        id
        title
        publisher {
          name
        }
      }
    }
  }
}
fragment StatementPage on StatementConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    highlights {
      field
      text
      ranges {
        start
        end
      }
    }
    node {
      id
      text
      language
      saidAt {
        edtf
        earliest
        latest
        precision
      }
      speaker {
        __typename
        ... on Person {
          id
          name
        }
        ... on Institution {
          id
          name
        }
      }
      madeAt {
        __typename
        id
        name
      }
      stances {
        value
        topic {
          __typename
          id
          label
        }
      }
      quotes {
        id
        kind
        speakerAsPrinted
        relayedBy {
          __typename
          ... on Person {
            id
            name
          }
          ... on Institution {
            id
            name
          }
        }
        source {
          id
          title
          publisher {
            name
          }
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<MeetingScreenQuery, MeetingScreenQueryVariables>;
export const MeetingAtPageDocument = new TypedDocumentString(`
    query MeetingAtPage($id: ID!, $after: String!) {
  node(id: $id) {
    ... on Meeting {
      page: statementsAt(first: 50, after: $after) {
        ...StatementPage
      }
    }
  }
}
    fragment StatementPage on StatementConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    highlights {
      field
      text
      ranges {
        start
        end
      }
    }
    node {
      id
      text
      language
      saidAt {
        edtf
        earliest
        latest
        precision
      }
      speaker {
        __typename
        ... on Person {
          id
          name
        }
        ... on Institution {
          id
          name
        }
      }
      madeAt {
        __typename
        id
        name
      }
      stances {
        value
        topic {
          __typename
          id
          label
        }
      }
      quotes {
        id
        kind
        speakerAsPrinted
        relayedBy {
          __typename
          ... on Person {
            id
            name
          }
          ... on Institution {
            id
            name
          }
        }
        source {
          id
          title
          publisher {
            name
          }
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<MeetingAtPageQuery, MeetingAtPageQueryVariables>;
export const MeetingAboutPageDocument = new TypedDocumentString(`
    query MeetingAboutPage($id: ID!, $after: String!) {
  node(id: $id) {
    ... on Meeting {
      page: statementsAbout(first: 50, after: $after) {
        ...StatementPage
      }
    }
  }
}
    fragment StatementPage on StatementConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    highlights {
      field
      text
      ranges {
        start
        end
      }
    }
    node {
      id
      text
      language
      saidAt {
        edtf
        earliest
        latest
        precision
      }
      speaker {
        __typename
        ... on Person {
          id
          name
        }
        ... on Institution {
          id
          name
        }
      }
      madeAt {
        __typename
        id
        name
      }
      stances {
        value
        topic {
          __typename
          id
          label
        }
      }
      quotes {
        id
        kind
        speakerAsPrinted
        relayedBy {
          __typename
          ... on Person {
            id
            name
          }
          ... on Institution {
            id
            name
          }
        }
        source {
          id
          title
          publisher {
            name
          }
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<MeetingAboutPageQuery, MeetingAboutPageQueryVariables>;
export const NetworkStatementsDocument = new TypedDocumentString(`
    query NetworkStatements($input: NetworkInput!, $first: Int!) {
  network(input: $input) {
    edges {
      source
      target
      statements(first: $first) {
        id
        text
        language
        saidAt {
          edtf
          earliest
          latest
          precision
        }
        speaker {
          __typename
          ... on Person {
            id
            name
          }
          ... on Institution {
            id
            name
          }
        }
        stances {
          value
          topic {
            __typename
            id
            label
          }
        }
        quotes {
          id
          kind
          speakerAsPrinted
          relayedBy {
            __typename
            ... on Person {
              id
              name
            }
            ... on Institution {
              id
              name
            }
          }
          source {
            id
            title
            publisher {
              name
            }
          }
        }
      }
    }
  }
  snapshot {
    id
  }
}
    `) as unknown as TypedDocumentString<NetworkStatementsQuery, NetworkStatementsQueryVariables>;
export const NetworkMeetingsDocument = new TypedDocumentString(`
    query NetworkMeetings($input: NetworkInput!) {
  network(input: $input) {
    edges {
      source
      target
      meetings {
        __typename
        id
        name
        date {
          edtf
          earliest
          latest
          precision
        }
        place {
          name
        }
      }
    }
  }
  snapshot {
    id
  }
}
    `) as unknown as TypedDocumentString<NetworkMeetingsQuery, NetworkMeetingsQueryVariables>;
export const NetworkScreenDocument = new TypedDocumentString(`
    query NetworkScreen($input: NetworkInput!, $named: [ID!]!) {
  network(input: $input) {
    nodes {
      statements
      node {
        __typename
        id
        ... on Person {
          name
        }
        ... on Institution {
          name
        }
        ... on Topic {
          label
        }
      }
    }
    edges {
      source
      target
      weight
    }
    slices {
      from
      until
      edges {
        source
        target
        weight
      }
      counts {
        statements
      }
    }
    counts {
      statements
      earliest
      latest
    }
    undated
  }
  named: nodes(ids: $named) {
    __typename
    id
    ... on Person {
      name
    }
    ... on Institution {
      name
    }
    ... on Topic {
      label
    }
  }
  snapshot {
    id
  }
}
    `) as unknown as TypedDocumentString<NetworkScreenQuery, NetworkScreenQueryVariables>;
export const PersonScreenDocument = new TypedDocumentString(`
    query PersonScreen($id: ID!, $positions: Boolean!, $evidence: Boolean!, $near: Boolean!) {
  node(id: $id) {
    __typename
    id
    ... on Person {
      name
      aliases
      description
      identifiers {
        scheme
        value
        url
      }
      attributes {
        name
        value
      }
      memberships {
        ...Office
      }
      positions @include(if: $positions) {
        ...HeldPosition
      }
      counted: statements(first: 0) @skip(if: $positions) {
        facets(by: [TOPIC], first: 100) {
          values {
            value
            label
            count
          }
        }
      }
      statements(first: 10, orderBy: {field: SAID_AT, direction: DESC}) {
        ...StatementPage
      }
      meetings(first: 100) {
        ...Met
      }
      neighbours(first: 10) @include(if: $near) {
        ...Company
      }
    }
  }
  snapshot {
    id
  }
}
    fragment Met on MeetingConnection {
  totalCount
  nodes {
    __typename
    id
    name
    date {
      edtf
      earliest
      latest
      precision
    }
    place {
      name
    }
  }
}
fragment Company on Neighbour {
  agent {
    __typename
    ... on Person {
      id
      name
    }
    ... on Institution {
      id
      name
    }
  }
  meetings
  mentions
  agreeing
  opposing
}
fragment HeldPosition on Position {
  topic {
    __typename
    id
    label
  }
  counts {
    support
    oppose
    conditional
    neutral
    statements
  }
  points {
    value
    date {
      edtf
      earliest
      latest
      precision
    }
    statement @include(if: $evidence) {
      id
    }
  }
  current {
    value
    date {
      edtf
      earliest
      latest
      precision
    }
    statement @include(if: $evidence) {
      id
    }
  }
  shifts {
    certain
    to {
      date {
        edtf
        earliest
        latest
        precision
      }
    }
  }
}
fragment Office on Membership {
  role
  from {
    edtf
    earliest
    latest
    precision
  }
  until {
    edtf
    earliest
    latest
    precision
  }
  person {
    __typename
    id
    name
  }
  institution {
    __typename
    id
    name
  }
}
fragment StatementPage on StatementConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    highlights {
      field
      text
      ranges {
        start
        end
      }
    }
    node {
      id
      text
      language
      saidAt {
        edtf
        earliest
        latest
        precision
      }
      speaker {
        __typename
        ... on Person {
          id
          name
        }
        ... on Institution {
          id
          name
        }
      }
      madeAt {
        __typename
        id
        name
      }
      stances {
        value
        topic {
          __typename
          id
          label
        }
      }
      quotes {
        id
        kind
        speakerAsPrinted
        relayedBy {
          __typename
          ... on Person {
            id
            name
          }
          ... on Institution {
            id
            name
          }
        }
        source {
          id
          title
          publisher {
            name
          }
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<PersonScreenQuery, PersonScreenQueryVariables>;
export const PersonMoreDocument = new TypedDocumentString(`
    query PersonMore($id: ID!, $after: String!) {
  node(id: $id) {
    ... on Person {
      statements(first: 50, after: $after, orderBy: {field: SAID_AT, direction: DESC}) {
        ...StatementPage
      }
    }
  }
  snapshot {
    id
  }
}
    fragment StatementPage on StatementConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    highlights {
      field
      text
      ranges {
        start
        end
      }
    }
    node {
      id
      text
      language
      saidAt {
        edtf
        earliest
        latest
        precision
      }
      speaker {
        __typename
        ... on Person {
          id
          name
        }
        ... on Institution {
          id
          name
        }
      }
      madeAt {
        __typename
        id
        name
      }
      stances {
        value
        topic {
          __typename
          id
          label
        }
      }
      quotes {
        id
        kind
        speakerAsPrinted
        relayedBy {
          __typename
          ... on Person {
            id
            name
          }
          ... on Institution {
            id
            name
          }
        }
        source {
          id
          title
          publisher {
            name
          }
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<PersonMoreQuery, PersonMoreQueryVariables>;
export const PositionsScreenDocument = new TypedDocumentString(`
    query PositionsScreen($ids: [ID!]!, $holders: [ID!], $topics: [ID!], $from: EDTF, $to: EDTF, $filter: StatementFilter, $coderKinds: [CoderKind!], $chosen: Boolean!) {
  named: nodes(ids: $ids) {
    __typename
    id
    ... on Person {
      name
    }
    ... on Institution {
      name
    }
    ... on Topic {
      label
      aliases
    }
    ... on Meeting {
      name
      date {
        edtf
        earliest
        latest
        precision
      }
      kind
    }
  }
  positions(
    holders: $holders
    topics: $topics
    from: $from
    to: $to
    filter: $filter
    coderKinds: $coderKinds
  ) @include(if: $chosen) {
    holder {
      __typename
      ... on Person {
        id
        name
      }
      ... on Institution {
        id
        name
      }
    }
    topic {
      __typename
      id
      label
    }
    counts {
      support
      oppose
      conditional
      neutral
      statements
    }
    points {
      date {
        edtf
        earliest
        latest
        precision
      }
      value
      confidence
      statement {
        id
        text
        language
        madeAt {
          __typename
          id
          name
        }
        quotes {
          id
          kind
          relayedBy {
            __typename
            ... on Person {
              id
              name
            }
            ... on Institution {
              id
              name
            }
          }
          source {
            id
            title
            publisher {
              name
            }
          }
        }
      }
    }
    shifts {
      certain
      from {
        statement {
          id
        }
      }
      to {
        statement {
          id
        }
      }
    }
  }
  meetings(filter: {from: $from, to: $to}, first: 100) @include(if: $chosen) {
    totalCount
    nodes {
      __typename
      id
      name
      kind
      date {
        edtf
        earliest
        latest
        precision
      }
    }
  }
  attended: meetings(
    filter: {participants: $holders, from: $from, to: $to}
    first: 100
  ) @include(if: $chosen) {
    nodes {
      __typename
      id
      name
      kind
      date {
        edtf
        earliest
        latest
        precision
      }
    }
  }
  questions(first: 10) @skip(if: $chosen) {
    holder {
      __typename
      ... on Person {
        id
        name
      }
      ... on Institution {
        id
        name
      }
    }
    topic {
      __typename
      id
      label
    }
    statements
    shifts
    earliest
    latest
  }
  snapshot {
    id
  }
}
    `) as unknown as TypedDocumentString<PositionsScreenQuery, PositionsScreenQueryVariables>;
export const PositionsNamesDocument = new TypedDocumentString(`
    query PositionsNames($ids: [ID!]!) {
  named: nodes(ids: $ids) {
    __typename
    id
    ... on Person {
      name
    }
    ... on Institution {
      name
    }
    ... on Topic {
      label
      aliases
    }
    ... on Meeting {
      name
      date {
        edtf
        earliest
        latest
        precision
      }
      kind
    }
  }
  snapshot {
    id
  }
}
    `) as unknown as TypedDocumentString<PositionsNamesQuery, PositionsNamesQueryVariables>;
export const SearchBoxDocument = new TypedDocumentString(`
    query SearchBox($typed: String!) {
  questions(prefix: $typed, first: 3) {
    statements
    shifts
    holder {
      __typename
      ... on Person {
        id
        name
      }
      ... on Institution {
        id
        name
      }
    }
    topic {
      __typename
      id
      label
    }
  }
  people: suggest(prefix: $typed, kinds: [PERSON], first: 4) {
    ...Suggested
  }
  institutions: suggest(prefix: $typed, kinds: [INSTITUTION], first: 3) {
    ...Suggested
  }
  topics: suggest(prefix: $typed, kinds: [TOPIC], first: 3) {
    ...Suggested
  }
  meetings: suggest(prefix: $typed, kinds: [MEETING], first: 3) {
    ...Suggested
  }
  sources: suggest(prefix: $typed, kinds: [SOURCE], first: 2) {
    ...Suggested
  }
  snapshot {
    id
  }
}
    fragment Suggested on Suggestion {
  text
  ranges {
    start
    end
  }
  node {
    __typename
    id
    ... on Person {
      name
    }
    ... on Institution {
      name
    }
    ... on Meeting {
      name
    }
    ... on Topic {
      label
    }
    ... on Source {
      title
    }
  }
}`) as unknown as TypedDocumentString<SearchBoxQuery, SearchBoxQueryVariables>;
export const SearchNamesDocument = new TypedDocumentString(`
    query SearchNames($text: String!, $first: Int!, $near: String!, $hasNear: Boolean!) {
  search(
    text: $text
    kinds: [PERSON, INSTITUTION, TOPIC, MEETING, SOURCE]
    first: $first
  ) {
    totalCount
    edges {
      highlights {
        field
        text
        ranges {
          start
          end
        }
      }
      node {
        __typename
        id
        ... on Person {
          name
          description
        }
        ... on Institution {
          name
          country
        }
        ... on Topic {
          label
          definition
        }
        ... on Meeting {
          name
          date {
            edtf
            earliest
            latest
            precision
          }
        }
        ... on Source {
          title
          published {
            edtf
            earliest
            latest
            precision
          }
          publisher {
            name
          }
        }
      }
    }
  }
  near: suggest(prefix: $near, kinds: [PERSON, INSTITUTION, TOPIC], first: 4) @include(if: $hasNear) {
    text
    node {
      __typename
      id
    }
  }
  snapshot {
    id
  }
}
    `) as unknown as TypedDocumentString<SearchNamesQuery, SearchNamesQueryVariables>;
export const SearchStatementsDocument = new TypedDocumentString(`
    query SearchStatements($filter: StatementFilter!, $order: StatementOrder!, $first: Int!, $values: Int!, $interval: Interval!, $chart: Boolean!, $chosen: [ID!]!, $anyTime: StatementFilter!, $q: StatementFilter!, $hasQ: Boolean!, $speaker: StatementFilter!, $hasSpeaker: Boolean!, $topic: StatementFilter!, $hasTopic: Boolean!, $stance: StatementFilter!, $hasStance: Boolean!, $publisher: StatementFilter!, $hasPublisher: Boolean!, $kind: StatementFilter!, $hasKind: Boolean!, $language: StatementFilter!, $hasLanguage: Boolean!) {
  statements(filter: $filter, orderBy: $order, first: $first) {
    ...StatementPage
    facets(by: [SPEAKER, TOPIC, STANCE, PUBLISHER, KIND, LANGUAGE], first: $values) {
      ...FacetValues
    }
  }
  dates: statements(filter: $anyTime, first: 1) {
    totalCount
    histogram(interval: $interval) @include(if: $chart) {
      from
      until
      count
      certain
    }
  }
  q: statements(filter: $q, first: 1) @include(if: $hasQ) {
    totalCount
  }
  speaker: statements(filter: $speaker, first: 1) @include(if: $hasSpeaker) {
    totalCount
    facets(by: [SPEAKER], first: $values) {
      ...FacetValues
    }
  }
  topic: statements(filter: $topic, first: 1) @include(if: $hasTopic) {
    totalCount
    facets(by: [TOPIC], first: $values) {
      ...FacetValues
    }
  }
  stance: statements(filter: $stance, first: 1) @include(if: $hasStance) {
    totalCount
    facets(by: [STANCE], first: $values) {
      ...FacetValues
    }
  }
  publisher: statements(filter: $publisher, first: 1) @include(if: $hasPublisher) {
    totalCount
    facets(by: [PUBLISHER], first: $values) {
      ...FacetValues
    }
  }
  kind: statements(filter: $kind, first: 1) @include(if: $hasKind) {
    totalCount
    facets(by: [KIND], first: $values) {
      ...FacetValues
    }
  }
  language: statements(filter: $language, first: 1) @include(if: $hasLanguage) {
    totalCount
    facets(by: [LANGUAGE], first: $values) {
      ...FacetValues
    }
  }
  chosen: nodes(ids: $chosen) {
    __typename
    id
    ... on Person {
      name
    }
    ... on Institution {
      name
    }
    ... on Topic {
      label
    }
  }
  snapshot {
    id
  }
}
    fragment FacetValues on Facet {
  field
  total
  values {
    value
    label
    count
  }
}
fragment StatementPage on StatementConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    highlights {
      field
      text
      ranges {
        start
        end
      }
    }
    node {
      id
      text
      language
      saidAt {
        edtf
        earliest
        latest
        precision
      }
      speaker {
        __typename
        ... on Person {
          id
          name
        }
        ... on Institution {
          id
          name
        }
      }
      madeAt {
        __typename
        id
        name
      }
      stances {
        value
        topic {
          __typename
          id
          label
        }
      }
      quotes {
        id
        kind
        speakerAsPrinted
        relayedBy {
          __typename
          ... on Person {
            id
            name
          }
          ... on Institution {
            id
            name
          }
        }
        source {
          id
          title
          publisher {
            name
          }
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<SearchStatementsQuery, SearchStatementsQueryVariables>;
export const SearchMoreStatementsDocument = new TypedDocumentString(`
    query SearchMoreStatements($filter: StatementFilter!, $order: StatementOrder!, $first: Int!, $after: String!) {
  statements(filter: $filter, orderBy: $order, first: $first, after: $after) {
    ...StatementPage
  }
}
    fragment StatementPage on StatementConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    highlights {
      field
      text
      ranges {
        start
        end
      }
    }
    node {
      id
      text
      language
      saidAt {
        edtf
        earliest
        latest
        precision
      }
      speaker {
        __typename
        ... on Person {
          id
          name
        }
        ... on Institution {
          id
          name
        }
      }
      madeAt {
        __typename
        id
        name
      }
      stances {
        value
        topic {
          __typename
          id
          label
        }
      }
      quotes {
        id
        kind
        speakerAsPrinted
        relayedBy {
          __typename
          ... on Person {
            id
            name
          }
          ... on Institution {
            id
            name
          }
        }
        source {
          id
          title
          publisher {
            name
          }
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<SearchMoreStatementsQuery, SearchMoreStatementsQueryVariables>;
export const ChooseSuggestDocument = new TypedDocumentString(`
    query ChooseSuggest($prefix: String!, $kinds: [NodeKind!]) {
  suggest(prefix: $prefix, kinds: $kinds, first: 8) {
    text
    ranges {
      start
      end
    }
    node {
      __typename
      id
      ... on Person {
        name
      }
      ... on Institution {
        name
      }
      ... on Meeting {
        name
      }
      ... on Topic {
        label
      }
      ... on Source {
        title
      }
    }
  }
  snapshot {
    id
  }
}
    `) as unknown as TypedDocumentString<ChooseSuggestQuery, ChooseSuggestQueryVariables>;
export const SourceScreenDocument = new TypedDocumentString(`
    query SourceScreen($id: ID!, $quote: ID!, $start: Int!, $end: Int!) {
  node(id: $id) {
    __typename
    id
    ... on Source {
      kind
      title
      publisher {
        __typename
        id
        name
      }
      authors
      url
      published {
        edtf
        earliest
        latest
        precision
        asPrinted
      }
      retrievedAt
      language
      licence
      contentHash
      attributes {
        name
        value
      }
      text(start: $start, end: $end)
      quotes(first: 100) {
        ...SourceQuotes
      }
    }
  }
  quote: node(id: $quote) {
    __typename
    ...SourceQuote
  }
  snapshot {
    id
  }
}
    fragment SourceQuote on Quote {
  id
  kind
  text
  speakerAsPrinted
  relayedBy {
    __typename
    ... on Person {
      id
      name
    }
    ... on Institution {
      id
      name
    }
  }
  fragments {
    start
    end
    prefix
    suffix
  }
  source {
    id
  }
  statement {
    id
    saidAt {
      edtf
      earliest
      latest
      precision
    }
    speaker {
      __typename
      ... on Person {
        id
        name
      }
      ... on Institution {
        id
        name
      }
    }
    stances {
      value
      topic {
        __typename
        id
        label
      }
    }
  }
}
fragment SourceQuotes on QuoteConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    ...SourceQuote
  }
}`) as unknown as TypedDocumentString<SourceScreenQuery, SourceScreenQueryVariables>;
export const SourceMoreQuotesDocument = new TypedDocumentString(`
    query SourceMoreQuotes($id: ID!, $after: String!) {
  node(id: $id) {
    __typename
    ... on Source {
      quotes(first: 100, after: $after) {
        ...SourceQuotes
      }
    }
  }
}
    fragment SourceQuote on Quote {
  id
  kind
  text
  speakerAsPrinted
  relayedBy {
    __typename
    ... on Person {
      id
      name
    }
    ... on Institution {
      id
      name
    }
  }
  fragments {
    start
    end
    prefix
    suffix
  }
  source {
    id
  }
  statement {
    id
    saidAt {
      edtf
      earliest
      latest
      precision
    }
    speaker {
      __typename
      ... on Person {
        id
        name
      }
      ... on Institution {
        id
        name
      }
    }
    stances {
      value
      topic {
        __typename
        id
        label
      }
    }
  }
}
fragment SourceQuotes on QuoteConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    ...SourceQuote
  }
}`) as unknown as TypedDocumentString<SourceMoreQuotesQuery, SourceMoreQuotesQueryVariables>;
export const StatementScreenDocument = new TypedDocumentString(`
    query StatementScreen($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Statement {
      text
      language
      saidAt {
        edtf
        earliest
        latest
        precision
        asPrinted
      }
      medium
      addressee
      speaker {
        __typename
        ... on Person {
          id
          name
        }
        ... on Institution {
          id
          name
        }
      }
      onBehalfOf {
        __typename
        id
        name
      }
      madeAt {
        __typename
        id
        name
      }
      about {
        __typename
        id
        name
      }
      mentions {
        __typename
        ... on Person {
          id
          name
        }
        ... on Institution {
          id
          name
        }
      }
      stances {
        id
        value
        confidence
        topic {
          __typename
          id
          label
        }
        coder {
          name
          kind
        }
        holder {
          __typename
          ... on Person {
            id
            name
          }
          ... on Institution {
            id
            name
          }
        }
      }
      quotes {
        id
        kind
        text
        speakerAsPrinted
        cue
        relayedBy {
          __typename
          ... on Person {
            id
            name
          }
          ... on Institution {
            id
            name
          }
        }
        meetingEvidence {
          relation
          meeting {
            __typename
            id
            name
          }
          words {
            exact
          }
        }
        attribution {
          method
          rule
          confidence
          candidates {
            confidence
            agent {
              __typename
              ... on Person {
                id
                name
              }
              ... on Institution {
                id
                name
              }
            }
          }
        }
        source {
          __typename
          id
          title
          language
          url
          published {
            edtf
            earliest
            latest
            precision
          }
          publisher {
            __typename
            id
            name
          }
        }
      }
    }
  }
  snapshot {
    id
  }
}
    `) as unknown as TypedDocumentString<StatementScreenQuery, StatementScreenQueryVariables>;
export const TopicScreenDocument = new TypedDocumentString(`
    query TopicScreen($id: ID!, $from: EDTF, $to: EDTF, $positions: Boolean!, $evidence: Boolean!, $fine: Boolean!) {
  node(id: $id) {
    __typename
    id
    ... on Topic {
      label
      definition
      aliases
      attributes {
        name
        value
      }
      broader {
        __typename
        id
        label
      }
      narrower {
        __typename
        id
        label
      }
      positions @include(if: $positions) {
        ...TopicPosition
      }
      all: statements(first: 0) {
        totalCount
        months: histogram(interval: MONTH) @include(if: $fine) {
          ...TopicBar
        }
        quarters: histogram(interval: QUARTER) @include(if: $fine) {
          ...TopicBar
        }
        years: histogram(interval: YEAR) {
          ...TopicBar
        }
      }
      statements(
        first: 10
        filter: {saidFrom: $from, saidTo: $to}
        orderBy: {field: SAID_AT, direction: DESC}
      ) {
        ...StatementPage
      }
    }
  }
  snapshot {
    id
  }
}
    fragment StatementPage on StatementConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    highlights {
      field
      text
      ranges {
        start
        end
      }
    }
    node {
      id
      text
      language
      saidAt {
        edtf
        earliest
        latest
        precision
      }
      speaker {
        __typename
        ... on Person {
          id
          name
        }
        ... on Institution {
          id
          name
        }
      }
      madeAt {
        __typename
        id
        name
      }
      stances {
        value
        topic {
          __typename
          id
          label
        }
      }
      quotes {
        id
        kind
        speakerAsPrinted
        relayedBy {
          __typename
          ... on Person {
            id
            name
          }
          ... on Institution {
            id
            name
          }
        }
        source {
          id
          title
          publisher {
            name
          }
        }
      }
    }
  }
}
fragment TopicBar on Bucket {
  from
  until
  count
  certain
  stances {
    support
    oppose
    conditional
    neutral
  }
}
fragment TopicPosition on Position {
  holder {
    __typename
    ... on Person {
      id
      name
    }
    ... on Institution {
      id
      name
    }
  }
  current {
    value
    date {
      edtf
      earliest
      latest
      precision
    }
    statement @include(if: $evidence) {
      id
    }
  }
  shifts {
    certain
    from {
      value
      date {
        edtf
        earliest
        latest
        precision
      }
      statement @include(if: $evidence) {
        id
        text
        language
      }
    }
    to {
      value
      date {
        edtf
        earliest
        latest
        precision
      }
      statement @include(if: $evidence) {
        id
        text
        language
      }
    }
  }
}`) as unknown as TypedDocumentString<TopicScreenQuery, TopicScreenQueryVariables>;
export const TopicMoreDocument = new TypedDocumentString(`
    query TopicMore($id: ID!, $from: EDTF, $to: EDTF, $after: String!) {
  node(id: $id) {
    ... on Topic {
      statements(
        first: 50
        after: $after
        filter: {saidFrom: $from, saidTo: $to}
        orderBy: {field: SAID_AT, direction: DESC}
      ) {
        ...StatementPage
      }
    }
  }
  snapshot {
    id
  }
}
    fragment StatementPage on StatementConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    highlights {
      field
      text
      ranges {
        start
        end
      }
    }
    node {
      id
      text
      language
      saidAt {
        edtf
        earliest
        latest
        precision
      }
      speaker {
        __typename
        ... on Person {
          id
          name
        }
        ... on Institution {
          id
          name
        }
      }
      madeAt {
        __typename
        id
        name
      }
      stances {
        value
        topic {
          __typename
          id
          label
        }
      }
      quotes {
        id
        kind
        speakerAsPrinted
        relayedBy {
          __typename
          ... on Person {
            id
            name
          }
          ... on Institution {
            id
            name
          }
        }
        source {
          id
          title
          publisher {
            name
          }
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<TopicMoreQuery, TopicMoreQueryVariables>;