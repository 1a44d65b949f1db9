import { Link } from 'wouter';
import { address } from '../address';
import type { StatementPageFragment } from '../graphql/generated/graphql';
import { StatementList } from '../list';
import { useWords } from '../words';

// Said is what somebody said, latest first.
export function Said({ name, title, first, more, of, withoutSpeaker }: { name: string; title: string; first: StatementPageFragment; more: (after: string, signal: AbortSignal) => Promise<StatementPageFragment>; of: object; withoutSpeaker?: boolean }) {
  const words = useWords();
  const w = words.agents;
  return (
    <section>
      <h2>{title}</h2>
      {first.totalCount === 0 ? (
        <p className="quiet">
          {w.noQuotes} <Link href={address.search(name.slice(0, 200))}>{w.noQuotesNext}</Link>
        </p>
      ) : (
        <StatementList first={first} more={more} of={of} label={title} withoutSpeaker={withoutSpeaker} />
      )}
    </section>
  );
}
