package article

import (
	"slices"
	"strings"

	"onrecord/graph"
)

// telling is how far words tell of what people did who met.
type telling int

const (
	notAtAll telling = iota
	perhaps          // one person did what is done elsewhere too: “he left”
	plainly          // several did, or one did what takes two: “they left”, “he offered me a hand”, “nobody in the room laughed”
)

// recounts says how far words tell what people did who met.
func (v *resolver) recounts(s saying) telling {
	out := notAtAll
	for _, f := range s.fragments {
		words := v.wordsIn(f)
		first := v.wordAt(f.Start)
		past := slices.ContainsFunc(words, func(w word) bool { return w.is(verb|aux) && pastWord(w.low) })
		for i := range words {
			if inScene(words, i, past) || v.speaksOfOne(words, i) || i+1 < len(words) && tellings[words[i].low] && takesObject(words, i+1) {
				return plainly
			}
			if !v.isParty(words, i, first) {
				continue
			}
			k := v.dealt(words, i+1)
			switch {
			case k < 0:
			case jointly[words[k].low] || several[words[i].low] && !ofOne(words, i) || takesObject(words, k+1):
				return plainly
			default:
				out = perhaps
			}
		}
	}
	return out
}

// tellings are verbs of what one says to another.
var tellings = set("told assured promised asked offered")

// takesObject says whether word i is a pronoun for whom somebody deals with: “he offered me a hand”, “they promised her that”, not “her hand”.
func takesObject(words []word, i int) bool {
	if i >= len(words) || !words[i].is(object) {
		return false
	}
	return words[i].low != "her" || i+1 == len(words) || words[i+1].is(subject|prep|sub) || words[i+1].low == "that" || !words[i+1].letters()
}

// ofOne says whether the word at i is a title of one: "the president", not "the presidents".
func ofOne(words []word, i int) bool { return words[i].is(title) && !pluralName(words[i].low) }

// inScene says whether word i is where people met or how it was there: "in the room", "the mood was".
func inScene(words []word, i int, past bool) bool {
	if i == 0 || words[i-1].low != "the" && words[i-1].low != "that" {
		return false
	}
	switch words[i].low {
	case "room", "table":
		return i > 1 && words[i-2].is(prep) && past
	case "mood", "atmosphere", "agenda":
		return i+1 == len(words) && slices.ContainsFunc(words, func(w word) bool { return w.low == "was" || w.low == "were" }) || i+1 < len(words) && (words[i+1].low == "was" || words[i+1].low == "had")
	}
	return false
}

// speaksOfOne says whether words call what was a meeting: “it was a good meeting”, “we had a long talk”.
func (v *resolver) speaksOfOne(words []word, i int) bool {
	if !talkNouns[words[i].low] {
		return false
	}
	for k := i - 1; k >= 0 && k > i-5; k-- {
		switch low := words[k].low; {
		case low == "a" || low == "an" || low == "very":
			return k > 0 && was[words[k-1].low]
		case was[low]:
			return k < i-1
		case !words[k].letters() || words[k].is(det|prep|subject):
			return false
		}
	}
	return false
}

var (
	talkNouns = set("meeting call conversation conversations discussion discussions exchange talk talks visit session summit dialogue")
	was       = set("was were had been")
)

func pastWord(low string) bool {
	return low == "was" || low == "were" || low == "had" || low == "did" || strings.HasSuffix(low, "ed") || dealings[low]
}

// isParty says whether word i of what is said means people who may have met.
func (v *resolver) isParty(words []word, i, first int) bool {
	w := words[i]
	if several[w.low] || singles[w.low] {
		return true
	}
	at, named := v.at[first+i]
	return named && v.people[at].Kind == graph.KindPerson || w.cap && v.isPerson(first+i)
}

// several are words for those who meet, singles the words for one of them.
var (
	several = set(`we they both nobody everybody everyone two sides side delegation delegations leaders ministers presidents parties team teams governments
	members councillors council`)
	singles = set("he she i you minister president chairman speaker")
)

// dealt returns the word at or behind from that is what people do who meet, told as past; -1 when the verb there is no such thing.
func (v *resolver) dealt(words []word, from int) int {
	did := false
	for i := from; i < len(words) && i < from+4; i++ {
		w := words[i]
		switch {
		case dealings[w.low]:
			if i+1 < len(words) && (w.low == "talking" && words[i+1].low == "about" || w.low == "looked" && words[i+1].low == "forward") {
				return -1
			}
			return i
		case did && dealings[pastOf(w.low)]:
			return i
		case w.low == "did" || w.low == "didn't":
			did = true
		case w.low == "have" || w.low == "has" || w.low == "'ve":
			if i+1 < len(words) && (words[i+1].low == "agreed" || words[i+1].low == "spoken" || words[i+1].low == "met") {
				return i + 1
			}
			return -1
		case !w.is(aux|adverb|neg) && w.low != "all" && w.low != "both" || w.is(modal):
			return -1
		}
	}
	return -1
}

// pastOf is the past form among the dealings that a base form has.
func pastOf(base string) string {
	if past, ok := irregularPast[base]; ok {
		return past
	}
	if strings.HasSuffix(base, "e") {
		return base + "d"
	}
	return base + "ed"
}

var irregularPast = map[string]string{
	"come": "came", "leave": "left", "sit": "sat", "speak": "spoke", "meet": "met", "tell": "told", "hear": "heard", "eat": "ate", "bring": "brought",
	"break": "broke", "get": "got", "give": "gave", "find": "found", "begin": "began", "take": "took", "shake": "shook", "say": "said", "stop": "stopped",
	"make": "made", "put": "put", "go": "went", "have": "had", "let": "let",
}

// dealings are what people do who meet.
var dealings = set(`came left sat spoke spoken talked met told asked heard listened ate eaten brought broke got offered agreed disagreed discussed demanded rejected
	refused accepted assured promised insisted raised pressed argued stayed arrived waited walked talking negotiating opened closed finished began ended signed negotiated shook
	apologised apologized voted laughed clapped cheered nodded shouted read ran settled reached exchanged gave kept spent threatened fought sent took looked stood paid ordered`)

// jointly are those of the dealings that take two.
var jointly = set("spoke spoken talked met listened agreed disagreed discussed talking negotiating negotiated walked ate eaten apologised apologized")

// goesOn are words that begin what goes on with what was spoken of.
var goesOn = set("it one that this there")

// opensWithIt says whether words begin with "it was", "this had been".
func (v *resolver) opensWithIt(s saying) bool {
	words := v.wordsIn(s.fragments[0])
	if len(words) < 3 || words[0].low != "it" && words[0].low != "this" && words[0].low != "that" {
		return false
	}
	return words[1].low == "was" || words[1].low == "wasn't" || words[1].low == "had" && words[2].low == "been" || words[1].low == "went"
}

// tellsOfPast says whether words tell of what was.
func (v *resolver) tellsOfPast(s saying) bool {
	for _, f := range s.fragments {
		for _, w := range v.wordsIn(f) {
			if w.is(verb) && !w.is(aux|title) && (strings.HasSuffix(w.low, "ed") || dealings[w.low]) || w.low == "was" || w.low == "were" || w.low == "had" || w.low == "did" {
				return true
			}
		}
	}
	return false
}
