package article

import (
	"onrecord/loaders/article/prose"
	"onrecord/loaders/article/speakers"
	"testing"

	"onrecord/graph"
	"onrecord/loaders"
)

// whoSaid lists, for each quote of a text, who said it and by which rule.
func whoSaid(text string, r *loaders.Register, published string) [][2]string {
	v := pageOf(text).read(r, published)
	var out [][2]string
	for _, a := range v.Attributed {
		name := "nobody"
		if a.Speaker != loaders.None {
			name = v.People[a.Speaker].Name
		}
		out = append(out, [2]string{name, a.Rule})
	}
	return out
}

func TestSpeakers(t *testing.T) {
	for name, c := range map[string]struct{ text, want, rule string }{
		"full name":          {"Envoy Steve Marlow said it was over.", "Steve Marlow", speakers.ByFullName},
		"surname":            {"Erik Lund left. “It is over,” Lund said.", "Erik Lund", speakers.BySurname},
		"surname before":     {"“It is over,” Lund said. Later Erik Lund left.", "Erik Lund", speakers.BySurname},
		"of two, by title":   {"Bill Hart and Anna Hart left. “It is over,” said Mrs. Hart.", "Anna Hart", speakers.BySurname},
		"particles":          {"Commission President Ursula von der Leyen said it was over.", "Ursula von der Leyen", speakers.ByFullName},
		"possessive title":   {"Ukraine’s President Volodymyr Zelenskyy said it was over.", "Volodymyr Zelenskyy", speakers.ByFullName},
		"his aide, not him":  {"President Tomas Adler’s top aide, Jan Olden, said it was over.", "Jan Olden", speakers.ByFullName},
		"spelling":           {"Volodymyr Zelenskyy left. “It is over,” Zelensky said.", "Volodymyr Zelenskyy", speakers.BySurname},
		"office":             {"Ukraine’s President Volodymyr Zelenskyy met Russian President Vladimir Putin. “It is over,” the Ukrainian leader said.", "Volodymyr Zelenskyy", speakers.ByRole},
		"minister of":        {"Minister of Education Ilka Moravec said it was over.", "Ilka Moravec", speakers.ByFullName},
		"campaign":           {"The Lund campaign said it was over.", "The Lund campaign", speakers.ByPrinted},
		"officials":          {"“It is over,” officials said.", "officials", speakers.ByPrinted},
		"he":                 {"Erik Lund left. “It is over,” he said.", "Erik Lund", speakers.ByPronoun},
		"he, not she":        {"Erik Lund met Anna Berg. Anna Berg left. “It is over,” he said.", "Erik Lund", speakers.ByPronoun},
		"nobody before":      {"“It is over,” he said.", "nobody", speakers.ByUnresolved},
		"who":                {"Erik Lund, who said it was over, left.", "Erik Lund", speakers.ByFullName},
		"two names":          {"“It is over!” reply Lund and Berg.", "Lund and Berg", speakers.ByPrinted},
		"nickname":           {"“It is over,” said a man who goes by the name “Smokey.”", "Smokey", speakers.ByPrinted},
		"institution":        {"The Ministry of Defence said it was over.", "Ministry of Defence", speakers.ByFullName},
		"subject before":     {"Erik Lund shook his head. “It is over.”", "Erik Lund", speakers.BySubject},
		"colon, next line":   {"And from Chairwoman Jessica Moor:\n\n“It is over, and nobody knows why.”", "Jessica Moor", speakers.ByFullName},
		"pronoun in a quote": {"Erik Lund left. “He is gone,” said Anna Berg. “I saw him.”", "Anna Berg", speakers.ByFullName},
	} {
		t.Run(name, func(t *testing.T) {
			got := whoSaid(c.text, nil, "")
			if len(got) == 0 || got[0] != [2]string{c.want, c.rule} {
				t.Errorf("got %q, want %s by %s", got, c.want, c.rule)
			}
		})
	}
}

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
	for text, want := range map[string][2]string{
		"The Norwegian foreign minister said it was over.": {"Anna Berg", speakers.ByRegister},
		"Norway’s president said it was over.":             {"Tomas Adler", speakers.ByRegister},
		"The Danish president said it was over.":           {"The Danish president", speakers.ByPrinted},
	} {
		if got := whoSaid(text, r, "2024-06-01"); len(got) != 1 || got[0] != want {
			t.Errorf("%s: %q", text, got)
		}
	}
	if got := whoSaid("The Norwegian foreign minister said it was over.", r, "2022-06-01"); got[0][0] != "Jan Olden" {
		t.Errorf("in 2022: %q", got)
	}
	out := pageOf("“We spoke,” Adler said after the Oslo summit on May 3.").read(r, "2024-06-01").reading(prose.Furniture{Headline: -1})
	if len(out.Cast) == 0 || out.Cast[0].AgentID != "person:adler" {
		t.Errorf("a surname the register lists once: %+v", out.Cast)
	}
	if len(out.Meetings) != 1 || out.Meetings[0].MeetingID != "meeting:oslo" {
		t.Errorf("a meeting the register knows: %+v", out.Meetings)
	}
}
