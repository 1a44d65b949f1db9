package article

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// memory is how many meetings, and places that speak of one, "the talks" looks back over: more than an article has, so that a book stays linear.
const memory = 200

// findMeetings gathers the meetings of the page, the places that speak of them, and the meetings that things were said at and about.
func (v *resolver) findMeetings() {
	v.findTowns()
	v.talks = v.holdsTalks()
	for s, sent := range v.sentences {
		for i := sent.first; i < sent.last; i++ {
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
			i = max(i, o.last-1)
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
func (v *resolver) occasionAt(i, s int) (occasion, bool) {
	sent := v.sentences[s]
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
func (v *resolver) holdsTalks() bool {
	return slices.ContainsFunc(v.words, func(w word) bool {
		return w.low == "talks" || w.low == "negotiations" || w.low == "negotiators" || w.low == "consultations"
	})
}

// placeOccasion returns the meeting an occasion is about, a new one when the text tells enough to know
// it again: a place, a date, a name or two people. None when it doesn't.
func (v *resolver) placeOccasion(o occasion) int {
	if a := v.raw(o.first); o.vague && o.within && (a == "any" || a == "no") {
		if m := v.lastMeeting(o); m != loaders.None {
			return m // “there was no meeting”
		}
	}
	if o.vague || v.words[o.noun].low == "meetings" && o.place == "" {
		return loaders.None // "every summit", "its meetings"
	}
	if v.words[o.noun].low == "event" {
		return v.lastMeeting(o)
	}
	if assembled[v.words[o.noun].low] {
		if m := v.lastMeeting(o); m != loaders.None && v.spokenOfSince(m, v.sentences[o.sentence].block-2) {
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
func (v *resolver) isWeak(o occasion) bool {
	if o.place != "" || len(o.pair) > 0 || len(o.who) > 1 || o.date != nil || o.proper && !o.within || o.venue != loaders.None || o.setting || o.kind == graph.MeetingCall && (!o.within || encounters[v.words[o.noun].low] == "") && verbal[v.words[o.noun].low] {
		return false
	}
	if v.introduces(o) {
		return false
	}
	a := v.raw(o.first)
	return o.within || o.other || a != "a" && a != "an" && v.sentences[o.sentence].block != v.headline
}

// introduces says whether the reporter tells of a meeting, or with whom it is, where he first speaks of it: "the conference lasted four days", "talks with
// the union".
func (v *resolver) introduces(o occasion) bool {
	if !v.asReported(&o) {
		return false
	}
	if next := v.raw(o.noun + 1); next == "between" || next == "of" && (v.raw(o.noun+2) == "both" || v.raw(o.noun+2) == "the" && counts[v.raw(o.noun+3)]) {
		return true // "a meeting of the two"
	}
	return o.definite && v.isSubject(&o) && (lasts[v.raw(o.last)] || ends[v.raw(o.last)]) || severals[v.words[o.noun].low] && (!o.within || v.near(&o) || v.isSubject(&o)) && (v.raw(o.noun+1) == "with" || v.raw(o.noun+1) == "between")
}

// asReported says whether the reporter speaks of an occasion, himself or in words that the lead has somebody say: "A and B ended their talks, both said".
func (v *resolver) asReported(o *occasion) bool {
	return !o.within || v.words[o.noun].mark == outside && (v.sentences[o.sentence].block <= max(v.headline, 0)+1 || v.isSubject(o))
}

// extend adds what an occasion tells to a meeting.
func (v *resolver) extend(m int, o occasion) {
	mt := &v.meetings[m]
	if o.place != "" && (mt.Place == "" || mt.Place != o.place && liesIn(o.place, mt.Place)) {
		mt.Place, mt.Country = o.place, placeOf[strings.ToLower(o.place)].country
	}
	if o.date != nil && mt.Date == "" {
		mt.Date, mt.DateText = o.date.edtf, o.date.In(v.text)
	}
	if word := v.words[o.noun].low; !slices.Contains(v.nouns[m], word) {
		v.nouns[m] = append(v.nouns[m], word)
	}
	for i := o.first; i < o.noun; i++ {
		if _, sorts := sittings[v.words[i].low]; sorts && !slices.Contains(v.nouns[m], v.words[i].low) {
			v.nouns[m] = append(v.nouns[m], v.words[i].low)
		}
	}
	name := v.occasionName(o)
	printed := v.printed(run{o.first, o.noun + 1})
	for _, article := range []string{"the ", "The ", "a ", "A "} {
		printed = strings.TrimPrefix(printed, article)
	}
	if mt.Name == "" {
		mt.Name = name
	}
	for _, alias := range []string{name, printed} {
		if alias != mt.Name && strings.Contains(alias, " ") && !slices.Contains(mt.Aliases, alias) && startsUpper(alias) && !o.body {
			mt.Aliases = append(mt.Aliases, alias)
		}
	}
	v.tookPart(m, o.pair...)
	v.tookPart(m, o.who...)
}

// prune drops the meetings that nothing was said at or about and of which the page tells neither when nor where nor who.
func (v *resolver) prune() {
	kept := make([]int, len(v.meetings))
	tied := make([]bool, len(v.meetings))
	for i := range v.found.sayings {
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
	for i := range v.found.sayings {
		if m := v.madeAt[i].meeting; m != loaders.None {
			v.madeAt[i].meeting = kept[m]
		}
		for k := range v.topics[i] {
			v.topics[i][k].meeting = kept[v.topics[i][k].meeting]
		}
	}
}

// occasionsFrom returns the index of the first occasion in sentence s or later.
func (v *resolver) occasionsFrom(s int) int {
	n, _ := slices.BinarySearchFunc(v.occasions, s, func(o occasion, s int) int { return o.sentence - s })
	return n
}

// occasionsIn returns the occasions of sentence s, in the order of the text.
func (v *resolver) occasionsIn(s int) []occasion {
	return v.occasions[v.occasionsFrom(s):v.occasionsFrom(s+1)]
}

// sayingsFrom returns the index of the first saying that begins in sentence s or later.
func (v *resolver) sayingsFrom(s int) int {
	n, _ := slices.BinarySearchFunc(v.found.sayings, s, func(x saying, s int) int { return x.sentence - s })
	return n
}

// clausesFrom returns the index of the first say-clause in sentence s or later.
func (v *resolver) clausesFrom(s int) int {
	n, _ := slices.BinarySearchFunc(v.found.clauses, s, func(c sayClause, s int) int { return c.sentence - s })
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
