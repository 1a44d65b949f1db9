package article

import "slices"

// introduced says whether the quotation right before clause c is what an earlier clause gives as said, and c says something else: "When
// somebody shouted, “Shame,” Lund joked, “Thank you.”"
func (p *page) introduced(s sentence, earlier []sayClause, c *sayClause, lo int) bool {
	k := c.open() - 1
	if k < lo || p.words[k].mark == outside {
		return false
	}
	_, own := p.contentStart(s, c)
	for i := len(earlier) - 1; i >= 0 && earlier[i].cue.first >= lo; i-- {
		e := &earlier[i]
		start, rule := p.contentStart(s, e)
		if rule == "" || start > k {
			continue
		}
		direct := p.words[start].mark == p.words[k].mark
		if own == "" && direct && p.opensQuotation(s, e, start) {
			return true // "Lund said it is late but added, “I came,” Lund said"
		}
		if direct && e.frames&naming != 0 && e.lemma == "call" || own != "" && (direct || p.subordinate(s, e)) {
			return true
		}
	}
	return false
}

// opensQuotation says whether an earlier clause of the sentence gives the quotation at word start as said, and nothing but it, so that a later one
// only repeats who spoke.
func (p *page) opensQuotation(s sentence, e *sayClause, start int) bool {
	if e.ground == relative || e.verbless || e.passive || e.frames&(clause|addressee) == 0 || e.who.empty() || !p.words[start].cap || p.subordinate(s, e) {
		return false
	}
	end := start
	for end < s.last && p.words[end].mark == p.words[start].mark {
		end++
	}
	return p.hasVerb(run{start, end}) || p.isStatement(p.words[start].mark, 3)
}

// onlyCited says whether the quotation that ends with word k belongs to a participle or a preposition before it, which opens the sentence or
// is inserted behind a name: "Citing “family reasons,” Lund said …".
func (p *page) onlyCited(lo, k int) bool {
	first := k
	for first > lo && p.words[first-1].mark == p.words[k].mark {
		first--
	}
	if first == lo || p.words[first-1].mark != outside {
		return false
	}
	open := p.segmentStart(first, lo)
	return open < first && p.classAt(open)&(ing|prep) != 0 && !p.hasVerb(run{open, first})
}

// quotationBehind returns the first word of the quotation that closes the sentence behind the object of the clause, with a colon or a comma
// before it, and is what was said: "commented on the plan, “It is good.”", "defended the plan in a letter: “It is good.”"; start when
// none does.
func (p *page) quotationBehind(s sentence, c *sayClause, start int, rule string) int {
	if rule != ruleThing && rule != "" || c.verbless || c.passive || c.frames&(clause|thing|quoteOnly) == 0 || p.words[s.last-1].mark == outside {
		return start
	}
	m := p.words[s.last-1].mark
	k := s.last - 1
	for k > start && p.words[k-1].mark == m {
		k--
	}
	if k <= start+1 || !p.words[k].cap || !p.isStatement(m, 3) {
		return start
	}
	mark := p.low(k - 1)
	if mark != ":" && (mark != "," || rule == "" || !takesClause(sayForms[p.low(c.cue.first)])) {
		return start
	}
	another := false // verb of saying, whose words the quotation may be
	for i := start; i < k; i++ {
		switch form := sayForms[p.low(i)]; {
		case p.words[i].mark != outside:
			another = false
		case form != nil && p.words[i].is(verb):
			return start
		case form != nil && p.words[i].is(ing):
			another = true
		}
	}
	if another {
		return start
	}
	return k
}

// takesClause says whether one of the verbs of a form takes a sentence: "comment" does, if not in "comment on".
func takesClause(form *sayForm) bool {
	return form != nil && slices.ContainsFunc(form.verbs, func(v *sayVerb) bool { return v.frames&clause != 0 })
}

// insertedSource says whether a source is inserted right behind a relative pronoun or a conjunction: "boats which, according to Lund, turned
// back", "But, according to Lund, …".
func (p *page) insertedSource(c *sayClause) bool {
	k := c.cue.first - 2
	return k >= 0 && p.low(k+1) == "," && p.words[k].mark == outside && (p.words[k].is(rel|sub) || p.words[k].is(conj) && p.opensSentence(k))
}
