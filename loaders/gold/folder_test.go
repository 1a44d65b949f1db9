package gold

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"onrecord/graph"
)

const ferryText = `Ferry talks end early

ALMHAVEN — The naïve talks on the
ferry at Alm ended early. “We go home,” Mayor Robert Lang
said. “We will be back,” he said after the talks. Lang said he would call.

“We go home,” said a nurse. Anna Moreau, whom he had met, said the talks had
failed and would not be repeated.
`

const ferryYAML = `title: Ferry talks end early
date: 2025-03-04
publisher: Alm Courier
style: local paper
split: dev
meetings:
  - key: talks
    name: ferry talks
    date: 2025-03-03
    place: Alm
    participants: [Robert Lang, Anna Moreau]
quotes:
  - words: “We go home,”
    nth: 1
    kind: direct
    speaker: Robert Lang
    mention: Mayor Robert Lang
    cue: said
    group: 1
  - words: “We will be back,”
    kind: direct
    speaker: Robert Lang
    mention: he
    cue: said
    said_at: 2025-03-03
    made_at: talks
    made_at_evidence: after the talks
  - words: the talks had … repeated
    kind: indirect
    speaker: an official
    mention: Anna Moreau
    cue: said
    about: [talks]
    about_evidence: the talks
    note: an unnamed speaker, for the test
`

func TestReadFolder(t *testing.T) {
	folder := fstest.MapFS{
		"ferry.txt": {Data: []byte(ferryText)}, "ferry.yaml": {Data: []byte(ferryYAML)},
		"README.md": {Data: []byte("left alone")}, "second/ferry.yaml": {Data: []byte("left alone")},
	}
	var got []*Document
	for d, err := range ReadFolder(folder) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, d)
	}
	if len(got) != 1 {
		t.Fatalf("%d documents", len(got))
	}
	d := got[0]
	if d.ID != "ferry" || d.Publisher != "Alm Courier" || d.Split != "dev" || d.Date != "2025-03-04" || !d.Occasions || d.Meetings[0].Participants[1] != "Anna Moreau" {
		t.Errorf("%+v", d)
	}
	// Each place with the ten code points before it.
	in := func(s Span) string {
		r := []rune(ferryText)
		if s.Empty() {
			return ""
		}
		return string(r[s.Start-10:s.Start]) + "[" + string(r[s.Start:s.End]) + "]"
	}
	var places [][]string
	for _, q := range d.Quotes {
		about := Span{}
		if len(q.AboutEvidence) > 0 {
			about = q.AboutEvidence[0]
		}
		places = append(places, []string{in(q.Span), in(q.SpeakerSpans[0]), in(q.Cue), in(q.MadeAtEvidence), in(about), string(q.NameFrom)})
	}
	want := [][]string{
		{"ed early. [“We go home,”]", "go home,” [Mayor Robert Lang]", "bert Lang\n[said]", "", "", "gold-coref"},
		{"ang\nsaid. [“We will be back,”]", "be back,” [he]", "back,” he [said]", "” he said [after the talks]", "", "gold-coref"},
		{"met, said [the talks had\nfailed and would not be repeated]", " a nurse. [Anna Moreau]", " had met, [said]", "", "met, said [the talks]", "nominal"},
	}
	if diff := cmp.Diff(want, places); diff != "" {
		t.Error(diff)
	}
	if q := d.Quotes[1]; q.SaidAt != "2025-03-03" || q.MadeAt != "talks" || !q.Speech {
		t.Errorf("%+v", q)
	}
}

func TestReadAnnotationRefuses(t *testing.T) {
	const good = "quotes:\n  - words: “We will be back,”\n    kind: direct\n"
	for yaml, want := range map[string]string{
		"quotes:\n  - words: We go nowhere\n    kind: direct":              "a.yaml:2: quote: words: “We go nowhere” is not in the text, verbatim and as whole words",
		"quotes:\n  - words: We g\n    kind: direct":                       "a.yaml:2: quote: words: “We g” is not in the text",
		"quotes:\n  - words: We go home\n    kind: direct":                 "a.yaml:2: quote: words: “We go home” is in the text 2 times; say which",
		"quotes:\n  - words: We go … failed\n    kind: direct":             "a.yaml:2: quote: words: “We go” is in the text 2 times; say which",
		"quotes:\n  - words: failed … We go\n    kind: mixed":              "a.yaml:2: quote: words: the text has no “We go” after “failed”",
		"quotes:\n  - words: We go home\n    nth: 3\n    kind: direct":     "a.yaml:2: quote: words: “We go home” is in the text 2 times, so there is no nth: 3",
		"quotes:\n  - words: We go home\n    nth: first\n    kind: direct": "a.yaml:2: quote: words: “We go home” is in the text 2 times; say which by nth: 1 and so on, or give more words\na.yaml:3: quote: nth: \"first\" is no number from 1",
		"quotes:\n  - words: failed\n":                                     "a.yaml:2: quote: no kind; write one of direct, mixed, indirect",
		"quotes:\n  - kind: direct\n":                                      "a.yaml:2: quote: no words; write words: …",
		good + "    cue: shouted":                                          "a.yaml:4: quote: cue: “shouted” is not in the text",
		good + "    mention: Long":                                         "a.yaml:4: quote: mention: “Long” is not in the text",
		good + "    made_at: summit":                                       "a.yaml:4: quote: no meeting has the key \"summit\"",
		good + "    about: [summit]":                                       "a.yaml:4: quote: no meeting has the key \"summit\"",
		good + "    about_evidence: the talks":                             "a.yaml:4: quote: about_evidence, and no about that it is evidence of",
		good + "    said_at: Monday":                                       "a.yaml:4: quote: said_at: ",
		good + "    speker: Lang":                                          "a.yaml:4: quote: unknown field \"speker\"",
		"meetings:\n  - key: a\n  - key: a\n":                              "a.yaml:3: meeting: another meeting has the key \"a\"",
		"date: Monday\n":                                                   "a.yaml:1: annotation: date: ",
		"- a\n":                                                            "a.yaml:1: annotation: expected fields",
	} {
		_, err := ReadAnnotation("a.yaml", yaml, ferryText)
		if !errors.Is(err, graph.ErrInvalid) || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s\n%v, want\n%s …", yaml, err, want)
		}
	}
}

func TestReadFolderRefusesHalfAPair(t *testing.T) {
	for want, folder := range map[string]fstest.MapFS{
		"ferry.txt: there is no ferry.yaml beside it": {"ferry.txt": {Data: []byte(ferryText)}},
		"ferry.yaml: there is no ferry.txt beside it": {"ferry.yaml": {Data: []byte(ferryYAML)}},
	} {
		for d, err := range ReadFolder(folder) {
			if d != nil || !errors.Is(err, graph.ErrInvalid) || !strings.HasPrefix(err.Error(), want) {
				t.Errorf("%v, %v, want %s …", d, err, want)
			}
		}
	}
}

func TestFolderAnswersWithAnotherAnnotation(t *testing.T) {
	f := Folder{FS: fstest.MapFS{"ferry.yaml": {Data: []byte("quotes:\n  - words: “We will be back,”\n    kind: direct\n")}}}
	gold, err := ReadAnnotation("ferry.yaml", ferryYAML, ferryText)
	if err != nil {
		t.Fatal(err)
	}
	d, err := f.Answer(gold)
	if err != nil || len(d.Quotes) != 1 || cmp.Diff(d.Quotes[0].Span, gold.Quotes[1].Span) != "" {
		t.Errorf("%+v, %v", d, err)
	}
	if d, err := f.Answer(&Document{ID: "other"}); d != nil || err != nil {
		t.Errorf("%v, %v", d, err)
	}
}

func TestReadAnnotationsOfTextsElsewhere(t *testing.T) {
	texts := fstest.MapFS{"ferry.txt": {Data: []byte(ferryText)}, "unannotated.txt": {Data: []byte("It rains.")}}
	n := 0
	for d, err := range ReadAnnotations(fstest.MapFS{"ferry.yaml": {Data: []byte(ferryYAML)}}, texts) {
		if err != nil || d.Text != ferryText {
			t.Errorf("%+v, %v", d, err)
		}
		n++
	}
	if n != 1 {
		t.Errorf("%d documents, want 1", n)
	}
}
