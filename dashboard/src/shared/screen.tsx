import { useEffect, type ReactNode } from 'react';
import { useAddress } from './address';
import type { Asked } from './graphql/useAnswer';
import { cut } from './links';
import { Share, type Shareable } from './share';
import { ShowQuery } from './showQuery';
import { Failed, Loading, NotFound } from './states';
import { useWords } from './words';

interface Props<T> {
  // asked is the screen's one question; its states are shown here.
  asked: Asked<T>;
  // title of the page once data is there; kicker says above it which kind of page it is.
  title: (data: T) => string;
  kicker?: string;
  // heading replaces the title on the page where a plain text doesn't do.
  heading?: (data: T) => ReactNode;
  // lede is a line or two below the title.
  lede?: (data: T) => ReactNode;
  // missing says that what the address names isn't there.
  missing?: (data: T) => boolean;
  // share is what can be taken home beyond the link: files of the server, citations.
  share?: (data: T) => Shareable;
  className?: string;
  children: (data: T) => ReactNode;
}

// Screen is the frame of every screen: its states, its title, "Show query" and Share.
export function Screen<T>({ asked, title, kicker, heading, lede, missing, share, className, children }: Props<T>) {
  const words = useWords();
  const embedded = useAddress().get('embed') === '1';
  const { data } = asked;
  const gone = data !== undefined && !!missing?.(data);
  const name = data === undefined ? '' : gone ? words.states.notFound : cut(title(data));
  useEffect(() => {
    if (name) document.title = `${name} · onrecord`;
  }, [name]);
  if (asked.error && (data === undefined || asked.stale)) return <Failed error={asked.error} again={asked.again} />;
  if (data === undefined) return <Loading />;
  if (gone) return <NotFound what={decodeURIComponent(location.pathname.split('/').at(-1) ?? '')} />;
  const said = lede?.(data);
  return (
    <article className={`screen ${className ?? ''}`} aria-busy={asked.stale}>
      <header className="screen-head">
        {kicker && <p className="kicker">{kicker}</p>}
        <h1>{heading?.(data) ?? <bdi>{name}</bdi>}</h1>
        {said && <div className="lede">{said}</div>}
        {!embedded && (
          <div className="screen-tools">
            <ShowQuery query={asked.query} variables={asked.variables} />
            <Share title={name} data={data} {...share?.(data)} />
          </div>
        )}
      </header>
      {children(data)}
    </article>
  );
}
