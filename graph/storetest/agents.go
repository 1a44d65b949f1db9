package storetest

import (
	"testing"

	"onrecord/graph"
)

var agentCases = []readCase{
	{"People/All", testPeopleAll},
	{"People/Names", testPeopleNames},
	{"People/Filters", testPeopleFilters},
	{"Institutions/All", testInstitutionsAll},
	{"Institutions/Filters", testInstitutionsFilters},
	{"Agents/Invalid", testAgentsInvalid},
}

const (
	everybody        = "donald-trump jose-angstrom olena-zelenska rustem-umerov steve-witkoff vladimir-putin volodymyr-zelenskyy"
	everyInstitution = "us-state-department us-government ukraine-government harbour-herald kremlin morning-ledger"
)

func testPeopleAll(t *testing.T, s graph.Store) {
	complete(t, s.People, whole().People)
	chosen(t, s.People, []choice[graph.AgentFilter]{{"order", graph.AgentFilter{}, everybody}})
}

func testPeopleNames(t *testing.T, s graph.Store) {
	var choices []choice[graph.AgentFilter]
	for name, want := range map[string]string{
		"Volodymyr Zelenskyy": "volodymyr-zelenskyy",
		"Zelensky":            "volodymyr-zelenskyy",
		"zelenskiy":           "volodymyr-zelenskyy",
		"Zelenskyy’s":         "volodymyr-zelenskyy",
		"Зеленський":          "volodymyr-zelenskyy",
		"Zelensky, Volodymyr": "volodymyr-zelenskyy",
		"Oleksandrovych":      "volodymyr-zelenskyy",
		"Zelenska":            "olena-zelenska",
		"Olena Zelenskyy":     "",
		"zelensk":             "", // a part of a word is another word
		"Путин":               "vladimir-putin",
		"Putin Путин":         "vladimir-putin",
		"Jose Angstrom":       "jose-angstrom",
		"JOSÉ":                "jose-angstrom",
		"José":                "jose-angstrom",
		"Steven":              "steve-witkoff",
		"Steve Charles":       "", // each is a word of another name
		"Donald Witkoff":      "",
		"J.":                  "donald-trump",
		"Nobody":              "",
		"?":                   "",
		"%":                   "",
		" ":                   "",
		`" OR 1=1 --`:         "",
		"":                    everybody,
	} {
		choices = append(choices, choice[graph.AgentFilter]{"name " + name, graph.AgentFilter{Name: name}, want})
	}
	chosen(t, s.People, choices)
}

func testPeopleFilters(t *testing.T, s graph.Store) {
	inUSA := func(asOf string) graph.AgentFilter { return graph.AgentFilter{MemberOf: []string{usa}, AsOf: asOf} }
	chosen(t, s.People, []choice[graph.AgentFilter]{
		{"identifier", graph.AgentFilter{Identifier: "Q3874799"}, "volodymyr-zelenskyy"},
		{"second identifier", graph.AgentFilter{Identifier: "z-1"}, "volodymyr-zelenskyy"},
		{"identifier in another scheme", graph.AgentFilter{Identifier: "Q1"}, "donald-trump"},
		{"identifier in small letters", graph.AgentFilter{Identifier: "q3874799"}, ""},
		{"member", inUSA(""), "donald-trump steve-witkoff"},
		{"member in the first term", inUSA("2018"), "donald-trump"},
		{"member on the last day", inUSA("2021-01-20"), "donald-trump"},
		{"member between terms", inUSA("2022"), ""},
		{"member where a year may mean a day", inUSA("2025-01-01"), "steve-witkoff"},
		{"member where a month may mean a day", inUSA("2025-01"), "donald-trump steve-witkoff"},
		{"member with nothing known of when", graph.AgentFilter{MemberOf: []string{kremlin}, AsOf: "1990"}, "vladimir-putin"},
		{"member of one of two", graph.AgentFilter{MemberOf: []string{ukraine, kremlin}, AsOf: "2025-12"},
			"rustem-umerov vladimir-putin volodymyr-zelenskyy"},
		{"member of nothing", graph.AgentFilter{MemberOf: []string{"institution:none"}}, ""},
		{"kinds find no person", graph.AgentFilter{Kinds: graph.InstitutionKinds}, ""},
		{"all at once", graph.AgentFilter{Name: "Zelensky", Identifier: "Q3874799", MemberOf: []string{ukraine}, AsOf: "2025"}, "volodymyr-zelenskyy"},
		{"all at once, one wrong", graph.AgentFilter{Name: "Zelensky", Identifier: "Q1", MemberOf: []string{ukraine}}, ""},
	})
}

func testInstitutionsAll(t *testing.T, s graph.Store) {
	complete(t, s.Institutions, whole().Institutions)
	chosen(t, s.Institutions, []choice[graph.AgentFilter]{{"order", graph.AgentFilter{}, everyInstitution}})
}

func testInstitutionsFilters(t *testing.T, s graph.Store) {
	chosen(t, s.Institutions, []choice[graph.AgentFilter]{
		{"name", graph.AgentFilter{Name: "government"}, "us-government ukraine-government"},
		{"alias", graph.AgentFilter{Name: "kyiv"}, "ukraine-government"},
		{"alias in Cyrillic", graph.AgentFilter{Name: "уряд"}, "ukraine-government"},
		{"possessive", graph.AgentFilter{Name: "the Kremlin’s"}, ""},
		{"possessive alone", graph.AgentFilter{Name: "Kremlin’s"}, "kremlin"},
		{"words of two names", graph.AgentFilter{Name: "White Washington"}, ""},
		{"a person's name", graph.AgentFilter{Name: "Trump"}, ""},
		{"identifier", graph.AgentFilter{Identifier: "Q1"}, "ukraine-government"},
		{"kind", graph.AgentFilter{Kinds: []graph.InstitutionKind{graph.InstitutionMedia}}, "harbour-herald morning-ledger"},
		{"two kinds", graph.AgentFilter{Kinds: []graph.InstitutionKind{graph.InstitutionMinistry, graph.InstitutionGovernment}},
			"us-state-department us-government ukraine-government kremlin"},
		{"kind and name", graph.AgentFilter{Name: "Herald", Kinds: []graph.InstitutionKind{graph.InstitutionGovernment}}, ""},
		{"membership finds no institution", graph.AgentFilter{MemberOf: []string{usa}}, ""},
	})
}

func testAgentsInvalid(t *testing.T, s graph.Store) {
	bad := graph.AgentFilter{MemberOf: []string{usa}, AsOf: "last week"}
	invalid(t, s.People, bad)
	invalid(t, s.Institutions, bad)
}
