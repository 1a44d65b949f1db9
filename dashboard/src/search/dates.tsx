import { useState } from 'react';
import { Button, Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { useAddress } from '../shared/address';
import { useWords } from '../shared/words';
import { dateOf } from './filter';
import { endOf, startOf, type BucketLike } from './geometry';
import { typedDate } from './labels';

interface Chosen {
  from?: string;
  to?: string;
}

// Handles are two ends that narrow the time to whole bars, beneath them. The address changes when one is let go.
export function Handles({ buckets, chosen }: { buckets: BucketLike[]; chosen: Chosen }) {
  const w = useWords();
  const at = useAddress();
  const [ends, setEnds] = useState(() => endsOf(buckets, chosen));
  const last = buckets.length - 1;
  if (last < 1) return null;
  const [a, b] = ends;
  const text = `${typedDate(buckets[a]!.from, w)} – ${typedDate(buckets[b]!.until, w)}`;
  const settle = ([from, to]: number[]) =>
    at.set({ from: from === 0 ? undefined : buckets[from!]!.from, to: to === last ? undefined : buckets[to!]!.until });
  return (
    <Slider className="search-range" minValue={0} maxValue={last} value={ends} onChange={(v) => setEnds([v[0]!, v[1]!])} onChangeEnd={settle}>
      <SliderTrack className="search-track">
        {({ state }) => (
          <>
            <div className="search-track-chosen" style={{ left: `${state.getThumbPercent(0) * 100}%`, right: `${100 - state.getThumbPercent(1) * 100}%` }} />
            <SliderThumb index={0} aria-label={w.search.from} className="search-thumb" />
            <SliderThumb index={1} aria-label={w.search.to} className="search-thumb" />
          </>
        )}
      </SliderTrack>
      <Label className="visually-hidden">{w.search.range}</Label>
      <SliderOutput className="quiet">{text}</SliderOutput>
    </Slider>
  );
}

// endsOf are the first and the last bar that lie in the chosen time, in part or whole.
export function endsOf(buckets: readonly BucketLike[], { from, to }: Chosen): [number, number] {
  const last = buckets.length - 1;
  const first = from === undefined ? 0 : buckets.findIndex((b) => endOf(b.until) > startOf(from));
  const end = to === undefined ? last : buckets.findLastIndex((b) => startOf(b.from) < endOf(to));
  const a = first < 0 ? last : first;
  return [a, Math.max(a, end)];
}

// DateFields take a time as it is typed. What isn't a date is said to be none and left as it is.
export function DateFields() {
  const w = useWords().search;
  const at = useAddress();
  const [from, to] = [at.get('from') ?? '', at.get('to') ?? ''];
  return (
    <form
      key={`${from} ${to}`}
      className="search-dates"
      onSubmit={(e) => {
        e.preventDefault();
        const typed = new FormData(e.currentTarget);
        at.set({ from: String(typed.get('from')).trim(), to: String(typed.get('to')).trim() });
      }}
    >
      <DateField name="from" label={w.from} value={from} />
      <DateField name="to" label={w.to} value={to} />
      <Button type="submit" className="button">
        {w.setDates}
      </Button>
      {(from || to) && (
        <Button className="button button-quiet" onPress={() => at.set({ from: undefined, to: undefined })}>
          {w.anyTime}
        </Button>
      )}
    </form>
  );
}

function DateField({ name, label, value }: { name: string; label: string; value: string }) {
  const w = useWords().search;
  const wrong = value !== '' && !dateOf(value);
  const why = `search-${name}-why`;
  return (
    <label>
      <span className="quiet">{label}</span>{' '}
      <input name={name} defaultValue={value} placeholder={w.dateHint} size={22} maxLength={40} aria-invalid={wrong} aria-describedby={wrong ? why : undefined} />
      {wrong && (
        <span id={why} className="search-wrong">
          {w.notADate(value)}
        </span>
      )}
    </label>
  );
}
