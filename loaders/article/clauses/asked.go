package clauses

import "onrecord/loaders/article/prose"

// asked reads a question whose asker stands behind it or is not named: "Asked by reporters whether it would open,
// Lund …", "Lund was asked about the border". Nobody is made its speaker from what stands before the verb.
func (p *Page) asked(i int, s prose.Sentence) (SayClause, bool) {
	if p.Low(i) != "asked" || !p.passive(i, s.First) {
		return SayClause{}, false
	}
	c := SayClause{Cue: prose.Between(i, i+1), Frames: prose.TakesQuestion | prose.TakesInfinitive | prose.TakesThing, Lemma: "ask", Kind: prose.FormPerson, Passive: true}
	at := i + 1
	if p.Low(at) == "by" && at+1 < s.Last {
		c.Who = prose.Between(at+1, p.PhraseEnd(at+1, s.Last, false))
		if c.Who.Empty() {
			return SayClause{}, false
		}
		c.Ground, at = GroundBehind, c.Who.Last
	}
	for at < s.Last && p.Words[at].Mark == prose.Outside && p.Low(at) != "," {
		low := p.Low(at)
		next := p.adjunct(s, &c, at)
		if low == "about" || low == "to" || next == at {
			break
		}
		at = next
	}
	if at >= s.Last {
		return SayClause{}, false
	}
	quoted := at
	if low := p.Low(at); (low == "," || low == ":") && at+1 < s.Last {
		quoted++
	}
	switch low := p.Low(at); {
	case p.Words[quoted].Mark != prose.Outside && p.Words[quoted].Cap && i > s.First:
		at = quoted // "was asked, “…”"
	case low == "about" && at+1 < s.Last:
		at++
	case low != "to" && !questionWords[low]:
		return SayClause{}, false
	}
	c.From, c.Tail = at, at
	return c, true
}

// passive says whether the participle at word i has nobody before it that does it: it opens the sentence or an
// adjunct, or follows a form of "to be" that nothing denies.
func (p *Page) passive(i, lo int) bool {
	k := i - 1
	for k > lo && p.Words[k].Is(prose.Adverb) && p.Words[k].Mark == prose.Outside {
		k--
	}
	if k < lo {
		return true
	}
	switch p.Low(k) {
	case "was", "were", "is", "are", "being", "been":
		for j := k; j >= lo && j > k-3; j-- {
			if p.Words[j].Is(prose.Neg | prose.Modal) {
				return false
			}
		}
		return true
	case "when", "if", "though", "while":
		return true
	case ",":
		return i+1 < len(p.Words) && (p.Low(i+1) == "by" || p.Low(i+1) == "about" || questionWords[p.Low(i+1)])
	}
	return false
}
