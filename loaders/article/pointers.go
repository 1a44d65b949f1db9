package article

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// goesOnAbout returns the meeting that words go on about without a word for it: “It was short,” after a sentence whose subject it is; “we agreed
// on nothing”, said after it; “he told me”, of one just spoken of.
func (v *resolver) goesOnAbout(i int) tie {
	s := v.found.sayings[i]
	words := v.wordsIn(s.fragments[0])
	if s.kind != graph.QuoteDirect && len(words) > 1 && words[0].low == "that" {
		words = words[1:]
	}
	if len(words) > 1 && !v.saidByBody(s) {
		if t := v.pointedAt(s, words); t.meeting != loaders.None {
			return t
		}
	}
	if t := v.whatWasThere(s); t.meeting != loaders.None {
		return t
	}
	if !v.exchanges(s) {
		return tie{meeting: loaders.None}
	}
	for k := s.sentence; k >= 0 && k >= s.sentence-1; k-- {
		for _, o := range v.occasionsIn(k) {
			if o.meeting != loaders.None && !o.within && !o.body && v.near(&o) {
				return tie{o.meeting, v.span(o.run)}
			}
		}
	}
	return v.leadOf(graph.MeetingTalks, graph.MeetingSummit, graph.MeetingCall)
}

// pointedAt returns the meeting that "it", "this" or "they" means at the start of what is said: one spoken of before in the sentence, or the subject of the
// sentence before, or, where it was put off, the last one spoken of there.
func (v *resolver) pointedAt(s saying, words []word) tie {
	switch first := words[0].low; {
	case first == "they" && lasts[words[1].low]:
		if t := v.subjectMeeting(s.sentence - 1); t.meeting != loaders.None && v.severalTalks(t.meeting) {
			return t
		}
	case (first == "it" || first == "this" || first == "that") && (words[1].is(aux|verb) || words[1].low == "as"):
		if t := v.spokenOfIn(s.sentence, v.wordAt(s.fragments[0].Start), s.clause); t.meeting != loaders.None {
			return t
		}
		if t := v.subjectMeeting(s.sentence - 1); t.meeting != loaders.None {
			return t
		}
		for _, w := range words[1:] {
			if putOff[w.low] && s.sentence > 0 {
				return v.spokenOfIn(s.sentence-1, v.sentences[s.sentence-1].last, loaders.None)
			}
		}
	}
	return tie{meeting: loaders.None}
}

// lasts are verbs of meetings, putOff what happens to those that don't take place.
var (
	lasts  = set("lasted began ended were went took had continued broke resume resumed opened")
	putOff = set("postponed cancelled canceled delayed rescheduled scrapped")
)

// severalTalks says whether a meeting is called by a plural: "the talks".
func (v *resolver) severalTalks(m int) bool {
	return slices.ContainsFunc(v.nouns[m], func(n string) bool {
		return severals[n]
	})
}

// severals are plural words for one meeting.
var severals = set("talks negotiations consultations discussions")

// spokenOfIn returns the last meeting that the reporter speaks of in a sentence before word hi, but for where a say-clause has its words said.
func (v *resolver) spokenOfIn(s, hi, clause int) tie {
	out := tie{meeting: loaders.None}
	for _, o := range v.occasionsIn(s) {
		if o.last > hi {
			break
		}
		if o.meeting != loaders.None && !o.within && !o.body && (o.venue == loaders.None || o.venue != clause) {
			out = tie{o.meeting, v.span(o.run)}
		}
	}
	return out
}

// saidByBody says whether the speaker is an institution, which "it" means then.
func (v *resolver) saidByBody(s saying) bool {
	if s.clause == loaders.None {
		return false
	}
	who := v.clauses[s.clause].speaker
	if who == loaders.None || v.people[who].Kind == graph.KindPerson {
		return false
	}
	name := strings.Fields(strings.ToLower(v.people[who].Name))
	return v.people[who].Kind != "" || len(name) > 0 && bodyHeads[name[len(name)-1]]
}

// whatWasThere returns the meeting whose place "there" is in what is said: the last one with a place, in this sentence or the two before.
func (v *resolver) whatWasThere(s saying) tie {
	for _, f := range s.fragments {
		words := v.wordsIn(f)
		for i, w := range words {
			if w.low != "there" || i+1 < len(words) && words[i+1].is(aux|modal|verb) || i > 0 && (words[i-1].low == "out" || words[i-1].low == "over") {
				continue
			}
			for k := v.occasionsFrom(s.sentence+1) - 1; k >= 0 && v.occasions[k].sentence >= s.sentence-2; k-- {
				if o := v.occasions[k]; o.meeting != loaders.None && !o.within && v.meetings[o.meeting].Place != "" {
					return tie{o.meeting, w.Span}
				}
			}
		}
	}
	return tie{meeting: loaders.None}
}

// subjectMeeting returns the meeting that is the subject of a sentence.
func (v *resolver) subjectMeeting(s int) tie {
	if s >= 0 {
		for _, o := range v.occasionsIn(s) {
			if o.meeting != loaders.None && !o.body && (v.isSubject(&o) || v.opensSaying(&o)) {
				return tie{o.meeting, v.span(o.run)}
			}
		}
	}
	return tie{meeting: loaders.None}
}

// opensSaying says whether something said begins with an occasion: "he said the talks had been short".
func (v *resolver) opensSaying(o *occasion) bool {
	for k := v.sayingsFrom(o.sentence); k < len(v.found.sayings) && v.found.sayings[k].sentence == o.sentence; k++ {
		if first := v.wordAt(v.found.sayings[k].fragments[0].Start); o.first == first || o.first == first+1 && v.words[first].low == "that" {
			return true
		}
	}
	return false
}

// near says whether the reporter puts a saying after an occasion or has it end: "after the talks", "when the talks ended".
func (v *resolver) near(o *occasion) bool {
	switch v.low(o.first - 1) {
	case "after", "following", "from", "left", "leaving":
		return true
	}
	return ends[v.low(o.last)]
}

var ends = set("ended closed broke concluded finished")

// exchanges says whether words tell of what passed between people: “we agreed”, “he told me”.
func (v *resolver) exchanges(s saying) bool {
	for _, f := range s.fragments {
		words := v.wordsIn(f)
		for i, w := range words {
			if exchanged[w.low] || tellings[w.low] && takesObject(words, i+1) {
				return true
			}
		}
	}
	return false
}

// exchanged are words of what passes between people who meet.
var exchanged = set("discussed agreed negotiated constructive productive frank fruitful candid discussion agreement")
