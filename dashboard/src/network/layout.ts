import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force';
import type { EdgeLike } from './drawing';

interface Body extends SimulationNodeDatum {
  id: string;
}

export type Places = ReadonlyMap<string, { x: number; y: number }>;

export interface Layout {
  // step lets the forces work until enough says stop, and says whether they are done.
  step: (enough: () => boolean) => boolean;
  places: () => Places;
}

// So many steps every layout takes, however they are spread over time: the same network always gives the same picture. d3-force begins with a spiral and
// draws its jiggles from a generator of its own, so nothing is random.
export const steps = 160;

// layout arranges nodes by force: edges of positive weight pull, the heavier the more; all nodes push one another away; a pull to the middle keeps parts that
// aren't joined on the page. Edges of negative weight (more conflict than agreement) don't pull: opponents drift apart. Units are arbitrary, see fit.
export function layout(ids: readonly string[], edges: readonly EdgeLike[]): Layout {
  const bodies: Body[] = ids.map((id) => ({ id }));
  const heaviest = edges.reduce((most, e) => Math.max(most, e.weight), 0);
  const degree = new Map<string, number>();
  const pulling = edges.filter((e) => e.weight > 0);
  for (const e of pulling) for (const end of [e.source, e.target]) degree.set(end, (degree.get(end) ?? 0) + 1);
  const pull = (e: EdgeLike) => (0.3 + 0.7 * Math.sqrt(e.weight / heaviest)) / Math.min(degree.get(e.source)!, degree.get(e.target)!);
  const links: (SimulationLinkDatum<Body> & { pull: number })[] = pulling.map((e) => ({ source: e.source, target: e.target, pull: pull(e) }));
  const simulation = forceSimulation(bodies)
    .force('link', forceLink<Body, (typeof links)[number]>(links).id((b) => b.id).distance(46).strength((l) => l.pull))
    .force('charge', forceManyBody().strength(-150).theta(1.2).distanceMax(600))
    .force('x', forceX(0).strength(0.06))
    .force('y', forceY(0).strength(0.09))
    .force('collide', forceCollide(13))
    .alphaDecay(1 - Math.pow(0.001, 1 / steps))
    .stop();
  let done = 0;
  return {
    step(enough) {
      while (done < steps && !enough()) {
        simulation.tick();
        done++;
      }
      return done >= steps;
    },
    places: () => new Map(bodies.map((b) => [b.id, { x: b.x ?? 0, y: b.y ?? 0 }])),
  };
}

// Box is where a drawing goes, in pixels.
export interface Box {
  width: number;
  height: number;
  margin: number;
}

// Fitted are places in pixels, and the height they need: the box's at most.
export interface Fitted {
  places: Places;
  height: number;
}

// fit brings places into the box. Both directions are stretched to fill it, one no more than 1.7 times the other, and a small network no
// more than widest times, so that two nodes don't stand at opposite ends. What remains below is given back. A single place is in the middle.
export function fit(places: Places, { width, height, margin }: Box): Fitted {
  const all = [...places.values()];
  if (!all.length) return { places, height: 2 * margin };
  const [left, right] = extent(all.map((p) => p.x));
  const [top, bottom] = extent(all.map((p) => p.y));
  const widest = 3.2;
  let sx = Math.min(widest, (width - 2 * margin) / Math.max(1, right - left));
  let sy = Math.min(widest, (height - 2 * margin) / Math.max(1, bottom - top));
  sx = Math.min(sx, 1.7 * sy);
  sy = Math.min(sy, 1.7 * sx);
  const needed = Math.ceil(2 * margin + (bottom - top) * sy);
  const at = (p: { x: number; y: number }) => ({
    x: round(width / 2 + (p.x - (left + right) / 2) * sx),
    y: round(needed / 2 + (p.y - (top + bottom) / 2) * sy),
  });
  return { places: new Map([...places].map(([id, p]) => [id, at(p)])), height: needed };
}

function extent(values: number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
