import type { ReactNode } from 'react';
import { graphql } from '../graphql/generated';
import { NodeLink, type Named } from '../links';
import { dateText, type DateLike } from '../dates';
import { useWords } from '../words';
import type { Words } from '../../words/en';

// An office: who held it, where, as what, when.
graphql(`
  fragment Office on Membership {
    role
    from { edtf earliest latest precision }
    until { edtf earliest latest precision }
    person { __typename id name }
    institution { __typename id name }
  }
`);

interface Identifier {
  scheme: string;
  value: string;
  url?: string | null;
}

// Facts are what is known of a person or an institution beside its name. children are the screen's own.
export function Facts({ aliases, identifiers, attributes, children }: { aliases: readonly string[]; identifiers: readonly Identifier[]; attributes: readonly { name: string; value: string }[]; children?: ReactNode }) {
  const w = useWords().agents;
  return (
    <dl className="facts">
      <OtherNames names={aliases} label={w.otherNames} />
      {children}
      {identifiers.length > 0 && (
        <>
          <dt>{w.catalogues}</dt>
          <dd>
            {identifiers.map((i, n) => (
              <span key={`${i.scheme} ${i.value}`}>
                {n > 0 && ', '}
                {schemeName(i.scheme)} {i.url ? <a href={i.url} rel="noopener external">{i.value}</a> : <bdi>{i.value}</bdi>}
              </span>
            ))}
          </dd>
        </>
      )}
      {attributes.map((a, n) => (
        <Fact key={n} name={<bdi>{a.name}</bdi>}>
          <bdi>{a.value}</bdi>
        </Fact>
      ))}
    </dl>
  );
}

export function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

// OtherNames are names in all scripts, each in its own direction.
export function OtherNames({ names, label }: { names: readonly string[]; label: string }) {
  if (!names.length) return null;
  return (
    <Fact name={label}>
      {names.map((name, n) => (
        <span key={n}>
          {n > 0 && ' · '}
          <bdi>{name}</bdi>
        </span>
      ))}
    </Fact>
  );
}

function schemeName(scheme: string): string {
  return scheme === 'wikidata' ? 'Wikidata' : scheme;
}

interface OfficeLike {
  role?: string | null;
  from?: DateLike | null;
  until?: DateLike | null;
}

// Offices are a list of offices; of names its other end, a person or an institution. An office without an end is said to have begun: whether it is still held
// isn't on record.
export function Offices<O extends OfficeLike>({ offices, of }: { offices: readonly O[]; of: (o: O) => Named }) {
  const words = useWords();
  return (
    <ul className="plain">
      {offices.map((o, n) => (
        <li key={n}>
          {o.role && (
            <>
              <bdi>{o.role}</bdi>
              {', '}
            </>
          )}
          <NodeLink node={of(o)} />
          <span className="quiet">, {officeDates(o, words)}</span>
        </li>
      ))}
    </ul>
  );
}

// officeDates tells since when and until when, as far as it is known.
export function officeDates({ from, until }: OfficeLike, words: Words): string {
  const w = words.agents;
  if (from && until) return `${dateText(from, words)} – ${dateText(until, words)}`;
  if (from) return w.since(dateText(from, words));
  return until ? w.untilDate(dateText(until, words)) : w.datesUnknown;
}
