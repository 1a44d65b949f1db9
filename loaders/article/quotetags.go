package article

// quoteTag reads, at word i right behind a quotation that opens the sentence, a subject and its verb: “It leaks,” a fisherman grinned. There
// any verb tells that it was said, listed or not.
func (p *page) quoteTag(i int, s sentence) (sayClause, bool) {
	if i == s.first || p.words[i-1].mark == outside || p.words[s.first].mark != p.words[i-1].mark {
		return sayClause{}, false
	}
	if !p.hasVerb(run{s.first, i}) && !p.isStatement(p.words[i-1].mark, 3) {
		return sayClause{}, false
	}
	who, v := p.behindQuotation(i, s)
	if who.empty() || p.words[v].says != nil {
		return sayClause{}, false
	}
	c := sayClause{cue: run{v, v + 1}, lemma: p.low(v), kind: formPast, frames: quoteOnly, ground: before, who: who}
	if who.first > v {
		c.ground = behind
	}
	c.tail = max(v+1, who.last)
	for k := c.tail; k < s.last && p.words[k].mark == outside && p.words[k].low != ","; k++ {
		if p.words[k].says != nil && p.words[k].class&(verb|ing) != 0 {
			return sayClause{}, false // "“…,” a man seen in May said"
		}
	}
	c.from = c.tail
	return c, true
}

// behindQuotation returns the subject and the verb of a short clause right behind a quotation that ends before word i: “…,” a fishmonger
// shrugged; “…,” stormed Lund. No subject when there is none.
func (p *page) behindQuotation(i int, s sentence) (who run, v int) {
	if i == s.first || i >= s.last || !speechEnds[p.words[i-1].low] {
		return run{}, i
	}
	if w := p.words[i]; w.is(verb) && !w.cap && !w.is(aux|modal) { // inverted
		who := run{i + 1, p.phraseEnd(i+1, s.last, true)}
		if !who.empty() && p.startsPhrase(i+1) && p.clauseCloses(who.last, s) {
			return p.withApposition(who, s), i
		}
		return run{}, i
	}
	who = run{i, p.phraseEnd(i, s.last, true)}
	if who.empty() || !p.startsPhrase(i) && !p.words[i].is(subject) || who.last >= s.last {
		return run{}, i
	}
	if w := p.words[who.last]; !w.is(verb) || w.is(aux|modal) || w.mark != outside || !p.clauseCloses(who.last+1, s) {
		return run{}, i
	}
	return who, who.last
}

// speechEnds are the marks with which a quotation ends that its sentence goes on behind.
var speechEnds = set(", ? ! — – -- …")

// clauseCloses says whether a clause of no more than subject and verb ends at word i: the sentence does, or an adjunct begins.
func (p *page) clauseCloses(i int, s sentence) bool {
	return i >= s.last || p.words[i].mark == outside && (!p.words[i].letters() || p.words[i].is(prep|adverb|sub|weekday))
}
