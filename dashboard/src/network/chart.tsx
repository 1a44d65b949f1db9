import { memo, useMemo, useRef, useState, type FocusEvent, type MouseEvent, type PointerEvent } from 'react';
import { Marks } from '../shared/chart/marks';
import type { NetworkKind, NetworkMeasure } from '../shared/graphql/generated/graphql';
import { nameOf } from '../shared/links';
import { useWords } from '../shared/words';
import { isCrowded, isSquare, radiusOf, type Drawing, type EdgeLike } from './drawing';
import { bandsOf, labelsOf, nearestDisc, nearestEdge, type Disc, type Label } from './geometry';
import { fit, type Places } from './layout';
import { measureText } from './measureText';
import { amountOf, brief } from './say';
import { strokesOf, type Stroke } from './strokes';

interface Props {
  label: string;
  kind: NetworkKind;
  measure: NetworkMeasure | undefined;
  drawing: Drawing;
  places: Places;
  width: number;
  // edges are those to be seen: the drawing's, or a slice's. Their widths compare with heaviest.
  edges: readonly EdgeLike[];
  heaviest: number;
  // pointed are the ends of what is looked at, one node or the two of an edge; none when nothing is.
  pointed: readonly string[];
  onPoint: (ids: readonly string[]) => void;
  hrefOf: (ids: readonly string[]) => string;
  onSelect: (ids: readonly string[]) => void;
}

// Chart draws the network: edges below, nodes as marks above, names where there is room. What is pointed at, focused or selected is drawn again on
// top with all it is joined with, and the rest fades; so the two thousand edges are drawn once.
export function Chart({ label, kind, measure, drawing, places, width, edges, heaviest, pointed, onPoint, hrefOf, onSelect }: Props) {
  const crowded = isCrowded(drawing);
  const how = useMemo(() => ({ measure, heaviest, crowded, directed: kind === 'MENTIONS' }), [measure, heaviest, crowded, kind]);
  const { fitted, height, discs, byID } = useMemo(() => {
    const { places: fitted, height } = fit(places, { width, height: tallest(width), margin: width < 500 ? 28 : 40 });
    const discs = discsOf(kind, drawing, fitted, crowded);
    return { fitted, height, discs, byID: new Map(discs.map((d) => [d.id, d])) };
  }, [kind, drawing, places, width, crowded]);
  const joined = useMemo(() => new Set(edges.flatMap((e) => [e.source, e.target])), [edges]);
  const strokes = useMemo(() => strokesOf(edges, byID, how), [edges, byID, how]);
  const labels = useMemo(() => labelsOf(discs, { width, height }, measureText), [discs, width, height]);
  const around = useMemo(() => surroundings(edges, pointed), [edges, pointed]);
  const near = around.ids.map((id) => byID.get(id)).filter((d) => d !== undefined);
  const svg = useRef<SVGSVGElement>(null);
  const [overEdge, setOverEdge] = useState(false);

  const under = (e: MouseEvent) => {
    const box = svg.current!.getBoundingClientRect();
    const [x, y] = [e.clientX - box.left, e.clientY - box.top];
    const i = nearestDisc(discs, x, y);
    if (i >= 0) return [discs[i]!.id];
    const edge = nearestEdge(edges, fitted, x, y);
    return edge ? [edge.source, edge.target] : [];
  };
  const follow = (e: PointerEvent) => {
    if (e.pointerType === 'touch') return; // a finger selects
    const ids = under(e);
    setOverEdge(ids.length === 2);
    if (ids.join() !== pointed.join()) onPoint(ids);
  };
  const select = (e: MouseEvent) => {
    if (e.ctrlKey || e.metaKey || e.shiftKey) return; // a link's own ways
    e.preventDefault();
    const focused = (e.target as Element).closest('[data-mark]');
    // Enter clicks at no place
    onSelect(e.detail === 0 && focused ? [discs[Number(focused.getAttribute('data-mark'))]!.id] : under(e));
  };
  const focus = (e: FocusEvent) => {
    const mark = (e.target as Element).closest('[data-mark]:focus-visible');
    if (mark) onPoint([discs[Number(mark.getAttribute('data-mark'))]!.id]);
  };
  return (
    <svg
      ref={svg}
      data-chart
      role="group"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={`network-chart${near.length ? ' network-faded' : ''}${overEdge ? ' network-over' : ''}${crowded ? ' network-crowded' : ''}`}
      onClick={select}
      onPointerMove={follow}
      onPointerLeave={() => onPoint([])}
      onFocus={focus}
      onBlur={() => onPoint([])}
    >
      <Strokes strokes={strokes} />
      <Nodes kind={kind} drawing={drawing} discs={discs} joined={joined} hrefOf={hrefOf} />
      <Names labels={labels} joined={joined} />
      {near.length > 0 && (
        <g className="network-top" aria-hidden="true">
          <Strokes strokes={strokesOf(around.edges, byID, how)} />
          {near.map((d) => (
            <Shape key={d.id} disc={d} className={pointed.includes(d.id) ? 'network-pointed' : 'network-near'} />
          ))}
          <Names labels={labelsOf(near, { width, height }, measureText)} />
        </g>
      )}
    </svg>
  );
}

// tallest is how high a drawing of a width becomes at most.
export function tallest(width: number): number {
  return Math.round(width < 560 ? width * 1.15 : Math.min(680, width * 0.74));
}

// surroundings are the edges of what is pointed at and all their ends, itself first.
export function surroundings(edges: readonly EdgeLike[], pointed: readonly string[]): { edges: EdgeLike[]; ids: string[] } {
  if (!pointed.length) return { edges: [], ids: [] };
  const [a, b] = pointed;
  const here = edges.filter((e) => (b === undefined ? e.source === a || e.target === a : e.source === a && e.target === b));
  return { edges: here, ids: [...new Set([...pointed, ...here.flatMap((e) => [e.source, e.target])])] };
}

function discsOf(kind: NetworkKind, drawing: Drawing, places: Places, crowded: boolean): Disc[] {
  const most = Math.max(...drawing.nodes.map((n) => n.statements));
  return drawing.nodes.flatMap((n) => {
    const at = places.get(n.node.id);
    return at ? [{ id: n.node.id, name: nameOf(n.node), ...at, r: Math.round(10 * radiusOf(n.statements, most, crowded)) / 10, square: isSquare(kind, n.node.__typename) }] : [];
  });
}

const Strokes = memo(function Strokes({ strokes }: { strokes: readonly Stroke[] }) {
  return (
    <g className="network-edges">
      {strokes.map((s) => (
        <g key={`${s.look} ${s.width}`} className={`network-edge network-${s.look}`}>
          <path d={s.d} strokeWidth={s.width} fill="none" />
          {s.arrows && <path className="network-arrow" d={s.arrows} />}
        </g>
      ))}
    </g>
  );
});

interface NodesProps {
  kind: NetworkKind;
  drawing: Drawing;
  discs: readonly Disc[];
  joined: ReadonlySet<string>;
  hrefOf: (ids: readonly string[]) => string;
}

const Nodes = memo(function Nodes({ kind, drawing, discs, joined, hrefOf }: NodesProps) {
  const words = useWords();
  const places = useMemo(() => bandsOf(discs), [discs]);
  return (
    <Marks label={`${words.network.nodes}. ${words.figure.keys}`} places={places} className="network-nodes">
      {drawing.nodes.map((n, i) => (
        <a key={n.node.id} data-mark={i} tabIndex={-1} href={hrefOf([n.node.id])} aria-label={`${brief(nameOf(n.node))}, ${amountOf(kind, n.statements, words)}`} className={joined.has(n.node.id) ? undefined : 'network-absent'}>
          {/* the target, 24 pixels wide at least, and the ring of the focus */}
          <circle className="network-target" cx={discs[i]!.x} cy={discs[i]!.y} r={Math.max(12, discs[i]!.r + 4)} />
          <Shape disc={discs[i]!} className="network-node" />
        </a>
      ))}
    </Marks>
  );
});

function Shape({ disc: { x, y, r, square }, className }: { disc: Disc; className: string }) {
  if (square) return <rect className={className} x={x - r * 0.9} y={y - r * 0.9} width={r * 1.8} height={r * 1.8} />;
  return <circle className={className} cx={x} cy={y} r={r} />;
}

// Names stay where they are while a window moves; those of nodes that aren't in it are quiet.
const Names = memo(function Names({ labels, joined }: { labels: readonly Label[]; joined?: ReadonlySet<string> }) {
  return (
    <g className="network-names" aria-hidden="true">
      {labels.map((l) => (
        <text key={l.id} className={`chart-label network-name${joined && !joined.has(l.id) ? ' network-quiet' : ''}`} x={l.x} y={l.y} textAnchor={l.anchor}>
          {l.text}
        </text>
      ))}
    </g>
  );
});
