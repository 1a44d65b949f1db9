import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { useAddress } from '../shared/address';
import type { SearchStatementsQuery } from '../shared/graphql/generated/graphql';
import { namesOf } from '../shared/links';
import { StanceGlyph, type StanceValue } from '../shared/stance';
import { useWords } from '../shared/words';
import { fields, type Field, type Wanted } from './filter';
import { labelOf } from './labels';
import { facetIn, valuesFew } from './question';

interface Props {
  wanted: Wanted;
  opened: Field[];
  data: SearchStatementsQuery;
}

// Facets are the values that the statements found have, with how many of them; each can be chosen and given up. On a narrow screen they are
// folded away.
export function Facets({ wanted, opened, data }: Props) {
  const words = useWords();
  const w = words.search;
  const [wide] = useState(() => matchMedia('(min-width: 56rem)').matches);
  const chosen = fields.reduce((n, f) => n + wanted.chosen[f].length, 0);
  return (
    <details className="search-facets" open={wide}>
      <summary>
        <h2>{w.narrowed(chosen)}</h2>
      </summary>
      {fields.map((field) => (
        <FacetList key={field} field={field} wanted={wanted} opened={opened} data={data} />
      ))}
    </details>
  );
}

function FacetList({ field, wanted, opened, data }: Props & { field: Field }) {
  const words = useWords();
  const w = words.search;
  const at = useAddress();
  const heading = useId();
  const facet = facetIn(data, field);
  const open = opened.includes(field);
  const values = valuesOf(facet.values, wanted.chosen[field], open);
  const names = namesOf(data.chosen);
  for (const v of facet.values) names.set(v.value, v.label);
  const choose = (value: string, yes: boolean) =>
    at.set({ [field]: yes ? [...wanted.chosen[field], value] : wanted.chosen[field].filter((v) => v !== value) });
  return (
    <div role="group" aria-labelledby={heading}>
      <h3 id={heading}>{w.fields[field]}</h3>
      {values.length === 0 && <p className="quiet">{w.noneOf}</p>}
      <ul className="plain">
        {values.map(({ value, count }) => (
          <li key={value}>
            <label className="search-facet">
              <input type="checkbox" checked={wanted.chosen[field].includes(value)} onChange={(e) => choose(value, e.target.checked)} />
              <span className="search-facet-label">
                {field === 'stance' && <StanceGlyph value={value as StanceValue} />} <bdi>{labelOf(field, value, names, words)}</bdi>
              </span>
              <span className="quiet numeric">{count.toLocaleString(words.locale)}</span>
            </label>
          </li>
        ))}
      </ul>
      {(facet.total > valuesFew || open) && (
        <Button className="button button-quiet" onPress={() => at.set({ open: open ? opened.filter((f) => f !== field) : [...opened, field] })}>
          {open ? w.fewerValues : w.allValues(facet.total)}
          <span className="visually-hidden">: {w.fields[field]}</span>
        </Button>
      )}
    </div>
  );
}

interface Value {
  value: string;
  count: number;
}

// valuesOf are the values to list: those that most statements have, and whatever is chosen, which may be in none.
export function valuesOf(values: readonly Value[], chosen: readonly string[], open: boolean): Value[] {
  const listed = open ? values : values.slice(0, valuesFew);
  const missing = chosen.filter((c) => !listed.some((v) => v.value === c));
  return [...listed, ...missing.map((value) => ({ value, count: values.find((v) => v.value === value)?.count ?? 0 }))];
}
