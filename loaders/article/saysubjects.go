package article

import "onrecord/loaders"

// whoSays returns the words that name the subject of the i-th say-clause, empty when there are none; relates says that they are a relative pronoun, which
// stands for somebody before it.
func (v *resolver) whoSays(i int) (who run, relates bool) {
	c := &v.found.clauses[i]
	who = c.who
	main := v.mains[c.sentence]
	alone := who.last-who.first == 1
	switch beside := v.nameBefore(c.cue.first); {
	case c.ground == shared && c.kind&formIng != 0 && !beside.empty():
		who = beside
	case c.ground == shared && v.inFronted(who, c):
		who = main
	case c.ground == shared && alone && v.low(who.first) == "that" && !main.empty() && main.last <= c.cue.first:
		who = main // "Lund echoed that promise, saying"
	case c.ground == shared && who == main && !v.sharesWithClause(i):
		if near := v.nearSubject(c.cue.first, v.sentences[c.sentence]); near.first > who.last {
			who = near
		}
	case c.ground == before && who.last == c.cue.first && (v.mistaken(who) || v.oneOfMany(c)):
		who = v.doer(c)
	case c.ground == before && i > 0 && !v.cited(i).empty():
		who = v.cited(i)
		if v.instead == nil {
			v.instead = map[run]run{}
		}
		v.instead[c.who] = who
	case c.ground == shared && !v.instead[who].empty():
		who = v.instead[who]
	}
	if owner := v.teller(c); !owner.empty() {
		who = owner
	}
	if who.empty() && c.passive {
		who = v.asker(c, v.contents[i])
	}
	if who.empty() {
		who = v.subjectElsewhere(c)
	}
	if who.empty() || !v.words[who.first].is(rel) {
		return who, false
	}
	return who, c.ground == relative || c.ground == shared && alone && v.low(who.first) == "who"
}

// subjectElsewhere returns the subject of a say-clause that has none before its verb: the agent of a passive ("as reported by Lund"); of
// a participle that opens the sentence, the main clause's ("After suggesting that …, Lund left"); or who opens the sentence.
func (v *resolver) subjectElsewhere(c *sayClause) run {
	sent := v.sentences[c.sentence]
	if v.low(c.cue.last) == "by" {
		return run{c.cue.last + 1, v.phraseEnd(c.cue.last+1, sent.last, false)}
	}
	if c.kind&formIng != 0 {
		opens := c.cue.first <= sent.first+1
		if who := v.mains[c.sentence]; who.first > c.cue.last && (opens || v.low(who.first-1) == "," && v.words[c.cue.first-1].is(prep|sub)) {
			return who // "After hinting at …, Lund left"
		}
		if opens {
			return run{}
		}
	}
	return v.opener(c)
}

// asker returns the name behind a role that asks a question with which the sentence ends: "The chairman, Anna Berg, asked whether it was over." Empty where
// another verb follows, whose subject was asked: "Lund, asked whether it was over, laughed."
func (v *resolver) asker(c *sayClause, said []run) run {
	sent := v.sentences[c.sentence]
	comma := c.cue.first - 1
	if comma <= sent.first || v.low(comma) != "," || len(said) == 0 || said[len(said)-1].last < sent.last-1 {
		return run{}
	}
	for k := c.cue.last; k < sent.last; k++ {
		if v.words[k].mark == outside && v.low(k) == "," {
			return run{}
		}
	}
	who := v.beforeInsertions(comma, sent.first)
	if who.empty() || !v.nameHeaded(who) || who.first != sent.first && v.low(who.first-1) != "," {
		return run{}
	}
	if at, _ := v.named(who); at == loaders.None {
		return run{}
	}
	return who
}
