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
var verbal = set("met meet meets telephone phone")

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
		if w.is(det|poss) && w.low != "another" && w.low != "other" {
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

// readPlace takes the place out of "in Florida" behind the noun, stepping over "with … counterparts" before it.
func (v *resolver) readPlace(o *occasion, s sentence) {
	for i := o.last; i+1 < s.last && i < o.noun+14; i++ {
		w := v.words[i]
		if w.mark != v.words[o.noun].mark || !w.letters() && !(w.low == "," && (i == o.last || v.words[i+1].cap || v.words[i+1].low == "in")) || w.class&(verb|aux|modal|rel|subject) != 0 && !w.cap && !held[w.low] ||
			meetingNouns[w.low] != "" && i > o.last {
			return
		}
		if w.low != "in" && w.low != "at" && w.low != "hosted" && !(w.low == "to" && o.kind == graph.MeetingVisit) {
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

// held are verbs between a meeting and where it is: "the round could be held in Graz".
var held = set("is was were are be been will could would may might has had held set due opened opens began begins ended ends took takes place closed scheduled planned")

// placeAt reads the name of a place at word i, the longest that fits.
func (v *resolver) placeAt(i, hi int) (place, int) {
	for n := 3; n > 0; n-- {
		if i+n > hi || !v.words[i].cap {
			continue
		}
		if p, ok := v.placeNamed(run{i, i + n}); ok {
			return p, i + n
		}
	}
	return place{}, i
}

// placeNamed returns the place of this name: of the gazetteer, or one that the page says something is "in".
func (v *resolver) placeNamed(r run) (place, bool) {
	name := v.printed(r)
	if p, ok := placeOf[strings.ToLower(name)]; ok {
		return p, true
	}
	return place{name: name}, v.towns[name]
}

// findTowns notes the capitalised words behind "in" that name neither a person, an institution nor a time, and the places of the gazetteer aside.
func (v *resolver) findTowns() {
	v.towns = map[string]bool{}
	for i := 1; i+1 < len(v.words); i++ {
		if v.words[i].low != "in" || !v.words[i+1].cap {
			continue
		}
		r := run{i + 1, i + 1}
		for r.last < len(v.words) && r.last < i+4 && v.words[r.last].cap && v.words[r.last].class&(weekday|month|title|function|number) == 0 && v.words[r.last].mark == v.words[i].mark {
			r.last++
		}
		if r.empty() || r.last < len(v.words) && v.raw(r.last) == "'s" {
			continue
		}
		at, named := v.at[r.first]
		if named && v.people[at].sure || v.peopled(r) {
			continue
		}
		v.towns[v.printed(r)] = true
	}
}

// peopled says whether a name is a surname or given name of the cast, or of a language, a party or a country's people.
func (v *resolver) peopled(r run) bool {
	for i := r.first; i < r.last; i++ {
		w := v.words[i]
		if _, given := givenNames[w.low]; given || bodyHeads[w.low] || meetingNouns[w.low] != "" || countryOf[w.low] != nil && placeOf[w.low].name == "" && ofPeople(w.low) {
			return true
		}
	}
	last := foldName(v.printed(run{r.last - 1, r.last}))
	return len(last) > 0 && len(v.byLast[last[0]]) > 0
}

// ofPeople says whether a word that goes with a country is its people's or language's: "German", not "Tbilisi".
func ofPeople(low string) bool {
	for _, ending := range []string{"an", "ish", "ese", "ch", "ic", "eek", "i", "s"} {
		if strings.HasSuffix(low, ending) && low != "tbilisi" {
			return true
		}
	}
	return false
}

// readDate takes a date phrase in front of the noun, or right behind what was read so far; failing them, the only one of its sentence when that
// only tells of the meeting.
func (v *resolver) readDate(o *occasion, s sentence) {
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

// readVenue finds the say-clause whose words were said at the occasion; the meeting has then the date of the saying, failing another.
func (v *resolver) readVenue(o *occasion) {
	if v.words[o.noun].mark != outside {
		return
	}
	for k := v.clausesFrom(o.sentence); k < len(v.found.clauses) && v.found.clauses[k].sentence == o.sentence; k++ {
		if (o.venue != loaders.None || o.within && !o.body) && !v.says(k) || !v.saidThere(k, o) {
			continue
		}
		o.venue = k
	}
	if k := o.venue; k != loaders.None && !o.within {
		if o.date == nil {
			o.date = v.saidAt(k)
		}
		if o.date == nil {
			o.date = v.onlyDate(o.sentence)
		}
	}
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
