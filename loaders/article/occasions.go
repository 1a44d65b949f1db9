package article

import (
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/prose"
	"onrecord/loaders/article/speakers"
)

// occasion is one place where the text speaks of a meeting.
type occasion struct {
	prose.Run     // the noun phrase with its place and date
	noun      int // the word that names it
	sentence  int
	kind      graph.MeetingKind
	place     string
	pair      []int // characters of "Trump-Putin"
	who       []int // those of "Lund met Berg"
	date      *speakers.DatePhrase
	proper    bool // a name stands before the noun: "the Security Council session"
	definite  bool // "the talks"
	other     bool // "the next round": not the one spoken of last
	vague     bool // "every meeting", "no talks"
	within    bool // in words that somebody says
	body      bool // a body that sits, not its sitting: "told the council"
	setting   bool // "at a hearing": the reporter says that something happens there
	venue     int  // index of the say-clause that says its words were said there, None
	meeting   int  // index in reader.meetings, None
}

// readOccasion reads what stands around a word for a meeting: "the Trump-Putin summit in Alaska in August".
func (v *reader) readOccasion(i, s int, kind graph.MeetingKind) occasion {
	sent := v.Sentences[s]
	o := occasion{Run: prose.Between(i, i+1), noun: i, sentence: s, kind: kind, venue: loaders.None, meeting: loaders.None}
	if verbal[v.Words[i].Low] {
		o.who = v.whoCame(i, sent)
		o.place = v.seenAt(i, sent)
		for o.Last < sent.Last && (v.Words[o.Last].Low == "down" || v.Words[o.Last].Low == "together" || v.Words[o.Last].Low == "again") {
			o.Last++
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
func (v *reader) alone(o *occasion, s prose.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if (i < o.First || i >= o.Last) && v.Words[i].Letters() && !v.Words[i].Is(prose.Number) {
			return false
		}
	}
	return true
}

// verbal are the words for meetings that are verbs or part of one.
var verbal = prose.Set("met meet meets telephone phone sat sit see saw gathered convened telephoned phoned rang called")

// readLeft reads the words before the noun, to an article or a possessive.
func (v *reader) readLeft(o *occasion, s prose.Sentence) {
	for o.First > s.First && o.noun-o.First < 6 && v.Words[o.First-1].Mark == v.Words[o.noun].Mark {
		w := v.Words[o.First-1]
		if w.Low == "'s" {
			o.definite = true
			if o.First-2 >= s.First {
				v.readOwner(o, o.First-2)
			}
			return
		}
		if !w.Letters() || w.Class&(prose.Verb|prose.Aux|prose.Modal|prose.Prep|prose.Conj|prose.Subject|prose.Sub) != 0 && !w.Cap && !others[w.Low] && !(w.Low == "that" && !strings.HasSuffix(v.Words[o.noun].Low, "s")) {
			return
		}
		o.First--
		o.other = o.other || others[w.Low]
		if w.Low == "such" { // "no such call"
			o.definite = true
			return
		}
		if vague[w.Low] {
			o.vague = true
			return
		}
		if w.Is(prose.Det|prose.Poss) && w.Low != "another" && w.Low != "other" && w.Low != "most" {
			o.definite = w.Low != "a" && w.Low != "an" && !o.other
			return
		}
		v.readModifier(o, o.First)
	}
}

// vague are articles of no meeting in particular.
var vague = prose.Set("every any no each some many several few both")

// readOwner takes a place or a date out of the possessive before the noun: "Monday’s talks".
func (v *reader) readOwner(o *occasion, i int) {
	w := v.Words[i]
	if p, ok := prose.PlaceOf[w.Low]; ok && w.Cap && o.place == "" {
		o.place = p.Name
	}
	if w.Is(prose.Weekday|prose.Month|prose.TimeNoun) || prose.Bodies[w.Low] {
		o.First = i
		for o.First > v.Sentences[o.sentence].First && (v.Raw(o.First-1) == "this" || v.Raw(o.First-1) == "last") {
			o.First--
		}
	}
}

// readModifier takes a place or a pair of names out of a word before the noun.
func (v *reader) readModifier(o *occasion, i int) {
	w := v.Words[i]
	if !w.Cap {
		return
	}
	printed := w.In(v.Text)
	if p, ok := v.placeNamed(prose.Between(i, i+1)); ok && v.Raw(i+1) != "'s" && o.place == "" {
		o.place = p.Name
		return
	}
	o.proper = o.proper || !w.Is(prose.Weekday|prose.Month|prose.Det) && i > v.Sentences[o.sentence].First
	for _, part := range strings.FieldsFunc(printed, func(r rune) bool { return r == '-' || r == '–' }) {
		if !prose.StartsUpper(part) || part == printed {
			continue
		}
		if found := v.Lookup(speakers.FoldName(part), prose.UnknownGender); len(found) > 0 {
			o.pair = append(o.pair, v.Nearest(found, i))
		}
	}
	if len(o.pair) == 1 {
		o.pair = nil
	}
}

// readDate takes a date phrase in front of the noun, or right behind what was read so far; failing them, the only one of its sentence when that
// only tells of the meeting.
func (v *reader) readDate(o *occasion, s prose.Sentence) {
	if d := v.whenDate(o, s); d != nil {
		o.date = d
		return
	}
	only := -1
	for i := range v.Dated[o.sentence] {
		d := &v.Dated[o.sentence][i]
		at := v.WordAt(d.Start)
		if d.EDTF == "" || d.Bound || v.Words[at].Mark != v.Words[o.noun].Mark {
			continue
		}
		if at >= o.Last && at <= o.Last+2 && (at == o.Last || !v.Words[o.Last].Is(prose.Verb) && v.Words[at-1].Is(prose.Prep)) {
			o.date = d
			o.Last = max(o.Last, v.WordAt(d.End))
			return
		}
		if at >= o.First && at < o.noun && d.End <= v.Words[o.noun].Start { // "Monday’s talks"
			o.date = d
			return
		}
		if only != -1 {
			only = -2
		} else {
			only = i
		}
	}
	if only >= 0 && !o.other && !v.Quoted[o.sentence] && v.Words[o.noun].Mark == prose.Outside {
		o.date = &v.Dated[o.sentence][only]
	}
}

// whenDate returns the date of “on Thursday, when Lund phoned her”; nil where no such clause tells of the occasion.
func (v *reader) whenDate(o *occasion, s prose.Sentence) *speakers.DatePhrase {
	if !verbal[v.Words[o.noun].Low] {
		return nil
	}
	i := o.noun - 1
	for i > s.First && i > o.noun-9 && v.Words[i].Low != "when" {
		i--
	}
	if v.Raw(i) != "when" {
		return nil
	}
	if v.Raw(i-1) == "," {
		i--
	}
	for k := range v.Dated[o.sentence] {
		if d := &v.Dated[o.sentence][k]; d.EDTF != "" && v.WordAt(d.End) == i {
			return d
		}
	}
	return nil
}

// onlyDate returns the one date that the reporter gives in a sentence, nil when there is none or several.
func (v *reader) onlyDate(s int) *speakers.DatePhrase {
	var out *speakers.DatePhrase
	for i := range v.Dated[s] {
		d := &v.Dated[s][i]
		if at := v.WordAt(d.Start); d.EDTF == "" || d.Bound || v.Words[at].Mark != prose.Outside || v.isSaid(at, s) {
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
func (v *reader) isSaid(i, s int) bool {
	at := v.Words[i].Start
	for k := v.sayingsFrom(s); k < len(v.Found.Sayings) && v.Found.Sayings[k].Sentence == s; k++ {
		if within(at, v.Found.Sayings[k].Fragments) {
			return true
		}
	}
	return false
}
