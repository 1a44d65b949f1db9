package transcript

import (
	"regexp"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/dates"
)

// header is what stands before the first turn.
type header struct {
	title, place, language string
	date, dateText         string // EDTF, and as printed
	participants           []participant
	fields                 bool // a date, place or participants were given as such
}

// participant is somebody listed as present.
type participant struct{ name, about string }

var field = regexp.MustCompile(`^\s*(?:[#*_]+\s*)?(Title|Subject|Event|Meeting|Date|Place|Location|Venue|Where|When|Language|Participants|Present|Speakers|Panelists|Panellists|Attendees|PARTICIPANTS|PRESENT|SPEAKERS|TITLE|EVENT|MEETING|DATE|PLACE|LOCATION|VENUE|LANGUAGE)\s*(?:\*\*|__)?\s*[:：]\s*(?:\*\*|__)?\s*(.*?)\s*$`)

func isField(label string) bool { return field.MatchString(label + ":") }

// readHeader reads fields ("Date: …"), or else takes the first line for the title and a line that is a date for the date.
func readHeader(text string, lines []line) header {
	var h header
	listing := false
	for _, l := range lines {
		m := field.FindStringSubmatch(l.text)
		s := strings.Trim(l.text, " \t#*_")
		switch {
		case m != nil:
			listing = h.set(strings.ToLower(m[1]), m[2])
		case s == "":
			listing = listing && len(h.participants) == 0 // a blank line ends a list that has begun
		case listing:
			h.participants = append(h.participants, readParticipants(strings.TrimLeft(s, "-•– \t"))...)
		case onlyStamp.MatchString(s) || stampLine.MatchString(s):
		case h.title == "":
			h.title = s
		case h.date == "":
			h.setDate(s)
		}
	}
	return h
}

// set keeps a field, and says whether a list of participants follows on the next lines.
func (h *header) set(name, value string) (listing bool) {
	switch name {
	case "title", "subject", "event", "meeting":
		h.title = first(value, h.title)
	case "date", "when":
		h.setDate(value)
		h.fields = true
	case "place", "location", "venue", "where":
		h.place, h.fields = value, true
	case "language":
		h.language = languageTag(value)
	default:
		h.participants = append(h.participants, readParticipants(value)...)
		h.fields = true
		return true
	}
	return false
}

// setDate keeps a whole date: "2025-12-21", "December 21, 2025", "Sunday, 21 December 2025, 10:00".
func (h *header) setDate(s string) {
	if _, err := graph.NewDate(s, ""); err == nil {
		h.date, h.dateText = s, s
		return
	}
	if date, _, ok := dates.Resolve(s, dates.Reference{}); ok {
		h.date, h.dateText = date, s
		return
	}
	for _, p := range dates.Find(s, dates.Reference{}) {
		if p.EDTF != "" && h.date == "" && len(p.EDTF) >= len("2025-12") {
			h.date, h.dateText = p.EDTF, p.Text
		}
	}
}

var tag = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

// languageTag takes a BCP 47 tag, and nothing else.
func languageTag(s string) string {
	if tag.MatchString(s) {
		return s
	}
	return ""
}

// readParticipants reads "Name, who they are" or "Name (who they are)", or several names between semicolons or commas.
func readParticipants(s string) []participant {
	var out []participant
	if entries := strings.Split(s, ";"); len(entries) > 1 {
		for _, e := range entries {
			out = append(out, readParticipants(e)...)
		}
		return out
	}
	for i, part := range strings.FieldsFunc(strings.ReplaceAll(s, " and ", ","), func(r rune) bool { return r == ',' }) {
		name, about := inBrackets(strings.TrimSpace(part))
		switch {
		case name == "":
		case i > 0 && !looksLikePerson(name) && len(out) > 0:
			last := &out[len(out)-1]
			last.about = join(", ", last.about, name)
		default:
			out = append(out, participant{name, about})
		}
	}
	return out
}

// inBrackets splits "Name (about)".
func inBrackets(s string) (name, about string) {
	name, about, found := strings.Cut(s, "(")
	if !found {
		return s, ""
	}
	return strings.TrimSpace(name), strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(about), ")"))
}

// looksLikePerson tells the next name of a list from a description: two to four words, none a title or a particle.
func looksLikePerson(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 4 {
		return false
	}
	for _, w := range words {
		if !capitalised(w) || titles[fold(w)] || beforeTitle[fold(w)] || roles[fold(w)] {
			return false
		}
	}
	return true
}

// isMeeting says whether the header describes an occasion.
func (h *header) isMeeting() bool { return h.fields }

// meeting is the occasion at which all turns were said, with those present.
func (h *header) meeting(present []int) loaders.Meeting {
	m := loaders.Meeting{Name: h.title, Kind: meetingKind(h.title), Date: h.date, DateText: h.dateText, Place: h.place, Who: present}
	if m.Name == "" {
		m.Name = join(", ", join(" in ", "Meeting", h.place), h.dateText)
	}
	return m
}

// meetingKind goes by the title's words.
func meetingKind(title string) graph.MeetingKind {
	low := strings.ToLower(title)
	for _, k := range []struct {
		words string
		kind  graph.MeetingKind
	}{
		{"press conference", graph.MeetingPressConference}, {"news conference", graph.MeetingPressConference}, {"press briefing", graph.MeetingPressConference},
		{"summit", graph.MeetingSummit}, {"talks", graph.MeetingTalks}, {"negotiations", graph.MeetingTalks}, {"conference", graph.MeetingConference},
		{"session", graph.MeetingSession}, {"hearing", graph.MeetingSession}, {"debate", graph.MeetingSession}, {"phone call", graph.MeetingCall},
		{"telephone", graph.MeetingCall}, {"visit", graph.MeetingVisit},
	} {
		if strings.Contains(low, k.words) {
			return k.kind
		}
	}
	return graph.MeetingOther
}
