/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query StatementScreen($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Statement {\n        text\n        language\n        saidAt { edtf earliest latest precision asPrinted }\n        medium\n        addressee\n        speaker { __typename ... on Person { id name } ... on Institution { id name } }\n        onBehalfOf { __typename id name }\n        madeAt { __typename id name }\n        about { __typename id name }\n        mentions { __typename ... on Person { id name } ... on Institution { id name } }\n        stances {\n          id\n          value\n          confidence\n          topic { __typename id label }\n          coder { name kind }\n          holder { __typename ... on Person { id name } ... on Institution { id name } }\n        }\n        quotes {\n          id\n          kind\n          text\n          speakerAsPrinted\n          cue\n          attribution {\n            method\n            rule\n            confidence\n            candidates { confidence agent { __typename ... on Person { id name } ... on Institution { id name } } }\n          }\n          source { __typename id title language url published { edtf earliest latest precision } publisher { __typename id name } }\n        }\n      }\n    }\n    snapshot { id }\n  }\n": typeof types.StatementScreenDocument,
};
const documents: Documents = {
    "\n  query StatementScreen($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Statement {\n        text\n        language\n        saidAt { edtf earliest latest precision asPrinted }\n        medium\n        addressee\n        speaker { __typename ... on Person { id name } ... on Institution { id name } }\n        onBehalfOf { __typename id name }\n        madeAt { __typename id name }\n        about { __typename id name }\n        mentions { __typename ... on Person { id name } ... on Institution { id name } }\n        stances {\n          id\n          value\n          confidence\n          topic { __typename id label }\n          coder { name kind }\n          holder { __typename ... on Person { id name } ... on Institution { id name } }\n        }\n        quotes {\n          id\n          kind\n          text\n          speakerAsPrinted\n          cue\n          attribution {\n            method\n            rule\n            confidence\n            candidates { confidence agent { __typename ... on Person { id name } ... on Institution { id name } } }\n          }\n          source { __typename id title language url published { edtf earliest latest precision } publisher { __typename id name } }\n        }\n      }\n    }\n    snapshot { id }\n  }\n": types.StatementScreenDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StatementScreen($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n      ... on Statement {\n        text\n        language\n        saidAt { edtf earliest latest precision asPrinted }\n        medium\n        addressee\n        speaker { __typename ... on Person { id name } ... on Institution { id name } }\n        onBehalfOf { __typename id name }\n        madeAt { __typename id name }\n        about { __typename id name }\n        mentions { __typename ... on Person { id name } ... on Institution { id name } }\n        stances {\n          id\n          value\n          confidence\n          topic { __typename id label }\n          coder { name kind }\n          holder { __typename ... on Person { id name } ... on Institution { id name } }\n        }\n        quotes {\n          id\n          kind\n          text\n          speakerAsPrinted\n          cue\n          attribution {\n            method\n            rule\n            confidence\n            candidates { confidence agent { __typename ... on Person { id name } ... on Institution { id name } } }\n          }\n          source { __typename id title language url published { edtf earliest latest precision } publisher { __typename id name } }\n        }\n      }\n    }\n    snapshot { id }\n  }\n"): typeof import('./graphql').StatementScreenDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
