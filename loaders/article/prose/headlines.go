package prose

// HeadsPage says whether the headline begins with the quotation r and a colon: “Come and do a night”: nurses dare bosses.
func (p *Page) HeadsPage(s int, r Run) bool {
	const least = 3 // words
	sent := p.Sentences[s]
	return sent.Block == p.Headline && r.First == sent.First && r.Last-r.First >= least && p.Low(r.Last) == ":" && p.Words[r.Last].Mark == Outside
}

// TitleCase says whether the sentence is the headline and in title case.
func (p *Page) TitleCase(s Sentence) bool { return s.Block == p.Headline && p.capitalised(s) }

// lowerHeadlines takes the words of a sentence in title case for what they would be in prose: "Lund Says It Will Open" has
// its verbs, pronouns and joining words back. What may be a name keeps its capital.
func (p *Page) lowerHeadlines() {
	for _, s := range p.Sentences {
		if !p.capitalised(s) {
			continue
		}
		for i := s.First; i < s.Last; i++ {
			w := &p.Words[i]
			if !w.Cap || w.Is(Title|Weekday|Month) {
				continue
			}
			c := ClassOf(w.Low, false)
			if _, given := GivenNames[w.Low]; given && i == s.First || c&^(Punctuation|Number) == 0 || c&(Title|Weekday|Month) != 0 {
				continue
			}
			w.Cap, w.Class = false, c
		}
	}
}

// capitalised says whether most longer words of the sentence have a capital, as in a headline.
func (p *Page) capitalised(s Sentence) bool {
	caps, all := 0, 0
	for _, w := range p.Words[s.First:s.Last] {
		if w.Letters() && len(w.Low) > 3 {
			all++
			if w.Cap {
				caps++
			}
		}
	}
	return all > 2 && caps*10 >= all*7
}
