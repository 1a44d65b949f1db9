package article

// hasVerb says whether a finite verb stands in r.
func (p *page) hasVerb(r run) bool {
	for i := r.first; i < r.last; i++ {
		w := p.words[i]
		if w.class&(verb|aux|modal) != 0 && !(w.low == "'s" && p.possessive(i)) && (!w.cap || i == r.first) && !p.attributive(i) {
			return true
		}
		if w.is(plain) && i > r.first && !w.cap && !p.words[i-1].is(det|poss|prep) {
			return true
		}
	}
	return false
}

// contentStart returns where what is said begins behind the cue and by which rule; "" when
// nothing said follows. It sets the clause's addressee and tail.
func (p *page) contentStart(s sentence, c *sayClause) (int, string) {
	i := max(c.cue.last, c.from)
	c.addressee = run{}
	if c.lemma == ":" {
		return i, colonRule(i < s.last)
	}
	if c.verbless {
		if p.low(i) == "," && i+1 < s.last && (c.cue.first <= s.first+1 || c.lemma == "words" || p.insertedSource(c)) {
			return i + 1, ruleSource
		}
		if c.cue.first == s.first && i < s.last && p.words[i].mark == outside && p.words[i].letters() && p.hasVerb(run{i, s.last}) {
			return i, ruleSource // "According to the ministry prices fell"
		}
		return i, ""
	}
	if c.passive {
		return p.passiveStart(s, i)
	}
	if c.frames&addressee != 0 {
		i = p.skipAddressee(s, c, i)
	}
	i = p.skipAdjuncts(s, c, i)
	if i > c.cue.last && p.low(i) == "that" && i+1 < s.last && p.words[i-1].class == 0 && p.words[i+1].is(aux|modal) {
		return i, "" // "with a line that could have come from Berg"
	}
	if r := c.addressee; !r.empty() && p.low(i) == "to" && c.frames&infinitive != 0 && r.last == i {
		c.tail = r.first // "urged the senator to apologise": he is part of what was asked
		return r.first, ruleTo
	}
	c.tail = i
	if i >= s.last {
		return i, ""
	}
	w := p.words[i]
	if k := p.behindWhile(s, i); k > i && c.frames&(clause|addressee) != 0 && c.frames&naming == 0 {
		if p.words[k].mark != outside {
			return k, ruleQuote
		}
		return k, ruleThat
	}
	if k := p.thatBehind(s, c, i); k > i {
		return k, ruleThat
	}
	if w.low == "," && w.mark == outside {
		return p.startBehindComma(s, c, i)
	}
	if w.low == ":" && w.mark == outside {
		return i + 1, colonRule(i+1 < s.last)
	}
	if k := p.dashBehind(s, i); k > i && p.low(k+1) == "that" && c.frames&clause != 0 {
		return k + 1, ruleThat // "said — on Monday, as it happens — that …"
	}
	return p.startAt(s, c, i)
}

// passiveStart says by which rule the question at word i is what was asked.
func (p *page) passiveStart(s sentence, i int) (int, string) {
	switch low := p.low(i); {
	case p.words[i].mark != outside:
		return i, ruleQuote
	case questionWords[low] && p.hasVerb(run{i + 1, s.last}):
		return i, ruleQuestion
	case low == "to" && i+1 < s.last && !p.words[i+1].is(det|poss) && !p.words[i+1].cap:
		return i, ruleTo
	case p.low(i-1) == "about" && !p.words[i].is(object|subject):
		return i, ruleThing
	}
	return i, ""
}

func colonRule(any bool) string {
	if any {
		return ruleColon
	}
	return ""
}

// startAt decides whether what is said begins right at word i.
func (p *page) startAt(s sentence, c *sayClause, i int) (int, string) {
	w := p.words[i]
	f := c.frames
	switch {
	case w.mark != outside && p.onlyNames(c, w.mark):
		return i, ""
	case w.mark != outside:
		return i, ruleQuote
	case f&clause != 0 && p.gapped(c, i):
		return i, ruleClause
	case w.low == "that" && f&(clause|addressee) != 0 && i+1 < s.last, w.low == "that" && f&quoteOnly != 0 && p.startsNoun(i+1) && p.startsClause(s, i+1, false):
		return i, ruleThat // also "shouted that it was late"
	case w.low == "to" && f&infinitive != 0 && i+1 < s.last && !p.words[i+1].is(det|poss) && !p.words[i+1].cap:
		return i, ruleTo
	case w.low == "not" && p.low(i+1) == "to" && f&infinitive != 0 && i+2 < s.last:
		return i, ruleTo
	case questionWords[w.low] && (w.low != "who" && w.low != "which" && w.low != "when" || c.lemma == "ask" || c.lemma == "wonder") && f&(question|clause|addressee) != 0 && p.hasVerb(run{i + 1, s.last}):
		return i, ruleQuestion
	case f&(clause|addressee) != 0 && p.startsClause(s, i, c.lemma == "say" || c.lemma == "tell"):
		return i, ruleClause
	case f == naming && c.lemma == "call" && !p.calledSomething(s, i):
		return i, ""
	case f&naming != 0 && w.low == "as" && i+1 < s.last && p.words[i+1].mark != outside: // "which he described as “…”"
		return i + 1, ruleQuote
	case f&naming != 0 && w.low == "as" && i+1 < s.last && p.words[i+1].is(det) && p.nameAhead(s, i+1, 4) > i+1: // "which he described as a “…”"
		return i + 1, ruleThing
	case f&thing != 0 && w.is(ing) && p.takesGerund(c):
		return i, ruleThing
	case f&(thing|naming) != 0 && (p.startsPhrase(i) || w.is(object) || w.low == "it") && !p.isAdjunct(i):
		return i, ruleThing
	}
	return i, ""
}

// takesGerund says whether what somebody does may stand for what was said: "called for closing it", "denied closing it".
func (p *page) takesGerund(c *sayClause) bool {
	last := p.low(c.cue.last - 1)
	return last == "for" || last == "against" || gerunds[c.lemma]
}

var gerunds = set("propose suggest recommend advocate urge mention discuss deny admit acknowledge")

var questionWords = set("whether if why how what who when where which")

// startsClause says whether a sentence of its own, subject and finite verb, begins at word i. Behind
// a sure verb such as "said" a subject is enough.
func (p *page) startsClause(s sentence, i int, sure bool) bool {
	w := p.words[i]
	if sure && laterSubs[w.low] && p.fronted(s, i) {
		return true
	}
	if !w.letters() || laterSubs[w.low] || w.is(conj|rel) && w.low != "both" || w.low == "to" || w.low == "so" || w.low == "as" {
		return false
	}
	gerund := sure && (w.low == "having" || w.low == "being") // "said having him there was good"
	if w.class&(aux|modal|verb) != 0 && w.class&(det|poss|prep|sub) == 0 && !w.cap && !gerund {
		return false
	}
	if !sure && !p.verbFollows(s, i) {
		return false
	}
	for k := i + 1; k < s.last && k < i+40; k++ {
		v := p.words[k]
		if v.mark == outside && (v.low == ";" || v.low == ":") {
			return false
		}
		if p.hasVerb(run{k, k + 1}) || v.is(plain) && k > i && p.subjectLike(k-1) {
			return true
		}
		if v.mark != outside {
			return true
		}
	}
	return sure && (w.class&(subject|det|poss|number|ing) != 0 || w.class == 0) && (p.segmentEnd(i, s.last)-i > 4 || plurals[w.low] && p.segmentEnd(i, s.last)-i > 2) && p.low(i+1) != "same" && p.low(i+1) != "lot" && p.low(i+1) != "few"
}

// verbFollows says whether the noun phrase at word i is followed by its verb, or by what may stand between.
func (p *page) verbFollows(s sentence, i int) bool {
	end := p.phraseEnd(i, s.last, true)
	for end < s.last && p.words[end].is(adverb) && p.words[end].mark == outside {
		end++
	}
	if end >= s.last {
		return false
	}
	w := p.words[end]
	if w.mark != outside || w.is(rel) {
		return true
	}
	if w.low == "," {
		return end+1 < s.last && p.words[end+1].is(rel|det|number) && p.verbBehindInsertion(s, end)
	}
	return w.is(plain) || p.hasVerb(run{end, end + 1}) || !w.is(conj) && w.letters() && !p.words[end].is(prep|sub)
}

// fronted says whether the subordinate clause at word i is part of what is said, because its main clause follows: "said
// because it rained, the river rose".
func (p *page) fronted(s sentence, i int) bool {
	const most = 25 // words of a subordinate clause
	for k := i + 1; k+2 < s.last && k < i+most; k++ {
		switch w := p.words[k]; {
		case w.mark != outside:
			return false
		case w.low == ",":
			next := p.words[k+1]
			return p.hasVerb(run{i + 1, k}) && (next.mark == outside && p.startsNoun(k+1) || next.mark != outside && !next.cap) && p.hasVerb(run{k + 1, s.last}) && !p.newSayClause(s, k+1)
		}
	}
	return false
}

// laterSubs are conjunctions that, right behind a cue, say when or why it was said.
var laterSubs = set("when while after before because since though although until where whereas once")

// verbBehindInsertion says whether a finite verb follows the comma that closes what the comma at word i inserts.
func (p *page) verbBehindInsertion(s sentence, i int) bool {
	const most = 20 // words of an insertion
	for k := i + 1; k+1 < s.last && k < i+most; k++ {
		if p.words[k].low == "," {
			return p.hasVerb(run{k + 1, k + 2}) || p.words[k+1].is(adverb|plain)
		}
	}
	return false
}

func (p *page) subjectLike(i int) bool {
	w := p.words[i]
	return w.is(subject) || len(w.low) > 3 && w.low[len(w.low)-1] == 's'
}
