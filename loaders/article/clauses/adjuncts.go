package clauses

import (
	"strings"

	"onrecord/loaders/article/prose"
)

// skipAddressee steps over who is told: "reporters", "CNN's Jake Tapper".
func (p *Page) skipAddressee(s prose.Sentence, c *SayClause, i int) int {
	if i >= s.Last || p.Words[i].Mark != prose.Outside || !p.StartsPhrase(i) && !p.Words[i].Is(prose.Object|prose.Det|prose.Poss|prose.Subject) || p.Low(i) == "that" {
		return i
	}
	obliged := c.Lemma == "tell" || c.Lemma == "remind" || c.Lemma == "assure" || c.Lemma == "inform" || c.Lemma == "notify"
	if obliged && p.Words[i].Is(prose.Weekday) {
		return i
	}
	end := p.PhraseEnd(i, s.Last, false)
	if end < s.Last && p.Words[end].Mark == prose.Outside && p.HasVerb(prose.Between(end, end+1)) {
		if !obliged {
			return i
		}
		end = p.splitPhrase(i, end)
	}
	if !obliged && !p.takesAddressee(s, end) {
		return i
	}
	c.Addressee = prose.Between(i, end)
	if end > i+1 && TimeLeads[p.Low(end-1)] { // "reporters late Monday"
		c.Addressee.Last--
	}
	return c.Addressee.Last
}

// takesAddressee says whether behind an optional addressee something said follows.
func (p *Page) takesAddressee(s prose.Sentence, end int) bool {
	low := p.Low(end)
	return end < s.Last && (p.Words[end].Mark != prose.Outside || low == "that" || low == "to" || questionWords[low] || low == "," && p.Words[min(end+1, s.Last-1)].Mark != prose.Outside)
}

// splitPhrase finds the seam in "reporters Trump", where a verb follows: what is behind
// it is the subject of what is said.
func (p *Page) splitPhrase(i, end int) int {
	for k := end - 1; k > i; k-- {
		w, prev := p.Words[k], p.Words[k-1]
		if w.Cap && !prev.Cap && prev.Low != "'s" || w.Is(prose.Det|prose.Poss) && prev.Low != "'s" && w.Low != "'s" {
			return k
		}
	}
	return max(end-1, i+1)
}

// skipAdjuncts steps over when, where and how something was said: "on Monday", "in a statement".
func (p *Page) skipAdjuncts(s prose.Sentence, c *SayClause, i int) int {
	for i < s.Last && p.Words[i].Mark == prose.Outside {
		n := p.adjunct(s, c, i)
		if n == i {
			return i
		}
		i = n
	}
	return i
}

// adjunct returns the end of the adjunct that begins at word i, i when none does.
func (p *Page) adjunct(s prose.Sentence, c *SayClause, i int) int {
	w := p.Words[i]
	next := min(i+1, s.Last-1)
	switch {
	case w.Is(prose.Weekday):
		if p.Words[next].Is(prose.TimeNoun) {
			return i + 2
		}
		return i + 1
	case (TimeLeads[w.Low] || w.Is(prose.Det) || w.Is(prose.Number)) && i+1 < s.Last && p.Words[next].Is(prose.TimeNoun|prose.Weekday) || TimeLeads[w.Low] && p.Words[next].Is(prose.Month):
		end := i + 2
		for end < s.Last && (p.Words[end].Is(prose.TimeNoun|prose.Weekday) || p.Low(end) == "ago" || p.Low(end) == "earlier" || p.Low(end) == "before") {
			end++
		}
		if low := p.Low(end); (Articles[w.Low] || w.Low == "half") && (low == "of" || low == "when" || low == "that") {
			return i // "said the days when it worked are gone"
		}
		return end
	case w.Is(prose.TimeNoun) && !w.Cap && w.Low != "'s":
		return i + 1
	case w.Is(prose.Month):
		if p.Words[next].Is(prose.Number) {
			return i + 2
		}
		return i + 1
	case w.Low == "there" || w.Low == "here":
		if i+1 < s.Last && p.Words[next].Class&(prose.Aux|prose.Modal) != 0 {
			return i
		}
		return i + 1
	case adjunctAdverbs[w.Low]:
		return i + 1
	case w.Is(prose.Adverb) && strings.HasSuffix(w.Low, "ly") && p.endsAdjunct(next):
		return i + 1
	case w.Low == "to" && c.Frames&prose.TakesInfinitive != 0 && !p.Words[next].Is(prose.Det|prose.Poss|prose.Object) && !p.Words[next].Cap:
		return i
	case w.Is(prose.Prep) && adjunctPreps[w.Low] && (c.Frames&(prose.TakesClause|prose.TakesAddressee|prose.TakesQuote|prose.TakesQuestion) != 0):
		return p.prepositional(s, i)
	}
	return i
}

// adjunctAdverbs say when or how something was said, wherever they stand.
var adjunctAdverbs = prose.Set("later earlier again recently then afterwards afterward previously publicly privately repeatedly already also once too ago back")

// endsAdjunct says whether what is said, or a further adjunct, begins at word i.
func (p *Page) endsAdjunct(i int) bool {
	w := p.Words[i]
	return w.Mark != prose.Outside || !w.Letters() || w.Low == "that" || w.Is(prose.Prep|prose.Weekday) || w.Low == "to"
}

// TimeLeads are words before a day or a month that belong to the time: "late Monday".
var TimeLeads = prose.Set("last late early earlier later next this that mid- midday the same")

var adjunctPreps = prose.Set(`in on at to during after before from of about with via through by for outside inside near aboard over into upon
	alongside following amid since until through against`)

// prepositional steps over a preposition and its phrase; i when the phrase turns out to be
// part of what is said.
func (p *Page) prepositional(s prose.Sentence, i int) int {
	if i+1 >= s.Last {
		return i
	}
	if p.Words[i+1].Mark != prose.Outside {
		return i
	}
	j := i + 1
	if p.Words[j].Is(prose.Ing) { // "after arriving in Kyiv"
		j++
	}
	if j < s.Last && p.Words[j].Is(prose.Prep) {
		j++
	}
	if j >= s.Last || !p.StartsPhrase(j) && !p.Words[j].Is(prose.Object|prose.Weekday|prose.Month|prose.TimeNoun|prose.Det|prose.Poss) {
		return i
	}
	end := p.PhraseEnd(j, s.Last, false)
	if end == j {
		end = j + 1
	}
	for end < s.Last && p.Words[end].Named { // "on Norland TV's “Meet the Town”"
		end++
	}
	if end+1 < s.Last && p.Words[end].Is(prose.Verb) && !p.Words[end].Is(prose.Aux) && p.Words[end+1].Is(prose.Prep) && p.Words[end].Mark == prose.Outside {
		return p.prepositional(s, end+1) // "in a statement released by the campaign"
	}
	if end < s.Last && p.Words[end].Mark == prose.Outside && p.HasVerb(prose.Between(end, end+1)) {
		if p.Words[i].Is(prose.Sub) { // "after the report was released"
			return p.segmentEnd(end, s.Last)
		}
		if k := p.splitPhrase(j, end); k > j && k < end {
			return k
		}
		return i
	}
	return end
}

// segmentEnd returns the next comma, mark or end behind word i.
func (p *Page) segmentEnd(i, hi int) int {
	for ; i < hi; i++ {
		if p.Words[i].Mark != prose.Outside || !p.Words[i].Letters() {
			return i
		}
	}
	return hi
}

func (p *Page) isAdjunct(i int) bool {
	return p.Words[i].Is(prose.Weekday|prose.TimeNoun) && !p.Words[i].Is(prose.Title)
}
