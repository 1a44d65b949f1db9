package article

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// meetingNouns are words for meetings and the kind each tells.
var meetingNouns = map[string]graph.MeetingKind{
	"summit": graph.MeetingSummit, "talks": graph.MeetingTalks, "negotiations": graph.MeetingTalks, "discussions": graph.MeetingTalks,
	"meeting": graph.MeetingTalks, "meetings": graph.MeetingTalks, "consultations": graph.MeetingTalks, "call": graph.MeetingCall,
	"met": graph.MeetingTalks, "conference": graph.MeetingConference, "session": graph.MeetingSession, "visit": graph.MeetingVisit,
}

// occasion is one place where the text speaks of a meeting.
type occasion struct {
	run          // the noun phrase with its place and date
	noun     int // the word that names it
	sentence int
	kind     graph.MeetingKind
	place    string
	pair     []int // characters of "Trump-Putin"
	date     *datePhrase
	definite bool // "the talks"
	meeting  int  // index in resolver.meetings, None
}

// findMeetings gathers the meetings of the page and the places that speak of them.
func (v *resolver) findMeetings() {
	for s, sent := range v.sentences {
		for i := sent.first; i < sent.last; i++ {
			if kind, ok := v.meetingNoun(i, sent); ok {
				o := v.readOccasion(i, s, kind)
				o.meeting = v.placeOccasion(o)
				if o.meeting != loaders.None {
					v.latest[kind] = o.meeting
				}
				v.occasions = append(v.occasions, o)
				i = max(i, o.last-1)
			}
		}
	}
	for i := range v.occasions {
		if o := &v.occasions[i]; o.meeting != loaders.None {
			v.whoMet(o)
		}
	}
	v.tieReferences()
}

// meetingNoun says whether word i names a meeting.
func (v *resolver) meetingNoun(i int, s sentence) (graph.MeetingKind, bool) {
	w := v.words[i]
	kind, ok := meetingNouns[w.low]
	if !ok {
		return "", false
	}
	prev := ""
	if i > s.first {
		prev = v.words[i-1].low
	}
	switch w.low {
	case "met":
		other := i + 1
		if v.low(other) == "with" {
			other++
		}
		return kind, v.personBefore(i, s) != loaders.None && len(v.listed(other, s.last)) > 0
	case "conference":
		if prev == "news" || prev == "press" {
			return graph.MeetingPressConference, true
		}
	case "call":
		return kind, prev == "phone" || prev == "telephone" || prev == "conference" || prev == "video"
	case "visit", "session":
		return kind, prev != "to" && !v.words[max(i-1, 0)].is(subject|modal)
	}
	return kind, true
}

// personBefore returns the person who is the subject of the verb at word i, None when nobody named is.
func (v *resolver) personBefore(i int, s sentence) int {
	for i > s.first && v.words[i-1].is(aux|adverb) {
		i--
	}
	who, g := v.subjectBefore(i, s.first)
	if g != before || who.empty() {
		return loaders.None
	}
	at, _ := v.named(who)
	if at == loaders.None || v.people[at].Kind != graph.KindPerson {
		return loaders.None
	}
	return at
}

// readOccasion reads what stands around a word for a meeting: "the Trump-Putin summit in Alaska in August".
func (v *resolver) readOccasion(i, s int, kind graph.MeetingKind) occasion {
	sent := v.sentences[s]
	o := occasion{run: run{i, i + 1}, noun: i, sentence: s, kind: kind, meeting: loaders.None}
	for o.first > sent.first && i-o.first < 5 && v.words[i].low != "met" {
		w := v.words[o.first-1]
		if !w.letters() || w.class&(verb|aux|modal|prep|conj|subject|sub) != 0 && !w.cap {
			break
		}
		o.first--
		if w.is(det | poss) {
			o.definite = w.low == "the" || w.low == "this" || w.low == "that" || w.low == "these"
			break
		}
		v.readModifier(&o, o.first)
	}
	v.readPlace(&o, sent)
	v.readDate(&o, sent)
	return o
}

// readModifier takes a place or a pair of names out of a word before the noun.
func (v *resolver) readModifier(o *occasion, i int) {
	w := v.words[i]
	if !w.cap {
		return
	}
	printed := w.In(v.text)
	if p, ok := placeOf[w.low]; ok && (i+1 >= len(v.words) || v.words[i+1].low != "'s") && o.place == "" {
		o.place = p.name
		return
	}
	for _, part := range strings.FieldsFunc(printed, func(r rune) bool { return r == '-' || r == '–' }) {
		if !startsUpper(part) || part == printed {
			continue
		}
		if found := v.lookup(foldName(part), unknownGender); len(found) > 0 {
			o.pair = append(o.pair, v.nearest(found, i))
		}
	}
	if len(o.pair) == 1 {
		o.pair = nil
	}
}

// readPlace takes the place out of "in Florida" behind the noun, stepping over "with … counterparts" before it.
func (v *resolver) readPlace(o *occasion, s sentence) {
	for i := o.last; i+1 < s.last && i < o.noun+14; i++ {
		w := v.words[i]
		if !w.letters() || w.class&(verb|aux|modal|rel|subject) != 0 && !w.cap {
			return
		}
		if w.low != "in" && w.low != "at" && w.low != "hosted" {
			continue
		}
		if p, end := v.placeAt(i+1, s.last); end > i+1 {
			if o.place == "" {
				o.place = p.name
			}
			o.last = end
			return
		}
	}
}

// placeAt reads the name of a place of the gazetteer at word i, the longest that fits.
func (v *resolver) placeAt(i, hi int) (place, int) {
	for n := 3; n > 0; n-- {
		if i+n > hi || !v.words[i].cap {
			continue
		}
		if p, ok := placeOf[strings.ToLower(v.printed(run{i, i + n}))]; ok {
			return p, i + n
		}
	}
	return place{}, i
}

// readDate takes a date phrase right behind what was read so far.
func (v *resolver) readDate(o *occasion, s sentence) {
	for i := range v.dated[o.sentence] {
		d := &v.dated[o.sentence][i]
		at := v.wordAt(d.Start)
		if at >= o.last && at <= o.last+2 && (at == o.last || !v.words[o.last].is(verb) && v.words[at-1].is(prep)) && v.words[at].mark == v.words[o.noun].mark {
			o.date = d
			o.last = max(o.last, v.wordAt(d.End))
			return
		}
		if at >= o.first && at < o.noun && d.End <= v.words[o.noun].Start { // "Monday’s talks"
			o.date = d
			return
		}
	}
}

// placeOccasion returns the meeting an occasion is about, a new one when the text tells enough to know
// it again: a place, or two names. None when it doesn't.
func (v *resolver) placeOccasion(o occasion) int {
	if o.place == "" && len(o.pair) == 0 {
		if o.definite {
			return v.lastMeeting(o)
		}
		return loaders.None
	}
	for m := range v.meetings {
		if v.same(&v.meetings[m], o) {
			v.extend(m, o)
			return m
		}
	}
	v.meetings = append(v.meetings, loaders.Meeting{Kind: o.kind})
	v.extend(len(v.meetings)-1, o)
	return len(v.meetings) - 1
}

// lastMeeting returns the meeting last spoken of that "the talks" can mean.
func (v *resolver) lastMeeting(o occasion) int {
	if m, ok := v.latest[o.kind]; ok {
		return m
	}
	return loaders.None
}

// same says whether an occasion is a known meeting: kind and place agree, and neither date nor names speak against it.
func (v *resolver) same(m *loaders.Meeting, o occasion) bool {
	if m.Kind != o.kind {
		return false
	}
	if o.date != nil && m.Date != "" && o.date.edtf != m.Date {
		return false
	}
	if o.place != "" && m.Place != "" {
		return liesIn(o.place, m.Place) || liesIn(m.Place, o.place)
	}
	return len(o.pair) > 0 && subset(o.pair, m.Who)
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
	noun := v.meetingWord(o.noun)
	name := noun
	if o.place != "" {
		name = o.place + " " + noun
	} else if len(o.pair) > 0 {
		name = v.words[o.noun-1].In(v.text) + " " + noun
	}
	printed := v.printed(run{o.first, o.noun + 1})
	for _, article := range []string{"the ", "The ", "a ", "A "} {
		printed = strings.TrimPrefix(printed, article)
	}
	if mt.Name == "" {
		mt.Name = name
	}
	for _, alias := range []string{name, printed} {
		if alias != mt.Name && strings.Contains(alias, " ") && !slices.Contains(mt.Aliases, alias) && startsUpper(alias) {
			mt.Aliases = append(mt.Aliases, alias)
		}
	}
	v.tookPart(m, o.pair...)
}

// meetingWord is the noun for a meeting as its name has it: "talks", "news conference".
func (v *resolver) meetingWord(i int) string {
	switch low := v.words[i].low; low {
	case "met":
		return "meeting"
	case "conference", "call":
		if i > 0 && v.words[i-1].letters() && !v.words[i-1].cap && v.words[i-1].class == 0 {
			return v.words[i-1].low + " " + low
		}
		return low
	default:
		return low
	}
}

func (v *resolver) tookPart(m int, who ...int) {
	for _, at := range who {
		if at != loaders.None && v.people[at].Kind != "" && !slices.Contains(v.meetings[m].Who, at) {
			v.meetings[m].Who = append(v.meetings[m].Who, at)
		}
	}
}

// whoMet adds those whom the sentence of an occasion says took part.
func (v *resolver) whoMet(o *occasion) {
	sent := v.sentences[o.sentence]
	if v.words[o.noun].low == "met" {
		other := o.noun + 1
		if v.low(other) == "with" {
			other++
		}
		v.tookPart(o.meeting, append([]int{v.personBefore(o.noun, sent)}, v.listed(other, sent.last)...)...)
		return
	}
	if v.isSubject(o) {
		k := o.last
		for k < sent.last && v.words[k].is(adverb) {
			k++
		}
		if k < sent.last && gathers[v.words[k].low] {
			v.tookPart(o.meeting, v.listed(k+1, sent.last)...)
		}
	}
	if v.low(o.noun+1) == "with" || v.low(o.noun+1) == "between" {
		v.tookPart(o.meeting, v.listed(o.noun+2, sent.last)...)
		if v.low(o.noun+1) == "with" {
			v.tookPart(o.meeting, v.host(o))
		}
	}
	v.tookPart(o.meeting, v.envoy(o))
}

// gathers are verbs whose object is who took part: "the talks included …".
var gathers = set("included include involved brought gathered featured drew")

func (v *resolver) isSubject(o *occasion) bool {
	first := v.sentences[o.sentence].first
	return o.first == first || o.first == first+1 && v.words[first].is(conj|adverb)
}

// listed returns the persons of an enumeration that begins at word i: "A, B and C".
func (v *resolver) listed(i, hi int) []int {
	var out []int
	for k := i; k < hi; k++ {
		w := v.words[k]
		if w.class&(verb|aux|modal|subject|rel) != 0 && !w.cap && w.low != "'s" || w.is(prep) && w.low != "of" && w.low != "for" || !w.letters() && w.low != "," {
			return out
		}
		at, ok := v.at[k]
		if !ok || v.people[at].Kind != graph.KindPerson {
			continue
		}
		if n := v.nameAt(k); n.last < hi && v.low(n.last) == "'s" {
			continue // "Trump’s son-in-law"
		}
		out = append(out, at)
	}
	return out
}

// host returns the person who held talks with somebody: the subject of "Trump held talks with Putin", or
// of "Trump’s meeting with Putin".
func (v *resolver) host(o *occasion) int {
	sent := v.sentences[o.sentence]
	for k := o.first - 1; k >= sent.first && k > o.first-4; k-- {
		if at, ok := v.at[k]; ok && v.low(v.nameAt(k).last) == "'s" && v.nameAt(k).last >= o.first-1 {
			return at
		}
	}
	if k := o.first - 1; k > sent.first && holds[v.words[k].low] {
		return v.personBefore(k, sent)
	}
	return loaders.None
}

var holds = set("held hold holds holding had met attended")

// envoy returns the speaker of a sentence about a meeting when he is a negotiator: an envoy who reports of
// talks that his own side held was there.
func (v *resolver) envoy(o *occasion) int {
	if o.kind != graph.MeetingTalks || o.place == "" {
		return loaders.None
	}
	for i, c := range v.found.clauses {
		if c.sentence != o.sentence || !v.found.used[i] || c.ground != before {
			continue
		}
		at := v.clauses[i].speaker
		if at == loaders.None {
			continue
		}
		for _, of := range v.people[at].offices {
			if of.role == "envoy" || of.role == "negotiator" {
				return at
			}
		}
	}
	return loaders.None
}

// tieReferences ties a place inside a quote to the meeting that the reporter says the words refer to:
// “what we agreed on in Anchorage,” he said, referring to the summit in Alaska.
func (v *resolver) tieReferences() {
	for i := range v.occasions {
		o := &v.occasions[i]
		if o.meeting == loaders.None || !v.referredTo(o) {
			continue
		}
		o.definite = true
		v.references = append(v.references, reference{o.sentence, o.meeting})
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

// reference says that what is quoted in a sentence is about a meeting.
type reference struct{ sentence, meeting int }

func (v *resolver) referredTo(o *occasion) bool {
	k := o.first
	return v.low(k-1) == "to" && (v.low(k-2) == "referring" || v.low(k-2) == "alluding" || v.low(k-2) == "reference" || v.low(k-2) == "pointing")
}

// about returns the meetings that a saying is about: those it speaks of itself, and those the
// reporter says it refers to.
func (v *resolver) about(s saying) []int {
	var out []int
	add := func(m int) {
		if m != loaders.None && !slices.Contains(out, m) {
			out = append(out, m)
		}
	}
	end := s.fragments[len(s.fragments)-1].End
	for _, o := range v.occasions[v.occasionsFrom(s.sentence):] {
		if at := v.words[o.noun].Start; at >= end && o.sentence > s.sentence {
			break
		} else if within(at, s.fragments) || o.sentence == s.sentence && v.sentences[o.sentence].block == v.headline {
			add(o.meeting) // a headline says what its quote is of
		}
	}
	for _, r := range v.references {
		if r.sentence == s.sentence {
			add(r.meeting)
		}
	}
	if s.clause != loaders.None {
		add(v.saidAfter(&v.found.clauses[s.clause]))
	}
	return out
}

// saidAfter returns the meeting after which a say-clause says its words were said: "said after talks in Geneva".
func (v *resolver) saidAfter(c *sayClause) int {
	sent := v.sentences[c.sentence]
	for _, o := range v.occasions[v.occasionsFrom(c.sentence):] {
		if o.sentence != c.sentence {
			break
		}
		at := v.low(o.first - 1)
		if o.first-1 >= c.cue.last && o.first-1 <= c.cue.last+6 && o.first < sent.last && (at == "after" || at == "following" || at == "ahead") {
			return o.meeting
		}
	}
	return loaders.None
}

// occasionsFrom returns the index of the first occasion in sentence s or later.
func (v *resolver) occasionsFrom(s int) int {
	n, _ := slices.BinarySearchFunc(v.occasions, s, func(o occasion, s int) int { return o.sentence - s })
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

// madeAt returns the meeting at which a say-clause says its words were said: "told reporters at the summit in
// Brussels". None when it names none.
func (v *resolver) madeAt(c *sayClause) int {
	reach := v.clauseSpan(c)
	for _, o := range v.occasions[v.occasionsFrom(c.sentence):] {
		if o.sentence != c.sentence {
			break
		}
		if o.meeting == loaders.None || v.words[o.noun].mark != outside {
			continue
		}
		at := v.low(o.first - 1)
		if s := v.words[o.noun].Start; s < reach.Start || s >= reach.End {
			continue
		}
		if at == "at" || at == "during" || c.addressee.first <= o.noun && o.noun < c.addressee.last {
			return o.meeting
		}
	}
	return loaders.None
}
