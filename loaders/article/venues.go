package article

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// tie is a meeting and the words that tell it.
type tie struct {
	meeting  int
	evidence loaders.Span
}

// venue is where the text says that things are being said, as long as it goes on.
type venue struct {
	tie
	heard map[int]bool // who spoke there
	block int          // paragraph of what was said there last
	left  bool         // the text has gone on to what was said elsewhere
	set   int          // sentence that tells of it
	first clauses.SayClause
}

// tieVenues settles at which meeting each saying was said: where its say-clause tells it, and from there on as far as the text stays with it.
func (v *reader) tieVenues() {
	v.madeAt = make([]tie, len(v.Found.Sayings))
	at := venue{tie: tie{meeting: loaders.None}}
	v.sitting = v.sittingOfPage()
	clause := 0
	for i, s := range v.Found.Sayings {
		v.madeAt[i].meeting = loaders.None
		who := v.Attributed[i].Speaker
		for ; clause < len(v.Found.Clauses) && v.Found.Clauses[clause].Sentence < s.Sentence; clause++ { // "told the council much the same"
			if told := v.toldAt(clause); told.meeting != loaders.None && !v.Found.Used[clause] {
				at.enter(told, v.Found.Clauses[clause], v.Clauses[clause].Speaker, v.Sentences[v.Found.Clauses[clause].Sentence].Block)
			}
		}
		if s.Teller != loaders.None {
			v.madeAt[i] = v.toldWithin(s, who)
			continue
		}
		if s.Clause == loaders.None {
			if told := v.openedIn(s); told.meeting != loaders.None {
				at.enter(told, clauses.SayClause{}, who, v.Sentences[s.Sentence].Block)
				v.madeAt[i] = told
				continue
			}
			if at.meeting == loaders.None || i == 0 || v.madeAt[i-1].meeting != at.meeting || v.Attributed[i-1].Speaker != who {
				continue
			}
		} else if !v.follow(&at, s, who) {
			continue
		}
		v.madeAt[i] = at.tie
		at.hear(who, v.Sentences[s.Sentence].Block)
	}
	v.tieLead()
}

// onAnotherDay says whether the words of say-clause i were said at a time when meeting m was not.
func (v *reader) onAnotherDay(i, m int) bool {
	d, held := v.Times[i], v.meetings[m].Date
	return d != nil && d.EDTF != "" && held != "" && !datesMeet(d.EDTF, held)
}

// follow moves to the venue of a saying with a say-clause; false when its words were said at none that the text tells.
func (v *reader) follow(at *venue, s clauses.Saying, who int) bool {
	c := &v.Found.Clauses[s.Clause]
	block := v.Sentences[s.Sentence].Block
	if told := v.toldAt(s.Clause); told.meeting != loaders.None {
		at.enter(told, *c, who, block)
		return true
	}
	if told := v.onScene(c); told.meeting != loaders.None && !v.onAnotherDay(s.Clause, told.meeting) {
		at.enter(told, *c, who, block)
		return true
	}
	if at.meeting != loaders.None && v.leaves(at, c) {
		at.meeting, at.left = loaders.None, true
		return false
	}
	if at.meeting != loaders.None && v.staysAt(at, c, who, block) {
		return true
	}
	if m := v.talkedWith(c, s.Sentence, who); m.meeting != loaders.None {
		next := venue{tie: m, first: *c}
		if !v.leaves(&next, c) {
			*at = next
			return true
		}
	}
	if m := v.leadMeeting(); m.meeting != loaders.None && at.meeting == loaders.None && (v.answers(c, who) || !at.left && m.meeting == v.sitting && v.speaksForHimself(who) && !v.speaksOf(s, m.meeting)) {
		next := venue{tie: m, first: *c}
		if !v.leaves(&next, c) {
			*at = next
			return true
		}
	}
	if told := v.setBefore(c, s.Sentence, who); told.meeting != loaders.None && told.meeting != at.meeting {
		next := venue{tie: told, first: *c, set: s.Sentence - 1}
		if !v.leaves(&next, c) {
			*at = next
			return true
		}
	}
	return false
}

// enter goes to a meeting, or on with it.
func (at *venue) enter(t tie, c clauses.SayClause, who, block int) {
	if t.meeting != at.meeting {
		*at = venue{first: c}
	}
	at.tie = t
	at.hear(who, block)
}

// hear notes who speaks at the venue.
func (at *venue) hear(who, block int) {
	at.block = block
	if who == loaders.None {
		return
	}
	if at.heard == nil {
		at.heard = map[int]bool{}
	}
	at.heard[who] = true
}

// toldWithin returns the meeting at which words were said that somebody else relays: its own say-clause names it, or one who took part tells another.
func (v *reader) toldWithin(s clauses.Saying, who int) tie {
	if s.Clause == loaders.None {
		return tie{meeting: loaders.None}
	}
	if told := v.toldAt(s.Clause); told.meeting != loaders.None {
		return told
	}
	return v.talkedWith(&v.Found.Clauses[s.Clause], s.Sentence, who)
}

// openedIn returns the meeting that somebody opens or is at in the sentence of a quote without a say-clause: "Lund opens the session: “…”".
func (v *reader) openedIn(s clauses.Saying) tie {
	for _, o := range v.occasionsIn(s.Sentence) {
		if o.setting && o.meeting != loaders.None && v.Words[o.Last-1].End <= s.Fragments[0].Start && !v.isAhead(&o) && o.kind != graph.MeetingTalks && o.kind != graph.MeetingVisit {
			return tie{o.meeting, v.Span(prose.Between(max(o.First-1, v.Sentences[s.Sentence].First), o.Last))}
		}
	}
	return tie{meeting: loaders.None}
}

// setBefore returns the meeting of the sentence before a quote, when it tells what its speaker does there: "Lund opened the summit in Graz. “…,” he said."
func (v *reader) setBefore(c *clauses.SayClause, s, who int) tie {
	if s == 0 || who == loaders.None || v.Sentences[s-1].Block < v.Sentences[s].Block-1 {
		return tie{meeting: loaders.None}
	}
	for _, o := range v.occasionsIn(s - 1) {
		if o.setting && (v.namesIn(s-1, who) || v.alone(&o, v.Sentences[s-1]) || c != nil && dialogue[c.Lemma] && c.Lemma != "ask") && !v.isAhead(&o) && o.meeting != loaders.None && o.kind != graph.MeetingTalks && o.kind != graph.MeetingVisit {
			return tie{o.meeting, v.Span(prose.Between(max(o.First-1, v.Sentences[s-1].First), o.Last))}
		}
	}
	return tie{meeting: loaders.None}
}

// namesIn says whether a sentence names a character or has it as its subject.
func (v *reader) namesIn(s, who int) bool {
	last := strings.ToLower(v.People[who].Name[strings.LastIndex(v.People[who].Name, " ")+1:])
	for i := v.Sentences[s].First; i < v.Sentences[s].Last; i++ {
		if at, ok := v.At[i]; ok && at == who || v.Words[i].Cap && v.Words[i].Low == last {
			return true
		}
	}
	return v.Subjects[s].Speaker == who || v.Said[s].Speaker == who
}

// talkedWith returns the call or talks, spoken of in this sentence or the two before, at which one who took part tells another something, and any
// call whose other end a page of a call has speak. None when there is none.
func (v *reader) talkedWith(c *clauses.SayClause, s, who int) tie {
	if who == loaders.None {
		return tie{meeting: loaders.None}
	}
	to := v.addressedPerson(c, who)
	for k := v.occasionsFrom(s+1) - 1; k >= 0 && v.occasions[k].sentence >= s-2; k-- {
		o := &v.occasions[k]
		if o.meeting == loaders.None || o.within || o.other {
			continue
		}
		met := v.meetings[o.meeting]
		if met.Kind != graph.MeetingCall && met.Kind != graph.MeetingTalks && met.Kind != graph.MeetingSummit || !v.took[part{o.meeting, who}] {
			continue
		}
		if v.took[part{o.meeting, to}] || len(met.Who) == 2 && v.tellsOther(c) || met.Kind == graph.MeetingCall && v.leadsWith(o.meeting) && len(met.Who) > 1 {
			return tie{o.meeting, v.Span(o.Run)}
		}
	}
	return tie{meeting: loaders.None}
}

// tellsOther says whether a say-clause addresses "him", "her" or "them".
func (v *reader) tellsOther(c *clauses.SayClause) bool {
	r := c.Addressee
	return r.Last-r.First == 1 && v.Words[r.First].Is(prose.Object) && !pressmen[v.Words[r.First].Low]
}

// addressedPerson returns the person a say-clause addresses by name, None when it addresses none.
func (v *reader) addressedPerson(c *clauses.SayClause, who int) int {
	for i, r := c.Addressee.First, c.Addressee; i < r.Last; i++ {
		if at, ok := v.At[i]; ok && v.People[at].Kind == graph.KindPerson && at != who {
			return at
		}
	}
	return loaders.None
}

// answers says whether a say-clause is one of people face to face: its verb is, or it addresses a person.
func (v *reader) answers(c *clauses.SayClause, who int) bool {
	if !v.speaksForHimself(who) {
		return false
	}
	if dialogue[c.Lemma] && c.Lemma != "ask" || v.tellsOther(c) {
		return true
	}
	return v.addressedPerson(c, who) != loaders.None
}

// leadMeeting returns the one open meeting that the page leads with, a hearing or debate where whoever speaks is heard; None when there is none or
// another is spoken of.
func (v *reader) leadMeeting() tie {
	return v.leadOf(graph.MeetingSession, graph.MeetingConference, graph.MeetingOther)
}

// leadSentences are the most that a lead has: a text without paragraphs is not all lead.
const leadSentences = 24

// leading returns the occasions of the headline and of so many paragraphs below it. A text without paragraphs leads with its first sentences.
func (v *reader) leading(paragraphs int) []occasion {
	for i, o := range v.occasions {
		if o.sentence >= leadSentences || v.Sentences[o.sentence].Block > max(v.Headline, 0)+paragraphs {
			return v.occasions[:i]
		}
	}
	return v.occasions
}

// leadOf returns the one meeting of some kinds that the headline or the first paragraph speaks of.
func (v *reader) leadOf(kinds ...graph.MeetingKind) tie {
	out := tie{meeting: loaders.None}
	for _, o := range v.leading(1) {
		if o.meeting == loaders.None || o.within || !slices.Contains(kinds, v.meetings[o.meeting].Kind) {
			continue
		}
		if out.meeting != loaders.None && out.meeting != o.meeting {
			return tie{meeting: loaders.None}
		}
		out = tie{o.meeting, v.Span(o.Run)}
	}
	return out
}
