import { useMemo } from 'react';
import { useAddress } from '../shared/address';
import type { AskError } from '../shared/graphql/ask';
import { graphql } from '../shared/graphql/generated';
import type { NetworkScreenQuery } from '../shared/graphql/generated/graphql';
import { useAnswer } from '../shared/graphql/useAnswer';
import { namesOf } from '../shared/links';
import { Screen } from '../shared/screen';
import { Failed } from '../shared/states';
import { useWords } from '../shared/words';
import { Controls } from './controls';
import { heaviestOf } from './drawing';
import { Nothing, Refused } from './nothing';
import './network.css';
import { Picture } from './picture';
import { choiceOf, filesOf, inputOf, type Choice } from './question';
import { amountOf, nodesText, titleOf } from './say';

const question = graphql(`
  query NetworkScreen($input: NetworkInput!, $named: [ID!]!) {
    network(input: $input) {
      nodes {
        statements
        node { __typename id ... on Person { name } ... on Institution { name } ... on Topic { label } }
      }
      edges { source target weight }
      slices {
        from
        until
        edges { source target weight }
        counts { statements }
      }
      counts { statements earliest latest }
      undated
    }
    named: nodes(ids: $named) { __typename id ... on Person { name } ... on Institution { name } ... on Topic { label } }
    snapshot { id }
  }
`);

export type Network = NetworkScreenQuery['network'];

// What is shown: an answer, or nothing where the server refused.
type Shown = Partial<NetworkScreenQuery>;

// The network: who goes with whom, by what they say, whom they meet or whom they name; every edge opens what is behind it.
export default function NetworkScreen() {
  const words = useWords();
  const at = useAddress();
  const embedded = at.get('embed') === '1';
  // the same object as long as it says the same: a selection changes the address and nothing of the drawing
  const said = JSON.stringify(choiceOf(at));
  const choice = useMemo(() => JSON.parse(said) as Choice, [said]);
  const input = inputOf(choice);
  const asked = useAnswer(question, { input, named: [...choice.topics, ...choice.holders].slice(0, 100) });
  // A question that is too large must be narrowed, so the fields stay where the server refuses it.
  const shown = asked.error ? { ...asked, data: {} as Shown, error: null, stale: false } : { ...asked, data: asked.data as Shown | undefined };
  return (
    <Screen<Shown>
      asked={shown}
      className="network"
      kicker={words.network.kicker}
      title={() => titleOf(choice, words)}
      lede={(data) => data.network && <p>{basisOf(choice, data.network, words)}</p>}
      share={() => ({ files: filesOf(input) })}
    >
      {(data) => (
        <>
          {!embedded && <Controls choice={choice} names={namesOf(data.named)} heaviest={heaviestOf(data.network?.edges ?? [])} />}
          <Answer choice={choice} network={data.network} error={asked.error} again={asked.again} />
        </>
      )}
    </Screen>
  );
}

function Answer({ choice, network, error, again }: { choice: Choice; network: Network | undefined; error: AskError | null; again: () => void }) {
  if (error) {
    return (
      <>
        <Failed error={error} again={again} />
        <Refused choice={choice} />
      </>
    );
  }
  if (!network) return null;
  return network.edges.length ? <Picture choice={choice} network={network} /> : <Nothing choice={choice} nodes={network.nodes.length} />;
}

function basisOf(choice: Choice, network: Network, words: ReturnType<typeof useWords>): string {
  const w = words.network;
  const n = network.counts.statements;
  const basis = choice.kind === 'MEETINGS' ? amountOf('MEETINGS', n, words) : words.count.statements(n);
  return w.basis(nodesText(choice, network.nodes.length, words), w.pairs(network.edges.length), basis);
}
