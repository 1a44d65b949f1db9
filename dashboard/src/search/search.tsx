import { useState } from 'react';
import { useAddress } from '../shared/address';
import { ask } from '../shared/graphql/ask';
import { codedFile } from '../shared/files';
import { useAnswer, type Asked } from '../shared/graphql/useAnswer';
import type { Interval, SearchStatementsQuery } from '../shared/graphql/generated/graphql';
import { StatementList } from '../shared/list';
import { Screen } from '../shared/screen';
import { useWords } from '../shared/words';
import { Chosen } from './chosen';
import { Facets } from './facets';
import { fields, hasWord, orders, wantedOf, type Field, type Wanted } from './filter';
import { Found } from './found';
import { Nothing } from './nothing';
import { moreStatements, statementsQuestion, variablesOf } from './question';
import { When } from './when';
import './search.css';

// What was found: names first, then what was said, with what it can be narrowed by.
export default function SearchScreen() {
  const words = useWords();
  const w = words.search;
  const at = useAddress();
  const wanted = wantedOf(at);
  const opened = fields.filter((f) => at.all('open').includes(f));
  const asked = useStatements(wanted, opened);
  return (
    <Screen
      asked={asked}
      kicker={w.kicker}
      className="search"
      title={() => (hasWord(wanted.q) ? wanted.q : w.everything)}
      lede={(data) => <p>{words.count.statements(data.statements.totalCount)}</p>}
      share={() => ({ files: [codedFile(variablesOf(wanted, [], undefined).filter, words)] })}
    >
      {(data) => <Results wanted={wanted} opened={opened} data={data} asked={asked} />}
    </Screen>
  );
}

// intervals are how long buckets may be, the best first.
const intervals: Interval[] = ['MONTH', 'YEAR'];

// mostBuckets is how many bars a chart may have before longer stretches of time are counted instead.
const mostBuckets = 400;

// useStatements asks for the statements with a histogram whose buckets are as short as they can be: where there would be too many, which only
// the answer tells, it asks once more for longer ones.
function useStatements(wanted: Wanted, opened: Field[]): Asked<SearchStatementsQuery> {
  const [coarser, setCoarser] = useState({ of: '', by: 0 });
  const of = JSON.stringify([wanted.q, wanted.chosen]);
  const by = coarser.of === of ? coarser.by : 0;
  const asked = useAnswer(statementsQuestion, variablesOf(wanted, opened, intervals[by]));
  const refused = asked.error?.code === 'BAD_USER_INPUT' && /histogram|bucket/i.test(asked.error.message);
  const many = !asked.stale && (asked.data?.dates.histogram?.length ?? 0) > mostBuckets;
  if ((refused && by < intervals.length) || (many && by < intervals.length - 1)) setCoarser({ of, by: by + 1 });
  return refused ? { ...asked, error: null } : asked;
}

function Results({ wanted, opened, data, asked }: { wanted: Wanted; opened: Field[]; data: SearchStatementsQuery; asked: Asked<SearchStatementsQuery> }) {
  const words = useWords();
  const w = words.search;
  const found = data.statements.totalCount > 0;
  return (
    <>
      {wanted.q && !hasWord(wanted.q) && <p role="status">{w.noWord(wanted.q)}</p>}
      <Chosen wanted={wanted} data={data} />
      {hasWord(wanted.q) && <Found q={wanted.q} nothingSaid={!found && !asked.stale} />}
      {!found && <Nothing wanted={wanted} data={data} />}
      <div className="search-page">
        <div>
          {data.dates.totalCount > 0 && <When wanted={wanted} buckets={data.dates.histogram} />}
          {found && <Statements wanted={wanted} data={data} />}
        </div>
        {data.dates.totalCount > 0 && <Facets wanted={wanted} opened={opened} data={data} />}
      </div>
    </>
  );
}

function Statements({ wanted, data }: { wanted: Wanted; data: SearchStatementsQuery }) {
  const words = useWords();
  const w = words.search;
  const at = useAddress();
  const { filter, order, first } = variablesOf(wanted, [], undefined);
  return (
    <section>
      <div className="search-list-head">
        <h2>{w.statements}</h2>
        <label>
          <span className="quiet">{w.order}</span>{' '}
          <select value={wanted.order} onChange={(e) => at.set({ order: e.target.value })}>
            {orders
              .filter((o) => o !== 'relevance' || hasWord(wanted.q))
              .map((o) => (
                <option key={o} value={o}>
                  {w.orders[o]}
                </option>
              ))}
          </select>
        </label>
      </div>
      <StatementList
        first={data.statements}
        of={{ filter, order }}
        label={w.statements}
        more={(after, signal) => ask(moreStatements, { filter, order, first, after }, signal).then((d) => d.statements)}
      />
    </section>
  );
}
