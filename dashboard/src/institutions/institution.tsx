import { Link } from 'wouter';
import { address } from '../shared/address';
import { Meetings, Near } from '../shared/agent/company';
import { Positions } from '../shared/agent/held';
import { Fact, Facts } from '../shared/agent/known';
import { Said } from '../shared/agent/statements';
import { ask, AskError } from '../shared/graphql/ask';
import { graphql } from '../shared/graphql/generated';
import type { InstitutionScreenQuery } from '../shared/graphql/generated/graphql';
import { agentForms, useFitting } from '../shared/graphql/useFitting';
import { NodeLink } from '../shared/links';
import { Screen } from '../shared/screen';
import { useWords } from '../shared/words';
import { Members } from './members';
import { Spread } from './spread';
import './institution.css';

const question = graphql(`
  query InstitutionScreen($id: ID!, $positions: Boolean!, $evidence: Boolean!, $near: Boolean!) {
    node(id: $id) {
      __typename
      id
      ... on Institution {
        name
        aliases
        kind
        country
        parent { __typename id name }
        identifiers { scheme value url }
        attributes { name value }
        members {
          ...Office
          person {
            positions @include(if: $positions) { topic { __typename id label } counts { support oppose conditional neutral statements } }
          }
        }
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
  query InstitutionMore($id: ID!, $after: String!) {
    node(id: $id) {
      ... on Institution { statements(first: 50, after: $after, orderBy: { field: SAID_AT, direction: DESC }) { ...StatementPage } }
    }
    snapshot { id }
  }
`);

type Institution = Extract<NonNullable<InstitutionScreenQuery['node']>, { __typename: 'Institution' }>;

function institutionOf(data: InstitutionScreenQuery): Institution | undefined {
  return data.node?.__typename === 'Institution' ? data.node : undefined;
}

// The institution: what it is, who is or was in it, where it stands, how its people spread, what was said in its name.
export default function InstitutionScreen({ params: { id } }: { params: { id: string } }) {
  const words = useWords();
  const asked = useFitting(question, agentForms(id));
  const there = asked.data && institutionOf(asked.data);
  return (
    <Screen
      asked={asked}
      kicker={words.institutions.kinds[there?.kind ?? 'OTHER']}
      missing={(data) => !institutionOf(data)}
      title={(data) => institutionOf(data)!.name}
      share={() => ({ files: [{ name: words.agents.positionsFile, href: `/export/positions?format=csv&holders=${encodeURIComponent(id)}` }] })}
    >
      {(data) => <Body institution={institutionOf(data)!} evidence={asked.form === 0} />}
    </Screen>
  );
}

function Body({ institution: i, evidence }: { institution: Institution; evidence: boolean }) {
  const words = useWords();
  const w = words.institutions;
  const more = async (after: string, signal: AbortSignal) => {
    const { node } = await ask(next, { id: i.id, after }, signal);
    if (!node || !('statements' in node)) throw new AskError(i.id, 'NOT_FOUND'); // another graph is served by now
    return node.statements;
  };
  const holders = [{ node: i, positions: i.positions ?? [] }, ...i.members.map((m) => ({ node: m.person, positions: m.person.positions ?? [] }))];
  return (
    <>
      <Facts aliases={i.aliases} identifiers={i.identifiers} attributes={i.attributes}>
        {i.parent && (
          <Fact name={w.parent}>
            <NodeLink node={i.parent} />
          </Fact>
        )}
        {i.country && (
          <Fact name={w.country}>
            <bdi>{i.country}</bdi>
          </Fact>
        )}
      </Facts>
      {(i.statements.totalCount > 0 || !!i.positions?.length) && (
        <>
          <Positions holder={i.id} held={i.positions} counts={i.counted?.facets[0]?.values ?? []} evidence={evidence} />
          <p className="agent-links">
            <Link href={address.positions([i.id], [])}>{words.agents.allOverTime}</Link>
          </p>
        </>
      )}
      {i.positions && i.members.length > 0 && <Spread holders={holders} />}
      <Members offices={i.members} />
      <div className="columns">
        <Said name={i.name} title={w.quotes} first={i.statements} more={more} of={{ institution: i.id }} />
        <div>
          <Meetings met={i.meetings} />
          <Near of={i.id} near={i.neighbours} />
        </div>
      </div>
    </>
  );
}
