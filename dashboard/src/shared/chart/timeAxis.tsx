import type { ScaleTime } from 'd3-scale';
import { useWords } from '../words';

// TimeAxis draws the dates of an axis below (or above) a chart, and faint lines through it: height is how far up they go.
export function TimeAxis({ scale, y, height }: { scale: ScaleTime<number, number>; y: number; height: number }) {
  const words = useWords();
  const [from, to] = scale.range() as [number, number];
  const ticks = scale.ticks(Math.max(2, Math.floor((to - from) / 110)));
  return (
    <g className="axis" aria-hidden="true">
      {ticks.map((t) => (
        <g key={t.getTime()} transform={`translate(${scale(t)},0)`}>
          <line className="axis-line" y1={y - height} y2={y} />
          <text className="axis-label" y={y + 16} textAnchor={tickAnchor(scale(t), from, to)}>
            {tickText(t, ticks, words.locale)}
          </text>
        </g>
      ))}
    </g>
  );
}

// tickAnchor keeps the words of a tick that is near an end of the axis inside it.
export function tickAnchor(x: number, from: number, to: number): 'start' | 'middle' | 'end' {
  const half = 40; // the longest is about 80 px: 20 Dec 2025
  if (x - from < half) return 'start';
  return to - x < half ? 'end' : 'middle';
}

// tickText writes a tick as exactly as the ticks lie apart: years, months or days. The first one, and the first of a year, tell the year.
export function tickText(t: Date, ticks: readonly Date[], locale: string): string {
  const write = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(t);
  const apart = ticks.length > 1 ? ticks[1]!.getTime() - ticks[0]!.getTime() : 0;
  const day = 86_400_000;
  const first = ticks[0] === t || ticks[ticks.indexOf(t) - 1]?.getUTCFullYear() !== t.getUTCFullYear();
  if (apart >= 360 * day) return write({ year: 'numeric' });
  if (apart >= 27 * day) return write(first ? { month: 'short', year: 'numeric' } : { month: 'short' });
  return write(first ? { day: 'numeric', month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' });
}
