package register_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/graph"
)

// Each mistake is told with its place, all of a file at once.
func TestErrors(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"unknown field", "register: a\npeople:\n  - id: x\n    name: X\n    alias: [Y]\nextra: 1", `
line 5: person: unknown field "alias"; the fields are id, name, aliases, description, wikidata, offices
line 6: register: unknown field "extra"; the fields are register, institutions, people, topics, meetings, codings`},
		{"no name, no id", "register: a\npeople:\n  - id: x\n  -\n    name: Y", `
line 3: person: no name; write name: …
line 5: person: no id; write id: …`},
		{"no register", "people: []", `
line 1: register: no register; write register: …`},
		{"white space in ids", "register: My People\ntopics: [{id: 'a b', label: A}]", `
line 1: register: register: “My People” contains white space; it becomes part of ids, write "my-people"
line 2: topic: id: “a b” contains white space; it becomes part of ids, write "a-b"`},
		{"id twice", "register: a\npeople:\n  - {id: x, name: X}\n  - {id: person:x, name: X2}\ntopics:\n  - {id: x, label: fine}", `
line 4: person: id: "person:x" is given twice, first on line 3; an id names one record`},
		{"id of another kind", "register: a\npeople: [{id: institution:x, name: X}]", `
line 2: person: id: "institution:x" begins like the id of another kind, but stands under people; write person:… or leave the prefix out`},
		{"a key twice", "register: a\npeople:\n  - {id: x, name: X, id: y}\npeople: []\n'register': b", `
line 3: "id" is given twice, first on line 3; keep one of them
line 4: "people" is given twice, first on line 2; keep one of them
line 5: "register" is given twice, first on line 1; keep one of them`},
		{"dangling references", `register: a
institutions:
  - {id: i, name: I, parent: j}
people:
  - id: p
    name: P
    offices: [{institution: person:p}]
topics:
  - {id: t, label: T, broader: u}
meetings:
  - id: m
    name: M
    partOf: n
    participants:
      - nobody
      - {agent: institution:k}
      - {agent: p, onBehalfOf: k}
codings:
  coder: {name: C, kind: HUMAN}
  coded: 2026-01-10
  items:
    - {statement: s, topic: w, value: SUPPORT, holder: q}`, `
line 3: institution: parent: there is no institution "j" in this file; add it under institutions, or correct the name
line 7: office: institution: there is no institution "person:p" in this file; add it under institutions, or correct the name
line 9: topic: broader: there is no topic "u" in this file; add it under topics, or correct the name
line 13: meeting: partOf: there is no meeting "n" in this file; add it under meetings, or correct the name
line 15: participant: agent: there is no person or institution "nobody" in this file; add it, or correct the name
line 16: participant: agent: there is no institution "institution:k" in this file; add it under institutions, or correct the name
line 17: participant: onBehalfOf: there is no institution "k" in this file; add it under institutions, or correct the name
line 22: coding: topic: there is no topic "w" in this file; add it under topics, or correct the name
line 22: coding: holder: there is no person or institution "q" in this file; add it, or correct the name`},
		{"who is meant", "register: a\npeople: [{id: x, name: X}]\ninstitutions: [{id: x, name: X}]\nmeetings:\n  - {id: m, name: M, participants: [x]}", `
line 5: participant: agent: "x" is both a person and an institution; write person:x or institution:x`},
		{"circles", `register: a
institutions:
  - {id: a, name: A, parent: b}
  - {id: b, name: B, parent: institution:c}
  - {id: c, name: C, parent: b}
topics:
  - {id: t, label: T, broader: t}
meetings:
  - {id: m, name: M, partOf: n}
  - {id: n, name: N, partOf: m}`, `
line 4: institution: parent: institution:b → institution:c → institution:b; nothing can be part of itself, take one of these links out
line 7: topic: broader: topic:t → topic:t; nothing can be narrower than itself, take one of these links out
line 9: meeting: partOf: meeting:m → meeting:n → meeting:m; nothing can be part of itself, take one of these links out`},
		{"dates", `register: a
institutions: [{id: i, name: I}]
people:
  - id: p
    name: P
    offices:
      - {institution: i, role: r, from: May 2019}
      - {institution: i, role: s, from: 2020-05, until: 2020-04-30}
      - {institution: i, role: t, from: 2020-05, until: 2020}
meetings: [{id: m, name: M, date: 2025-13}]`, `
line 7: office: from: "May 2019" is no EDTF date; write one such as 2025-12-21, 2025-08, 2019~ or 2025-12-19/2025-12-21
line 8: office: until: "2020-04-30" is before from: "2020-05"; correct one of them
line 10: meeting: date: "2025-13" is no EDTF date; write one such as 2025-12-21, 2025-08, 2019~ or 2025-12-19/2025-12-21`},
		{"words", "register: a\ninstitutions: [{id: i, name: I, kind: Ministry}]\nmeetings: [{id: m, name: M, kind: CHAT}]", `
line 2: institution: kind: "Ministry" is none of COUNTRY, GOVERNMENT, MINISTRY, PARLIAMENT, PARTY, INTERGOVERNMENTAL, MILITARY, COURT, MEDIA, COMPANY, ORGANIZATION, OTHER
line 3: meeting: kind: "CHAT" is none of SUMMIT, TALKS, CALL, CONFERENCE, PRESS_CONFERENCE, SESSION, VISIT, OTHER`},
		{"wikidata", "register: a\npeople:\n  - {id: p, name: P, wikidata: 22686}\n  - {id: q, name: Q, wikidata: Q1}\n  - {id: r, name: R, wikidata: Q1}", `
line 3: person: wikidata: "22686" is no item; write its number, such as Q3874799, or leave it out
line 5: person: wikidata: Q1 is given to person:q already; an item is one person or institution`},
		{"places", `register: a
meetings:
  - {id: m, name: M, place: P, latitude: 91, longitude: x}
  - {id: n, name: N, place: P, latitude: 1}
  - {id: o, name: O, country: C}`, `
line 3: meeting: latitude: "91" is no number of degrees from -90 to 90
line 3: meeting: longitude: "x" is no number of degrees from -180 to 180
line 4: meeting: latitude and longitude go together; add the missing one
line 5: meeting: no place for its country or coordinates; write place: …`},
		{"things twice", `register: a
institutions: [{id: i, name: I}]
people:
  - id: p
    name: P
    aliases: [Q, R, Q]
    offices:
      - {institution: i, role: r, from: 2020}
      - {institution: i, role: r, from: 2020, until: 2021}
meetings:
  - id: m
    name: M
    participants:
      - p
      - {agent: person:p, role: host}`, `
line 6: person: aliases: "Q" is given twice; keep one of them
line 9: office: this office is given twice, first on line 8; keep one of them, or tell them apart by role or from
line 15: participant: "person:p" is listed twice, first on line 14; keep one of them`},
		{"shapes", "register: [a]\npeople: {id: x}\ntopics:\n  - just words that go on for longer than anybody would like\n  - {id: t, label: [T], aliases: one}\n  - {id: u, label: U, aliases: ['']}", `
line 1: register: register: expected a text, found a list
line 2: register: people: expected a list, found fields
line 4: topic: expected fields (id, label, definition, aliases, broader), found the text “just words that go on for longer than an…”
line 5: topic: label: expected a text, found a list
line 5: topic: aliases: expected a list, found the text “one”
line 6: topic: an empty entry in aliases; take it out`},
		{"a control character", "register: a\npeople:\n  - {id: p, name: \"P\\0\"}", `
line 3: person:p: text contains a NUL byte`},
		{"codings", `register: a
topics: [{id: t, label: T}]
codings:
  coder: {name: C, kind: PERSON}
  coded: yesterday
  items:
    - {topic: t, value: SUPPORT}
    - {statement: s, source: A, topic: t, value: MAYBE, confidence: 2}
    - {statement: s, topic: t, value: SUPPORT}
    - {statement: statement:s, topic: topic:t, value: OPPOSE}`, `
line 4: coder: kind: "PERSON" is none of HUMAN, RULE, MODEL
line 5: codings: coded: "yesterday" is no day or moment; write 2026-01-10 or 2026-01-10T09:30:00Z
line 7: coding: which statement? Give its id (statement: …), or the source and some words of the quote (source: …, quote: …)
line 8: coding: value: "MAYBE" is none of SUPPORT, OPPOSE, CONDITIONAL, NEUTRAL
line 8: coding: confidence: "2" is no number from 0 to 1
line 8: coding: both a statement and a source or quote; keep either the statement's id, or source and quote
line 10: coding: the same statement and topic are coded on line 9; a coder judges once, keep one of them`},
		{"syntax", "register: a\npeople:\n  - id: x\n   name: X", `
line 4: this is not YAML: value is not allowed in this context`},
		{"references of YAML", "register: &a b\npeople: *a", `
line 1: "&": anchors, aliases and merge keys are not read; write the value out, or in quotes when it is a text`},
		{"tags", "register: !!str a", `
line 1: "!!str": tags are not read; leave it out, or write the text in quotes`},
		{"nesting", "register: " + strings.Repeat("[", 40), `
line 1: values are nested more than 32 deep`},
		{"two documents", "register: a\n---\nregister: b", `
line 3: a second document begins here; make it a file of its own`},
		{"a list", "- register: a", `
line 1: register: expected fields (register, institutions, people, topics, meetings, codings), found a list`},
		{"nothing", "", `
line 1: register: expected fields (register, institutions, people, topics, meetings, codings), found nothing`},
	} {
		t.Run(tt.name, func(t *testing.T) { checkError(t, "a.yaml", tt.text, tt.want) })
	}
}

func TestErrorsInJSON(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a key twice", "{\n\"register\": \"a\",\n\"people\": [\n {\"id\": \"x\", \"name\": \"X\",\n  \"name\": \"Y\"}\n]}", `
line 5: "name" is given twice, first on line 4; keep one of them`},
		{"unknown field", "{\"register\": \"a\",\n\"person\": []}", `
line 2: register: unknown field "person"; the fields are register, institutions, people, topics, meetings, codings`},
		{"too early", "{\"register\": \"a\",\n", `
line 2: this is not JSON: it ends too early`},
		{"a comma", "{\"register\": \"a\",\n\n}", `
line 3: this is not JSON: invalid character '}' looking for beginning of object key string`},
		{"more", "{\"register\": \"a\"}\n{}", `
line 2: this is not JSON: there is more after the end of the first value`},
		{"nesting", "{\"register\":\n" + strings.Repeat("[", 40), `
line 2: this is not JSON: values are nested more than 32 deep`},
	} {
		t.Run(tt.name, func(t *testing.T) { checkError(t, "a.json", tt.text, tt.want) })
	}
}

func checkError(t *testing.T, name, text, want string) {
	t.Helper()
	contents, err := load(t, name, text)
	if contents != nil {
		t.Errorf("half read: %+v", contents)
	}
	if !errors.Is(err, graph.ErrInvalid) {
		t.Fatalf("err = %v, want graph.ErrInvalid", err)
	}
	if diff := cmp.Diff(strings.TrimPrefix(want, "\n"), err.Error()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
