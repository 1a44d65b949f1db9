package article

import "strings"

// phraseStart returns where the noun phrase that ends before word i starts.
func (p *page) phraseStart(i, lo int) int {
	joined := -1 // behind the last "and" that was passed
	j := i
	for j > lo {
		w := p.words[j-1]
		if w.mark != outside || j < i && p.opensAnother(j) {
			break
		}
		if w.low == ")" || w.low == "]" {
			j = p.openParenthesis(j-1, lo)
			continue
		}
		if !w.letters() && w.low != "/" && w.low != "&" && w.low != "." {
			break
		}
		if w.is(conj) {
			if w.low != "and" && w.low != "or" && w.low != "&" || j == i {
				break
			}
			if k := j - 2; w.low == "and" && k >= lo && p.words[k].is(subject) && p.words[k].mark == outside { // "she and her aides"
				return k
			}
			joined = j
			j--
			continue
		}
		stop, verbal := p.stopsPhrase(j-1, i, lo)
		if verbal {
			if r := p.relativeBefore(j-1, lo); r > lo {
				j = r
				continue
			}
			if joined >= 0 {
				j = joined
			}
			break
		}
		if stop {
			if r := p.relativeBefore(j-2, lo); w.is(prep) && j < i && j-2 > lo && p.words[j-2].is(verb) && r > lo { // "those who spoke with Lund said"
				j = r
				continue
			}
			break
		}
		j--
	}
	return p.dropLead(j, i)
}

// opensAnother says whether another noun phrase begins at word j, behind the noun that its clause describes: "a measure its sponsor called".
func (p *page) opensAnother(j int) bool {
	if j < 2 || !p.words[j-2].is(det|poss) {
		return false
	}
	w, prev := p.words[j], p.words[j-1]
	return w.mark == outside && (w.low == "the" || w.low == "a" || w.low == "an" || w.low == "its" || w.low == "his" || w.low == "their") &&
		prev.letters() && !prev.cap && prev.class&^title == 0 && prev.low != "'s" && !predeterminers[prev.low]
}

// predeterminers stand before an article.
var predeterminers = set("all both half double twice such quite rather many what even")

// stopsPhrase says whether the word at k can't belong to a noun phrase that reaches to word i, and
// whether that is because it is a verb.
func (p *page) stopsPhrase(k, i, lo int) (stop, verbal bool) {
	w := p.words[k]
	possessive := w.low == "'s" || p.low(k+1) == "'s"
	switch {
	case possessive:
		return false, false
	case w.cap && k > lo && !w.is(weekday|month|modal|aux):
		return false, false
	case w.low == "may" && w.cap && k > lo && p.words[k-1].cap: // a name: "Theresa May"
		return false, false
	case w.is(aux|modal) || w.is(neg):
		return true, true
	case w.is(subject), w.is(rel), w.low == "that":
		return true, false
	case w.is(verb) && k > lo && p.pluralOfVerb(k):
		return false, false
	case w.is(verb):
		if p.attributive(k) && k+1 < i {
			return false, false
		}
		reduced := p.reduced(k, lo) && (k+1 < i && p.words[k+1].is(prep) || p.words[k+1].is(weekday) || k+1 == i && p.low(k-1) == "those")
		return !reduced, !reduced
	case w.is(ing):
		return !(k > lo && (p.nominal(k-1) || k+1 < i && (p.words[k-1].is(det|poss) || p.low(k-1) == "of"))), false // "the planning for the summit"
	case w.is(weekday | timeNoun):
		return true, false
	case w.low == "to" && k > lo && p.words[k-1].class&(verb|plain) != 0 && p.words[k+1].class&(det|poss) == 0 && !p.words[k+1].cap:
		return true, true // "others who want to ban it"
	case w.is(prep) && w.is(sub) && w.low != "as":
		return true, false // "sat down after Lund"
	case w.is(prep):
		return !(k > lo && k+1 < i && (p.nominal(k-1) || p.partOf(k, lo) || p.reduced(k-1, lo) || p.words[k-1].is(ing))), false
	case w.is(sub):
		return true, false
	case w.is(adverb) && k > lo && p.low(k-1) == "and" && p.words[k+1].is(det): // "teachers and even some parents"
		return false, false
	case w.is(adverb):
		return k+1 == i || !(k > lo && p.words[k-1].is(det|poss)), false
	}
	return false, false
}

// pluralOfVerb says whether a form of a verb in -s is a noun in the plural: "the talks".
func (p *page) pluralOfVerb(k int) bool {
	w := p.words[k]
	return w.class&^plain == verb && strings.HasSuffix(w.low, "s") && (articles[p.low(k-1)] || p.low(k-1) == "'s")
}

// reduced says whether the word at k may be a participle behind its noun: "people briefed on the talks".
func (p *page) reduced(k, lo int) bool {
	return k > lo && p.words[k].is(verb) && !p.words[k].is(aux|modal) && (p.nominal(k-1) || p.low(k-1) == "those")
}

// partOf says whether the preposition at k joins a number or quantity to what is counted: "some of her followers", "nine
// in 10 voters".
func (p *page) partOf(k, lo int) bool {
	prev := p.words[k-1]
	counted := prev.is(det|number) && !articles[prev.low]
	switch p.low(k) {
	case "of":
		return counted || prev.low == "out" && k-1 > lo && p.words[k-2].class&(det|number) != 0
	case "out":
		return counted && p.low(k+1) == "of"
	case "in":
		return counted && p.words[k+1].is(number|det)
	}
	return false
}

// attributive says whether a participle stands before its noun: "the unsigned opinion".
func (p *page) attributive(k int) bool {
	if k == 0 || k+1 >= len(p.words) || !strings.HasSuffix(p.words[k].low, "ed") {
		return false
	}
	prev := p.words[k-1]
	leads := prev.is(poss) || prev.is(prep) && !prev.is(adverb) || parties[prev.low] && !p.words[k+1].cap || articles[prev.low] || prev.low == "'s" || (prev.low == "one" || prev.low == "another") && sayForms[p.words[k].low] == nil
	return leads && prev.mark == p.words[k].mark && p.nominal(k+1)
}

// nominal says whether the word at k may be a noun or a name.
func (p *page) nominal(k int) bool {
	w := p.words[k]
	return w.letters() && w.mark == outside && (w.cap || w.class&^(title|month|number|det) == 0 && !w.is(det)) || w.low == ")"
}

// relativeBefore returns the word "who" or "that" that opens the relative clause word k stands in,
// when a noun stands before it; lo otherwise.
func (p *page) relativeBefore(k, lo int) int {
	for r := k; r > lo+1 && r > k-10; r-- {
		w := p.words[r-1]
		if !w.letters() {
			return lo
		}
		if (w.low == "who" || w.low == "that") && p.nominal(r-2) {
			return r - 1
		}
		if w.low == "who" && r-3 >= lo && p.low(r-2) == "," && p.words[r-3].cap { // "Anna Berg, who is chairman of it said"
			return r - 2
		}
	}
	return lo
}

func (p *page) openParenthesis(k, lo int) int {
	for j := k; j > lo; j-- {
		if low := p.words[j-1].low; low == "(" || low == "[" {
			return j - 1
		}
	}
	return k
}

// dropLead moves the start of a noun phrase past words that only introduce it.
func (p *page) dropLead(j, end int) int {
	for j < end && p.words[j].is(conj|adverb|sub) && !p.words[j].is(det) {
		j++
	}
	if j+1 < end && p.words[j].is(prep) { // "On Twitter Trump said"
		for k := end - 1; k > j; k-- {
			if !p.words[k].cap || p.words[k].low == "'s" {
				return k + 1
			}
		}
		if _, given := givenNames[p.words[j+1].low]; given || isTitle(p.words[j+1]) {
			return j + 1
		}
		return end - 1
	}
	return j
}
