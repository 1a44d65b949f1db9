package clauses

import "onrecord/loaders/article/prose"

// thatBehind returns the word "that" which opens what is said behind a longer adjunct: "said before Monday's
// meeting that …", "revealed, somewhat late, that …"; i when there is none.
func (p *Page) thatBehind(s prose.Sentence, c *SayClause, i int) int {
	const most = 12 // words of an adjunct
	if c.Frames&(prose.TakesClause|prose.TakesAddressee) == 0 || c.Frames&prose.TakesName != 0 || c.Ground == GroundBehind && p.Low(i) == "," {
		return i
	}
	another := false // a participle of saying stands between
	for k := i; k+1 < s.Last && k < i+most; k++ {
		switch w := p.Words[k]; {
		case w.Mark != prose.Outside, w.Low == ":", w.Low == ";", w.Is(prose.Conj), w.Is(prose.Subject), w.Low == "that" && another && !IsBreak(p.Low(k-1)):
			return i
		case w.Is(prose.Ing) && prose.SayForms[w.Low] != nil:
			another = true
		case w.Low == "that" && k > i && p.Words[k-1].Class == 0 && p.Words[k+1].Is(prose.Aux|prose.Modal|prose.Verb): // "with a line that could have come from Berg"
			return i
		case w.Low == "that" && k > i && (c.Lemma == "say" || p.Low(k-1) == "," || !p.StartsPhrase(i)):
			return k
		case w.Is(prose.Rel), p.HasVerb(prose.Between(k, k+1)):
			return i
		}
	}
	return i
}

// behindWhile returns the word "that" or the first of the quotation behind the clause at word i that says when it was said: "told
// reporters as he left that …"; i when there is none.
func (p *Page) behindWhile(s prose.Sentence, i int) int {
	const most = 15 // words of the clause
	if !laterSubs[p.Low(i)] && p.Low(i) != "as" || i+2 >= s.Last || !p.Words[i+1].Is(prose.Subject) || p.Words[i+1].Mark != prose.Outside {
		return i
	}
	for k := i + 2; k+1 < s.Last && k < i+most && p.Words[k].Mark == prose.Outside; k++ {
		switch w := p.Words[k]; {
		case w.Says != nil && w.Is(prose.Verb), w.Low == ";", w.Low == ":":
			return i
		case w.Low == "," && p.Words[k+1].Mark != prose.Outside && p.IsStatement(p.Words[k+1].Mark, 3) && p.HasVerb(prose.Between(i+2, k)):
			return k + 1
		case w.Low == "that" && p.startsNoun(k+1) && p.HasVerb(prose.Between(i+2, k)):
			return k
		}
	}
	return i
}

// dashBehind returns the dash that closes what the one at word i inserts, i when none does.
func (p *Page) dashBehind(s prose.Sentence, i int) int {
	const most = 15 // words of an insertion
	if p.Words[i].Mark != prose.Outside || !isDash(p.Words[i].Low) {
		return i
	}
	for k := i + 2; k+1 < s.Last && k < i+most && p.Words[k].Mark == prose.Outside; k++ {
		if isDash(p.Low(k)) {
			return k
		}
	}
	return i
}

// insertion returns the comma or colon that closes the adjunct which the comma at word i opens, i when no adjunct begins there.
func (p *Page) insertion(s prose.Sentence, i int) int {
	const most = 15 // words
	w := p.Words[i+1]
	if w.Mark != prose.Outside || !w.Is(prose.Sub|prose.Prep|prose.Ing|prose.Adverb) || w.Is(prose.Ing) && prose.SayForms[w.Low] != nil {
		return i
	}
	for k := i + 1; k+1 < s.Last && k < i+most && p.Words[k].Mark == prose.Outside; k++ {
		if low := p.Low(k); low == "," || low == ":" {
			return k
		}
	}
	return i
}

func (p *Page) startBehindComma(s prose.Sentence, c *SayClause, comma int) (int, string) {
	i := comma + 1
	if i >= s.Last {
		return comma, ""
	}
	if p.Words[i].Mark != prose.Outside && c.Frames&(prose.TakesClause|prose.TakesQuote|prose.TakesQuestion) != 0 {
		return i, RuleQuote
	}
	if k := p.insertion(s, comma); k > comma && c.Frames&prose.TakesClause != 0 {
		switch {
		case p.Words[k+1].Mark == prose.Outside && p.Low(k+1) == "that":
			return k + 1, RuleThat
		case p.Words[k+1].Mark != prose.Outside && p.Low(k) == "," || p.Low(k) == ":" && p.Words[comma+1].Is(prose.Prep|prose.Ing) && !p.HasVerb(prose.Between(comma, k)):
			return k + 1, RuleQuote
		}
	}
	if k := p.closedBy(s, comma); k > comma && c.Ground == GroundBehind && c.Cue.First == s.First && p.Words[k+1].Mark != prose.Outside {
		return k + 1, RuleQuote // "Said Berg, who grew up there, “…”"
	}
	if k := p.skipAdjuncts(s, c, i); k > i && p.Low(k) == "," && k+1 < s.Last {
		i = k + 1
		if p.Low(i) == "that" || p.Words[i].Mark != prose.Outside {
			return p.startAt(s, c, i)
		}
	}
	if p.Low(i) == "that" && c.Frames&prose.TakesClause != 0 {
		return i, RuleThat
	}
	if open := c.Open(); open == s.First+1 && p.Low(s.First) == "as" { // "As Lund noted, …"
		return i, RuleSplit
	}
	if k := c.Open(); k > s.First && p.Words[k-1].Is(prose.Sub) && p.Words[k-1].Mark == prose.Outside && p.Low(k-1) != "as" {
		return comma, "" // "After Lund testified, …"
	}
	told := c.Frames&prose.TakesClause != 0 || !c.Addressee.Empty() // not "all told, …"
	if told && c.Kind&prose.FormIng == 0 && p.Words[i].Mark == prose.Outside && !p.splitsThis(s, c, comma) && p.goesOn(s, i, prose.Between(s.First, c.Open())) {
		return i, RuleSplit
	}
	return comma, ""
}

// splitsThis says whether what follows the comma is another's clause, which splits what this one says, or a participle of saying: "The
// papers show, he said, that …", "Lund replied to her, saying …".
func (p *Page) splitsThis(s prose.Sentence, c *SayClause, comma int) bool {
	if w := p.Words[comma+1]; w.Is(prose.Ing) && prose.SayForms[w.Low] != nil {
		return true
	}
	return comma == c.Cue.Last && c.Open() == s.First && p.newSayClause(s, comma+1)
}
