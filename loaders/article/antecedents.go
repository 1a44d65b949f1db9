package article

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

// lastMeeting returns the meeting last spoken of that "the talks" can mean: one called so before, else of its kind, else of a kind the word can stand for.
func (v *reader) lastMeeting(o occasion) int {
	word := v.Words[o.noun].Low
	for _, fits := range []func(k occasion) bool{
		func(k occasion) bool { return v.inView(o, k) && v.calledSo(k, word) && k.kind == o.kind },
		func(k occasion) bool { return v.inView(o, k) && v.standsFor(o, k.meeting) },
		func(k occasion) bool { return v.standsFor(o, k.meeting) },
	} {
		for k := len(v.occasions) - 1; k >= max(0, len(v.occasions)-memory); k-- {
			if m := v.occasions[k].meeting; m != loaders.None && !v.otherSort(o, m) && fits(v.occasions[k]) {
				return m
			}
		}
	}
	return loaders.None
}

func (v *reader) calledSo(k occasion, word string) bool {
	return slices.Contains(v.nouns[k.meeting], word)
}

// inView says whether "the talks" means a meeting spoken of at k rather by the reporter than in somebody's words far back.
func (v *reader) inView(o, k occasion) bool {
	return !k.within || o.sentence-k.sentence <= 1 && !prose.Assembled[v.Words[o.noun].Low] || v.saysWhich(o)
}

// otherSort says whether a word before the noun sorts meetings and the meeting's names have it not: "the annual meeting" is no board meeting.
func (v *reader) otherSort(o occasion, n int) bool {
	m := &v.meetings[n]
	for i := o.First; i < o.noun && !o.body; i++ {
		w := v.Words[i].Low
		if _, sorts := sittings[w]; sorts && !slices.Contains(v.nouns[n], w) && !strings.Contains(strings.ToLower(m.Name+" "+strings.Join(m.Aliases, " ")), w) {
			return true
		}
	}
	return false
}

// standsFor says whether the word of an occasion can mean a meeting by its kind.
func (v *reader) standsFor(o occasion, m int) bool {
	kind := v.meetings[m].Kind
	word := v.Words[o.noun].Low
	if kind == graph.MeetingConference || kind == graph.MeetingOther {
		return slices.Contains(v.nouns[m], word) || refersTo(word, o, kind)
	}
	if word == "debate" && (!v.leadsWith(m) || v.isAhead(&o)) {
		return false // that of the sitting which the page is about
	}
	return kind == o.kind && !o.body || refersTo(word, o, kind)
}

func refersTo(word string, o occasion, kind graph.MeetingKind) bool {
	if o.body && roundTable[word] && (kind == graph.MeetingTalks || kind == graph.MeetingSummit) {
		return true
	}
	if o.body {
		return kind == graph.MeetingSession || prose.Assembled[word] && (kind == graph.MeetingOther || kind == graph.MeetingConference)
	}
	return slices.Contains(anaphors[word], kind)
}

// roundTable are those told things at talks and summits.
var roundTable = prose.Set("table room leaders counterparts delegations delegates ministers")

// saysWhich: "that first meeting" is one spoken of.
func (v *reader) saysWhich(o occasion) bool {
	return v.Raw(o.First) == "that" || v.Raw(o.First) == "this"
}

// spokenOfSince says whether a meeting is spoken of in a paragraph or a later one.
func (v *reader) spokenOfSince(m, block int) bool {
	for k := len(v.occasions) - 1; k >= 0 && v.Sentences[v.occasions[k].sentence].Block >= block; k-- {
		if v.occasions[k].meeting == m {
			return true
		}
	}
	return false
}

// inHeading returns the meeting of the headline when an occasion in the first paragraph under it may be the same.
func (v *reader) inHeading(o occasion) int {
	if block := v.Sentences[o.sentence].Block; v.Headline < 0 || block > v.Headline+1 && !v.numbered(o) || block > v.Headline+3 || block == v.Headline || o.other && !v.numbered(o) {
		return loaders.None
	}
	for _, k := range v.leading(0) {
		if m := k.meeting; m != loaders.None && v.Sentences[k.sentence].Block == v.Headline {
			mt := &v.meetings[m]
			if (mt.Kind == o.kind || v.standsFor(o, m)) && (o.place == "" || mt.Place == "" || prose.LiesIn(o.place, mt.Place)) && (o.date == nil || mt.Date == "" || datesMeet(o.date.EDTF, mt.Date)) {
				return m
			}
		}
	}
	return loaders.None
}

// numbered says whether an occasion is a round or session told by its number, which may be the one that the headline calls "talks".
func (v *reader) numbered(o occasion) bool {
	switch v.Raw(o.noun - 1) {
	case "second", "third", "fourth", "fifth", "latest", "final":
		return v.Words[o.noun].Low == "round" || v.Words[o.noun].Low == "session"
	case "first":
		return v.Raw(o.noun+1) == "between" || v.Raw(o.noun+1) == "since" || v.Raw(o.noun+1) == "of"
	}
	return false
}

// wholeOf returns the talks of which "the last session" is a part, None when it is of none.
func (v *reader) wholeOf(o occasion) int {
	if o.kind != graph.MeetingSession || o.body || o.date != nil || o.place != "" || o.noun == o.First {
		return loaders.None
	}
	switch v.Raw(o.noun - 1) {
	case "last", "first", "opening", "closing", "final":
		for k := len(v.occasions) - 1; k >= max(0, len(v.occasions)-memory); k-- {
			m := v.occasions[k].meeting
			if m == loaders.None {
				continue
			}
			switch v.meetings[m].Kind {
			case graph.MeetingTalks, graph.MeetingSummit:
				return m
			case graph.MeetingConference:
				if v.conferred(m) {
					return m
				}
			}
		}
	}
	return loaders.None
}

// besideBody returns the sitting of the body named in the sentence, which "a four-hour session" is; None when there is none or the session has a place,
// a date or people of its own.
func (v *reader) besideBody(o occasion) int {
	if o.kind != graph.MeetingSession && v.Words[o.noun].Low != "meeting" || o.body || o.other || o.place != "" || len(o.pair) > 0 || len(o.who) > 0 || o.definite {
		return loaders.None
	}
	for _, k := range v.occasionsIn(o.sentence) {
		if k.body && k.meeting != loaders.None {
			return k.meeting
		}
	}
	return loaders.None
}

// lookAhead finds the meeting that "the visit" means where its sentence names it later: “The visit went well,” she said after her trip to Oslo.
func (v *reader) lookAhead() {
	for i := range v.occasions {
		o := &v.occasions[i]
		if o.meeting != loaders.None || !o.definite || o.other || o.vague {
			continue
		}
		if o.body {
			v.bodyBelow(i)
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

// bodyBelow finds the body that the "lawmakers" of a headline sit in: the first under it that is told something.
func (v *reader) bodyBelow(i int) {
	o := &v.occasions[i]
	if v.Sentences[o.sentence].Block != v.Headline {
		return
	}
	for _, k := range v.occasions[i+1:] {
		if v.Sentences[k.sentence].Block > v.Headline+3 {
			return
		}
		if k.body && k.meeting != loaders.None {
			o.meeting = k.meeting
			return
		}
	}
}

// same says whether an occasion is a known meeting: kind and place agree, and neither date nor names speak against it.
func (v *reader) same(n int, o occasion) bool {
	m := &v.meetings[n]
	word := v.Words[o.noun].Low
	if m.Kind != o.kind && !(o.definite && word != "debate" && (o.place == "" || m.Place != "") && refersTo(word, o, m.Kind)) || v.otherSort(o, n) {
		return false
	}
	if o.date != nil && m.Date != "" && !datesMeet(o.date.EDTF, m.Date) {
		return false
	}
	if o.place != "" && m.Place != "" {
		return prose.LiesIn(o.place, m.Place) || prose.LiesIn(m.Place, o.place)
	}
	if len(o.pair) > 0 {
		return subset(o.pair, m.Who)
	}
	if len(o.who) > 1 {
		return subset(o.who, m.Who) && (o.date != nil || m.Date == "" || o.definite)
	}
	return o.date != nil && m.Date != "" || o.proper && o.place == "" && o.date == nil && strings.Contains(strings.ToLower(m.Name), v.properWord(o)) ||
		o.definite && !o.other && m.Date == "" && o.place == "" && v.lastMeeting(o) == n
}

// properWord is the name before the noun, in lower case; "\x00" without one.
func (v *reader) properWord(o occasion) string {
	for i := o.noun; i >= o.First; i-- {
		if w := v.Words[i]; w.Cap && !w.Is(prose.Det|prose.Weekday|prose.Month) {
			return w.Low
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
