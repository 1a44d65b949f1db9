import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { address, useAddress } from '../shared/address';
import { AsTold, SpeakerLink } from '../shared/links';
import { QuoteText, directionOf, languageOf } from '../shared/quote';
import { useWords } from '../shared/words';
import { Stances, type SourceQuote } from './quote';
import { goToQuote } from './sourceText';

interface Props {
  quotes: readonly SourceQuote[];
  // total is how many there are in the whole source.
  total: number;
  chosen?: SourceQuote;
  // whole shows the quotes whole, with the words around them: where there is no text to show them in.
  whole: boolean;
  language?: string | null;
  loading: boolean;
  more?: () => void;
}

// QuoteList lists the quotes of the text shown, in its order: who says what, and of which topic.
export function QuoteList({ quotes, total, chosen, whole, language, loading, more }: Props) {
  const words = useWords();
  const w = words.sources;
  const list = useRef<HTMLDivElement>(null);
  // The list scrolls by itself, never the page.
  useEffect(() => {
    const [frame, item] = [list.current, list.current?.querySelector<HTMLElement>('[aria-current]')];
    if (frame && item) frame.scrollTop = item.offsetTop - frame.clientHeight / 3;
  }, [chosen?.id, quotes.length]);
  return (
    <section className="source-quotes" aria-labelledby="source-quotes">
      <h2 id="source-quotes">{w.quotes}</h2>
      <p className="quiet" role="status">
        {!total ? w.noQuotes : loading ? words.states.loading : quotes.length === total ? words.count.quotes(total) : w.quotesOf(quotes.length, total)}
      </p>
      <div ref={list} className={whole ? undefined : 'source-scroll'} tabIndex={whole || !quotes.length ? undefined : 0} role="group" aria-label={w.quotes}>
        <ol className="plain">
          {quotes.map((q) => (
            <li key={q.id} className="source-quote" aria-current={q.id === chosen?.id || undefined}>
              {whole ? <Whole quote={q} language={language} /> : <Short quote={q} language={language} />}
              <p className="source-line">
                <SpeakerLink speaker={q.statement.speaker} asPrinted={q.speakerAsPrinted} /> {q.relayedBy && <AsTold by={q.relayedBy} />} · {words.quoteKinds[q.kind]} · <Link href={address.statement(q.statement.id)}>{w.statement}</Link>
              </p>
              <Stances quote={q} />
            </li>
          ))}
        </ol>
      </div>
      {more && (
        <Button className="button" onPress={more}>
          {words.more}
        </Button>
      )}
    </section>
  );
}

// Short is the quote's beginning; it leads to its place in the text, again too when it is chosen already.
function Short({ quote: q, language }: { quote: SourceQuote; language?: string | null }) {
  const at = useAddress();
  return (
    <Link href={at.href({ quote: q.id })} className="source-short" lang={languageOf(language)} dir={directionOf(language)} onClick={() => requestAnimationFrame(() => goToQuote(document))}>
      {q.text}
    </Link>
  );
}

// Whole is the quote with the few words around it that are kept.
function Whole({ quote: q, language }: { quote: SourceQuote; language?: string | null }) {
  const [first, last] = [q.fragments[0], q.fragments.at(-1)];
  return (
    <>
      <QuoteText text={q.text} language={language} kind={q.kind} />
      {first && last && (first.prefix || last.suffix) && (
        <p className="quiet" lang={languageOf(language)} dir={directionOf(language)}>
          … {first.prefix} <mark>[…]</mark> {last.suffix} …
        </p>
      )}
    </>
  );
}
