package article

// labelled reads an attribution without a verb: a name and a colon, or a dash and a name
// behind a quotation.
func (p *page) labelled(s int, others []sayClause) (sayClause, bool) {
	sent := p.sentences[s]
	last := sent.last - 1
	switch {
	case sent.block == p.headline:
		for i := sent.first + 1; i < min(sent.last-2, sent.first+7); i++ {
			if who := (run{sent.first, i}); p.low(i) == ":" && p.nameHeaded(who) && !p.hasVerb(who) {
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
	who.last = p.describedEnd(who.last, s.last)
	for who.last > who.first+1 && p.words[who.last-1].is(prep|conj) {
		who.last-- // "according to a report on whether …"
	}
	who = p.withApposition(who, s)
	return sayClause{cue: run{i, i + 2}, lemma: "according", frames: clause, ground: behind, who: who, from: who.last, tail: who.last, verbless: true}, true
}

// describedEnd returns where what a participle at word end says of the noun phrase before it ends: "data released Friday by the
// ministry"; end when none stands there.
func (p *page) describedEnd(end, hi int) int {
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
