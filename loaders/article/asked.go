package article

// asked reads a question whose asker stands behind it or is not named: "Asked by reporters whether it would open,
// Lund …", "Lund was asked about the border". Nobody is made its speaker from what stands before the verb.
func (p *page) asked(i int, s sentence) (sayClause, bool) {
	if p.low(i) != "asked" || !p.passive(i, s.first) {
		return sayClause{}, false
	}
	c := sayClause{cue: run{i, i + 1}, frames: question | infinitive | thing, lemma: "ask", kind: formPerson, passive: true}
	at := i + 1
	if p.low(at) == "by" && at+1 < s.last {
		c.who = run{at + 1, p.phraseEnd(at+1, s.last, false)}
		if c.who.empty() {
			return sayClause{}, false
		}
		c.ground, at = behind, c.who.last
	}
	for at < s.last && p.words[at].mark == outside && p.low(at) != "," {
		low := p.low(at)
		next := p.adjunct(s, &c, at)
		if low == "about" || low == "to" || next == at {
			break
		}
		at = next
	}
	if at >= s.last {
		return sayClause{}, false
	}
	quoted := at
	if low := p.low(at); (low == "," || low == ":") && at+1 < s.last {
		quoted++
	}
	switch low := p.low(at); {
	case p.words[quoted].mark != outside && p.words[quoted].cap && i > s.first:
		at = quoted // "was asked, “…”"
	case low == "about" && at+1 < s.last:
		at++
	case low != "to" && !questionWords[low]:
		return sayClause{}, false
	}
	c.from, c.tail = at, at
	return c, true
}

// passive says whether the participle at word i has nobody before it that does it: it opens the sentence or an
// adjunct, or follows a form of "to be" that nothing denies.
func (p *page) passive(i, lo int) bool {
	k := i - 1
	for k > lo && p.words[k].is(adverb) && p.words[k].mark == outside {
		k--
	}
	if k < lo {
		return true
	}
	switch p.low(k) {
	case "was", "were", "is", "are", "being", "been":
		for j := k; j >= lo && j > k-3; j-- {
			if p.words[j].is(neg | modal) {
				return false
			}
		}
		return true
	case "when", "if", "though", "while":
		return true
	case ",":
		return i+1 < len(p.words) && (p.low(i+1) == "by" || p.low(i+1) == "about" || questionWords[p.low(i+1)])
	}
	return false
}
