package speakers

import (
	"testing"

	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// A noun for something said is its owner's, or of whom it is from; where neither is told, nobody is found.
func TestTeller(t *testing.T) {
	ofClauses(t, (*Resolver).teller, map[string]struct{ text, cue, want string }{
		"owner":             {"The board joined Lund’s call for a vote.", "call", "Lund"},
		"adjective between": {"The board joined Lund’s controversial call for a vote.", "call", "Lund"},
		"phrase":            {"Prices belied the budget hawks’ warning that they would rise.", "warning", "the budget hawks"},
		"pronoun":           {"They laughed at her remark that it was late.", "remark", "her"},
		"no owner but doer": {"They heard her claim that it was late.", "claim", ""},
		"verb":              {"Lund’s campaign claims that it was late.", "claims", ""},
		"a person's verb":   {"Lund’s official claims that it was late.", "claims", ""},
		"from":              {"The plan drew criticism from fellow candidates.", "criticism", "fellow candidates"},
		"by":                {"One trouble is a demand, by Erik Lund, that it be late.", "demand", "Erik Lund"},
		"from a time":       {"It was a letter from last June.", "letter", ""},
		"nobody's":          {"It was a question of money.", "question", ""},
	})
}

// ofClauses holds the words that find gives of the clause at each cue to those wanted.
func ofClauses(t *testing.T, find func(*Resolver, *clauses.SayClause) prose.Run, cases map[string]struct{ text, cue, want string }) {
	t.Helper()
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			v, clause := clauseAt(t, c.text, c.cue)
			if got := v.Say(find(v, &clause)); got != c.want {
				t.Errorf("%s: got %q, want %q", c.text, got, c.want)
			}
		})
	}
}

// clauseAt reads a text of one sentence and the anchor that the model would look at where the word cue stands.
func clauseAt(t *testing.T, text, cue string) (*Resolver, clauses.SayClause) {
	t.Helper()
	v := resolved(text, nil, "")
	for i, w := range v.Words {
		if w.Low != cue {
			continue
		}
		if c, ok := v.PossibleVerb(i, v.Sentences[0]); ok {
			return v, c
		}
		if c, ok := v.PossibleNoun(i, v.Sentences[0]); ok {
			return v, c
		}
	}
	t.Fatalf("no anchor %q in %s", cue, text)
	return nil, clauses.SayClause{}
}
