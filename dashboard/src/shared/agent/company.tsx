import { Link } from 'wouter';
import { address, useAddress } from '../address';
import { dateText } from '../dates';
import { graphql } from '../graphql/generated';
import type { CompanyFragment, MetFragment } from '../graphql/generated/graphql';
import { NodeLink, nameOf } from '../links';
import { useWords } from '../words';
import type { Words } from '../../words/en';
import { shownAtFirst } from './rows';

graphql(`
  fragment Met on MeetingConnection {
    totalCount
    nodes { __typename id name date { edtf earliest latest precision } place { name } }
  }
`);

graphql(`
  fragment Company on Neighbour {
    agent { __typename ... on Person { id name } ... on Institution { id name } }
    meetings
    mentions
    agreeing
    opposing
  }
`);

// Meetings are those somebody took part in, the latest first. The API lists them oldest first: of more than a page it has the first ones, and that is said.
export function Meetings({ met }: { met: MetFragment }) {
  const words = useWords();
  const w = words.agents;
  const at = useAddress();
  const all = at.get('meetings') === 'all';
  const latest = [...met.nodes].reverse();
  return (
    <section>
      <h2>{w.meetings}</h2>
      {latest.length === 0 && <p className="quiet">{w.noMeetings}</p>}
      {met.totalCount > met.nodes.length && <p className="quiet">{w.firstMeetings(met.nodes.length, met.totalCount)}</p>}
      <ul className="plain">
        {(all ? latest : latest.slice(0, shownAtFirst)).map((m) => (
          <li key={m.id} className="agent-line">
            <NodeLink node={m} />
            <br />
            <span className="quiet">
              {dateText(m.date, words)}
              {m.place && (
                <>
                  , <bdi>{m.place.name}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {latest.length > shownAtFirst && (
        <p>
          <Link href={at.href({ meetings: all ? undefined : 'all' })} className="button">
            {all ? w.fewer : w.allMeetings(latest.length)}
          </Link>
        </p>
      )}
    </section>
  );
}

// Near are those who are near somebody, each with the reasons and a way to compare the two. near is undefined where it would have taken too long to find them.
export function Near({ of, near }: { of: string; near: readonly CompanyFragment[] | undefined }) {
  const words = useWords();
  const w = words.agents;
  return (
    <section>
      <h2>{w.near}</h2>
      <p className="quiet">{!near ? w.nearTooMany : near.length ? w.nearNote : w.noNear}</p>
      <ul className="plain">
        {near?.map((n) => (
          <li key={n.agent.id} className="agent-line">
            <NodeLink node={n.agent} />
            <br />
            <span className="quiet">{reasons(n, words)} · </span>
            <Link href={address.compare([of, n.agent.id])} aria-label={w.compareWith(nameOf(n.agent))}>
              {w.compare}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

// reasons say why somebody is near; what doesn't occur is left out.
export function reasons(n: Omit<CompanyFragment, 'agent'>, words: Words): string {
  const w = words.agents;
  return [n.meetings && w.met(n.meetings), n.mentions && w.mentioned(n.mentions), n.agreeing && w.agreeing(n.agreeing), n.opposing && w.opposing(n.opposing)].filter(Boolean).join(' · ');
}
