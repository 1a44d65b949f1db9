import { Link } from 'wouter';
import { address } from '../shared/address';
import { dateText } from '../shared/dates';
import type { HomeScreenQuery } from '../shared/graphql/generated/graphql';
import { NodeLink } from '../shared/links';
import { rowOf } from '../shared/listRow';
import { StatementItem } from '../shared/quote';
import { useWords } from '../shared/words';

// Latest are the newest statements, the first of them large.
export function Latest({ statements }: { statements: HomeScreenQuery['statements']['edges'] }) {
  const words = useWords();
  return (
    <section className="home-latest">
      <h2>{words.home.latest}</h2>
      {statements.map((edge) => (
        <StatementItem key={edge.node.id} statement={rowOf(edge).statement} />
      ))}
      <p>
        <Link href={address.search('', { order: 'newest' })}>{words.home.allStatements}</Link>
      </p>
    </section>
  );
}

// Meetings are the latest dated ones, the newest first.
export function Meetings({ meetings }: { meetings: HomeScreenQuery['meetings']['nodes'] }) {
  const words = useWords();
  const dated = meetings.filter((m) => m.date).reverse();
  return (
    <section>
      <h2>{words.home.meetings}</h2>
      {dated.length === 0 && <p className="quiet">{words.home.noMeetings}</p>}
      <ul className="plain home-meetings">
        {dated.map((m) => (
          <li key={m.id}>
            <NodeLink node={m} />
            <span className="quiet">
              {[dateText(m.date, words), m.place?.name, m.participants.length > 0 && words.home.took(m.participants.length)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
