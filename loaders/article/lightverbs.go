package article

// sayNouns are nouns for something said that take a that-clause behind a light verb.
var sayNouns = set(`claim claims assertion assertions statement suggestion suggestions promise pledge vow warning warnings argument arguments
	allegation allegations accusation accusations comment comments remark remarks declaration admission announcement contention
	insistence acknowledgment acknowledgement prediction complaint complaints confirmation assurance assurances concern concerns
	hope doubt doubts point case suspicion outrage confidence optimism regret view opinion`)

// lightVerbs make a verb of saying with one of those nouns: "expressed concern that".
var lightVerbs = map[string]formKind{
	"express": formPlain, "expressed": formPast, "expresses": formS, "expressing": formIng, "voice": formPlain, "voiced": formPast,
	"voices": formS, "voicing": formIng, "made": formPast, "makes": formS, "making": formIng, "issued": formPast, "issuing": formIng,
	"offered": formPast, "offering": formIng, "raised": formPast, "gave": formPast, "repeated": formPast, "repeating": formIng,
	"reiterated": formPast, "reiterating": formIng, "dismissed": formPast, "rejected": formPast, "denied": formPast,
}

// lightVerb reads "expressed concern that" or "issued a statement: “…”" at word i; the clause has no subject yet.
func (p *page) lightVerb(i int, s sentence) (sayClause, bool) {
	if p.words[i].lists&inLightVerbs == 0 {
		return sayClause{}, false
	}
	kind := lightVerbs[p.low(i)]
	for j := i + 1; j+1 < s.last && j < i+6; j++ {
		if p.words[j].mark != outside || !p.words[j].letters() {
			break
		}
		if sayNouns[p.low(j)] && p.low(j+1) == "that" {
			return sayClause{cue: run{i, j + 1}, frames: clause, lemma: "light", kind: kind}, true
		}
		if next := p.low(j + 1); sayNouns[p.low(j)] && (next == "," || next == ":") && j+2 < s.last && p.words[j+2].mark != outside && p.words[j+2].cap {
			return sayClause{cue: run{i, j + 1}, frames: clause | quoteOnly, lemma: "light", kind: kind}, true
		}
	}
	return sayClause{}, false
}
