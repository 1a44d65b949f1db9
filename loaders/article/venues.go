package article

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
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
	first sayClause
}

// tieVenues settles at which meeting each saying was said: where its say-clause tells it, and from there on as far as the text stays with it.
func (v *resolver) tieVenues() {
	v.madeAt = make([]tie, len(v.found.sayings))
	at := venue{tie: tie{meeting: loaders.None}}
	v.sitting = v.sittingOfPage()
	clause := 0
	for i, s := range v.found.sayings {
		v.madeAt[i].meeting = loaders.None
		who := v.attributed[i].speaker
		for ; clause < len(v.found.clauses) && v.found.clauses[clause].sentence < s.sentence; clause++ { // "told the council much the same"
			if told := v.toldAt(clause); told.meeting != loaders.None && !v.found.used[clause] {
				at.enter(told, v.found.clauses[clause], v.clauses[clause].speaker, v.sentences[v.found.clauses[clause].sentence].block)
			}
		}
		if s.teller != loaders.None {
			v.madeAt[i] = v.toldWithin(s, who)
			continue
		}
		if s.clause == loaders.None {
			if told := v.openedIn(s); told.meeting != loaders.None {
				at.enter(told, sayClause{}, who, v.sentences[s.sentence].block)
				v.madeAt[i] = told
				continue
			}
			if at.meeting == loaders.None || i == 0 || v.madeAt[i-1].meeting != at.meeting || v.attributed[i-1].speaker != who {
				continue
			}
		} else if !v.follow(&at, s, who) {
			continue
		}
		v.madeAt[i] = at.tie
		at.hear(who, v.sentences[s.sentence].block)
	}
	v.tieLead()
}

// follow moves to the venue of a saying with a say-clause; false when its words were said at none that the text tells.
func (v *resolver) follow(at *venue, s saying, who int) bool {
	c := &v.found.clauses[s.clause]
	block := v.sentences[s.sentence].block
	if told := v.toldAt(s.clause); told.meeting != loaders.None {
		at.enter(told, *c, who, block)
		return true
	}
	if told := v.onScene(c); told.meeting != loaders.None {
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
	if m := v.talkedWith(c, s.sentence, who); m.meeting != loaders.None {
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
	if told := v.setBefore(c, s.sentence, who); told.meeting != loaders.None && told.meeting != at.meeting {
		next := venue{tie: told, first: *c, set: s.sentence - 1}
		if !v.leaves(&next, c) {
			*at = next
			return true
		}
	}
	return false
}

// enter goes to a meeting, or on with it.
func (at *venue) enter(t tie, c sayClause, who, block int) {
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
func (v *resolver) toldWithin(s saying, who int) tie {
	if s.clause == loaders.None {
		return tie{meeting: loaders.None}
	}
	if told := v.toldAt(s.clause); told.meeting != loaders.None {
		return told
	}
	return v.talkedWith(&v.found.clauses[s.clause], s.sentence, who)
}

// openedIn returns the meeting that somebody opens or is at in the sentence of a quote without a say-clause: "Lund opens the session: “…”".
func (v *resolver) openedIn(s saying) tie {
	for _, o := range v.occasionsIn(s.sentence) {
		if o.setting && o.meeting != loaders.None && v.words[o.last-1].End <= s.fragments[0].Start && !v.isAhead(&o) && o.kind != graph.MeetingTalks && o.kind != graph.MeetingVisit {
			return tie{o.meeting, v.span(run{max(o.first-1, v.sentences[s.sentence].first), o.last})}
		}
	}
	return tie{meeting: loaders.None}
}

// setBefore returns the meeting of the sentence before a quote, when it tells what its speaker does there: "Lund opened the summit in Graz. “…,” he said."
func (v *resolver) setBefore(c *sayClause, s, who int) tie {
	if s == 0 || who == loaders.None || v.sentences[s-1].block < v.sentences[s].block-1 {
		return tie{meeting: loaders.None}
	}
	for _, o := range v.occasionsIn(s - 1) {
		if o.setting && (v.namesIn(s-1, who) || v.alone(&o, v.sentences[s-1]) || c != nil && dialogue[c.lemma] && c.lemma != "ask") && !v.isAhead(&o) && o.meeting != loaders.None && o.kind != graph.MeetingTalks && o.kind != graph.MeetingVisit {
			return tie{o.meeting, v.span(run{max(o.first-1, v.sentences[s-1].first), o.last})}
		}
	}
	return tie{meeting: loaders.None}
}

// namesIn says whether a sentence names a character or has it as its subject.
func (v *resolver) namesIn(s, who int) bool {
	last := strings.ToLower(v.people[who].Name[strings.LastIndex(v.people[who].Name, " ")+1:])
	for i := v.sentences[s].first; i < v.sentences[s].last; i++ {
		if at, ok := v.at[i]; ok && at == who || v.words[i].cap && v.words[i].low == last {
			return true
		}
	}
	return v.subjects[s].speaker == who || v.said[s].speaker == who
}

// talkedWith returns the call or talks, spoken of in this sentence or the two before, at which one who took part tells another something, and any
// call whose other end a page of a call has speak. None when there is none.
func (v *resolver) talkedWith(c *sayClause, s, who int) tie {
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
			return tie{o.meeting, v.span(o.run)}
		}
	}
	return tie{meeting: loaders.None}
}

// tellsOther says whether a say-clause addresses "him", "her" or "them".
func (v *resolver) tellsOther(c *sayClause) bool {
	r := c.addressee
	return r.last-r.first == 1 && v.words[r.first].is(object) && !pressmen[v.words[r.first].low]
}

// addressedPerson returns the person a say-clause addresses by name, None when it addresses none.
func (v *resolver) addressedPerson(c *sayClause, who int) int {
	for i, r := c.addressee.first, c.addressee; i < r.last; i++ {
		if at, ok := v.at[i]; ok && v.people[at].Kind == graph.KindPerson && at != who {
			return at
		}
	}
	return loaders.None
}

// answers says whether a say-clause is one of people face to face: its verb is, or it addresses a person.
func (v *resolver) answers(c *sayClause, who int) bool {
	if !v.speaksForHimself(who) {
		return false
	}
	if dialogue[c.lemma] && c.lemma != "ask" || v.tellsOther(c) {
		return true
	}
	return v.addressedPerson(c, who) != loaders.None
}

// leadMeeting returns the one open meeting that the page leads with, a hearing or debate where whoever speaks is heard; None when there is none or
// another is spoken of.
func (v *resolver) leadMeeting() tie {
	return v.leadOf(graph.MeetingSession, graph.MeetingConference, graph.MeetingOther)
}

// leadSentences are the most that a lead has: a text without paragraphs is not all lead.
const leadSentences = 24

// leading returns the occasions of the headline and of so many paragraphs below it. A text without paragraphs leads with its first sentences.
func (v *resolver) leading(paragraphs int) []occasion {
	for i, o := range v.occasions {
		if o.sentence >= leadSentences || v.sentences[o.sentence].block > max(v.headline, 0)+paragraphs {
			return v.occasions[:i]
		}
	}
	return v.occasions
}

// leadOf returns the one meeting of some kinds that the headline or the first paragraph speaks of.
func (v *resolver) leadOf(kinds ...graph.MeetingKind) tie {
	out := tie{meeting: loaders.None}
	for _, o := range v.leading(1) {
		if o.meeting == loaders.None || o.within || !slices.Contains(kinds, v.meetings[o.meeting].Kind) {
			continue
		}
		if out.meeting != loaders.None && out.meeting != o.meeting {
			return tie{meeting: loaders.None}
		}
		out = tie{o.meeting, v.span(o.run)}
	}
	return out
}
