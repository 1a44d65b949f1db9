package clauses

import "onrecord/loaders/article/prose"

// quoteTag reads, at word i right behind a quotation that opens the sentence, a subject and its verb: “It leaks,” a fisherman grinned. There
// any verb tells that it was said, listed or not.
func (p *Page) quoteTag(i int, s prose.Sentence) (SayClause, bool) {
	if i == s.First || p.Words[i-1].Mark == prose.Outside || p.Words[s.First].Mark != p.Words[i-1].Mark {
		return SayClause{}, false
	}
	if !p.HasVerb(prose.Between(s.First, i)) && !p.IsStatement(p.Words[i-1].Mark, 3) {
		return SayClause{}, false
	}
	who, v := p.BehindQuotation(i, s)
	if who.Empty() || p.Words[v].Says != nil || perceiving[p.Low(v)] {
		return SayClause{}, false
	}
	c := SayClause{Cue: prose.Between(v, v+1), Lemma: p.Low(v), Kind: prose.FormPast, Frames: prose.TakesQuote, Ground: GroundBefore, Who: who}
	if who.First > v {
		c.Ground = GroundBehind
	}
	c.Tail = max(v+1, who.Last)
	for k := c.Tail; k < s.Last && p.Words[k].Mark == prose.Outside && p.Words[k].Low != ","; k++ {
		if p.Words[k].Says != nil && p.Words[k].Class&(prose.Verb|prose.Ing) != 0 {
			return SayClause{}, false // "“…,” a man seen in May said"
		}
	}
	c.From = c.Tail
	return c, true
}

// perceiving are forms of verbs whose subject has from others what is quoted.
var perceiving = prose.Set("heard hears learned learnt learns read reads saw sees knew knows believed believes quoted quotes overheard")

// BehindQuotation returns the subject and the verb of a short clause right behind a quotation that ends before word i: “…,” a fishmonger
// shrugged; “…,” stormed Lund. No subject when there is none.
func (p *Page) BehindQuotation(i int, s prose.Sentence) (who prose.Run, v int) {
	if i == s.First || i >= s.Last || !speechEnds[p.Words[i-1].Low] {
		return prose.Run{}, i
	}
	if w := p.Words[i]; w.Is(prose.Verb) && !w.Cap && !w.Is(prose.Aux|prose.Modal) { // inverted
		who := prose.Between(i+1, p.PhraseEnd(i+1, s.Last, true))
		if !who.Empty() && p.StartsPhrase(i+1) && p.clauseCloses(who.Last, s) {
			return p.WithApposition(who, s), i
		}
		return prose.Run{}, i
	}
	who = prose.Between(i, p.PhraseEnd(i, s.Last, true))
	if who.Empty() || !p.StartsPhrase(i) && !p.Words[i].Is(prose.Subject) || who.Last >= s.Last {
		return prose.Run{}, i
	}
	if w := p.Words[who.Last]; !w.Is(prose.Verb) || w.Is(prose.Aux|prose.Modal) || w.Mark != prose.Outside || !p.clauseCloses(who.Last+1, s) {
		return prose.Run{}, i
	}
	return who, who.Last
}

// speechEnds are the marks with which a quotation ends that its sentence goes on behind.
var speechEnds = prose.Set(", ? ! — – -- …")

// clauseCloses says whether a clause of no more than subject and verb ends at word i: the sentence does, or an adjunct begins.
func (p *Page) clauseCloses(i int, s prose.Sentence) bool {
	return i >= s.Last || p.Words[i].Mark == prose.Outside && (!p.Words[i].Letters() || p.Words[i].Is(prose.Prep|prose.Adverb|prose.Sub|prose.Weekday))
}
