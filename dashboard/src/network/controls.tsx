import { useId, useState, type ReactNode } from 'react';
import { useAddress } from '../shared/address';
import { Choose } from '../shared/choose';
import { isDate as isTypedDate } from '../shared/dates';
import { useWords } from '../shared/words';
import { Select, Typed } from './fields';
import { MinWeight } from './minWeight';
import { actorKinds, choosesStances, duplicatesOf, kinds, measuresOf, normalisationsOf, numberOf, units, type Choice } from './question';
import { meaningOf, nameOfMeasure } from './say';

interface Props {
  choice: Choice;
  // names of the topics and holders that are chosen.
  names: ReadonlyMap<string, string>;
  heaviest: number;
}

// Controls are the question in fields: what is joined, what weighs, what is left out. Each says in a line what it means, and only
// what the server takes together can be chosen.
export function Controls({ choice: c, names, heaviest }: Props) {
  const words = useWords();
  const w = words.network;
  const at = useAddress();
  const [open, setOpen] = useState(false);
  const measures = measuresOf(c.kind);
  const set = [c.normalise !== 'NONE', c.duplicates !== 'INCLUDE', c.minStatements > 1, c.from, c.to, c.topics.length, c.holders.length, c.window].filter(Boolean).length;
  // Another question has other pairs and windows.
  const ask = (name: string, first: string) => (value: string) => at.set({ [name]: value === first ? undefined : value, selected: undefined, slice: undefined, minWeight: undefined });
  return (
    <div className="network-controls">
      <div className="network-fields">
        <Select label={w.kind} value={c.kind} options={kinds.map((k) => [k, w.kinds[k]])} means={w.kindMeans[c.kind]} onChange={ask('kind', 'ACTORS')} />
        <Select label={w.actor} value={c.actor} options={actorKinds.map((k) => [k, w.actors[k]])} means={w.actorMeans[c.actor]} onChange={ask('actor', 'PERSON')} />
        {c.measure && (
          <Select label={w.measure} value={c.measure} options={measures.map((m) => [m, nameOfMeasure(c.kind, m, words)])} means={meaningOf(c.kind, c.measure, words)} onChange={ask('measure', measures[0]!)} />
        )}
        <MinWeight value={c.minWeight} heaviest={heaviest} />
      </div>
      <details className="network-more" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary>{w.more(set)}</summary>
        <div className="network-fields">{open && <More choice={c} names={names} ask={ask} />}</div>
      </details>
    </div>
  );
}

type Ask = (name: string, first: string) => (value: string) => void;

function More({ choice: c, names, ask }: { choice: Choice; names: ReadonlyMap<string, string>; ask: Ask }) {
  const w = useWords().network;
  const at = useAddress();
  const normalisations = normalisationsOf(c.kind);
  const duplicates = duplicatesOf(c.kind);
  const date = (name: 'from' | 'to') => (
    <Typed label={w[name]} value={c[name] ?? ''} means={w.dateMeans} check={(t) => (isDate(t) ? '' : w.badDate)} onChange={(t) => at.set({ [name]: t, slice: undefined })} />
  );
  return (
    <>
      {normalisations.length > 1 && (
        <Select label={w.normalise} value={c.normalise} options={normalisations.map((n) => [n, w.normalisations[n]])} means={w.normaliseMeans[c.normalise]} onChange={ask('normalise', 'NONE')} />
      )}
      {duplicates.length > 1 && (
        <Select label={w.duplicates} value={c.duplicates} options={duplicates.map((d) => [d, w.duplicate[d]])} means={w.duplicatesMean} onChange={ask('duplicates', 'INCLUDE')} />
      )}
      <Typed label={w.minStatements} type="number" value={String(c.minStatements)} means={w.minStatementsMeans} onChange={(t) => at.set({ minStatements: whole(t) === 1 ? undefined : String(whole(t)) })} />
      {date('from')}
      {date('to')}
      {choosesStances(c.kind) && (
        <>
          <Explained means={w.topicsMean}>
            <Choose label={w.topics} kinds={['TOPIC']} value={c.topics} names={names} onChange={(ids) => at.set({ topic: ids, slice: undefined })} max={50} />
          </Explained>
          <Explained means={w.holdersMean}>
            <Choose label={w.holders} kinds={['PERSON', 'INSTITUTION']} value={c.holders} names={names} onChange={(ids) => at.set({ holder: ids, slice: undefined })} max={50} />
          </Explained>
        </>
      )}
      <OverTime choice={c} />
    </>
  );
}

// OverTime chooses the window. One that is just turned on is a unit long and moves by one; of statements it holds ten.
function OverTime({ choice: { window } }: { choice: Choice }) {
  const w = useWords().network;
  const at = useAddress();
  const set = (changes: Partial<NonNullable<Choice['window']>>) => {
    const next = { size: 1, step: 1, unit: 'MONTH', ...window, ...changes };
    at.set({ window: `${next.size},${next.step},${next.unit}`, slice: undefined });
  };
  return (
    <>
      <Select
        label={w.window}
        value={window?.unit ?? ''}
        options={(['', ...units] as const).map((u) => [u, w.windowUnits[u]])}
        means={w.windowMeans}
        onChange={(unit) => {
          if (!unit) at.set({ window: undefined, slice: undefined });
          else set({ unit: unit as (typeof units)[number], ...(!window && unit === 'STATEMENT' && { size: 10, step: 5 }) });
        }}
      />
      {window && (
        <>
          <Typed label={w.size} type="number" value={String(window.size)} means={w.sizeMeans} onChange={(t) => set({ size: whole(t) })} />
          <Typed label={w.step} type="number" value={String(window.step)} means={w.stepMeans} onChange={(t) => set({ step: whole(t) })} />
        </>
      )}
    </>
  );
}

function Explained({ means, children }: { means: string; children: ReactNode }) {
  const id = useId();
  return (
    <div className="network-field" role="group" aria-describedby={id}>
      {children}
      <p className="network-means" id={id}>
        {means}
      </p>
    </div>
  );
}

function whole(text: string): number {
  return Math.max(1, Math.floor(numberOf(text) ?? 1));
}

// isDate says whether a field for a date holds one that the server will take for a bound: a year, month or day; or nothing.
export function isDate(text: string): boolean {
  const typed = text.trim();
  return typed === '' || isTypedDate(typed);
}
