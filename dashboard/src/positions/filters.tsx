import { useState } from 'react';
import { Checkbox, CheckboxGroup, FieldError, Input, Label, TextField } from 'react-aria-components';
import { useAddress } from '../shared/address';
import { Choose } from '../shared/choose';
import { isDate } from '../shared/dates';
import { useWords } from '../shared/words';
import { coderKinds, isChosen, type Asking } from './question';

const confidences = ['0.5', '0.7', '0.9'];

// Filters are what the address asks for, to be changed: whose positions, on what, when, as judged by whom. opened: they stand open at first.
export function Filters({ asking, names, opened = false }: { asking: Asking; names: ReadonlyMap<string, string>; opened?: boolean }) {
  const w = useWords().positions;
  // Where there is little room the chart comes first; until something is chosen there is nothing else to do.
  const [open, setOpen] = useState(() => opened || !isChosen(asking) || matchMedia('(min-width: 45rem)').matches);
  return (
    <details className="positions-asked" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{w.filters}</summary>
      <Fields asking={asking} names={names} />
    </details>
  );
}

function Fields({ asking, names }: { asking: Asking; names: ReadonlyMap<string, string> }) {
  const at = useAddress();
  const words = useWords();
  const w = words.positions;
  return (
    <form className="positions-filters" aria-label={w.filters} onSubmit={(e) => e.preventDefault()}>
      <Choose label={w.holders} kinds={['PERSON', 'INSTITUTION']} value={asking.holders} names={names} onChange={(holder) => at.set({ holder })} />
      <Choose label={w.topics} kinds={['TOPIC']} value={asking.topics} names={names} onChange={(topic) => at.set({ topic })} />
      <Choose label={w.meetings} kinds={['MEETING']} value={asking.meetings} names={names} onChange={(meeting) => at.set({ meeting })} />
      <div className="positions-dates">
        <DateField key={`from ${at.get('from')}`} name="from" label={w.from} />
        <DateField key={`to ${at.get('to')}`} name="to" label={w.to} />
      </div>
      <div>
        <label className="positions-label" htmlFor="positions-confidence">
          {w.minConfidence}
        </label>
        <select id="positions-confidence" value={asking.minConfidence ?? ''} onChange={(e) => at.set({ minConfidence: e.target.value })}>
          <option value="">{w.anyConfidence}</option>
          {offered(asking.minConfidence).map((c) => (
            <option key={c} value={c}>
              {w.atLeast(Math.round(Number(c) * 100))}
            </option>
          ))}
        </select>
      </div>
      <CheckboxGroup value={asking.coders} onChange={(kinds) => at.set({ coderKind: kinds })}>
        <Label className="positions-label">{w.coders}</Label>
        <div className="positions-coders">
          {coderKinds.map((k) => (
            <Checkbox key={k} value={k} className="positions-coder">
              <span className="positions-box" aria-hidden="true" />
              {w.coderKinds[k]}
            </Checkbox>
          ))}
        </div>
      </CheckboxGroup>
    </form>
  );
}

// offered are the confidences to choose from, the present one among them whatever it is.
function offered(present: number | undefined): string[] {
  const now = present === undefined ? [] : [String(present)];
  return [...new Set([...confidences, ...now])].sort();
}

// DateField takes a date as well as it is known (2025, 2025-08, 2025-08-15). It goes into the address when it is complete: at Enter, or when the field is left.
function DateField({ name, label }: { name: 'from' | 'to'; label: string }) {
  const at = useAddress();
  const words = useWords();
  const before = at.get(name) ?? '';
  const [text, type] = useState(before);
  const wrong = text !== '' && !isDate(text.trim());
  const done = () => {
    const next = text.trim();
    if (!wrong && next !== before) at.set({ [name]: next });
  };
  return (
    <TextField value={text} onChange={type} onBlur={done} onKeyDown={(e) => e.key === 'Enter' && done()} isInvalid={wrong} validationBehavior="aria">
      <Label className="positions-label">{label}</Label>
      <Input placeholder={words.positions.dateForm} inputMode="numeric" autoComplete="off" />
      <FieldError className="positions-wrong">{words.positions.wrongDate}</FieldError>
    </TextField>
  );
}
