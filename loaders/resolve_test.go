package loaders

import (
	"testing"

	"onrecord/graph"
)

func origin() string { return graph.NamedID(graph.KindImport, "register-test") }

// talks is a small register of ours: two presidents, a surname shared by two people, and three meetings of
// which two were in the same place.
func talks() *graph.Batch {
	dated := func(s string) *graph.UncertainDate { return &graph.UncertainDate{EDTF: s} }
	florida := &graph.Place{Name: "Miami, Florida", Country: "United States"}
	return &graph.Batch{
		Institutions: []*graph.Institution{
			{ID: "institution:ukraine", Name: "Ukraine", Kind: graph.InstitutionCountry, Country: "Ukraine", Origin: origin()},
			{ID: "institution:bloomberg", Name: "Bloomberg News", Kind: graph.InstitutionMedia, Origin: origin()},
		},
		People: []*graph.Person{
			{ID: "person:zelenskyy", Name: "Volodymyr Zelenskyy", Aliases: []string{"Zelensky", "Володимир Зеленський"}, Origin: origin()},
			{ID: "person:smith-senator", Name: "John Smith", Origin: origin()},
			{ID: "person:smith-baker", Name: "John Smith", Origin: origin()},
		},
		Memberships: []*graph.Membership{{
			ID: "membership:1", PersonID: "person:zelenskyy", InstitutionID: "institution:ukraine", Role: "President", From: dated("2019-05-20"), Origin: origin(),
		}},
		Meetings: []*graph.Meeting{
			{ID: "meeting:anchorage", Name: "Anchorage summit", Aliases: []string{"Alaska summit"}, Kind: graph.MeetingSummit, Date: dated("2025-08-15"),
				Place: &graph.Place{Name: "Anchorage"}, Origin: origin()},
			{ID: "meeting:miami-november", Name: "Hallandale Beach talks", Kind: graph.MeetingTalks, Date: dated("2025-11-30"), Place: florida, Origin: origin()},
			{ID: "meeting:miami-december", Name: "Miami talks", Kind: graph.MeetingTalks, Date: dated("2025-12-19/2025-12-21"), Place: florida, Origin: origin()},
		},
		Participations: []*graph.Participation{
			{ID: "participation:1", MeetingID: "meeting:miami-december", AgentID: "person:zelenskyy", Origin: origin()},
		},
	}
}

func TestRegisterNamed(t *testing.T) {
	r := NewRegister(talks())
	for name, want := range map[string]int{
		"Volodymyr Zelenskiy": 1, "Zelensky": 1, "Зеленський": 1, "ВОЛОДИМИР ЗЕЛЕНСЬКИЙ": 1, "John Smith": 2, "Smith": 0, "": 0, "Olena Zelenska": 0,
	} {
		if got := r.Named(name); len(got) != want {
			t.Errorf("Named(%q) finds %d, want %d", name, len(got), want)
		}
	}
	var nobody *Register
	if nobody.Named("Zelensky") != nil || nobody.Meetings() != nil || nobody.Offices("") != nil || nobody.Agent("person:zelenskyy") != nil {
		t.Error("a nil register knows somebody")
	}
}

func TestRegisterOffices(t *testing.T) {
	r := NewRegister(talks())
	for when, want := range map[string]int{"": 1, "2025-12-23": 1, "2019-05-20": 1, "2019-05": 1, "2018": 0} {
		if got := r.Offices(when); len(got) != want {
			t.Errorf("Offices(%q) finds %d, want %d", when, len(got), want)
		}
	}
}

func TestRegisterMeetingFor(t *testing.T) {
	r := NewRegister(talks())
	for _, tt := range []struct {
		name      string
		meeting   Meeting
		who       []string
		published string
		want      string
	}{
		{name: "by alias", meeting: Meeting{Name: "the Alaska summit"}, published: "2025-12-23", want: "meeting:anchorage"},
		{name: "by alias, ahead of it", meeting: Meeting{Name: "Alaska summit"}, published: "2025-08-01", want: "meeting:anchorage"},
		{name: "by alias, years before", meeting: Meeting{Name: "Alaska summit"}, published: "2021-03-19", want: ""},
		{name: "a part of a place's word", meeting: Meeting{Name: "Beach talks", Place: "Mi"}, published: "2025-12-23", want: ""},
		{name: "by alias and month", meeting: Meeting{Name: "Alaska summit", Date: "2025-08"}, want: "meeting:anchorage"},
		{name: "the name of another date", meeting: Meeting{Name: "Alaska summit", Date: "2021-03"}, want: ""},
		{name: "place, just before", meeting: Meeting{Name: "Florida talks", Place: "Florida"}, published: "2025-12-23", want: "meeting:miami-december"},
		{name: "place, a month before", meeting: Meeting{Name: "Florida talks", Place: "Florida"}, published: "2025-12-01", want: "meeting:miami-november"},
		{name: "place, nothing just before", meeting: Meeting{Name: "Florida talks", Place: "Florida"}, published: "2026-06-01", want: ""},
		{name: "place, publication unknown", meeting: Meeting{Name: "Florida talks", Place: "Florida"}, want: ""},
		{name: "place and month leave two", meeting: Meeting{Name: "Florida talks", Place: "Florida", Date: "2025"}, want: ""},
		{name: "place and date", meeting: Meeting{Name: "Florida talks", Place: "Florida", Date: "2025-12-20"}, want: "meeting:miami-december"},
		{name: "other people", meeting: Meeting{Name: "Miami talks"}, who: []string{"person:smith-baker"}, want: ""},
		{name: "another place", meeting: Meeting{Name: "Geneva talks", Place: "Geneva"}, published: "2025-12-23", want: ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := r.meetingFor(tt.meeting, tt.who, tt.published); got != tt.want {
				t.Errorf("meeting %q, want %q", got, tt.want)
			}
		})
	}
}

func TestRegisterDigestIsOfTheRegisterAlone(t *testing.T) {
	b := talks()
	b.People = append(b.People, &graph.Person{ID: "person:local", Name: "A Local", Origin: "source:abc"})
	if NewRegister(b).Digest != NewRegister(talks()).Digest {
		t.Error("a person of one source changes the register's digest")
	}
	b.People[0].Aliases = nil
	if NewRegister(b).Digest == NewRegister(talks()).Digest {
		t.Error("a lost alias does not change the register's digest")
	}
}
