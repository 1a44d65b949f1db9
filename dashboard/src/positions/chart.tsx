import { memo, useCallback, useMemo, useRef, type ReactNode, type SyntheticEvent } from 'react';
import { useLocation } from 'wouter';
import { address } from '../shared/address';
import { Marks } from '../shared/chart/marks';
import { textMeasure } from '../shared/chart/measure';
import { TimeAxis } from '../shared/chart/timeAxis';
import { useWidth } from '../shared/chart/useWidth';
import { dateText } from '../shared/dates';
import { useWords } from '../shared/words';
import { MeetingBands, MeetingMarks } from './meetings';
import { bandsOf, middle, type meetingsOf } from './bands';
import { domainOf, layOut, plotOf, type Layout } from './geometry';
import { PointMark, RowLine } from './row';
import type { Row } from './rows';
import { markLabel, MeetingTip, PointTip } from './say';
import { Tip, type TipHandle } from './tip';

interface Props {
  title: string;
  rows: readonly Row[];
  meetings: ReturnType<typeof meetingsOf>;
  from?: string;
  to?: string;
}

// Names of rows, as bold as they are drawn.
const font = '600 14px "Source Sans 3 Variable", sans-serif';

// PositionsChart draws rows of positions over time. undated says what stands below it when there are statements without any date.
export function PositionsChart({ title, rows, meetings, from, to }: Props) {
  // Nothing is drawn before the width is known: 2,000 marks would be laid out twice.
  const [frame, width] = useWidth<HTMLDivElement>(0);
  const tip = useRef<TipHandle>(null);
  const [, go] = useLocation();
  const drawn = useMemo(() => (width ? draw(rows, meetings, width, from, to) : undefined), [rows, meetings, width, from, to]);

  // One listener for all marks: what is pointed at or focused tells itself by its index.
  const over = useCallback(
    (e: SyntheticEvent) => {
      if (!drawn || (e.target as Element).closest('.positions-tip')) return;
      const n = Number((e.target as Element).closest('[data-mark]')?.getAttribute('data-mark') ?? -1);
      const { marks } = drawn.layout;
      const [mark, band] = [marks[n], drawn.bands[n - marks.length]];
      let content: ReactNode;
      if (mark) content = <PointTip row={rows[mark.row]!} point={rows[mark.row]!.points[mark.point]!} />;
      else if (n >= 0 && band) content = <MeetingTip meeting={band.meeting} />;
      tip.current?.show(content ? { x: mark?.x ?? middle(band!), y: mark?.y ?? drawn.layout.top - 8, content } : undefined);
    },
    [drawn, rows],
  );
  const follow = (e: React.MouseEvent) => {
    const href = (e.target as Element).closest('a[data-mark]')?.getAttribute('href');
    if (!href || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey || e.button !== 0) return;
    e.preventDefault();
    go(href);
  };
  return (
    <div
      ref={frame}
      className="positions-chart"
      onClick={follow}
      onPointerOver={over}
      onPointerLeave={() => tip.current?.show(undefined)}
      onFocus={over}
      onBlur={() => tip.current?.show(undefined)}
    >
      {drawn && rows.length > 8 && <TopAxis layout={drawn.layout} />}
      {drawn && <Drawing title={title} rows={rows} layout={drawn.layout} bands={drawn.bands} lanes={drawn.lanes} />}
      <Tip handle={tip} width={width} />
      <Undated layout={drawn?.layout} waiting={!width} />
    </div>
  );
}

// draw places everything. Meetings that were chosen are shown whenever they were; others only in the time of the statements.
function draw(rows: readonly Row[], meetings: Props['meetings'], width: number, from?: string, to?: string) {
  const said = rows.flatMap((r) => r.points.map((p) => p.date));
  const domain = domainOf([...said, ...meetings.flatMap((m) => (m.chosen && m.meeting.date ? [m.meeting.date] : []))], from, to);
  if (!domain) return undefined;
  const plot = plotOf(domain, width);
  const bands = bandsOf(meetings, plot.scale, plot.stacked ? 3 : 4, textMeasure('13px "Source Sans 3 Variable", sans-serif'));
  const lanes = bands.length ? Math.max(1, ...bands.map((b) => b.lane + 1)) : 0;
  return { layout: layOut(rows, plot, lanes === 0 ? 8 : lanes * 22 + 14), bands, lanes };
}

// What the drawing can't show is said below it.
function Undated({ layout, waiting }: { layout: Layout | undefined; waiting: boolean }) {
  const words = useWords();
  if (waiting) return null;
  if (!layout) return <p>{words.positions.noDates}</p>;
  return layout.undated > 0 && <p className="quiet">{words.positions.undated(words.count.statements(layout.undated))}</p>;
}

// TopAxis stays in sight while many rows scroll by; the drawing has an axis of its own below.
function TopAxis({ layout }: { layout: Layout }) {
  return (
    <svg className="positions-top" width={layout.width} height={24} aria-hidden="true">
      <TimeAxis scale={layout.scale} y={0} height={0} />
    </svg>
  );
}

interface Drawn {
  title: string;
  rows: readonly Row[];
  layout: Layout;
  bands: ReturnType<typeof bandsOf>;
  lanes: number;
}

const Drawing = memo(function Drawing({ title, rows, layout, bands, lanes }: Drawn) {
  const words = useWords();
  // Marks move along a row, whatever the lane they stand in; meetings are a row above all others.
  const places = useMemo(() => [...layout.marks.map((m) => ({ x: m.x, y: m.row })), ...bands.map((b) => ({ x: b.x1, y: -1 }))], [layout, bands]);
  const names = useMemo(() => rowNames(rows), [rows]);
  const measure = useMemo(() => textMeasure(font), []);
  return (
    <svg data-chart role="group" aria-label={`${title}. ${words.figure.keys}`} width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`}>
      <Fades />
      <MeetingBands bands={bands} layout={layout} lanes={lanes} />
      <TimeAxis scale={layout.scale} y={layout.bottom} height={layout.bottom - layout.top} />
      {rows.map((row, n) => (
        <RowLine key={row.key} box={layout.rows[n]!} layout={layout} name={names[n]!} measure={measure} />
      ))}
      <Marks label={words.positions.marks} places={places}>
        {layout.marks.map((mark, n) => {
          const row = rows[mark.row]!;
          const point = row.points[mark.point]!;
          const quote = point.statement.quotes[0];
          const href = quote ? address.source(quote.source.id, quote.id) : address.statement(point.statement.id);
          return <PointMark key={n} index={n} mark={mark} value={point.value} href={href} label={markLabel(row, point, words)} />;
        })}
        <MeetingMarks bands={bands} layout={layout} lanes={lanes} first={layout.marks.length} label={(m) => `${words.kinds.Meeting}: ${m.name}, ${dateText(m.date, words)}`} />
      </Marks>
    </svg>
  );
});

// Gradients of an open side; the colour is that of the mark.
function Fades() {
  return (
    <defs>
      {(['SUPPORT', 'OPPOSE', 'CONDITIONAL', 'NEUTRAL'] as const).flatMap((v) =>
        (['before', 'after', 'both'] as const).map((side) => (
          <linearGradient key={v + side} id={`positions-${v}-${side}`} className={`stance-${v.toLowerCase()}`}>
            <stop offset="0" stopColor="currentColor" stopOpacity={side === 'after' ? 0.55 : 0} />
            <stop offset="0.5" stopColor="currentColor" stopOpacity="0.55" />
            <stop offset="1" stopColor="currentColor" stopOpacity={side === 'before' ? 0.55 : 0} />
          </linearGradient>
        )),
      )}
    </defs>
  );
}

// rowNames is what stands at a row: who and on what, without what all rows have in common.
export function rowNames(rows: readonly Row[]): [string, string][] {
  const oneHolder = new Set(rows.map((r) => r.holder.id)).size === 1;
  const oneTopic = new Set(rows.map((r) => r.topic.id)).size === 1;
  return rows.map((r) => (oneHolder && !oneTopic ? [r.topic.label, ''] : oneTopic && !oneHolder ? [r.holder.name, ''] : [r.holder.name, r.topic.label]));
}
