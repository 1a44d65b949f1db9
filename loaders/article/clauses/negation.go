package clauses

import "onrecord/loaders/article/prose"

// unsaid says whether the sentence only supposes, asks or denies that the clause's subject said it: "if Lund said it",
// "had Lund said it?", "nobody said it", "left without saying it". VerbGroup sees to "did not say" and "would say".
func (p *Page) unsaid(c *SayClause, group, lo int) bool {
	if c.Kind&prose.FormIng != 0 {
		switch p.Low(group - 1) {
		case "without":
			return true
		case "of":
			return p.Low(group-2) == "instead" || p.Low(group-2) == "short"
		}
	}
	if c.Who.Empty() {
		return false
	}
	switch first := p.Low(c.Who.First); {
	case first == "nobody", first == "none", first == "neither":
		return true
	case first == "no" && c.Ground != GroundBehind:
		return true
	}
	if c.Ground != GroundBefore || c.Who.First <= lo {
		return false
	}
	w := p.Words[c.Who.First-1]
	if w.Mark != prose.Outside {
		return false
	}
	inverted := w.Is(prose.Aux) && w.Low != "'s" && (c.Who.First-1 == lo || p.Low(c.Who.First-2) == "," || questionWords[p.Low(c.Who.First-2)])
	return inverted || w.Low == "if" && p.Low(c.Who.First-2) != "even" || w.Low == "unless" || w.Low == "whether"
}
