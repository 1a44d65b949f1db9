package clauses

import "onrecord/loaders/article/prose"

// HasVerb says whether a finite verb stands in r.
func (p *Page) HasVerb(r prose.Run) bool {
	for i := r.First; i < r.Last; i++ {
		w := p.Words[i]
		if w.Class&(prose.Verb|prose.Aux|prose.Modal) != 0 && !(w.Low == "'s" && p.Possessive(i)) && (!w.Cap || i == r.First) && !p.attributive(i) {
			return true
		}
		if w.Is(prose.Plain) && i > r.First && !w.Cap && !p.Words[i-1].Is(prose.Det|prose.Poss|prose.Prep) {
			return true
		}
	}
	return false
}

// contentStart returns where what is said begins behind the cue and by which rule; "" when
// nothing said follows. It sets the clause's addressee and tail.
func (p *Page) contentStart(s prose.Sentence, c *SayClause) (int, string) {
	i := max(c.Cue.Last, c.From)
	c.Addressee = prose.Run{}
	if c.Lemma == ":" {
		return i, colonRule(i < s.Last)
	}
	if c.Verbless {
		if p.Low(i) == "," && i+1 < s.Last && (c.Cue.First <= s.First+1 || c.Lemma == "words" || p.insertedSource(c)) {
			return i + 1, RuleSource
		}
		if c.Cue.First == s.First && i < s.Last && p.Words[i].Mark == prose.Outside && p.Words[i].Letters() && p.HasVerb(prose.Between(i, s.Last)) {
			return i, RuleSource // "According to the ministry prices fell"
		}
		return i, ""
	}
	if c.Passive {
		return p.passiveStart(s, i)
	}
	if c.Frames&prose.TakesAddressee != 0 {
		i = p.skipAddressee(s, c, i)
	}
	i = p.skipAdjuncts(s, c, i)
	if i > c.Cue.Last && p.Low(i) == "that" && i+1 < s.Last && p.Words[i-1].Class == 0 && p.Words[i+1].Is(prose.Aux|prose.Modal) {
		return i, "" // "with a line that could have come from Berg"
	}
	if r := c.Addressee; !r.Empty() && p.Low(i) == "to" && c.Frames&prose.TakesInfinitive != 0 && r.Last == i {
		c.Tail = r.First // "urged the senator to apologise": he is part of what was asked
		return r.First, RuleTo
	}
	c.Tail = i
	if i >= s.Last {
		return i, ""
	}
	w := p.Words[i]
	if k := p.behindWhile(s, i); k > i && c.Frames&(prose.TakesClause|prose.TakesAddressee) != 0 && c.Frames&prose.TakesName == 0 {
		if p.Words[k].Mark != prose.Outside {
			return k, RuleQuote
		}
		return k, RuleThat
	}
	if k := p.thatBehind(s, c, i); k > i {
		return k, RuleThat
	}
	if w.Low == "," && w.Mark == prose.Outside {
		return p.startBehindComma(s, c, i)
	}
	if w.Low == ":" && w.Mark == prose.Outside {
		return i + 1, colonRule(i+1 < s.Last)
	}
	if k := p.dashBehind(s, i); k > i && p.Low(k+1) == "that" && c.Frames&prose.TakesClause != 0 {
		return k + 1, RuleThat // "said — on Monday, as it happens — that …"
	}
	return p.startAt(s, c, i)
}

// passiveStart says by which rule the question at word i is what was asked.
func (p *Page) passiveStart(s prose.Sentence, i int) (int, string) {
	switch low := p.Low(i); {
	case p.Words[i].Mark != prose.Outside:
		return i, RuleQuote
	case questionWords[low] && p.HasVerb(prose.Between(i+1, s.Last)):
		return i, RuleQuestion
	case low == "to" && i+1 < s.Last && !p.Words[i+1].Is(prose.Det|prose.Poss) && !p.Words[i+1].Cap:
		return i, RuleTo
	case p.Low(i-1) == "about" && !p.Words[i].Is(prose.Object|prose.Subject):
		return i, RuleThing
	}
	return i, ""
}

func colonRule(any bool) string {
	if any {
		return RuleColon
	}
	return ""
}

// startAt decides whether what is said begins right at word i.
func (p *Page) startAt(s prose.Sentence, c *SayClause, i int) (int, string) {
	w := p.Words[i]
	f := c.Frames
	switch {
	case w.Mark != prose.Outside && p.onlyNames(c, w.Mark):
		return i, ""
	case w.Mark != prose.Outside:
		return i, RuleQuote
	case f&prose.TakesClause != 0 && p.gapped(c, i):
		return i, RuleClause
	case w.Low == "that" && f&(prose.TakesClause|prose.TakesAddressee) != 0 && i+1 < s.Last, w.Low == "that" && f&prose.TakesQuote != 0 && p.startsNoun(i+1) && p.startsClause(s, i+1, false):
		return i, RuleThat // also "shouted that it was late"
	case w.Low == "to" && f&prose.TakesInfinitive != 0 && i+1 < s.Last && !p.Words[i+1].Is(prose.Det|prose.Poss) && !p.Words[i+1].Cap:
		return i, RuleTo
	case w.Low == "not" && p.Low(i+1) == "to" && f&prose.TakesInfinitive != 0 && i+2 < s.Last:
		return i, RuleTo
	case questionWords[w.Low] && (w.Low != "who" && w.Low != "which" && w.Low != "when" || c.Lemma == "ask" || c.Lemma == "wonder") && f&(prose.TakesQuestion|prose.TakesClause|prose.TakesAddressee) != 0 && p.HasVerb(prose.Between(i+1, s.Last)):
		return i, RuleQuestion
	case f&(prose.TakesClause|prose.TakesAddressee) != 0 && p.startsClause(s, i, c.Lemma == "say" || c.Lemma == "tell"):
		return i, RuleClause
	case f == prose.TakesName && c.Lemma == "call" && !p.calledSomething(s, i):
		return i, ""
	case f&prose.TakesName != 0 && w.Low == "as" && i+1 < s.Last && p.Words[i+1].Mark != prose.Outside: // "which he described as “…”"
		return i + 1, RuleQuote
	case f&prose.TakesName != 0 && w.Low == "as" && i+1 < s.Last && p.Words[i+1].Is(prose.Det) && p.nameAhead(s, i+1, 4) > i+1: // "which he described as a “…”"
		return i + 1, RuleThing
	case f&prose.TakesThing != 0 && w.Is(prose.Ing) && p.takesGerund(c):
		return i, RuleThing
	case f&(prose.TakesThing|prose.TakesName) != 0 && (p.StartsPhrase(i) || w.Is(prose.Object) || w.Low == "it") && !p.isAdjunct(i):
		return i, RuleThing
	}
	return i, ""
}

// takesGerund says whether what somebody does may stand for what was said: "called for closing it", "denied closing it".
func (p *Page) takesGerund(c *SayClause) bool {
	last := p.Low(c.Cue.Last - 1)
	return last == "for" || last == "against" || gerunds[c.Lemma]
}

var gerunds = prose.Set("propose suggest recommend advocate urge mention discuss deny admit acknowledge")

var questionWords = prose.Set("whether if why how what who when where which")

// startsClause says whether a sentence of its own, subject and finite verb, begins at word i. Behind
// a sure verb such as "said" a subject is enough.
func (p *Page) startsClause(s prose.Sentence, i int, sure bool) bool {
	w := p.Words[i]
	if sure && laterSubs[w.Low] && p.fronted(s, i) {
		return true
	}
	if !w.Letters() || laterSubs[w.Low] || w.Is(prose.Conj|prose.Rel) && w.Low != "both" || w.Low == "to" || w.Low == "so" || w.Low == "as" {
		return false
	}
	gerund := sure && (w.Low == "having" || w.Low == "being") // "said having him there was good"
	if w.Class&(prose.Aux|prose.Modal|prose.Verb) != 0 && w.Class&(prose.Det|prose.Poss|prose.Prep|prose.Sub) == 0 && !w.Cap && !gerund {
		return false
	}
	if !sure && !p.verbFollows(s, i) {
		return false
	}
	for k := i + 1; k < s.Last && k < i+40; k++ {
		v := p.Words[k]
		if v.Mark == prose.Outside && (v.Low == ";" || v.Low == ":") {
			return false
		}
		if p.HasVerb(prose.Between(k, k+1)) || v.Is(prose.Plain) && k > i && p.subjectLike(k-1) {
			return true
		}
		if v.Mark != prose.Outside {
			return true
		}
	}
	return sure && (w.Class&(prose.Subject|prose.Det|prose.Poss|prose.Number|prose.Ing) != 0 || w.Class == 0) && (p.segmentEnd(i, s.Last)-i > 4 || prose.Plurals[w.Low] && p.segmentEnd(i, s.Last)-i > 2) && p.Low(i+1) != "same" && p.Low(i+1) != "lot" && p.Low(i+1) != "few"
}

// verbFollows says whether the noun phrase at word i is followed by its verb, or by what may stand between.
func (p *Page) verbFollows(s prose.Sentence, i int) bool {
	end := p.PhraseEnd(i, s.Last, true)
	for end < s.Last && p.Words[end].Is(prose.Adverb) && p.Words[end].Mark == prose.Outside {
		end++
	}
	if end >= s.Last {
		return false
	}
	w := p.Words[end]
	if w.Mark != prose.Outside || w.Is(prose.Rel) {
		return true
	}
	if w.Low == "," {
		return end+1 < s.Last && p.Words[end+1].Is(prose.Rel|prose.Det|prose.Number) && p.verbBehindInsertion(s, end)
	}
	return w.Is(prose.Plain) || p.HasVerb(prose.Between(end, end+1)) || !w.Is(prose.Conj) && w.Letters() && !p.Words[end].Is(prose.Prep|prose.Sub)
}

// fronted says whether the subordinate clause at word i is part of what is said, because its main clause follows: "said
// because it rained, the river rose".
func (p *Page) fronted(s prose.Sentence, i int) bool {
	const most = 25 // words of a subordinate clause
	for k := i + 1; k+2 < s.Last && k < i+most; k++ {
		switch w := p.Words[k]; {
		case w.Mark != prose.Outside:
			return false
		case w.Low == ",":
			next := p.Words[k+1]
			return p.HasVerb(prose.Between(i+1, k)) && (next.Mark == prose.Outside && p.startsNoun(k+1) || next.Mark != prose.Outside && !next.Cap) && p.HasVerb(prose.Between(k+1, s.Last)) && !p.newSayClause(s, k+1)
		}
	}
	return false
}

// laterSubs are conjunctions that, right behind a cue, say when or why it was said.
var laterSubs = prose.Set("when while after before because since though although until where whereas once")

// verbBehindInsertion says whether a finite verb follows the comma that closes what the comma at word i inserts.
func (p *Page) verbBehindInsertion(s prose.Sentence, i int) bool {
	const most = 20 // words of an insertion
	for k := i + 1; k+1 < s.Last && k < i+most; k++ {
		if p.Words[k].Low == "," {
			return p.HasVerb(prose.Between(k+1, k+2)) || p.Words[k+1].Is(prose.Adverb|prose.Plain)
		}
	}
	return false
}

func (p *Page) subjectLike(i int) bool {
	w := p.Words[i]
	return w.Is(prose.Subject) || len(w.Low) > 3 && w.Low[len(w.Low)-1] == 's'
}
