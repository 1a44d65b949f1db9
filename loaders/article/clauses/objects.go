package clauses

import "onrecord/loaders/article/prose"

// cutsThing says whether a noun phrase that stands for what was said ends before word i.
func (p *Page) cutsThing(s prose.Sentence, i int, rule string) bool {
	w := p.Words[i]
	switch w.Low {
	case "while", "during", "before", "after", "when", "though", "although":
		return true
	case "if":
		return rule == RuleThing
	}
	next := i + 1
	if w.Is(prose.Weekday) || w.Low == "without" || w.Low == "as" && next < s.Last && p.Words[next].Is(prose.Subject) {
		return true
	}
	if w.Is(prose.Conj) && next+1 < s.Last && w.Low != "or" && p.Words[next].Is(prose.Subject) && p.Words[next+1].Class&(prose.Verb|prose.Aux|prose.Modal) != 0 {
		return true // "called him a liar and he left"
	}
	if w.Is(prose.Conj) && next < s.Last && (p.Words[next].Is(prose.Subject|prose.Number|prose.Aux) || p.Words[next].Cap) && p.newSayClause(s, next) {
		return true
	}
	if w.Is(prose.Conj) && next < s.Last && !p.Words[next].Cap && (p.Words[next].Is(prose.Verb) || prose.SayForms[p.Words[next].Low] != nil && p.Words[next].Is(prose.Ing)) {
		return true
	}
	if p.Words[i-1].Mark != prose.Outside && w.Class&(prose.Verb|prose.Aux|prose.Modal) != 0 { // "what critics called “a farce” went on"
		return true
	}
	if (w.Low == "this" || w.Low == "last" || w.Low == "earlier") && next < s.Last && p.Words[next].Is(prose.TimeNoun|prose.Det|prose.Month) {
		return true
	}
	if w.Low != "in" && w.Low != "at" && w.Low != "on" || next >= s.Last {
		return false
	}
	end := p.PhraseEnd(next, s.Last, false)
	return p.Words[next].Is(prose.Weekday|prose.Month|prose.Number) || end > next && (Occasions[p.Words[end-1].Low] || events[p.Words[end-1].Low])
}

// events are nouns for where things are said.
var events = prose.Set("rally debate event briefing statements interviews tweets speeches hall trail stage hearing forum gala fundraiser times show television")

// Occasions are nouns for what is said, or where: a sentence with one announces a quote.
var Occasions = prose.Set(`comments remarks speech interview statement address post tweet briefing conference letter message video
	appearance debate testimony op-ed essay column email memo`)

// listGoesOn says whether an enumeration goes on behind a comma: "women, Mexicans and Muslims".
func (p *Page) listGoesOn(s prose.Sentence, i int) bool {
	if !p.StartsPhrase(i) || p.Words[i].Is(prose.Det) && p.Low(i) != "the" {
		return false
	}
	end := p.PhraseEnd(i, s.Last, false)
	for k := i; k < end; k++ {
		if p.Low(k) == "and" {
			return true
		}
	}
	return p.Low(end) == "," && end+1 < s.Last && (p.Low(end+1) == "and" || p.listGoesOn(s, end+1))
}

// calledSomething says whether a name for it follows the object at word i: "called the plan a farce", neither "a group
// called Free Norland" nor "called Costa on Monday".
func (p *Page) calledSomething(s prose.Sentence, i int) bool {
	if p.nameAhead(s, i, longObject) > i {
		return true
	}
	end := p.PhraseEnd(i, s.Last, true)
	if end == i {
		end++
	}
	last := p.Words[end-1]
	if last.Is(prose.Prep) {
		return false // "called Costa on Monday"
	}
	if end > i+1 && !last.Cap && !prose.PluralName(last.Low) {
		return true // "called the moves illegal"
	}
	if end >= s.Last {
		return false
	}
	if k := p.closedBy(s, end); k > end { // "called Lund, his rival, unfit"
		end = k + 1
	}
	w := p.Words[end]
	return w.Mark != prose.Outside || w.Letters() && w.Class&(prose.Prep|prose.Conj|prose.Sub|prose.Rel|prose.Weekday|prose.Month|prose.TimeNoun|prose.Aux|prose.Modal) == 0 && !(w.Is(prose.Verb) && !w.Is(prose.Det))
}

// longObject is how many words somebody or something may be told by before what it is called.
const longObject = 20

// nameAhead returns the first word of the quotation that follows the noun phrase at word i, with what belongs to it, within so many words: "called
// the advice of old officers on Sunday “a shame”"; i when a verb, a comma or the end comes first.
func (p *Page) nameAhead(s prose.Sentence, i, most int) int {
	for k := i; k < s.Last && k < i+most; k++ {
		w := p.Words[k]
		if w.Mark != prose.Outside {
			return k
		}
		if w.Low == "'s" && p.Possessive(k) {
			continue
		}
		if !w.Letters() || w.Says != nil && w.Is(prose.Verb) || w.Class&(prose.Aux|prose.Modal|prose.Rel|prose.Sub&^prose.Prep) != 0 || w.Is(prose.Verb) && !p.attributive(k) || w.Is(prose.Conj) && k == i {
			return i
		}
	}
	return i
}

// onlyNames says whether the marked passage right behind the clause is a name and nothing said: "told “Breakfast Hour”",
// "a play called “The Wall”".
func (p *Page) onlyNames(c *SayClause, m int) bool {
	if c.Lemma == "tell" {
		return !p.IsStatement(m, 1)
	}
	return c.Frames == prose.TakesName && c.Lemma == "call" && !c.Who.Empty() && c.Who.Last == c.Cue.First && !p.NameHeaded(c.Who) && !p.Words[c.Who.First].Is(prose.Subject|prose.Rel) &&
		!(c.Who.First > 0 && p.Words[c.Who.First-1].Is(prose.Rel))
}
