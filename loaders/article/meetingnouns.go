package article

import (
	"strings"

	"onrecord/graph"
	"onrecord/loaders/article/prose"
	"onrecord/loaders/article/speakers"
)

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
var others = prose.Set(`next another other second third fourth fifth last earlier previous first future further later past final separate new`)

// meetingNoun says whether word i names a meeting, and of what kind.
func (v *reader) meetingNoun(i int, s prose.Sentence) (graph.MeetingKind, bool) {
	w := &v.Words[i]
	if w.Lists&prose.InMeetings == 0 {
		return "", false
	}
	if kind, ok := prose.Encounters[w.Low]; ok {
		return kind, v.encounter(i, s)
	}
	kind, ok := prose.MeetingNouns[w.Low]
	if !ok || premises[v.Raw(i+1)] {
		return "", false // "a meeting house"
	}
	prev, next := "", v.Raw(i+1)
	if i > s.First {
		prev = v.Words[i-1].Low
	}
	before := v.Words[max(i-1, s.First)]
	switch w.Low {
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
		return kind, prev != "to" && !before.Is(prose.Subject|prose.Modal) && i > s.First
	case "convention":
		_, place := prose.PlaceOf[prev]
		return kind, !(w.Cap && place) // the Geneva Convention is a treaty
	case "event":
		return kind, prev == "the" || prev == "that" || prev == "this"
	case "congress":
		return kind, !w.Cap && v.determined(i, s)
	case "hearing", "briefing", "gathering", "sitting", "retreat":
		return kind, v.determined(i, s)
	case "debate", "panel", "forum", "workshop", "ceremony", "banquet", "talks":
		return kind, i > s.First && !before.Is(prose.Subject|prose.Modal|prose.Neg|prose.Rel) && prev != "to" && !v.isPerson(i-1) && (w.Low == "talks" || v.determined(i, s)) || w.Low == "talks" && i == s.First
	case "dinner", "luncheon", "lunch", "reception", "launch":
		return kind, v.happensAt(i, s)
	case "hall":
		return kind, prev == "town" && (next == "with" || next == "meeting" || v.Words[max(i-2, s.First)].Low == "a" || v.Words[max(i-2, s.First)].Low == "the" && v.Raw(i-3) != "at") && next != "meeting"
	case "round":
		return kind, v.isRound(i, s)
	case "meeting":
		return v.meetingKind(i, s)
	}
	return kind, true
}

// premises are what is called by the meetings held there.
var premises = prose.Set("house room rooms hall place point ground grounds table venue")

// determined says whether the word at i is a noun: an article, a possessive or a name stands before it.
func (v *reader) determined(i int, s prose.Sentence) bool {
	for k := i - 1; k >= s.First && k > i-6; k-- {
		w := v.Words[k]
		if w.Is(prose.Det|prose.Poss) || w.Low == "'s" {
			return true
		}
		if !w.Letters() || w.Class&(prose.Function&^prose.Conj) != 0 || w.Is(prose.Ing|prose.Verb|prose.Aux) && !w.Cap && k == i-1 {
			return k < i-1 && v.Words[k+1].Cap
		}
	}
	return false
}

// meetingKind tells the sitting of a body from other meetings, and the noun from the verb.
func (v *reader) meetingKind(i int, s prose.Sentence) (graph.MeetingKind, bool) {
	if i > s.First && (v.Words[i-1].Is(prose.Aux|prose.Subject) && !v.Words[i-1].Is(prose.Poss) || v.Words[i-1].Is(prose.Adverb) && !v.determined(i, s)) && v.Raw(i-1) != "first" && v.Raw(i-1) != "earlier" {
		return "", false // "they were meeting"
	}
	for k := i - 1; k >= s.First && k > i-4; k-- {
		if kind, ok := sittings[v.Words[k].Low]; ok {
			return kind, true
		}
		if v.Words[k].Is(prose.Det | prose.Poss) {
			break
		}
	}
	if v.afterSitting(i, s) {
		return graph.MeetingSession, true
	}
	if v.Raw(i+1) == "of" {
		for k := i + 2; k < s.Last && k < i+6; k++ {
			if prose.Bodies[v.Words[k].Low] {
				return graph.MeetingSession, true
			}
		}
	}
	return graph.MeetingTalks, true
}

// afterSitting says whether a body that opens the sentence does something at or after the meeting at i: "Council shelves plan after long meeting".
func (v *reader) afterSitting(i int, s prose.Sentence) bool {
	body := false
	for k := s.First; k < min(i, s.First+5); k++ {
		next := v.Words[k+1]
		body = body || prose.Bodies[v.Words[k].Low] && (next.Is(prose.Verb) || !next.Cap && (strings.HasSuffix(next.Low, "s") || strings.HasSuffix(next.Low, "ed")))
	}
	for k := i - 1; body && k > s.First && k > i-5; k-- {
		switch v.Words[k].Low {
		case "after", "at", "during":
			return true
		}
	}
	return false
}

// happensAt says whether the reporter names the noun at i as where something happens: "at the launch of", "during a state dinner".
func (v *reader) happensAt(i int, s prose.Sentence) bool {
	if v.Raw(i+1) == "with" && v.objectIsPerson(i+2, s) && i > s.First && !v.Words[i-1].Is(prose.Subject|prose.Modal) {
		return true // "a dinner with Lund"
	}
	for k := i - 1; k >= s.First && k > i-7; k-- {
		w := v.Words[k]
		if w.Low == "at" || w.Low == "during" || w.Low == "told" || w.Low == "attend" || w.Low == "attended" || w.Low == "addressed" || w.Low == "'s" && v.Words[k-1].Is(prose.Weekday) {
			return true
		}
		if !w.Letters() || w.Class&(prose.Verb|prose.Aux|prose.Modal|prose.Prep|prose.Conj|prose.Subject|prose.Sub) != 0 && !w.Cap && w.Low != "'s" {
			return false
		}
	}
	return false
}

// isPerson says whether word i is a person's surname: "Lund talks", a verb.
func (v *reader) isPerson(i int) bool {
	w := v.Words[i]
	if !w.Cap {
		return false
	}
	found := v.ByLast[strings.Join(speakers.FoldName(w.In(v.Text)), " ")]
	return len(found) > 0 && v.People[found[0]].Sure
}
