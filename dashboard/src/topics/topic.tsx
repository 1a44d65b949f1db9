import { Link } from 'wouter';
import { address, useAddress } from '../shared/address';
import { Fact, OtherNames } from '../shared/agent/known';
import { ask, AskError } from '../shared/graphql/ask';
import { useFitting } from '../shared/graphql/useFitting';
import { NodeLink, NodeLinks } from '../shared/links';
import { StatementList } from '../shared/list';
import { Screen } from '../shared/screen';
import { useWords } from '../shared/words';
import { boundsOf, timeText } from './edtf';
import { Now } from './now';
import { OverTime } from './overTime';
import { formsOf, next, question, topicOf, type Topic } from './question';
import { Shifts } from './shifts';
import './topic.css';

// The topic: what it is, who stands where now, how that went over time, who changed, and what was said.
export default function TopicScreen({ params: { id } }: { params: { id: string } }) {
  const words = useWords();
  const { from, to } = boundsOf(useAddress().get('time'));
  const asked = useFitting(question, formsOf(id, from, to));
  return (
    <Screen
      asked={asked}
      kicker={words.topics.kicker}
      missing={(data) => !topicOf(data)}
      title={(data) => topicOf(data)!.label}
      lede={(data) => topicOf(data)!.definition ? <bdi>{topicOf(data)!.definition}</bdi> : words.topics.noDefinition}
      share={() => ({ files: [{ name: words.agents.positionsFile, href: `/export/positions?format=csv&topics=${encodeURIComponent(id)}` }] })}
    >
      {(data) => <Body topic={topicOf(data)!} />}
    </Screen>
  );
}

function Body({ topic: t }: { topic: Topic }) {
  const words = useWords();
  const w = words.topics;
  return (
    <>
      <dl className="facts">
        <OtherNames names={t.aliases} label={w.otherNames} />
        {t.broader && (
          <Fact name={w.broader}>
            <NodeLink node={t.broader} />
          </Fact>
        )}
        {t.narrower.length > 0 && <Fact name={w.narrower}><NodeLinks nodes={t.narrower} /></Fact>}
        {t.attributes.map((a, n) => (
          <Fact key={n} name={<bdi>{a.name}</bdi>}>
            <bdi>{a.value}</bdi>
          </Fact>
        ))}
      </dl>
      {t.all.totalCount > 0 && (
        <p className="topic-links">
          <Link href={address.positions([], [t.id])}>{w.positions}</Link>
          <Link href={address.network({ topic: t.id })}>{w.network}</Link>
        </p>
      )}
      <Now topic={t.id} positions={t.positions} />
      <OverTime bars={{ MONTH: t.all.months, QUARTER: t.all.quarters, YEAR: t.all.years }} />
      {t.positions && <Shifts topic={t.id} positions={t.positions} />}
      <Statements topic={t} />
    </>
  );
}

// Statements are those on the topic, of the time that a bar chose or of all.
function Statements({ topic: t }: { topic: Topic }) {
  const words = useWords();
  const w = words.topics;
  const at = useAddress();
  const time = at.get('time');
  const { from, to } = boundsOf(time);
  const more = async (after: string, signal: AbortSignal) => {
    const { node } = await ask(next, { id: t.id, from, to, after }, signal);
    if (!node || !('statements' in node)) throw new AskError(t.id, 'NOT_FOUND'); // another graph is served by now
    return node.statements;
  };
  return (
    <section>
      <h2>{w.statements}</h2>
      {time && from && (
        <p role="status">
          {w.within(timeText(time, words))} · <Link href={at.href({ time: undefined })}>{w.anyTime}</Link>
        </p>
      )}
      {t.statements.totalCount === 0 ? (
        <p className="quiet">{from ? w.noStatementsThen : w.noStatements}</p>
      ) : (
        <StatementList first={t.statements} more={more} of={{ topic: t.id, from, to }} label={w.statements} />
      )}
    </section>
  );
}
