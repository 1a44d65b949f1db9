package article_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article"
)

// parts are what the rules look at, so that texts made of them reach far into the rules.
var parts = []string{
	"“", "”", "\"", "'", "’", "``", "''", "„", "«", "»", "—", "--", ":", ",", ".", "!", "?", "…", "(", ")", "[", "]", "\n", "\n\n", "\t", "\xff", "é",
	"he", "she", "they", "I", "who", "said", "says", "saying", "told", "asked", "added", "has said", "according to", "did not say", "that", "to", "and", "but",
	"Erik Lund", "Anna", "Lund", "Mr.", "President", "the minister", "U.S.", "reporters", "spokesman", "Kremlin", "Oslo", "of", "in", "at", "on", "with",
	"See", "see", "We", "hardly", "ever", "summit", "talks", "meeting", "met", "the council", "hearing", "debate", "by telephone", "call", "town hall", "next", "such", "there", "it was", "in Port Hale", "statement", "Monday", "March 13, 2025", "last week", "from Monday to", "2025", "a year ago", "the next day", "May",
	"it opens", "opened", "will open", "the bridge", "is", "was", "not", "so-called", "By Erik Lund", "OSLO, Dec. 10 (Reuters) - ", "Q:", "ERIK LUND:",
	"— Erik Lund (@eriklund) May 4", "— Maria Costa (@mcosta)", "President Lund of Norway", "Danish President Jan Osei", "the president said", "Bill Hart", "Anna Hart", "Hart said", "He said",
	"Lund said Maria Costa told him", "said his spokesman, Anders Berg, said", "Erik Lund said that Maria Costa, the deputy, told him the port would open.", "“It is over, and nobody knows why it is.”",
	"sagte", "dass", "laut", "сказав", "що", "по словам", "a déclaré", "que", "<p>", "</p>",
}

// For every text Load does not panic, and what it finds lies in the text.
func TestEveryTextLoads(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 60).Draw(t, "parts"), rapid.SampledFrom([]string{" ", "", "\n"}).Draw(t, "between"))
		d := &loaders.Document{
			Name: rapid.SampledFrom([]string{"a.txt", "a.html"}).Draw(t, "name"), Text: text, Raw: []byte(text),
			Published: rapid.SampledFrom([]string{"", "2025-12-17"}).Draw(t, "published"), Title: rapid.SampledFrom([]string{"", "Erik Lund"}).Draw(t, "title"),
			Language: rapid.SampledFrom([]string{"", "en", "de", "uk", "ru", "fr", "pl"}).Draw(t, "language"),
		}
		c, err := article.Loader{}.Load(context.Background(), d, nil)
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) {
				t.Fatal(err)
			}
			return
		}
		checkReading(t, c.Reading)
	})
}

func checkReading(t *rapid.T, r *loaders.Reading) {
	within := func(what string, s loaders.Span) {
		if s.Start < 0 || s.End < s.Start || s.End > len(r.Text) {
			t.Fatalf("%s %v lies outside a text of %d bytes", what, s, len(r.Text))
		}
	}
	character := func(what string, i int) {
		if i != loaders.None && (i < 0 || i >= len(r.Cast)) {
			t.Fatalf("%s is %d of %d", what, i, len(r.Cast))
		}
	}
	begun := 0
	for _, q := range r.Quotes {
		if len(q.Fragments) == 0 {
			t.Fatalf("a quote without words: %+v", q)
		}
		if q.Fragments[0].Start < begun {
			t.Fatalf("a quote at %d stands behind one at %d", q.Fragments[0].Start, begun)
		}
		begun = q.Fragments[0].Start
		last := 0
		for _, f := range q.Fragments {
			within("fragment", f)
			if f.Empty() || f.Start < last {
				t.Fatalf("fragments %v are empty or out of order", q.Fragments)
			}
			last = f.End
		}
		for _, s := range append(q.SpeakerSpans, q.Cue) {
			within("speaker or cue", s)
		}
		character("speaker", q.Speaker)
		character("on behalf of", q.OnBehalfOf)
		within("evidence of the meeting it was said at", q.MadeAtEvidence)
		if len(q.AboutEvidence) != len(q.About) || q.MadeAtEvidence.Empty() != (q.MadeAt == loaders.None) {
			t.Fatalf("evidence %v, %v for meetings %d, %v", q.MadeAtEvidence, q.AboutEvidence, q.MadeAt, q.About)
		}
		for _, s := range q.AboutEvidence {
			if within("evidence of a meeting it is about", s); s.Empty() {
				t.Fatal("empty evidence")
			}
		}
		character("relayed by", q.RelayedBy)
		if q.RelayedBy != loaders.None && q.RelayedBy == q.Speaker {
			t.Fatalf("%s relays himself", r.Cast[q.Speaker].Name)
		}
		if len(q.Candidates) > 0 && q.Speaker != loaders.None {
			t.Fatalf("%s is the speaker and there are candidates %+v", r.Cast[q.Speaker].Name, q.Candidates)
		}
		for _, c := range q.Candidates {
			character("candidate", c.Speaker)
		}
		for _, m := range append(q.About, q.MadeAt) {
			if m != loaders.None && (m < 0 || m >= len(r.Meetings)) {
				t.Fatalf("meeting %d of %d", m, len(r.Meetings))
			}
		}
		if q.Confidence < 0 || q.Confidence > 1 {
			t.Fatalf("confidence %v", q.Confidence)
		}
	}
}

// A verb of meeting may open the text.
func TestVerbOfMeetingFirst(t *testing.T) {
	for _, text := range []string{"See Anna Berg in Oslo.", "See President Lund’s full speech", "Saw him in Oslo on Monday.", "Met Anna Berg."} {
		if _, err := (article.Loader{}).Load(t.Context(), &loaders.Document{Name: "a.txt", Text: text, Raw: []byte(text)}, nil); err != nil {
			t.Errorf("%s: %v", text, err)
		}
	}
}
