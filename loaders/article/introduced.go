package article

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
		if direct && e.frames&naming != 0 && e.lemma == "call" || own != "" && (direct || p.subordinate(s, e)) {
			return true
		}
	}
	return false
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
