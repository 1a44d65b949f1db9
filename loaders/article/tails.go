package article

// unmarkedEnd returns where what is said ends when quotation r opens sentence s and breaks off without a stop or comma, so that the
// rest of the sentence, in the reporter's words, completes it: “They aren't there yet” to support him. It returns r.last when that isn't so.
func (p *page) unmarkedEnd(s int, r run, clauses bool) int {
	sent := p.sentences[s]
	last := p.words[r.last-1]
	if clauses || r.first != sent.first || r.last >= sent.last || !last.letters() || !p.hasVerb(r) || !p.words[r.first].cap || !p.words[r.last].is(prep|conj|rel) && !last.is(prep) {
		return r.last
	}
	for i := r.last; i < sent.last; i++ {
		if p.words[i].mark != outside {
			return r.last
		}
	}
	end := sent.last
	for end > r.last && !p.words[end-1].letters() {
		end--
	}
	return end
}

// breaksOff says whether sentence s is a quotation that the reporter's words complete, as unmarkedEnd has it.
func (p *page) breaksOff(s int) bool {
	r := run{p.sentences[s].first, p.sentences[s].first}
	m := p.words[r.first].mark
	if m == outside {
		return false
	}
	for r.last < p.sentences[s].last && p.words[r.last].mark == m {
		r.last++
	}
	return p.unmarkedEnd(s, r, false) > r.last
}
