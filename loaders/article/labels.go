package article

// labelled reads an attribution without a verb: a name and a colon, or a dash and a name
// behind a quotation.
func (p *page) labelled(s int, others []sayClause) (sayClause, bool) {
	sent := p.sentences[s]
	last := sent.last - 1
	switch {
	case sent.block == p.headline:
		for i := sent.first + 1; i < min(sent.last-2, sent.first+7); i++ {
			if p.low(i) != ":" || p.words[i].mark != outside {
				continue
			}
			who := run{sent.first, i}
			if p.hasVerb(who) {
				continue
			}
			if k := p.addressedFrom(who); k > who.first && p.words[i+1].mark != outside {
				return label(run{i, i + 1}, run{who.first, k}, i+1), true
			}
			if m := p.words[i+1].mark; p.nameHeaded(who) || p.words[i-1].is(title) && m != outside && p.isStatement(m, 3) {
				return label(run{i, i + 1}, who, i+1), true
			}
		}
	case p.low(last) == ":" && len(others) == 0 && s+1 < len(p.sentences) && p.standsAlone(s+1):
		who := run{p.phraseStart(last, sent.first), last}
		if !who.empty() && p.nameHeaded(who) {
			return label(run{last, last + 1}, who, last+1), true
		}
	case p.words[sent.first].mark != outside && p.words[last].mark == outside && len(others) == 0:
		for i := last; i > sent.first && i > last-12; i-- {
			if p.words[i].mark != outside || p.words[i-1].mark == outside {
				continue
			}
			who := run{i + 1, sent.last}
			if isDash(p.words[i].low) && !who.empty() && p.words[i+1].cap && !p.hasVerb(who) {
				return label(run{i, i + 1}, who, sent.last), true
			}
		}
	}
	return sayClause{}, false
}

// addressedFrom returns the word "to" behind the speaker whom a headline names with whom he speaks to: "Judge to builder: “…”"; the first
// word of who when there is none.
func (p *page) addressedFrom(who run) int {
	for i := who.first + 1; i+1 < who.last; i++ {
		if p.low(i) == "to" && p.phraseEnd(who.first, i, false) == i {
			return i
		}
	}
	return who.first
}

func label(cue, who run, tail int) sayClause {
	return sayClause{cue: cue, lemma: ":", frames: clause | quoteOnly, ground: before, who: who, from: tail, tail: tail, verbless: true}
}

func isDash(low string) bool {
	return low == "-" || low == "—" || low == "–" || low == "--" || low == "―"
}

// accordingTo reads "according to X" at word i.
func (p *page) accordingTo(i int, s sentence) (sayClause, bool) {
	if !p.has(i, "according", "to") || i+2 >= s.last {
		return sayClause{}, false
	}
	who := run{i + 2, p.phraseEnd(i+2, s.last, true)}
	if who.empty() {
		return sayClause{}, false
	}
	if k := who.last; k == i+3 && speakers[p.low(i+2)] && k+1 < s.last && p.words[k].is(prep) { // "some on the quay"
		who.last = max(k, p.phraseEnd(k+1, s.last, true))
	}
	if near := p.phraseEnd(i+2, s.last, false); i == s.first && near < who.last && p.hasVerb(run{who.last, min(who.last+1, s.last)}) {
		who.last = near // "According to the ministry over 40 houses burnt"
	}
	if i == s.first {
		who.last = p.beforeTitle(who, s.last)
	}
	if m := p.words[min(who.last, s.last-1)].mark; who.last < s.last && m != outside && !p.isStatement(m, 4) { // "her “harbour” plan"
		end := who.last
		for end < s.last && p.words[end].mark == m {
			end++
		}
		if next := p.phraseEnd(end, s.last, true); next > end && p.low(next) == "," {
			who.last = next
		}
	}
	who.last = p.describedEnd(who.last, s.last)
	if end := p.listEnd(s, who.last); i <= s.first+1 {
		who.last = end
	}
	for who.last > who.first+1 && p.words[who.last-1].is(prep|conj) {
		who.last-- // "according to a report on whether …"
	}
	who = p.withApposition(who, s)
	return sayClause{cue: run{i, i + 2}, lemma: "according", frames: clause, ground: behind, who: who, from: who.last, tail: who.last, verbless: true}, true
}

// listEnd returns where the list that goes on behind word end ends, which a comma must close: "friends, aides and allies, …"; end when there is
// none.
func (p *page) listEnd(s sentence, end int) int {
	if p.low(end) != "," || end+1 >= s.last || p.words[end+1].cap || !p.listGoesOn(s, end+1) {
		return end
	}
	k := end
	for p.low(k) == "," && k+1 < s.last {
		next := p.phraseEnd(k+1, s.last, false)
		for j := k + 1; j < next; j++ {
			if p.low(j) == "and" && p.low(next) == "," {
				return next
			}
		}
		if next == k+1 {
			break
		}
		k = next
	}
	return end
}

// beforeTitle returns where the source ends when a title and a name follow it without a comma: "According to the Harbour Index Professor Lund
// is …".
func (p *page) beforeTitle(who run, hi int) int {
	for i := who.first + 2; i+1 < who.last; i++ {
		if w := p.words[i]; w.cap && isTitle(w) && p.words[i+1].cap && p.words[i-1].cap && !isTitle(p.words[i-1]) && p.hasVerb(run{who.last, min(who.last+1, hi)}) {
			return i
		}
	}
	return who.last
}

// inTheWords reads "in the words of X" and "in his words" at word i, which a comma and a quotation must follow.
func (p *page) inTheWords(i int, s sentence) (sayClause, bool) {
	if p.low(i) != "in" || i+3 >= s.last {
		return sayClause{}, false
	}
	c := sayClause{cue: run{i, i + 3}, lemma: "words", frames: clause, ground: behind, verbless: true}
	switch {
	case p.has(i, "in", "the", "words", "of") && i+5 < s.last:
		c.cue.last = i + 4
		c.who = p.withApposition(run{i + 4, p.phraseEnd(i+4, s.last, true)}, s)
	case p.words[i+1].is(poss) && p.low(i+2) == "words":
		c.who = run{i + 1, i + 2}
	}
	c.from = max(c.cue.last, c.who.last)
	c.tail = c.from
	return c, !c.who.empty() && p.low(c.tail) == "," && c.tail+1 < s.last && p.words[c.tail+1].mark != outside
}

// describedEnd returns where what a participle at word end says of the noun phrase before it ends: "data released Friday by the
// ministry"; end when none stands there.
func (p *page) describedEnd(end, hi int) int {
	if p.low(end-1) == "out" && end < hi && p.words[end].is(weekday|timeNoun) { // "a poll out Thursday"
		return end + 1
	}
	if end+1 >= hi || p.words[end].mark != outside || !p.words[end].is(verb) || p.words[end].is(aux) {
		return end
	}
	k := end + 1
	for k < hi && p.words[k].mark == outside && (p.words[k].is(weekday|timeNoun) || p.words[k].is(adverb)) {
		k++
	}
	if k < hi && p.words[k].is(prep) && k+1 < hi {
		return max(k, p.phraseEnd(k+1, hi, true))
	}
	if k > end+1 {
		return k
	}
	return end
}
