import { useEffect, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { useAddress } from '../shared/address';
import { useWords } from '../shared/words';
import type { Words } from '../words/en';
import { Entry } from './fields';
import type { Network } from './network';
import { sliceAt } from './slices';

// How long a window stands while it plays, in milliseconds.
const pause = 1200;

// Windows moves through time: by a slider, step by step at the press of a button until it is stopped, or to a day that is typed. n is the window
// shown, 0 for the whole time.
export function Windows({ network, n, pairs }: { network: Network; n: number; pairs: number }) {
  const words = useWords();
  const w = words.network;
  const at = useAddress();
  const id = useId();
  const { slices } = network;
  const show = (to: number) => at.set({ slice: to ? String(to) : undefined }, { replace: true });
  const [playing, play] = usePlaying(n, slices.length, show);
  if (!slices.length) return <p className="quiet">{w.noSlices}</p>;
  const text = sliceText(network, n, words);
  const holds = w.sliceHolds(words.count.statements((slices[n - 1] ?? network).counts.statements), w.pairs(pairs));
  return (
    <div className="network-windows">
      <div className="network-play">
        <Button className="button" onPress={() => play(!playing)}>
          {playing ? w.stop : w.play}
        </Button>
        <label htmlFor={id} className="visually-hidden">
          {w.slice}
        </label>
        <input id={id} type="range" min={0} max={slices.length} value={n} aria-valuetext={text} onChange={(e) => show(Number(e.target.value))} />
      </div>
      {/* spoken when somebody moves it, not at every step of a film */}
      <p role="status" aria-live={playing ? 'off' : 'polite'}>
        <strong>{text}</strong> · {holds} {pairs === 0 && w.nothingInSlice}
      </p>
      <div className="network-goto">
        <label htmlFor={`${id}-day`}>{w.goTo}</label>
        <Entry
          id={`${id}-day`}
          type="date"
          value={slices[n - 1]?.from ?? ''}
          min={slices[0]!.from}
          max={slices.at(-1)!.until}
          onCommit={(day) => at.set({ slice: String(sliceAt(slices, day) || '') })}
        />
      </div>
      {network.undated > 0 && <p className="quiet">{w.undated(words.count.statements(network.undated))}</p>}
    </div>
  );
}

// usePlaying shows one window after the other until the last, from the first when the last one is shown. It begins only when told to.
function usePlaying(n: number, count: number, show: (n: number) => void): [boolean, (on: boolean) => void] {
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return;
    const timer = window.setTimeout(() => {
      if (n < count) show(n + 1);
      if (n + 1 >= count) setPlaying(false);
    }, pause);
    return () => window.clearTimeout(timer);
  });
  const play = (on: boolean) => {
    setPlaying(on);
    if (on) show(n >= count ? 1 : n + 1);
  };
  return [playing, play];
}

function sliceText({ slices }: Network, n: number, words: Words): string {
  const slice = slices[n - 1];
  if (!slice) return words.network.wholeTime;
  const format = new Intl.DateTimeFormat(words.locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const days = slice.from === slice.until ? format.format(new Date(slice.from)) : format.formatRange(new Date(slice.from), new Date(slice.until));
  return `${days} (${words.network.sliceAt(n, slices.length)})`;
}
