package article

import "strings"

// nameHeaded says whether a phrase ends in a name rather than in a common noun: "U.S. envoy
// Erik Lund", not "dean of the University of Illinois" nor "Speaker of the House".
func (p *page) nameHeaded(r run) bool {
	end := r.last
	for i := r.first; i < r.last; i++ {
		if i > r.first && (p.words[i].is(prep|ing) || p.words[i].low == "(") {
			if p.postOf(i, r.last) {
				return true
			}
			end = i
			break
		}
	}
	first, last := p.words[r.first], p.words[end-1]
	if end-r.first == 1 && (last.is(det) || placeOf[last.low].name != "" && r.first > 0 && p.low(r.first-1) == ",") {
		return false // "One of them", "the University of Norland, Salem,"
	}
	_, given := givenNames[first.low]
	party := parties[last.low] && !(given && end-r.first == 2) // "Grant Green"
	return last.cap && !last.is(title) && !party && !(first.is(number) && !strings.HasSuffix(first.low, "-old"))
}

// postOf says whether the "of" at word i belongs to an office that stands before a name: "Secretary of State Erik Lund".
func (p *page) postOf(i, end int) bool {
	k := end - 2
	_, given := givenNames[p.low(k)]
	return given && p.low(i) == "of" && isTitle(p.words[i-1]) && k-1 > i && p.words[k-1].cap && p.words[k].cap && p.words[k+1].cap
}

// phraseEnd returns where the noun phrase that begins at word i ends, before hi. deep takes
// its prepositional phrases along.
func (p *page) phraseEnd(i, hi int, deep bool) int {
	nouns := 0
	for j := i; j < hi; j++ {
		w := p.words[j]
		switch {
		case w.mark != outside:
			return j
		case w.low == "(":
			j = p.closeParenthesis(j, hi)
			continue
		case w.low == "/" && j > i && p.words[j-1].cap && j+1 < hi && p.words[j+1].cap: // "a Harper/Norland poll"
			continue
		case !w.letters():
			return j
		case w.low == "'s":
			nouns = 0
			continue
		case w.is(object|subject) && !w.cap && !(w.is(poss) && j+1 < hi && p.nominal(j+1)): // "her husband"
			if nouns > 0 || j > i {
				return j
			}
			return j + 1
		case w.low == "of" && nouns > 0 || deep && w.is(prep) && nouns > 0 && w.low != "as":
			nouns = 0
			continue
		case w.cap && !w.is(weekday|month|modal|aux|subject):
			nouns++
			continue
		case w.is(conj):
			if nouns == 0 || j+1 >= hi || !p.startsPhrase(j+1) || w.low == "but" {
				return j
			}
			nouns = 0
			continue
		case w.is(det | poss):
			if nouns > 0 {
				return j
			}
		case nouns == 0 && p.premodifier(j):
			continue
		case nouns == 0 && j > i && w.is(adverb|weekday) && p.words[j-1].is(det) && j+1 < hi && (p.nominal(j+1) || p.words[j+1].is(verb)):
			continue // "a yearly poll", "a Wednesday editorial"
		case nouns == 0 && j > i && p.pluralOfVerb(j): // "the talks"
			nouns++
		case w.is(verb | aux | modal | neg | rel | sub | prep | weekday | adverb | subject), w.is(ing) && nouns > 0, w.low == "that":
			return j
		case w.is(timeNoun) && nouns > 0 && !deep:
			return j
		default:
			nouns++
		}
	}
	return hi
}

func (p *page) startsPhrase(i int) bool {
	w := p.words[i]
	return w.mark == outside && w.letters() && ((w.cap || w.is(det|poss|number) || w.class == 0 || w.class == title) && !w.is(verb) || p.premodifier(i))
}

// premodifier says whether the word at i is a participle before its noun, as in "retired General Lund", "one undecided voter".
func (p *page) premodifier(i int) bool {
	w := p.words[i]
	if w.class&^verb != 0 || w.cap || !strings.HasSuffix(w.low, "ed") || sayForms[w.low] != nil || i == 0 || i+1 >= len(p.words) {
		return false
	}
	prev := p.words[i-1]
	return p.nominal(i+1) && (prev.is(det|number) || sayForms[prev.low] != nil)
}

func (p *page) closeParenthesis(j, hi int) int {
	for k := j; k < hi; k++ {
		if low := p.words[k].low; low == ")" || low == "]" {
			return k
		}
	}
	return j
}
