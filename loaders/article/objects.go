package article

// cutsThing says whether a noun phrase that stands for what was said ends before word i.
func (p *page) cutsThing(s sentence, i int, rule string) bool {
	w := p.words[i]
	switch w.low {
	case "while", "during", "before", "after", "when", "though", "although":
		return true
	case "if":
		return rule == ruleThing
	}
	next := i + 1
	if w.is(weekday) || w.low == "without" || w.low == "as" && next < s.last && p.words[next].is(subject) {
		return true
	}
	if w.is(conj) && next+1 < s.last && w.low != "or" && p.words[next].is(subject) && p.words[next+1].class&(verb|aux|modal) != 0 {
		return true // "called him a liar and he left"
	}
	if w.is(conj) && next < s.last && (p.words[next].is(subject|number|aux) || p.words[next].cap) && p.newSayClause(s, next) {
		return true
	}
	if w.is(conj) && next < s.last && !p.words[next].cap && (p.words[next].is(verb) || sayForms[p.words[next].low] != nil && p.words[next].is(ing)) {
		return true
	}
	if p.words[i-1].mark != outside && w.class&(verb|aux|modal) != 0 { // "what critics called “a farce” went on"
		return true
	}
	if (w.low == "this" || w.low == "last" || w.low == "earlier") && next < s.last && p.words[next].is(timeNoun|det|month) {
		return true
	}
	if w.low != "in" && w.low != "at" && w.low != "on" || next >= s.last {
		return false
	}
	end := p.phraseEnd(next, s.last, false)
	return p.words[next].is(weekday|month|number) || end > next && (occasions[p.words[end-1].low] || events[p.words[end-1].low])
}

// events are nouns for where things are said.
var events = set("rally debate event briefing statements interviews tweets speeches hall trail stage hearing forum gala fundraiser times show television")

// listGoesOn says whether an enumeration goes on behind a comma: "women, Mexicans and Muslims".
func (p *page) listGoesOn(s sentence, i int) bool {
	if !p.startsPhrase(i) || p.words[i].is(det) && p.low(i) != "the" {
		return false
	}
	end := p.phraseEnd(i, s.last, false)
	for k := i; k < end; k++ {
		if p.low(k) == "and" {
			return true
		}
	}
	return p.low(end) == "," && end+1 < s.last && (p.low(end+1) == "and" || p.listGoesOn(s, end+1))
}

// calledSomething says whether a name for it follows the object at word i: "called the plan a farce", neither "a group
// called Free Norland" nor "called Costa on Monday".
func (p *page) calledSomething(s sentence, i int) bool {
	if p.nameAhead(s, i, longObject) > i {
		return true
	}
	end := p.phraseEnd(i, s.last, true)
	if end == i {
		end++
	}
	last := p.words[end-1]
	if last.is(prep) {
		return false // "called Costa on Monday"
	}
	if end > i+1 && !last.cap && !pluralName(last.low) {
		return true // "called the moves illegal"
	}
	if end >= s.last {
		return false
	}
	if k := p.closedBy(s, end); k > end { // "called Lund, his rival, unfit"
		end = k + 1
	}
	w := p.words[end]
	return w.mark != outside || w.letters() && w.class&(prep|conj|sub|rel|weekday|month|timeNoun|aux|modal) == 0 && !(w.is(verb) && !w.is(det))
}

// longObject is how many words somebody or something may be told by before what it is called.
const longObject = 20

// nameAhead returns the first word of the quotation that follows the noun phrase at word i, with what belongs to it, within so many words: "called
// the advice of old officers on Sunday “a shame”"; i when a verb, a comma or the end comes first.
func (p *page) nameAhead(s sentence, i, most int) int {
	for k := i; k < s.last && k < i+most; k++ {
		w := p.words[k]
		if w.mark != outside {
			return k
		}
		if w.low == "'s" && p.possessive(k) {
			continue
		}
		if !w.letters() || w.says != nil && w.is(verb) || w.class&(aux|modal|rel|sub&^prep) != 0 || w.is(verb) && !p.attributive(k) || w.is(conj) && k == i {
			return i
		}
	}
	return i
}

// onlyNames says whether the marked passage right behind the clause is a name and nothing said: "told “Breakfast Hour”",
// "a play called “The Wall”".
func (p *page) onlyNames(c *sayClause, m int) bool {
	if c.lemma == "tell" {
		return !p.isStatement(m, 1)
	}
	return c.frames == naming && c.lemma == "call" && !c.who.empty() && c.who.last == c.cue.first && !p.nameHeaded(c.who) && !p.words[c.who.first].is(subject|rel) &&
		!(c.who.first > 0 && p.words[c.who.first-1].is(rel))
}
