package speakers

import "testing"

// Who opens a sentence is the subject of a verb that is joined to one nobody knows, never of what stands in a passive or is denied.
func TestOpener(t *testing.T) {
	ofClauses(t, (*Resolver).opener, map[string]struct{ text, cue, want string }{
		"participle":     {"On Monday Erik Lund dithered no more, saying it was over.", "saying", "Erik Lund"},
		"pronoun":        {"In the Commons she spoke; she dithers and says it is over.", "says", ""},
		"coordinate":     {"Erik Lund frets and says it is over.", "says", "Erik Lund"},
		"relative":       {"Erik Lund, who calls Berg a “fraud,” said it was over.", "said", "Erik Lund"},
		"relative, time": {"Erik Lund, who frets, on Friday described the plan.", "described", "Erik Lund"},
		"not a list":     {"Erik Lund, a “fraud,” said it was over.", "said", ""},
		"owner":          {"Erik Lund’s aunt frets and says it is over.", "says", ""},
		"passive":        {"Erik Lund frets and was told it is over.", "told", ""},
		"denied":         {"Erik Lund frets and would not say it is over.", "say", ""},
		"not joined":     {"Erik Lund frets where others say it is over.", "say", ""},
		"nobody known":   {"Smoke frets and says it is over.", "says", ""},
	})
}

// A sentence that a subordinate clause opens is not opened by whom that clause names.
func TestOpeningName(t *testing.T) {
	for opening, want := range map[string]string{
		"Lund left, saying it was over.":                 "Lund",
		"On Monday the Rev. Berg wept.":                  "the Rev. Berg",
		"When Lund left, Berg wept, saying it was over.": "",
		"After Lund left, Berg wept.":                    "",
		"With Lund gone, Berg wept.":                     "",
	} {
		v, _ := clauseAt(t, "Erik Lund and Anna Berg said it was late. "+opening, "said")
		if got := v.Say(v.openingName(v.Sentences[1])); got != want {
			t.Errorf("%s: got %q, want %q", opening, got, want)
		}
	}
}
