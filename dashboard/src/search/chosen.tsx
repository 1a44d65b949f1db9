import { Link } from 'wouter';
import { useAddress } from '../shared/address';
import type { SearchStatementsQuery } from '../shared/graphql/generated/graphql';
import { namesOf } from '../shared/links';
import { useWords } from '../shared/words';
import { fields, type Wanted } from './filter';
import { labelOf, typedDate } from './labels';

// Chosen are the choices that narrow the search, each with the way to take it back.
export function Chosen({ wanted, data }: { wanted: Wanted; data: SearchStatementsQuery }) {
  const words = useWords();
  const w = words.search;
  const at = useAddress();
  const names = namesOf(data.chosen);
  const one = fields.flatMap((field) =>
    wanted.chosen[field].map((value) => ({
      name: w.fields[field],
      label: labelOf(field, value, names, words),
      href: at.href({ [field]: wanted.chosen[field].filter((v) => v !== value) }),
    })),
  );
  if (wanted.from) one.push({ name: w.fields.dates, label: w.since(typedDate(wanted.from, words)), href: at.href({ from: undefined }) });
  if (wanted.to) one.push({ name: w.fields.dates, label: w.until(typedDate(wanted.to, words)), href: at.href({ to: undefined }) });
  if (!one.length) return null;
  return (
    <ul className="plain search-chosen" aria-label={w.chosen}>
      {one.map(({ name, label, href }) => (
        <li key={`${name} ${href}`}>
          <Link href={href} className="search-choice" aria-label={w.without(`${name}: ${label}`)}>
            <span className="quiet">{name}</span> <bdi>{label}</bdi> <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      {one.length > 1 && (
        <li>
          <Link href={at.href({ from: undefined, to: undefined, ...Object.fromEntries(fields.map((f) => [f, undefined])) })}>{w.clear}</Link>
        </li>
      )}
    </ul>
  );
}
