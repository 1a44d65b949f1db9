package article

import (
	"slices"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// tieTopics settles which meetings each saying is about.
func (v *reader) tieTopics() {
	v.topics = make([][]tie, len(v.Found.Sayings))
	v.metIn = v.meetingsByPlace()
	v.findHeld()
	for i, s := range v.Found.Sayings {
		v.topics[i] = v.about(i)
		if len(v.topics[i]) == 0 {
			if t := v.accountOf(i); t.meeting != loaders.None {
				v.topics[i] = []tie{t}
			}
		}
		if i == 0 {
			continue
		}
		if b := v.Found.Sayings[i-1]; b.Group == s.Group && (b.Sentence == s.Sentence || v.pointsBack(s) && len(v.topics[i]) == 0) { // the halves of one saying
			if len(v.topics[i]) == 0 {
				v.topics[i] = slices.Clone(v.topics[i-1])
			} else if len(v.topics[i-1]) == 0 {
				v.topics[i-1] = slices.Clone(v.topics[i])
			}
		}
	}
}

// pointsBack says whether words begin with what points at something said before: “It was late”, “They left”.
func (v *reader) pointsBack(s clauses.Saying) bool {
	words := v.WordsIn(s.Fragments[0])
	return len(words) > 1 && goesOn[words[0].Low] && words[0].Low != "there"
}

// tieTellers makes what somebody tells of others' words about the meeting where those were said.
func (v *reader) tieTellers() {
	for i, s := range v.Found.Sayings {
		if s.Teller == loaders.None || v.madeAt[i].meeting == loaders.None {
			continue
		}
		for k := v.sayingsFrom(s.Sentence); k < len(v.Found.Sayings) && v.Found.Sayings[k].Sentence == s.Sentence; k++ {
			if v.Found.Sayings[k].Clause != s.Teller {
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
func (v *reader) about(i int) []tie {
	s := v.Found.Sayings[i]
	var out []tie
	add := func(t tie) {
		if t.meeting != loaders.None && !slices.ContainsFunc(out, func(o tie) bool { return o.meeting == t.meeting }) {
			out = append(out, t)
		}
	}
	end := s.Fragments[len(s.Fragments)-1].End
	for _, o := range v.occasions[v.occasionsFrom(s.Sentence):] {
		if at := v.Words[o.noun].Start; at >= end && o.sentence > s.Sentence {
			break
		} else if within(at, s.Fragments) && !o.body && !v.datesOnly(&o, s) && !(o.meeting == v.madeAt[i].meeting && v.Raw(o.First) == "that") && (o.venue == loaders.None || o.venue != s.Clause && !v.asks(s)) || o.sentence == s.Sentence && v.Sentences[o.sentence].Block == v.Headline && !o.body {
			add(tie{o.meeting, v.Span(o.Run)}) // a headline says what its quote is of
		}
	}
	n, _ := slices.BinarySearchFunc(v.references, s.Sentence, func(r reference, s int) int { return r.sentence - s })
	for ; n < len(v.references) && v.references[n].sentence == s.Sentence; n++ {
		add(v.references[n].tie)
	}
	if s.Clause != loaders.None {
		add(v.spokenOf(&v.Found.Clauses[s.Clause]))
	}
	for _, f := range s.Fragments {
		v.byPlace(f, s.Sentence, add)
	}
	if len(out) == 0 {
		if t := v.goesOnAbout(i); t.meeting != loaders.None && t.meeting != v.madeAt[i].meeting && !v.anotherDay(s, t.meeting) {
			add(t)
		}
	}
	return out
}

// datesOnly says whether an occasion in what is said only tells when something else is: “he will resign after the summit”.
func (v *reader) datesOnly(o *occasion, s clauses.Saying) bool {
	if o.First <= v.WordAt(s.Fragments[0].Start)+1 || verbal[v.Words[o.noun].Low] {
		return false
	}
	switch v.Raw(o.First - 1) {
	case "before", "after", "until", "following", "by":
		return true
	case "of":
		return v.Raw(o.First-2) == "ahead"
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
func (v *reader) tieReferences() {
	for i := range v.occasions {
		o := &v.occasions[i]
		if o.meeting == loaders.None || !v.referredTo(o) {
			continue
		}
		v.references = append(v.references, reference{o.sentence, tie{o.meeting, v.Span(o.Run)}})
		mt := &v.meetings[o.meeting]
		sent := v.Sentences[o.sentence]
		for k := sent.First; k < sent.Last; k++ {
			if v.Words[k].Mark == prose.Outside {
				continue
			}
			p, end := v.placeAt(k, sent.Last)
			if end == k || mt.Place == "" || p.Name == mt.Place || !prose.LiesIn(p.Name, mt.Place) {
				continue
			}
			mt.Aliases = append(mt.Aliases, p.Name+" "+v.Words[o.noun].Low)
			mt.Place = p.Name
		}
	}
}

// referredTo says whether the reporter says before an occasion that words refer to it.
func (v *reader) referredTo(o *occasion) bool {
	k := o.First
	switch v.Low(k - 1) {
	case "to":
		return v.Low(k-2) == "referring" || v.Low(k-2) == "alluding" || v.Low(k-2) == "reference" || v.Low(k-2) == "pointing"
	case "of":
		return v.Low(k-2) == "speaking" || v.Low(k-2) == "said"
	case "on":
		return v.Low(k-2) == "commenting"
	case "about":
		return v.Low(k-2) == "speaking" || v.Low(k-2) == "asked" || v.Low(k-2) == "talking"
	}
	return false
}

// spokenOf returns the meeting that a say-clause says its words are of: "called the talks “useful”", "said of the summit".
func (v *reader) spokenOf(c *clauses.SayClause) tie {
	if c.Frames&prose.TakesName != 0 {
		if t := v.calledTheDay(c); t.meeting != loaders.None {
			return t
		}
	}
	for _, o := range v.occasionsIn(c.Sentence) {
		if o.noun >= c.Cue.Last && o.First <= c.Cue.Last+1 && c.Frames&prose.TakesName != 0 && !o.body {
			return tie{o.meeting, v.Span(o.Run)}
		}
	}
	return tie{meeting: loaders.None}
}

// calledTheDay returns the meeting that the page leads with where somebody calls the day, or the evening, something.
func (v *reader) calledTheDay(c *clauses.SayClause) tie {
	if v.Raw(c.Cue.Last) != "the" || !occasionDays[v.Raw(c.Cue.Last+1)] {
		return tie{meeting: loaders.None}
	}
	for k := v.occasionsFrom(c.Sentence+1) - 1; k >= 0 && v.occasions[k].sentence >= c.Sentence-2; k-- {
		if o := &v.occasions[k]; v.canBeToldOf(o) {
			return tie{o.meeting, v.Span(prose.Between(c.Cue.Last, c.Cue.Last+2))}
		}
	}
	return tie{meeting: loaders.None}
}

// occasionDays are words that stand for what took place then.
var occasionDays = prose.Set("day evening night morning afternoon exchange encounter atmosphere mood")

// byPlace ties words said to the meeting of which they name the place: “In Dresden we disagreed.”
func (v *reader) byPlace(f loaders.Span, s int, add func(tie)) {
	if len(v.metIn) == 0 {
		return
	}
	for i, hi := v.WordAt(f.Start), v.WordAt(f.End); i < hi; i++ {
		if !v.Words[i].Cap {
			continue
		}
		p, end := v.placeAt(i, hi)
		if end == i || v.inOccasion(i, s) {
			continue
		}
		if m, ok := v.metIn[p.Name]; ok && m != loaders.None && v.Raw(i-2) != "born" && (v.leadsWith(m) || v.spokenOfNear(m, s)) && p.Name != p.Country && !regions[p.Name] && (i == v.WordAt(f.Start) || there[v.Raw(i-1)] || v.Raw(i-1) == "to" && !v.held[m]) {
			add(tie{m, v.Span(prose.Between(i, end))})
		}
		i = end - 1
	}
}

// spokenOfNear says whether a meeting is spoken of in a sentence or near it.
func (v *reader) spokenOfNear(m, s int) bool {
	const far, ahead = 3, 4 // paragraphs, sentences
	last := v.occasionsFrom(s+1+ahead) - 1
	for k := last; k >= max(0, last-memory) && v.Sentences[v.occasions[k].sentence].Block >= v.Sentences[s].Block-far; k-- {
		if v.occasions[k].meeting == m {
			return true
		}
	}
	return false
}

// there are words before a place that is where something was.
var there = prose.Set("in at from left since after about")

// inOccasion says whether word i of sentence s belongs to a meeting's noun phrase.
func (v *reader) inOccasion(i, s int) bool {
	for _, o := range v.occasionsIn(s) {
		if o.First <= i && i < o.Last {
			return true
		}
	}
	return false
}

// regions are places of the gazetteer that hold others: who names Iowa hardly means a meeting there.
var regions = func() map[string]bool {
	out := map[string]bool{"Washington": true}
	for _, p := range prose.PlaceOf {
		out[p.Within] = true
	}
	return out
}()

// meetingsByPlace returns the one meeting held in each place, press conferences aside; None where several were.
func (v *reader) meetingsByPlace() map[string]int {
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
