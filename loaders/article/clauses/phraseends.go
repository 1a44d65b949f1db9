package clauses

import (
	"strings"

	"onrecord/loaders/article/prose"
)

// NameHeaded says whether a phrase ends in a name rather than in a common noun: "U.S. envoy
// Erik Lund", not "dean of the University of Illinois" nor "Speaker of the House".
func (p *Page) NameHeaded(r prose.Run) bool {
	end := r.Last
	for i := r.First; i < r.Last; i++ {
		if i > r.First && (p.Words[i].Is(prose.Prep|prose.Ing) || p.Words[i].Low == "(") {
			if p.postOf(i, r.Last) {
				return true
			}
			end = i
			break
		}
	}
	first, last := p.Words[r.First], p.Words[end-1]
	if end-r.First == 1 && (last.Is(prose.Det) || prose.PlaceOf[last.Low].Name != "" && r.First > 0 && p.Low(r.First-1) == ",") {
		return false // "One of them", "the University of Norland, Salem,"
	}
	_, given := prose.GivenNames[first.Low]
	party := prose.Parties[last.Low] && !(given && end-r.First == 2) // "Grant Green"
	return last.Cap && !last.Is(prose.Title) && !party && !(first.Is(prose.Number) && !strings.HasSuffix(first.Low, "-old"))
}

// postOf says whether the "of" at word i belongs to an office that stands before a name: "Secretary of State Erik Lund".
func (p *Page) postOf(i, end int) bool {
	k := end - 2
	_, given := prose.GivenNames[p.Low(k)]
	return given && p.Low(i) == "of" && prose.IsTitle(p.Words[i-1]) && k-1 > i && p.Words[k-1].Cap && p.Words[k].Cap && p.Words[k+1].Cap
}

// PhraseEnd returns where the noun phrase that begins at word i ends, before hi. deep takes
// its prepositional phrases along.
func (p *Page) PhraseEnd(i, hi int, deep bool) int {
	nouns := 0
	for j := i; j < hi; j++ {
		w := p.Words[j]
		switch {
		case w.Mark != prose.Outside:
			return j
		case w.Low == "(":
			j = p.closeParenthesis(j, hi)
			continue
		case w.Low == "/" && j > i && p.Words[j-1].Cap && j+1 < hi && p.Words[j+1].Cap: // "a Harper/Norland poll"
			continue
		case !w.Letters():
			return j
		case w.Low == "'s":
			nouns = 0
			continue
		case w.Is(prose.Object|prose.Subject) && !w.Cap && !(w.Is(prose.Poss) && j+1 < hi && p.nominal(j+1)): // "her husband"
			if nouns > 0 || j > i {
				return j
			}
			return j + 1
		case w.Low == "of" && nouns > 0 || deep && w.Is(prose.Prep) && nouns > 0 && w.Low != "as":
			nouns = 0
			continue
		case w.Cap && !w.Is(prose.Weekday|prose.Month|prose.Modal|prose.Aux|prose.Subject):
			nouns++
			continue
		case w.Is(prose.Conj):
			if nouns == 0 || j+1 >= hi || !p.StartsPhrase(j+1) || w.Low == "but" {
				return j
			}
			nouns = 0
			continue
		case w.Is(prose.Det | prose.Poss):
			if nouns > 0 {
				return j
			}
		case nouns == 0 && p.premodifier(j):
			continue
		case nouns == 0 && j > i && w.Is(prose.Adverb|prose.Weekday) && p.Words[j-1].Is(prose.Det) && j+1 < hi && (p.nominal(j+1) || p.Words[j+1].Is(prose.Verb)):
			continue // "a yearly poll", "a Wednesday editorial"
		case nouns == 0 && j > i && p.pluralOfVerb(j): // "the talks"
			nouns++
		case w.Is(prose.Verb | prose.Aux | prose.Modal | prose.Neg | prose.Rel | prose.Sub | prose.Prep | prose.Weekday | prose.Adverb | prose.Subject), w.Is(prose.Ing) && nouns > 0, w.Low == "that":
			return j
		case w.Is(prose.TimeNoun) && nouns > 0 && !deep:
			return j
		default:
			nouns++
		}
	}
	return hi
}

// StartsPhrase says whether a noun phrase can start with the word at i.
func (p *Page) StartsPhrase(i int) bool {
	w := p.Words[i]
	return w.Mark == prose.Outside && w.Letters() && ((w.Cap || w.Is(prose.Det|prose.Poss|prose.Number) || w.Class == 0 || w.Class == prose.Title) && !w.Is(prose.Verb) || p.premodifier(i))
}

// premodifier says whether the word at i is a participle before its noun, as in "retired General Lund", "one undecided voter".
func (p *Page) premodifier(i int) bool {
	w := p.Words[i]
	if w.Class&^prose.Verb != 0 || w.Cap || !strings.HasSuffix(w.Low, "ed") || prose.SayForms[w.Low] != nil || i == 0 || i+1 >= len(p.Words) {
		return false
	}
	prev := p.Words[i-1]
	return p.nominal(i+1) && (prev.Is(prose.Det|prose.Number) || prose.SayForms[prev.Low] != nil)
}

func (p *Page) closeParenthesis(j, hi int) int {
	for k := j; k < hi; k++ {
		if low := p.Words[k].Low; low == ")" || low == "]" {
			return k
		}
	}
	return j
}
