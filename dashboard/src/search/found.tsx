import { Fragment } from 'react';
import { Link } from 'wouter';
import { addressOf, useAddress } from '../shared/address';
import { dateText } from '../shared/dates';
import { graphql } from '../shared/graphql/generated';
import type { SearchNamesQuery } from '../shared/graphql/generated/graphql';
import { useAnswer } from '../shared/graphql/useAnswer';
import { nameOf } from '../shared/links';
import { marked } from '../shared/quote';
import { Failed } from '../shared/states';
import { useWords } from '../shared/words';
import type { Words } from '../words/en';
import { nearWords } from './filter';

const question = graphql(`
  query SearchNames($text: String!, $first: Int!, $near: String!, $hasNear: Boolean!) {
    search(text: $text, kinds: [PERSON, INSTITUTION, TOPIC, MEETING, SOURCE], first: $first) {
      totalCount
      edges {
        highlights { field text ranges { start end } }
        node {
          __typename
          id
          ... on Person { name description }
          ... on Institution { name country }
          ... on Topic { label definition }
          ... on Meeting { name date { edtf earliest latest precision } }
          ... on Source { title published { edtf earliest latest precision } publisher { name } }
        }
      }
    }
    near: suggest(prefix: $near, kinds: [PERSON, INSTITUTION, TOPIC], first: 4) @include(if: $hasNear) {
      text
      node { __typename id }
    }
    snapshot { id }
  }
`);

type Edge = SearchNamesQuery['search']['edges'][number];
type Node = Edge['node'];

// few is how many names are shown before somebody asks for all of them.
const few = 6;

// Found are the people, institutions, topics, meetings and sources that have the words; where nothing at all was found, what may have been meant.
export function Found({ q, nothingSaid }: { q: string; nothingSaid: boolean }) {
  const words = useWords();
  const w = words.search;
  const at = useAddress();
  const near = nearWords(q);
  const all = at.get('names') === 'all';
  const { data, stale, error, again } = useAnswer(question, { text: q, first: all ? 100 : few, near: near || q, hasNear: near !== '' });
  if (error) return <Failed error={error} again={again} />;
  if (!data || stale) return null;
  const { edges, totalCount } = data.search;
  if (totalCount === 0) return nothingSaid ? <Meant near={data.near ?? []} /> : null;
  return (
    <section className="search-found">
      <h2>{w.foundNodes}</h2>
      <ul className="plain">
        {edges.map((e) => (
          <Name key={e.node.id} edge={e} words={words} />
        ))}
      </ul>
      {!all && totalCount > few && (
        <p>
          <Link href={at.href({ names: 'all' })}>{w.allNames(totalCount)}</Link>
        </p>
      )}
    </section>
  );
}

function Name({ edge: { node, highlights }, words }: { edge: Edge; words: Words }) {
  const name = highlights.find((h) => h.field === 'name' || h.field === 'label' || h.field === 'title');
  const other = name ? undefined : highlights[0];
  return (
    <li>
      <Link href={addressOf(node)}>
        <bdi>{name ? marked(name.text, name.ranges) : 'name' in node || 'label' in node || 'title' in node ? nameOf(node) : node.id}</bdi>
      </Link>{' '}
      <span className="quiet">
        {(words.kinds as Record<string, string>)[node.__typename]}
        {aside(node, words)}
        {other && (
          <>
            {' · '}
            {words.search.asPart(other.field)} <bdi>{marked(other.text, other.ranges)}</bdi>
          </>
        )}
      </span>
    </li>
  );
}

// aside is what tells nodes of the same name apart.
function aside(node: Node, words: Words): string {
  const parts: (string | null | undefined | false)[] = [];
  if (node.__typename === 'Person') parts.push(node.description);
  if (node.__typename === 'Institution') parts.push(node.country);
  if (node.__typename === 'Meeting') parts.push(node.date && dateText(node.date, words));
  if (node.__typename === 'Source') parts.push(node.publisher?.name, node.published && dateText(node.published, words));
  return parts.map((p) => (p ? ` · ${p}` : '')).join('');
}

function Meant({ near }: { near: NonNullable<SearchNamesQuery['near']> }) {
  const w = useWords().search;
  return (
    <div>
      {near.length > 0 && (
        <p className="search-meant">
          {w.meant}{' '}
          {near.map(({ text, node }, i) => (
            <Fragment key={node.id}>
              {i > 0 && ', '}
              <Link href={addressOf(node)}>
                <bdi>{text}</bdi>
              </Link>
            </Fragment>
          ))}
          ?
        </p>
      )}
      <p className="quiet">{w.noNodes}</p>
    </div>
  );
}
