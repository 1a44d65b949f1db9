package article

import "testing"

// Who opens a sentence is the subject of a verb that is joined to one nobody knows, never of what stands in a passive or is denied.
func TestOpener(t *testing.T) {
	for name, c := range map[string]struct{ text, cue, want string }{
		"participle":     {"On Monday Erik Lund dithered no more, saying it was over.", "saying", "Erik Lund"},
		"pronoun":        {"In the Commons she spoke; she dithers and says it is over.", "says", ""},
		"coordinate":     {"Erik Lund frets and says it is over.", "says", "Erik Lund"},
		"relative":       {"Erik Lund, who calls Berg a “fraud,” said it was over.", "said", "Erik Lund"},
		"relative, time": {"Erik Lund, who frets, on Friday described the plan.", "described", "Erik Lund"},
		"not a list":     {"Erik Lund, a “fraud,” said it was over.", "said", ""},
		"owner":          {"Erik Lund’s aunt frets and says it is over.", "says", ""},
		"passive":        {"Erik Lund frets and was told it is over.", "told", ""},
		"denied":         {"Erik Lund frets and would not say it is over.", "say", ""},
		"not joined":     {"Erik Lund frets where others say it is over.", "say", ""},
		"nobody known":   {"Smoke frets and says it is over.", "says", ""},
	} {
		t.Run(name, func(t *testing.T) {
			v, clause := clauseAt(t, c.text, c.cue)
			if got := v.say(v.opener(&clause)); got != c.want {
				t.Errorf("%s: got %q, want %q", c.text, got, c.want)
			}
		})
	}
}

// Whose clause it is where the words before the verb are not the subject.
func TestSubjectsOfOtherClauses(t *testing.T) {
	lastSaidBy(t, map[string]struct{ text, want, rule string }{
		"asks behind a post": {"The chairman, Anna Berg, asked whether it was over.", "Anna Berg", byFullName},
		"is asked":           {"Anna Berg, asked whether it was over, laughed.", "nobody", byNobody},
		"cites":              {"Erik Lund, citing internal documents, reported that it was over.", "Erik Lund", byFullName},
		"briefed on":         {"A Western official briefed on the session called it “a contest of nerves.”", "A Western official", byPrinted},
		"fronted clause":     {"When Anna Berg said so, Erik Lund seized upon it, repeating that it was late.", "Erik Lund", byFullName},
		"who shares":         {"Erik Lund, a retired pilot who said little, left, adding that it was over.", "Erik Lund", byFullName},
		"that is no subject": {"Erik Lund echoed that promise on Monday, saying it was over.", "Erik Lund", byFullName},
		"after hinting":      {"Days after hinting at it, Erik Lund said it was over.", "Erik Lund", byFullName},
		"no pronoun between": {"At the time the company said it was over.", "the company", byPrinted},
		"seen the figures":   {"One banker who has seen the figures said the sale was over.", "One banker who has seen the figures", byPrinted},
		"talks":              {"A diplomat close to the talks, who left, warned that it was over.", "A diplomat close to the talks", byPrinted},
		"spoke with":         {"Former officials who spoke with Anna Berg said it was over.", "Former officials who spoke with Anna Berg", byPrinted},
		"post before a name": {"Its author, the economist Anna Berg, said that it was late.", "Anna Berg", byFullName},
		"husband of":         {"Erik Lund, the husband of Anna Berg, said that it was late.", "Erik Lund", byFullName},
		"Secretary of State": {"The other guest, former Secretary of State Anna Berg, drew a line, saying that it was late.", "Anna Berg", byFullName},
		"letters behind":     {"Leonie Berg QC, for the crown, told jurors that it was over.", "Leonie Berg", byFullName},
		"nickname":           {"Gary “Gaz” Lund came late. “Bring vinegar,” said Gaz.", "Gary “Gaz” Lund", bySurname},
		"flights are nobody": {"FlyAir Flight LH12 crashed. FlyAir said that it was over.", "FlyAir", byFullName},
		"he, behind a list":  {"Erik Lund left. He swore to mend the “broken” finance system and he, once again, said it was over.", "Erik Lund", byPronoun},
		"who took an object": {"Erik Lund, who has both endorsed Berg and criticized his aides, offered a sad smile, stressing that it was late.", "Erik Lund", byFullName},
		"general":            {"Gen. Roland Lund came late. It rained. “It is over,” the general said.", "Roland Lund", byDescription},
		"poll behind it":     {"Two-thirds of the public support the nurses, a poll by Norland suggests.", "a poll by Norland", byPrinted},
	})
}
