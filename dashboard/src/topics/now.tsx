import { Link } from 'wouter';
import { address, useAddress } from '../shared/address';
import { dateText } from '../shared/dates';
import { NodeLink } from '../shared/links';
import { Stance } from '../shared/stance';
import { useWords } from '../shared/words';
import type { Position } from './question';
import { standings, type Standing } from './stands';

const namesAtFirst = 8;

// Now is who stands where on a topic, by the latest dated position of each. positions is undefined where there are too many to read at once.
export function Now({ topic, positions }: { topic: string; positions: readonly Position[] | undefined }) {
  const words = useWords();
  const w = words.topics;
  const at = useAddress();
  const { groups, undated } = standings(positions ?? []);
  const all = at.get('now') === 'all';
  const longest = Math.max(...groups.map((g) => g.held.length));
  const count = groups.reduce((n, g) => n + g.held.length, 0);
  return (
    <section>
      <h2>{w.now}</h2>
      <p className="quiet">{!positions ? w.tooMany : count ? w.nowNote : w.noNow}</p>
      {count > 0 && (
        <div className="topic-now">
          {groups.map(({ value, held }) => (
            <div key={value} className="topic-side">
              <h3>
                <Stance value={value} /> <span className="quiet">{held.length.toLocaleString(words.locale)}</span>
              </h3>
              <ul className="plain">
                {(all ? held : held.slice(0, namesAtFirst)).map((p) => (
                  <Stands key={p.holder.id} topic={topic} standing={p} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
      {undated > 0 && <p className="quiet">{w.undated(undated)}</p>}
      {longest > namesAtFirst && (
        <p>
          <Link href={at.href({ now: all ? undefined : 'all' })} className="button">
            {all ? w.fewer : w.allNow(count)}
          </Link>
        </p>
      )}
    </section>
  );
}

// Stands leads from the date to the statement, or to the position over time where there are too many statements to know it by.
function Stands({ topic, standing: { holder, current } }: { topic: string; standing: Standing }) {
  const words = useWords();
  return (
    <li className="topic-stands">
      <NodeLink node={holder} />
      <br />
      <Link className="topic-date" href={current.statement ? address.statement(current.statement.id) : address.positions([holder.id], [topic])}>
        <time>{dateText(current.date, words)}</time>
      </Link>
    </li>
  );
}
