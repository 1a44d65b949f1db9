package article

import "onrecord/graph"

// nearSubject returns the subject of the clause that word i of sentence s belongs to where it has none of its own, as participles,
// infinitives and nouns have none: of "Lund left, and Berg went on the air, saying" Berg. It is that of the nearest finite verb on the left that
// opens a main or an adverbial clause; empty when there is none.
func (p *page) nearSubject(i int, s sentence) run {
	const most = 40 // words
	for k := i - 1; k > s.first && k > i-most; k-- {
		w := p.words[k]
		if w.mark != outside || w.cap || w.class&(verb|aux|modal) == 0 || w.low == "'s" && p.possessive(k) {
			continue
		}
		v := k
		for v > s.first+1 && p.words[v-1].is(adverb|aux|modal|neg) && p.words[v-1].mark == outside {
			v--
		}
		who, g := p.subjectBefore(v, s.first)
		if g == before && !who.empty() && who.first > s.first && p.opensClause(who.first, s.first) && !p.mistaken(who) {
			return who
		}
	}
	return run{}
}

// opensClause says whether a clause with a subject of its own begins at word i: behind a comma or dash and a joining word ("…, and Berg …", "…, while
// Berg …"), or behind a semicolon.
func (p *page) opensClause(i, lo int) bool {
	k := i - 1
	switch {
	case k < lo:
		return true
	case p.low(k) == ";":
		return true
	case p.words[k].mark != outside || !p.words[k].is(conj) && !clauseOpeners[p.low(k)] && p.low(k) != "after" && p.low(k) != "before":
		return false
	}
	return k-1 > lo && (isBreak(p.low(k-1)) || !p.words[k].is(conj))
}

// mistaken says whether words taken for a subject are none: what stands before a noun ("a pre-emptive", "his").
func (p *page) mistaken(who run) bool {
	last := p.words[who.last-1]
	return last.is(poss) || articles[last.low] && !nobody[last.low] && !last.is(subject) || p.isTime(who) ||
		p.words[who.first].is(ing) && !p.words[who.first].cap && who.last-who.first > 1 && p.words[who.first+1].is(det|poss)
}

// oneOfMany says whether what stands before a form that is no third person is one thing, so that the form is a noun: "Lund launched a pre-emptive attack".
func (p *page) oneOfMany(c *sayClause) bool {
	first := p.low(c.who.first)
	return c.kind&(formPlain|formPast) == formPlain && (first == "a" || first == "an") && !p.joined(c.who) && c.who.last-c.who.first == 2
}

// cited returns the subject of the i-th say-clause where what was taken for it belongs to the clause before it: of "Lund, citing the cost, said" not the cost, of "an
// aide briefed on the talks said" not the talks, of "Lund, who criticised the plan, offered" not the plan. Empty where that isn't so.
func (v *resolver) cited(i int) run {
	c, e := &v.found.clauses[i], &v.found.clauses[i-1]
	if e.sentence != c.sentence || e.who.empty() || e.who.last > e.cue.first || c.kind&formIng != 0 {
		return run{}
	}
	objects := c.who.first == e.cue.last && v.low(c.who.last) == "," && c.who.last < c.cue.first
	k := c.who.first - 1
	switch {
	case objects && e.kind == formIng && v.low(e.cue.first-1) == ",":
		return e.who
	case objects && e.who.last-e.who.first == 1 && v.low(e.who.first) == "who":
		return v.antecedent(e.who.first, v.sentences[c.sentence].first)
	case k == e.cue.last && v.words[k].is(prep) && !v.words[k].is(sub|rel) && v.low(k) != "that" && e.who.last == e.cue.first && v.low(c.cue.first-1) != ",":
		return e.who
	}
	return run{}
}

// inFronted says whether the words taken for the subject of a say-clause stand in a subordinate clause that opens the sentence, and the say-clause behind the
// subject of the main one: of "When Lund left, Berg wept, saying" Berg speaks.
func (v *resolver) inFronted(who run, c *sayClause) bool {
	main := v.mains[c.sentence]
	return !who.empty() && main.first > who.last && main.last <= c.cue.first && !v.mistaken(main) && v.fronted(who.first, c.sentence) &&
		!v.fronted(main.first, c.sentence)
}

// isTime says whether a phrase tells nothing but a time: "last June".
func (p *page) isTime(r run) bool {
	for i := r.first; i < r.last; i++ {
		if w := p.words[i]; !w.is(timeNoun|month|weekday|number|det) && !timeWords[w.low] {
			return false
		}
	}
	return p.words[r.last-1].is(timeNoun | month | weekday)
}

// sharesWithClause says whether the i-th say-clause has its subject from an earlier one of its sentence.
func (v *resolver) sharesWithClause(i int) bool {
	c := &v.found.clauses[i]
	for k := i - 1; k >= 0 && v.found.clauses[k].sentence == c.sentence; k-- {
		if v.found.clauses[k].who == c.who {
			return true
		}
	}
	return false
}

// doer returns the subject of the clause that a noun for something said stands in: "Lund launched a new attack on". Empty when there is none.
func (v *resolver) doer(c *sayClause) run {
	sent := v.sentences[c.sentence]
	if near := v.nearSubject(c.cue.first, sent); !near.empty() {
		return near
	}
	if who := v.mains[c.sentence]; !who.empty() && who.last <= c.cue.first && !v.mistaken(who) {
		return who
	}
	return run{}
}

// nameBefore returns the name of a person that ends right before word i, as in "the spectacle of Mr. Lund denouncing"; empty without one.
func (v *resolver) nameBefore(i int) run {
	for k := i - 1; k >= max(0, i-4); k-- {
		if at, ok := v.at[k]; ok && v.nameAt(k).last == i && v.people[at].sure && v.people[at].Kind == graph.KindPerson {
			return v.nameAt(k).run
		}
	}
	return run{}
}
