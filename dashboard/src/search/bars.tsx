import { useId } from 'react';
import { Link } from 'wouter';
import { useAddress } from '../shared/address';
import { Marks } from '../shared/chart/marks';
import { TimeAxis } from '../shared/chart/timeAxis';
import { useWidth } from '../shared/chart/useWidth';
import { useWords } from '../shared/words';
import { histogramOf, left, yTicks, type Bar, type BucketLike } from './geometry';
import { bucketText } from './labels';

const high = 120;
const above = 18;
const below = 24;

interface Props {
  buckets: BucketLike[];
  chosen: { from?: string; to?: string };
}

// Bars are how many statements each stretch of time has. A bar leads to the search in its time or, when that is the time chosen, to all times.
export function Bars({ buckets, chosen }: Props) {
  const words = useWords();
  const at = useAddress();
  const [frame, width] = useWidth<HTMLDivElement>(700);
  const hatch = useId();
  const { time, height, bars } = histogramOf(buckets, chosen, width, high);
  const counted = bars.filter((b) => b.bucket.count > 0);
  const label = ({ bucket }: Bar) => words.search.bar(bucketText(bucket, words), bucket.count, bucket.certain);
  const href = ({ bucket: { from, until } }: Bar) => {
    const only = chosen.from === from && chosen.to === until;
    return at.href(only ? { from: undefined, to: undefined } : { from, to: until });
  };
  return (
    <div ref={frame}>
      <svg data-chart role="group" aria-label={words.search.when} width={width} height={above + high + below} viewBox={`0 ${-above} ${width} ${above + high + below}`}>
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className="search-hatch" y2="5" />
          </pattern>
        </defs>
        <g aria-hidden="true">
          {yTicks(height).map((n) => (
            <g key={n} transform={`translate(0,${high - height(n)})`}>
              <line className="axis-line" x1={left} x2={width} />
              <text className="axis-label" x={left - 6} y="4" textAnchor="end">
                {n.toLocaleString(words.locale)}
              </text>
            </g>
          ))}
        </g>
        <TimeAxis scale={time} y={high} height={0} />
        <line className="search-base" x1={left} x2={width} y1={high} y2={high} />
        <Marks label={words.search.bars} places={counted.map((b) => ({ x: b.x, y: 0 }))}>
          {counted.map((bar, i) => (
            <BarMark key={bar.bucket.from} bar={bar} i={i} hatch={hatch} href={href(bar)} label={label(bar)} />
          ))}
        </Marks>
      </svg>
    </div>
  );
}

function BarMark({ bar, i, hatch, href, label }: { bar: Bar; i: number; hatch: string; href: string; label: string }) {
  const { x, width, slot, solid, hatched, within } = bar;
  return (
    <Link
      href={href}
      data-mark={i}
      tabIndex={-1}
      aria-label={label}
      className={within ? 'search-bar' : 'search-bar search-bar-outside'}
    >
      <rect className="search-hit" x={slot.x} y={0} width={slot.width} height={high} />
      {hatched > 0 && <rect className="search-uncertain" x={x} y={high - solid - hatched} width={width} height={hatched} fill={`url(#${hatch})`} />}
      {solid > 0 && <rect className="search-certain" x={x} y={high - solid} width={width} height={solid} />}
      <title>{label}</title>
    </Link>
  );
}
