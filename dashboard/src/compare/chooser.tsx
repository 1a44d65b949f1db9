import { useId, useState, type FormEvent } from 'react';
import { Button } from 'react-aria-components';
import { useAddress } from '../shared/address';
import { Choose } from '../shared/choose';
import { useWords } from '../shared/words';
import { isPeriod, most, periodParam, type Choice, type Period } from './choice';

// Chooser is the form above the comparison: who, on what, when.
export function Chooser({ choice, names }: { choice: Choice; names: ReadonlyMap<string, string> }) {
  const w = useWords().compare;
  const at = useAddress();
  return (
    <div className="compare-chooser">
      <Choose label={w.holders} kinds={['PERSON', 'INSTITUTION']} value={choice.holders} names={names} onChange={(ids) => at.set({ holder: ids, ...(ids.length === 1 ? {} : { period: undefined }) })} max={most} />
      <Choose label={w.topics} kinds={['TOPIC']} value={choice.topics} names={names} onChange={(ids) => at.set({ topic: ids })} />
      {choice.periods.length ? (
        <TwoPeriods choice={choice} />
      ) : (
        choice.holders.length > 1 && <Dates key={periodParam(choice.when)} periods={[choice.when]} apply={([p]) => at.set({ from: p!.from, to: p!.to })} />
      )}
    </div>
  );
}

// TwoPeriods chooses the two stretches of time in which one holder is compared with themself.
export function TwoPeriods({ choice }: { choice: Choice }) {
  const w = useWords().compare;
  const at = useAddress();
  const periods = choice.periods.length ? choice.periods : [choice.when, { from: '', to: '' }];
  return (
    <div>
      <Dates key={periods.map(periodParam).join()} periods={periods} apply={(ps) => at.set({ period: ps.map(periodParam), from: undefined, to: undefined })} />
      {choice.periods.length > 0 && (
        <Button className="button button-quiet" onPress={() => at.set({ period: undefined })}>
          {w.period.leave}
        </Button>
      )}
    </div>
  );
}

// Dates are fields for one period or two. What is typed counts when it is applied; what can't be read is said, and nothing changes.
function Dates({ periods, apply }: { periods: readonly Period[]; apply: (periods: Period[]) => void }) {
  const w = useWords().compare;
  const [wrong, say] = useState(false);
  const hint = useId();
  const submit = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    const form = new FormData(e.currentTarget);
    const typed = periods.map((_, i) => ({ from: text(form, `from${i}`), to: text(form, `to${i}`) }));
    const good = typed.every(isPeriod) && (periods.length === 1 || typed.every((p) => p.from || p.to));
    say(!good);
    if (good) apply(typed);
  };
  return (
    <form className="compare-dates" onSubmit={submit}>
      {periods.map((p, i) => (
        <fieldset key={i}>
          {periods.length > 1 && <legend>{w.period.name(i + 1)}</legend>}
          <label>
            {w.from} <input name={`from${i}`} defaultValue={p.from} size={10} maxLength={10} autoComplete="off" aria-describedby={hint} />
          </label>
          <label>
            {w.to} <input name={`to${i}`} defaultValue={p.to} size={10} maxLength={10} autoComplete="off" aria-describedby={hint} />
          </label>
        </fieldset>
      ))}
      <Button type="submit" className="button">
        {w.apply}
      </Button>
      <p id={hint} className="quiet">
        {w.dateHint}
      </p>
      {wrong && <p role="alert">{w.badDate}</p>}
    </form>
  );
}

function text(form: FormData, name: string): string {
  return String(form.get(name) ?? '').trim();
}
