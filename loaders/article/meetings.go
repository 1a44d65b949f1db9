package article

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// memory is how many meetings, and places that speak of one, "the talks" looks back over: more than an article has, so that a book stays linear.
const memory = 200

// findMeetings gathers the meetings of the page, the places that speak of them, and the meetings that things were said at and about.
func (v *reader) findMeetings() {
	v.findTowns()
	v.talks = v.holdsTalks()
	for s, sent := range v.Sentences {
		for i := sent.First; i < sent.Last; i++ {
			o, ok := v.occasionAt(i, s)
			if !ok {
				continue
			}
			o.meeting = v.placeOccasion(o)
			if o.meeting != loaders.None {
				v.latest[o.kind] = o.meeting
				v.whoMet(&o)
			}
			v.occasions = append(v.occasions, o)
			i = max(i, o.Last-1)
		}
	}
	v.lookAhead()
	v.tieReferences()
	v.tieVenues()
	v.tieTopics()
	v.tieTellers()
	v.prune()
}

// occasionAt reads the occasion whose noun is the word at i, or that a body told something or voting there holds.
func (v *reader) occasionAt(i, s int) (occasion, bool) {
	sent := v.Sentences[s]
	if kind, ok := v.meetingNoun(i, sent); ok {
		return v.readOccasion(i, s, kind), true
	}
	if v.sits(i, s) {
		o := v.readOccasion(i, s, graph.MeetingSession)
		o.body, o.definite = true, true
		if v.readVenue(&o); o.date == nil {
			o.date = v.onlyDate(s)
		}
		return o, true
	}
	return occasion{}, false
}

// holdsTalks says whether the page speaks of talks, so that "the next round" is one of them.
func (v *reader) holdsTalks() bool {
	return slices.ContainsFunc(v.Words, func(w prose.Word) bool {
		return w.Low == "talks" || w.Low == "negotiations" || w.Low == "negotiators" || w.Low == "consultations"
	})
}

// placeOccasion returns the meeting an occasion is about, a new one when the text tells enough to know
// it again: a place, a date, a name or two people. None when it doesn't.
func (v *reader) placeOccasion(o occasion) int {
	if a := v.Raw(o.First); o.vague && o.within && (a == "any" || a == "no") {
		if m := v.lastMeeting(o); m != loaders.None {
			return m // “there was no meeting”
		}
	}
	if o.vague || v.Words[o.noun].Low == "meetings" && o.place == "" {
		return loaders.None // "every summit", "its meetings"
	}
	if v.Words[o.noun].Low == "event" {
		return v.lastMeeting(o)
	}
	if prose.Assembled[v.Words[o.noun].Low] {
		if m := v.lastMeeting(o); m != loaders.None && v.spokenOfSince(m, v.Sentences[o.sentence].Block-2) {
			return m
		}
		return loaders.None
	}
	if m := v.wholeOf(o); m != loaders.None {
		return m
	}
	if o.place == "" && len(o.pair) == 0 && o.date == nil && !o.proper && len(o.who) < 2 {
		if o.definite && !o.other || o.other && v.saysWhich(o) {
			if m := v.lastMeeting(o); m != loaders.None || o.venue == loaders.None && !v.introduces(o) {
				return m
			}
		}
	}
	for m := len(v.meetings) - 1; m >= max(0, len(v.meetings)-memory); m-- {
		if v.same(m, o) {
			v.extend(m, o)
			return m
		}
	}
	if o.body && o.date == nil {
		if m := v.lastMeeting(o); m != loaders.None {
			return m
		}
	}
	if v.isWeak(o) {
		return loaders.None
	}
	if m := v.besideBody(o); m != loaders.None {
		return m
	}
	if m := v.inHeading(o); m != loaders.None {
		v.extend(m, o)
		return m
	}
	v.meetings = append(v.meetings, loaders.Meeting{Kind: o.kind})
	v.nouns = append(v.nouns, nil)
	v.extend(len(v.meetings)-1, o)
	return len(v.meetings) - 1
}

// isWeak says whether an occasion tells too little for a meeting of its own: neither place nor date nor people, and the reporter neither
// introduces it ("a hearing") nor has anything said there.
func (v *reader) isWeak(o occasion) bool {
	if o.place != "" || len(o.pair) > 0 || len(o.who) > 1 || o.date != nil || o.proper && !o.within || o.venue != loaders.None || o.setting || o.kind == graph.MeetingCall && (!o.within || prose.Encounters[v.Words[o.noun].Low] == "") && verbal[v.Words[o.noun].Low] {
		return false
	}
	if v.introduces(o) {
		return false
	}
	a := v.Raw(o.First)
	return o.within || o.other || a != "a" && a != "an" && v.Sentences[o.sentence].Block != v.Headline
}

// introduces says whether the reporter tells of a meeting, or with whom it is, where he first speaks of it: "the conference lasted four days", "talks with
// the union".
func (v *reader) introduces(o occasion) bool {
	if !v.asReported(&o) {
		return false
	}
	if next := v.Raw(o.noun + 1); next == "between" || next == "of" && (v.Raw(o.noun+2) == "both" || v.Raw(o.noun+2) == "the" && counts[v.Raw(o.noun+3)]) {
		return true // "a meeting of the two"
	}
	return o.definite && v.isSubject(&o) && (lasts[v.Raw(o.Last)] || ends[v.Raw(o.Last)]) || severals[v.Words[o.noun].Low] && (!o.within || v.near(&o) || v.isSubject(&o)) && (v.Raw(o.noun+1) == "with" || v.Raw(o.noun+1) == "between")
}

// asReported says whether the reporter speaks of an occasion, himself or in words that the lead has somebody say: "A and B ended their talks, both said".
func (v *reader) asReported(o *occasion) bool {
	return !o.within || v.Words[o.noun].Mark == prose.Outside && (v.Sentences[o.sentence].Block <= max(v.Headline, 0)+1 || v.isSubject(o))
}

// extend adds what an occasion tells to a meeting.
func (v *reader) extend(m int, o occasion) {
	mt := &v.meetings[m]
	if o.place != "" && (mt.Place == "" || mt.Place != o.place && prose.LiesIn(o.place, mt.Place)) {
		mt.Place, mt.Country = o.place, prose.PlaceOf[strings.ToLower(o.place)].Country
	}
	if o.date != nil && mt.Date == "" {
		mt.Date, mt.DateText = o.date.EDTF, o.date.In(v.Text)
	}
	if word := v.Words[o.noun].Low; !slices.Contains(v.nouns[m], word) {
		v.nouns[m] = append(v.nouns[m], word)
	}
	for i := o.First; i < o.noun; i++ {
		if _, sorts := sittings[v.Words[i].Low]; sorts && !slices.Contains(v.nouns[m], v.Words[i].Low) {
			v.nouns[m] = append(v.nouns[m], v.Words[i].Low)
		}
	}
	name := v.occasionName(o)
	printed := v.Printed(prose.Between(o.First, o.noun+1))
	for _, article := range []string{"the ", "The ", "a ", "A "} {
		printed = strings.TrimPrefix(printed, article)
	}
	if mt.Name == "" {
		mt.Name = name
	}
	for _, alias := range []string{name, printed} {
		if alias != mt.Name && strings.Contains(alias, " ") && !slices.Contains(mt.Aliases, alias) && prose.StartsUpper(alias) && !o.body {
			mt.Aliases = append(mt.Aliases, alias)
		}
	}
	v.tookPart(m, o.pair...)
	v.tookPart(m, o.who...)
}

// prune drops the meetings that nothing was said at or about and of which the page tells neither when nor where nor who.
func (v *reader) prune() {
	kept := make([]int, len(v.meetings))
	tied := make([]bool, len(v.meetings))
	for i := range v.Found.Sayings {
		if m := v.madeAt[i].meeting; m != loaders.None {
			tied[m] = true
		}
		for _, t := range v.topics[i] {
			tied[t.meeting] = true
		}
	}
	n := 0
	for m, mt := range v.meetings {
		if kept[m] = loaders.None; tied[m] || mt.Date != "" || mt.Place != "" || len(mt.Who) > 1 {
			kept[m], v.meetings[n] = n, mt
			n++
		}
	}
	v.meetings = v.meetings[:n]
	v.tellApart()
	for i := range v.Found.Sayings {
		if m := v.madeAt[i].meeting; m != loaders.None {
			v.madeAt[i].meeting = kept[m]
		}
		for k := range v.topics[i] {
			v.topics[i][k].meeting = kept[v.topics[i][k].meeting]
		}
	}
}

// occasionsFrom returns the index of the first occasion in sentence s or later.
func (v *reader) occasionsFrom(s int) int {
	n, _ := slices.BinarySearchFunc(v.occasions, s, func(o occasion, s int) int { return o.sentence - s })
	return n
}

// occasionsIn returns the occasions of sentence s, in the order of the text.
func (v *reader) occasionsIn(s int) []occasion {
	return v.occasions[v.occasionsFrom(s):v.occasionsFrom(s+1)]
}

// sayingsFrom returns the index of the first saying that begins in sentence s or later.
func (v *reader) sayingsFrom(s int) int {
	n, _ := slices.BinarySearchFunc(v.Found.Sayings, s, func(x clauses.Saying, s int) int { return x.Sentence - s })
	return n
}

// clausesFrom returns the index of the first say-clause in sentence s or later.
func (v *reader) clausesFrom(s int) int {
	n, _ := slices.BinarySearchFunc(v.Found.Clauses, s, func(c clauses.SayClause, s int) int { return c.Sentence - s })
	return n
}

func within(at int, fragments []loaders.Span) bool {
	for _, f := range fragments {
		if at >= f.Start && at < f.End {
			return true
		}
	}
	return false
}
