package article

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
	"onrecord/loaders/article/speakers"
)

// goesOnAbout returns the meeting that words go on about without a word for it: “It was short,” after a sentence whose subject it is; “we agreed
// on nothing”, said after it; “he told me”, of one just spoken of.
func (v *reader) goesOnAbout(i int) tie {
	s := v.Found.Sayings[i]
	words := v.WordsIn(s.Fragments[0])
	if s.Kind != graph.QuoteDirect && len(words) > 1 && words[0].Low == "that" {
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
	for k := s.Sentence; k >= 0 && k >= s.Sentence-1; k-- {
		for _, o := range v.occasionsIn(k) {
			if o.meeting != loaders.None && !o.within && !o.body && v.near(&o) {
				return tie{o.meeting, v.Span(o.Run)}
			}
		}
	}
	return v.leadOf(graph.MeetingTalks, graph.MeetingSummit, graph.MeetingCall)
}

// pointedAt returns the meeting that "it", "this" or "they" means at the start of what is said: one spoken of before in the sentence, or the subject of the
// sentence before, or, where it was put off, the last one spoken of there.
func (v *reader) pointedAt(s clauses.Saying, words []prose.Word) tie {
	switch first := words[0].Low; {
	case first == "they" && lasts[words[1].Low]:
		if t := v.subjectMeeting(s.Sentence - 1); t.meeting != loaders.None && v.severalTalks(t.meeting) {
			return t
		}
	case (first == "it" || first == "this" || first == "that") && (words[1].Is(prose.Aux|prose.Verb) || words[1].Low == "as"):
		if t := v.spokenOfIn(s.Sentence, v.WordAt(s.Fragments[0].Start), s.Clause); t.meeting != loaders.None {
			return t
		}
		if t := v.subjectMeeting(s.Sentence - 1); t.meeting != loaders.None {
			return t
		}
		for _, w := range words[1:] {
			if putOff[w.Low] && s.Sentence > 0 {
				return v.spokenOfIn(s.Sentence-1, v.Sentences[s.Sentence-1].Last, loaders.None)
			}
		}
	}
	return tie{meeting: loaders.None}
}

// lasts are verbs of meetings, putOff what happens to those that don't take place.
var (
	lasts  = prose.Set("lasted began ended were went took had continued broke resume resumed opened")
	putOff = prose.Set("postponed cancelled canceled delayed rescheduled scrapped")
)

// severalTalks says whether a meeting is called by a plural: "the talks".
func (v *reader) severalTalks(m int) bool {
	return slices.ContainsFunc(v.nouns[m], func(n string) bool {
		return severals[n]
	})
}

// severals are plural words for one meeting.
var severals = prose.Set("talks negotiations consultations discussions")

// spokenOfIn returns the last meeting that the reporter speaks of in a sentence before word hi, but for where a say-clause has its words said.
func (v *reader) spokenOfIn(s, hi, clause int) tie {
	out := tie{meeting: loaders.None}
	for _, o := range v.occasionsIn(s) {
		if o.Last > hi {
			break
		}
		if o.meeting != loaders.None && !o.within && !o.body && (o.venue == loaders.None || o.venue != clause) {
			out = tie{o.meeting, v.Span(o.Run)}
		}
	}
	return out
}

// saidByBody says whether the speaker is an institution, which "it" means then.
func (v *reader) saidByBody(s clauses.Saying) bool {
	if s.Clause == loaders.None {
		return false
	}
	who := v.Clauses[s.Clause].Speaker
	if who == loaders.None || v.People[who].Kind == graph.KindPerson {
		return false
	}
	name := strings.Fields(strings.ToLower(v.People[who].Name))
	return v.People[who].Kind != "" || len(name) > 0 && speakers.BodyHeads[name[len(name)-1]]
}

// whatWasThere returns the meeting whose place "there" is in what is said: the last one with a place, in this sentence or the two before.
func (v *reader) whatWasThere(s clauses.Saying) tie {
	for _, f := range s.Fragments {
		words := v.WordsIn(f)
		for i, w := range words {
			if w.Low != "there" || i+1 < len(words) && words[i+1].Is(prose.Aux|prose.Modal|prose.Verb) || i > 0 && (words[i-1].Low == "out" || words[i-1].Low == "over") {
				continue
			}
			for k := v.occasionsFrom(s.Sentence+1) - 1; k >= 0 && v.occasions[k].sentence >= s.Sentence-2; k-- {
				if o := v.occasions[k]; o.meeting != loaders.None && !o.within && v.meetings[o.meeting].Place != "" {
					return tie{o.meeting, w.Span}
				}
			}
		}
	}
	return tie{meeting: loaders.None}
}

// subjectMeeting returns the meeting that is the subject of a sentence.
func (v *reader) subjectMeeting(s int) tie {
	if s >= 0 {
		for _, o := range v.occasionsIn(s) {
			if o.meeting != loaders.None && !o.body && (v.isSubject(&o) || v.opensSaying(&o)) {
				return tie{o.meeting, v.Span(o.Run)}
			}
		}
	}
	return tie{meeting: loaders.None}
}

// opensSaying says whether something said begins with an occasion: "he said the talks had been short".
func (v *reader) opensSaying(o *occasion) bool {
	for k := v.sayingsFrom(o.sentence); k < len(v.Found.Sayings) && v.Found.Sayings[k].Sentence == o.sentence; k++ {
		if first := v.WordAt(v.Found.Sayings[k].Fragments[0].Start); o.First == first || o.First == first+1 && v.Words[first].Low == "that" {
			return true
		}
	}
	return false
}

// near says whether the reporter puts a saying after an occasion or has it end: "after the talks", "when the talks ended".
func (v *reader) near(o *occasion) bool {
	switch v.Low(o.First - 1) {
	case "after", "following", "from", "left", "leaving":
		return true
	}
	return ends[v.Low(o.Last)]
}

var ends = prose.Set("ended closed broke concluded finished")

// exchanges says whether words tell of what passed between people: “we agreed”, “he told me”.
func (v *reader) exchanges(s clauses.Saying) bool {
	for _, f := range s.Fragments {
		words := v.WordsIn(f)
		for i, w := range words {
			if exchanged[w.Low] || tellings[w.Low] && takesObject(words, i+1) {
				return true
			}
		}
	}
	return false
}

// exchanged are words of what passes between people who meet.
var exchanged = prose.Set("discussed agreed negotiated constructive productive frank fruitful candid discussion agreement")
