package article

// leavesQuote says whether the reporter speaks again at word i, right behind a quotation that what is said begins with: when, where or
// on what occasion it was said, or another say-clause.
func (p *page) leavesQuote(s sentence, i int) bool {
	w := p.words[i]
	next := i + 1
	if next >= s.last {
		return false
	}
	v := p.words[next]
	switch {
	case w.low == ":":
		return v.mark != outside
	case w.is(weekday), timeLeads[w.low] && v.is(timeNoun|weekday|month):
		return true
	case w.low == "when", w.low == "as" && v.is(subject):
		return true
	case w.is(conj):
		if form := sayForms[v.low]; form != nil && form.kind&formIng != 0 {
			return p.givesContent(s, next)
		}
		return p.newSayClause(s, next)
	case w.low == "in", w.low == "on", w.low == "at", w.low == "during":
		if v.is(weekday|month|timeNoun) || networks[v.low] {
			return true
		}
		end := p.phraseEnd(next, s.last, false)
		return end > next && (occasions[p.low(end-1)] || events[p.low(end-1)] || p.words[end-1].is(weekday|timeNoun))
	}
	return false
}

// networks are places on the net where things are said.
var networks = set("twitter facebook instagram youtube telegram x mastodon bluesky reddit tiktok linkedin")

// parallel says whether the word at i joins to what is said another participle of the clause's own kind: "saying it was late and calling
// it a farce".
func (p *page) parallel(s sentence, c *sayClause, i int) bool {
	w := p.words[i]
	if !w.is(conj) && w.low != "while" || w.mark != outside {
		return false
	}
	if c.kind&formIng == 0 && !p.progressive(c) {
		return p.parallelPresent(s, c, i)
	}
	for i++; i < s.last && p.words[i].is(adverb) && p.words[i].mark == outside; i++ {
	}
	if i >= s.last || p.words[i].mark != outside {
		return false
	}
	form := sayForms[p.words[i].low]
	return form != nil && form.kind&formIng != 0 && p.givesContent(s, i)
}

// parallelPresent is parallel for a verb in the present that shares the clause's plural subject: "officials say it is old and claim it leaks".
func (p *page) parallelPresent(s sentence, c *sayClause, i int) bool {
	if i+2 >= s.last || p.words[i+1].mark != outside || p.low(i+2) != "that" && !p.words[i+2].is(subject) || c.who.empty() || !p.pluralHead(c.who) {
		return false
	}
	form := sayForms[p.words[i+1].low]
	if form == nil || form.kind != formPlain || form.verbs[0].frames&clause == 0 || !p.givesContent(s, i+1) {
		return false
	}
	for k := c.tail; k < i; k++ {
		if w := p.words[k]; w.is(modal) || w.low == "to" || w.is(aux) && w.low != "is" && w.low != "are" && w.low != "was" && w.low != "were" {
			return false
		}
	}
	return true
}

// overInsertion returns the comma that closes what the comma at word i inserts in the object of the clause, when the object goes on behind it:
// "praised Lund, who left, for his courage", "called Lund, his rival, “unfit”"; i when nothing of the kind stands there.
func (p *page) overInsertion(s sentence, c *sayClause, i int, rule string) int {
	if rule != ruleThing || c.frames&(thing|naming) == 0 || p.low(i) != "," {
		return i
	}
	k := p.closedBy(s, i)
	if k == i {
		return i
	}
	w := p.words[k+1]
	if c.frames&naming != 0 && (w.mark != outside || w.is(det) && p.nameAhead(s, k+1, 4) > k+1) || (w.low == "for" || w.low == "as") && c.frames&clause == 0 || w.low == "of" && c.lemma == "accuse" {
		return k
	}
	return i
}

// closedBy returns the comma that closes the apposition or relative clause which the comma at word i opens, i when there is none.
func (p *page) closedBy(s sentence, i int) int {
	const most = 15 // words
	if p.low(i) != "," || i+2 >= s.last || p.words[i+1].mark != outside {
		return i
	}
	w := p.words[i+1]
	if !w.is(rel|det|poss|number|title) && !w.cap || w.low == "that" {
		return i
	}
	for k := i + 2; k+1 < s.last && k < i+most && p.words[k].mark == outside; k++ {
		switch {
		case p.low(k) == ",":
			return k
		case !p.words[k].letters(), !w.is(rel) && p.hasVerb(run{k, k + 1}):
			return i
		}
	}
	return i
}

// newSayClause says whether a say-clause with a subject of its own begins at word i.
func (p *page) newSayClause(s sentence, i int) bool {
	for j := i; j < s.last && j < i+12; j++ {
		w := p.words[j]
		if w.low == "," && j > i && p.words[j].mark == outside {
			if j = p.behindInsertion(j, s.last); j > i {
				continue
			}
		}
		if j < i || w.mark != outside || w.low == "that" || w.low == ";" {
			return false
		}
		if f := sayForms[w.low]; f != nil && j > i && f.kind&(formPast|formS) != 0 && !w.cap {
			return f.verbs[0].frames&clause != 0 && !nouns[f.verbs[0].lemma] || p.sharesCue(s, j)
		}
		if w.class&(verb|aux|modal) != 0 && !w.cap && w.low != "'s" && w.low != "has" && w.low != "had" && w.low != "have" {
			return false
		}
	}
	return false
}

// behindInsertion returns the comma that closes the short insertion which the comma at word i opens, -1
// when none does: "her lawyer, Frank Osei, said".
func (p *page) behindInsertion(i, hi int) int {
	for k := i + 1; k < hi && k < i+9; k++ {
		switch {
		case p.low(k) == ",":
			return k
		case p.words[k].mark != outside || !p.words[k].letters() || p.hasVerb(run{k, k + 1}):
			return -1
		}
	}
	return -1
}

// withAnother says whether a say-clause with a subject of its own hangs on "with" at word i: ", with Costa adding that …".
func (p *page) withAnother(s sentence, i int) bool {
	const most = 8 // words of a subject
	for k := i + 2; k < s.last && k < i+most && p.words[k].mark == outside && p.words[k].letters(); k++ {
		if form := sayForms[p.words[k].low]; form != nil && form.kind&formIng != 0 {
			return form.verbs[0].frames&clause != 0
		}
	}
	return false
}
