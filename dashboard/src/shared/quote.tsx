import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { address } from './address';
import { dateText, type DateLike } from './dates';
import { AsTold, InSource, NodeLink, SpeakerLink, type Named } from './links';
import { Stance, type StanceValue } from './stance';
import { useWords } from './words';

// Range is a part of a text, in code points, its end excluded.
export interface Range {
  start: number;
  end: number;
}

// marked is a text with its ranges in <mark>. Ranges are in order and don't overlap.
export function marked(text: string, ranges: readonly Range[]): ReactNode {
  if (!ranges.length) return text;
  const points = Array.from(text);
  const out: ReactNode[] = [];
  let at = 0;
  for (const r of ranges) {
    if (r.start < at || r.end > points.length) continue;
    out.push(points.slice(at, r.start).join(''), <mark key={r.start}>{points.slice(r.start, r.end).join('')}</mark>);
    at = r.end;
  }
  out.push(points.slice(at).join(''));
  return out;
}

// rightToLeft lists the languages we know to be written so; other texts find their direction themselves (dir=auto).
const rightToLeft = /^(ar|he|fa|ur|yi|ps|dv)\b/;

export function directionOf(language: string | null | undefined): 'rtl' | 'ltr' | 'auto' {
  if (!language) return 'auto';
  return rightToLeft.test(language) ? 'rtl' : 'ltr';
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

// languageOf is a text's language, for lang attributes: undefined where it is unknown or no language that browsers know.
export function languageOf(language: string | null | undefined): string | undefined {
  try {
    return language && languageNames.of(language) ? language : undefined;
  } catch {
    return undefined; // no language tag at all
  }
}

// QuoteText is what was said, in its own language and direction. Only what is quoted whole is put between quotation marks: MIXED text has
// its own ones inside, and so has a text that begins with one.
export function QuoteText({ text, language, kind, highlight }: { text: string; language?: string | null; kind?: string; highlight?: readonly Range[] }) {
  const direct = kind !== 'INDIRECT' && kind !== 'MIXED' && !/^["“„«]/.test(text);
  return (
    <blockquote className={direct ? 'quote-text' : 'quote-text quote-indirect'} lang={languageOf(language)} dir={directionOf(language)}>
      {marked(text, highlight ?? [])}
    </blockquote>
  );
}

export interface StatementLike {
  id: string;
  text: string;
  language?: string | null;
  saidAt: DateLike;
  speaker?: Named | null;
  onBehalfOf?: Named | null;
  madeAt?: Named | null;
  stances?: readonly { value: StanceValue; topic: Named }[];
  quotes?: readonly { id: string; kind: string; speakerAsPrinted?: string | null; relayedBy?: Named | null; source: { id: string; title: string; publisher?: { name: string } | null } }[];
}

// StatementItem is one statement in a list: the quote, who said it when and where, what it says of which topic, and the way into its source.
export function StatementItem({ statement: s, highlight, withoutSpeaker }: { statement: StatementLike; highlight?: readonly Range[]; withoutSpeaker?: boolean }) {
  const words = useWords();
  const quote = s.quotes?.[0];
  // Several coders may have judged alike: each stance is said once.
  const stances = s.stances?.filter((t, i, all) => all.findIndex((o) => o.value === t.value && o.topic.id === t.topic.id) === i);
  return (
    <article className="statement">
      <QuoteText text={s.text} language={s.language} kind={quote?.kind} highlight={highlight} />
      <p className="statement-line">
        {!withoutSpeaker && (
          <>
            <SpeakerLink speaker={s.speaker} asPrinted={quote?.speakerAsPrinted} />
            {', '}
          </>
        )}
        {quote?.relayedBy && (
          <>
            <AsTold by={quote.relayedBy} />
            {', '}
          </>
        )}
        <Link href={address.statement(s.id)}>
          <time>{dateText(s.saidAt, words)}</time>
        </Link>
        {s.madeAt && (
          <>
            {' · '}
            <NodeLink node={s.madeAt} />
          </>
        )}
        {quote && (
          <>
            {' · '}
            <InSource quote={quote} />
          </>
        )}
      </p>
      {!!stances?.length && (
        <p className="statement-stances">
          {stances.map((t, i) => (
            <span key={i} className="statement-stance">
              <Stance value={t.value} /> <NodeLink node={t.topic} />
            </span>
          ))}
        </p>
      )}
    </article>
  );
}
