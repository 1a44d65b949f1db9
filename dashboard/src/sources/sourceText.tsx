import { memo, useEffect, useMemo, useRef, type MouseEvent } from 'react';
import { Link } from 'wouter';
import { address, useAddress } from '../shared/address';
import { dateText } from '../shared/dates';
import { AsTold, SpeakerLink } from '../shared/links';
import { directionOf, languageOf } from '../shared/quote';
import { useWords } from '../shared/words';
import { Stances, type SourceQuote } from './quote';
import type { Source } from './source';
import { paragraphsOf, partLength, type Fragment, type Paragraph, type Part } from './text';

// SourceText is the text with its quotes marked. The chosen one is stronger; the page scrolls to it and it has the focus, so that a keyboard
// or a screen reader goes on from there. What is known of it stands below its paragraph. A click on a mark chooses its quote; without a mouse the list does.
// range is what was asked for, part what of it is shown.
export function SourceText({ source, range, part, quotes, chosen }: { source: Source; range: Fragment; part: Part; quotes: readonly SourceQuote[]; chosen?: SourceQuote }) {
  const words = useWords();
  const at = useAddress();
  const text = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => paragraphsOf(part, quotes, source.kind === 'TRANSCRIPT'), [part.text, part.start, quotes.length, source.kind]);
  const shown = !!chosen && paragraphs.some((p) => p.runs.some((r) => r.quotes.includes(chosen.id)));
  useEffect(() => {
    if (!shown) return;
    // after the page has gone to its top
    const frame = requestAnimationFrame(() => goToQuote(text.current));
    return () => cancelAnimationFrame(frame);
  }, [chosen?.id, shown]);
  const choose = (e: MouseEvent) => {
    const mark = (e.target as Element).closest<HTMLElement>('mark[data-quote]');
    if (!mark || !document.getSelection()?.isCollapsed) return; // somebody marks words to copy them
    at.set({ quote: mark.dataset.quote });
  };
  const shownFrom = (start: number, end: number) => at.href({ from: start > 0 ? String(start) : undefined, to: String(end) });
  return (
    <section className="source-text" aria-labelledby="source-text">
      <h2 id="source-text" className="visually-hidden">
        {words.sources.text}
      </h2>
      {part.before && (
        <p>
          <Link href={shownFrom(range.start - partLength, range.end)}>{words.sources.before}</Link>
        </p>
      )}
      <div ref={text} lang={languageOf(source.language)} onClick={choose}>
        {paragraphs.map((p) => (
          <Passage key={p.start} paragraph={p} language={source.language} chosen={chosen} />
        ))}
      </div>
      {part.after && (
        <p>
          <Link href={shownFrom(range.start, range.end + partLength)}>{words.sources.after}</Link>
        </p>
      )}
    </section>
  );
}

// goToQuote brings the chosen quote into the middle of the window, unless all of it is in sight, and puts the focus on it.
export function goToQuote(within: ParentNode | null) {
  const mark = within?.querySelector<HTMLElement>('mark[data-chosen]');
  if (!mark) return;
  mark.focus({ preventScroll: true });
  const { top, bottom } = mark.getBoundingClientRect();
  if (top < 60 || bottom > window.innerHeight) mark.scrollIntoView({ block: 'center' });
}

// Passage is a paragraph or turn with its marks.
export const Passage = memo(function Passage({ paragraph: p, language, chosen }: { paragraph: Paragraph; language?: string | null; chosen?: SourceQuote }) {
  const first = p.runs.findIndex((r) => !!chosen && r.quotes.includes(chosen.id));
  return (
    <>
      <p dir={directionOf(language)}>
        {p.label && <b className="source-label">{p.label}</b>}
        {p.runs.map((r, i) => {
          if (!r.quotes.length) return r.text;
          const strong = !!chosen && r.quotes.includes(chosen.id);
          return (
            <mark
              key={i}
              className={strong ? 'source-mark source-chosen' : 'source-mark'}
              data-quote={r.quotes.at(-1)}
              data-chosen={i === first || undefined}
              tabIndex={i === first ? -1 : undefined}
            >
              {r.text}
            </mark>
          );
        })}
      </p>
      {chosen && p.ending.includes(chosen.id) && <Note quote={chosen} />}
    </>
  );
});

// Note is who said the chosen quote, when, and the way to its statement.
function Note({ quote }: { quote: SourceQuote }) {
  const words = useWords();
  const { statement } = quote;
  return (
    <div className="source-note" lang={words.locale} dir="ltr">
      <SpeakerLink speaker={statement.speaker} asPrinted={quote.speakerAsPrinted} />
      {', '}
      {quote.relayedBy && (
        <>
          <AsTold by={quote.relayedBy} />
          {', '}
        </>
      )}
      {dateText(statement.saidAt, words)} · {words.quoteKinds[quote.kind]} · <Link href={address.statement(statement.id)}>{words.sources.statement}</Link>
      <Stances quote={quote} />
    </div>
  );
}
