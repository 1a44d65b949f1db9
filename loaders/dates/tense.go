package dates

import "strings"

// verbIsFuture says whether the verb that the phrase at token i, read as r, belongs to is in the future: the nearest
// before it in its sentence decides, or, when none stands before it, the first one after it.
func (p *parser) verbIsFuture(i int, r reading) bool {
	if r.rule == ruleRange {
		r = p.single(i)
	}
	if p.attributive(i, r.next) {
		return false
	}
	for j := i - 1; j >= 0 && j > i-longSentence && !p.endsSentence(j); j-- {
		switch {
		case p.isFuture(j):
			return true
		case postponing[p.low(j)] && p.is(i-1, "until", "till", "to"), p.is(i-1, "by") && p.infinitive(j):
			return true
		case p.isPast(j):
			return p.futureBefore(j)
		}
	}
	for j := i + 1; j < len(p.tokens) && j < i+12 && !p.endsSentence(j); j++ {
		if p.isFuture(j) || p.isPast(j) {
			return p.isFuture(j)
		}
	}
	return false
}

const longSentence = 60 // words

// attributive says that the phrase from token i to token end describes a noun and has no verb: "Wednesday's ruling", "the Feb. 23 accord".
func (p *parser) attributive(i, end int) bool {
	switch {
	case end == 0 || end == len(p.tokens):
		return false
	case p.is(end, "'") && p.is(end+1, "s"):
		return true
	}
	next := p.tokens[end]
	return p.is(i-1, "the", "a", "his", "her", "its", "their") && next.isWord() && !next.capital()
}

var future = setOf("will would shall ll scheduled slated expected due plans planned planning hopes hope hoping intends expects expect upcoming")

func (p *parser) isFuture(i int) bool {
	if future[p.low(i)] {
		return true
	}
	return p.is(i, "to") && p.is(i-1, "is", "are", "set") || p.is(i, "for") && p.is(i-1, "set") || p.is(i, "going") && p.is(i-1, "am", "is", "are", "m", "re")
}

// infinitive says whether "to" and a verb stand at token i: what is to be done by a date lies ahead.
func (p *parser) infinitive(i int) bool {
	return p.is(i, "to") && i+1 < len(p.tokens) && p.tokens[i+1].isWord() && !p.capital(i+1) && !nominal[p.low(i+1)] && len(p.low(i+1)) > 1 && !isDigit(p.low(i + 1)[0])
}

// nominal are words that show a noun behind "to".
var nominal = setOf("the a an his her its their our my your this that these those all some any each every about nearly more less")

var postponing = setOf("postponed delayed extended adjourned suspended rescheduled deferred")

// futureBefore says whether the participle at token i belongs to a future: "will be held", "expected to be signed".
func (p *parser) futureBefore(i int) bool {
	if finite[p.low(i)] {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-4 && !p.endsSentence(j); j-- {
		if p.is(j, "have", "has", "had", "was", "were", "been") {
			return false
		}
		if p.isFuture(j) || p.is(j, "be") {
			return true
		}
	}
	return false
}

// finite are past forms that are no participles after "will be".
var finite = setOf("said told was were had did went came gave spoke wrote got began became fell rose ran knew grew drew saw")

var pastVerbs = setOf(`said told was were had did met went came took gave made held spoke wrote got began left became found led
	saw sent won lost fell rose ran brought thought felt kept stood sat heard paid knew grew sold bought broke drew`)

func (p *parser) isPast(i int) bool {
	low := p.low(i)
	return pastVerbs[low] || len(low) > 4 && strings.HasSuffix(low, "ed") && !future[low]
}

// endsSentence says whether token i ends a sentence: a stop before a capital letter that is not part of an
// abbreviation.
func (p *parser) endsSentence(i int) bool {
	if p.is(i, "!", "?") {
		return true
	}
	if !p.is(i, ".") {
		return false
	}
	before := p.low(i - 1)
	return len(before) > 2 && shortMonths[before] == 0 && !abbreviations[before]
}

var abbreviations = setOf("gen sen rep gov col capt sgt prof rev mrs messrs")
