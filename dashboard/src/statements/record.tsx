import { Fragment } from 'react';
import { Link } from 'wouter';
import { address } from '../shared/address';
import { dateText } from '../shared/dates';
import { NodeLink, SpeakerLink } from '../shared/links';
import { QuoteText, directionOf, languageOf } from '../shared/quote';
import { useWords } from '../shared/words';
import type { Words } from '../words/en';
import type { Statement } from './positions';

type Quote = Statement['quotes'][number];

// QuoteRecord is one source's record of the statement, and how we know that this is who spoke.
export function QuoteRecord({ quote: q, statement: s }: { quote: Quote; statement: Statement }) {
  const words = useWords();
  const w = words.statements;
  return (
    <section className="record">
      <h3>
        <Link href={address.source(q.source.id, q.id)}>
          <cite dir={directionOf(q.source.language)} lang={languageOf(q.source.language)}>
            {q.source.title || words.sources.untitled}
          </cite>
        </Link>
      </h3>
      <p className="quiet">
        {q.source.publisher && (
          <>
            <NodeLink node={q.source.publisher} />
            {', '}
          </>
        )}
        {q.source.published ? dateText(q.source.published, words) : words.sources.undated} · {words.quoteKinds[q.kind]}
      </p>
      {!sameWords(q.text, s.text) && <QuoteText text={q.text} language={s.language} kind={q.kind} />}
      <dl className="facts">
        {q.speakerAsPrinted && (
          <>
            <dt>{w.speakerAsPrinted}</dt>
            <dd>
              <bdi>{q.speakerAsPrinted}</bdi>
              {q.cue && <span className="quiet">, {w.cue(q.cue)}</span>}
            </dd>
          </>
        )}
        {q.relayedBy && (
          <>
            <dt>{w.relayedBy}</dt>
            <dd>
              <NodeLink node={q.relayedBy} />
            </dd>
          </>
        )}
        {q.meetingEvidence.map((e, i) => (
          <Fragment key={i}>
            <dt>{w.meeting[e.relation]}</dt>
            <dd>
              <NodeLink node={e.meeting} />
              <span className="quiet">
                , {w.fromWords} <q lang={languageOf(q.source.language)}>{e.words.exact}</q>
              </span>
            </dd>
          </Fragment>
        ))}
        <dt>{w.attribution}</dt>
        <dd>
          <SpeakerLink speaker={s.speaker} />: {methodText(q.attribution, words)}, {w.confidence(q.attribution.confidence)}
        </dd>
        {q.attribution.candidates.length > 0 && (
          <>
            <dt>{w.candidates}</dt>
            <dd>
              {q.attribution.candidates.map((c, i) => (
                <span key={c.agent.id}>
                  {i > 0 && ', '}
                  <NodeLink node={c.agent} /> <span className="quiet">({w.confidence(c.confidence)})</span>
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
      <p>
        <Link href={address.source(q.source.id, q.id)}>{w.open}</Link>
      </p>
    </section>
  );
}

// methodText says how the speaker was found. A method we have no words for stands in its own.
export function methodText({ method, rule }: { method: string; rule?: string | null }, words: Words): string {
  const said = (words.statements.methods as Record<string, string>)[method] ?? method;
  return rule ? `${said}, ${words.statements.rule(rule)}` : said;
}

// sameWords says whether a source's record adds nothing to the statement's text: quotation marks, and the comma before a say-clause, are none of it.
export function sameWords(quote: string, statement: string): boolean {
  const bare = (text: string) => text.replace(/["“”„«»]/g, '').replace(/[\s,]+$/, '').trim();
  return bare(quote) === bare(statement);
}
