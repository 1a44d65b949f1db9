/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** How quoted words are given. */
export type QuoteKind =
  /** All inside quotation marks. */
  | 'DIRECT'
  /** None inside quotation marks. */
  | 'INDIRECT'
  /** Partly inside quotation marks. */
  | 'MIXED';

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
         }>, quotes: Array<{ id: string, kind: QuoteKind, text: string, speakerAsPrinted: string | null, cue: string | null, attribution: { method: string, rule: string | null, confidence: number, candidates: Array<{ confidence: number, agent:
              | { __typename: 'Institution', id: string, name: string }
              | { __typename: 'Person', id: string, name: string }
             }> }, source: { __typename: 'Source', id: string, title: string, language: string | null, url: string | null, published: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision } | null, publisher: { __typename: 'Institution', id: string, name: string } | null } }> }
    | { __typename: 'Topic', id: string }
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