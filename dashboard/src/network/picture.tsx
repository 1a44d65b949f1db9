import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { params, useAddress } from '../shared/address';
import { useWidth } from '../shared/chart/useWidth';
import { Figure } from '../shared/figure';
import { nameOf } from '../shared/links';
import { useWords } from '../shared/words';
import { Chart, tallest } from './chart';
import { drawingOf, heaviestOf, strongest, type Drawing, type EdgeLike } from './drawing';
import { Legend } from './legend';
import type { Network } from './network';
import { NodeList } from './nodes';
import type { Choice } from './question';
import { figureTitle, nodesText, titleOf } from './say';
import { Selection } from './selection';
import { sliceNumber } from './slices';
import { pairsTable } from './table';
import { useArranged } from './useArranged';
import { Windows } from './windows';

// Picture is the drawing with its twin table, and beside it what is selected and the list of nodes.
export function Picture({ choice, network }: { choice: Choice; network: Network }) {
  const words = useWords();
  const at = useAddress();
  const drawing = useMemo(() => drawingOf(network), [network]);
  const arranged = useArranged(drawing);
  const [pointed, setPointed] = useState<readonly string[]>([]);
  const [frame, width] = useWidth<HTMLDivElement>();
  const { selected, hrefOf, select } = useSelected();
  const n = sliceNumber(at.get('slice'), network.slices.length);
  const slice = n === 0 ? undefined : network.slices[n - 1];
  const edges = useMemo(() => edgesOf(drawing, slice?.edges), [drawing, slice]);
  // Every window's weights compare with the heaviest of any, so that edges grow and shrink truly.
  const heaviest = useMemo(() => (slice ? network.slices.reduce((most, s) => Math.max(most, heaviestOf(s.edges)), 0) : heaviestOf(drawing.edges)), [network, drawing, slice]);
  const names = useMemo(() => new Map(network.nodes.map((node) => [node.node.id, nameOf(node.node)])), [network]);
  const table = useMemo(() => pairsTable(choice, edges, names, hrefOf, select, words), [choice, edges, names, hrefOf, select, words]);
  const title = titleOf(choice, words);
  const w = words.network;
  return (
    <div className="network-picture">
      <div className="network-drawn" ref={frame}>
        <Figure title={figureTitle(choice, words)} note={<Note choice={choice} drawing={drawing} />} table={table}>
          <Legend choice={choice} edges={edges} heaviest={heaviest} />
          {arranged ? (
            <Chart
              label={w.chartLabel(title, nodesText(choice, drawing.nodes.length, words), w.pairs(edges.length))}
              kind={choice.kind}
              measure={choice.measure}
              drawing={arranged.drawing}
              places={arranged.places}
              width={width}
              edges={edges}
              heaviest={heaviest}
              pointed={pointed.length ? pointed : selected}
              onPoint={setPointed}
              hrefOf={hrefOf}
              onSelect={select}
            />
          ) : (
            <p className="quiet network-arranging" role="status" aria-busy="true" style={{ minHeight: tallest(width) }}>
              {w.arranging}
            </p>
          )}
        </Figure>
        {choice.window && <Windows network={network} n={n} pairs={slice?.edges.length ?? network.edges.length} />}
      </div>
      <div className="network-beside">
        <Selection choice={choice} network={network} edges={slice?.edges ?? network.edges} names={names} slice={slice} />
        <NodeList kind={choice.kind} network={network} strength={drawing.strength} selected={selected} onPoint={setPointed} />
      </div>
    </div>
  );
}

// useSelected is what the address selects, and how to select something else. All three stay the same objects as long as they can, so that a
// selection renders what it changes and not the whole drawing.
function useSelected() {
  const at = useAddress();
  const [, go] = useLocation();
  const ids = at.all('selected').join('\n');
  const selected = useMemo(() => (ids ? ids.split('\n') : []), [ids]);
  const bare = at.href({ selected: undefined });
  const hrefOf = useCallback((next: readonly string[]) => bare + params({ selected: [...next] }).replace('?', bare.includes('?') ? '&' : '?'), [bare]);
  const now = useRef(ids);
  useEffect(() => {
    now.current = ids;
  });
  const select = useCallback((next: readonly string[]) => void (next.join('\n') !== now.current && go(hrefOf(next))), [go, hrefOf]);
  return { selected, hrefOf, select };
}

// edgesOf are the edges to be seen: those of the drawing or, of a slice, its strongest between nodes of the drawing.
function edgesOf(drawing: Drawing, slice: readonly EdgeLike[] | undefined): EdgeLike[] {
  return slice ? strongest(slice, new Set(drawing.nodes.map((n) => n.node.id))) : drawing.edges;
}

function Note({ choice, drawing }: { choice: Choice; drawing: Drawing }) {
  const words = useWords();
  const w = words.network;
  const tooMany = drawing.nodesLeft > 0 || drawing.edgesLeft > 0;
  if (!tooMany && !drawing.alone) return null;
  return (
    <p>
      {tooMany && `${w.left(nodesText(choice, drawing.nodesLeft, words), w.pairs(drawing.edgesLeft))} ${w.leftAdvice} `}
      {drawing.alone > 0 && w.alone(nodesText(choice, drawing.alone, words))}
    </p>
  );
}
