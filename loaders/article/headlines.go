package article

// headsPage says whether the headline begins with the quotation r and a colon: “Come and do a night”: nurses dare bosses.
func (p *page) headsPage(s int, r run) bool {
	const least = 3 // words
	sent := p.sentences[s]
	return sent.block == p.headline && r.first == sent.first && r.last-r.first >= least && p.low(r.last) == ":" && p.words[r.last].mark == outside
}

// lowerHeadlines takes the words of a sentence in title case for what they would be in prose: "Lund Says It Will Open" has
// its verbs, pronouns and joining words back. What may be a name keeps its capital.
func (p *page) lowerHeadlines() {
	for _, s := range p.sentences {
		if !p.capitalised(s) {
			continue
		}
		for i := s.first; i < s.last; i++ {
			w := &p.words[i]
			if !w.cap || w.is(title|weekday|month) {
				continue
			}
			c := classOf(w.low, false)
			if _, given := givenNames[w.low]; given && i == s.first || c&^(punctuation|number) == 0 || c&(title|weekday|month) != 0 {
				continue
			}
			w.cap, w.class = false, c
		}
	}
}
