package speakers

import (
	"testing"

	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// A clause without a subject of its own has the agent's or the main clause's.
func TestSubjectElsewhere(t *testing.T) {
	text := "After suggesting that it was over, Erik Lund left. As first reported by Anna Berg, it was over. While saying so, it rained."
	p := NewPage(text, prose.Furniture{Prose: prose.Paragraphs(text), Headline: loaders.None})
	for s, want := range map[int]string{0: "Erik Lund", 1: "Anna Berg", 2: "it"} {
		sent := p.Sentences[s]
		c := clauses.SayClause{Sentence: s}
		for i := sent.First; i < sent.Last; i++ {
			if form := prose.SayForms[p.Words[i].Low]; form != nil {
				c.Cue, c.Kind = prose.Between(i, i+1), form.Kind
				break
			}
		}
		v := &Resolver{Page: p, mains: p.MainSubjects()}
		if got := p.Say(v.subjectElsewhere(&c)); got != want {
			t.Errorf("sentence %d: got %q, want %q", s, got, want)
		}
	}
}
