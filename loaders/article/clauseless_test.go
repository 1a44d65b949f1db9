package article

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// lastSaidBy checks who says the last quote of each text, and by which rule.
func lastSaidBy(t *testing.T, cases map[string]struct{ text, want, rule string }) {
	t.Helper()
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got := whoSaid(c.text, nil, "")
			if len(got) == 0 || got[len(got)-1] != [2]string{c.want, c.rule} {
				t.Errorf("%s: got %q, want %s by %s", c.text, got, c.want, c.rule)
			}
		})
	}
}

func TestClauseless(t *testing.T) {
	lastSaidBy(t, map[string]struct{ text, want, rule string }{
		"goes on":          {"It is over, Erik Lund said, but “nobody but the two of us knows why it is.”", "Erik Lund", byClause},
		"next sentence":    {"“It is over, and nobody knows why.” Erik Lund said.", "Erik Lund", byNext},
		"verdict of":       {"“It is over,” Anna Berg said.\n\n“It never began, as far as I can see.”\n\nThat was the verdict of Erik Lund, who runs the port.", "Erik Lund", byNext},
		"statement":        {"Erik Lund issued the following statement:\n\n“It is over, and nobody knows why it is.”", "Erik Lund", bySubject},
		"not the one told": {"“It is over,” Anna Berg said. Lund “was wrong about nearly everything he told us then.”", "Anna Berg", byTurn},
		"not the asked":    {"Lund was asked, “Are you sure that it is really over and done with?”", "nobody", byNobody},
	})
}

func TestPronouns(t *testing.T) {
	lastSaidBy(t, map[string]struct{ text, want, rule string }{
		"not named behind":  {"Erik Lund left. Jan Osei stayed. He said Osei was ill.", "Erik Lund", byPronoun},
		"not in his quote":  {"Erik Lund left. Jan Osei stayed. “Osei is ill,” he said.", "Erik Lund", byPronoun},
		"not the one told":  {"Erik Lund left. Jan Osei stayed. “It is over,” he told Osei.", "Erik Lund", byPronoun},
		"only modifies":     {"Jan Osei left. He said the Osei campaign was over.", "Jan Osei", byPronoun},
		"no place":          {"Erik Lund left. Ohio voted. “It is over,” he said.", "Erik Lund", byPronoun},
		"no group":          {"Erik Lund left. The audience laughed. “It is over,” he said.", "Erik Lund", byPronoun},
		"whose subject":     {"Anna Berg left. Erik Lund’s fate is unclear, but he said it was over.", "Erik Lund", byPronoun},
		"she, of two":       {"Bill Hart met Anna Hart. “It is late,” Hart said. “It is over,” she said.", "Anna Hart", byPronoun},
		"subordinate":       {"Anna Berg left. Though he said it was over, Lund stayed. ", "nobody", byUnresolved},
		"nobody but in it":  {"“Erik Lund is ill,” he said.", "nobody", byUnresolved},
		"office held later": {"Then-President Erik Lund met President Jan Osei. The president said it was over.", "Jan Osei", byRole},
	})
}

// Whoever says a quotation goes on with the next one, whatever verbs of saying stand beside him.
func TestContinued(t *testing.T) {
	lastSaidBy(t, map[string]struct{ text, want, rule string }{
		"hours after others": {"“We won,” Erik Lund said at the port, two hours after the papers declared him the winner. “It is over.”", "Erik Lund", byFullName},
		"who has said":       {"“We won,” said Erik Lund, a farmer, who has called on others to leave. “It is over.”", "Erik Lund", byFullName},
	})
}

// A clause without a subject of its own has the agent's or the main clause's.
func TestSubjectElsewhere(t *testing.T) {
	p := prose("After suggesting that it was over, Erik Lund left. As first reported by Anna Berg, it was over. While saying so, it rained.")
	for s, want := range map[int]string{0: "Erik Lund", 1: "Anna Berg", 2: "it"} {
		sent := p.sentences[s]
		c := sayClause{sentence: s}
		for i := sent.first; i < sent.last; i++ {
			if form := sayForms[p.words[i].low]; form != nil {
				c.cue, c.kind = run{i, i + 1}, form.kind
				break
			}
		}
		v := &resolver{page: p, mains: p.mainSubjects()}
		if got := p.say(v.subjectElsewhere(&c)); got != want {
			t.Errorf("sentence %d: got %q, want %q", s, got, want)
		}
	}
}

func TestCast(t *testing.T) {
	lastSaidBy(t, map[string]struct{ text, want, rule string }{
		"age":          {"Yoskar Tevin, 53, stayed at the port. “It is over,” he said.", "Yoskar Tevin", byPronoun},
		"who":          {"Yoskar Tevin, who runs the port, stayed there. “It is over,” he said.", "Yoskar Tevin", byPronoun},
		"post":         {"The port’s director, Yoskar Tevin, stayed there. “It is over,” he said.", "Yoskar Tevin", byPronoun},
		"stands alone": {"Nobody waits like Yoskar Tevin. The port is old. Tevin stayed there. “It is over,” he said.", "Yoskar Tevin", byPronoun},
		"office":       {"The minister for ports, Yoskar Tevin, left early. “It is over,” the minister said.", "Yoskar Tevin", byRole},
		"he is asked":  {"Erik Lund came late. Asked by an analyst whether it was safe, he paused. “It is over,” he said.", "Erik Lund", byPronoun},
		"the Rev":      {"The vicar, the Rev Anna Berg, speaking in the hall, told them it was over.", "Anna Berg", byFullName},
	})
}

// A misspelling is one whichever of the two words is taken for the right one.
func TestOneLetterOffIsMutual(t *testing.T) {
	word := rapid.StringMatching(`[a-c]{1,6}`)
	rapid.Check(t, func(t *rapid.T) {
		a, b := word.Draw(t, "a"), word.Draw(t, "b")
		if oneLetterOff(a, b) != oneLetterOff(b, a) {
			t.Fatalf("%q and %q", a, b)
		}
		if oneLetterOff(a, b) && !slices.ContainsFunc(spellings(a), func(s string) bool { return slices.Contains(spellings(b), s) }) {
			t.Fatalf("%q and %q are not found by their spellings", a, b)
		}
	})
}
