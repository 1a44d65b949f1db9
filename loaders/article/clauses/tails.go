package clauses

import "onrecord/loaders/article/prose"

// unmarkedEnd returns where what is said ends when quotation r opens sentence s and breaks off without a stop or comma, so that the
// rest of the sentence, in the reporter's words, completes it: “They aren't there yet” to support him. It returns r.last when that isn't so.
func (p *Page) unmarkedEnd(s int, r prose.Run, clauses bool) int {
	sent := p.Sentences[s]
	last := p.Words[r.Last-1]
	if clauses || r.First != sent.First || r.Last >= sent.Last || !last.Letters() || !p.HasVerb(r) || !p.Words[r.First].Cap || !p.Words[r.Last].Is(prose.Prep|prose.Conj|prose.Rel) && !last.Is(prose.Prep) {
		return r.Last
	}
	for i := r.Last; i < sent.Last; i++ {
		if p.Words[i].Mark != prose.Outside {
			return r.Last
		}
	}
	end := sent.Last
	for end > r.Last && !p.Words[end-1].Letters() {
		end--
	}
	return end
}

// breaksOff says whether sentence s is a quotation that the reporter's words complete, as unmarkedEnd has it.
func (p *Page) breaksOff(s int) bool {
	sent := p.Sentences[s]
	if p.Words[sent.First].Mark == prose.Outside {
		return false
	}
	r := prose.Between(sent.First, p.SameMarksEnd(sent.First, sent.Last))
	return p.unmarkedEnd(s, r, false) > r.Last
}
