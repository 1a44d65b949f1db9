package clauses

import (
	"strings"

	"onrecord/loaders/article/prose"
)

// PhraseStart returns where the noun phrase that ends before word i starts.
func (p *Page) PhraseStart(i, lo int) int {
	joined := -1 // behind the last "and" that was passed
	j := i
	for j > lo {
		w := p.Words[j-1]
		if w.Mark != prose.Outside || j < i && p.opensAnother(j) {
			break
		}
		if w.Low == ")" || w.Low == "]" {
			j = p.OpenParenthesis(j-1, lo)
			continue
		}
		if !w.Letters() && w.Low != "/" && w.Low != "&" && w.Low != "." {
			break
		}
		if w.Is(prose.Conj) {
			if w.Low != "and" && w.Low != "or" && w.Low != "&" || j == i {
				break
			}
			if k := j - 2; w.Low == "and" && k >= lo && p.Words[k].Is(prose.Subject) && p.Words[k].Mark == prose.Outside { // "she and her aides"
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
			if r := p.relativeBefore(j-2, lo); w.Is(prose.Prep) && j < i && j-2 > lo && p.Words[j-2].Is(prose.Verb) && r > lo { // "those who spoke with Lund said"
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
func (p *Page) opensAnother(j int) bool {
	if j < 2 || !p.Words[j-2].Is(prose.Det|prose.Poss) {
		return false
	}
	w, prev := p.Words[j], p.Words[j-1]
	return w.Mark == prose.Outside && (w.Low == "the" || w.Low == "a" || w.Low == "an" || w.Low == "its" || w.Low == "his" || w.Low == "their") &&
		prev.Letters() && !prev.Cap && prev.Class&^prose.Title == 0 && prev.Low != "'s" && !predeterminers[prev.Low]
}

// predeterminers stand before an article.
var predeterminers = prose.Set("all both half double twice such quite rather many what even")

// stopsPhrase says whether the word at k can't belong to a noun phrase that reaches to word i, and
// whether that is because it is a verb.
func (p *Page) stopsPhrase(k, i, lo int) (stop, verbal bool) {
	w := p.Words[k]
	possessive := w.Low == "'s" || p.Low(k+1) == "'s"
	switch {
	case possessive:
		return false, false
	case w.Cap && k > lo && !w.Is(prose.Weekday|prose.Month|prose.Modal|prose.Aux):
		return false, false
	case w.Low == "may" && w.Cap && k > lo && p.Words[k-1].Cap: // a name: "Theresa May"
		return false, false
	case w.Is(prose.Aux|prose.Modal) || w.Is(prose.Neg):
		return true, true
	case w.Is(prose.Subject), w.Is(prose.Rel), w.Low == "that":
		return true, false
	case w.Is(prose.Verb) && k > lo && p.pluralOfVerb(k):
		return false, false
	case w.Is(prose.Verb):
		if p.attributive(k) && k+1 < i {
			return false, false
		}
		reduced := p.reduced(k, lo) && (k+1 < i && p.Words[k+1].Is(prose.Prep) || p.Words[k+1].Is(prose.Weekday) || k+1 == i && p.Low(k-1) == "those")
		return !reduced, !reduced
	case w.Is(prose.Ing):
		return !(k > lo && (p.nominal(k-1) || k+1 < i && (p.Words[k-1].Is(prose.Det|prose.Poss) || p.Low(k-1) == "of"))), false // "the planning for the summit"
	case w.Is(prose.Weekday | prose.TimeNoun):
		return true, false
	case w.Low == "to" && k > lo && p.Words[k-1].Class&(prose.Verb|prose.Plain) != 0 && p.Words[k+1].Class&(prose.Det|prose.Poss) == 0 && !p.Words[k+1].Cap:
		return true, true // "others who want to ban it"
	case w.Is(prose.Prep) && w.Is(prose.Sub) && w.Low != "as":
		return true, false // "sat down after Lund"
	case w.Is(prose.Prep):
		return !(k > lo && k+1 < i && (p.nominal(k-1) || p.partOf(k, lo) || p.reduced(k-1, lo) || p.Words[k-1].Is(prose.Ing))), false
	case w.Is(prose.Sub):
		return true, false
	case w.Is(prose.Adverb) && k > lo && p.Low(k-1) == "and" && p.Words[k+1].Is(prose.Det): // "teachers and even some parents"
		return false, false
	case w.Is(prose.Adverb):
		return k+1 == i || !(k > lo && p.Words[k-1].Is(prose.Det|prose.Poss)), false
	}
	return false, false
}

// pluralOfVerb says whether a form of a verb in -s is a noun in the plural: "the talks".
func (p *Page) pluralOfVerb(k int) bool {
	w := p.Words[k]
	return w.Class&^prose.Plain == prose.Verb && strings.HasSuffix(w.Low, "s") && (Articles[p.Low(k-1)] || p.Low(k-1) == "'s")
}

// reduced says whether the word at k may be a participle behind its noun: "people briefed on the talks".
func (p *Page) reduced(k, lo int) bool {
	return k > lo && p.Words[k].Is(prose.Verb) && !p.Words[k].Is(prose.Aux|prose.Modal) && (p.nominal(k-1) || p.Low(k-1) == "those")
}

// partOf says whether the preposition at k joins a number or quantity to what is counted: "some of her followers", "nine
// in 10 voters".
func (p *Page) partOf(k, lo int) bool {
	prev := p.Words[k-1]
	counted := prev.Is(prose.Det|prose.Number) && !Articles[prev.Low]
	switch p.Low(k) {
	case "of":
		return counted || prev.Low == "out" && k-1 > lo && p.Words[k-2].Class&(prose.Det|prose.Number) != 0
	case "out":
		return counted && p.Low(k+1) == "of"
	case "in":
		return counted && p.Words[k+1].Is(prose.Number|prose.Det)
	}
	return false
}

// attributive says whether a participle stands before its noun: "the unsigned opinion".
func (p *Page) attributive(k int) bool {
	if k == 0 || k+1 >= len(p.Words) || !strings.HasSuffix(p.Words[k].Low, "ed") {
		return false
	}
	prev := p.Words[k-1]
	leads := prev.Is(prose.Poss) || prev.Is(prose.Prep) && !prev.Is(prose.Adverb) || prose.Parties[prev.Low] && !p.Words[k+1].Cap || Articles[prev.Low] || prev.Low == "'s" || (prev.Low == "one" || prev.Low == "another") && prose.SayForms[p.Words[k].Low] == nil
	return leads && prev.Mark == p.Words[k].Mark && p.nominal(k+1)
}

// nominal says whether the word at k may be a noun or a name.
func (p *Page) nominal(k int) bool {
	w := p.Words[k]
	return w.Letters() && w.Mark == prose.Outside && (w.Cap || w.Class&^(prose.Title|prose.Month|prose.Number|prose.Det) == 0 && !w.Is(prose.Det)) || w.Low == ")"
}

// relativeBefore returns the word "who" or "that" that opens the relative clause word k stands in,
// when a noun stands before it; lo otherwise.
func (p *Page) relativeBefore(k, lo int) int {
	for r := k; r > lo+1 && r > k-10; r-- {
		w := p.Words[r-1]
		if !w.Letters() {
			return lo
		}
		if (w.Low == "who" || w.Low == "that") && p.nominal(r-2) {
			return r - 1
		}
		if w.Low == "who" && r-3 >= lo && p.Low(r-2) == "," && p.Words[r-3].Cap { // "Anna Berg, who is chairman of it said"
			return r - 2
		}
	}
	return lo
}

// OpenParenthesis returns the last opening bracket before word k and not before lo, k without one.
func (p *Page) OpenParenthesis(k, lo int) int {
	for j := k; j > lo; j-- {
		if low := p.Words[j-1].Low; low == "(" || low == "[" {
			return j - 1
		}
	}
	return k
}

// dropLead moves the start of a noun phrase past words that only introduce it.
func (p *Page) dropLead(j, end int) int {
	for j < end && p.Words[j].Is(prose.Conj|prose.Adverb|prose.Sub) && !p.Words[j].Is(prose.Det) {
		j++
	}
	if j+1 < end && p.Words[j].Is(prose.Prep) { // "On Twitter Trump said"
		for k := end - 1; k > j; k-- {
			if !p.Words[k].Cap || p.Words[k].Low == "'s" {
				return k + 1
			}
		}
		if _, given := prose.GivenNames[p.Words[j+1].Low]; given || prose.IsTitle(p.Words[j+1]) {
			return j + 1
		}
		return end - 1
	}
	return j
}
