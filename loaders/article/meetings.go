package article

import (
	"slices"
	"strings"

	"onrecord/loaders"
)

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

// tieReferences ties a place inside a quote to the meeting that the reporter says the words refer to:
// “it began in Miami,” he said, referring to the summit in Florida.
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
