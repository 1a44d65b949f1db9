import { Figure } from '../shared/figure';
import { useWords } from '../shared/words';
import type { Words } from '../words/en';
import { Bars } from './bars';
import { DateFields, Handles } from './dates';
import type { Wanted } from './filter';
import type { BucketLike } from './geometry';
import { typedDate } from './labels';

// When shows when the statements were said, whatever time is chosen, and lets a time be chosen. Without buckets no chart can be drawn.
export function When({ wanted, buckets }: { wanted: Wanted; buckets: BucketLike[] | undefined }) {
  const words = useWords();
  const w = words.search;
  return (
    <Figure title={w.when} note={buckets && buckets.length > 0 ? w.whenNote : undefined} table={tableOf(buckets ?? [], words)}>
      {!buckets && <p>{w.tooLong}</p>}
      {buckets?.length === 0 && <p className="quiet">{w.noTimes}</p>}
      {buckets && buckets.length > 0 && (
        <>
          <Bars buckets={buckets} chosen={wanted} />
          <Handles key={`${wanted.from} ${wanted.to} ${buckets[0]!.from} ${buckets.length}`} buckets={buckets} chosen={wanted} />
        </>
      )}
      <DateFields />
    </Figure>
  );
}

// tableOf is the twin of the bars: the same buckets, those without a statement left out.
export function tableOf(buckets: readonly BucketLike[], words: Words) {
  const { columns } = words.search;
  return {
    columns: [
      { name: columns.from, cell: (b: BucketLike) => typedDate(b.from, words), plain: (b: BucketLike) => b.from },
      { name: columns.until, cell: (b: BucketLike) => typedDate(b.until, words), plain: (b: BucketLike) => b.until },
      { name: columns.count, cell: (b: BucketLike) => b.count, numeric: true },
      { name: columns.certain, cell: (b: BucketLike) => b.certain, numeric: true },
    ],
    rows: buckets.filter((b) => b.count > 0),
    key: (b: BucketLike) => b.from,
  };
}
