package article

import (
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

// isCall says whether the word "call" at i is one by telephone.
func (v *reader) isCall(i int, s prose.Sentence) bool {
	if i == s.First {
		return false
	}
	w := v.Words[i-1]
	switch w.Low {
	case "phone", "telephone", "conference", "video":
		return true
	}
	switch v.Raw(i + 1) {
	case "for", "to", "off", "out", "centre", "center", "it":
		return false
	case "on":
		if i+2 >= s.Last || !v.Words[i+2].Is(prose.Weekday|prose.Month) {
			return false // "a call on the government to"
		}
		return w.Is(prose.Det | prose.Poss)
	}
	if v.Raw(i+1) == "with" && w.Is(prose.Prep) {
		return true // "after call with Lund", in headlines
	}
	if w.Low == "such" || w.Low == "the" && lasts[v.Raw(i+1)] {
		return true
	}
	if w.Is(prose.Det | prose.Poss) {
		return v.Raw(i+1) == "with" || v.Raw(i+1) == "between" || len(v.meetings) > 0 && w.Low != "a"
	}
	return w.Cap && w.Mark == v.Words[i].Mark
}

// isRound says whether the word "round" at i is one of talks.
func (v *reader) isRound(i int, s prose.Sentence) bool {
	if v.Raw(i+1) == "of" {
		return prose.MeetingNouns[v.Raw(i+2)] == graph.MeetingTalks
	}
	if i == s.First || !v.talks {
		return false
	}
	return others[v.Words[i-1].Low] || v.Words[i-1].Cap && v.Words[i-1].Letters()
}

// comeTogether says whether the verb at i tells of people who meet.
func (v *reader) comeTogether(i int, s prose.Sentence) bool {
	who := v.personBefore(i, s)
	other := i + 1
	if v.Raw(other) == "with" {
		other++
	}
	if v.Words[i].Low != "met" {
		verb := i
		for verb > s.First && (v.Words[verb-1].Is(prose.Modal|prose.Aux|prose.Adverb) || v.Raw(verb-1) == "to" || v.Raw(verb-1) == "due") {
			verb--
		}
		who = v.personBefore(verb, s)
	}
	if (who != loaders.None || v.Words[i].Low == "met" && v.ofOthers(i) && (v.seenAt(i, s) != "" || v.placeOrDayBehind(i, s))) && len(v.listed(other, s.Last)) > 0 {
		return true
	}
	for v.Raw(other) == "last" || v.Raw(other) == "again" || v.Raw(other) == "privately" || v.Raw(other) == "briefly" {
		other++
	}
	if who == loaders.None && !v.pluralBefore(i, s) {
		return false
	}
	for k := other; k < s.Last && k < other+8; k++ {
		w := v.Words[k]
		switch {
		case w.Low == "in" || w.Low == "at":
			_, end := v.placeAt(k+1, s.Last)
			return end > k+1 && v.peopleIn(prose.Between(other, k))
		case w.Is(prose.Weekday | prose.Month):
			return v.peopleIn(prose.Between(other, k))
		case !w.Letters() || w.Class&(prose.Verb|prose.Aux|prose.Modal|prose.Rel) != 0 && !w.Cap:
			return false
		}
	}
	return false
}

// thirdPerson says whether the subject of the verb at i is a pronoun for somebody told of, or who.
func (v *reader) thirdPerson(i int) bool {
	switch v.Raw(i - 1) {
	case "he", "she", "they", "who":
		return true
	}
	return false
}

// ofOthers says whether the subject of the verb at i is not whoever writes or is written to: "we met Lund in Oslo" tells of an interview.
func (v *reader) ofOthers(i int) bool {
	low := v.Raw(i - 1)
	return low != "i" && low != "we" && low != "you" && low != "never" && low != "not"
}

// bodyMeets says whether the subject of the verb at i is a body that sits: "the board meets", "the council is to meet again".
func (v *reader) bodyMeets(i int, s prose.Sentence) bool {
	k := i - 1
	for k > s.First && (v.Words[k].Is(prose.Aux|prose.Modal|prose.Adverb) || v.Raw(k) == "to" || v.Raw(k) == "due" || v.Raw(k) == "next") {
		k--
	}
	return k >= s.First && (prose.Bodies[v.Words[k].Low] || prose.Assembled[v.Words[k].Low] && !roundTable[v.Words[k].Low])
}

// peopleIn says whether a run is empty, but for "on", or is of people: "their counterparts", "the regulator".
func (v *reader) peopleIn(r prose.Run) bool {
	for i := r.First; i < r.Last; i++ {
		if _, named := v.At[i]; named || v.Words[i].Is(prose.Title) || prose.PluralName(v.Words[i].Low) || strings.HasSuffix(v.Words[i].Low, "or") || strings.HasSuffix(v.Words[i].Low, "er") {
			return true
		}
	}
	return r.Empty() || r.Last-r.First == 1 && v.Words[r.First].Is(prose.Prep)
}

// pluralBefore says whether several people are the subject of the verb at i.
func (v *reader) pluralBefore(i int, s prose.Sentence) bool {
	for i > s.First && (v.Words[i-1].Is(prose.Aux|prose.Adverb|prose.Modal) || v.Words[i-1].Low == "to" || v.Words[i-1].Low == "last") {
		i--
	}
	if i == s.First {
		return false
	}
	w := v.Words[i-1]
	for k := i - 2; k >= s.First && k > i-5 && w.Cap; k-- {
		if v.Words[k].Low == "and" {
			return true // "Lund and Berg met"
		}
	}
	return counts[w.Low] || w.Low == "they" || w.Low == "two" || w.Low == "both" || w.Low == "pair" || w.Letters() && prose.PluralName(w.Low)
}

// counts are numbers of people.
var counts = prose.Set("two three four five six seven eight nine ten pair trio")

// spokeBy says whether "telephone" at i is how two people spoke: "spoke by telephone with Lund", "told her by telephone".
func (v *reader) spokeBy(i int, s prose.Sentence) bool {
	if v.Raw(i-1) != "by" && v.Raw(i-1) != "the" || v.Raw(i+1) == "interview" {
		return false
	}
	for k := max(s.First, i-5); k < i; k++ {
		switch v.Words[k].Low {
		case "spoke", "spoken", "talked":
			return true
		case "told":
			return v.Words[k+1].Is(prose.Object) && v.Raw(k+1) != "me" && v.Raw(k+1) != "us"
		}
	}
	return false
}
