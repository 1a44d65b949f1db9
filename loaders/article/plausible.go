package article

import "strings"

// possessive says whether the 's at word i shows whose, not "is": a noun follows.
func (p *page) possessive(i int) bool {
	if i > 0 && p.words[i-1].is(subject|rel) {
		return false
	}
	return i+1 < len(p.words) && !p.words[i+1].is(ing)
}

// plausible says whether a form that may be a noun too is a verb here, with a fit subject.
func (p *page) plausible(c *sayClause, group int, s sentence) bool {
	if c.ground == noSubject {
		return c.kind&formPast != 0 && c.kind&formIng == 0 && group > s.first && p.words[group-1].mark != outside
	}
	if c.ground == before && !p.personal(c.who) {
		return false
	}
	if c.ground == before && p.onlyDescribes(c, group, s.first) {
		return false
	}
	prev := group - 1
	if c.kind != formIng && c.ground != behind && p.adnominal(prev, s.first) {
		return false
	}
	if nouns[c.lemma] && c.kind&(formPast|formIng) == 0 && !p.progressive(c) && !p.sureVerb(c, group) && !(s.block == p.headline && c.ground == before && group == c.cue.first && c.who.first == s.first) {
		return false
	}
	if c.kind&formPlain != 0 && c.kind&formPast == 0 && c.ground != behind {
		return c.cue.first != group || c.ground == relative || p.pluralHead(c.who)
	}
	if c.kind == formS && !p.progressive(c) && c.ground == before && prev >= s.first && !p.words[prev].is(subject) {
		return p.words[p.headOf(c.who)].cap || !p.pluralNoun(c.who)
	}
	return true
}

// progressive says whether the form is a participle behind a form of "to be": "is pledging", which no noun is; "Norland's ruling" is one.
func (p *page) progressive(c *sayClause) bool {
	form := sayForms[p.words[c.cue.first].low]
	if c.kind != formS || form == nil || form.kind&formIng == 0 {
		return false
	}
	k := c.cue.first - 1
	for k > 0 && p.words[k].is(adverb) {
		k--
	}
	return k > 0 && (p.low(k) != "'s" || p.words[k-1].is(subject|rel))
}

// onlyDescribes says whether the form belongs to the noun before the comma: "the deal, announced on Friday, …".
func (p *page) onlyDescribes(c *sayClause, group, lo int) bool {
	if c.kind&formPast == 0 || c.lemma == "say" || p.low(group-1) != "," || c.who.last != group-1 || group != c.cue.first {
		return false
	}
	if next := c.cue.last; p.low(next) == "" || !p.words[next].is(prep|weekday|month) {
		return false
	}
	for i := c.who.first; i < c.who.last; i++ {
		if p.low(i) == "," {
			return false
		}
	}
	return c.who.first <= lo || !isBreak(p.low(c.who.first-1))
}

// adnominal says whether the word at k makes a noun or adjective of the one behind it: "the report".
func (p *page) adnominal(k, lo int) bool {
	if k < lo || p.words[k].mark != outside {
		return false
	}
	w := p.words[k]
	return w.low == "'s" || w.is(prep) && !w.is(adverb) || w.is(poss) || articles[w.low]
}

var articles = set("a an the every each no any these those")

// sureVerb says whether a form that is mostly a noun has a subject and an object as a verb would.
func (p *page) sureVerb(c *sayClause, group int) bool {
	if c.ground == behind {
		return true
	}
	if c.who.empty() {
		return false
	}
	w := p.words[c.who.first]
	if c.who.last-c.who.first == 1 && w.is(subject|rel) {
		return true
	}
	if k := c.who.first - 1; k >= 0 && p.words[k].mark != outside && w.cap && w.class&function == 0 && !strings.Contains(p.text[p.words[k].End:w.Start], "\n") {
		return true // “…,” Berg notes
	}
	i := c.cue.last
	if i >= len(p.words) {
		return false
	}
	next := p.words[i]
	if k := c.who.first - 1; next.low == "," && k >= 0 && p.low(k) == "," && p.hasVerb(run{i + 1, min(i+2, len(p.words))}) {
		return true // "Rats, the report notes, were common"
	}
	if !p.nameHeaded(c.who) && c.kind == formS {
		return next.mark != outside && p.isStatement(next.mark, 3) || c.lemma == "call" && p.callsSomebody(i) // "The ad claims “…”"
	}
	if next.low == "," && i+1 < len(p.words) && p.words[i+1].mark != outside {
		return true
	}
	return next.mark != outside || next.is(det|poss|object|subject) || next.low == "that" || next.low == ":" || next.cap
}

// callsSomebody says whether a pronoun and what it is called stand at word i: "it a shame", "him “old”".
func (p *page) callsSomebody(i int) bool {
	if i+1 >= len(p.words) || !p.words[i].is(object) && p.low(i) != "it" {
		return false
	}
	next := p.words[i+1]
	return next.mark != outside || next.is(det|poss)
}

// personal says whether a subject can speak at all.
func (p *page) personal(who run) bool {
	if who.last-who.first == 1 {
		w := p.words[who.first]
		return !w.is(weekday|timeNoun|adverb) && !(w.is(det) && !speakers[w.low])
	}
	return true
}

// speakers are determiners and the like that stand for people: "some say".
var speakers = set("some many several others another both most one few all half")

// pluralHead says whether a subject can have a verb without -s.
func (p *page) pluralHead(who run) bool {
	if who.empty() {
		return false
	}
	if who.last-who.first == 1 {
		w := p.words[who.first]
		if w.is(subject) {
			return w.low != "he" && w.low != "she" && w.low != "it"
		}
		if w.is(rel) || speakers[w.low] {
			return true
		}
	}
	if p.share(who) {
		return true
	}
	for i := who.first; i < p.headOf(who); i++ { // "People familiar with the talks"
		if plurals[p.words[i].low] || !p.words[i].cap && p.words[i].class == 0 && pluralName(p.words[i].low) {
			return true
		}
	}
	return p.pluralNoun(who) || p.joined(who) || p.words[p.headOf(who)].is(number|det)
}

// shares are nouns for a part of many.
var shares = set("percent % majority minority half third quarter fifth")

// share says whether a phrase names a part of many, which takes a plural verb: "a majority of voters", "75 percent".
func (p *page) share(who run) bool {
	head := p.headOf(who)
	if low := p.words[head].low; shares[low] {
		return true
	}
	last := p.words[who.last-1]
	return p.low(head+1) == "of" && who.last > head+2 && (plurals[last.low] || pluralName(last.low))
}

func (p *page) joined(who run) bool {
	for i := who.first; i < who.last; i++ {
		if p.words[i].low == "and" {
			return true
		}
	}
	return false
}

// pluralNoun says whether the head of a phrase is a plural common noun.
func (p *page) pluralNoun(who run) bool {
	head := p.words[p.headOf(who)]
	if head.cap && who.last-who.first > 1 && p.words[who.first] != head && head.low != "republicans" && head.low != "democrats" {
		return false
	}
	if plurals[head.low] {
		return true
	}
	n := len(head.low)
	return n > 3 && head.low[n-1] == 's' && head.low[n-2] != 's' && head.low[n-2] != 'u' && head.low[n-2] != 'i'
}

var plurals = set("people police men women children media critics gop")

// headOf returns the head word of a phrase: the last one before a preposition, a comma or a clause.
func (p *page) headOf(r run) int {
	for i := r.first; i < r.last; i++ {
		w := p.words[i]
		if i > r.first && (w.is(prep|rel|ing) || !w.letters() && w.low != "&" && w.low != "/" || w.is(verb) && !w.cap && w.class&^verb == 0) {
			return i - 1
		}
	}
	return r.last - 1
}
