import { useEffect, useRef, useState } from 'react';
import { Collection, ComboBox, Header, Input, Label, ListBox, ListBoxItem, ListBoxSection, Popover, Text } from 'react-aria-components';
import { useLocation } from 'wouter';
import { address, useAddress } from '../shared/address';
import { graphql } from '../shared/graphql/generated';
import { useAnswer } from '../shared/graphql/useAnswer';
import { marked } from '../shared/quote';
import { useWords } from '../shared/words';
import type { Words } from '../words/en';
import { slashIsOn } from './slash';
import { groupsOf, type Choice, type Group, type Kind } from './suggestions';
import './box.css';

// Each kind is asked for itself: many meetings by a name would leave no room for the person.
const question = graphql(`
  query SearchBox($typed: String!) {
    questions(prefix: $typed, first: 3) {
      statements
      shifts
      holder { __typename ... on Person { id name } ... on Institution { id name } }
      topic { __typename id label }
    }
    people: suggest(prefix: $typed, kinds: [PERSON], first: 4) { ...Suggested }
    institutions: suggest(prefix: $typed, kinds: [INSTITUTION], first: 3) { ...Suggested }
    topics: suggest(prefix: $typed, kinds: [TOPIC], first: 3) { ...Suggested }
    meetings: suggest(prefix: $typed, kinds: [MEETING], first: 3) { ...Suggested }
    sources: suggest(prefix: $typed, kinds: [SOURCE], first: 2) { ...Suggested }
    snapshot { id }
  }
  fragment Suggested on Suggestion {
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
`);

// SearchBox asks for anything from anywhere: what is typed is looked up at each pause, Enter searches for it, the arrow keys choose from what
// was found. The key / leads to it from anywhere on the page. large is the home screen's.
export function SearchBox({ large }: { large?: boolean }) {
  const [path] = useLocation();
  const q = useAddress().get('q');
  const asked = path === '/search' ? (q ?? '') : '';
  // on another page, or after another search, it begins anew
  return <Box key={`${path} ${asked}`} begin={asked} large={large} />;
}

function Box({ begin, large }: { begin: string; large?: boolean }) {
  const words = useWords();
  const w = words.search;
  const [, go] = useLocation();
  const [typed, setTyped] = useState(begin);
  const input = useRef<HTMLInputElement>(null);
  const settled = useSettled(typed.trim(), 120);
  const { data } = useAnswer(question, { typed: settled }, { enabled: settled !== '' && settled !== begin });
  useSlash(input);
  const groups = groupsOf(typed, typed.trim() === begin ? undefined : data);
  const submit = () => typed.trim() && go(address.search(typed.trim()));
  return (
    <form
      role="search"
      className={large ? 'search-box search-box-large' : 'search-box'}
      onSubmit={(e) => {
        e.preventDefault();
        submit();
      }}
      onKeyDownCapture={(e) => {
        // Enter belongs to the list only while one of its lines is chosen
        if (e.key !== 'Enter' || e.nativeEvent.isComposing || input.current?.getAttribute('aria-activedescendant')) return;
        e.preventDefault();
        e.stopPropagation();
        submit();
      }}
    >
      <ComboBox items={groups} inputValue={typed} onInputChange={setTyped} allowsCustomValue selectedKey={null} menuTrigger="input">
        <Label className="visually-hidden">{w.box}</Label>
        <Input ref={input} inputMode="search" autoComplete="off" placeholder={w.placeholder} enterKeyHint="search" maxLength={500} />
        <Popover className="popover search-popover" offset={4}>
          <ListBox<Group>>
            {(group) => (
              <ListBoxSection id={group.kind} aria-label={group.kind === 'search' ? w.box : undefined}>
                {group.kind !== 'search' && <Header>{w.kinds[group.kind]}</Header>}
                <Collection items={group.choices}>
                  {(c) => (
                    <ListBoxItem id={c.id} href={c.href} textValue={textOf(group.kind, c, words)}>
                      <Line kind={group.kind} choice={c} />
                    </ListBoxItem>
                  )}
                </Collection>
              </ListBoxSection>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </form>
  );
}

function textOf(kind: Kind, c: Choice, { search, home }: Words): string {
  if (c.question) return home.question(c.question.holder, c.question.topic);
  return kind === 'search' ? search.searchFor(c.text) : c.text;
}

function Line({ kind, choice: c }: { kind: Kind; choice: Choice }) {
  const words = useWords();
  if (c.question) {
    return (
      <>
        <Text slot="label">{words.home.question(c.question.holder, c.question.topic)}</Text>
        <Text slot="description">{words.home.evidence(c.question.statements, c.question.shifts)}</Text>
      </>
    );
  }
  if (kind === 'search') return <Text slot="label">{words.search.searchFor(c.text)}</Text>;
  return (
    <>
      <Text slot="label">
        <bdi>{marked(c.text, c.ranges)}</bdi>
      </Text>
      {c.also && (
        <Text slot="description">
          <bdi>{c.also}</bdi>
        </Text>
      )}
    </>
  );
}

// useSettled is the value once it hasn't changed for so many milliseconds.
function useSettled(value: string, ms: number): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}

// useSlash lets the key / lead to the input, unless something else takes letters or the key is turned off.
function useSlash(input: { current: HTMLInputElement | null }) {
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented || !slashIsOn()) return;
      if ((e.target as Element).closest?.('input, textarea, select, [contenteditable], [role=dialog]')) return;
      e.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [input]);
}
