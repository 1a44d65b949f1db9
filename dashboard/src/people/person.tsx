import { Link } from 'wouter';
import { address } from '../shared/address';
import { Meetings, Near } from '../shared/agent/company';
import { Positions } from '../shared/agent/held';
import { Fact, Facts, Offices } from '../shared/agent/known';
import { Said } from '../shared/agent/statements';
import { ask, AskError } from '../shared/graphql/ask';
import { graphql } from '../shared/graphql/generated';
import type { PersonScreenQuery } from '../shared/graphql/generated/graphql';
import { agentForms, useFitting } from '../shared/graphql/useFitting';
import { Screen } from '../shared/screen';
import { useWords } from '../shared/words';

const question = graphql(`
  query PersonScreen($id: ID!, $positions: Boolean!, $evidence: Boolean!, $near: Boolean!) {
    node(id: $id) {
      __typename
      id
      ... on Person {
        name
        aliases
        description
        identifiers { scheme value url }
        attributes { name value }
        memberships { ...Office }
        positions @include(if: $positions) { ...HeldPosition }
        counted: statements(first: 0) @skip(if: $positions) { facets(by: [TOPIC], first: 100) { values { value label count } } }
        statements(first: 10, orderBy: { field: SAID_AT, direction: DESC }) { ...StatementPage }
        meetings(first: 100) { ...Met }
        neighbours(first: 10) @include(if: $near) { ...Company }
      }
    }
    snapshot { id }
  }
`);

const next = graphql(`
  query PersonMore($id: ID!, $after: String!) {
    node(id: $id) {
      ... on Person { statements(first: 50, after: $after, orderBy: { field: SAID_AT, direction: DESC }) { ...StatementPage } }
    }
    snapshot { id }
  }
`);

type Person = Extract<NonNullable<PersonScreenQuery['node']>, { __typename: 'Person' }>;

function personOf(data: PersonScreenQuery): Person | undefined {
  return data.node?.__typename === 'Person' ? data.node : undefined;
}

// The person: names, offices, where they stand on what, what they said last, whom they met and who is near.
export default function PersonScreen({ params: { id } }: { params: { id: string } }) {
  const words = useWords();
  const asked = useFitting(question, agentForms(id));
  return (
    <Screen
      asked={asked}
      kicker={words.people.kicker}
      missing={(data) => !personOf(data)}
      title={(data) => personOf(data)!.name}
      lede={(data) => personOf(data)!.description && <bdi>{personOf(data)!.description}</bdi>}
      share={() => ({ files: [{ name: words.agents.positionsFile, href: `/export/positions?format=csv&holders=${encodeURIComponent(id)}` }] })}
    >
      {(data) => <Body person={personOf(data)!} evidence={asked.form === 0} />}
    </Screen>
  );
}

function Body({ person: p, evidence }: { person: Person; evidence: boolean }) {
  const words = useWords();
  const w = words.people;
  const more = async (after: string, signal: AbortSignal) => {
    const { node } = await ask(next, { id: p.id, after }, signal);
    if (!node || !('statements' in node)) throw new AskError(p.id, 'NOT_FOUND'); // another graph is served by now
    return node.statements;
  };
  return (
    <>
      <Facts aliases={p.aliases} identifiers={p.identifiers} attributes={p.attributes}>
        <Fact name={w.offices}>{p.memberships.length ? <Offices offices={p.memberships} of={(o) => o.institution} /> : <span className="quiet">{w.noOffices}</span>}</Fact>
      </Facts>
      {(p.statements.totalCount > 0 || !!p.positions?.length) && (
        <>
          <Positions holder={p.id} held={p.positions} counts={p.counted?.facets[0]?.values ?? []} evidence={evidence} />
          <p className="agent-links">
            <Link href={address.positions([p.id], [])}>{words.agents.allOverTime}</Link>
          </p>
        </>
      )}
      <div className="columns">
        <Said name={p.name} title={words.agents.quotes} first={p.statements} more={more} of={{ person: p.id }} withoutSpeaker />
        <div>
          <Meetings met={p.meetings} />
          <Near of={p.id} near={p.neighbours} />
        </div>
      </div>
    </>
  );
}
