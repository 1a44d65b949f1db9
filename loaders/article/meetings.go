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
	v.prune()
}

// lookAhead finds the meeting that "the visit" means where its sentence names it later: “The visit went well,” she said after her trip to Oslo.
func (v *resolver) lookAhead() {
	for i := range v.occasions {
		o := &v.occasions[i]
		if o.meeting != loaders.None || !o.definite || o.other || o.vague || o.body {
			continue
		}
		for _, later := range v.occasions[i+1:] {
			if later.sentence != o.sentence {
				break
			}
			if later.meeting != loaders.None && v.standsFor(*o, later.meeting) {
				o.meeting = later.meeting
				break
			}
		}
	}
}

// holdsTalks says whether the page speaks of talks, so that "the next round" is one of them.
func (v *resolver) holdsTalks() bool {
	return slices.ContainsFunc(v.words, func(w word) bool {
		return w.low == "talks" || w.low == "negotiations" || w.low == "negotiators" || w.low == "consultations"
	})
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

// placeOccasion returns the meeting an occasion is about, a new one when the text tells enough to know
// it again: a place, a date, a name or two people. None when it doesn't.
func (v *resolver) placeOccasion(o occasion) int {
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
			if m := v.lastMeeting(o); m != loaders.None || o.venue == loaders.None {
				return m
			}
		}
	}
	for m := len(v.meetings) - 1; m >= max(0, len(v.meetings)-memory); m-- {
		if v.same(&v.meetings[m], o) {
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
	if m := v.inHeading(o); m != loaders.None {
		v.extend(m, o)
		return m
	}
	v.meetings = append(v.meetings, loaders.Meeting{Kind: o.kind})
	v.nouns = append(v.nouns, nil)
	v.extend(len(v.meetings)-1, o)
	return len(v.meetings) - 1
}

// wholeOf returns the talks of which "the last session" is a part, None when it is of none.
func (v *resolver) wholeOf(o occasion) int {
	if o.kind != graph.MeetingSession || o.body || o.date != nil || o.place != "" || o.noun == o.first {
		return loaders.None
	}
	switch v.raw(o.noun - 1) {
	case "last", "first", "opening", "closing", "final":
		for k := len(v.occasions) - 1; k >= max(0, len(v.occasions)-memory); k-- {
			if m := v.occasions[k].meeting; m != loaders.None && (v.meetings[m].Kind == graph.MeetingTalks || v.meetings[m].Kind == graph.MeetingSummit) {
				return m
			}
		}
	}
	return loaders.None
}

// isWeak says whether an occasion tells too little for a meeting of its own: neither place nor date nor people, and the reporter neither
// introduces it ("a hearing") nor has anything said there.
func (v *resolver) isWeak(o occasion) bool {
	if o.place != "" || len(o.pair) > 0 || len(o.who) > 1 || o.date != nil || o.proper && !o.within || o.venue != loaders.None || o.setting || o.kind == graph.MeetingCall && verbal[v.words[o.noun].low] {
		return false
	}
	a := v.raw(o.first)
	return o.within || o.other || a != "a" && a != "an" && v.sentences[o.sentence].block != v.headline
}

// spokenOfSince says whether a meeting is spoken of in a paragraph or a later one.
func (v *resolver) spokenOfSince(m, block int) bool {
	for k := len(v.occasions) - 1; k >= 0 && v.sentences[v.occasions[k].sentence].block >= block; k-- {
		if v.occasions[k].meeting == m {
			return true
		}
	}
	return false
}

// saysWhich: "that first meeting" is one spoken of.
func (v *resolver) saysWhich(o occasion) bool {
	return v.raw(o.first) == "that" || v.raw(o.first) == "this"
}

// lastMeeting returns the meeting last spoken of that "the talks" can mean: one called so before, else of its kind, else of a kind the word can stand for.
func (v *resolver) lastMeeting(o occasion) int {
	word := v.words[o.noun].low
	for _, fits := range []func(k occasion) bool{
		func(k occasion) bool { return v.inView(o, k) && v.calledSo(k, word) && k.kind == o.kind },
		func(k occasion) bool { return v.inView(o, k) && v.standsFor(o, k.meeting) },
		func(k occasion) bool { return v.standsFor(o, k.meeting) },
	} {
		for k := len(v.occasions) - 1; k >= max(0, len(v.occasions)-memory); k-- {
			if m := v.occasions[k].meeting; m != loaders.None && !v.otherSort(o, &v.meetings[m]) && fits(v.occasions[k]) {
				return m
			}
		}
	}
	return loaders.None
}

// inView says whether "the talks" means a meeting spoken of at k rather by the reporter than in somebody's words far back.
func (v *resolver) inView(o, k occasion) bool {
	return !k.within || o.sentence-k.sentence <= 1 && !assembled[v.words[o.noun].low] || v.saysWhich(o)
}

// otherSort says whether a word before the noun sorts meetings and the meeting's names have it not: "the annual meeting" is no board meeting.
func (v *resolver) otherSort(o occasion, m *loaders.Meeting) bool {
	for i := o.first; i < o.noun && !o.body; i++ {
		w := v.words[i].low
		if _, sorts := sittings[w]; sorts && !strings.Contains(strings.ToLower(m.Name+" "+strings.Join(m.Aliases, " ")), w) {
			return true
		}
	}
	return false
}

func (v *resolver) calledSo(k occasion, word string) bool {
	return slices.Contains(v.nouns[k.meeting], word)
}

// standsFor says whether the word of an occasion can mean a meeting by its kind.
func (v *resolver) standsFor(o occasion, m int) bool {
	kind := v.meetings[m].Kind
	word := v.words[o.noun].low
	if kind == graph.MeetingConference || kind == graph.MeetingOther {
		return slices.Contains(v.nouns[m], word) || refersTo(word, o, kind)
	}
	return kind == o.kind && !o.body || refersTo(word, o, kind)
}

// inHeading returns the meeting of the headline when an occasion in the first paragraph under it may be the same.
func (v *resolver) inHeading(o occasion) int {
	if block := v.sentences[o.sentence].block; v.headline < 0 || block > v.headline+1 || block == v.headline || o.other {
		return loaders.None
	}
	for _, k := range v.occasions {
		if m := k.meeting; m != loaders.None && v.sentences[k.sentence].block == v.headline {
			mt := &v.meetings[m]
			if (mt.Kind == o.kind || v.standsFor(o, m)) && (o.place == "" || mt.Place == "" || liesIn(o.place, mt.Place)) && (o.date == nil || mt.Date == "" || datesMeet(o.date.edtf, mt.Date)) {
				return m
			}
		}
	}
	return loaders.None
}

func refersTo(word string, o occasion, kind graph.MeetingKind) bool {
	if o.body {
		return kind == graph.MeetingSession || assembled[word] && (kind == graph.MeetingOther || kind == graph.MeetingConference)
	}
	return slices.Contains(anaphors[word], kind)
}

// same says whether an occasion is a known meeting: kind and place agree, and neither date nor names speak against it.
func (v *resolver) same(m *loaders.Meeting, o occasion) bool {
	word := v.words[o.noun].low
	if m.Kind != o.kind && !(o.definite && (o.place == "" || m.Place != "") && refersTo(word, o, m.Kind)) || v.otherSort(o, m) {
		return false
	}
	if o.date != nil && m.Date != "" && !datesMeet(o.date.edtf, m.Date) {
		return false
	}
	if o.place != "" && m.Place != "" {
		return liesIn(o.place, m.Place) || liesIn(m.Place, o.place)
	}
	if len(o.pair) > 0 {
		return subset(o.pair, m.Who)
	}
	if len(o.who) > 1 {
		return subset(o.who, m.Who) && (o.date != nil || m.Date == "" || o.definite)
	}
	return o.date != nil && m.Date != "" || o.proper && o.place == "" && o.date == nil && strings.Contains(strings.ToLower(m.Name), v.properWord(o)) ||
		o.definite && !o.other && m.Date == "" && o.place == "" && v.lastMeeting(o) != loaders.None && &v.meetings[v.lastMeeting(o)] == m
}

// properWord is the name before the noun, in lower case; "\x00" without one.
func (v *resolver) properWord(o occasion) string {
	for i := o.noun; i >= o.first; i-- {
		if w := v.words[i]; w.cap && !w.is(det|weekday|month) {
			return w.low
		}
	}
	return "\x00"
}

// datesMeet says whether two EDTF dates have a day in common.
func datesMeet(a, b string) bool {
	aFrom, aTo := graph.UncertainDate{EDTF: a}.Bounds()
	bFrom, bTo := graph.UncertainDate{EDTF: b}.Bounds()
	return aFrom <= bTo && bFrom <= aTo
}

func subset(some, all []int) bool {
	for _, x := range some {
		if !slices.Contains(all, x) {
			return false
		}
	}
	return true
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

// occasionName is what a meeting is called by an occasion: its place, its pair or the words before the noun, and the noun.
func (v *resolver) occasionName(o occasion) string {
	noun := v.meetingWord(o.noun)
	switch {
	case o.body:
		return v.printed(v.bare(run{o.first, o.noun + 1})) + " session"
	case o.place != "":
		return o.place + " " + noun
	case len(o.pair) > 0:
		return v.words[o.noun-1].In(v.text) + " " + noun
	case verbal[v.words[o.noun].low]:
		return noun
	}
	r := v.bare(run{o.first, o.noun + 1})
	if v.raw(r.last) == "of" {
		r.last = max(r.last, v.phraseEnd(r.last+1, v.sentences[o.sentence].last, false))
	}
	return v.printed(r)
}

// bare is a noun phrase without its article or the time before it.
func (v *resolver) bare(r run) run {
	for r.first < r.last-1 && (v.words[r.first].class&(det|poss|weekday|month|timeNoun|adverb) != 0 || v.words[r.first].is(number) && len(v.words[r.first].low) != 4 || r.first > 0 && v.words[r.first].is(number) && v.words[r.first-1].is(month)) {
		r.first++
	}
	return r
}

// meetingWord is the noun for a meeting as its name has it: "talks", "news conference".
func (v *resolver) meetingWord(i int) string {
	switch low := v.words[i].low; low {
	case "met", "meet", "meets":
		return "meeting"
	case "telephone", "phone":
		return "telephone call"
	case "conference", "call", "hall", "briefing", "meeting", "hearing", "session":
		if i > 0 && v.words[i-1].letters() && !v.words[i-1].cap && v.words[i-1].class == 0 && !others[v.words[i-1].low] {
			return v.words[i-1].low + " " + low
		}
		return low
	default:
		return low
	}
}

// occasionsFrom returns the index of the first occasion in sentence s or later.
func (v *resolver) occasionsFrom(s int) int {
	n, _ := slices.BinarySearchFunc(v.occasions, s, func(o occasion, s int) int { return o.sentence - s })
	return n
}

// sayingsFrom returns the index of the first saying that begins in sentence s or later.
func (v *resolver) sayingsFrom(s int) int {
	n, _ := slices.BinarySearchFunc(v.found.sayings, s, func(x saying, s int) int { return x.sentence - s })
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

// sits says whether the word at i is a body that is told something, or votes on a day: then it sits.
func (v *resolver) sits(i, s int) bool {
	if !bodies[v.words[i].low] && !assembled[v.words[i].low] || v.words[i].mark != outside || v.raw(i-1) == "white" || i+1 < len(v.words) && v.words[i+1].cap && v.words[i].cap {
		return false
	}
	for k := v.clausesFrom(s); k < len(v.found.clauses) && v.found.clauses[k].sentence == s; k++ {
		if r := v.toldTo(&v.found.clauses[k]); r.first <= i && i < r.last {
			return true
		}
	}
	for k := i - 1; k >= v.sentences[s].first && k > i-5; k-- { // "addressing the Security Council"
		if v.words[k].low == "addressing" {
			return true
		}
	}
	return bodies[v.words[i].low] && votes[v.raw(i+1)] && len(v.dated[s]) > 0
}

// toldTo is whom a say-clause addresses, also where nothing follows.
func (v *resolver) toldTo(c *sayClause) run {
	if !c.addressee.empty() || c.frames&addressee == 0 || c.ground == behind {
		return c.addressee
	}
	return run{c.cue.last, max(c.cue.last, v.phraseEnd(c.cue.last, v.sentences[c.sentence].last, false))}
}

// votes are what a body does when it sits.
var votes = set("voted approved rejected convened met heard debated")

// clausesFrom returns the index of the first say-clause in sentence s or later.
func (v *resolver) clausesFrom(s int) int {
	n, _ := slices.BinarySearchFunc(v.found.clauses, s, func(c sayClause, s int) int { return c.sentence - s })
	return n
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
	for i := range v.found.sayings {
		if m := v.madeAt[i].meeting; m != loaders.None {
			v.madeAt[i].meeting = kept[m]
		}
		for k := range v.topics[i] {
			v.topics[i][k].meeting = kept[v.topics[i][k].meeting]
		}
	}
}
