package clauses

import "onrecord/loaders/article/prose"

// leavesQuote says whether the reporter speaks again at word i, right behind a quotation that what is said begins with: when, where or
// on what occasion it was said, or another say-clause.
func (p *Page) leavesQuote(s prose.Sentence, i int) bool {
	w := p.Words[i]
	next := i + 1
	if next >= s.Last {
		return false
	}
	v := p.Words[next]
	switch {
	case w.Low == ":":
		return v.Mark != prose.Outside
	case w.Is(prose.Weekday), TimeLeads[w.Low] && v.Is(prose.TimeNoun|prose.Weekday|prose.Month):
		return true
	case w.Low == "when", w.Low == "as" && v.Is(prose.Subject):
		return true
	case w.Is(prose.Conj):
		if form := prose.SayForms[v.Low]; form != nil && form.Kind&prose.FormIng != 0 {
			return p.givesContent(s, next)
		}
		return p.newSayClause(s, next)
	case w.Low == "in", w.Low == "on", w.Low == "at", w.Low == "during":
		if v.Is(prose.Weekday|prose.Month|prose.TimeNoun) || networks[v.Low] {
			return true
		}
		end := p.PhraseEnd(next, s.Last, false)
		return end > next && (Occasions[p.Low(end-1)] || events[p.Low(end-1)] || p.Words[end-1].Is(prose.Weekday|prose.TimeNoun))
	}
	return false
}

// networks are places on the net where things are said.
var networks = prose.Set("twitter facebook instagram youtube telegram x mastodon bluesky reddit tiktok linkedin")

// parallel says whether the word at i joins to what is said another participle of the clause's own kind: "saying it was late and calling
// it a farce".
func (p *Page) parallel(s prose.Sentence, c *SayClause, i int) bool {
	w := p.Words[i]
	if !w.Is(prose.Conj) && w.Low != "while" || w.Mark != prose.Outside {
		return false
	}
	if c.Kind&prose.FormIng == 0 && !p.progressive(c) {
		return p.parallelPresent(s, c, i)
	}
	for i++; i < s.Last && p.Words[i].Is(prose.Adverb) && p.Words[i].Mark == prose.Outside; i++ {
	}
	if i >= s.Last || p.Words[i].Mark != prose.Outside {
		return false
	}
	form := prose.SayForms[p.Words[i].Low]
	return form != nil && form.Kind&prose.FormIng != 0 && p.givesContent(s, i)
}

// parallelPresent is parallel for a verb in the present that shares the clause's plural subject: "officials say it is old and claim it leaks".
func (p *Page) parallelPresent(s prose.Sentence, c *SayClause, i int) bool {
	if i+2 >= s.Last || p.Words[i+1].Mark != prose.Outside || p.Low(i+2) != "that" && !p.Words[i+2].Is(prose.Subject) || c.Who.Empty() || !p.pluralHead(c.Who) {
		return false
	}
	form := prose.SayForms[p.Words[i+1].Low]
	if form == nil || form.Kind != prose.FormPlain || form.Verbs[0].Frames&prose.TakesClause == 0 || !p.givesContent(s, i+1) {
		return false
	}
	for k := c.Tail; k < i; k++ {
		if w := p.Words[k]; w.Is(prose.Modal) || w.Low == "to" || w.Is(prose.Aux) && w.Low != "is" && w.Low != "are" && w.Low != "was" && w.Low != "were" {
			return false
		}
	}
	return true
}

// overInsertion returns the comma that closes what the comma at word i inserts in the object of the clause, when the object goes on behind it:
// "praised Lund, who left, for his courage", "called Lund, his rival, “unfit”"; i when nothing of the kind stands there.
func (p *Page) overInsertion(s prose.Sentence, c *SayClause, i int, rule string) int {
	if rule != RuleThing || c.Frames&(prose.TakesThing|prose.TakesName) == 0 || p.Low(i) != "," {
		return i
	}
	k := p.closedBy(s, i)
	if k == i {
		return i
	}
	w := p.Words[k+1]
	if c.Frames&prose.TakesName != 0 && (w.Mark != prose.Outside || w.Is(prose.Det) && p.nameAhead(s, k+1, 4) > k+1) || (w.Low == "for" || w.Low == "as") && c.Frames&prose.TakesClause == 0 || w.Low == "of" && c.Lemma == "accuse" {
		return k
	}
	return i
}

// closedBy returns the comma that closes the apposition or relative clause which the comma at word i opens, i when there is none.
func (p *Page) closedBy(s prose.Sentence, i int) int {
	const most = 15 // words
	if p.Low(i) != "," || i+2 >= s.Last || p.Words[i+1].Mark != prose.Outside {
		return i
	}
	w := p.Words[i+1]
	if !w.Is(prose.Rel|prose.Det|prose.Poss|prose.Number|prose.Title) && !w.Cap || w.Low == "that" {
		return i
	}
	for k := i + 2; k+1 < s.Last && k < i+most && p.Words[k].Mark == prose.Outside; k++ {
		switch {
		case p.Low(k) == ",":
			return k
		case !p.Words[k].Letters(), !w.Is(prose.Rel) && p.HasVerb(prose.Between(k, k+1)):
			return i
		}
	}
	return i
}

// newSayClause says whether a say-clause with a subject of its own begins at word i.
func (p *Page) newSayClause(s prose.Sentence, i int) bool {
	for j := i; j < s.Last && j < i+12; j++ {
		w := p.Words[j]
		if w.Low == "," && j > i && p.Words[j].Mark == prose.Outside {
			if j = p.behindInsertion(j, s.Last); j > i {
				continue
			}
		}
		if j < i || w.Mark != prose.Outside || w.Low == "that" || w.Low == ";" {
			return false
		}
		if f := prose.SayForms[w.Low]; f != nil && j > i && f.Kind&(prose.FormPast|prose.FormS) != 0 && !w.Cap {
			return f.Verbs[0].Frames&prose.TakesClause != 0 && !prose.OftenNouns[f.Verbs[0].Lemma] || p.sharesCue(s, j)
		}
		if w.Class&(prose.Verb|prose.Aux|prose.Modal) != 0 && !w.Cap && w.Low != "'s" && w.Low != "has" && w.Low != "had" && w.Low != "have" {
			return false
		}
	}
	return false
}

// behindInsertion returns the comma that closes the short insertion which the comma at word i opens, -1
// when none does: "her lawyer, Frank Osei, said".
func (p *Page) behindInsertion(i, hi int) int {
	for k := i + 1; k < hi && k < i+9; k++ {
		switch {
		case p.Low(k) == ",":
			return k
		case p.Words[k].Mark != prose.Outside || !p.Words[k].Letters() || p.HasVerb(prose.Between(k, k+1)):
			return -1
		}
	}
	return -1
}

// withAnother says whether a say-clause with a subject of its own hangs on "with" at word i: ", with Costa adding that …".
func (p *Page) withAnother(s prose.Sentence, i int) bool {
	const most = 8 // words of a subject
	for k := i + 2; k < s.Last && k < i+most && p.Words[k].Mark == prose.Outside && p.Words[k].Letters(); k++ {
		if form := prose.SayForms[p.Words[k].Low]; form != nil && form.Kind&prose.FormIng != 0 {
			return form.Verbs[0].Frames&prose.TakesClause != 0
		}
	}
	return false
}
