import { useId, useState } from 'react';

interface SelectProps {
  label: string;
  value: string;
  options: (readonly [string, string])[];
  // means says in a line what the field, or what is chosen, means.
  means: string;
  onChange: (value: string) => void;
}

export function Select({ label, value, options, means, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className="network-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} aria-describedby={`${id}-means`} onChange={(e) => onChange(e.target.value)}>
        {options.map(([v, name]) => (
          <option key={v} value={v}>
            {name}
          </option>
        ))}
      </select>
      <p className="network-means" id={`${id}-means`}>
        {means}
      </p>
    </div>
  );
}

interface TypedProps {
  label: string;
  value: string;
  means: string;
  type?: 'text' | 'number';
  // check says what is wrong with a text; "" when nothing is.
  check?: (text: string) => string;
  onChange: (text: string) => void;
}

// Typed is a field with its label and its meaning, see Entry.
export function Typed({ label, value, means, type = 'text', check, onChange }: TypedProps) {
  const id = useId();
  const [wrong, setWrong] = useState('');
  const commit = (text: string) => {
    const fault = check?.(text) ?? '';
    setWrong(fault);
    if (!fault) onChange(text);
    return !fault;
  };
  return (
    <div className="network-field">
      <label htmlFor={id}>{label}</label>
      <Entry id={id} type={type} value={value} onCommit={commit} min={type === 'number' ? 1 : undefined} aria-invalid={wrong ? true : undefined} aria-describedby={`${id}-means`} />
      <p className="network-means" id={`${id}-means`} role={wrong ? 'alert' : undefined}>
        {wrong || means}
      </p>
    </div>
  );
}

interface EntryProps extends Omit<React.ComponentProps<'input'>, 'value' | 'onChange'> {
  value: string;
  // onCommit takes what was typed, trimmed and only when it differs from value; false leaves it standing in the field, to be mended.
  onCommit: (text: string) => boolean | void;
}

// Entry asks when it is left, or at Enter: half a date is no question.
export function Entry({ value, onCommit, ...rest }: EntryProps) {
  const [draft, setDraft] = useState<string>();
  const commit = () => {
    if (draft === undefined) return;
    if (draft.trim() === value || onCommit(draft.trim()) !== false) setDraft(undefined);
  };
  return (
    <input
      {...rest}
      autoComplete="off"
      value={draft ?? value}
      onChange={(e) => setDraft(e.target.value)}
      onBlur={commit}
      onKeyDown={(e) => e.key === 'Enter' && commit()}
    />
  );
}
