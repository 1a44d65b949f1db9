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
	heard []int // who spoke there
	block int   // paragraph of what was said there last
	set   int   // sentence that tells of it
	first sayClause
}

// tieVenues settles at which meeting each saying was said: where its say-clause tells it, and from there on as far as the text stays with it.
func (v *resolver) tieVenues() {
	v.madeAt = make([]tie, len(v.found.sayings))
	at := venue{tie: tie{meeting: loaders.None}}
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
			if at.meeting == loaders.None || i == 0 || v.madeAt[i-1].meeting != at.meeting || v.attributed[i-1].speaker != who {
				continue
			}
		} else if !v.follow(&at, s, who) {
			continue
		}
		v.madeAt[i] = at.tie
		at.hear(who, v.sentences[s.sentence].block)
	}
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

// follow moves to the venue of a saying with a say-clause; false when its words were said at none that the text tells.
func (v *resolver) follow(at *venue, s saying, who int) bool {
	c := &v.found.clauses[s.clause]
	block := v.sentences[s.sentence].block
	if told := v.toldAt(s.clause); told.meeting != loaders.None {
		at.enter(told, *c, who, block)
		return true
	}
	if at.meeting != loaders.None && v.leaves(at, c) {
		at.meeting = loaders.None
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
	if m := v.leadMeeting(); m.meeting != loaders.None && at.meeting == loaders.None && v.answers(c, who) {
		next := venue{tie: m, first: *c}
		if !v.leaves(&next, c) {
			*at = next
			return true
		}
	}
	if told := v.setBefore(s.sentence, who); told.meeting != loaders.None && told.meeting != at.meeting {
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
	if who != loaders.None && !slices.Contains(at.heard, who) {
		at.heard = append(at.heard, who)
	}
}

// talkedWith returns the call or talks, spoken of in this sentence or the two before, at which one who took part tells another something, and any
// call whose other end a page of a call has speak. None when there is none.
func (v *resolver) talkedWith(c *sayClause, s, who int) tie {
	if who == loaders.None {
		return tie{meeting: loaders.None}
	}
	to := v.addressedPerson(c, who)
	for k := len(v.occasionsUntil(s)) - 1; k >= 0 && v.occasions[k].sentence >= s-2; k-- {
		o := &v.occasions[k]
		if o.meeting == loaders.None || o.within || o.other {
			continue
		}
		met := v.meetings[o.meeting]
		if met.Kind != graph.MeetingCall && met.Kind != graph.MeetingTalks && met.Kind != graph.MeetingSummit || !slices.Contains(met.Who, who) {
			continue
		}
		if slices.Contains(met.Who, to) || len(met.Who) == 2 && v.tellsOther(c) || met.Kind == graph.MeetingCall && v.leadsWith(o.meeting) && len(met.Who) > 1 {
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

// occasionsUntil returns the occasions up to sentence s.
func (v *resolver) occasionsUntil(s int) []occasion { return v.occasions[:v.occasionsFrom(s+1)] }

// addressedPerson returns the person a say-clause addresses by name, None when it addresses none.
func (v *resolver) addressedPerson(c *sayClause, who int) int {
	for i, r := c.addressee.first, c.addressee; i < r.last; i++ {
		if at, ok := v.at[i]; ok && v.people[at].Kind == graph.KindPerson && at != who {
			return at
		}
	}
	return loaders.None
}

// setBefore returns the meeting of the sentence before a quote, when it tells what its speaker does there: "Lund opened the summit in Graz. “…,” he said."
func (v *resolver) setBefore(s, who int) tie {
	if s == 0 || who == loaders.None || v.sentences[s-1].block < v.sentences[s].block-1 {
		return tie{meeting: loaders.None}
	}
	for _, o := range v.occasions[v.occasionsFrom(s-1):] {
		if o.sentence != s-1 {
			break
		}
		if o.setting && (v.namesIn(s-1, who) || v.alone(&o, v.sentences[s-1])) && o.meeting != loaders.None && o.kind != graph.MeetingTalks && o.kind != graph.MeetingVisit {
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
	return v.subjects[s] == who || v.said[s] == who
}

// toldAt returns the meeting at which a say-clause says its words were said: "told reporters at the summit in
// Brussels", "told the council", "at that session, Lund said". None when it names none.
func (v *resolver) toldAt(clause int) tie {
	c := &v.found.clauses[clause]
	for _, o := range v.occasions[v.occasionsFrom(c.sentence):] {
		if o.sentence != c.sentence {
			break
		}
		if o.venue != clause || o.meeting == loaders.None {
			continue
		}
		if o.noun >= c.cue.last && o.first <= c.cue.last+1 {
			return tie{o.meeting, v.span(run{c.cue.first, o.last})}
		}
		return tie{o.meeting, v.span(run{max(v.beforeOccasion(&o), v.sentences[o.sentence].first), o.last})}
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
	speaks := v.low(at) == "addressing" || v.low(at) == "at" && (v.low(at-1) == "spoke" || v.low(at-1) == "speaking")
	return speaks && o.noun < c.cue.first && !c.who.empty() && o.noun > c.who.first // "Lund, speaking at the forum, said"
}

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

// venuePrep says whether the word before an occasion makes it the place of what is told: "at the summit", "in the call", "addressing the forum".
func (v *resolver) venuePrep(o *occasion) bool {
	at := v.beforeOccasion(o)
	switch v.low(at) {
	case "at", "during", "addressing", "opening", "closing", "opens", "opened", "addressed":
		return true
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

// staysAt says whether a say-clause that names no meeting goes on with the venue.
func (v *resolver) staysAt(at *venue, c *sayClause, who, block int) bool {
	const far = 2 // paragraphs
	if block-at.block > far {
		return false
	}
	if who != loaders.None && slices.Contains(at.heard, who) || dialogue[c.lemma] {
		return true
	}
	if who == loaders.None && block == at.block && !c.who.empty() && v.words[c.who.first].is(subject) {
		return true // "he added", whoever he is
	}
	if who != loaders.None && at.set > 0 && v.namesIn(at.set, who) {
		return true
	}
	if len(at.heard) < 2 && !v.leadsWith(at.meeting) {
		return false
	}
	switch v.meetings[at.meeting].Kind {
	case graph.MeetingCall:
		return strings.Contains(v.meetings[at.meeting].Name, "conference") && v.speaksForHimself(who)
	case graph.MeetingPressConference:
		return v.headlined(at.meeting) && v.speaksForHimself(who)
	case graph.MeetingSession, graph.MeetingConference, graph.MeetingOther:
		return v.speaksForHimself(who)
	}
	return false
}

// headlined says whether the headline speaks of a meeting.
func (v *resolver) headlined(m int) bool {
	for _, o := range v.occasions {
		if v.sentences[o.sentence].block != v.headline {
			return false
		}
		if o.meeting == m {
			return true
		}
	}
	return false
}

// speaksForHimself says whether a speaker is one person, named or by a title, and no spokesman, who comments from outside.
func (v *resolver) speaksForHimself(who int) bool {
	if who == loaders.None {
		return false
	}
	p := v.people[who]
	words := strings.Fields(strings.ToLower(p.Description + " " + p.Name))
	if slices.ContainsFunc(words, func(w string) bool { return outsiders[w] }) {
		return false
	}
	return p.Kind == graph.KindPerson || p.Kind == "" && lexicon[words[len(words)-1]]&title != 0
}

// outsiders comment on a meeting from outside it.
var outsiders = set("spokesman spokeswoman spokesperson analyst analysts aide official source historian")

// answers says whether a say-clause is one of people face to face: its verb is, or it addresses a person.
func (v *resolver) answers(c *sayClause, who int) bool {
	if !v.speaksForHimself(who) {
		return false
	}
	if dialogue[c.lemma] && c.lemma != "ask" {
		return true
	}
	return v.addressedPerson(c, who) != loaders.None
}

// leadMeeting returns the one open meeting that the page leads with, a hearing or debate where whoever speaks is heard; None when there is none or
// another is spoken of.
func (v *resolver) leadMeeting() tie {
	return v.leadOf(graph.MeetingSession, graph.MeetingConference, graph.MeetingOther)
}

// leadOf returns the one meeting of some kinds that the headline or the first paragraph speaks of.
func (v *resolver) leadOf(kinds ...graph.MeetingKind) tie {
	out := tie{meeting: loaders.None}
	for _, o := range v.occasions {
		if v.sentences[o.sentence].block > max(v.headline, 0)+1 {
			break
		}
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

// leadsWith says whether a meeting is what the page is about: its headline or first two paragraphs speak of it.
func (v *resolver) leadsWith(m int) bool {
	for _, o := range v.occasions {
		if v.sentences[o.sentence].block > max(v.headline, 0)+2 {
			break
		}
		if o.meeting == m {
			return true
		}
	}
	return false
}

// dialogue are verbs of those who answer somebody in the room.
var dialogue = set("reply answer retort respond interject interrupt shout counter rejoin ask")

// leaves says whether a say-clause has its words said elsewhere or at another time than the venue.
func (v *resolver) leaves(at *venue, c *sayClause) bool {
	if c.kind == formS && at.first.kind != formS || v.low(c.cue.first-1) == "has" || v.low(c.cue.first-1) == "have" || apart[c.lemma] {
		return true
	}
	if v.medium(c) != "" {
		return true
	}
	date, place := v.meetings[at.meeting].Date, v.meetings[at.meeting].Place
	if r := c.addressee; !r.empty() && (v.isMedium(r) || v.isPaper(r)) || !r.empty() && v.meetings[at.meeting].Kind != graph.MeetingPressConference && pressmen[v.words[r.last-1].low] {
		return true
	}
	for _, r := range v.reporting(c) {
		for i := r.first; i < r.last; i++ {
			if v.words[i].mark == outside && !v.isSaid(i, c.sentence) && (elsewhere[v.words[i].low] || v.words[i].is(prep) && apartFrom[v.words[i].low] && v.occasionBehind(i, c.sentence)) {
				return true
			}
		}
		if v.inAnotherPlace(r, place) {
			return true
		}
		for _, d := range v.dated[c.sentence] {
			if i := v.wordAt(d.Start); d.edtf != "" && r.first <= i && i < r.last && !v.isSaid(i, c.sentence) && (date == "" || !datesMeet(date, d.edtf)) {
				return true
			}
		}
	}
	return false
}

// isPaper says whether an addressee is a name that is neither a person's nor a body's: "told the Messenger".
func (v *resolver) isPaper(r run) bool {
	w := v.words[r.last-1]
	if !w.cap || bodies[w.low] || meetingNouns[w.low] != "" || v.words[r.first].low != "the" {
		return false
	}
	for i := r.first; i < r.last; i++ {
		if _, named := v.at[i]; named || v.words[i].is(title) {
			return false
		}
	}
	return true
}

// reporting are the words that tell how and when something was said: what leads up to the say-clause, and it without what is put into it.
func (v *resolver) reporting(c *sayClause) []run {
	last := v.sentences[c.sentence].last
	for i := c.cue.last; i < last; i++ {
		if v.isSaid(i, c.sentence) {
			last = i
		}
	}
	out := []run{v.leadRun(c), {c.cue.first, last}}
	if c.ground == before && v.low(c.who.last) == "," && v.words[c.who.last+1].is(ing) { // "Lund, speaking after the session, said"
		out = append(out, run{c.who.last, c.cue.first})
	}
	return out
}

// inAnotherPlace says whether words of the reporter name a town that is not the one: "It was in Graz that he said".
func (v *resolver) inAnotherPlace(r run, than string) bool {
	for i := r.first; i+1 < r.last; i++ {
		if v.low(i) != "in" && v.low(i) != "from" {
			continue
		}
		if p, end := v.placeAt(i+1, r.last); end > i+1 && than != "" && !liesIn(p.name, than) && !liesIn(than, p.name) {
			return true
		}
	}
	return false
}

// occasionBehind says whether the word at i stands right before a meeting: "after the talks".
func (v *resolver) occasionBehind(i, s int) bool {
	for _, o := range v.occasions[v.occasionsFrom(s):] {
		if o.sentence != s {
			break
		}
		if o.first == i+1 {
			return true
		}
	}
	return false
}

// apartFrom are the prepositions of what is said near a meeting and not at it.
var apartFrom = set("after before outside following since ahead of")

// apart are verbs of what isn't said in a room.
var apart = set("write tweet post text email blog")

// pressmen are those told things outside.
var pressmen = set("reporters journalists me us")

// elsewhere are words that take what is said out of a meeting: another place, another time.
var elsewhere = set(`afterwards afterward outside later interview reached contacted commenting statement letter email e-mail phone
	telephone radio television corridor lobby steps tweet post memoirs newspaper`)
