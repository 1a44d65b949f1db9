import { memo, useId, useMemo } from 'react';
import { Link } from 'wouter';
import { useAddress } from '../shared/address';
import type { NetworkKind } from '../shared/graphql/generated/graphql';
import { nameOf } from '../shared/links';
import { useWords } from '../shared/words';
import type { NodeLike } from './drawing';
import { amountOf, brief } from './say';

// So many nodes the list shows before something is typed.
const shownAtOnce = 40;

interface Props {
  kind: NetworkKind;
  network: { nodes: readonly NodeLike[] };
  strength: ReadonlyMap<string, number>;
  selected: readonly string[];
  // onPoint is told what is looked at in the list, to be seen in the drawing.
  onPoint: (ids: readonly string[]) => void;
}

// NodeList has all nodes of the network, those that aren't drawn too; who says most comes first, of equals the stronger. A part of a name narrows it.
export const NodeList = memo(function NodeList({ kind, network, strength, selected, onPoint }: Props) {
  const words = useWords();
  const w = words.network;
  const at = useAddress();
  const id = useId();
  const typed = at.get('find') ?? '';
  const ordered = useMemo(() => network.nodes.toSorted((a, b) => b.statements - a.statements || (strength.get(b.node.id) ?? 0) - (strength.get(a.node.id) ?? 0)), [network, strength]);
  const found = useMemo(() => named(ordered, typed), [ordered, typed]);
  return (
    <section className="network-list" aria-labelledby={id}>
      <h2 id={id}>{w.nodes}</h2>
      <label htmlFor={`${id}-find`} className="visually-hidden">
        {w.find}
      </label>
      <input id={`${id}-find`} type="search" placeholder={w.find} value={typed} autoComplete="off" onChange={(e) => at.set({ find: e.target.value }, { replace: true })} />
      {found.length === 0 && <p role="status">{w.noneFound(typed)}</p>}
      <ul className="plain" onMouseLeave={() => onPoint([])}>
        {found.slice(0, shownAtOnce).map(({ node, statements }) => (
          <Item
            key={node.id}
            kind={kind}
            node={node}
            statements={statements}
            href={at.href({ selected: node.id })}
            current={selected.length === 1 && selected[0] === node.id}
            onPoint={onPoint}
          />
        ))}
      </ul>
      {found.length > shownAtOnce && <p className="quiet">{w.moreNodes(found.length - shownAtOnce)}</p>}
    </section>
  );
});

interface ItemProps extends NodeLike {
  kind: NetworkKind;
  href: string;
  current: boolean;
  onPoint: (ids: readonly string[]) => void;
}

const Item = memo(function Item({ kind, node, statements, href, current, onPoint }: ItemProps) {
  const words = useWords();
  const point = () => onPoint([node.id]);
  return (
    <li>
      <Link href={href} aria-current={current ? 'true' : undefined} onFocus={point} onBlur={() => onPoint([])} onMouseEnter={point}>
        <bdi>{brief(nameOf(node))}</bdi>
      </Link>{' '}
      <span className="quiet">{amountOf(kind, statements, words)}</span>
    </li>
  );
});

// named are the nodes whose name has every typed word, whatever its case and accents.
export function named<N extends NodeLike>(nodes: readonly N[], typed: string): readonly N[] {
  const parts = plain(typed).split(/\s+/).filter(Boolean);
  return parts.length ? nodes.filter((n) => parts.every((p) => plain(nameOf(n.node)).includes(p))) : nodes;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
