package article

import "testing"

// saidBy checks who says the first quote of each text, and by which rule.
func saidBy(t *testing.T, cases map[string]struct{ text, want, rule string }) {
	t.Helper()
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got := whoSaid(c.text, nil, "")
			if len(got) == 0 || got[0] != [2]string{c.want, c.rule} {
				t.Errorf("%s: got %q, want %s by %s", c.text, got, c.want, c.rule)
			}
		})
	}
}

// What stands between commas or dashes before the verb never takes the place of the subject.
func TestInsertions(t *testing.T) {
	saidBy(t, map[string]struct{ text, want, rule string }{
		"party":                  {"Sen. Erik Lund, R-Ohio, said it was over.", "Erik Lund", byFullName},
		"age and town":           {"Erik Lund, 53, of Salem, Ore., said it was over.", "Erik Lund", byFullName},
		"town, open":             {"Anna Berg of Salem, Oregon says it is over.", "Anna Berg", byFullName},
		"post without article":   {"Anna Berg, deputy head of the port, said it was over.", "Anna Berg", byFullName},
		"institution inside":     {"Anna Berg, the editor of the city’s oldest paper, the Salem Herald, said it was over.", "Anna Berg", byFullName},
		"clause in the inserted": {"Erik Lund, a farmer who moved to Oslo, said it was over.", "Erik Lund", byFullName},
		"whose":                  {"Erik Lund, whose farm lies in Oslo, said it was over.", "Erik Lund", byFullName},
		"between dashes":         {"Erik Lund — who was told by Anna Berg — said it was over.", "Erik Lund", byFullName},
		"role first":             {"One of the guests, Erik Lund, said it was over.", "Erik Lund", byFullName},
		"title, retired":         {"And retired Gen. Erik Lund, who led the search, said it was over.", "Erik Lund", byFullName},
		"fronted participle":     {"Speaking in Oslo, Erik Lund, without naming anybody, said it was over.", "Erik Lund", byFullName},
		"pronoun":                {"Erik Lund left. He, once again, said it was over.", "Erik Lund", byPronoun},
		"under a conjunction":    {"It rained, while Erik Lund, the former mayor, said it was over.", "Erik Lund", byFullName},
		"not closed":             {"Erik Lund, the mayor of the old port town said it was over.", "Erik Lund", byFullName},
		"who, not closed":        {"Anna Berg, who is head of the port said it was over.", "Anna Berg", byFullName},
		"he speaks, not she":     {"Erik Lund, a farmer, said Anna Berg was late.", "Erik Lund", byFullName},
		"taken up":               {"The envoy, Erik Lund, he said it was over.", "Erik Lund", byFullName},
	})
}

func TestSubjectPhrases(t *testing.T) {
	saidBy(t, map[string]struct{ text, want, rule string }{
		"some of":        {"Yet some of her guests said it was over.", "some of her guests", byPrinted},
		"nine in ten":    {"Nearly nine in 10 said it was over.", "Nearly nine in 10", byPrinted},
		"infinitive":     {"Anna Berg and others who want to leave the union said it was over.", "Anna Berg and others who want to leave the union", byPrinted},
		"retired":        {"The retired surgeon said it was over.", "The retired surgeon", byPrinted},
		"registered":     {"Half of registered voters said it was over.", "Half of registered voters", byPrinted},
		"both":           {"The two envoys have both said it was over.", "The two envoys", byPrinted},
		"in the past":    {"His friends have in the past said it was over.", "His friends", byPrinted},
		"weeks ago":      {"The Ministry of Trade less than two weeks ago said it was over.", "Ministry of Trade", byFullName},
		"list":           {"The unions, teachers and many parents said it was over.", "The unions, teachers and many parents", byPrinted},
		"names in list":  {"Ann Hart, Erik Lund and Sen. Jan Osei said it was over.", "Ann Hart, Erik Lund and Sen. Jan Osei", byPrinted},
		"she and":        {"She and her aides said it was over.", "She and her aides", byPrinted},
		"data":           {"It is over, according to figures released Friday by the ministry.", "figures released Friday by the ministry", byPrinted},
		"her husband":    {"It is over, according to her husband.", "her husband", byPrinted},
		"undecided":      {"“It is over,” said undecided voter Erik Lund.", "Erik Lund", byFullName},
		"Will":           {"“It is over,” said Will Berg, a farmer.", "Will Berg", byFullName},
		"notes":          {"Anna Berg left. “It is over,” Berg notes.", "Anna Berg", bySurname},
		"inverted start": {"Anna Berg left. Said Berg, “It is over, and nobody knows why.”", "Anna Berg", bySurname},
		"with them":      {"Erik Lund left, with two of his guests saying it was over.", "two of his guests", byPrinted},
		"Green":          {"It is over, said Grant Green, a farmer.", "Grant Green", byFullName},
	})
}

func TestNaming(t *testing.T) {
	saidBy(t, map[string]struct{ text, want, rule string }{
		"himself":       {"Erik Lund left. Lund himself said it was over.", "Erik Lund", bySurname},
		"office before": {"Speaker of the House Rep. Erik Lund (R-Ohio) said it was over.", "Erik Lund", byFullName},
		"ceremonies":    {"“It is over,” said master of ceremonies Erik Lund.", "Erik Lund", byFullName},
		"spokesman for": {"A spokesman for Erik Lund said it was over.", "A spokesman for Erik Lund", byPrinted},
		"mister, twice": {"Mr. Hart and Mr. Lund said it was over.", "Mr. Hart and Mr. Lund", byPrinted},
		"titles":        {"Anna Hart and House Speaker Erik Lund said it was over.", "Anna Hart and House Speaker Erik Lund", byPrinted},
		"calls himself": {"“It is over,” wrote a man calling himself Paul Peters.", "Paul Peters", byPrinted},
		"known as":      {"“It is over,” said the guard known as Bob.", "Bob", byPrinted},
		"misspelt":      {"Kathryn Waters left. “It is over,” Water said.", "Kathryn Waters", bySpelling},
		"two letters":   {"Kathryn Waters left. “It is over,” Wate said.", "Wate", byFullName},
		"two misspelt":  {"Kathryn Waters and Anna Watera left. “It is over,” Water said.", "Water", byFullName},
	})
}
