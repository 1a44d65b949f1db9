import { useRef, type KeyboardEvent, type ReactNode } from 'react';

// Place is where a mark lies in its chart, in pixels.
export interface Place {
  x: number;
  y: number;
}

// nextMark is the index of the mark that an arrow key leads to from marks[from]: along x (ArrowLeft, ArrowRight) within the row, that is
// among marks of the same y, and beyond its ends to nothing; along y (ArrowUp, ArrowDown) to the nearest x of the next row. Home and End lead
// to the ends of the row. It is from itself where there is no other. Marks are in any order.
export function nextMark(marks: readonly Place[], from: number, key: string): number {
  const at = marks[from];
  if (!at) return from;
  const before = (a: number, b: number) => marks[a]!.x - marks[b]!.x || a - b;
  const inRow = (y: number) => marks.map((_, i) => i).filter((i) => marks[i]!.y === y);
  const row = inRow(at.y).sort(before);
  const place = row.indexOf(from);
  switch (key) {
    case 'ArrowLeft':
      return row[place - 1] ?? from;
    case 'ArrowRight':
      return row[place + 1] ?? from;
    case 'Home':
      return row[0] ?? from;
    case 'End':
      return row.at(-1) ?? from;
    case 'ArrowUp':
    case 'ArrowDown': {
      const sign = key === 'ArrowUp' ? -1 : 1;
      const beyond = marks.map((m) => m.y).filter((y) => (y - at.y) * sign > 0);
      if (!beyond.length) return from;
      const y = sign < 0 ? Math.max(...beyond) : Math.min(...beyond);
      return inRow(y).reduce((best, i) => (Math.abs(marks[i]!.x - at.x) < Math.abs(marks[best]!.x - at.x) ? i : best));
    }
  }
  return from;
}

// Marks is a group of marks that is one Tab stop: arrow keys move between them (nextMark), Enter follows the one that is focused. Each child
// renders one mark: an element with data-mark={its index} and tabIndex={-1}, most often an <a> with an aria-label that says everything.
// The first mark (or the one last visited) takes the Tab stop. It works on the DOM, so that moving re-renders nothing, whatever the number of marks.
export function Marks({ label, places, children, className }: { label: string; places: readonly Place[]; children: ReactNode; className?: string }) {
  const group = useRef<SVGGElement>(null);
  const stop = useRef(0);
  const mark = (i: number) => group.current?.querySelector<SVGElement>(`[data-mark="${i}"]`);
  const visit = (i: number) => {
    mark(stop.current)?.setAttribute('tabindex', '-1');
    stop.current = i;
    mark(i)?.setAttribute('tabindex', '0');
  };
  const onKeyDown = (e: KeyboardEvent) => {
    const from = Number((e.target as Element).closest('[data-mark]')?.getAttribute('data-mark') ?? -1);
    if (from < 0 || e.altKey || e.ctrlKey || e.metaKey) return;
    const to = nextMark(places, from, e.key);
    if (to === from && !/^(Arrow|Home|End)/.test(e.key)) return;
    e.preventDefault();
    visit(to);
    mark(to)?.focus();
  };
  const attach = (g: SVGGElement | null) => {
    group.current = g;
    if (!g) return;
    if (stop.current >= places.length) stop.current = 0;
    visit(stop.current);
  };
  return (
    <g
      ref={attach}
      role="group"
      aria-label={label}
      className={className}
      onKeyDown={onKeyDown}
      onFocus={(e) => {
        const i = Number((e.target as Element).closest('[data-mark]')?.getAttribute('data-mark') ?? -1);
        if (i >= 0 && i !== stop.current) visit(i);
      }}
    >
      {children}
    </g>
  );
}
