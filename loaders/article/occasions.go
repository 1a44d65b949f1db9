package article

import (
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
