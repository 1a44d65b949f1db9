import { useEffect, useId, useRef, useState } from 'react';
import { useAddress } from '../shared/address';
import { useWords } from '../shared/words';
import { Entry } from './fields';
import { numberOf } from './question';
import { weightText } from './say';

// placesOf is how many places beyond 0 the slider has: one a weight where there are few and whole ones, else a hundred.
export function placesOf(heaviest: number): number {
  return Number.isInteger(heaviest) && heaviest <= 100 ? heaviest : 100;
}

// weightAt is the weight at a place of the slider. Where there are more weights than places it grows with the square of the place, since most weights
// are small; each place has another weight. Where weights are whole numbers (heaviest is), so is it.
export function weightAt(place: number, heaviest: number): number {
  const places = placesOf(heaviest);
  if (places === heaviest) return place;
  const weight = heaviest * (place / places) ** 2;
  return Number.isInteger(heaviest) ? Math.max(place, Math.round(weight)) : Number(weight.toPrecision(3));
}

// placeOf is the last place whose weight is no more than this one; of a weight below 0 the beginning.
export function placeOf(weight: number, heaviest: number): number {
  let place = 0;
  while (place < placesOf(heaviest) && weightAt(place + 1, heaviest) <= weight) place++;
  return place;
}

// MinWeight is the least weight of an edge: a slider, and the same as a number. The question is asked when the slider rests.
export function MinWeight({ value, heaviest }: { value: number | undefined; heaviest: number }) {
  const words = useWords();
  const w = words.network;
  const at = useAddress();
  const id = useId();
  const [draft, setDraft] = useState<number>();
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const end = Math.max(heaviest, value ?? 0);
  const shown = draft ?? value;
  const slide = (place: number) => {
    const weight = weightAt(place, end);
    setDraft(weight);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      setDraft(undefined);
      at.set({ minWeight: weight > 0 ? String(weight) : undefined }, { replace: true });
    }, 300);
  };
  const type = (text: string) => at.set({ minWeight: numberOf(text)?.toString() });
  return (
    <div className="network-field">
      <label htmlFor={id}>{w.minWeight}</label>
      <div className="network-slider">
        <input
          id={id}
          type="range"
          min={0}
          max={placesOf(end)}
          value={placeOf(shown ?? 0, end)}
          aria-valuetext={weightText(shown ?? 0, words)}
          aria-describedby={`${id}-means`}
          onChange={(e) => slide(Number(e.target.value))}
        />
        <Entry type="number" step="any" placeholder="0" aria-label={w.minWeightTyped} value={shown === undefined ? '' : String(shown)} onCommit={type} />
      </div>
      <p className="network-means" id={`${id}-means`}>
        {w.minWeightMeans}
      </p>
    </div>
  );
}
