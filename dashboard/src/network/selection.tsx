import { memo, useDeferredValue, useEffect, useId, useMemo, useRef } from 'react';
import { Link } from 'wouter';
import { useAddress } from '../shared/address';
import { nameOf, NodeLink } from '../shared/links';
import { useWords } from '../shared/words';
import { lookOf, type EdgeLike } from './drawing';
import { Evidence } from './evidence';
import type { Network } from './network';
import type { Choice } from './question';
import { amountOf, brief, lookName, weightText } from './say';

interface Props {
  choice: Choice;
  network: Network;
  // edges are those of the window shown, or of the whole time.
  edges: readonly EdgeLike[];
  names: ReadonlyMap<string, string>;
  slice?: { from: string; until: string };
}

// Selection is what stands behind the node or the pair that the address selects.
export const Selection = memo(function Selection(props: Props) {
  const { choice, edges, names, slice } = props;
  const words = useWords();
  const w = words.network;
  const at = useAddress();
  const id = useId();
  const [source, target] = at.all('selected');
  const head = useRef<HTMLHeadingElement>(null);
  useHeadOnScreen(head, `${source} ${target}`);
  if (!source) return <p className="quiet network-hint">{w.choose}</p>;
  const known = [source, target].every((one) => one === undefined || names.has(one));
  const edge = target === undefined ? undefined : edges.find((e) => e.source === source && e.target === target);
  return (
    <section className="network-selection" aria-labelledby={id}>
      <div className="network-selection-head">
        <h2 id={id} ref={head}>
          <bdi>{brief(names.get(source) ?? source)}</bdi>
          {target !== undefined && (
            <>
              {' '}
              {w.andMark} <bdi>{brief(names.get(target) ?? target)}</bdi>
            </>
          )}
        </h2>
        <Link className="button button-quiet" href={at.href({ selected: undefined })}>
          {w.clear}
        </Link>
      </div>
      {!known && <p>{w.gone}</p>}
      {known && target === undefined && <OneNode key={source} {...props} id={source} />}
      {known && target !== undefined && (
        <>
          <p className="quiet">{edge ? `${w.weighs(weightText(edge.weight, words))} · ${lookName(choice, lookOf(choice.measure, edge.weight), words)}` : w.nothingInSlice}</p>
          <h3>{w.behind}</h3>
          <Evidence choice={choice} source={source} target={target} slice={slice} />
        </>
      )}
    </section>
  );
});

const none: readonly EdgeLike[] = [];

// OneNode is a node's page, how much it says, and whom or what it is joined with: each opens the pair.
function OneNode({ choice, network, edges, names, id }: Props & { id: string }) {
  const words = useWords();
  const w = words.network;
  const at = useAddress();
  const node = network.nodes.find((n) => n.node.id === id);
  const mine = useMemo(() => edges.filter((e) => e.source === id || e.target === id).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)), [edges, id]);
  const listed = useDeferredValue(mine, none); // the heading answers at once
  if (!node) return null;
  return (
    <>
      <p>
        <span className="quiet">{amountOf(choice.kind, node.statements, words)}</span> · {w.page} <NodeLink node={{ ...node.node, name: brief(nameOf(node.node)) }} />
      </p>
      <h3>{w.partners}</h3>
      {!mine.length && <p className="quiet">{w.noPartners}</p>}
      <ul className="plain network-partners">
        {listed.slice(0, 30).map((e) => (
          <li key={`${e.source} ${e.target}`}>
            <Link href={at.href({ selected: [e.source, e.target] })}>
              <bdi>{brief(names.get(e.source === id ? e.target : e.source) ?? '')}</bdi>
            </Link>{' '}
            <span className="quiet">
              {w.weighs(weightText(e.weight, words))}, {lookName(choice, lookOf(choice.measure, e.weight), words)}
            </span>
          </li>
        ))}
      </ul>
      {listed.length > 30 && <p className="quiet">{w.pairs(listed.length - 30)} +</p>}
    </>
  );
}

// On a narrow page what was selected opens below the drawing; it comes into view when somebody selects, not when the page loads.
function useHeadOnScreen(head: React.RefObject<HTMLElement | null>, selected: string) {
  const before = useRef(selected);
  useEffect(() => {
    if (before.current === selected) return;
    before.current = selected;
    head.current?.scrollIntoView({ block: 'nearest' });
  });
}
