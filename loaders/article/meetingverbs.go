package article

import (
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// isCall says whether the word "call" at i is one by telephone.
func (v *resolver) isCall(i int, s sentence) bool {
	if i == s.first {
		return false
	}
	w := v.words[i-1]
	switch w.low {
	case "phone", "telephone", "conference", "video":
		return true
	}
	switch v.raw(i + 1) {
	case "for", "to", "off", "out", "centre", "center", "it":
		return false
	case "on":
		if i+2 >= s.last || !v.words[i+2].is(weekday|month) {
			return false // "a call on the government to"
		}
		return w.is(det | poss)
	}
	if v.raw(i+1) == "with" && w.is(prep) {
		return true // "after call with Lund", in headlines
	}
	if w.low == "such" || w.low == "the" && lasts[v.raw(i+1)] {
		return true
	}
	if w.is(det | poss) {
		return v.raw(i+1) == "with" || v.raw(i+1) == "between" || len(v.meetings) > 0 && w.low != "a"
	}
	return w.cap && w.mark == v.words[i].mark
}

// isRound says whether the word "round" at i is one of talks.
func (v *resolver) isRound(i int, s sentence) bool {
	if v.raw(i+1) == "of" {
		return meetingNouns[v.raw(i+2)] == graph.MeetingTalks
	}
	if i == s.first || !v.talks {
		return false
	}
	return others[v.words[i-1].low] || v.words[i-1].cap && v.words[i-1].letters()
}

// comeTogether says whether the verb at i tells of people who meet.
func (v *resolver) comeTogether(i int, s sentence) bool {
	who := v.personBefore(i, s)
	other := i + 1
	if v.raw(other) == "with" {
		other++
	}
	if v.words[i].low != "met" {
		verb := i
		for verb > s.first && (v.words[verb-1].is(modal|aux|adverb) || v.raw(verb-1) == "to" || v.raw(verb-1) == "due") {
			verb--
		}
		who = v.personBefore(verb, s)
	}
	if (who != loaders.None || v.words[i].low == "met" && v.ofOthers(i) && (v.seenAt(i, s) != "" || v.placeOrDayBehind(i, s))) && len(v.listed(other, s.last)) > 0 {
		return true
	}
	for v.raw(other) == "last" || v.raw(other) == "again" || v.raw(other) == "privately" || v.raw(other) == "briefly" {
		other++
	}
	if who == loaders.None && !v.pluralBefore(i, s) {
		return false
	}
	for k := other; k < s.last && k < other+8; k++ {
		w := v.words[k]
		switch {
		case w.low == "in" || w.low == "at":
			_, end := v.placeAt(k+1, s.last)
			return end > k+1 && v.peopleIn(run{other, k})
		case w.is(weekday | month):
			return v.peopleIn(run{other, k})
		case !w.letters() || w.class&(verb|aux|modal|rel) != 0 && !w.cap:
			return false
		}
	}
	return false
}

// thirdPerson says whether the subject of the verb at i is a pronoun for somebody told of, or who.
func (v *resolver) thirdPerson(i int) bool {
	switch v.raw(i - 1) {
	case "he", "she", "they", "who":
		return true
	}
	return false
}

// ofOthers says whether the subject of the verb at i is not whoever writes or is written to: "we met Lund in Oslo" tells of an interview.
func (v *resolver) ofOthers(i int) bool {
	low := v.raw(i - 1)
	return low != "i" && low != "we" && low != "you" && low != "never" && low != "not"
}

// bodyMeets says whether the subject of the verb at i is a body that sits: "the board meets", "the council is to meet again".
func (v *resolver) bodyMeets(i int, s sentence) bool {
	k := i - 1
	for k > s.first && (v.words[k].is(aux|modal|adverb) || v.raw(k) == "to" || v.raw(k) == "due" || v.raw(k) == "next") {
		k--
	}
	return k >= s.first && (bodies[v.words[k].low] || assembled[v.words[k].low] && !roundTable[v.words[k].low])
}

// peopleIn says whether a run is empty, but for "on", or is of people: "their counterparts", "the regulator".
func (v *resolver) peopleIn(r run) bool {
	for i := r.first; i < r.last; i++ {
		if _, named := v.at[i]; named || v.words[i].is(title) || pluralName(v.words[i].low) || strings.HasSuffix(v.words[i].low, "or") || strings.HasSuffix(v.words[i].low, "er") {
			return true
		}
	}
	return r.empty() || r.last-r.first == 1 && v.words[r.first].is(prep)
}

// pluralBefore says whether several people are the subject of the verb at i.
func (v *resolver) pluralBefore(i int, s sentence) bool {
	for i > s.first && (v.words[i-1].is(aux|adverb|modal) || v.words[i-1].low == "to" || v.words[i-1].low == "last") {
		i--
	}
	if i == s.first {
		return false
	}
	w := v.words[i-1]
	for k := i - 2; k >= s.first && k > i-5 && w.cap; k-- {
		if v.words[k].low == "and" {
			return true // "Lund and Berg met"
		}
	}
	return counts[w.low] || w.low == "they" || w.low == "two" || w.low == "both" || w.low == "pair" || w.letters() && pluralName(w.low)
}

// counts are numbers of people.
var counts = set("two three four five six seven eight nine ten pair trio")

// spokeBy says whether "telephone" at i is how two people spoke: "spoke by telephone with Lund", "told her by telephone".
func (v *resolver) spokeBy(i int, s sentence) bool {
	if v.raw(i-1) != "by" && v.raw(i-1) != "the" || v.raw(i+1) == "interview" {
		return false
	}
	for k := max(s.first, i-5); k < i; k++ {
		switch v.words[k].low {
		case "spoke", "spoken", "talked":
			return true
		case "told":
			return v.words[k+1].is(object) && v.raw(k+1) != "me" && v.raw(k+1) != "us"
		}
	}
	return false
}
