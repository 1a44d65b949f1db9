package article

// thatBehind returns the word "that" which opens what is said behind a longer adjunct: "said before Monday's
// meeting that …", "revealed, somewhat late, that …"; i when there is none.
func (p *page) thatBehind(s sentence, c *sayClause, i int) int {
	const most = 12 // words of an adjunct
	if c.frames&(clause|addressee) == 0 || c.frames&naming != 0 || c.ground == behind && p.low(i) == "," {
		return i
	}
	another := false // a participle of saying stands between
	for k := i; k+1 < s.last && k < i+most; k++ {
		switch w := p.words[k]; {
		case w.mark != outside, w.low == ":", w.low == ";", w.is(conj), w.is(subject), w.low == "that" && another && !isBreak(p.low(k-1)):
			return i
		case w.is(ing) && sayForms[w.low] != nil:
			another = true
		case w.low == "that" && k > i && p.words[k-1].class == 0 && p.words[k+1].is(aux|modal|verb): // "with a line that could have come from Berg"
			return i
		case w.low == "that" && k > i && (c.lemma == "say" || p.low(k-1) == "," || !p.startsPhrase(i)):
			return k
		case w.is(rel), p.hasVerb(run{k, k + 1}):
			return i
		}
	}
	return i
}

// behindWhile returns the word "that" or the first of the quotation behind the clause at word i that says when it was said: "told
// reporters as he left that …"; i when there is none.
func (p *page) behindWhile(s sentence, i int) int {
	const most = 15 // words of the clause
	if !laterSubs[p.low(i)] && p.low(i) != "as" || i+2 >= s.last || !p.words[i+1].is(subject) || p.words[i+1].mark != outside {
		return i
	}
	for k := i + 2; k+1 < s.last && k < i+most && p.words[k].mark == outside; k++ {
		switch w := p.words[k]; {
		case w.says != nil && w.is(verb), w.low == ";", w.low == ":":
			return i
		case w.low == "," && p.words[k+1].mark != outside && p.isStatement(p.words[k+1].mark, 3) && p.hasVerb(run{i + 2, k}):
			return k + 1
		case w.low == "that" && p.startsNoun(k+1) && p.hasVerb(run{i + 2, k}):
			return k
		}
	}
	return i
}

// dashBehind returns the dash that closes what the one at word i inserts, i when none does.
func (p *page) dashBehind(s sentence, i int) int {
	const most = 15 // words of an insertion
	if p.words[i].mark != outside || !isDash(p.words[i].low) {
		return i
	}
	for k := i + 2; k+1 < s.last && k < i+most && p.words[k].mark == outside; k++ {
		if isDash(p.low(k)) {
			return k
		}
	}
	return i
}

// insertion returns the comma or colon that closes the adjunct which the comma at word i opens, i when no adjunct begins there.
func (p *page) insertion(s sentence, i int) int {
	const most = 15 // words
	w := p.words[i+1]
	if w.mark != outside || !w.is(sub|prep|ing|adverb) || w.is(ing) && sayForms[w.low] != nil {
		return i
	}
	for k := i + 1; k+1 < s.last && k < i+most && p.words[k].mark == outside; k++ {
		if low := p.low(k); low == "," || low == ":" {
			return k
		}
	}
	return i
}

func (p *page) startBehindComma(s sentence, c *sayClause, comma int) (int, string) {
	i := comma + 1
	if i >= s.last {
		return comma, ""
	}
	if p.words[i].mark != outside && c.frames&(clause|quoteOnly|question) != 0 {
		return i, ruleQuote
	}
	if k := p.insertion(s, comma); k > comma && c.frames&clause != 0 {
		switch {
		case p.words[k+1].mark == outside && p.low(k+1) == "that":
			return k + 1, ruleThat
		case p.words[k+1].mark != outside && p.low(k) == "," || p.low(k) == ":" && p.words[comma+1].is(prep|ing) && !p.hasVerb(run{comma, k}):
			return k + 1, ruleQuote
		}
	}
	if k := p.closedBy(s, comma); k > comma && c.ground == behind && c.cue.first == s.first && p.words[k+1].mark != outside {
		return k + 1, ruleQuote // "Said Berg, who grew up there, “…”"
	}
	if k := p.skipAdjuncts(s, c, i); k > i && p.low(k) == "," && k+1 < s.last {
		i = k + 1
		if p.low(i) == "that" || p.words[i].mark != outside {
			return p.startAt(s, c, i)
		}
	}
	if p.low(i) == "that" && c.frames&clause != 0 {
		return i, ruleThat
	}
	if open := c.open(); open == s.first+1 && p.low(s.first) == "as" { // "As Lund noted, …"
		return i, ruleSplit
	}
	if k := c.open(); k > s.first && p.words[k-1].is(sub) && p.words[k-1].mark == outside && p.low(k-1) != "as" {
		return comma, "" // "After Lund testified, …"
	}
	told := c.frames&clause != 0 || !c.addressee.empty() // not "all told, …"
	if told && c.kind&formIng == 0 && p.words[i].mark == outside && !p.splitsThis(s, c, comma) && p.goesOn(s, i, run{s.first, c.open()}) {
		return i, ruleSplit
	}
	return comma, ""
}

// splitsThis says whether what follows the comma is another's clause, which splits what this one says, or a participle of saying: "The
// papers show, he said, that …", "Lund replied to her, saying …".
func (p *page) splitsThis(s sentence, c *sayClause, comma int) bool {
	if w := p.words[comma+1]; w.is(ing) && sayForms[w.low] != nil {
		return true
	}
	return comma == c.cue.last && c.open() == s.first && p.newSayClause(s, comma+1)
}
