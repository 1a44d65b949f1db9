import type { StatementFilter } from './graphql/generated/graphql';
import type { Words } from '../words/en';

// codedFile is the server's file of the coded statements that a filter chooses: every stance with the statement, its speaker, date and sources.
export function codedFile(filter: StatementFilter, words: Words): { name: string; href: string } {
  return { name: words.share.coded, href: `/export/codings?format=csv&filter=${encodeURIComponent(JSON.stringify(filter))}` };
}
