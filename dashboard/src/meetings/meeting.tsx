import { Link } from 'wouter';
import { address, useAddress } from '../shared/address';
import { dateText } from '../shared/dates';
import { codedFile } from '../shared/files';
import { useFitting } from '../shared/graphql/useFitting';
import { StatementList } from '../shared/list';
import { Screen } from '../shared/screen';
import { useWords } from '../shared/words';
import { daysOf, spanOf } from './across';
import { Facts, Participants, Topics } from './facts';
import { Positions } from './positions';
import { meetingOf, moreOf, question, type Meeting } from './question';
import './meeting.css';

const mostTopics = 50; // the server looks up 100 ids at once

// A meeting: when, where, who took part, where they stood before it and after it, what was said there and of it.
export default function MeetingScreen({ params: { id } }: { params: { id: string } }) {
  const words = useWords();
  const at = useAddress();
  const chosen = at.all('topic').slice(0, mostTopics);
  const whole = { id, days: daysOf(at.get('days')), topics: chosen.length ? chosen : undefined, chosen, compared: true, evidence: true };
  const asked = useFitting(question, [whole, { ...whole, evidence: false }, { ...whole, compared: false, evidence: false }]);
  const meeting = asked.data && meetingOf(asked.data);
  return (
    <Screen
      asked={asked}
      kicker={words.meetings.kinds[meeting?.kind ?? 'OTHER']}
      missing={(data) => !meetingOf(data)}
      title={(data) => meetingOf(data)!.name}
      lede={(data) => <WhenAndWhere meeting={meetingOf(data)!} />}
      share={() => ({ files: [codedFile({ or: [{ madeAt: [id] }, { about: [id] }] }, words)] })}
    >
      {(data) => <Body meeting={meetingOf(data)!} names={new Map(data.topics.flatMap((t) => (t?.__typename === 'Topic' ? [[t.id, t.label]] : [])))} />}
    </Screen>
  );
}

// WhenAndWhere tells time and place as far as they are known, and says what isn't.
function WhenAndWhere({ meeting: m }: { meeting: Meeting }) {
  const words = useWords();
  return (
    <>
      <time>{dateText(m.date, words)}</time>
      {', '}
      {m.place ? <bdi>{[m.place.name, m.place.country].filter(Boolean).join(', ')}</bdi> : <span className="unknown">{words.meetings.placeUnknown}</span>}
    </>
  );
}

function Body({ meeting: m, names }: { meeting: Meeting; names: ReadonlyMap<string, string> }) {
  const w = useWords().meetings;
  return (
    <>
      <div className="columns meeting-top">
        <Participants meeting={m} />
        <Facts meeting={m} />
      </div>
      <Positions meeting={m} names={names} />
      <section className="meeting-said">
        <h2>{w.said(m.at.totalCount)}</h2>
        {m.at.totalCount === 0 ? <NothingSaid meeting={m} /> : <Said id={m.id} which="at" page={m.at} title={w.topics} label={w.saidLabel} />}
      </section>
      <section className="meeting-said">
        <h2>{w.about(m.about.totalCount)}</h2>
        {m.about.totalCount === 0 ? <p className="quiet">{w.noneAbout}</p> : <Said id={m.id} which="about" page={m.about} title={w.topicsAbout} label={w.aboutLabel} />}
      </section>
    </>
  );
}

function Said({ id, which, page, title, label }: { id: string; which: 'at' | 'about'; page: Meeting['at']; title: string; label: string }) {
  return (
    <div className="columns">
      <div>
        <StatementList first={page} more={moreOf(id, which)} of={{ meeting: id, which }} label={label} />
      </div>
      <div>
        <Topics title={title} facets={page.facets} />
      </div>
    </div>
  );
}

// NothingSaid offers what was said on the meeting's days, wherever it was.
function NothingSaid({ meeting }: { meeting: Meeting }) {
  const w = useWords().meetings;
  const days = spanOf(meeting.date, 0);
  return (
    <p className="quiet">
      {w.noneSaid} {days && <Link href={address.search('', { ...days })}>{w.searchDays}</Link>}
    </p>
  );
}
