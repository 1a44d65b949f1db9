import { useId, useRef, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import './choose.css';
import { graphql } from './graphql/generated';
import type { ChooseSuggestQuery, NodeKind } from './graphql/generated/graphql';
import { useAnswer } from './graphql/useAnswer';
import { nameOf, type Named } from './links';
import { marked } from './quote';
import { useWords } from './words';

const question = graphql(`
  query ChooseSuggest($prefix: String!, $kinds: [NodeKind!]) {
    suggest(prefix: $prefix, kinds: $kinds, first: 8) {
      text
      ranges { start end }
      node {
        __typename
        id
        ... on Person { name }
        ... on Institution { name }
        ... on Meeting { name }
        ... on Topic { label }
        ... on Source { title }
      }
    }
    snapshot { id }
  }
`);

type Suggestion = ChooseSuggestQuery['suggest'][number];

interface Props {
  label: string;
  kinds: NodeKind[];
  // value are the ids that are chosen, in their order; names tells what to call them. One without a name is shown as its id.
  value: readonly string[];
  names: ReadonlyMap<string, string>;
  onChange: (ids: string[]) => void;
  // max is how many may be chosen; any number when not given.
  max?: number;
}

// Choose is a field for several people, institutions, topics or meetings: what is typed is looked up, what is chosen stands below it and is
// taken away by pressing it. It keeps nothing but what is being typed: value lives in the address.
export function Choose({ label, kinds, value, names, onChange, max }: Props) {
  const words = useWords();
  const w = words.choose;
  const [typed, type] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const tags = useId();
  const prefix = typed.trim();
  const asked = useAnswer(question, { prefix, kinds }, { enabled: prefix !== '' });
  const full = max !== undefined && value.length >= max;
  const add = (id: string) => {
    onChange([...value, id]);
    type('');
  };
  const remove = (id: string) => {
    onChange(value.filter((v) => v !== id));
    input.current?.focus(); // what had the focus is gone
  };
  return (
    <div className="choose">
      <ComboBox
        className="choose-box"
        items={prefix === '' ? [] : offered(asked.data?.suggest ?? [], value)}
        inputValue={typed}
        onInputChange={type}
        selectedKey={null}
        onSelectionChange={(key) => key !== null && add(String(key))}
        defaultFilter={() => true}
        allowsEmptyCollection={prefix !== ''}
        isDisabled={full}
        menuTrigger="input"
      >
        <Label>{label}</Label>
        <Input ref={input} autoComplete="off" spellCheck={false} aria-describedby={value.length ? tags : undefined} />
        {full && <Text slot="description">{w.full(max)}</Text>}
        <Popover className="popover choose-popover">
          <ListBox<Offer> renderEmptyState={() => <p className="choose-none">{asked.error ? words.states.failed : asked.data && !asked.stale ? w.none(prefix) : words.states.loading}</p>}>
            {(offer) => <Option offer={offer} />}
          </ListBox>
        </Popover>
      </ComboBox>
      {value.length > 0 && (
        <ul className="choose-tags plain" id={tags} aria-label={w.chosen(label)}>
          {value.map((id) => (
            <li key={id}>
              <Button className="choose-tag" aria-label={w.remove(names.get(id) ?? id)} onPress={() => remove(id)}>
                <bdi>{names.get(id) ?? id}</bdi>
                <span aria-hidden="true">×</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

// Offer is a suggestion as a list box wants it: with an id of its own.
interface Offer extends Suggestion {
  id: string;
}

// offered leaves out what is chosen already.
export function offered(suggestions: readonly Suggestion[], chosen: readonly string[]): Offer[] {
  return suggestions.filter((s) => !chosen.includes(s.node.id)).map((s) => ({ ...s, id: s.node.id }));
}

// An option is called by its name; where another name was typed, that one stands behind it.
function Option({ offer }: { offer: Offer }) {
  const words = useWords();
  const name = nameOf(offer.node as Named);
  return (
    <ListBoxItem className="choose-option" id={offer.id} textValue={name}>
      <bdi>{offer.text === name ? marked(name, offer.ranges) : name}</bdi>
      {offer.text !== name && (
        <bdi className="quiet">{marked(offer.text, offer.ranges)}</bdi>
      )}
      <span className="quiet choose-kind">{words.kinds[offer.node.__typename as keyof typeof words.kinds]}</span>
    </ListBoxItem>
  );
}
