package speakers

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
		"party":                  {"Sen. Erik Lund, R-Ohio, said it was over.", "Erik Lund", ByFullName},
		"age and town":           {"Erik Lund, 53, of Salem, Ore., said it was over.", "Erik Lund", ByFullName},
		"town, open":             {"Anna Berg of Salem, Oregon says it is over.", "Anna Berg", ByFullName},
		"post without article":   {"Anna Berg, deputy head of the port, said it was over.", "Anna Berg", ByFullName},
		"institution inside":     {"Anna Berg, the editor of the city’s oldest paper, the Salem Herald, said it was over.", "Anna Berg", ByFullName},
		"clause in the inserted": {"Erik Lund, a farmer who moved to Oslo, said it was over.", "Erik Lund", ByFullName},
		"whose":                  {"Erik Lund, whose farm lies in Oslo, said it was over.", "Erik Lund", ByFullName},
		"between dashes":         {"Erik Lund — who was told by Anna Berg — said it was over.", "Erik Lund", ByFullName},
		"role first":             {"One of the guests, Erik Lund, said it was over.", "Erik Lund", ByFullName},
		"title, retired":         {"And retired Gen. Erik Lund, who led the search, said it was over.", "Erik Lund", ByFullName},
		"fronted participle":     {"Speaking in Oslo, Erik Lund, without naming anybody, said it was over.", "Erik Lund", ByFullName},
		"pronoun":                {"Erik Lund left. He, once again, said it was over.", "Erik Lund", ByPronoun},
		"under a conjunction":    {"It rained, while Erik Lund, the former mayor, said it was over.", "Erik Lund", ByFullName},
		"not closed":             {"Erik Lund, the mayor of the old port town said it was over.", "Erik Lund", ByFullName},
		"who, not closed":        {"Anna Berg, who is head of the port said it was over.", "Anna Berg", ByFullName},
		"he speaks, not she":     {"Erik Lund, a farmer, said Anna Berg was late.", "Erik Lund", ByFullName},
		"taken up":               {"The envoy, Erik Lund, he said it was over.", "Erik Lund", ByFullName},
	})
}

func TestSubjectPhrases(t *testing.T) {
	saidBy(t, map[string]struct{ text, want, rule string }{
		"some of":        {"Yet some of her guests said it was over.", "some of her guests", ByPrinted},
		"nine in ten":    {"Nearly nine in 10 said it was over.", "Nearly nine in 10", ByPrinted},
		"infinitive":     {"Anna Berg and others who want to leave the union said it was over.", "Anna Berg and others who want to leave the union", ByPrinted},
		"retired":        {"The retired surgeon said it was over.", "The retired surgeon", ByPrinted},
		"registered":     {"Half of registered voters said it was over.", "Half of registered voters", ByPrinted},
		"both":           {"The two envoys have both said it was over.", "The two envoys", ByPrinted},
		"in the past":    {"His friends have in the past said it was over.", "His friends", ByPrinted},
		"weeks ago":      {"The Ministry of Trade less than two weeks ago said it was over.", "Ministry of Trade", ByFullName},
		"list":           {"The unions, teachers and many parents said it was over.", "The unions, teachers and many parents", ByPrinted},
		"names in list":  {"Ann Hart, Erik Lund and Sen. Jan Osei said it was over.", "Ann Hart, Erik Lund and Sen. Jan Osei", ByPrinted},
		"she and":        {"She and her aides said it was over.", "She and her aides", ByPrinted},
		"data":           {"It is over, according to figures released Friday by the ministry.", "figures released Friday by the ministry", ByPrinted},
		"her husband":    {"It is over, according to her husband.", "her husband", ByPrinted},
		"undecided":      {"“It is over,” said undecided voter Erik Lund.", "Erik Lund", ByFullName},
		"Will":           {"“It is over,” said Will Berg, a farmer.", "Will Berg", ByFullName},
		"notes":          {"Anna Berg left. “It is over,” Berg notes.", "Anna Berg", BySurname},
		"inverted start": {"Anna Berg left. Said Berg, “It is over, and nobody knows why.”", "Anna Berg", BySurname},
		"with them":      {"Erik Lund left, with two of his guests saying it was over.", "two of his guests", ByPrinted},
		"Green":          {"It is over, said Grant Green, a farmer.", "Grant Green", ByFullName},
	})
}

func TestNaming(t *testing.T) {
	saidBy(t, map[string]struct{ text, want, rule string }{
		"himself":       {"Erik Lund left. Lund himself said it was over.", "Erik Lund", BySurname},
		"office before": {"Speaker of the House Rep. Erik Lund (R-Ohio) said it was over.", "Erik Lund", ByFullName},
		"ceremonies":    {"“It is over,” said master of ceremonies Erik Lund.", "Erik Lund", ByFullName},
		"spokesman for": {"A spokesman for Erik Lund said it was over.", "A spokesman for Erik Lund", ByPrinted},
		"mister, twice": {"Mr. Hart and Mr. Lund said it was over.", "Mr. Hart and Mr. Lund", ByPrinted},
		"titles":        {"Anna Hart and House Speaker Erik Lund said it was over.", "Anna Hart and House Speaker Erik Lund", ByPrinted},
		"calls himself": {"“It is over,” wrote a man calling himself Paul Peters.", "Paul Peters", ByPrinted},
		"known as":      {"“It is over,” said the guard known as Bob.", "Bob", ByPrinted},
		"misspelt":      {"Kathryn Waters left. “It is over,” Water said.", "Kathryn Waters", BySpelling},
		"two letters":   {"Kathryn Waters left. “It is over,” Wate said.", "Wate", ByFullName},
		"two misspelt":  {"Kathryn Waters and Anna Watera left. “It is over,” Water said.", "Water", ByFullName},
	})
}

// Whose clause it is where the words before the verb are not the subject.
func TestSubjectsOfOtherClauses(t *testing.T) {
	lastSaidBy(t, map[string]struct{ text, want, rule string }{
		"asks behind a post": {"The chairman, Anna Berg, asked whether it was over.", "Anna Berg", ByFullName},
		"is asked":           {"Anna Berg, asked whether it was over, laughed.", "nobody", ByNobody},
		"cites":              {"Erik Lund, citing internal documents, reported that it was over.", "Erik Lund", ByFullName},
		"briefed on":         {"A Western official briefed on the session called it “a contest of nerves.”", "A Western official", ByPrinted},
		"fronted clause":     {"When Anna Berg said so, Erik Lund seized upon it, repeating that it was late.", "Erik Lund", ByFullName},
		"who shares":         {"Erik Lund, a retired pilot who said little, left, adding that it was over.", "Erik Lund", ByFullName},
		"that is no subject": {"Erik Lund echoed that promise on Monday, saying it was over.", "Erik Lund", ByFullName},
		"after hinting":      {"Days after hinting at it, Erik Lund said it was over.", "Erik Lund", ByFullName},
		"no pronoun between": {"At the time the company said it was over.", "the company", ByPrinted},
		"seen the figures":   {"One banker who has seen the figures said the sale was over.", "One banker who has seen the figures", ByPrinted},
		"talks":              {"A diplomat close to the talks, who left, warned that it was over.", "A diplomat close to the talks", ByPrinted},
		"spoke with":         {"Former officials who spoke with Anna Berg said it was over.", "Former officials who spoke with Anna Berg", ByPrinted},
		"post before a name": {"Its author, the economist Anna Berg, said that it was late.", "Anna Berg", ByFullName},
		"husband of":         {"Erik Lund, the husband of Anna Berg, said that it was late.", "Erik Lund", ByFullName},
		"Secretary of State": {"The other guest, former Secretary of State Anna Berg, drew a line, saying that it was late.", "Anna Berg", ByFullName},
		"letters behind":     {"Leonie Berg QC, for the crown, told jurors that it was over.", "Leonie Berg", ByFullName},
		"nickname":           {"Gary “Gaz” Lund came late. “Bring vinegar,” said Gaz.", "Gary “Gaz” Lund", BySurname},
		"flights are nobody": {"FlyAir Flight LH12 crashed. FlyAir said that it was over.", "FlyAir", ByFullName},
		"he, behind a list":  {"Erik Lund left. He swore to mend the “broken” finance system and he, once again, said it was over.", "Erik Lund", ByPronoun},
		"who took an object": {"Erik Lund, who has both endorsed Berg and criticized his aides, offered a sad smile, stressing that it was late.", "Erik Lund", ByFullName},
		"general":            {"Gen. Roland Lund came late. It rained. “It is over,” the general said.", "Roland Lund", ByDescription},
		"poll behind it":     {"Two-thirds of the public support the nurses, a poll by Norland suggests.", "a poll by Norland", ByPrinted},
	})
}
