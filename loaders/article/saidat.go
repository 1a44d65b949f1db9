package article

import (
	"slices"

	"onrecord/loaders"
)

// dateClauses settles when the words of each say-clause were said, in the order of the text: the date in the clause
// itself, else in front of it, else that of the clause it goes on from, else of the sentence that announces
// it. Dates in what a clause says are not its own. nil where the text gives none.
func (v *resolver) dateClauses() {
	for _, s := range v.found.sayings {
		v.dated.markSaid(v.page, s)
	}
	v.times = make([]*datePhrase, len(v.found.clauses))
	for i := range v.found.clauses {
		v.times[i] = v.saidAt(i)
	}
}

// markSaid notes which date phrases are part of what a clause says.
func (d when) markSaid(p *page, s saying) {
	if s.clause == loaders.None {
		return
	}
	for _, f := range s.fragments {
		for at := s.sentence; at < len(p.sentences) && p.words[p.sentences[at].first].Start < f.End; at++ {
			for k := range d[at] {
				if phrase := &d[at][k]; phrase.Start >= f.Start && phrase.End <= f.End {
					phrase.saidIn = append(phrase.saidIn, s.clause)
				}
			}
		}
	}
}

func (v *resolver) saidAt(i int) *datePhrase {
	c := v.found.clauses[i]
	if c.verbless {
		if d := v.dated.in(c.sentence, v.clauseSpan(&c)); d != nil && (c.lemma == ":" || !v.describes(d, c.who)) {
			return d // "according to a report on Monday", “…” — Lund, March 13, 2025
		}
		return nil
	}
	for _, part := range []loaders.Span{v.clauseSpan(&c), v.spokenWhere(&c), v.leadIn(&c)} {
		if d := v.dateIn(i, part); d != nil {
			return d
		}
	}
	if d := v.rightBefore(i); d != nil {
		return d
	}
	if c.ground == shared && i > 0 && v.found.clauses[i-1].sentence == c.sentence && v.found.used[i-1] {
		return v.times[i-1]
	}
	if d := v.wentOn(i); d != nil {
		return d
	}
	return v.announced(i)
}

// dateIn returns the first date in a part of the sentence of clause i that isn't part of what the clause says.
func (v *resolver) dateIn(i int, part loaders.Span) *datePhrase {
	if part.Empty() {
		return nil
	}
	d := v.dated.in(v.found.clauses[i].sentence, part)
	if d == nil || slices.Contains(d.saidIn, i) || v.describes(d, v.found.clauses[i].who) {
		return nil
	}
	return d
}

// describes says whether a date belongs to the speaker's description, "a 2008 candidate said"; that of a document is
// when it says what it does.
func (p *page) describes(d *datePhrase, who run) bool {
	at := p.wordAt(d.Start)
	if who.empty() || at < who.first || at >= who.last {
		return false
	}
	head := p.words[p.headOf(who)].low
	return !occasions[head] && !documents[head]
}

var documents = set("report article study survey poll review advertisement ad opinion ruling paper document transcript book release dispatch resolution")

// clauseSpan is the reporting part of a say-clause: subject, cue, addressee, adjuncts.
func (p *page) clauseSpan(c *sayClause) loaders.Span {
	r := run{c.open(), min(c.shut(), len(p.words))}
	if c.ground == shared {
		r.first = c.cue.first
	}
	if p.hasInsertion(c) {
		r.first = c.cue.first // dates in an insertion are not its own
	}
	return p.span(r)
}

// hasInsertion says whether something stands between commas behind the subject: "Lund, who met Berg on Sunday, said".
func (p *page) hasInsertion(c *sayClause) bool {
	return c.ground != shared && !c.who.empty() && c.who.last < c.cue.first && p.low(c.who.last) == ","
}

// spokenWhere is an insertion between subject and verb that tells of the saying: "Lund, speaking in Oslo on Sunday, said".
func (p *page) spokenWhere(c *sayClause) loaders.Span {
	if !p.hasInsertion(c) || !utterances[p.low(c.who.last+1)] {
		return loaders.Span{}
	}
	return p.span(run{c.who.last + 1, c.cue.first})
}

// utterances are participles that begin an adjunct of a say-clause.
var utterances = set("speaking asked addressing appearing testifying writing briefing responding replying")

// leadIn is what stands before the clause up to the start of the sentence, when that is an
// adjunct and a comma: "On Tuesday, …", "Speaking in Oslo on Tuesday, …".
func (p *page) leadIn(c *sayClause) loaders.Span {
	const longest = 14 // words
	first := p.sentences[c.sentence].first
	open := c.open()
	if c.ground == shared || open <= first+1 || p.words[first].mark != outside {
		return loaders.Span{}
	}
	from := first
	w := p.words[first]
	switch {
	case utterances[w.low]:
		from++ // the one verb it may hold
	case !w.is(prep|weekday|month|timeNoun|adverb|conj|number) && !timeLeads[w.low]:
		return loaders.Span{}
	}
	comma := first
	for comma < open && p.low(comma) != "," {
		comma++
	}
	if comma == open || comma-first > longest || p.hasClause(run{from, comma}) {
		return loaders.Span{}
	}
	if next := p.words[comma+1]; comma+1 < open && !next.is(prep|sub) && p.hasVerb(run{comma + 1, open}) {
		return loaders.Span{} // "On Tuesday, the law passed, Lund said"; but "On Tuesday, as the law passed, Lund said"
	}
	return p.span(run{first, comma})
}

// hasClause says whether r holds a verb; behind "the", "talks" and "visits" are nouns.
func (p *page) hasClause(r run) bool {
	for i := r.first; i < r.last; i++ {
		if p.hasVerb(run{i, i + 1}) && !(i > r.first && (p.words[i].cap || p.words[i-1].is(det|poss))) {
			return true
		}
	}
	return false
}

// rightBefore returns the date that ends where clause i begins and begins its sentence, or follows "and" or a comma:
// "Two years ago Lund said", "and on Tuesday he added".
func (v *resolver) rightBefore(i int) *datePhrase {
	c := v.found.clauses[i]
	open := c.open()
	if c.ground == shared || open == 0 || open >= len(v.words) {
		return nil
	}
	for k := range v.dated[c.sentence] {
		d := &v.dated[c.sentence][k]
		if d.edtf == "" || d.bound || slices.Contains(d.saidIn, i) || d.End > v.words[open].Start || v.wordAt(d.End) != open {
			continue
		}
		first := v.wordAt(d.Start)
		if first > v.sentences[c.sentence].first && v.words[first-1].is(prep) {
			first--
		}
		if first == v.sentences[c.sentence].first || v.low(first-1) == "and" || v.low(first-1) == "but" {
			return d
		}
	}
	return nil
}

// wentOn returns the date of the say-clause in the sentence before, in the same paragraph, when its speaker
// goes on: “It opens,” Lund said on Monday. “It is late,” he added.
func (v *resolver) wentOn(i int) *datePhrase {
	c := v.found.clauses[i]
	if i == 0 || c.who.empty() || !v.words[c.who.first].is(subject) {
		return nil
	}
	earlier := v.found.clauses[i-1]
	if !v.found.used[i-1] || earlier.sentence != c.sentence-1 || v.sentences[earlier.sentence].block != v.sentences[c.sentence].block {
		return nil
	}
	if at := v.clauses[i].speaker; at == loaders.None || at != v.clauses[i-1].speaker {
		return nil
	}
	return v.times[i-1]
}

// announced returns the date of a sentence right before that announces words of the same speaker and
// has none in marks itself: "In comments earlier in the day, Lund cast doubt on …".
func (v *resolver) announced(i int) *datePhrase {
	c := v.found.clauses[i]
	s := c.sentence - 1
	if s < 0 || v.holdsMarks(s) || v.clauses[i].speaker == loaders.None || v.subjects[s].speaker != v.clauses[i].speaker {
		return nil
	}
	if who := c.who; who.empty() || !v.words[who.first].is(subject) {
		return nil
	}
	sent := v.sentences[s]
	for k := sent.first; k < sent.last; k++ {
		if w := v.words[k]; w.mark == outside && (occasions[w.low] || spoke[w.low] && !v.words[max(k-1, sent.first)].is(det|poss)) {
			return v.dated.in(s, v.span(run{sent.first, sent.last}))
		}
	}
	return nil
}

func (p *page) holdsMarks(s int) bool {
	return slices.ContainsFunc(p.words[p.sentences[s].first:p.sentences[s].last], func(w word) bool { return w.mark != outside })
}

// occasions are nouns for what is said, or where: a sentence with one announces a quote. So does one in
// which somebody spoke.
var (
	occasions = set(`comments remarks speech interview statement address post tweet briefing conference letter message video
	appearance debate testimony op-ed essay column email memo`)
	spoke = set("spoke testified addressed asked")
)
