import { Link } from 'wouter';
import { useAddress, type Params } from '../shared/address';
import { Empty } from '../shared/states';
import { useWords } from '../shared/words';
import type { Choice } from './question';

// Nothing says why there is nothing to draw and offers what would bring something.
export function Nothing({ choice, nodes }: { choice: Choice; nodes: number }) {
  const words = useWords();
  const w = words.network;
  const offers = loosening(choice, nodes, w);
  const chosen = choice.topics.length || choice.holders.length || choice.from || choice.to || choice.minStatements > 1;
  const why = { MEETINGS: w.emptyMeetings, MENTIONS: w.emptyMentions, ACTORS: w.emptyWhy, TOPICS: w.emptyWhy, TWO_MODE: w.emptyWhy }[choice.kind];
  return (
    <Empty title={nodes ? w.noPairs : w.empty}>
      <p>{nodes ? w.noPairsWhy : chosen ? w.emptyChosen : why}</p>
      {offers.length > 0 && <Offers lead={w.loosen} offers={offers} />}
    </Empty>
  );
}

// Refused offers narrower questions where the server refused the one that was asked.
export function Refused({ choice }: { choice: Choice }) {
  const w = useWords().network;
  const offers: [string, Params][] = [];
  if (choice.window) offers.push([w.noWindow, { window: undefined, slice: undefined }]);
  if (choice.minStatements < 20) offers.push([w.lessNodes, { minStatements: '20' }]);
  if ((choice.minWeight ?? 0) < 10) offers.push([w.lessPairs, { minWeight: '10' }]);
  if (choice.kind !== 'MEETINGS' && choice.duplicates === 'INCLUDE') offers.push([w.once, { duplicates: 'RANGE' }]);
  return <Offers lead={w.refused} offers={offers} />;
}

type NetworkWords = ReturnType<typeof useWords>['network'];

// loosening are changes of the address by which more would fit, each with its name.
export function loosening(c: Choice, nodes: number, w: NetworkWords): [string, Params][] {
  const offers: [string, Params][] = [];
  if (c.minWeight !== undefined) offers.push([w.dropWeight, { minWeight: undefined }]);
  if (c.minStatements > 1) offers.push([w.dropStatements, { minStatements: undefined }]);
  if (c.from || c.to) offers.push([w.dropDates, { from: undefined, to: undefined }]);
  if (c.topics.length) offers.push([w.dropTopics, { topic: undefined }]);
  if (c.holders.length) offers.push([w.dropHolders, { holder: undefined }]);
  if (nodes && c.measure && c.measure !== 'IGNORE') offers.push([w.countAny, { measure: 'IGNORE' }]);
  if (!nodes && c.kind !== 'MEETINGS') offers.push([w.seeMeetings, { kind: 'MEETINGS', measure: undefined }]);
  return offers;
}

function Offers({ lead, offers }: { lead: string; offers: [string, Params][] }) {
  const at = useAddress();
  return (
    <>
      <p>{lead}</p>
      <ul className="network-offers">
        {offers.map(([name, change]) => (
          <li key={name}>
            <Link href={at.href(change)}>{name}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
