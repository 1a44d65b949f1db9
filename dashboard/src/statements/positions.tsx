import { Link } from 'wouter';
import { address } from '../shared/address';
import type { StatementScreenQuery } from '../shared/graphql/generated/graphql';
import { nameOf, NodeLink } from '../shared/links';
import { Stance } from '../shared/stance';
import { useWords } from '../shared/words';

export type Statement = Extract<NonNullable<StatementScreenQuery['node']>, { __typename: 'Statement' }>;
type Coded = Statement['stances'][number];

// Taken is one position the statement takes: a stance of somebody on a topic, and all who judged it so, the surest first.
export interface Taken {
  value: Coded['value'];
  topic: Coded['topic'];
  holder: Coded['holder'];
  judged: Coded[];
}

// positionsOf gathers the codings that say the same. Those that contradict each other stay apart. In the order of the codings.
export function positionsOf(stances: readonly Coded[]): Taken[] {
  const found = new Map<string, Taken>();
  for (const s of stances) {
    const key = [s.topic.id, s.holder.id, s.value].join('\n');
    const taken = found.get(key);
    if (taken) taken.judged.push(s);
    else found.set(key, { value: s.value, topic: s.topic, holder: s.holder, judged: [s] });
  }
  for (const t of found.values()) t.judged.sort((a, b) => b.confidence - a.confidence);
  return [...found.values()];
}

// Positions are what the statement says of which topics, who judged so, and how to go on from there.
export function Positions({ statement: s }: { statement: Statement }) {
  const words = useWords();
  const w = words.statements;
  const positions = positionsOf(s.stances);
  return (
    <>
      <h2>{w.positions}</h2>
      {positions.length === 0 && <p className="quiet">{w.noPositions}</p>}
      <ul className="plain">
        {positions.map((t) => (
          <li key={t.judged[0]?.id} className="taken">
            <p className="taken-stance">
              <Stance value={t.value} /> <NodeLink node={t.topic} />
              {t.holder.id !== s.speaker?.id && (
                <span className="quiet">
                  {' '}
                  {w.held} <NodeLink node={t.holder} />
                </span>
              )}
            </p>
            <ul className="plain quiet">
              {t.judged.map((j) => (
                <li key={j.id}>
                  {words.coders[j.coder.kind]} (<bdi>{j.coder.name}</bdi>), {w.confidence(j.confidence)}
                </li>
              ))}
            </ul>
            <p className="taken-on">
              <Link href={address.positions([t.holder.id], [t.topic.id])}>{w.timeline(nameOf(t.holder))}</Link>
              <Link href={address.search('', { speaker: t.holder.id, topic: t.topic.id })}>{w.onThis(nameOf(t.holder))}</Link>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
