import { useId } from 'react';
import { Link } from 'wouter';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useAddress } from '../shared/address';
import { Marks } from '../shared/chart/marks';
import { StanceLegend } from '../shared/chart/stanceLegend';
import { useWidth } from '../shared/chart/useWidth';
import { Figure } from '../shared/figure';
import { countOf, stanceClass, stanceShapes, stanceValues } from '../shared/stance';
import type { TableData } from '../shared/table';
import { useWords } from '../shared/words';
import type { Words } from '../words/en';
import { edtfOf, stacksOf, stepOf, steps, total, type Stack, type Step, type Steps } from './bars';
import { timeText } from './edtf';
import type { Bar } from './question';

// OverTime is how many statements took which side in each month, quarter or year. A bar leads to its statements, in the list below.
export function OverTime({ bars }: { bars: Steps }) {
  const words = useWords();
  const w = words.topics;
  const at = useAddress();
  const step = stepOf(at.get('by')?.toUpperCase(), bars);
  const shown = bars[step] ?? [];
  if (!shown.length) {
    return (
      <section>
        <h2>{w.overTime}</h2>
        <p className="quiet">{w.noOverTime}</p>
      </section>
    );
  }
  const possible = steps.filter((s) => bars[s]);
  return (
    <Figure title={w.overTime} note={w.overTimeNote} table={barTable(shown, step, words)}>
      <div className="topic-legend">
        {possible.length > 1 && (
          <div className="topic-step">
            <span aria-hidden="true">{w.interval}</span>
            <ToggleButtonGroup
              aria-label={w.interval}
              className="toggle-group"
              disallowEmptySelection
              selectedKeys={[step]}
              onSelectionChange={(keys) => at.set({ by: String([...keys][0]).toLowerCase() })}
            >
              {possible.map((s) => (
                <ToggleButton key={s} id={s} className="toggle">
                  {w.intervals[s]}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          </div>
        )}
        <StanceLegend />
      </div>
      <Chart bars={shown} step={step} />
    </Figure>
  );
}

const left = 34;

function Chart({ bars, step }: { bars: readonly Bar[]; step: Step }) {
  const words = useWords();
  const [ref, width] = useWidth<HTMLDivElement>();
  const hatch = useId();
  const { stacks, line, unit, ticks, height } = stacksOf(bars, left, width);
  return (
    <div ref={ref}>
      <svg data-chart role="group" aria-label={words.topics.overTime} width={width} height={height}>
        <defs>
          <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className="topic-hatch" y2={6} />
          </pattern>
        </defs>
        <g aria-hidden="true">
          {ticks.map((t) => (
            <g key={t}>
              <line className="axis-line" x1={left} x2={width} y1={line - t * unit} y2={line - t * unit} />
              <text className="axis-label" x={left - 6} y={line - t * unit} textAnchor="end" dominantBaseline="central">
                {t}
              </text>
            </g>
          ))}
          <line className="topic-line" x1={left} x2={width} y1={line} y2={line} />
        </g>
        <Marks label={words.figure.keys} places={stacks.map((s) => ({ x: s.x, y: 0 }))}>
          {stacks.map((stack, i) => (
            <StackMark key={stack.bar.from} index={i} stack={stack} step={step} line={line} height={height} hatch={hatch} />
          ))}
        </Marks>
        <Times stacks={stacks} step={step} y={height - 8} width={width} />
      </svg>
    </div>
  );
}

function StackMark({ index, stack, step, line, height, hatch }: { index: number; stack: Stack; step: Step; line: number; height: number; hatch: string }) {
  const words = useWords();
  const at = useAddress();
  const { bar, x, width, pieces, uncertain } = stack;
  const said = barText(bar, step, words);
  const time = edtfOf(bar, step);
  return (
    <Link href={at.href({ time })} data-mark={index} tabIndex={-1} aria-label={said} aria-current={at.get('time') === time ? 'true' : undefined} className="topic-bar">
      <rect className="topic-bar-ground" x={x} y={0} width={width} height={height - 26} />
      {pieces.map((p) => (
        <g key={p.value} className={stanceClass(p.value)}>
          <rect x={x} y={p.y} width={width} height={Math.max(1, p.height - 1)} />
          {p.height >= 18 && width >= 16 && <path className="topic-bar-shape" d={stanceShapes[p.value]} transform={`translate(${x + width / 2},${p.y + p.height / 2}) scale(0.7)`} />}
        </g>
      ))}
      {uncertain > 0 && <rect x={x} y={line + 1} width={width} height={Math.max(3, uncertain)} fill={`url(#${hatch})`} className="topic-uncertain" />}
    </Link>
  );
}

// Times write below the bars when they were, as many as have room.
function Times({ stacks, step, y, width }: { stacks: readonly Stack[]; step: Step; y: number; width: number }) {
  const words = useWords();
  const slot = (width - left) / stacks.length;
  const every = Math.ceil((step === 'YEAR' ? 48 : 84) / slot);
  return (
    <g aria-hidden="true">
      {stacks.map(
        (s, i) =>
          i % every === 0 && (
            <text key={s.bar.from} className="axis-label" x={Math.min(s.x + s.width / 2, width - 34)} y={y} textAnchor="middle">
              {timeText(edtfOf(s.bar, step), words, 'short')}
            </text>
          ),
      )}
    </g>
  );
}

// barText says all of a bar.
export function barText(bar: Bar, step: Step, words: Words): string {
  const w = words.topics;
  const parts = stanceValues.filter((v) => countOf(bar.stances, v) > 0).map((v) => `${countOf(bar.stances, v)} ${words.stances[v]}`);
  const doubtful = bar.count - bar.certain;
  if (doubtful > 0) parts.push(w.barUncertain(doubtful));
  return w.bar(timeText(edtfOf(bar, step), words), total(bar) ? parts.join(', ') : words.count.statements(0));
}

// barTable is the twin: every stretch of time, empty ones too.
export function barTable(bars: readonly Bar[], step: Step, words: Words): TableData<Bar> {
  const w = words.topics;
  return {
    rows: [...bars],
    key: (b) => b.from,
    columns: [
      { name: w.time, cell: (b) => timeText(edtfOf(b, step), words), plain: (b) => edtfOf(b, step) },
      { name: w.statements, cell: (b) => b.count, numeric: true },
      ...stanceValues.map((v) => ({ name: words.stances[v], cell: (b: Bar) => countOf(b.stances, v), numeric: true })),
      { name: w.uncertain, cell: (b) => b.count - b.certain, numeric: true },
    ],
  };
}
