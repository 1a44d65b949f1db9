import { useEffect, useState } from 'react';
import type { Drawing, NodeLike } from './drawing';
import { layout, type Places } from './layout';

export interface Arranged<N extends NodeLike> {
  drawing: Drawing<N>;
  places: Places;
}

// The forces work so many milliseconds at a time, and then let the browser answer.
const slot = 12;

// useArranged arranges a drawing without holding up the page. Until it is done, the arrangement before it stays; undefined is before the first.
// The browser's performance timeline has how long it took, as network-layout.
export function useArranged<N extends NodeLike>(drawing: Drawing<N>): Arranged<N> | undefined {
  const [arranged, setArranged] = useState<Arranged<N>>();
  useEffect(() => {
    const begun = performance.now();
    const work = layout(drawing.nodes.map((n) => n.node.id), drawing.edges);
    const turn = new MessageChannel(); // the next turn comes at once; a timer's comes 4 ms later
    turn.port1.onmessage = () => {
      const until = performance.now() + slot;
      if (!work.step(() => performance.now() > until)) {
        turn.port2.postMessage(null);
        return;
      }
      setArranged({ drawing, places: work.places() });
      performance.measure('network-layout', { start: begun, end: performance.now() });
    };
    turn.port2.postMessage(null);
    return () => turn.port1.close();
  }, [drawing]);
  return arranged;
}
