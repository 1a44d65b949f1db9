import { useInfiniteQuery } from '@tanstack/react-query';
import { memo, useDeferredValue, useEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { type AskError } from './graphql/ask';
import { graphql } from './graphql/generated';
import type { StatementPageFragment } from './graphql/generated/graphql';
import { useFar } from './listFar';
import { rowOf } from './listRow';
import { useListPlace } from './listPlace';
import { StatementItem } from './quote';
import { Failed } from './states';
import { useWords } from './words';
import './list.css';

// What a list of statements needs to know: statements(…) { ...StatementPage }
graphql(`
  fragment StatementPage on StatementConnection {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges {
      highlights { field text ranges { start end } }
      node {
        id
        text
        language
        saidAt { edtf earliest latest precision }
        speaker { __typename ... on Person { id name } ... on Institution { id name } }
        madeAt { __typename id name }
        stances { value topic { __typename id label } }
        quotes { id kind speakerAsPrinted relayedBy { __typename ... on Person { id name } ... on Institution { id name } } source { id title publisher { name } } }
      }
    }
  }
`);

interface Props {
  // first is the first page, from the screen's own question.
  first: StatementPageFragment;
  // more asks for the page after a cursor.
  more: (after: string, signal: AbortSignal) => Promise<StatementPageFragment>;
  // of is what the list answers: the variables of its question. Pages loaded for it are still there when somebody comes back.
  of: object;
  // label names the list for screen readers.
  label: string;
  withoutSpeaker?: boolean;
}

// StatementList is a list of statements, of any length. The next page comes at the press of a button; from then on pages come by themselves as
// their end comes near, so that the page's foot can be reached until somebody wants more. The rows of some twenty windows above and below are in
// the document, for the Tab key, screen readers and the browser's own search; of pages farther away only the height is. A row says its place in
// the whole, and all of them are there for the printer.
export function StatementList(props: Props) {
  return <Pages key={JSON.stringify([props.of, props.first.pageInfo.endCursor])} {...props} />; // another question is another list, with nothing of this one's heights
}

function Pages({ first, more, of, label, withoutSpeaker }: Props) {
  const words = useWords();
  const rest = useInfiniteQuery<StatementPageFragment, AskError, { pages: StatementPageFragment[] }, unknown[], string>({
    // the first page's end too: pages that follow another first page are others
    queryKey: ['StatementList', of, first.pageInfo.endCursor],
    queryFn: ({ pageParam, signal }) => more(pageParam, signal),
    initialPageParam: first.pageInfo.endCursor ?? '',
    getNextPageParam: (last) => (last.pageInfo.hasNextPage ? last.pageInfo.endCursor : null),
    enabled: false, // only on demand
    gcTime: 30 * 60_000,
    staleTime: Infinity,
    structuralSharing: false, // it would compare all pages at each new one
  });
  const followed = useDeferredValue(rest.data?.pages); // rows are made while the browser goes on scrolling
  const pages = [first, ...(followed ?? [])];
  const open = pages.at(-1)!.pageInfo.hasNextPage;
  const next = () => {
    if (open && !rest.isFetching) void rest.fetchNextPage({ cancelRefetch: false });
  };
  const list = useRef<HTMLDivElement>(null);
  useListPlace(list, pages.length, open, next);
  const left = useFar(list, pages.length);
  const before = pages.map(() => 0);
  const shown = pages.reduce((n, p, i) => (before[i] = n) + p.edges.length, 0);
  return (
    <>
      <div className={pages.length > 1 ? 'list' : 'list list-short'} role="list" aria-label={label} ref={list}>
        {pages.map((page, i) => {
          const { far, height } = left.get(i) ?? {};
          return (
            <div key={i} role="presentation" data-page={i} style={far ? { blockSize: height } : rowsOf(height, page.edges.length)}>
              {!far && <Page page={page} before={before[i]!} of={first.totalCount} withoutSpeaker={withoutSpeaker} />}
            </div>
          );
        })}
      </div>
      {rest.error && <Failed error={rest.error} again={next} />}
      {open && !rest.error && (
        <End onNear={pages.length > 1 ? next : undefined} loaded={pages.length}>
          <Button className="button" onPress={next} isPending={rest.isFetching}>
            {words.more}
          </Button>
        </End>
      )}
      {(open || pages.length > 1) && (
        <p className="quiet" role="status">
          {words.shownOf(shown, first.totalCount)}
        </p>
      )}
    </>
  );
}

// End calls onNear when it comes near the window: once for each page loaded.
function End({ onNear, loaded, children }: { onNear?: () => void; loaded: number; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const call = useRef(onNear);
  useEffect(() => {
    call.current = onNear;
  });
  useEffect(() => {
    const observer = new IntersectionObserver(([e]) => e?.isIntersecting && call.current?.(), { rootMargin: '1500px' });
    observer.observe(ref.current!);
    return () => observer.disconnect();
  }, [loaded]);
  return <div ref={ref}>{children}</div>;
}

// rowsOf is the height of a page's rows, as they were when it was left; undefined for one that never was.
function rowsOf(height: number | undefined, rows: number): CSSProperties | undefined {
  return height ? ({ '--row': `${height / rows}px` } as CSSProperties) : undefined;
}

// rowsAtOnce is how many rows are laid out and painted together when they come near the window.
const rowsAtOnce = 5;

const Page = memo(function Page({ page, before, of, withoutSpeaker }: { page: StatementPageFragment; before: number; of: number; withoutSpeaker?: boolean }) {
  return slices(page.edges, rowsAtOnce).map((rows, i) => (
    <div key={i} className="list-rows" role="presentation" style={{ '--rows': rows.length } as CSSProperties}>
      {rows.map((edge, n) => {
        const { statement, highlight } = rowOf(edge);
        return (
          <div key={statement.id} role="listitem" aria-posinset={before + i * rowsAtOnce + n + 1} aria-setsize={of} data-row={statement.id}>
            <StatementItem statement={statement} highlight={highlight} withoutSpeaker={withoutSpeaker} />
          </div>
        );
      })}
    </div>
  ));
});

function slices<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}
