package article

// sayClause is a place where somebody is said to say something.
type sayClause struct {
	sentence  int
	cue       run
	frames    frame
	lemma     string
	kind      formKind
	ground    grounds
	who       run // the words that name the subject, empty when there are none
	addressee run
	from      int  // the first word behind cue and subject
	tail      int  // the first word behind the cue, whom it addresses and when it was said
	verbless  bool // a colon, a dash or "according to"
	passive   bool // "asked whether": who asks stands behind the verb or is not named
}

// open is where the reporting part of the clause starts.
func (c *sayClause) open() int {
	if !c.who.empty() && c.who.first < c.cue.first {
		return c.who.first
	}
	return c.cue.first
}

// shut is where the reporting part ends, content excluded.
func (c *sayClause) shut() int {
	if c.fronted() {
		return max(c.tail, c.cue.last)
	}
	return max(c.tail, c.cue.last, c.who.last)
}

// fronted says whether the clause is a participle that opens the sentence, whose subject follows with the main clause.
func (c *sayClause) fronted() bool { return c.ground == shared && c.who.first >= c.cue.last }

// clauses returns the say-clauses of a sentence, in the order of their cues.
func (p *page) clauses(s int) []sayClause {
	const most = 16 // no sentence of a newspaper has more
	var out []sayClause
	sent := p.sentences[s]
	for i := sent.first; i < sent.last && len(out) < most; i++ {
		if p.words[i].mark != outside {
			continue
		}
		c, ok := p.accordingTo(i, sent)
		if !ok {
			c, ok = p.inTheWords(i, sent)
		}
		if !ok {
			c, ok = p.asked(i, sent)
		}
		if !ok {
			c, ok = p.verbOfSaying(i, sent, out)
		}
		if !ok {
			c, ok = p.quoteTag(i, sent)
		}
		if ok {
			c.sentence = s
			out = append(out, c)
			i = c.cue.last - 1
		}
	}
	if c, ok := p.labelled(s, out); ok {
		c.sentence = s
		out = append([]sayClause{c}, out...)
	}
	return out
}

// verbOfSaying reads a verb of saying at word i, with its subject; earlier holds the
// clauses to its left in the sentence.
func (p *page) verbOfSaying(i int, s sentence, earlier []sayClause) (sayClause, bool) {
	c, ok := p.lightVerb(i, s)
	form := p.words[i].says
	if !ok && (form == nil || p.words[i].cap && i > s.first && !p.titleCase(s)) {
		return sayClause{}, false
	}
	if !ok {
		c = sayClause{kind: form.kind, cue: run{i, i + 1}}
		p.pickVerb(&c, form)
	}
	if c.frames == 0 || c.lemma == "refer" && c.kind == formIng { // "referring to": the reporter's gloss
		return c, false
	}
	if p.has(s.first, "that", "said", ",") && i == s.first+1 || p.has(s.first, "that", "being", "said", ",") && i == s.first+2 {
		return c, false // the idiom
	}
	group, ok := p.verbGroup(i, s.first, &c)
	if !ok {
		return c, false
	}
	lo := s.first
	if n := len(earlier); n > 0 && earlier[n-1].cue.last < group && earlier[n-1].ground != relative {
		lo = earlier[n-1].cue.last
	}
	if who, ok := p.subjectBehind(&c, s); ok && p.nameHeaded(who) && group == i {
		c.who, c.ground = who, behind
	} else if who, ok := p.absolute(group, lo); ok && c.kind == formIng {
		c.who, c.ground = who, before
	} else if c.kind == formIng {
		c.ground = shared
	} else {
		c.who, c.ground = p.subjectBefore(group, lo)
	}
	if c.ground == noSubject || c.ground == shared && p.low(group-1) != "and" && p.low(group-1) != "but" {
		if who, ok := p.subjectBehind(&c, s); ok {
			c.who, c.ground = who, behind
		}
	}
	if c.ground == shared {
		c.who, c.ground = p.sharedSubject(group, s, earlier)
	}
	if c.ground == noSubject {
		c.who, c.ground = p.farSubject(&c, group, s)
	}
	if p.unsaid(&c, group, s.first) || !p.plausible(&c, group, s) {
		return c, false
	}
	c.tail = c.cue.last
	if c.ground == behind {
		c.tail = max(c.cue.last, c.who.last)
	}
	c.from = c.tail
	return c, true
}

// pickVerb chooses among verbs of one form by the particles behind it.
func (p *page) pickVerb(c *sayClause, form *sayForm) {
	longest := 0
	for _, v := range form.verbs {
		if n := len(v.particles); n > longest && p.has(c.cue.first+1, v.particles...) {
			c.lemma, c.frames, longest = v.lemma, v.frames, n
			c.cue.last = c.cue.first + 1 + n
		}
	}
	if longest > 0 {
		return
	}
	for _, v := range form.verbs {
		if len(v.particles) == 0 {
			c.lemma, c.frames = v.lemma, v.frames
			return
		}
	}
}

// verbGroup steps left over the auxiliaries and adverbs of the verb at word i and returns the
// first of them; false when the group is passive, denied or only possible.
func (p *page) verbGroup(i, lo int, c *sayClause) (int, bool) {
	j, be, have, did := i, false, false, false
	for j > lo {
		w := p.words[j-1]
		if w.mark != outside || !w.letters() {
			break
		}
		if w.is(neg) || w.is(modal) && !w.cap && w.low != "'d" {
			return j, false
		}
		if w.is(aux) && !(w.low == "'s" && p.possessive(j-1)) {
			switch w.low {
			case "has", "have", "had", "having", "'ve":
				have = true
			case "did", "do", "does":
				did = true
			default:
				be = true
			}
			j--
			continue
		}
		if w.is(adverb) && w.low != "there" && w.low != "here" || w.low == "since" && j-1 > lo && p.words[j-2].is(aux) {
			j--
			continue
		}
		if (w.low == "here" || w.low == "there") && j-1 > lo && p.nominal(j-2) { // "Voters here said"
			j--
			continue
		}
		break
	}
	if j > lo && p.low(j-1) == "to" {
		return j, false
	}
	switch {
	case c.kind == formIng:
		if be {
			c.kind = formS
		}
		return j, true
	case be, c.kind == formPerson && !have:
		return j, false
	case c.kind&(formPast|formS) == 0 && have:
		return j, false
	case did:
		return j, c.kind&formPlain != 0
	}
	return j, true
}

// titleCase says whether the sentence is the headline and in title case.
func (p *page) titleCase(s sentence) bool { return s.block == p.headline && p.capitalised(s) }

// capitalised says whether most longer words of the sentence have a capital, as in a headline.
func (p *page) capitalised(s sentence) bool {
	caps, all := 0, 0
	for _, w := range p.words[s.first:s.last] {
		if w.letters() && len(w.low) > 3 {
			all++
			if w.cap {
				caps++
			}
		}
	}
	return all > 2 && caps*10 >= all*7
}
