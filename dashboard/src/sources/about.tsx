import { dateText } from '../shared/dates';
import { NodeLink } from '../shared/links';
import { useWords } from '../shared/words';
import type { Words } from '../words/en';
import type { Source } from './source';

// Byline is who published the text, who wrote it, when, and where it can be read in the original.
export function Byline({ source: s }: { source: Source }) {
  const words = useWords();
  const w = words.sources;
  return (
    <p className="source-byline">
      {s.publisher && (
        <span>
          <NodeLink node={s.publisher} />
        </span>
      )}
      {s.authors.length > 0 && (
        <span>
          {w.by} <bdi>{s.authors.join(', ')}</bdi>
        </span>
      )}
      <span>
        {s.published ? <time>{dateText(s.published, words)}</time> : w.undated}
        {s.published?.asPrinted && <> {w.asPrinted(s.published.asPrinted)}</>}
      </span>
      <Original url={s.url} />
    </p>
  );
}

// Original leads to where the text was found. Only the web's own addresses become links: others, such as javascript:, are shown as they stand.
export function Original({ url }: { url?: string | null }) {
  const words = useWords();
  if (!url) return null;
  if (!/^https?:\/\//i.test(url)) return <span>{url}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {words.sources.original}
    </a>
  );
}

// About is what else is known of the text: where it comes from, and what proves that it is unchanged.
export function About({ source: s }: { source: Source }) {
  const words = useWords();
  const w = words.sources;
  const facts: [string, string][] = [
    [w.address, s.url ?? w.notKnown],
    [w.retrieved, s.retrievedAt ? momentText(s.retrievedAt, words) : w.notKnown],
    [w.language, s.language ? languageName(s.language, words.locale) : w.notKnown],
    [w.licence, s.licence ?? w.noLicence],
    ...s.attributes.map((a): [string, string] => [a.name, a.value]),
  ];
  return (
    <>
      <h2>{w.about}</h2>
      <dl className="facts source-facts">
        {facts.map(([name, value], i) => (
          <div key={i}>
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
        <div>
          <dt>{w.hash}</dt>
          <dd>
            <code>{s.contentHash}</code>
          </dd>
        </div>
      </dl>
    </>
  );
}

function momentText(at: string, words: Words): string {
  return dateText({ edtf: at, earliest: at, latest: at, precision: 'TIME' }, words);
}

// languageName names a language in another, "Ukrainian (uk)". A tag that is none stands as it is.
export function languageName(tag: string, locale: string): string {
  try {
    const name = new Intl.DisplayNames(locale, { type: 'language' }).of(tag);
    return name && name !== tag ? `${name} (${tag})` : tag;
  } catch {
    return tag;
  }
}
