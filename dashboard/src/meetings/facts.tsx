import { dateText } from '../shared/dates';
import { NodeLink } from '../shared/links';
import { useWords } from '../shared/words';
import { groupsOf } from './groups';
import type { Meeting } from './question';

// Facts are what there is to say of the meeting besides time and place; nothing when there is nothing.
export function Facts({ meeting: m }: { meeting: Meeting }) {
  const words = useWords();
  const w = words.meetings;
  if (!hasFacts(m)) return null;
  return (
    <dl className="facts">
      {m.date?.asPrinted && (
        <>
          <dt>{w.held}</dt>
          <dd>{w.asPrinted(m.date.asPrinted)}</dd>
        </>
      )}
      {m.partOf && (
        <>
          <dt>{w.partOf}</dt>
          <dd>
            <NodeLink node={m.partOf} />
          </dd>
        </>
      )}
      {m.parts.length > 0 && (
        <>
          <dt>{w.parts}</dt>
          <dd>
            {m.parts.map((p) => (
              <div key={p.id}>
                <NodeLink node={p} /> <span className="quiet">{dateText(p.date, words)}</span>
              </div>
            ))}
          </dd>
        </>
      )}
      {m.aliases.length > 0 && (
        <>
          <dt>{w.aliases}</dt>
          <dd>
            {m.aliases.map((a, i) => (
              <span key={a}>
                {i > 0 && ', '}
                <bdi>{a}</bdi>
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

function hasFacts(m: Meeting): boolean {
  return !!m.date?.asPrinted || !!m.partOf || m.parts.length > 0 || m.aliases.length > 0;
}

// Participants are the delegations, each under the institution it acts for.
export function Participants({ meeting }: { meeting: Meeting }) {
  const w = useWords().meetings;
  const groups = groupsOf(meeting.participants);
  return (
    <section>
      <h2>{w.participants}</h2>
      {!groups.length && <p className="quiet">{w.noParticipants}</p>}
      <div className="meeting-delegations">
        {groups.map((g) => (
          <div key={g.head?.id ?? ''}>
            <h3>
              {g.head ? <NodeLink node={g.head} /> : <span className="unknown">{w.forNobody}</span>}
              {g.own && g.own.length > 0 && <Roles roles={g.own} />}
            </h3>
            <ul className="plain">
              {g.members.map((m) => (
                <li key={m.agent.id}>
                  <NodeLink node={m.agent} />
                  <Roles roles={m.roles} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function Roles({ roles }: { roles: readonly string[] }) {
  if (!roles.length) return null;
  return (
    <span className="meeting-roles">
      {', '}
      <bdi>{roles.join(', ')}</bdi>
    </span>
  );
}

type Facets = Meeting['at']['facets'];

// Topics are what was spoken of, with the number of statements.
export function Topics({ title, facets }: { title: string; facets: Facets }) {
  const words = useWords();
  const w = words.meetings;
  const values = facets.flatMap((f) => f.values);
  if (!values.length) return <p className="quiet meeting-topics">{w.noTopics}</p>;
  return (
    <>
      <h3>{title}</h3>
      <ul className="plain meeting-topics">
        {values.map((v) => (
          <li key={v.value}>
            <NodeLink node={{ __typename: 'Topic', id: v.value, label: v.label }} /> <span className="quiet">{words.count.statements(v.count)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
