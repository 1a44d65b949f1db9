package article

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// staysAt says whether a say-clause that names no meeting goes on with the venue.
func (v *resolver) staysAt(at *venue, c *sayClause, who, block int) bool {
	const far = 2 // paragraphs
	if block-at.block > far {
		return false
	}
	if at.heard[who] || dialogue[c.lemma] {
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
	case graph.MeetingConference:
		return v.speaksForHimself(who) && !v.conferred(at.meeting)
	case graph.MeetingSession, graph.MeetingOther:
		return v.speaksForHimself(who)
	}
	return false
}

// conferred says whether a meeting is a conference of many, from which people are quoted whom nobody heard there.
func (v *resolver) conferred(m int) bool {
	return slices.Contains(v.nouns[m], "conference") || slices.Contains(v.nouns[m], "congress")
}

// dialogue are verbs of those who answer somebody in the room.
var dialogue = set("reply answer retort respond interject interrupt shout counter rejoin ask")

// headlined says whether the headline speaks of a meeting.
func (v *resolver) headlined(m int) bool {
	for _, o := range v.leading(0) {
		if v.sentences[o.sentence].block != v.headline {
			return false
		}
		if o.meeting == m {
			return true
		}
	}
	return false
}

// leadsWith says whether a meeting is what the page is about: its headline or first two paragraphs speak of it.
func (v *resolver) leadsWith(m int) bool {
	for _, o := range v.leading(2) {
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

// apart are verbs of what isn't said in a room.
var apart = set("write tweet post text email blog")

// pressmen are those told things outside.
var pressmen = set("reporters journalists me us")

// elsewhere are words that take what is said out of a meeting: another place, another time.
var elsewhere = set(`afterwards afterward outside later interview reached contacted commenting statement letter email e-mail phone
	telephone radio television corridor lobby steps tweet post memoirs newspaper`)

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
	for _, o := range v.occasionsIn(s) {
		if o.first == i+1 {
			return true
		}
	}
	return false
}

// apartFrom are the prepositions of what is said near a meeting and not at it.
var apartFrom = set("after before outside following since ahead of")
