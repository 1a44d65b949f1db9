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
func (c *sayClause) shut() int { return max(c.tail, c.cue.last, c.who.last) }

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
			c, ok = p.asked(i, sent)
		}
		if !ok {
			c, ok = p.verbOfSaying(i, sent, out)
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

// pickVerb chooses among verbs of one form by the particles behind it.
func (p *page) pickVerb(c *sayClause, form *sayForm) {
	for _, v := range form.verbs {
		if len(v.particles) > 0 && p.has(c.cue.first+1, v.particles...) {
			c.lemma, c.frames = v.lemma, v.frames
			c.cue.last = c.cue.first + 1 + len(v.particles)
			return
		}
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
			return who
		}
	}
	return run{}
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
