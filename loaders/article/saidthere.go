package article

import (
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
	"onrecord/loaders/article/speakers"
)

// toldAt returns the meeting at which a say-clause says its words were said: "told reporters at the summit in
// Brussels", "told the council", "at that session, Lund said". None when it names none.
func (v *reader) toldAt(clause int) tie {
	c := &v.Found.Clauses[clause]
	for _, o := range v.occasionsIn(c.Sentence) {
		if o.venue != clause || o.meeting == loaders.None {
			continue
		}
		if o.noun >= c.Cue.Last && o.First <= c.Cue.Last+1 {
			return tie{o.meeting, v.Span(prose.Between(c.Cue.First, o.Last))}
		}
		at := v.beforeOccasion(&o)
		if v.Raw(at) == "up" {
			at-- // "wrapped up the panel"
		}
		return tie{o.meeting, v.Span(prose.Between(max(at, v.Sentences[o.sentence].First), o.Last))}
	}
	for _, o := range v.occasionsIn(c.Sentence) { // "Asked at the forum what it cost, Lund said"
		if o.venue != loaders.None && o.meeting != loaders.None && o.First > c.Cue.Last && o.First <= c.Cue.Last+2 && v.beforeOccasion(&o) == c.Cue.Last && v.venuePrep(&o) {
			return tie{o.meeting, v.Span(prose.Between(c.Cue.First, o.Last))}
		}
	}
	return tie{meeting: loaders.None}
}

// saidThere says whether a say-clause names an occasion as where its words were said.
func (v *reader) saidThere(clause int, o *occasion) bool {
	c := &v.Found.Clauses[clause]
	if v.inWriting(c) {
		return false
	}
	at := v.beforeOccasion(o)
	if r := v.toldTo(c); r.First <= o.noun && o.noun < r.Last || c.Frames&prose.TakesAddressee != 0 && at == c.Cue.Last-1 {
		return true
	}
	if v.saidIn(prose.Between(max(at, v.Sentences[c.Sentence].First), o.noun+1), clause) {
		return false
	}
	lead := v.leadRun(c)
	switch {
	case o.noun >= c.Cue.Last:
		return v.venuePrep(o) && !v.HasVerb(prose.Between(c.Cue.Last, max(c.Cue.Last, o.First))) && !v.saidIn(prose.Between(c.Cue.Last, o.noun), clause)
	case lead.First <= o.First && o.First < lead.Last:
		return v.venuePrep(o)
	}
	if !c.Who.Empty() && o.First > c.Who.Last && o.Last <= c.Cue.First && v.Low(c.Who.Last) == "," && speakers.Utterances[v.Low(c.Who.Last+1)] {
		return v.venuePrep(o) // "Lund, asked about it at the forum, said"
	}
	if o.Last <= c.Cue.First && o.Last+1 >= c.Cue.First && v.Low(o.Last) == "by" && v.venuePrep(o) {
		return true // "Lund closed the forum by asking"
	}
	speaks := v.Low(at) == "addressing" || v.Low(at) == "at" && (v.Low(at-1) == "spoke" || v.Low(at-1) == "speaking")
	return speaks && o.noun < c.Cue.First && !c.Who.Empty() && o.noun > c.Who.First // "Lund, speaking at the forum, said"
}

// readVenue finds the say-clause whose words were said at the occasion; the meeting has then the date of the saying, failing another.
func (v *reader) readVenue(o *occasion) {
	if v.Words[o.noun].Mark != prose.Outside {
		return
	}
	for k := v.clausesFrom(o.sentence); k < len(v.Found.Clauses) && v.Found.Clauses[k].Sentence == o.sentence; k++ {
		if (o.venue != loaders.None || o.within && !o.body) && !v.says(k) || !v.saidThere(k, o) {
			continue
		}
		o.venue = k
	}
	if k := o.venue; k != loaders.None && !o.within {
		if o.date == nil {
			o.date = v.SaidAt(k)
		}
		if o.date == nil {
			o.date = v.onlyDate(o.sentence)
		}
	}
}

// venuePrep says whether the word before an occasion makes it the place of what is told: "at the summit", "in the call", "addressing the forum".
func (v *reader) venuePrep(o *occasion) bool {
	at := v.beforeOccasion(o)
	switch v.Low(at) {
	case "at", "during", "addressing", "opening", "closing", "opens", "opened", "addressed":
		return true
	case "up":
		return v.Low(at-1) == "wrapped" || v.Low(at-1) == "wound"
	case "in":
		return o.kind != graph.MeetingTalks || v.Words[o.noun].Low == "meeting"
	case "on":
		return o.kind == graph.MeetingCall || v.Words[o.noun].Low == "panel"
	case "to":
		return v.Raw(at-1) == "remarks" || v.Raw(at-1) == "speech"
	case "by":
		return verbal[v.Words[o.noun].Low]
	}
	return false
}

// beforeOccasion returns the word before an occasion, its owner counted: "at" of "at the book's launch".
func (v *reader) beforeOccasion(o *occasion) int {
	i := o.First - 1
	if v.Raw(i) != "'s" {
		return i
	}
	first := v.Sentences[o.sentence].First
	for i--; i >= first && i > o.First-8; i-- {
		if w := v.Words[i]; !w.Letters() || w.Class&(prose.Verb|prose.Aux|prose.Modal|prose.Prep|prose.Conj|prose.Sub|prose.Ing) != 0 && !w.Cap {
			break
		}
	}
	return i
}

// leadRun is what stands before a say-clause and the start of its sentence: "At that session Lund said", "Speaking at the forum, she said".
func (v *reader) leadRun(c *clauses.SayClause) prose.Run {
	first := v.Sentences[c.Sentence].First
	open := c.Open()
	if c.Ground == clauses.GroundShared {
		open = c.Cue.First
	}
	if c.Verbless && v.Low(c.Cue.First) == ":" {
		return prose.Between(first, c.Cue.First)
	}
	if open <= first || v.Words[first].Mark != prose.Outside || v.isSaid(first, c.Sentence) {
		return prose.Between(first, first)
	}
	if w := v.Words[first]; !strings.HasSuffix(w.Low, "ing") && w.Low != "reached" && w.Low != "asked" && w.Low != "contacted" && !(w.Low == "it" && v.Low(first+1) == "was") && !w.Is(prose.Prep|prose.Ing|prose.Adverb|prose.Weekday|prose.Month|prose.TimeNoun) || w.Is(prose.Det) {
		return prose.Between(first, first)
	}
	return prose.Between(first, open)
}

// toldTo is whom a say-clause addresses, also where nothing follows.
func (v *reader) toldTo(c *clauses.SayClause) prose.Run {
	if !c.Addressee.Empty() || c.Frames&prose.TakesAddressee == 0 || c.Ground == clauses.GroundBehind {
		return c.Addressee
	}
	return prose.Between(c.Cue.Last, max(c.Cue.Last, v.PhraseEnd(c.Cue.Last, v.Sentences[c.Sentence].Last, false)))
}

// sits says whether the word at i is a body that is told something, or votes on a day: then it sits.
func (v *reader) sits(i, s int) bool {
	if v.Words[i].Lists&prose.InSitters == 0 || v.Words[i].Mark != prose.Outside || v.Raw(i-1) == "white" || i+1 < len(v.Words) && v.Words[i+1].Cap && v.Words[i].Cap {
		return false
	}
	for k := v.clausesFrom(s); k < len(v.Found.Clauses) && v.Found.Clauses[k].Sentence == s; k++ {
		if r := v.toldTo(&v.Found.Clauses[k]); r.First <= i && i < r.Last {
			return true
		}
	}
	for k := i - 1; k >= v.Sentences[s].First && k > i-5; k-- { // "addressing the Security Council"
		if v.Words[k].Low == "addressing" {
			return true
		}
	}
	return prose.Bodies[v.Words[i].Low] && votes[v.Raw(i+1)] && len(v.Dated[s]) > 0
}

// votes are what a body does when it sits.
var votes = prose.Set("voted approved rejected convened met heard debated")

// inWriting says whether a say-clause has its words written, or told to one reporter: "in his email he told the council".
func (v *reader) inWriting(c *clauses.SayClause) bool {
	for _, r := range v.reporting(c) {
		for i := r.First; i < r.Last; i++ {
			if writings[v.Low(i)] {
				return true
			}
		}
	}
	return apart[c.Lemma]
}

var writings = prose.Set("letter email e-mail statement interview tweet memo memoirs op-ed essay")

// saidIn says whether a word of a run belongs to what a say-clause says.
func (v *reader) saidIn(r prose.Run, clause int) bool {
	s := v.Found.Clauses[clause].Sentence
	for k := v.sayingsFrom(s); k < len(v.Found.Sayings) && v.Found.Sayings[k].Sentence == s; k++ {
		if v.Found.Sayings[k].Clause != clause {
			continue
		}
		for i := r.First; i < r.Last; i++ {
			if within(v.Words[i].Start, v.Found.Sayings[k].Fragments) {
				return true
			}
		}
	}
	return false
}

// says whether something said belongs to a say-clause, told by the page or relayed.
func (v *reader) says(clause int) bool {
	if v.Found.Used[clause] {
		return true
	}
	s := v.Found.Clauses[clause].Sentence
	for k := v.sayingsFrom(s); k < len(v.Found.Sayings) && v.Found.Sayings[k].Sentence == s; k++ {
		if v.Found.Sayings[k].Clause == clause {
			return true
		}
	}
	return false
}
