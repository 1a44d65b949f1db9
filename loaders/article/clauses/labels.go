package clauses

import "onrecord/loaders/article/prose"

// labelled reads an attribution without a verb: a name and a colon, or a dash and a name
// behind a quotation.
func (p *Page) labelled(s int, others []SayClause) (SayClause, bool) {
	sent := p.Sentences[s]
	last := sent.Last - 1
	switch {
	case sent.Block == p.Headline:
		for i := sent.First + 1; i < min(sent.Last-2, sent.First+7); i++ {
			if p.Low(i) != ":" || p.Words[i].Mark != prose.Outside {
				continue
			}
			who := prose.Between(sent.First, i)
			if p.HasVerb(who) {
				continue
			}
			if k := p.addressedFrom(who); k > who.First && p.Words[i+1].Mark != prose.Outside {
				return label(prose.Between(i, i+1), prose.Between(who.First, k), i+1), true
			}
			if m := p.Words[i+1].Mark; p.NameHeaded(who) || p.Words[i-1].Is(prose.Title) && m != prose.Outside && p.IsStatement(m, 3) {
				return label(prose.Between(i, i+1), who, i+1), true
			}
		}
	case p.Low(last) == ":" && len(others) == 0 && s+1 < len(p.Sentences) && p.StandsAlone(s+1):
		who := prose.Between(p.PhraseStart(last, sent.First), last)
		if !who.Empty() && p.NameHeaded(who) {
			return label(prose.Between(last, last+1), who, last+1), true
		}
	case p.Words[sent.First].Mark != prose.Outside && p.Words[last].Mark == prose.Outside && len(others) == 0:
		for i := last; i > sent.First && i > last-12; i-- {
			if p.Words[i].Mark != prose.Outside || p.Words[i-1].Mark == prose.Outside {
				continue
			}
			who := prose.Between(i+1, sent.Last)
			if isDash(p.Words[i].Low) && !who.Empty() && p.Words[i+1].Cap && !p.HasVerb(who) {
				return label(prose.Between(i, i+1), who, sent.Last), true
			}
		}
	}
	return SayClause{}, false
}

// addressedFrom returns the word "to" behind the speaker whom a headline names with whom he speaks to: "Judge to builder: “…”"; the first
// word of who when there is none.
func (p *Page) addressedFrom(who prose.Run) int {
	for i := who.First + 1; i+1 < who.Last; i++ {
		if p.Low(i) == "to" && p.PhraseEnd(who.First, i, false) == i {
			return i
		}
	}
	return who.First
}

func label(cue, who prose.Run, tail int) SayClause {
	return SayClause{Cue: cue, Lemma: ":", Frames: prose.TakesClause | prose.TakesQuote, Ground: GroundBefore, Who: who, From: tail, Tail: tail, Verbless: true}
}

func isDash(low string) bool {
	return low == "-" || low == "—" || low == "–" || low == "--" || low == "―"
}

// accordingTo reads "according to X" at word i.
func (p *Page) accordingTo(i int, s prose.Sentence) (SayClause, bool) {
	if !p.Has(i, "according", "to") || i+2 >= s.Last {
		return SayClause{}, false
	}
	who := prose.Between(i+2, p.PhraseEnd(i+2, s.Last, true))
	if who.Empty() {
		return SayClause{}, false
	}
	if k := who.Last; k == i+3 && speakers[p.Low(i+2)] && k+1 < s.Last && p.Words[k].Is(prose.Prep) { // "some on the quay"
		who.Last = max(k, p.PhraseEnd(k+1, s.Last, true))
	}
	if near := p.PhraseEnd(i+2, s.Last, false); i == s.First && near < who.Last && p.HasVerb(prose.Between(who.Last, min(who.Last+1, s.Last))) {
		who.Last = near // "According to the ministry over 40 houses burnt"
	}
	if i == s.First {
		who.Last = p.beforeTitle(who, s.Last)
	}
	if m := p.Words[min(who.Last, s.Last-1)].Mark; who.Last < s.Last && m != prose.Outside && !p.IsStatement(m, 4) { // "her “harbour” plan"
		end := p.SameMarksEnd(who.Last, s.Last)
		if next := p.PhraseEnd(end, s.Last, true); next > end && p.Low(next) == "," {
			who.Last = next
		}
	}
	who.Last = p.describedEnd(who.Last, s.Last)
	if end := p.listEnd(s, who.Last); i <= s.First+1 {
		who.Last = end
	}
	for who.Last > who.First+1 && p.Words[who.Last-1].Is(prose.Prep|prose.Conj) {
		who.Last-- // "according to a report on whether …"
	}
	who = p.WithApposition(who, s)
	return SayClause{Cue: prose.Between(i, i+2), Lemma: "according", Frames: prose.TakesClause, Ground: GroundBehind, Who: who, From: who.Last, Tail: who.Last, Verbless: true}, true
}

// listEnd returns where the list that goes on behind word end ends, which a comma must close: "friends, aides and allies, …"; end when there is
// none.
func (p *Page) listEnd(s prose.Sentence, end int) int {
	if p.Low(end) != "," || end+1 >= s.Last || p.Words[end+1].Cap || !p.listGoesOn(s, end+1) {
		return end
	}
	k := end
	for p.Low(k) == "," && k+1 < s.Last {
		next := p.PhraseEnd(k+1, s.Last, false)
		for j := k + 1; j < next; j++ {
			if p.Low(j) == "and" && p.Low(next) == "," {
				return next
			}
		}
		if next == k+1 {
			break
		}
		k = next
	}
	return end
}

// beforeTitle returns where the source ends when a title and a name follow it without a comma: "According to the Harbour Index Professor Lund
// is …".
func (p *Page) beforeTitle(who prose.Run, hi int) int {
	for i := who.First + 2; i+1 < who.Last; i++ {
		if w := p.Words[i]; w.Cap && prose.IsTitle(w) && p.Words[i+1].Cap && p.Words[i-1].Cap && !prose.IsTitle(p.Words[i-1]) && p.HasVerb(prose.Between(who.Last, min(who.Last+1, hi))) {
			return i
		}
	}
	return who.Last
}

// inTheWords reads "in the words of X" and "in his words" at word i, which a comma and a quotation must follow.
func (p *Page) inTheWords(i int, s prose.Sentence) (SayClause, bool) {
	if p.Low(i) != "in" || i+3 >= s.Last {
		return SayClause{}, false
	}
	c := SayClause{Cue: prose.Between(i, i+3), Lemma: "words", Frames: prose.TakesClause, Ground: GroundBehind, Verbless: true}
	switch {
	case p.Has(i, "in", "the", "words", "of") && i+5 < s.Last:
		c.Cue.Last = i + 4
		c.Who = p.WithApposition(prose.Between(i+4, p.PhraseEnd(i+4, s.Last, true)), s)
	case p.Words[i+1].Is(prose.Poss) && p.Low(i+2) == "words":
		c.Who = prose.Between(i+1, i+2)
	}
	c.From = max(c.Cue.Last, c.Who.Last)
	c.Tail = c.From
	return c, !c.Who.Empty() && p.Low(c.Tail) == "," && c.Tail+1 < s.Last && p.Words[c.Tail+1].Mark != prose.Outside
}

// describedEnd returns where what a participle at word end says of the noun phrase before it ends: "data released Friday by the
// ministry"; end when none stands there.
func (p *Page) describedEnd(end, hi int) int {
	if p.Low(end-1) == "out" && end < hi && p.Words[end].Is(prose.Weekday|prose.TimeNoun) { // "a poll out Thursday"
		return end + 1
	}
	if end+1 >= hi || p.Words[end].Mark != prose.Outside || !p.Words[end].Is(prose.Verb) || p.Words[end].Is(prose.Aux) {
		return end
	}
	k := end + 1
	for k < hi && p.Words[k].Mark == prose.Outside && (p.Words[k].Is(prose.Weekday|prose.TimeNoun) || p.Words[k].Is(prose.Adverb)) {
		k++
	}
	if k < hi && p.Words[k].Is(prose.Prep) && k+1 < hi {
		return max(k, p.PhraseEnd(k+1, hi, true))
	}
	if k > end+1 {
		return k
	}
	return end
}
