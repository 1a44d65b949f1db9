package article

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/prose"
)

// staysAt says whether a say-clause that names no meeting goes on with the venue.
func (v *reader) staysAt(at *venue, c *clauses.SayClause, who, block int) bool {
	const far = 2 // paragraphs
	if block-at.block > far {
		return false
	}
	if at.heard[who] || dialogue[c.Lemma] {
		return true
	}
	if who == loaders.None && block == at.block && !c.Who.Empty() && v.Words[c.Who.First].Is(prose.Subject) {
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
func (v *reader) conferred(m int) bool {
	return slices.Contains(v.nouns[m], "conference") || slices.Contains(v.nouns[m], "congress")
}

// dialogue are verbs of those who answer somebody in the room.
var dialogue = prose.Set("reply answer retort respond interject interrupt shout counter rejoin ask")

// headlined says whether the headline speaks of a meeting.
func (v *reader) headlined(m int) bool {
	for _, o := range v.leading(0) {
		if v.Sentences[o.sentence].Block != v.Headline {
			return false
		}
		if o.meeting == m {
			return true
		}
	}
	return false
}

// leadsWith says whether a meeting is what the page is about: its headline or first two paragraphs speak of it.
func (v *reader) leadsWith(m int) bool {
	for _, o := range v.leading(2) {
		if o.meeting == m {
			return true
		}
	}
	return false
}

// speaksForHimself says whether a speaker is one person, named or by a title, and no spokesman, who comments from outside.
func (v *reader) speaksForHimself(who int) bool {
	if who == loaders.None {
		return false
	}
	p := v.People[who]
	words := strings.Fields(strings.ToLower(p.Description + " " + p.Name))
	if slices.ContainsFunc(words, func(w string) bool { return outsiders[w] }) {
		return false
	}
	return p.Kind == graph.KindPerson || p.Kind == "" && prose.Lexicon[words[len(words)-1]]&prose.Title != 0
}

// outsiders comment on a meeting from outside it.
var outsiders = prose.Set("spokesman spokeswoman spokesperson analyst analysts aide official source historian")

// leaves says whether a say-clause has its words said elsewhere or at another time than the venue.
func (v *reader) leaves(at *venue, c *clauses.SayClause) bool {
	if c.Kind == prose.FormS && at.first.Kind != prose.FormS || v.Low(c.Cue.First-1) == "has" || v.Low(c.Cue.First-1) == "have" || apart[c.Lemma] {
		return true
	}
	if v.Medium(c) != "" {
		return true
	}
	date, place := v.meetings[at.meeting].Date, v.meetings[at.meeting].Place
	if r := c.Addressee; !r.Empty() && (v.IsMedium(r) || v.isPaper(r)) || !r.Empty() && v.meetings[at.meeting].Kind != graph.MeetingPressConference && pressmen[v.Words[r.Last-1].Low] {
		return true
	}
	for _, r := range v.reporting(c) {
		for i := r.First; i < r.Last; i++ {
			if v.Words[i].Mark == prose.Outside && !v.isSaid(i, c.Sentence) && (elsewhere[v.Words[i].Low] || v.Words[i].Is(prose.Prep) && apartFrom[v.Words[i].Low] && v.occasionBehind(i, c.Sentence)) {
				return true
			}
		}
		if v.inAnotherPlace(r, place) {
			return true
		}
		for _, d := range v.Dated[c.Sentence] {
			if i := v.WordAt(d.Start); d.EDTF != "" && r.First <= i && i < r.Last && !v.isSaid(i, c.Sentence) && (date == "" || !datesMeet(date, d.EDTF)) {
				return true
			}
		}
	}
	return false
}

// apart are verbs of what isn't said in a room.
var apart = prose.Set("write tweet post text email blog")

// pressmen are those told things outside.
var pressmen = prose.Set("reporters journalists me us")

// elsewhere are words that take what is said out of a meeting: another place, another time.
var elsewhere = prose.Set(`afterwards afterward outside later interview reached contacted commenting statement letter email e-mail phone
	telephone radio television corridor lobby steps tweet post memoirs newspaper`)

// isPaper says whether an addressee is a name that is neither a person's nor a body's: "told the Messenger".
func (v *reader) isPaper(r prose.Run) bool {
	w := v.Words[r.Last-1]
	if !w.Cap || prose.Bodies[w.Low] || prose.MeetingNouns[w.Low] != "" || v.Words[r.First].Low != "the" {
		return false
	}
	for i := r.First; i < r.Last; i++ {
		if _, named := v.At[i]; named || v.Words[i].Is(prose.Title) {
			return false
		}
	}
	return true
}

// reporting are the words that tell how and when something was said: what leads up to the say-clause, and it without what is put into it.
func (v *reader) reporting(c *clauses.SayClause) []prose.Run {
	last := v.Sentences[c.Sentence].Last
	for i := c.Cue.Last; i < last; i++ {
		if v.isSaid(i, c.Sentence) {
			last = i
		}
	}
	out := []prose.Run{v.leadRun(c), prose.Between(c.Cue.First, last)}
	if c.Ground == clauses.GroundBefore && v.Low(c.Who.Last) == "," && v.Words[c.Who.Last+1].Is(prose.Ing) { // "Lund, speaking after the session, said"
		out = append(out, prose.Between(c.Who.Last, c.Cue.First))
	}
	return out
}

// inAnotherPlace says whether words of the reporter name a town that is not the one: "It was in Graz that he said".
func (v *reader) inAnotherPlace(r prose.Run, than string) bool {
	for i := r.First; i+1 < r.Last; i++ {
		if v.Low(i) != "in" && v.Low(i) != "from" {
			continue
		}
		if p, end := v.placeAt(i+1, r.Last); end > i+1 && than != "" && !prose.LiesIn(p.Name, than) && !prose.LiesIn(than, p.Name) {
			return true
		}
	}
	return false
}

// occasionBehind says whether the word at i stands right before a meeting: "after the talks".
func (v *reader) occasionBehind(i, s int) bool {
	for _, o := range v.occasionsIn(s) {
		if o.First == i+1 {
			return true
		}
	}
	return false
}

// apartFrom are the prepositions of what is said near a meeting and not at it.
var apartFrom = prose.Set("after before outside following since ahead of")
