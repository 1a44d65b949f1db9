import { graphql } from '../shared/graphql/generated';
import { useAnswer, type Asked } from '../shared/graphql/useAnswer';
import { dateText, timeOf, type DateLike } from '../shared/dates';
import { NodeLink } from '../shared/links';
import { StatementItem } from '../shared/quote';
import { Failed, Loading } from '../shared/states';
import { useWords } from '../shared/words';
import { evidenceInput, type Choice } from './question';

const most = 50;

const statements = graphql(`
  query NetworkStatements($input: NetworkInput!, $first: Int!) {
    network(input: $input) {
      edges {
        source
        target
        statements(first: $first) {
          id
          text
          language
          saidAt { edtf earliest latest precision }
          speaker { __typename ... on Person { id name } ... on Institution { id name } }
          stances { value topic { __typename id label } }
          quotes { id kind speakerAsPrinted relayedBy { __typename ... on Person { id name } ... on Institution { id name } } source { id title publisher { name } } }
        }
      }
    }
    snapshot { id }
  }
`);

const meetings = graphql(`
  query NetworkMeetings($input: NetworkInput!) {
    network(input: $input) {
      edges {
        source
        target
        meetings { __typename id name date { edtf earliest latest precision } place { name } }
      }
    }
    snapshot { id }
  }
`);

interface Props {
  choice: Choice;
  source: string;
  target: string;
  slice?: { from: string; until: string };
}

// Evidence is what is behind one edge: statements, or meetings; asked when somebody opens it.
export function Evidence(props: Props) {
  return props.choice.kind === 'MEETINGS' ? <Meetings {...props} /> : <Statements {...props} />;
}

function Statements({ choice, source, target, slice }: Props) {
  const w = useWords().network;
  const asked = useAnswer(statements, { input: evidenceInput(choice, source, target, slice), first: most });
  const all = edgeIn(asked, source, target)?.statements ?? [];
  const shown = slice ? all.filter((s) => liesIn(s.saidAt, slice)) : all;
  return (
    <Answered asked={asked} none={!shown.length}>
      {shown.map((s) => (
        <StatementItem key={s.id} statement={s} />
      ))}
      {all.length === most && <p className="quiet">{w.firstOnly(most)}</p>}
    </Answered>
  );
}

function Meetings({ choice, source, target, slice }: Props) {
  const words = useWords();
  const asked = useAnswer(meetings, { input: evidenceInput(choice, source, target, slice) });
  const all = edgeIn(asked, source, target)?.meetings ?? [];
  const shown = slice ? all.filter((m) => m.date && liesIn(m.date, slice)) : all;
  return (
    <Answered asked={asked} none={!shown.length}>
      <ul className="plain network-partners">
        {shown.map((m) => (
          <li key={m.id}>
            <NodeLink node={m} />{' '}
            <span className="quiet">
              {dateText(m.date, words)}
              {m.place && `, ${m.place.name}`}
            </span>
          </li>
        ))}
      </ul>
    </Answered>
  );
}

function Answered({ asked, none, children }: { asked: Asked<unknown>; none: boolean; children: React.ReactNode }) {
  const w = useWords().network;
  if (asked.error) return <Failed error={asked.error} again={asked.again} />;
  if (!asked.data || asked.stale) return <Loading />;
  return none ? <p className="quiet">{w.noEvidence}</p> : children;
}

function edgeIn<E extends { source: string; target: string }>(asked: Asked<{ network: { edges: readonly E[] } }>, source: string, target: string): E | undefined {
  return asked.data?.network.edges.find((e) => e.source === source && e.target === target);
}

// liesIn says whether a date lies in a window where the server sorts it: at its earliest moment or, where that is open, its latest.
export function liesIn(date: DateLike, { from, until }: { from: string; until: string }): boolean {
  const { earliest, latest } = timeOf(date);
  const at = earliest ?? latest;
  return at !== null && at >= Date.parse(`${from}T00:00:00Z`) && at <= Date.parse(`${until}T23:59:59Z`);
}
