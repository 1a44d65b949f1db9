package clauses

import (
	"slices"

	"onrecord/loaders/article/prose"
)

// introduced says whether the quotation right before clause c is what an earlier clause gives as said, and c says something else: "When
// somebody shouted, “Shame,” Lund joked, “Thank you.”"
func (p *Page) introduced(s prose.Sentence, earlier []SayClause, c *SayClause, lo int) bool {
	k := c.Open() - 1
	if k < lo || p.Words[k].Mark == prose.Outside {
		return false
	}
	_, own := p.contentStart(s, c)
	for i := len(earlier) - 1; i >= 0 && earlier[i].Cue.First >= lo; i-- {
		e := &earlier[i]
		start, rule := p.contentStart(s, e)
		if rule == "" || start > k {
			continue
		}
		direct := p.Words[start].Mark == p.Words[k].Mark
		if own == "" && direct && p.opensQuotation(s, e, start) {
			return true // "Lund said it is late but added, “I came,” Lund said"
		}
		if direct && e.Frames&prose.TakesName != 0 && e.Lemma == "call" || own != "" && (direct || p.subordinate(s, e)) {
			return true
		}
	}
	return false
}

// opensQuotation says whether an earlier clause of the sentence gives the quotation at word start as said, and nothing but it, so that a later one
// only repeats who spoke.
func (p *Page) opensQuotation(s prose.Sentence, e *SayClause, start int) bool {
	if e.Ground == GroundRelative || e.Verbless || e.Passive || e.Frames&(prose.TakesClause|prose.TakesAddressee) == 0 || e.Who.Empty() || !p.Words[start].Cap || p.subordinate(s, e) {
		return false
	}
	end := start
	for end < s.Last && p.Words[end].Mark == p.Words[start].Mark {
		end++
	}
	return p.HasVerb(prose.Between(start, end)) || p.IsStatement(p.Words[start].Mark, 3)
}

// onlyCited says whether the quotation that ends with word k belongs to a participle or a preposition before it, which opens the sentence or
// is inserted behind a name: "Citing “family reasons,” Lund said …".
func (p *Page) onlyCited(lo, k int) bool {
	first := k
	for first > lo && p.Words[first-1].Mark == p.Words[k].Mark {
		first--
	}
	if first == lo || p.Words[first-1].Mark != prose.Outside {
		return false
	}
	open := p.SegmentStart(first, lo)
	return open < first && p.ClassAt(open)&(prose.Ing|prose.Prep) != 0 && !p.HasVerb(prose.Between(open, first))
}

// quotationBehind returns the first word of the quotation that closes the sentence behind the object of the clause, with a colon or a comma
// before it, and is what was said: "commented on the plan, “It is good.”", "defended the plan in a letter: “It is good.”"; start when
// none does.
func (p *Page) quotationBehind(s prose.Sentence, c *SayClause, start int, rule string) int {
	if rule != RuleThing && rule != "" || c.Verbless || c.Passive || c.Frames&(prose.TakesClause|prose.TakesThing|prose.TakesQuote) == 0 || p.Words[s.Last-1].Mark == prose.Outside {
		return start
	}
	m := p.Words[s.Last-1].Mark
	k := s.Last - 1
	for k > start && p.Words[k-1].Mark == m {
		k--
	}
	if k <= start+1 || !p.Words[k].Cap || !p.IsStatement(m, 3) {
		return start
	}
	mark := p.Low(k - 1)
	if mark != ":" && (mark != "," || rule == "" || !takesClause(prose.SayForms[p.Low(c.Cue.First)])) {
		return start
	}
	another := false // verb of saying, whose words the quotation may be
	for i := start; i < k; i++ {
		switch form := prose.SayForms[p.Low(i)]; {
		case p.Words[i].Mark != prose.Outside:
			another = false
		case form != nil && p.Words[i].Is(prose.Verb):
			return start
		case form != nil && p.Words[i].Is(prose.Ing):
			another = true
		}
	}
	if another {
		return start
	}
	return k
}

// takesClause says whether one of the verbs of a form takes a sentence: "comment" does, if not in "comment on".
func takesClause(form *prose.SayForm) bool {
	return form != nil && slices.ContainsFunc(form.Verbs, func(v *prose.SayVerb) bool { return v.Frames&prose.TakesClause != 0 })
}

// insertedSource says whether a source is inserted right behind a relative pronoun or a conjunction: "boats which, according to Lund, turned
// back", "But, according to Lund, …".
func (p *Page) insertedSource(c *SayClause) bool {
	k := c.Cue.First - 2
	return k >= 0 && p.Low(k+1) == "," && p.Words[k].Mark == prose.Outside && (p.Words[k].Is(prose.Rel|prose.Sub) || p.Words[k].Is(prose.Conj) && p.opensSentence(k))
}
