package clauses

import "onrecord/loaders/article/prose"

// lightVerb reads "expressed concern that" or "issued a statement: “…”" at word i; the clause has no subject yet.
func (p *Page) lightVerb(i int, s prose.Sentence) (SayClause, bool) {
	if p.Words[i].Lists&prose.InLightVerbs == 0 {
		return SayClause{}, false
	}
	kind := prose.LightVerbs[p.Low(i)]
	for j := i + 1; j+1 < s.Last && j < i+6; j++ {
		if p.Words[j].Mark != prose.Outside || !p.Words[j].Letters() {
			break
		}
		if prose.SayNouns[p.Low(j)] && p.Low(j+1) == "that" {
			return SayClause{Cue: prose.Between(i, j+1), Frames: prose.TakesClause, Lemma: "light", Kind: kind}, true
		}
		if next := p.Low(j + 1); prose.SayNouns[p.Low(j)] && (next == "," || next == ":") && j+2 < s.Last && p.Words[j+2].Mark != prose.Outside && p.Words[j+2].Cap {
			return SayClause{Cue: prose.Between(i, j+1), Frames: prose.TakesClause | prose.TakesQuote, Lemma: "light", Kind: kind}, true
		}
	}
	return SayClause{}, false
}
