package article

import (
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// occasion is one place where the text speaks of a meeting.
type occasion struct {
	run          // the noun phrase with its place and date
	noun     int // the word that names it
	sentence int
	kind     graph.MeetingKind
	place    string
	pair     []int // characters of "Trump-Putin"
	who      []int // those of "Lund met Berg"
	date     *datePhrase
	proper   bool // a name stands before the noun: "the Security Council session"
	definite bool // "the talks"
	other    bool // "the next round": not the one spoken of last
	vague    bool // "every meeting", "no talks"
	within   bool // in words that somebody says
	body     bool // a body that sits, not its sitting: "told the council"
	setting  bool // "at a hearing": the reporter says that something happens there
	venue    int  // index of the say-clause that says its words were said there, None
	meeting  int  // index in resolver.meetings, None
}

// readOccasion reads what stands around a word for a meeting: "the Trump-Putin summit in Alaska in August".
func (v *resolver) readOccasion(i, s int, kind graph.MeetingKind) occasion {
	sent := v.sentences[s]
	o := occasion{run: run{i, i + 1}, noun: i, sentence: s, kind: kind, venue: loaders.None, meeting: loaders.None}
	if verbal[v.words[i].low] {
		o.who = v.whoCame(i, sent)
		o.place = v.seenAt(i, sent)
		for o.last < sent.last && (v.words[o.last].low == "down" || v.words[o.last].low == "together" || v.words[o.last].low == "again") {
			o.last++
		}
	} else {
		v.readLeft(&o, sent)
	}
	v.readPlace(&o, sent)
	v.readDate(&o, sent)
	o.within = v.isSaid(o.noun, s)
	v.readVenue(&o)
	o.setting = !o.within && (v.venuePrep(&o) || v.alone(&o, sent))
	return o
}

// alone says whether a sentence is nothing but the occasion: "17:10 Press conference."
func (v *resolver) alone(o *occasion, s sentence) bool {
	for i := s.first; i < s.last; i++ {
		if (i < o.first || i >= o.last) && v.words[i].letters() && !v.words[i].is(number) {
			return false
		}
	}
	return true
}

// verbal are the words for meetings that are verbs or part of one.
var verbal = set("met meet meets telephone phone sat sit see saw gathered convened telephoned phoned rang called")

// readLeft reads the words before the noun, to an article or a possessive.
func (v *resolver) readLeft(o *occasion, s sentence) {
	for o.first > s.first && o.noun-o.first < 6 && v.words[o.first-1].mark == v.words[o.noun].mark {
		w := v.words[o.first-1]
		if w.low == "'s" {
			o.definite = true
			if o.first-2 >= s.first {
				v.readOwner(o, o.first-2)
			}
			return
		}
		if !w.letters() || w.class&(verb|aux|modal|prep|conj|subject|sub) != 0 && !w.cap && !others[w.low] && !(w.low == "that" && !strings.HasSuffix(v.words[o.noun].low, "s")) {
			return
		}
		o.first--
		o.other = o.other || others[w.low]
		if w.low == "such" { // "no such call"
			o.definite = true
			return
		}
		if vague[w.low] {
			o.vague = true
			return
		}
		if w.is(det|poss) && w.low != "another" && w.low != "other" && w.low != "most" {
			o.definite = w.low != "a" && w.low != "an" && !o.other
			return
		}
		v.readModifier(o, o.first)
	}
}

// vague are articles of no meeting in particular.
var vague = set("every any no each some many several few both")

// readOwner takes a place or a date out of the possessive before the noun: "Monday’s talks".
func (v *resolver) readOwner(o *occasion, i int) {
	w := v.words[i]
	if p, ok := placeOf[w.low]; ok && w.cap && o.place == "" {
		o.place = p.name
	}
	if w.is(weekday|month|timeNoun) || bodies[w.low] {
		o.first = i
		for o.first > v.sentences[o.sentence].first && (v.raw(o.first-1) == "this" || v.raw(o.first-1) == "last") {
			o.first--
		}
	}
}

// readModifier takes a place or a pair of names out of a word before the noun.
func (v *resolver) readModifier(o *occasion, i int) {
	w := v.words[i]
	if !w.cap {
		return
	}
	printed := w.In(v.text)
	if p, ok := v.placeNamed(run{i, i + 1}); ok && v.raw(i+1) != "'s" && o.place == "" {
		o.place = p.name
		return
	}
	o.proper = o.proper || !w.is(weekday|month|det) && i > v.sentences[o.sentence].first
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

// readDate takes a date phrase in front of the noun, or right behind what was read so far; failing them, the only one of its sentence when that
// only tells of the meeting.
func (v *resolver) readDate(o *occasion, s sentence) {
	if d := v.whenDate(o, s); d != nil {
		o.date = d
		return
	}
	only := -1
	for i := range v.dated[o.sentence] {
		d := &v.dated[o.sentence][i]
		at := v.wordAt(d.Start)
		if d.edtf == "" || d.bound || v.words[at].mark != v.words[o.noun].mark {
			continue
		}
		if at >= o.last && at <= o.last+2 && (at == o.last || !v.words[o.last].is(verb) && v.words[at-1].is(prep)) {
			o.date = d
			o.last = max(o.last, v.wordAt(d.End))
			return
		}
		if at >= o.first && at < o.noun && d.End <= v.words[o.noun].Start { // "Monday’s talks"
			o.date = d
			return
		}
		if only != -1 {
			only = -2
		} else {
			only = i
		}
	}
	if only >= 0 && !o.other && !v.quoted[o.sentence] && v.words[o.noun].mark == outside {
		o.date = &v.dated[o.sentence][only]
	}
}

// whenDate returns the date of “on Thursday, when Lund phoned her”; nil where no such clause tells of the occasion.
func (v *resolver) whenDate(o *occasion, s sentence) *datePhrase {
	if !verbal[v.words[o.noun].low] {
		return nil
	}
	i := o.noun - 1
	for i > s.first && i > o.noun-9 && v.words[i].low != "when" {
		i--
	}
	if v.raw(i) != "when" {
		return nil
	}
	if v.raw(i-1) == "," {
		i--
	}
	for k := range v.dated[o.sentence] {
		if d := &v.dated[o.sentence][k]; d.edtf != "" && v.wordAt(d.End) == i {
			return d
		}
	}
	return nil
}

// onlyDate returns the one date that the reporter gives in a sentence, nil when there is none or several.
func (v *resolver) onlyDate(s int) *datePhrase {
	var out *datePhrase
	for i := range v.dated[s] {
		d := &v.dated[s][i]
		if at := v.wordAt(d.Start); d.edtf == "" || d.bound || v.words[at].mark != outside || v.isSaid(at, s) {
			continue
		}
		if out != nil {
			return nil
		}
		out = d
	}
	return out
}

// isSaid says whether word i of sentence s belongs to something said.
func (v *resolver) isSaid(i, s int) bool {
	at := v.words[i].Start
	for k := v.sayingsFrom(s); k < len(v.found.sayings) && v.found.sayings[k].sentence == s; k++ {
		if within(at, v.found.sayings[k].fragments) {
			return true
		}
	}
	return false
}
