package clauses

import (
	"strings"

	"onrecord/loaders/article/prose"
)

// Possessive says whether the 's at word i shows whose, not "is": a noun follows.
func (p *Page) Possessive(i int) bool {
	if i > 0 && p.Words[i-1].Is(prose.Subject|prose.Rel) {
		return false
	}
	return i+1 < len(p.Words) && !p.Words[i+1].Is(prose.Ing)
}

// plausible says whether a form that may be a noun too is a verb here, with a fit subject.
func (p *Page) plausible(c *SayClause, group int, s prose.Sentence) bool {
	if c.Ground == GroundNone {
		return c.Kind&prose.FormPast != 0 && c.Kind&prose.FormIng == 0 && group > s.First && p.Words[group-1].Mark != prose.Outside
	}
	if c.Ground == GroundBefore && !p.personal(c.Who) {
		return false
	}
	if c.Ground == GroundBefore && p.onlyDescribes(c, group, s.First) {
		return false
	}
	prev := group - 1
	if c.Kind != prose.FormIng && c.Ground != GroundBehind && p.adnominal(prev, s.First) {
		return false
	}
	if prose.OftenNouns[c.Lemma] && c.Kind&(prose.FormPast|prose.FormIng) == 0 && !p.progressive(c) && !p.sureVerb(c, group) && !(s.Block == p.Headline && c.Ground == GroundBefore && group == c.Cue.First && c.Who.First == s.First) {
		return false
	}
	if c.Kind&prose.FormPlain != 0 && c.Kind&prose.FormPast == 0 && c.Ground != GroundBehind {
		return c.Cue.First != group || c.Ground == GroundRelative || p.pluralHead(c.Who)
	}
	if c.Kind == prose.FormS && !p.progressive(c) && c.Ground == GroundBefore && prev >= s.First && !p.Words[prev].Is(prose.Subject) {
		return p.Words[p.HeadOf(c.Who)].Cap || !p.pluralNoun(c.Who)
	}
	return true
}

// progressive says whether the form is a participle behind a form of "to be": "is pledging", which no noun is; "Norland's ruling" is one.
func (p *Page) progressive(c *SayClause) bool {
	form := prose.SayForms[p.Words[c.Cue.First].Low]
	if c.Kind != prose.FormS || form == nil || form.Kind&prose.FormIng == 0 {
		return false
	}
	k := c.Cue.First - 1
	for k > 0 && p.Words[k].Is(prose.Adverb) {
		k--
	}
	return k > 0 && (p.Low(k) != "'s" || p.Words[k-1].Is(prose.Subject|prose.Rel))
}

// onlyDescribes says whether the form belongs to the noun before the comma: "the deal, announced on Friday, …".
func (p *Page) onlyDescribes(c *SayClause, group, lo int) bool {
	if c.Kind&prose.FormPast == 0 || c.Lemma == "say" || p.Low(group-1) != "," || c.Who.Last != group-1 || group != c.Cue.First {
		return false
	}
	if next := c.Cue.Last; p.Low(next) == "" || !p.Words[next].Is(prose.Prep|prose.Weekday|prose.Month) {
		return false
	}
	for i := c.Who.First; i < c.Who.Last; i++ {
		if p.Low(i) == "," {
			return false
		}
	}
	return c.Who.First <= lo || !IsBreak(p.Low(c.Who.First-1))
}

// adnominal says whether the word at k makes a noun or adjective of the one behind it: "the report".
func (p *Page) adnominal(k, lo int) bool {
	if k < lo || p.Words[k].Mark != prose.Outside {
		return false
	}
	w := p.Words[k]
	return w.Low == "'s" || w.Is(prose.Prep) && !w.Is(prose.Adverb) || w.Is(prose.Poss) || Articles[w.Low]
}

// Articles are words that open a noun phrase and say nothing of what it stands for.
var Articles = prose.Set("a an the every each no any these those")

// sureVerb says whether a form that is mostly a noun has a subject and an object as a verb would.
func (p *Page) sureVerb(c *SayClause, group int) bool {
	if c.Ground == GroundBehind {
		return true
	}
	if c.Who.Empty() {
		return false
	}
	w := p.Words[c.Who.First]
	if c.Who.Last-c.Who.First == 1 && w.Is(prose.Subject|prose.Rel) {
		return true
	}
	if k := c.Who.First - 1; k >= 0 && p.Words[k].Mark != prose.Outside && w.Cap && w.Class&prose.Function == 0 && !strings.Contains(p.Text[p.Words[k].End:w.Start], "\n") {
		return true // “…,” Berg notes
	}
	i := c.Cue.Last
	if i >= len(p.Words) {
		return false
	}
	next := p.Words[i]
	if k := c.Who.First - 1; next.Low == "," && k >= 0 && p.Low(k) == "," && p.HasVerb(prose.Between(i+1, min(i+2, len(p.Words)))) {
		return true // "Rats, the report notes, were common"
	}
	if !p.NameHeaded(c.Who) && c.Kind == prose.FormS {
		return next.Mark != prose.Outside && p.IsStatement(next.Mark, 3) || c.Lemma == "call" && p.callsSomebody(i) // "The ad claims “…”"
	}
	if next.Low == "," && i+1 < len(p.Words) && p.Words[i+1].Mark != prose.Outside {
		return true
	}
	return next.Mark != prose.Outside || next.Is(prose.Det|prose.Poss|prose.Object|prose.Subject) || next.Low == "that" || next.Low == ":" || next.Cap
}

// callsSomebody says whether a pronoun and what it is called stand at word i: "it a shame", "him “old”".
func (p *Page) callsSomebody(i int) bool {
	if i+1 >= len(p.Words) || !p.Words[i].Is(prose.Object) && p.Low(i) != "it" {
		return false
	}
	next := p.Words[i+1]
	return next.Mark != prose.Outside || next.Is(prose.Det|prose.Poss)
}

// personal says whether a subject can speak at all.
func (p *Page) personal(who prose.Run) bool {
	if who.Last-who.First == 1 {
		w := p.Words[who.First]
		return !w.Is(prose.Weekday|prose.TimeNoun|prose.Adverb) && !(w.Is(prose.Det) && !speakers[w.Low])
	}
	return true
}

// speakers are determiners and the like that stand for people: "some say".
var speakers = prose.Set("some many several others another both most one few all half")

// pluralHead says whether a subject can have a verb without -s.
func (p *Page) pluralHead(who prose.Run) bool {
	if who.Empty() {
		return false
	}
	if who.Last-who.First == 1 {
		w := p.Words[who.First]
		if w.Is(prose.Subject) {
			return w.Low != "he" && w.Low != "she" && w.Low != "it"
		}
		if w.Is(prose.Rel) || speakers[w.Low] {
			return true
		}
	}
	if p.share(who) {
		return true
	}
	for i := who.First; i < p.HeadOf(who); i++ { // "People familiar with the talks"
		if prose.Plurals[p.Words[i].Low] || !p.Words[i].Cap && p.Words[i].Class == 0 && prose.PluralName(p.Words[i].Low) {
			return true
		}
	}
	return p.pluralNoun(who) || p.Joined(who) || p.Words[p.HeadOf(who)].Is(prose.Number|prose.Det)
}

// shares are nouns for a part of many.
var shares = prose.Set("percent % majority minority half third quarter fifth")

// share says whether a phrase names a part of many, which takes a plural verb: "a majority of voters", "75 percent".
func (p *Page) share(who prose.Run) bool {
	head := p.HeadOf(who)
	if low := p.Words[head].Low; shares[low] {
		return true
	}
	last := p.Words[who.Last-1]
	return p.Low(head+1) == "of" && who.Last > head+2 && (prose.Plurals[last.Low] || prose.PluralName(last.Low))
}

// Joined says whether a noun phrase joins two: "Lund and Berg".
func (p *Page) Joined(who prose.Run) bool {
	for i := who.First; i < who.Last; i++ {
		if p.Words[i].Low == "and" {
			return true
		}
	}
	return false
}

// pluralNoun says whether the head of a phrase is a plural common noun.
func (p *Page) pluralNoun(who prose.Run) bool {
	head := p.Words[p.HeadOf(who)]
	if head.Cap && who.Last-who.First > 1 && p.Words[who.First] != head && head.Low != "republicans" && head.Low != "democrats" {
		return false
	}
	if prose.Plurals[head.Low] {
		return true
	}
	n := len(head.Low)
	return n > 3 && head.Low[n-1] == 's' && head.Low[n-2] != 's' && head.Low[n-2] != 'u' && head.Low[n-2] != 'i'
}

// HeadOf returns the head word of a phrase: the last one before a preposition, a comma or a clause.
func (p *Page) HeadOf(r prose.Run) int {
	for i := r.First; i < r.Last; i++ {
		w := p.Words[i]
		if i > r.First && (w.Is(prose.Prep|prose.Rel|prose.Ing) || !w.Letters() && w.Low != "&" && w.Low != "/" || w.Is(prose.Verb) && !w.Cap && w.Class&^prose.Verb == 0) {
			return i - 1
		}
	}
	return r.Last - 1
}
