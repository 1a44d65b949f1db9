package tongues

// subject returns the words that name who says what the cue of a verb in sentence s announces; empty when they can't
// be told from their surroundings.
func (p *paragraph) subject(s run, c cue) run {
	switch c.kind {
	case soCue, sourceCue:
		if w := p.low(s, c.words.last); c.kind == soCue && !p.words[min(c.words.last, s.last-1)].cap && !p.articles[w] && !p.pronouns[w] {
			return run{}
		}
		return p.phrase(s, c.words.last)
	case afterCue:
		return p.subjectLeft(s, c.verb)
	}
	if p.clitic(p.words[c.verb].low) != "" {
		return run{c.verb, c.verb + 1}
	}
	before := p.low(s, c.verb-1)
	inverted := c.verb == s.first || before == "," || isDash(before) || p.words[c.verb-1].quote != outside
	if !inverted {
		if who := p.subjectLeft(s, c.verb); !who.empty() {
			return who
		}
	}
	if before == "," {
		if who := p.apposed(s, c.verb-1); !who.empty() {
			return who
		}
	}
	behind := c.verb + 1
	if behind == c.words.first { // "a déclaré Jean Dupont"
		behind = c.words.last
	}
	return p.phrase(s, behind)
}

// phrase reads the noun phrase that begins at word i.
func (p *paragraph) phrase(s run, i int) run {
	const most = 14
	if p.pronouns[p.low(s, i)] {
		return run{i, i + 1}
	}
	end, named := i, false
	for end < s.last && end < i+most {
		w := p.words[end]
		low := p.low(s, end)
		if low == "" || !w.letters || p.preps[low] || p.says[low] || p.time[low] && !named && end == i {
			break
		}
		switch {
		case w.cap:
			named = true
		case named && !p.continues(s, end):
			return p.trimmed(run{i, end})
		}
		end++
	}
	if end < s.last && p.low(s, end) == "," && named {
		end = p.nameBehind(s, end)
	}
	if !named {
		return run{}
	}
	return p.trimmed(run{i, end})
}

// continues says whether the word in lower case at i, behind a name, still belongs to the phrase: "Sprecher der Polizei",
// "представитель Белого дома Джон Смит".
func (p *paragraph) continues(s run, i int) bool {
	next := i + 1
	if next >= s.last || p.words[next].quote != outside {
		return false
	}
	if p.within[p.low(s, i)] {
		return p.words[next].cap || p.within[p.low(s, next)] || p.ordinals && next+1 < s.last && p.words[next+1].cap && !p.preps[p.low(s, next)]
	}
	return p.words[next].cap && !p.ordinals && !p.time[p.low(s, next)] && len(p.words[i].low) > 3
}

// nameBehind extends a phrase that ends at the comma by a name behind it: "der Innenminister, Nicolas Sarkozy".
func (p *paragraph) nameBehind(s run, comma int) int {
	end := comma + 1
	for end < s.last && p.words[end].cap && p.words[end].quote == outside {
		end++
	}
	if r := (run{comma + 1, end}); p.isPerson(r) {
		return end
	}
	return comma
}

// trimmed leaves out what can't end a phrase.
func (p *paragraph) trimmed(r run) run {
	for !r.empty() && (p.within[p.words[r.last-1].low] || p.articles[p.words[r.last-1].low]) {
		r.last--
	}
	return r
}

// subjectLeft reads the noun phrase between the start of its clause and the verb at v, behind what tells the time:
// "Am Montag". Another beginning with a preposition is no subject.
func (p *paragraph) subjectLeft(s run, v int) run {
	r := run{p.clauseStart(s, v), v}
	for !r.empty() && (p.adverb(p.words[r.last-1]) || p.words[r.last-1].low == "sich") {
		r.last--
	}
	if !r.empty() && p.asSaid[p.words[r.first].low] {
		r.first++
	}
	r = p.behindTime(r)
	for i := r.first; i < r.last; i++ {
		if low := p.words[i].low; p.auxiliary[low] || p.copulas[low] {
			r.last = i // "Lund wird in einer Erklärung … zitiert"
		}
	}
	if r.empty() || p.preps[p.words[r.first].low] || r.last-r.first > 14 {
		return run{}
	}
	if p.pronouns[p.words[r.first].low] {
		if r.last-r.first == 1 {
			return r
		}
		return run{}
	}
	capital := false
	for i := r.first; i < r.last; i++ {
		w := p.words[i]
		capital = capital || w.cap && (i > s.first || r.last-r.first == 1 || p.isPerson(r))
		if p.says[w.low] && !w.cap || p.auxiliary[w.low] || p.that[w.low] {
			return run{}
		}
	}
	if !capital && !p.articles[p.words[r.first].low] && !p.titles[p.words[r.first].low] {
		return run{}
	}
	return r
}

func (p *paragraph) adverb(w word) bool { return !w.cap && p.preps[w.low] }

// behindTime leaves out a time in front: a preposition and its noun.
func (p *paragraph) behindTime(r run) run {
	if r.empty() || !p.preps[p.words[r.first].low] {
		return r
	}
	for i := r.first + 1; i < r.last && i < r.first+5; i++ {
		if p.time[p.words[i].low] {
			i++
			for i < r.last && (p.time[p.words[i].low] || !p.words[i].letters && !p.words[i].cap && p.words[i].low != ",") {
				i++
			}
			return run{i, r.last}
		}
	}
	return run{r.first, r.first}
}

// clauseStart returns the first word behind the comma, colon, dash or quotation left of i.
func (p *paragraph) clauseStart(s run, i int) int {
	for ; i > s.first; i-- {
		low := p.low(s, i-1)
		if low == "" || low == "," || low == ":" || low == ";" || low == "." || low == "!" || low == "?" || low == "…" || isDash(low) || p.that[low] {
			return i
		}
	}
	return s.first
}

// apposed reads "Andres Granier, der Gouverneur, sagte": the phrase in front of the insertion that ends at comma.
func (p *paragraph) apposed(s run, comma int) run {
	const most = 10 // words of an insertion
	start := p.clauseStart(s, comma)
	if start == s.first || p.low(s, start-1) != "," || start == comma || comma-start > most {
		return run{}
	}
	head := p.subjectLeft(s, start-1)
	for i := start; i < comma; i++ {
		if low := p.words[i].low; p.auxiliary[low] || p.copulas[low] || p.reported[low] { // a relative clause, or one before
			if p.isPerson(head) && p.phrase(s, comma+2).empty() {
				return head
			}
			return run{}
		}
	}
	switch {
	case head.empty():
		return run{}
	case p.articles[p.words[start].low] || p.titles[p.words[start].low] || p.isPerson(run{start, comma}):
		if p.isPerson(run{start, comma}) {
			return run{head.first, comma}
		}
		return head
	}
	return run{}
}
