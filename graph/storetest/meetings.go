package storetest

import (
	"testing"

	"onrecord/graph"
)

var meetingCases = []readCase{
	{"Meetings/All", testMeetingsAll},
	{"Meetings/Filters", testMeetingsFilters},
	{"Meetings/Dates", testMeetingsDates},
	{"Meetings/Invalid", testMeetingsInvalid},
}

const everyMeeting = "december-call berlin-summit florida-talks peace-process"

func testMeetingsAll(t *testing.T, s graph.Store) {
	complete(t, s.Meetings, whole().Meetings)
	chosen(t, s.Meetings, []choice[graph.MeetingFilter]{{"order", graph.MeetingFilter{}, everyMeeting}})
}

func testMeetingsFilters(t *testing.T, s graph.Store) {
	chosen(t, s.Meetings, []choice[graph.MeetingFilter]{
		{"name", graph.MeetingFilter{Name: "Talks Florida"}, "florida-talks"},
		{"alias", graph.MeetingFilter{Name: "miami"}, "florida-talks"},
		{"alias in Cyrillic", graph.MeetingFilter{Name: "Переговори"}, "florida-talks"},
		{"place", graph.MeetingFilter{Name: "Hallandale"}, "florida-talks"},
		{"words of a name and a place", graph.MeetingFilter{Name: "Florida Hallandale"}, ""},
		{"no token", graph.MeetingFilter{Name: "…"}, ""},
		{"kinds", graph.MeetingFilter{Kinds: []graph.MeetingKind{graph.MeetingSummit, graph.MeetingCall}}, "december-call berlin-summit"},
		{"a person took part", graph.MeetingFilter{Participants: []string{witkoff}}, "berlin-summit florida-talks"},
		{"an institution took part", graph.MeetingFilter{Participants: []string{usa}}, "december-call"},
		{"one of two took part", graph.MeetingFilter{Participants: []string{umerov, zelenskyy}}, "berlin-summit florida-talks"},
		{"nobody took part", graph.MeetingFilter{Participants: []string{putin}}, ""},
		{"part of", graph.MeetingFilter{PartOf: process}, "berlin-summit florida-talks"},
		{"part of a part", graph.MeetingFilter{PartOf: berlin}, ""},
		{"all at once", graph.MeetingFilter{Name: "summit", Kinds: []graph.MeetingKind{graph.MeetingSummit},
			Participants: []string{zelenskyy}, From: "2025-12", To: "2025-12", PartOf: process}, "berlin-summit"},
	})
}

func testMeetingsDates(t *testing.T, s graph.Store) {
	between := func(from, to string) graph.MeetingFilter { return graph.MeetingFilter{From: from, To: to} }
	chosen(t, s.Meetings, []choice[graph.MeetingFilter]{
		{"from", between("2025-12-15", ""), "december-call florida-talks"},
		{"to", between("", "2025-12-14"), "december-call berlin-summit"},
		{"a day of two", between("2025-12-21", "2025-12-21"), "december-call florida-talks"},
		{"a moment of a day", between("2025-12-14T23:59:59Z", "2025-12-14T23:59:59Z"), "december-call berlin-summit"},
		{"the second after", between("2025-12-15T00:00:00Z", "2025-12-15T00:00:00Z"), "december-call"},
		{"a wide time leaves out what has no date", between("1900", "2100"), "december-call berlin-summit florida-talks"},
		{"later", between("2026", ""), ""},
	})
}

func testMeetingsInvalid(t *testing.T, s graph.Store) {
	invalid(t, s.Meetings, graph.MeetingFilter{From: "soon"}, graph.MeetingFilter{To: "2025-13"})
}
