package article

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// telling is how far words tell of what people did who met.
type telling int

const (
	notAtAll telling = iota
	perhaps          // one person did what is done elsewhere too: “he left”
	plainly          // several did, or one did what takes two: “they left”, “he offered me a hand”, “nobody in the room laughed”
)

// recounts says how far words tell what people did who met.
func (v *reader) recounts(s clauses.Saying) telling {
	out := notAtAll
	for _, f := range s.Fragments {
		words := v.WordsIn(f)
		first := v.WordAt(f.Start)
		past := slices.ContainsFunc(words, func(w prose.Word) bool { return w.Is(prose.Verb|prose.Aux) && pastWord(w.Low) })
		for i := range words {
			if inScene(words, i, past) || v.speaksOfOne(words, i) || i+1 < len(words) && tellings[words[i].Low] && takesObject(words, i+1) {
				return plainly
			}
			if !v.isParty(words, i, first) {
				continue
			}
			k := v.dealt(words, i+1)
			switch {
			case k < 0:
			case jointly[words[k].Low] || several[words[i].Low] && !ofOne(words, i) || takesObject(words, k+1):
				return plainly
			default:
				out = perhaps
			}
		}
	}
	return out
}

// tellings are verbs of what one says to another.
var tellings = prose.Set("told assured promised asked offered")

// takesObject says whether word i is a pronoun for whom somebody deals with: “he offered me a hand”, “they promised her that”, not “her hand”.
func takesObject(words []prose.Word, i int) bool {
	if i >= len(words) || !words[i].Is(prose.Object) {
		return false
	}
	return words[i].Low != "her" || i+1 == len(words) || words[i+1].Is(prose.Subject|prose.Prep|prose.Sub) || words[i+1].Low == "that" || !words[i+1].Letters()
}

// ofOne says whether the word at i is a title of one: "the president", not "the presidents".
func ofOne(words []prose.Word, i int) bool {
	return words[i].Is(prose.Title) && !prose.PluralName(words[i].Low)
}

// inScene says whether word i is where people met or how it was there: "in the room", "the mood was".
func inScene(words []prose.Word, i int, past bool) bool {
	if i == 0 || words[i-1].Low != "the" && words[i-1].Low != "that" {
		return false
	}
	switch words[i].Low {
	case "room", "table":
		return i > 1 && words[i-2].Is(prose.Prep) && past
	case "mood", "atmosphere", "agenda":
		return i+1 == len(words) && slices.ContainsFunc(words, func(w prose.Word) bool { return w.Low == "was" || w.Low == "were" }) || i+1 < len(words) && (words[i+1].Low == "was" || words[i+1].Low == "had")
	}
	return false
}

// speaksOfOne says whether words call what was a meeting: “it was a good meeting”, “we had a long talk”.
func (v *reader) speaksOfOne(words []prose.Word, i int) bool {
	if !talkNouns[words[i].Low] {
		return false
	}
	for k := i - 1; k >= 0 && k > i-5; k-- {
		switch low := words[k].Low; {
		case low == "a" || low == "an" || low == "very":
			return k > 0 && was[words[k-1].Low]
		case was[low]:
			return k < i-1
		case !words[k].Letters() || words[k].Is(prose.Det|prose.Prep|prose.Subject):
			return false
		}
	}
	return false
}

var (
	talkNouns = prose.Set("meeting call conversation conversations discussion discussions exchange talk talks visit session summit dialogue")
	was       = prose.Set("was were had been")
)

func pastWord(low string) bool {
	return low == "was" || low == "were" || low == "had" || low == "did" || strings.HasSuffix(low, "ed") || dealings[low]
}

// isParty says whether word i of what is said means people who may have met.
func (v *reader) isParty(words []prose.Word, i, first int) bool {
	w := words[i]
	if several[w.Low] || singles[w.Low] {
		return true
	}
	at, named := v.At[first+i]
	return named && v.People[at].Kind == graph.KindPerson || w.Cap && v.isPerson(first+i)
}

// several are words for those who meet, singles the words for one of them.
var (
	several = prose.Set(`we they both nobody everybody everyone two sides side delegation delegations leaders ministers presidents parties team teams governments
	members councillors council`)
	singles = prose.Set("he she i you minister president chairman speaker")
)

// dealt returns the word at or behind from that is what people do who meet, told as past; -1 when the verb there is no such thing.
func (v *reader) dealt(words []prose.Word, from int) int {
	did := false
	for i := from; i < len(words) && i < from+4; i++ {
		w := words[i]
		switch {
		case dealings[w.Low]:
			if i+1 < len(words) && (w.Low == "talking" && words[i+1].Low == "about" || w.Low == "looked" && words[i+1].Low == "forward") {
				return -1
			}
			return i
		case did && dealings[pastOf(w.Low)]:
			return i
		case w.Low == "did" || w.Low == "didn't":
			did = true
		case w.Low == "have" || w.Low == "has" || w.Low == "'ve":
			if i+1 < len(words) && (words[i+1].Low == "agreed" || words[i+1].Low == "spoken" || words[i+1].Low == "met") {
				return i + 1
			}
			return -1
		case !w.Is(prose.Aux|prose.Adverb|prose.Neg) && w.Low != "all" && w.Low != "both" || w.Is(prose.Modal):
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
var dealings = prose.Set(`came left sat spoke spoken talked met told asked heard listened ate eaten brought broke got offered agreed disagreed discussed demanded rejected
	refused accepted assured promised insisted raised pressed argued stayed arrived waited walked talking negotiating opened closed finished began ended signed negotiated shook
	apologised apologized voted laughed clapped cheered nodded shouted read ran settled reached exchanged gave kept spent threatened fought sent took looked stood paid ordered`)

// jointly are those of the dealings that take two.
var jointly = prose.Set("spoke spoken talked met listened agreed disagreed discussed talking negotiating negotiated walked ate eaten apologised apologized")

// goesOn are words that begin what goes on with what was spoken of.
var goesOn = prose.Set("it one that this there")

// opensWithIt says whether words begin with "it was", "this had been".
func (v *reader) opensWithIt(s clauses.Saying) bool {
	words := v.WordsIn(s.Fragments[0])
	if len(words) < 3 || words[0].Low != "it" && words[0].Low != "this" && words[0].Low != "that" {
		return false
	}
	return words[1].Low == "was" || words[1].Low == "wasn't" || words[1].Low == "had" && words[2].Low == "been" || words[1].Low == "went"
}

// tellsOfPast says whether words tell of what was.
func (v *reader) tellsOfPast(s clauses.Saying) bool {
	for _, f := range s.Fragments {
		for _, w := range v.WordsIn(f) {
			if w.Is(prose.Verb) && !w.Is(prose.Aux|prose.Title) && (strings.HasSuffix(w.Low, "ed") || dealings[w.Low]) || w.Low == "was" || w.Low == "were" || w.Low == "had" || w.Low == "did" {
				return true
			}
		}
	}
	return false
}
