package article

// absolute reads the subject of a participle behind "with": "…, with Berg stating".
func (p *page) absolute(i, lo int) (run, bool) {
	if i-1 < lo || p.words[i-1].mark != outside || !p.words[i-1].letters() {
		return run{}, false
	}
	if p.words[i-1].is(prep) {
		return run{}, false // "with this crowd after questioning"
	}
	for k := i - 1; k > lo && k > i-12; k-- {
		if p.low(k-1) == "with" {
			return run{k, i}, true
		}
		if w := p.words[k-1]; w.mark != outside || !w.letters() || w.is(verb|aux) && !w.cap {
			break
		}
	}
	return run{}, false
}

// subjectBehind reads an inverted clause: “…,” said Trump.
func (p *page) subjectBehind(c *sayClause, s sentence) (run, bool) {
	i := c.cue.last
	if i >= s.last || c.kind&formIng != 0 || c.frames&(clause|quoteOnly) == 0 || c.lemma == "tell" {
		return run{}, false
	}
	k := c.cue.first - 1
	if k < s.first {
		return p.invertedStart(i, s)
	}
	if p.words[k].mark == outside && p.words[k].low != "," && p.words[k].low != "—" && p.words[k].low != "--" {
		return run{}, false
	}
	if !p.startsPhrase(i) && !p.words[i].is(subject) || p.low(i) == "that" || p.words[i].is(weekday|timeNoun) {
		return run{}, false
	}
	who := run{i, p.phraseEnd(i, s.last, true)}
	if who.empty() {
		return run{}, false
	}
	if end := who.last; end < s.last && p.words[end].mark == outside && p.words[end].is(aux|modal|verb|plain) {
		return run{}, false // "…, said Trump had": a new clause
	}
	if p.words[k].mark == outside && (p.words[i].is(subject) || p.opensWith(k, s)) {
		return run{}, false
	}
	who = p.withApposition(who, s)
	return who, true
}

// invertedStart reads the subject behind a verb of saying that opens its sentence: "Said Lund, “…”". A quotation must follow.
func (p *page) invertedStart(i int, s sentence) (run, bool) {
	if !p.words[i].cap || p.words[i].class&function != 0 {
		return run{}, false
	}
	who := p.withApposition(run{i, p.phraseEnd(i, s.last, true)}, s)
	end := who.last
	if !who.empty() && p.low(end) == "," && end+1 < s.last && p.words[end+1].mark == outside { // "Said Lund, who left, “…”"
		end = max(p.insertion(s, end), p.closedBy(s, end))
	}
	if who.empty() || end+1 >= s.last || p.low(end) != "," && p.low(end) != ":" || p.words[end+1].mark == outside {
		return run{}, false
	}
	return who, true
}

// opensWith says whether nothing but a name and what is said of it stands between the start of the sentence and the comma at word k:
// in "Lund, a farmer, said Berg …" he is the one who speaks.
func (p *page) opensWith(k int, s sentence) bool {
	who := p.beforeInsertions(k, s.first)
	for i := s.first; i < who.first; i++ {
		if !p.words[i].is(conj) && p.classAt(i)&adverb == 0 {
			return false
		}
	}
	return !who.empty() && who.last < k && p.nameHeaded(who)
}

// withApposition extends "another farmer, Erik J. Lund" by the name behind the comma.
func (p *page) withApposition(who run, s sentence) run {
	if p.nameHeaded(who) || p.low(who.last) != "," || who.last+1 >= s.last || !p.words[who.last+1].cap || p.words[who.last+1].mark != outside {
		return who
	}
	end := p.phraseEnd(who.last+1, s.last, false)
	if end < s.last && p.hasVerb(run{end, end + 1}) {
		return who // "According to some, Lund was …"
	}
	if end > who.last+2 || p.words[who.last+1].cap {
		return run{who.first, end}
	}
	return who
}

// sharedSubject finds the subject of a verb that shares it with an earlier one: of the last
// say-clause, or of the sentence.
func (p *page) sharedSubject(i int, s sentence, earlier []sayClause) (run, grounds) {
	if n := len(earlier); n > 0 && !earlier[n-1].who.empty() && !earlier[n-1].verbless {
		if p.low(i-1) == "," && !p.words[i].is(ing) && p.inserted(earlier[n-1].who, s.first) { // "Lund, one of those invited to the talks, said"
			if who := p.beforeInsertions(i-1, s.first); !who.empty() && p.nameHeaded(who) {
				return who, before
			}
		}
		return earlier[n-1].who, shared
	}
	if who := p.mainSubject(s, i); !who.empty() {
		return who, shared
	}
	if p.words[i].is(ing) && p.low(i-1) == "," && i-1 > s.first { // "Lund, citing the cost, said"
		if who := p.beforeInsertions(i-1, s.first); !who.empty() && p.nameHeaded(who) {
			return who, shared
		}
	}
	return run{}, noSubject
}

// farSubject finds the subject of a verb that none stands at: of a participle that opens the sentence in the main clause behind it, of a verb
// behind an inserted quotation in front of that: "Lund, citing “the cost,” said".
func (p *page) farSubject(c *sayClause, group int, s sentence) (run, grounds) {
	if c.kind == formIng {
		return p.subjectOfMain(c, group, s)
	}
	k, lo := group-1, s.first
	if k <= lo || p.words[k].mark == outside || p.words[k].low != "," {
		return run{}, noSubject
	}
	first := k
	for first > lo && p.words[first-1].mark == p.words[k].mark {
		first--
	}
	if !p.onlyCited(lo, k) {
		return run{}, noSubject
	}
	comma := p.segmentStart(first, lo) - 1
	if comma <= lo || p.low(comma) != "," {
		return run{}, noSubject
	}
	if who := p.beforeInsertions(comma, lo); !who.empty() {
		return who, before
	}
	return run{}, noSubject
}

// subjectOfMain finds the subject of a participle that opens the sentence, alone or behind "in", "by", "while" and the like, in the main
// clause, which a comma or a quotation parts from it: "Citing the cost, Lund left".
func (p *page) subjectOfMain(c *sayClause, group int, s sentence) (run, grounds) {
	const most = 60 // words of the participle's phrase
	first := s.first
	for first < group && p.words[first].mark == outside && p.words[first].is(conj|adverb|prep|sub) {
		first++
	}
	if first != group {
		return run{}, noSubject
	}
	for k := c.cue.last; k+2 < s.last && k < c.cue.last+most; k++ {
		comma := p.words[k].low == ","
		if p.words[k+1].mark != outside || !comma && (p.words[k].mark == outside || !p.words[k+1].is(subject)) || !p.startsNoun(k+1) || p.words[k+1].is(conj) {
			continue
		}
		who := run{k + 1, p.phraseEnd(k+1, s.last, true)}
		end := who.last
		for end < s.last && p.words[end].mark == outside && p.words[end].is(adverb) {
			end++
		}
		if !who.empty() && end < s.last && p.words[end].mark == outside && p.words[end].class&(verb|aux|modal) != 0 && p.words[end].class&(det|prep) == 0 {
			return who, shared
		}
	}
	return run{}, noSubject
}

// mainSubject returns the subject of the sentence's main verb left of word i.
func (p *page) mainSubject(s sentence, i int) run {
	lo := s.first
	if lo < i && p.words[lo].is(sub|prep) || p.classAt(lo)&(ing|verb) != 0 {
		for k := lo; k < i; k++ {
			if p.low(k) == "," {
				lo = k + 1
				break
			}
		}
	}
	left := 40 // words outside marks: the main verb stands near the start
	for k := lo + 1; k < i && left > 0; k++ {
		w := p.words[k]
		if w.mark == outside {
			left--
		}
		if w.mark != outside || w.class&(verb|aux|modal) == 0 || w.low == "'s" && p.possessive(k) || w.cap {
			continue
		}
		v := k
		for v > lo+1 && p.words[v-1].is(adverb|aux|modal|neg) && p.words[v-1].mark == outside {
			v--
		}
		if who, g := p.subjectBefore(v, lo); g == before && !who.empty() {
			if prev := who.first - 1; i == s.last && prev > lo && p.words[prev].is(sub) && p.words[prev].mark == outside {
				continue // of the whole sentence not that of "where he had begun"
			}
			return who
		}
	}
	return run{}
}

// mainSubjects returns the subject of each sentence's main verb, empty where there is none.
func (p *page) mainSubjects() []run {
	out := make([]run, len(p.sentences))
	for i, s := range p.sentences {
		out[i] = p.mainSubject(s, s.last)
	}
	return out
}
