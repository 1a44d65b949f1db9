import { Link } from 'wouter';
import { useAddress, type Params } from '../shared/address';
import type { SearchStatementsQuery } from '../shared/graphql/generated/graphql';
import { Empty } from '../shared/states';
import { useWords } from '../shared/words';
import { hasWord, partsOf, type Part, type Wanted } from './filter';

// Nothing says why no statement was found, and what each part of the search keeps out.
export function Nothing({ wanted, data }: { wanted: Wanted; data: SearchStatementsQuery }) {
  const words = useWords();
  const w = words.search;
  const at = useAddress();
  const parts = partsOf(wanted);
  if (!parts.length) return <Empty title={w.emptyGraph} />;
  if (parts.length === 1) {
    return (
      <Empty title={hasWord(wanted.q) ? w.nothingWords(wanted.q) : w.nothing}>
        {hasWord(wanted.q) ? <p>{w.tips}</p> : <Way part={parts[0]!} count={without(data, parts[0]!)} href={at.href(dropped(parts[0]!))} />}
      </Empty>
    );
  }
  const ways = parts.filter((p) => without(data, p) > 0).sort((a, b) => without(data, b) - without(data, a));
  return (
    <Empty title={w.nothing}>
      <p>{ways.length ? w.nothingAll : w.nothingAny}</p>
      <ul className="plain">
        {ways.map((part) => (
          <li key={part}>
            <Way part={part} count={without(data, part)} href={at.href(dropped(part))} />
          </li>
        ))}
      </ul>
      {!ways.length && (
        <p>
          <Link href={at.href(Object.assign({}, ...parts.filter((p) => p !== 'q').map(dropped)))}>{w.clear}</Link>
        </p>
      )}
    </Empty>
  );
}

function Way({ part, count, href }: { part: Part; count: number; href: string }) {
  const w = useWords().search;
  return (
    <p>
      <Link href={href}>{w.loosen(w.loosenField[part])}</Link>: {w.gives(count)}
    </p>
  );
}

// without is how many statements there would be without a part.
function without(data: SearchStatementsQuery, part: Part): number {
  return data[part]?.totalCount ?? 0;
}

// dropped takes a part out of the address.
export function dropped(part: Part): Params {
  return part === 'dates' ? { from: undefined, to: undefined } : { [part]: undefined };
}
