import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { address, addressOf } from './address';
import { useWords } from './words';

// A node that can be named: people and institutions have a name, topics a label, sources a title.
export interface Named {
  __typename?: string;
  id: string;
  name?: string;
  label?: string;
  title?: string;
}

// longest is how many letters of a name are shown: no real one is longer, and a page must stay readable where a file holds nonsense.
const longest = 300;

// nameOf is what a node is called; a name of more than 300 letters is cut.
export function nameOf(node: Named): string {
  return cut(node.name ?? node.label ?? node.title ?? node.id);
}

// cut keeps so many letters of a name; a longer one ends in an ellipsis.
export function cut(name: string, most = longest): string {
  const points = Array.from(name.slice(0, 2 * most)); // no more is looked at
  return points.length > most || name.length > 2 * most ? `${points.slice(0, most).join('')}…` : name;
}

// namesOf is what to call nodes, by their ids. Nodes that don't exist, and those without a name of their own, are not in it.
export function namesOf(nodes: readonly (Named | null)[] = []): Map<string, string> {
  return new Map(nodes.flatMap((n) => (n && (n.name || n.label) ? [[n.id, nameOf(n)]] : [])));
}

// InSource leads to a quote in its source, called by who published it.
export function InSource({ quote: { id, source } }: { quote: { id: string; source: { id: string; title: string; publisher?: { name: string } | null } } }) {
  return (
    <Link href={address.source(source.id, id)}>
      {useWords().inSource} <cite dir="auto">{cut(source.publisher?.name || source.title || source.id)}</cite>
    </Link>
  );
}

// NodeLink leads to the screen of a node. Names keep their own direction.
export function NodeLink({ node, children }: { node: Named; children?: ReactNode }) {
  return (
    <Link href={addressOf(node)} className="node-link">
      {children ?? <bdi>{nameOf(node)}</bdi>}
    </Link>
  );
}

// NodeLinks leads to several nodes, with commas between them.
export function NodeLinks({ nodes }: { nodes: readonly Named[] }) {
  return nodes.map((n, i) => (
    <span key={n.id}>
      {i > 0 && ', '}
      <NodeLink node={n} />
    </span>
  ));
}

// SpeakerLink is who spoke; an unknown speaker is said to be unknown, with the words the source uses.
export function SpeakerLink({ speaker, asPrinted }: { speaker: Named | null | undefined; asPrinted?: string | null }) {
  const words = useWords();
  if (speaker) return <NodeLink node={speaker} />;
  return (
    <span className="unknown">
      {words.unknownSpeaker}
      {asPrinted && (
        <>
          {' '}
          (<bdi>{asPrinted}</bdi>)
        </>
      )}
    </span>
  );
}

// AsTold is who told what another is said to have said: it isn't known by that other's own record.
export function AsTold({ by, asPrinted }: { by: Named | null | undefined; asPrinted?: string | null }) {
  return (
    <>
      {useWords().asTold} <SpeakerLink speaker={by} asPrinted={asPrinted} />
    </>
  );
}
