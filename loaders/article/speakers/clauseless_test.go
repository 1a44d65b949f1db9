package speakers

import "testing"

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
		"goes on":          {"It is over, Erik Lund said, but “nobody but the two of us knows why it is.”", "Erik Lund", ByClause},
		"next sentence":    {"“It is over, and nobody knows why.” Erik Lund said.", "Erik Lund", ByNext},
		"verdict of":       {"“It is over,” Anna Berg said.\n\n“It never began, as far as I can see.”\n\nThat was the verdict of Erik Lund, who runs the port.", "Erik Lund", ByNext},
		"statement":        {"Erik Lund issued the following statement:\n\n“It is over, and nobody knows why it is.”", "Erik Lund", BySubject},
		"not the one told": {"“It is over,” Anna Berg said. Lund “was wrong about nearly everything he told us then.”", "Anna Berg", ByTurn},
		"not the asked":    {"Lund was asked, “Are you sure that it is really over and done with?”", "nobody", ByNobody},
	})
}

func TestPronouns(t *testing.T) {
	lastSaidBy(t, map[string]struct{ text, want, rule string }{
		"not named behind":  {"Erik Lund left. Jan Osei stayed. He said Osei was ill.", "Erik Lund", ByPronoun},
		"in his words":      {"Erik Lund left. It was, in his words, “the end of it all.”", "Erik Lund", ByPronoun},
		"not in his quote":  {"Erik Lund left. Jan Osei stayed. “Osei is ill,” he said.", "Erik Lund", ByPronoun},
		"not the one told":  {"Erik Lund left. Jan Osei stayed. “It is over,” he told Osei.", "Erik Lund", ByPronoun},
		"only modifies":     {"Jan Osei left. He said the Osei campaign was over.", "Jan Osei", ByPronoun},
		"no place":          {"Erik Lund left. Ohio voted. “It is over,” he said.", "Erik Lund", ByPronoun},
		"no group":          {"Erik Lund left. The audience laughed. “It is over,” he said.", "Erik Lund", ByPronoun},
		"whose subject":     {"Anna Berg left. Erik Lund’s fate is unclear, but he said it was over.", "Erik Lund", ByPronoun},
		"she, of two":       {"Bill Hart met Anna Hart. “It is late,” Hart said. “It is over,” she said.", "Anna Hart", ByPronoun},
		"subordinate":       {"Anna Berg left. Though he said it was over, Lund stayed. ", "nobody", ByUnresolved},
		"nobody but in it":  {"“Erik Lund is ill,” he said.", "nobody", ByUnresolved},
		"office held later": {"Then-President Erik Lund met President Jan Osei. The president said it was over.", "Jan Osei", ByRole},
	})
}

// Whoever says a quotation goes on with the next one, whatever verbs of saying stand beside him.
func TestContinued(t *testing.T) {
	lastSaidBy(t, map[string]struct{ text, want, rule string }{
		"hours after others": {"“We won,” Erik Lund said at the port, two hours after the papers declared him the winner. “It is over.”", "Erik Lund", ByFullName},
		"who has said":       {"“We won,” said Erik Lund, a farmer, who has called on others to leave. “It is over.”", "Erik Lund", ByFullName},
	})
}

func TestCast(t *testing.T) {
	lastSaidBy(t, map[string]struct{ text, want, rule string }{
		"age":          {"Yoskar Tevin, 53, stayed at the port. “It is over,” he said.", "Yoskar Tevin", ByPronoun},
		"who":          {"Yoskar Tevin, who runs the port, stayed there. “It is over,” he said.", "Yoskar Tevin", ByPronoun},
		"post":         {"The port’s director, Yoskar Tevin, stayed there. “It is over,” he said.", "Yoskar Tevin", ByPronoun},
		"stands alone": {"Nobody waits like Yoskar Tevin. The port is old. Tevin stayed there. “It is over,” he said.", "Yoskar Tevin", ByPronoun},
		"office":       {"The minister for ports, Yoskar Tevin, left early. “It is over,” the minister said.", "Yoskar Tevin", ByRole},
		"he is asked":  {"Erik Lund came late. Asked by an analyst whether it was safe, he paused. “It is over,” he said.", "Erik Lund", ByPronoun},
		"the Rev":      {"The vicar, the Rev Anna Berg, speaking in the hall, told them it was over.", "Anna Berg", ByFullName},
	})
}
