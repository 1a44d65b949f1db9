package article

import (
	"slices"

	"onrecord/graph"
	"onrecord/loaders"
)

// tieTopics settles which meetings each saying is about.
func (v *resolver) tieTopics() {
	v.topics = make([][]tie, len(v.found.sayings))
	v.metIn = v.meetingsByPlace()
	for i, s := range v.found.sayings {
		v.topics[i] = v.about(s)
		if i == 0 {
			continue
		}
		if b := v.found.sayings[i-1]; b.group == s.group && b.sentence == s.sentence { // the halves of one sentence
			if len(v.topics[i]) == 0 {
				v.topics[i] = slices.Clone(v.topics[i-1])
			} else if len(v.topics[i-1]) == 0 {
				v.topics[i-1] = slices.Clone(v.topics[i])
			}
		}
	}
}

// about returns the meetings that a saying is about: those it speaks of itself, by name or by their place, and those the
// reporter says it refers to.
func (v *resolver) about(s saying) []tie {
	var out []tie
	add := func(t tie) {
		if t.meeting != loaders.None && !slices.ContainsFunc(out, func(o tie) bool { return o.meeting == t.meeting }) {
			out = append(out, t)
		}
	}
	end := s.fragments[len(s.fragments)-1].End
	for _, o := range v.occasions[v.occasionsFrom(s.sentence):] {
		if at := v.words[o.noun].Start; at >= end && o.sentence > s.sentence {
			break
		} else if within(at, s.fragments) && !o.body && !v.datesOnly(&o, s) && (o.venue == loaders.None || o.venue != s.clause) || o.sentence == s.sentence && v.sentences[o.sentence].block == v.headline {
			add(tie{o.meeting, v.span(o.run)}) // a headline says what its quote is of
		}
	}
	for _, r := range v.references {
		if r.sentence == s.sentence {
			add(r.tie)
		}
	}
	if s.clause != loaders.None {
		add(v.spokenOf(&v.found.clauses[s.clause]))
	}
	for _, f := range s.fragments {
		v.byPlace(f, s.sentence, add)
	}
	if len(out) == 0 {
		add(v.goesOnAbout(s))
	}
	return out
}

// datesOnly says whether an occasion in what is said only tells when something else is: “he will resign after the summit”.
func (v *resolver) datesOnly(o *occasion, s saying) bool {
	if o.first <= v.wordAt(s.fragments[0].Start)+1 || verbal[v.words[o.noun].low] {
		return false
	}
	switch v.raw(o.first - 1) {
	case "before", "after", "until", "following", "by":
		return true
	case "of":
		return v.raw(o.first-2) == "ahead"
	}
	return false
}

// reference says that what is quoted in a sentence is about a meeting.
type reference struct {
	sentence int
	tie
}

// tieReferences ties a place inside a quote to the meeting that the reporter says the words refer to:
// “it began in Miami,” he said, referring to the summit in Florida.
func (v *resolver) tieReferences() {
	for i := range v.occasions {
		o := &v.occasions[i]
		if o.meeting == loaders.None || !v.referredTo(o) {
			continue
		}
		v.references = append(v.references, reference{o.sentence, tie{o.meeting, v.span(o.run)}})
		mt := &v.meetings[o.meeting]
		sent := v.sentences[o.sentence]
		for k := sent.first; k < sent.last; k++ {
			if v.words[k].mark == outside {
				continue
			}
			p, end := v.placeAt(k, sent.last)
			if end == k || mt.Place == "" || p.name == mt.Place || !liesIn(p.name, mt.Place) {
				continue
			}
			mt.Aliases = append(mt.Aliases, p.name+" "+v.words[o.noun].low)
			mt.Place = p.name
		}
	}
}

// referredTo says whether the reporter says before an occasion that words refer to it.
func (v *resolver) referredTo(o *occasion) bool {
	k := o.first
	switch v.low(k - 1) {
	case "to":
		return v.low(k-2) == "referring" || v.low(k-2) == "alluding" || v.low(k-2) == "reference" || v.low(k-2) == "pointing"
	case "of":
		return v.low(k-2) == "speaking" || v.low(k-2) == "said"
	case "on":
		return v.low(k-2) == "commenting"
	case "about":
		return v.low(k-2) == "speaking" || v.low(k-2) == "asked" || v.low(k-2) == "talking"
	}
	return false
}

// spokenOf returns the meeting that a say-clause says its words are of: "called the talks “useful”", "said of the summit".
func (v *resolver) spokenOf(c *sayClause) tie {
	for _, o := range v.occasions[v.occasionsFrom(c.sentence):] {
		if o.sentence != c.sentence {
			break
		}
		if o.noun >= c.cue.last && o.first <= c.cue.last+1 && c.frames&naming != 0 && !o.body {
			return tie{o.meeting, v.span(o.run)}
		}
	}
	return tie{meeting: loaders.None}
}

// goesOnAbout returns the meeting that words go on about without a word for it: “It was short,” after a sentence whose subject it is; “we agreed
// on nothing”, said after it; “he told me”, of one just spoken of.
func (v *resolver) goesOnAbout(s saying) tie {
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
		for _, o := range v.occasions[v.occasionsFrom(k):] {
			if o.sentence != k {
				break
			}
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
		if t := v.spokenOfIn(s.sentence, v.wordAt(s.fragments[0].Start)); t.meeting != loaders.None {
			return t
		}
		if t := v.subjectMeeting(s.sentence - 1); t.meeting != loaders.None {
			return t
		}
		for _, w := range words[1:] {
			if putOff[w.low] && s.sentence > 0 {
				return v.spokenOfIn(s.sentence-1, v.sentences[s.sentence-1].last)
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
		return n == "talks" || n == "negotiations" || n == "consultations" || n == "discussions"
	})
}

// spokenOfIn returns the last meeting that the reporter speaks of in a sentence before word hi.
func (v *resolver) spokenOfIn(s, hi int) tie {
	out := tie{meeting: loaders.None}
	for _, o := range v.occasions[v.occasionsFrom(s):] {
		if o.sentence != s || o.last > hi {
			break
		}
		if o.meeting != loaders.None && !o.within && !o.body {
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
	return who != loaders.None && v.people[who].Kind != graph.KindPerson
}

// whatWasThere returns the meeting whose place "there" is in what is said: the last one with a place, in this sentence or the two before.
func (v *resolver) whatWasThere(s saying) tie {
	for _, f := range s.fragments {
		words := v.wordsIn(f)
		for i, w := range words {
			if w.low != "there" || i+1 < len(words) && words[i+1].is(aux|modal|verb) || i > 0 && (words[i-1].low == "out" || words[i-1].low == "over") {
				continue
			}
			for k := len(v.occasionsUntil(s.sentence)) - 1; k >= 0 && v.occasions[k].sentence >= s.sentence-2; k-- {
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
		for _, o := range v.occasions[v.occasionsFrom(s):] {
			if o.sentence != s {
				break
			}
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
			if exchanged[w.low] || i+1 < len(words) && (w.low == "told" || w.low == "assured" || w.low == "asked" || w.low == "promised") && words[i+1].is(object) {
				return true
			}
		}
	}
	return false
}

// exchanged are words of what passes between people who meet.
var exchanged = set("discussed agreed negotiated constructive productive frank fruitful candid discussion agreement")

// byPlace ties words said to the meeting of which they name the place: “In Dresden we disagreed.”
func (v *resolver) byPlace(f loaders.Span, s int, add func(tie)) {
	for i, hi := v.wordAt(f.Start), v.wordAt(f.End); i < hi; i++ {
		if !v.words[i].cap {
			continue
		}
		p, end := v.placeAt(i, hi)
		if end == i || v.inOccasion(i, s) {
			continue
		}
		if m, ok := v.metIn[p.name]; ok && m != loaders.None && p.name != p.country && !regions[p.name] && (i == v.wordAt(f.Start) || there[v.raw(i-1)]) {
			add(tie{m, v.span(run{i, end})})
		}
		i = end - 1
	}
}

// inOccasion says whether word i of sentence s belongs to a meeting's noun phrase.
func (v *resolver) inOccasion(i, s int) bool {
	for _, o := range v.occasions[v.occasionsFrom(s):] {
		if o.sentence > s {
			break
		}
		if o.first <= i && i < o.last {
			return true
		}
	}
	return false
}

// regions are places of the gazetteer that hold others: who names Iowa hardly means a meeting there.
var regions = func() map[string]bool {
	out := map[string]bool{"Washington": true}
	for _, p := range placeOf {
		out[p.within] = true
	}
	return out
}()

// there are words before a place that is where something was.
var there = set("in at from left since after")

// meetingsByPlace returns the one meeting held in each place, press conferences aside; None where several were.
func (v *resolver) meetingsByPlace() map[string]int {
	out := map[string]int{}
	for m, mt := range v.meetings {
		if mt.Place == "" || mt.Kind == graph.MeetingPressConference {
			continue
		}
		if _, taken := out[mt.Place]; taken {
			m = loaders.None
		}
		out[mt.Place] = m
	}
	return out
}
