package article

import (
	"strings"
)

// skipAddressee steps over who is told: "reporters", "CNN's Jake Tapper".
func (p *page) skipAddressee(s sentence, c *sayClause, i int) int {
	if i >= s.last || p.words[i].mark != outside || !p.startsPhrase(i) && !p.words[i].is(object|det|poss|subject) || p.low(i) == "that" {
		return i
	}
	obliged := c.lemma == "tell" || c.lemma == "remind" || c.lemma == "assure" || c.lemma == "inform" || c.lemma == "notify"
	if obliged && p.words[i].is(weekday) {
		return i
	}
	end := p.phraseEnd(i, s.last, false)
	if end < s.last && p.words[end].mark == outside && p.hasVerb(run{end, end + 1}) {
		if !obliged {
			return i
		}
		end = p.splitPhrase(i, end)
	}
	if !obliged && !p.takesAddressee(s, end) {
		return i
	}
	c.addressee = run{i, end}
	if end > i+1 && timeLeads[p.low(end-1)] { // "reporters late Monday"
		c.addressee.last--
	}
	return c.addressee.last
}

// takesAddressee says whether behind an optional addressee something said follows.
func (p *page) takesAddressee(s sentence, end int) bool {
	low := p.low(end)
	return end < s.last && (p.words[end].mark != outside || low == "that" || low == "to" || questionWords[low] || low == "," && p.words[min(end+1, s.last-1)].mark != outside)
}

// splitPhrase finds the seam in "reporters Trump", where a verb follows: what is behind
// it is the subject of what is said.
func (p *page) splitPhrase(i, end int) int {
	for k := end - 1; k > i; k-- {
		w, prev := p.words[k], p.words[k-1]
		if w.cap && !prev.cap && prev.low != "'s" || w.is(det|poss) && prev.low != "'s" && w.low != "'s" {
			return k
		}
	}
	return max(end-1, i+1)
}

// skipAdjuncts steps over when, where and how something was said: "on Monday", "in a statement".
func (p *page) skipAdjuncts(s sentence, c *sayClause, i int) int {
	for i < s.last && p.words[i].mark == outside {
		n := p.adjunct(s, c, i)
		if n == i {
			return i
		}
		i = n
	}
	return i
}

// adjunct returns the end of the adjunct that begins at word i, i when none does.
func (p *page) adjunct(s sentence, c *sayClause, i int) int {
	w := p.words[i]
	next := min(i+1, s.last-1)
	switch {
	case w.is(weekday):
		if p.words[next].is(timeNoun) {
			return i + 2
		}
		return i + 1
	case (timeLeads[w.low] || w.is(det) || w.is(number)) && i+1 < s.last && p.words[next].is(timeNoun|weekday) || timeLeads[w.low] && p.words[next].is(month):
		end := i + 2
		for end < s.last && (p.words[end].is(timeNoun|weekday) || p.low(end) == "ago" || p.low(end) == "earlier" || p.low(end) == "before") {
			end++
		}
		if low := p.low(end); (articles[w.low] || w.low == "half") && (low == "of" || low == "when" || low == "that") {
			return i // "said the days when it worked are gone"
		}
		return end
	case w.is(timeNoun) && !w.cap && w.low != "'s":
		return i + 1
	case w.is(month):
		if p.words[next].is(number) {
			return i + 2
		}
		return i + 1
	case w.low == "there" || w.low == "here":
		if i+1 < s.last && p.words[next].class&(aux|modal) != 0 {
			return i
		}
		return i + 1
	case adjunctAdverbs[w.low]:
		return i + 1
	case w.is(adverb) && strings.HasSuffix(w.low, "ly") && p.endsAdjunct(next):
		return i + 1
	case w.low == "to" && c.frames&infinitive != 0 && !p.words[next].is(det|poss|object) && !p.words[next].cap:
		return i
	case w.is(prep) && adjunctPreps[w.low] && (c.frames&(clause|addressee|quoteOnly|question) != 0):
		return p.prepositional(s, i)
	}
	return i
}

// adjunctAdverbs say when or how something was said, wherever they stand.
var adjunctAdverbs = set("later earlier again recently then afterwards afterward previously publicly privately repeatedly already also once too ago back")

// endsAdjunct says whether what is said, or a further adjunct, begins at word i.
func (p *page) endsAdjunct(i int) bool {
	w := p.words[i]
	return w.mark != outside || !w.letters() || w.low == "that" || w.is(prep|weekday) || w.low == "to"
}

var timeLeads = set("last late early earlier later next this that mid- midday the same")

var adjunctPreps = set(`in on at to during after before from of about with via through by for outside inside near aboard over into upon
	alongside following amid since until through against`)

// prepositional steps over a preposition and its phrase; i when the phrase turns out to be
// part of what is said.
func (p *page) prepositional(s sentence, i int) int {
	if i+1 >= s.last {
		return i
	}
	if p.words[i+1].mark != outside {
		return i
	}
	j := i + 1
	if p.words[j].is(ing) { // "after arriving in Kyiv"
		j++
	}
	if j < s.last && p.words[j].is(prep) {
		j++
	}
	if j >= s.last || !p.startsPhrase(j) && !p.words[j].is(object|weekday|month|timeNoun|det|poss) {
		return i
	}
	end := p.phraseEnd(j, s.last, false)
	if end == j {
		end = j + 1
	}
	for end < s.last && p.words[end].named { // "on Norland TV's “Meet the Town”"
		end++
	}
	if end+1 < s.last && p.words[end].is(verb) && !p.words[end].is(aux) && p.words[end+1].is(prep) && p.words[end].mark == outside {
		return p.prepositional(s, end+1) // "in a statement released by the campaign"
	}
	if end < s.last && p.words[end].mark == outside && p.hasVerb(run{end, end + 1}) {
		if p.words[i].is(sub) { // "after the report was released"
			return p.segmentEnd(end, s.last)
		}
		if k := p.splitPhrase(j, end); k > j && k < end {
			return k
		}
		return i
	}
	return end
}

// segmentEnd returns the next comma, mark or end behind word i.
func (p *page) segmentEnd(i, hi int) int {
	for ; i < hi; i++ {
		if p.words[i].mark != outside || !p.words[i].letters() {
			return i
		}
	}
	return hi
}

func (p *page) isAdjunct(i int) bool {
	return p.words[i].is(weekday|timeNoun) && !p.words[i].is(title)
}
