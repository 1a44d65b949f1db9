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
	v.findHeld()
	for i, s := range v.found.sayings {
		v.topics[i] = v.about(i)
		if len(v.topics[i]) == 0 {
			if t := v.accountOf(i); t.meeting != loaders.None {
				v.topics[i] = []tie{t}
			}
		}
		if i == 0 {
			continue
		}
		if b := v.found.sayings[i-1]; b.group == s.group && (b.sentence == s.sentence || v.pointsBack(s) && len(v.topics[i]) == 0) { // the halves of one saying
			if len(v.topics[i]) == 0 {
				v.topics[i] = slices.Clone(v.topics[i-1])
			} else if len(v.topics[i-1]) == 0 {
				v.topics[i-1] = slices.Clone(v.topics[i])
			}
		}
	}
}

// pointsBack says whether words begin with what points at something said before: “It was late”, “They left”.
func (v *resolver) pointsBack(s saying) bool {
	words := v.wordsIn(s.fragments[0])
	return len(words) > 1 && goesOn[words[0].low] && words[0].low != "there"
}

// tieTellers makes what somebody tells of others' words about the meeting where those were said.
func (v *resolver) tieTellers() {
	for i, s := range v.found.sayings {
		if s.teller == loaders.None || v.madeAt[i].meeting == loaders.None {
			continue
		}
		for k := v.sayingsFrom(s.sentence); k < len(v.found.sayings) && v.found.sayings[k].sentence == s.sentence; k++ {
			if v.found.sayings[k].clause != s.teller {
				continue
			}
			if !slices.ContainsFunc(v.topics[k], func(t tie) bool { return t.meeting == v.madeAt[i].meeting }) {
				v.topics[k] = append(v.topics[k], v.madeAt[i])
			}
		}
	}
}

// about returns the meetings that a saying is about: those it speaks of itself, by name or by their place, and those the
// reporter says it refers to.
func (v *resolver) about(i int) []tie {
	s := v.found.sayings[i]
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
		} else if within(at, s.fragments) && !o.body && !v.datesOnly(&o, s) && !(o.meeting == v.madeAt[i].meeting && v.raw(o.first) == "that") && (o.venue == loaders.None || o.venue != s.clause && !v.asks(s)) || o.sentence == s.sentence && v.sentences[o.sentence].block == v.headline && !o.body {
			add(tie{o.meeting, v.span(o.run)}) // a headline says what its quote is of
		}
	}
	n, _ := slices.BinarySearchFunc(v.references, s.sentence, func(r reference, s int) int { return r.sentence - s })
	for ; n < len(v.references) && v.references[n].sentence == s.sentence; n++ {
		add(v.references[n].tie)
	}
	if s.clause != loaders.None {
		add(v.spokenOf(&v.found.clauses[s.clause]))
	}
	for _, f := range s.fragments {
		v.byPlace(f, s.sentence, add)
	}
	if len(out) == 0 {
		if t := v.goesOnAbout(i); t.meeting != loaders.None && t.meeting != v.madeAt[i].meeting && !v.anotherDay(s, t.meeting) {
			add(t)
		}
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
	if c.frames&naming != 0 {
		if t := v.calledTheDay(c); t.meeting != loaders.None {
			return t
		}
	}
	for _, o := range v.occasionsIn(c.sentence) {
		if o.noun >= c.cue.last && o.first <= c.cue.last+1 && c.frames&naming != 0 && !o.body {
			return tie{o.meeting, v.span(o.run)}
		}
	}
	return tie{meeting: loaders.None}
}

// calledTheDay returns the meeting that the page leads with where somebody calls the day, or the evening, something.
func (v *resolver) calledTheDay(c *sayClause) tie {
	if v.raw(c.cue.last) != "the" || !occasionDays[v.raw(c.cue.last+1)] {
		return tie{meeting: loaders.None}
	}
	for k := v.occasionsFrom(c.sentence+1) - 1; k >= 0 && v.occasions[k].sentence >= c.sentence-2; k-- {
		if o := &v.occasions[k]; v.canBeToldOf(o) {
			return tie{o.meeting, v.span(run{c.cue.last, c.cue.last + 2})}
		}
	}
	return tie{meeting: loaders.None}
}

// occasionDays are words that stand for what took place then.
var occasionDays = set("day evening night morning afternoon exchange encounter atmosphere mood")

// byPlace ties words said to the meeting of which they name the place: “In Dresden we disagreed.”
func (v *resolver) byPlace(f loaders.Span, s int, add func(tie)) {
	if len(v.metIn) == 0 {
		return
	}
	for i, hi := v.wordAt(f.Start), v.wordAt(f.End); i < hi; i++ {
		if !v.words[i].cap {
			continue
		}
		p, end := v.placeAt(i, hi)
		if end == i || v.inOccasion(i, s) {
			continue
		}
		if m, ok := v.metIn[p.name]; ok && m != loaders.None && v.raw(i-2) != "born" && (v.leadsWith(m) || v.spokenOfNear(m, s)) && p.name != p.country && !regions[p.name] && (i == v.wordAt(f.Start) || there[v.raw(i-1)] || v.raw(i-1) == "to" && !v.held[m]) {
			add(tie{m, v.span(run{i, end})})
		}
		i = end - 1
	}
}

// spokenOfNear says whether a meeting is spoken of in a sentence or near it.
func (v *resolver) spokenOfNear(m, s int) bool {
	const far, ahead = 3, 4 // paragraphs, sentences
	last := v.occasionsFrom(s+1+ahead) - 1
	for k := last; k >= max(0, last-memory) && v.sentences[v.occasions[k].sentence].block >= v.sentences[s].block-far; k-- {
		if v.occasions[k].meeting == m {
			return true
		}
	}
	return false
}

// there are words before a place that is where something was.
var there = set("in at from left since after about")

// inOccasion says whether word i of sentence s belongs to a meeting's noun phrase.
func (v *resolver) inOccasion(i, s int) bool {
	for _, o := range v.occasionsIn(s) {
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
