package article

import (
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// toldAt returns the meeting at which a say-clause says its words were said: "told reporters at the summit in
// Brussels", "told the council", "at that session, Lund said". None when it names none.
func (v *resolver) toldAt(clause int) tie {
	c := &v.found.clauses[clause]
	for _, o := range v.occasionsIn(c.sentence) {
		if o.venue != clause || o.meeting == loaders.None {
			continue
		}
		if o.noun >= c.cue.last && o.first <= c.cue.last+1 {
			return tie{o.meeting, v.span(run{c.cue.first, o.last})}
		}
		at := v.beforeOccasion(&o)
		if v.raw(at) == "up" {
			at-- // "wrapped up the panel"
		}
		return tie{o.meeting, v.span(run{max(at, v.sentences[o.sentence].first), o.last})}
	}
	for _, o := range v.occasionsIn(c.sentence) { // "Asked at the forum what it cost, Lund said"
		if o.venue != loaders.None && o.meeting != loaders.None && o.first > c.cue.last && o.first <= c.cue.last+2 && v.beforeOccasion(&o) == c.cue.last && v.venuePrep(&o) {
			return tie{o.meeting, v.span(run{c.cue.first, o.last})}
		}
	}
	return tie{meeting: loaders.None}
}

// saidThere says whether a say-clause names an occasion as where its words were said.
func (v *resolver) saidThere(clause int, o *occasion) bool {
	c := &v.found.clauses[clause]
	if v.inWriting(c) {
		return false
	}
	at := v.beforeOccasion(o)
	if r := v.toldTo(c); r.first <= o.noun && o.noun < r.last || c.frames&addressee != 0 && at == c.cue.last-1 {
		return true
	}
	if v.saidIn(run{max(at, v.sentences[c.sentence].first), o.noun + 1}, clause) {
		return false
	}
	lead := v.leadRun(c)
	switch {
	case o.noun >= c.cue.last:
		return v.venuePrep(o) && !v.hasVerb(run{c.cue.last, max(c.cue.last, o.first)}) && !v.saidIn(run{c.cue.last, o.noun}, clause)
	case lead.first <= o.first && o.first < lead.last:
		return v.venuePrep(o)
	}
	if !c.who.empty() && o.first > c.who.last && o.last <= c.cue.first && v.low(c.who.last) == "," && utterances[v.low(c.who.last+1)] {
		return v.venuePrep(o) // "Lund, asked about it at the forum, said"
	}
	if o.last <= c.cue.first && o.last+1 >= c.cue.first && v.low(o.last) == "by" && v.venuePrep(o) {
		return true // "Lund closed the forum by asking"
	}
	speaks := v.low(at) == "addressing" || v.low(at) == "at" && (v.low(at-1) == "spoke" || v.low(at-1) == "speaking")
	return speaks && o.noun < c.cue.first && !c.who.empty() && o.noun > c.who.first // "Lund, speaking at the forum, said"
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

// venuePrep says whether the word before an occasion makes it the place of what is told: "at the summit", "in the call", "addressing the forum".
func (v *resolver) venuePrep(o *occasion) bool {
	at := v.beforeOccasion(o)
	switch v.low(at) {
	case "at", "during", "addressing", "opening", "closing", "opens", "opened", "addressed":
		return true
	case "up":
		return v.low(at-1) == "wrapped" || v.low(at-1) == "wound"
	case "in":
		return o.kind != graph.MeetingTalks || v.words[o.noun].low == "meeting"
	case "on":
		return o.kind == graph.MeetingCall || v.words[o.noun].low == "panel"
	case "to":
		return v.raw(at-1) == "remarks" || v.raw(at-1) == "speech"
	case "by":
		return verbal[v.words[o.noun].low]
	}
	return false
}

// beforeOccasion returns the word before an occasion, its owner counted: "at" of "at the book's launch".
func (v *resolver) beforeOccasion(o *occasion) int {
	i := o.first - 1
	if v.raw(i) != "'s" {
		return i
	}
	first := v.sentences[o.sentence].first
	for i--; i >= first && i > o.first-8; i-- {
		if w := v.words[i]; !w.letters() || w.class&(verb|aux|modal|prep|conj|sub|ing) != 0 && !w.cap {
			break
		}
	}
	return i
}

// leadRun is what stands before a say-clause and the start of its sentence: "At that session Lund said", "Speaking at the forum, she said".
func (v *resolver) leadRun(c *sayClause) run {
	first := v.sentences[c.sentence].first
	open := c.open()
	if c.ground == shared {
		open = c.cue.first
	}
	if c.verbless && v.low(c.cue.first) == ":" {
		return run{first, c.cue.first}
	}
	if open <= first || v.words[first].mark != outside || v.isSaid(first, c.sentence) {
		return run{first, first}
	}
	if w := v.words[first]; !strings.HasSuffix(w.low, "ing") && w.low != "reached" && w.low != "asked" && w.low != "contacted" && !(w.low == "it" && v.low(first+1) == "was") && !w.is(prep|ing|adverb|weekday|month|timeNoun) || w.is(det) {
		return run{first, first}
	}
	return run{first, open}
}

// toldTo is whom a say-clause addresses, also where nothing follows.
func (v *resolver) toldTo(c *sayClause) run {
	if !c.addressee.empty() || c.frames&addressee == 0 || c.ground == behind {
		return c.addressee
	}
	return run{c.cue.last, max(c.cue.last, v.phraseEnd(c.cue.last, v.sentences[c.sentence].last, false))}
}

// sits says whether the word at i is a body that is told something, or votes on a day: then it sits.
func (v *resolver) sits(i, s int) bool {
	if v.words[i].lists&inSitters == 0 || v.words[i].mark != outside || v.raw(i-1) == "white" || i+1 < len(v.words) && v.words[i+1].cap && v.words[i].cap {
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

// votes are what a body does when it sits.
var votes = set("voted approved rejected convened met heard debated")

// inWriting says whether a say-clause has its words written, or told to one reporter: "in his email he told the council".
func (v *resolver) inWriting(c *sayClause) bool {
	for _, r := range v.reporting(c) {
		for i := r.first; i < r.last; i++ {
			if writings[v.low(i)] {
				return true
			}
		}
	}
	return apart[c.lemma]
}

var writings = set("letter email e-mail statement interview tweet memo memoirs op-ed essay")

// saidIn says whether a word of a run belongs to what a say-clause says.
func (v *resolver) saidIn(r run, clause int) bool {
	s := v.found.clauses[clause].sentence
	for k := v.sayingsFrom(s); k < len(v.found.sayings) && v.found.sayings[k].sentence == s; k++ {
		if v.found.sayings[k].clause != clause {
			continue
		}
		for i := r.first; i < r.last; i++ {
			if within(v.words[i].Start, v.found.sayings[k].fragments) {
				return true
			}
		}
	}
	return false
}

// says whether something said belongs to a say-clause, told by the page or relayed.
func (v *resolver) says(clause int) bool {
	if v.found.used[clause] {
		return true
	}
	s := v.found.clauses[clause].sentence
	for k := v.sayingsFrom(s); k < len(v.found.sayings) && v.found.sayings[k].sentence == s; k++ {
		if v.found.sayings[k].clause == clause {
			return true
		}
	}
	return false
}
