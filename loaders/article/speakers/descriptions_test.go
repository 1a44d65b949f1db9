package speakers

import "testing"

// A description means the one person whom the text calls so; in the headline and the first paragraph the name may come below.
func TestDescriptions(t *testing.T) {
	lastSaidBy(t, map[string]struct{ text, want, rule string }{
		"title":        {"Sheriff Erik Lund came late. The rain stopped. “It is over,” the sheriff said.", "Erik Lund", ByDescription},
		"apposition":   {"Anna Berg, a retired surgeon, came late. “It is over,” the surgeon said.", "Anna Berg", ByDescription},
		"more told":    {"Anna Berg, a retired surgeon, came late. “It is over,” the young surgeon said.", "the young surgeon", ByPrinted},
		"two of them":  {"Sheriff Erik Lund and Sheriff Anna Berg came late. “It is over,” the sheriff said.", "the sheriff", ByPrinted},
		"not in view":  {"“It is over,” the sheriff said.", "the sheriff", ByPrinted},
		"a place":      {"A woman in Vermont, a state with snow, came. “It is over,” the woman said.", "the woman", ByPrinted},
		"next clause":  {"The bridge was sold by Erik Lund, the sheriff said. It rained. “It is over,” the sheriff said.", "the sheriff", ByPrinted},
		"fronted":      {"Before the judge, Erik Lund wept. The rain stopped. “You lied,” the judge said.", "the judge", ByPrinted},
		"in the lead":  {"“It is too shallow,” said Erik Lund.\n\n“It is over,” a harbour pilot said.", "a harbour pilot", ByPrinted},
		"pronoun next": {"Sheriff Erik Lund came late. The sheriff said so. He said it was over.", "Erik Lund", ByPronoun},
	})
}
