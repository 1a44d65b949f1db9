package article

// unsaid says whether the sentence only supposes, asks or denies that the clause's subject said it: "if Lund said it",
// "had Lund said it?", "nobody said it", "left without saying it". verbGroup sees to "did not say" and "would say".
func (p *page) unsaid(c *sayClause, group, lo int) bool {
	if c.kind&formIng != 0 {
		switch p.low(group - 1) {
		case "without":
			return true
		case "of":
			return p.low(group-2) == "instead" || p.low(group-2) == "short"
		}
	}
	if c.who.empty() {
		return false
	}
	switch first := p.low(c.who.first); {
	case first == "nobody", first == "none", first == "neither":
		return true
	case first == "no" && c.ground != behind:
		return true
	}
	if c.ground != before || c.who.first <= lo {
		return false
	}
	w := p.words[c.who.first-1]
	if w.mark != outside {
		return false
	}
	inverted := w.is(aux) && w.low != "'s" && (c.who.first-1 == lo || p.low(c.who.first-2) == "," || questionWords[p.low(c.who.first-2)])
	return inverted || w.low == "if" && p.low(c.who.first-2) != "even" || w.low == "unless" || w.low == "whether"
}
