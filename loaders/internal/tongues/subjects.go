package tongues

import (
	"slices"
	"strings"
)

// subject returns the words that name who says what the cue of a verb in sentence s announces; empty when they can't
// be told from their surroundings.
func (p *paragraph) subject(s run, c cue) run {
	switch c.kind {
	case soCue, sourceCue:
		if w := p.low(s, c.words.last); c.kind == soCue && !p.words[min(c.words.last, s.last-1)].cap && !p.articles[w] && !p.pronouns[w] {
			return run{}
		}
		return p.teller(s, c)
	case nounCue:
		return p.nounTeller(s, c.verb)
	case passiveCue:
		for i, start := c.verb-1, p.clauseStart(s, c.verb); i > start; i-- {
			if p.low(s, i) == p.agent {
				return p.phrase(s, i+1)
			}
		}
		return run{}
	case afterCue:
		return p.phraseLeft(s, c.verb)
	}
	if p.clitic(p.words[c.verb].low) != "" {
		return run{c.verb, c.verb + 1}
	}
	if p.parted[p.low(s, c.verb)][p.it] {
		return p.document(s, c.verb)
	}
	return p.verbSubject(s, c)
}

// verbSubject returns the subject of a finite verb: in front of it, of the clause around an insertion, or behind it.
func (p *paragraph) verbSubject(s run, c cue) run {
	before := p.low(s, c.verb-1)
	inverted := c.verb == s.first || before == "," || isDash(before) || p.words[c.verb-1].quote != outside
	if !inverted {
		if who := p.subjectLeft(s, c.verb); !who.empty() && !p.isOblique(s, who) && !p.isAddressee(s, who, c) {
			return p.appositionOf(s, who)
		}
	}
	if p.and[before] {
		return run{} // what follows is its object
	}
	if before == "," {
		if who := p.apposed(s, c.verb-1); !who.empty() && (who.first == s.first || p.isPerson(who) || !p.endsClause(s, c)) {
			return who
		}
	}
	behind := c.verb + 1
	if behind == c.words.first { // "a déclaré Jean Dupont"
		behind = c.words.last
	}
	for p.between[p.low(s, behind)] {
		behind++
	}
	who := p.withoutDative(p.phrase(s, behind))
	if p.isOblique(s, who) {
		return run{}
	}
	if p.parted[p.low(s, c.verb)][p.agent] {
		return p.upTo(who, p.agent) // "spricht die Polizei von Toten"
	}
	return who
}

// upTo returns the part of a phrase in front of a word.
func (p *paragraph) upTo(who run, word string) run {
	for i := who.first + 1; i < who.last; i++ {
		if p.words[i].low == word {
			return run{who.first, i}
		}
	}
	return who
}

// withoutDative leaves out whom a person told, named right behind it: "сказал Иван Петров Анне Смирновой".
func (p *paragraph) withoutDative(who run) run {
	for i := who.first + 1; i < who.last; i++ {
		if w := p.words[i]; w.cap && !p.given[w.low] && p.isDative(w.low) && p.isPerson(run{who.first, i}) {
			return run{who.first, i}
		}
	}
	return who
}

// isDative says whether a word is the dative of a given name.
func (p *paragraph) isDative(low string) bool {
	for _, end := range p.datives {
		stem, ok := strings.CutSuffix(low, end)
		if ok && slices.ContainsFunc(p.nominative, func(end string) bool { return p.given[stem+end] }) {
			return true
		}
	}
	return false
}

// isOblique says whether a noun phrase is sure not to be in the nominative: "dem Sender", "der örtlichen Zeitung".
func (p *paragraph) isOblique(s, who run) bool {
	if who.empty() {
		return false
	}
	if p.oblique[p.words[who.first].low] {
		return true
	}
	next := who.first + 1 // the article is that of two cases, which the adjective tells apart
	return p.twofold[p.words[who.first].low] && who.last-who.first > 2 && !p.words[next].cap && strings.HasSuffix(p.low(s, next), "en")
}

// isAddressee says whether the words in front of a verb are whom somebody named behind it told: "Der Zeitung sagte Erik
// Lund".
func (p *paragraph) isAddressee(s run, who run, c cue) bool {
	if p.direct[p.low(s, who.first)] || p.isTitle(p.words[who.last-1]) {
		return false
	}
	return who.first == s.first && !p.isPerson(who) && p.dative[p.low(s, c.words.first)] && p.isPerson(p.phrase(s, c.verb+1))
}

// endsClause says whether a verb and the subject behind it end the sentence: "…, die fliehen wollten, sagte Lund am Montag."
func (p *paragraph) endsClause(s run, c cue) bool {
	const most = 6 // words behind the subject
	who := p.phrase(s, c.verb+1)
	if who.empty() || s.last-who.last > most+1 {
		return false
	}
	for i := who.last; i < s.last; i++ {
		if low := p.low(s, i); low == "," || low == ":" {
			return false
		}
	}
	return true
}
