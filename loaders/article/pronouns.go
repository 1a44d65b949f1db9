package article

import (
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// pronoun settles "he", "she", "they" or "it" as the subject in sentence s: the nearest earlier
// speaker or subject of the same gender and number; nobody when that isn't clear.
func (v *resolver) pronoun(who run, s int) attribution {
	const window = 4 // sentences
	low := v.words[who.first].low
	spans := []loaders.Span{v.span(who)}
	if at := v.earlierInSentence(who.first, s, low); at != loaders.None {
		return v.gendered(attribution{speaker: at, spans: spans, rule: byPronoun}, low)
	}
	for back := 1; back <= window && s-back >= 0; back++ {
		rule := byPronoun
		if back > 2 {
			rule = byFarPronoun
		}
		for _, at := range []int{v.said[s-back], v.subjects[s-back]} {
			if at != loaders.None && v.fits(at, low) {
				return v.gendered(attribution{speaker: at, spans: spans, rule: rule}, low)
			}
		}
		if at := v.onlyPerson(s-back, low); at != loaders.None {
			return v.gendered(attribution{speaker: at, spans: spans, rule: byFarPronoun}, low)
		}
	}
	return attribution{speaker: loaders.None, spans: spans, rule: byUnresolved}
}

// gendered notes what the pronoun tells of the person.
func (v *resolver) gendered(a attribution, low string) attribution {
	ch := v.people[a.speaker]
	if ch.gender == unknownGender && ch.Kind == graph.KindPerson {
		ch.gender = pronounGender[low]
	}
	return a
}

var pronounGender = map[string]gender{"he": male, "she": female}

// fits says whether a character can be meant by the pronoun.
func (v *resolver) fits(at int, low string) bool {
	ch := v.people[at]
	switch low {
	case "he", "she":
		return ch.Kind != graph.KindInstitution && (ch.gender == unknownGender || ch.gender == pronounGender[low]) && !ch.group()
	case "they":
		return ch.group()
	case "it":
		return ch.Kind == graph.KindInstitution || ch.Kind == "" && !ch.group()
	}
	return false
}

// group says whether a character without a name is several people.
func (ch *character) group() bool {
	head, _, _ := strings.Cut(strings.ToLower(ch.Name), " of ")
	head, _, _ = strings.Cut(head, " for ")
	return ch.Kind == "" && pluralName(head)
}

func pluralName(name string) bool {
	n := len(name)
	return n > 2 && name[n-1] == 's' && !startsUpper(name) || plurals[name]
}

// earlierInSentence looks for the person among the names of the sentence before word i: a
// subject first, else the only person that fits.
func (v *resolver) earlierInSentence(i, s int, low string) int {
	first := v.sentences[s].first
	found := loaders.None
	for k := first; k < i; k++ {
		at, ok := v.at[k]
		if !ok || v.words[k].mark != outside || !v.fits(at, low) || low == "they" || low == "it" {
			continue
		}
		if n := v.nameAt(k); n.last < len(v.words) && v.low(n.last) == "'s" {
			continue
		}
		if found != loaders.None && found != at {
			return found // the first one is the likelier subject
		}
		found = at
	}
	return found
}

// onlyPerson returns the one person of a sentence that fits, None when there are several or none.
func (v *resolver) onlyPerson(s int, low string) int {
	if low != "he" && low != "she" {
		return loaders.None
	}
	found := loaders.None
	for k := v.sentences[s].first; k < v.sentences[s].last; k++ {
		at, ok := v.at[k]
		if !ok || v.words[k].mark != outside || !v.people[at].sure || !v.fits(at, low) {
			continue
		}
		if found != loaders.None && found != at {
			return loaders.None
		}
		found = at
	}
	return found
}
