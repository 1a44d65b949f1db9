import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { address, useAddress } from '../shared/address';
import { nameOf } from '../shared/links';
import { Empty } from '../shared/states';
import { useWords } from '../shared/words';
import type { Answer, Asking, Question } from './question';
import { searchedFor } from './rows';

// Begin is the screen before anybody or anything is chosen: what it shows, and questions that can be answered.
export function Begin({ questions }: { questions: readonly Question[] }) {
  const words = useWords();
  const w = words.positions;
  return (
    <>
      <h2>{w.questions}</h2>
      {questions.length === 0 && <p className="quiet">{w.noQuestions}</p>}
      <ul className="plain positions-questions">
        {questions.map((q) => (
          <li key={`${q.holder.id} ${q.topic.id}`}>
            <Link href={address.positions([q.holder.id], [q.topic.id])}>
              <bdi>{w.question(nameOf(q.holder), nameOf(q.topic))}</bdi>
            </Link>
            <span className="quiet">
              {words.count.statements(q.statements)}
              {q.shifts > 0 && <>, {words.count.shifts(q.shifts)}</>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

// Nothing says why there are no statements, and offers to loosen what was asked, one step a link.
export function Nothing({ asking, named }: { asking: Asking; named: Answer['named'] }) {
  const words = useWords();
  const at = useAddress();
  const w = words.positions;
  const steps: { text: string; href: string }[] = [];
  if (asking.from || asking.to) steps.push({ text: w.allTime, href: at.href({ from: undefined, to: undefined }) });
  if (asking.minConfidence !== undefined) steps.push({ text: w.anyway, href: at.href({ minConfidence: undefined }) });
  if (asking.coders.length) steps.push({ text: w.allCoders, href: at.href({ coderKind: undefined }) });
  if (asking.topics.length && asking.holders.length) {
    steps.push({ text: w.allTopics, href: at.href({ topic: undefined }) }, { text: w.allHolders, href: at.href({ holder: undefined }) });
  }
  return (
    <Empty title={w.nothing}>
      <p>{w.nothingWhy}</p>
      <ul className="plain">
        {steps.map((s) => (
          <li key={s.text}>
            <Link href={s.href}>{s.text}</Link>
          </li>
        ))}
        <SearchSteps asking={asking} named={named} />
      </ul>
    </Empty>
  );
}

// SearchSteps: what nobody has coded may still be found by its words.
export function SearchSteps({ asking, named }: { asking: Asking; named: Answer['named'] }): ReactNode {
  const words = useWords();
  const known = named.flatMap((n) => (n?.__typename === 'Topic' && asking.topics.includes(n.id) ? [n.id] : []));
  return known.map((id) => {
    const text = searchedFor(named, id);
    return (
      <li key={id}>
        <Link href={address.search(text, { speaker: asking.holders })}>{words.positions.searchFor(text)}</Link>
      </li>
    );
  });
}
