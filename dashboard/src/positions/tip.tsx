import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState, type ReactNode, type Ref } from 'react';

// What a tip says, and the mark it belongs to, in pixels of the chart.
export interface Shown {
  x: number;
  y: number;
  content: ReactNode;
}

export interface TipHandle {
  show: (shown: Shown | undefined) => void;
}

// Tip is what a mark says when it is pointed at or focused. It keeps its own state, so that showing it draws nothing else anew; Escape takes it away, and
// it can be pointed at itself.
export function Tip({ handle, width }: { handle: Ref<TipHandle>; width: number }) {
  const [shown, show] = useState<Shown>();
  const box = useRef<HTMLDivElement>(null);
  useImperativeHandle(handle, () => ({ show }), []);
  useEffect(() => {
    if (!shown) return;
    const onKey = (e: KeyboardEvent) => {
      if (e.key === 'Escape') show(undefined);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [shown]);
  // Above the mark where the window has room, else below it.
  useLayoutEffect(() => {
    const element = box.current;
    const chart = element?.offsetParent;
    if (!shown || !element || !chart) return;
    const room = chart.getBoundingClientRect().top + shown.y;
    element.style.top = `${room > element.offsetHeight + 24 ? shown.y - element.offsetHeight - 14 : shown.y + 16}px`;
  }, [shown]);
  if (!shown) return null;
  const wide = Math.min(352, width);
  return (
    <div ref={box} className="positions-tip" role="tooltip" style={{ width: wide, left: Math.max(0, Math.min(width - wide, shown.x - wide / 2)) }}>
      {shown.content}
    </div>
  );
}
