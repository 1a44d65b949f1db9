package speakers

import (
	"slices"

	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// DateClauses settles when the words of each say-clause were said, in the order of the text: the date in the clause
// itself, else in front of it, else that of the clause it goes on from, else of the sentence that announces
// it. Dates in what a clause says are not its own. nil where the text gives none.
func (v *Resolver) DateClauses() {
	for _, s := range v.Found.Sayings {
		v.Dated.markSaid(v.Page, s)
	}
	v.Times = make([]*DatePhrase, len(v.Found.Clauses))
	for i := range v.Found.Clauses {
		v.Times[i] = v.SaidAt(i)
	}
}

// SaidAt returns the date phrase that tells when the words of the i-th say-clause were said, nil when none does.
func (v *Resolver) SaidAt(i int) *DatePhrase {
	c := v.Found.Clauses[i]
	if c.Verbless {
		if d := v.Dated.in(c.Sentence, v.clauseSpan(&c)); d != nil && (c.Lemma == ":" || !v.describes(d, c.Who)) {
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
	if c.Ground == clauses.GroundShared && i > 0 && v.Found.Clauses[i-1].Sentence == c.Sentence && v.Found.Used[i-1] {
		return v.Times[i-1]
	}
	if d := v.wentOn(i); d != nil {
		return d
	}
	return v.announced(i)
}

// dateIn returns the first date in a part of the sentence of clause i that isn't part of what the clause says.
func (v *Resolver) dateIn(i int, part loaders.Span) *DatePhrase {
	if part.Empty() {
		return nil
	}
	d := v.Dated.in(v.Found.Clauses[i].Sentence, part)
	if d == nil || slices.Contains(d.saidIn, i) || v.describes(d, v.Found.Clauses[i].Who) {
		return nil
	}
	return d
}

// describes says whether a date belongs to the speaker's description, "a 2008 candidate said"; that of a document is
// when it says what it does.
func (p *Page) describes(d *DatePhrase, who prose.Run) bool {
	at := p.WordAt(d.Start)
	if who.Empty() || at < who.First || at >= who.Last {
		return false
	}
	head := p.Words[p.HeadOf(who)].Low
	return !clauses.Occasions[head] && !documents[head]
}

var documents = prose.Set("report article study survey poll review advertisement ad opinion ruling paper document transcript book release dispatch resolution")

// clauseSpan is the reporting part of a say-clause: subject, cue, addressee, adjuncts.
func (p *Page) clauseSpan(c *clauses.SayClause) loaders.Span {
	r := prose.Between(c.Open(), min(c.Shut(), len(p.Words)))
	if c.Ground == clauses.GroundShared {
		r.First = c.Cue.First
	}
	if p.hasInsertion(c) {
		r.First = c.Cue.First // dates in an insertion are not its own
	}
	return p.Span(r)
}

// hasInsertion says whether something stands between commas behind the subject: "Lund, who met Berg on Sunday, said".
func (p *Page) hasInsertion(c *clauses.SayClause) bool {
	return c.Ground != clauses.GroundShared && !c.Who.Empty() && c.Who.Last < c.Cue.First && p.Low(c.Who.Last) == ","
}

// spokenWhere is an insertion between subject and verb that tells of the saying: "Lund, speaking in Oslo on Sunday, said".
func (p *Page) spokenWhere(c *clauses.SayClause) loaders.Span {
	if !p.hasInsertion(c) || !Utterances[p.Low(c.Who.Last+1)] {
		return loaders.Span{}
	}
	return p.Span(prose.Between(c.Who.Last+1, c.Cue.First))
}

// Utterances are participles that begin an adjunct of a say-clause.
var Utterances = prose.Set("speaking asked addressing appearing testifying writing briefing responding replying")

// leadIn is what stands before the clause up to the start of the sentence, when that is an
// adjunct and a comma: "On Tuesday, …", "Speaking in Oslo on Tuesday, …".
func (p *Page) leadIn(c *clauses.SayClause) loaders.Span {
	const longest = 14 // words
	first := p.Sentences[c.Sentence].First
	open := c.Open()
	if c.Ground == clauses.GroundShared || open <= first+1 || p.Words[first].Mark != prose.Outside {
		return loaders.Span{}
	}
	from := first
	w := p.Words[first]
	switch {
	case Utterances[w.Low]:
		from++ // the one verb it may hold
	case !w.Is(prose.Prep|prose.Weekday|prose.Month|prose.TimeNoun|prose.Adverb|prose.Conj|prose.Number) && !clauses.TimeLeads[w.Low]:
		return loaders.Span{}
	}
	comma := first
	for comma < open && p.Low(comma) != "," {
		comma++
	}
	if comma == open || comma-first > longest || p.hasClause(prose.Between(from, comma)) {
		return loaders.Span{}
	}
	if next := p.Words[comma+1]; comma+1 < open && !next.Is(prose.Prep|prose.Sub) && p.HasVerb(prose.Between(comma+1, open)) {
		return loaders.Span{} // "On Tuesday, the law passed, Lund said"; but "On Tuesday, as the law passed, Lund said"
	}
	return p.Span(prose.Between(first, comma))
}

// hasClause says whether r holds a verb; behind "the", "talks" and "visits" are nouns.
func (p *Page) hasClause(r prose.Run) bool {
	for i := r.First; i < r.Last; i++ {
		if p.HasVerb(prose.Between(i, i+1)) && !(i > r.First && (p.Words[i].Cap || p.Words[i-1].Is(prose.Det|prose.Poss))) {
			return true
		}
	}
	return false
}

// rightBefore returns the date that ends where clause i begins and begins its sentence, or follows "and" or a comma:
// "Two years ago Lund said", "and on Tuesday he added".
func (v *Resolver) rightBefore(i int) *DatePhrase {
	c := v.Found.Clauses[i]
	open := c.Open()
	if c.Ground == clauses.GroundShared || open == 0 || open >= len(v.Words) {
		return nil
	}
	for k := range v.Dated[c.Sentence] {
		d := &v.Dated[c.Sentence][k]
		if d.EDTF == "" || d.Bound || slices.Contains(d.saidIn, i) || d.End > v.Words[open].Start || v.WordAt(d.End) != open {
			continue
		}
		first := v.WordAt(d.Start)
		if first > v.Sentences[c.Sentence].First && v.Words[first-1].Is(prose.Prep) {
			first--
		}
		if first == v.Sentences[c.Sentence].First || v.Low(first-1) == "and" || v.Low(first-1) == "but" {
			return d
		}
	}
	return nil
}

// wentOn returns the date of the say-clause in the sentence before, in the same paragraph, when its speaker
// goes on: “It opens,” Lund said on Monday. “It is late,” he added.
func (v *Resolver) wentOn(i int) *DatePhrase {
	c := v.Found.Clauses[i]
	if i == 0 || c.Who.Empty() || !v.Words[c.Who.First].Is(prose.Subject) {
		return nil
	}
	earlier := v.Found.Clauses[i-1]
	if !v.Found.Used[i-1] || earlier.Sentence != c.Sentence-1 || v.Sentences[earlier.Sentence].Block != v.Sentences[c.Sentence].Block {
		return nil
	}
	if at := v.Clauses[i].Speaker; at == loaders.None || at != v.Clauses[i-1].Speaker {
		return nil
	}
	return v.Times[i-1]
}

// announced returns the date of a sentence right before that announces words of the same speaker and
// has none in marks itself: "In comments earlier in the day, Lund cast doubt on …".
func (v *Resolver) announced(i int) *DatePhrase {
	c := v.Found.Clauses[i]
	s := c.Sentence - 1
	if s < 0 || v.holdsMarks(s) || v.Clauses[i].Speaker == loaders.None || v.Subjects[s].Speaker != v.Clauses[i].Speaker {
		return nil
	}
	if who := c.Who; who.Empty() || !v.Words[who.First].Is(prose.Subject) {
		return nil
	}
	sent := v.Sentences[s]
	for k := sent.First; k < sent.Last; k++ {
		if w := v.Words[k]; w.Mark == prose.Outside && (clauses.Occasions[w.Low] || spoke[w.Low] && !v.Words[max(k-1, sent.First)].Is(prose.Det|prose.Poss)) {
			return v.Dated.in(s, v.Span(prose.Between(sent.First, sent.Last)))
		}
	}
	return nil
}

// spoke are verbs by which a sentence announces a quote.
var spoke = prose.Set("spoke testified addressed asked")

func (p *Page) holdsMarks(s int) bool {
	return slices.ContainsFunc(p.Words[p.Sentences[s].First:p.Sentences[s].Last], func(w prose.Word) bool { return w.Mark != prose.Outside })
}
