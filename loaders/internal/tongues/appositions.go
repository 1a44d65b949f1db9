package tongues

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
			if (p.isPerson(head) || p.isRelative(s, start)) && (p.phrase(s, comma+2).empty() || p.isRelative(s, start)) {
				return head
			}
			return run{}
		}
	}
	if p.isRelative(s, start) && p.words[comma-1].letters && !p.words[comma-1].cap {
		return head
	}
	switch {
	case head.empty():
		return run{}
	case comma-start > 1 && p.isApposition(run{start, comma}):
		return run{head.first, comma} // "der Minister, Binali Yıldırım,": no list knows every name
	case head.last-head.first > 1 && p.isApposition(head):
		return head // "Erik Lund, seines Zeichens Direktor,"
	case p.articles[p.words[start].low] || p.titles[p.words[start].low] || p.isPerson(run{start, comma}):
		if p.isPerson(run{start, comma}) {
			return run{head.first, comma}
		}
		return head
	}
	return run{}
}

// isRelative says whether a relative clause begins at word i, "der den Vertrag prüfte": a pronoun, or one behind a preposition.
// That an article isn't one shows when no noun follows it.
func (p *paragraph) isRelative(s run, i int) bool {
	if p.preps[p.low(s, i)] {
		i++
	}
	next := i + 1
	if !p.relative[p.low(s, i)] || next >= s.last {
		return false
	}
	low := p.low(s, next)
	return low == "" || p.articles[low] || p.preps[low] || p.pronouns[low]
}

// appositionOf returns the person that who is put behind, "Erik Lund, Sprecher des Hafenamts sagte", else who.
func (p *paragraph) appositionOf(s, who run) run {
	if who.first-1 <= s.first || p.low(s, who.first-1) != "," || !p.isTitle(p.words[who.first]) {
		return who
	}
	if head := (run{p.clauseStart(s, who.first-1), who.first - 1}); p.isPerson(head) || head.last-head.first > 1 && head.last-head.first < 4 && p.isApposition(head) {
		return head
	}
	return who
}
