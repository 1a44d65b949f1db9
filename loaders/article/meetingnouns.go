package article

import (
	"strings"

	"onrecord/graph"
)

// meetingNouns are words for meetings and the kind each tells.
var meetingNouns = map[string]graph.MeetingKind{
	"summit": graph.MeetingSummit, "talks": graph.MeetingTalks, "negotiations": graph.MeetingTalks, "discussions": graph.MeetingTalks,
	"meeting": graph.MeetingTalks, "meetings": graph.MeetingTalks, "consultations": graph.MeetingTalks, "round": graph.MeetingTalks,
	"call": graph.MeetingCall, "met": graph.MeetingTalks, "meet": graph.MeetingTalks, "meets": graph.MeetingTalks,
	"conference": graph.MeetingConference, "forum": graph.MeetingConference, "seminar": graph.MeetingConference, "debate": graph.MeetingConference,
	"roundtable": graph.MeetingConference, "symposium": graph.MeetingConference, "workshop": graph.MeetingConference, "panel": graph.MeetingConference,
	"briefing": graph.MeetingPressConference, "session": graph.MeetingSession, "hearing": graph.MeetingSession, "sitting": graph.MeetingSession,
	"visit": graph.MeetingVisit, "trip": graph.MeetingVisit, "ceremony": graph.MeetingOther, "banquet": graph.MeetingOther,
	"convention": graph.MeetingConference, "webinar": graph.MeetingConference, "plenary": graph.MeetingSession, "inquest": graph.MeetingSession,
	"teleconference": graph.MeetingCall, "dinner": graph.MeetingOther, "luncheon": graph.MeetingOther, "lunch": graph.MeetingOther,
	"reception": graph.MeetingOther, "launch": graph.MeetingOther, "retreat": graph.MeetingOther,
	"congress": graph.MeetingConference, "gathering": graph.MeetingOther, "event": graph.MeetingOther, "agm": graph.MeetingOther, "hall": graph.MeetingOther, "telephone": graph.MeetingCall, "phone": graph.MeetingCall,
}

// bodies are heads of the names of those that hold sittings: to tell them something is to say it at one.
var bodies = set(`council synod board committee subcommittee commission senate house parliament congress assembly chamber cabinet court inquiry
	tribunal legislature lords commons bundestag knesset duma`)

// assembled are who sit in a body or at a meeting, and are told things there.
var assembled = set(`members lawmakers senators legislators deputies councillors councilors delegates shareholders commissioners trustees crowd audience
	gathering mps jurors ministers parents residents table room leaders counterparts delegations`)

// sittings are words before "meeting" that make it the sitting of a body, or one that is open to all.
var sittings = map[string]graph.MeetingKind{
	"council": graph.MeetingSession, "board": graph.MeetingSession, "committee": graph.MeetingSession, "cabinet": graph.MeetingSession,
	"senate": graph.MeetingSession, "synod": graph.MeetingSession, "general": graph.MeetingOther, "annual": graph.MeetingOther, "public": graph.MeetingOther,
	"village": graph.MeetingOther, "town": graph.MeetingOther, "hall": graph.MeetingOther, "extraordinary": graph.MeetingOther,
	"phone": graph.MeetingCall, "video": graph.MeetingCall, "telephone": graph.MeetingCall, "online": graph.MeetingCall,
}

// anaphors are the kinds that a word for a meeting can refer back to, besides its own.
var anaphors = map[string][]graph.MeetingKind{
	"meeting":    {graph.MeetingTalks, graph.MeetingSession, graph.MeetingOther, graph.MeetingCall, graph.MeetingSummit},
	"gathering":  {graph.MeetingTalks, graph.MeetingSession, graph.MeetingOther, graph.MeetingConference},
	"debate":     {graph.MeetingSession},
	"event":      {graph.MeetingOther, graph.MeetingConference},
	"session":    {graph.MeetingSession, graph.MeetingTalks, graph.MeetingOther},
	"conference": {graph.MeetingConference, graph.MeetingPressConference},
	"briefing":   {graph.MeetingPressConference},
	"panel":      {graph.MeetingConference, graph.MeetingSession},
	"met":        {graph.MeetingTalks, graph.MeetingSummit},
	"talks":      {graph.MeetingTalks, graph.MeetingSummit},
	"trip":       {graph.MeetingVisit},
	"hall":       {graph.MeetingOther},
	"phone":      {graph.MeetingCall}, "telephone": {graph.MeetingCall},
}

// others are words before a noun that say it is not the meeting spoken of last.
var others = set(`next another other second third fourth fifth last earlier previous first future further later past final separate new`)

// meetingNoun says whether word i names a meeting, and of what kind.
func (v *resolver) meetingNoun(i int, s sentence) (graph.MeetingKind, bool) {
	w := &v.words[i]
	if w.lists&inMeetings == 0 {
		return "", false
	}
	if kind, ok := encounters[w.low]; ok {
		return kind, v.encounter(i, s)
	}
	kind, ok := meetingNouns[w.low]
	if !ok || premises[v.raw(i+1)] {
		return "", false // "a meeting house"
	}
	prev, next := "", v.raw(i+1)
	if i > s.first {
		prev = v.words[i-1].low
	}
	before := v.words[max(i-1, s.first)]
	switch w.low {
	case "met", "meet", "meets":
		if v.bodyMeets(i, s) {
			return graph.MeetingSession, v.placeOrDayBehind(i, s)
		}
		return kind, v.comeTogether(i, s)
	case "telephone", "phone":
		return kind, v.spokeBy(i, s)
	case "conference":
		if prev == "news" || prev == "press" || prev == "media" {
			return graph.MeetingPressConference, true
		}
		return kind, next != "call"
	case "call":
		return kind, v.isCall(i, s)
	case "visit", "session", "trip":
		return kind, prev != "to" && !before.is(subject|modal) && i > s.first
	case "convention":
		_, place := placeOf[prev]
		return kind, !(w.cap && place) // the Geneva Convention is a treaty
	case "event":
		return kind, prev == "the" || prev == "that" || prev == "this"
	case "congress":
		return kind, !w.cap && v.determined(i, s)
	case "hearing", "briefing", "gathering", "sitting", "retreat":
		return kind, v.determined(i, s)
	case "debate", "panel", "forum", "workshop", "ceremony", "banquet", "talks":
		return kind, i > s.first && !before.is(subject|modal|neg|rel) && prev != "to" && !v.isPerson(i-1) && (w.low == "talks" || v.determined(i, s)) || w.low == "talks" && i == s.first
	case "dinner", "luncheon", "lunch", "reception", "launch":
		return kind, v.happensAt(i, s)
	case "hall":
		return kind, prev == "town" && (next == "with" || next == "meeting" || v.words[max(i-2, s.first)].low == "a" || v.words[max(i-2, s.first)].low == "the" && v.raw(i-3) != "at") && next != "meeting"
	case "round":
		return kind, v.isRound(i, s)
	case "meeting":
		return v.meetingKind(i, s)
	}
	return kind, true
}

// premises are what is called by the meetings held there.
var premises = set("house room rooms hall place point ground grounds table venue")

// raw returns the word at i as its lower case, in marks or out of them; "" beyond the text.
func (p *page) raw(i int) string {
	if i < 0 || i >= len(p.words) {
		return ""
	}
	return p.words[i].low
}

// determined says whether the word at i is a noun: an article, a possessive or a name stands before it.
func (v *resolver) determined(i int, s sentence) bool {
	for k := i - 1; k >= s.first && k > i-6; k-- {
		w := v.words[k]
		if w.is(det|poss) || w.low == "'s" {
			return true
		}
		if !w.letters() || w.class&(function&^conj) != 0 || w.is(ing|verb|aux) && !w.cap && k == i-1 {
			return k < i-1 && v.words[k+1].cap
		}
	}
	return false
}

// meetingKind tells the sitting of a body from other meetings, and the noun from the verb.
func (v *resolver) meetingKind(i int, s sentence) (graph.MeetingKind, bool) {
	if i > s.first && (v.words[i-1].is(aux|subject) && !v.words[i-1].is(poss) || v.words[i-1].is(adverb) && !v.determined(i, s)) && v.raw(i-1) != "first" && v.raw(i-1) != "earlier" {
		return "", false // "they were meeting"
	}
	for k := i - 1; k >= s.first && k > i-4; k-- {
		if kind, ok := sittings[v.words[k].low]; ok {
			return kind, true
		}
		if v.words[k].is(det | poss) {
			break
		}
	}
	if v.afterSitting(i, s) {
		return graph.MeetingSession, true
	}
	if v.raw(i+1) == "of" {
		for k := i + 2; k < s.last && k < i+6; k++ {
			if bodies[v.words[k].low] {
				return graph.MeetingSession, true
			}
		}
	}
	return graph.MeetingTalks, true
}

// afterSitting says whether a body that opens the sentence does something at or after the meeting at i: "Council shelves plan after long meeting".
func (v *resolver) afterSitting(i int, s sentence) bool {
	body := false
	for k := s.first; k < min(i, s.first+5); k++ {
		next := v.words[k+1]
		body = body || bodies[v.words[k].low] && (next.is(verb) || !next.cap && (strings.HasSuffix(next.low, "s") || strings.HasSuffix(next.low, "ed")))
	}
	for k := i - 1; body && k > s.first && k > i-5; k-- {
		switch v.words[k].low {
		case "after", "at", "during":
			return true
		}
	}
	return false
}

// happensAt says whether the reporter names the noun at i as where something happens: "at the launch of", "during a state dinner".
func (v *resolver) happensAt(i int, s sentence) bool {
	if v.raw(i+1) == "with" && v.objectIsPerson(i+2, s) && i > s.first && !v.words[i-1].is(subject|modal) {
		return true // "a dinner with Lund"
	}
	for k := i - 1; k >= s.first && k > i-7; k-- {
		w := v.words[k]
		if w.low == "at" || w.low == "during" || w.low == "told" || w.low == "attend" || w.low == "attended" || w.low == "addressed" || w.low == "'s" && v.words[k-1].is(weekday) {
			return true
		}
		if !w.letters() || w.class&(verb|aux|modal|prep|conj|subject|sub) != 0 && !w.cap && w.low != "'s" {
			return false
		}
	}
	return false
}

// isPerson says whether word i is a person's surname: "Lund talks", a verb.
func (v *resolver) isPerson(i int) bool {
	w := v.words[i]
	if !w.cap {
		return false
	}
	found := v.byLast[strings.Join(foldName(w.In(v.text)), " ")]
	return len(found) > 0 && v.people[found[0]].sure
}
