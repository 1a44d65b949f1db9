package article

import (
	"testing"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

func TestSameSurname(t *testing.T) {
	r := pageOf("Bill Hart and Anna Hart left. “It is over,” Hart said.").read(nil, "").reading(prose.Furniture{Headline: -1})
	q := r.Quotes[0]
	if q.Speaker != loaders.None || len(q.Candidates) != 2 || r.Cast[q.Candidates[0].Speaker].Name != "Anna Hart" {
		t.Errorf("a surname of two names neither, and the nearer is the first candidate: speaker %d, %+v", q.Speaker, q.Candidates)
	}
}

// register knows a president and his foreign minister, who took over from another in 2023.
func register() *loaders.Register {
	const origin = "import:register-test"
	date := func(s string) *graph.UncertainDate { return &graph.UncertainDate{EDTF: s} }
	return loaders.NewRegister(&graph.Batch{
		People: []*graph.Person{
			{ID: "person:adler", Name: "Tomas Adler", Aliases: []string{"Adler"}, Origin: origin},
			{ID: "person:berg", Name: "Anna Berg", Origin: origin},
			{ID: "person:old", Name: "Jan Olden", Origin: origin},
		},
		Institutions: []*graph.Institution{{ID: "institution:norway", Name: "Norway", Kind: graph.InstitutionCountry, Country: "Norway", Origin: origin}},
		Memberships: []*graph.Membership{
			{ID: "membership:1", PersonID: "person:adler", InstitutionID: "institution:norway", Role: "President", Origin: origin},
			{ID: "membership:2", PersonID: "person:berg", InstitutionID: "institution:norway", Role: "foreign minister", From: date("2023-01-01"), Origin: origin},
			{ID: "membership:3", PersonID: "person:old", InstitutionID: "institution:norway", Role: "foreign minister", Until: date("2022-12-31"), Origin: origin},
		},
		Meetings:       []*graph.Meeting{{ID: "meeting:oslo", Name: "Oslo summit", Kind: graph.MeetingSummit, Date: date("2024-05"), Place: &graph.Place{Name: "Oslo"}, Origin: origin}},
		Participations: []*graph.Participation{{ID: "participation:1", MeetingID: "meeting:oslo", AgentID: "person:adler", Origin: origin}},
	})
}

func TestRegister(t *testing.T) {
	r := register()
	for _, c := range []struct{ text, published, want string }{
		{"The Norwegian foreign minister said it was over.", "2024-06-01", "Anna Berg"},
		{"The Norwegian foreign minister said it was over.", "2022-06-01", "Jan Olden"},
		{"Norway’s president said it was over.", "2024-06-01", "Tomas Adler"},
		{"The Danish president said it was over.", "2024-06-01", "The Danish president"},
	} {
		out := pageOf(c.text).read(r, c.published).reading(prose.Furniture{Headline: -1})
		if len(out.Quotes) != 1 || out.Cast[out.Quotes[0].Speaker].Name != c.want {
			t.Errorf("%s, on %s: %+v by one of %+v, want %s", c.text, c.published, out.Quotes, out.Cast, c.want)
		}
	}
	out := pageOf("“We spoke,” Adler said after the Oslo summit on May 3.").read(r, "2024-06-01").reading(prose.Furniture{Headline: -1})
	if len(out.Cast) == 0 || out.Cast[0].AgentID != "person:adler" {
		t.Errorf("a surname the register lists once: %+v", out.Cast)
	}
	if len(out.Meetings) != 1 || out.Meetings[0].MeetingID != "meeting:oslo" {
		t.Errorf("a meeting the register knows: %+v", out.Meetings)
	}
}
