package article

import (
	"testing"

	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

func TestSaidAt(t *testing.T) {
	const published = "2025-12-23" // a Tuesday
	for name, c := range map[string]struct{ text, want string }{
		"in the clause":    {"“It opens,” Lund told reporters late Monday.", "2025-12-22"},
		"before the verb":  {"The Norwegian leader last week said it opens.", "2025-12-15/2025-12-21"},
		"in front":         {"On Sunday, Lund said it opens.", "2025-12-21"},
		"same weekday":     {"Lund said on Tuesday that it opens.", "2025-12-23"},
		"of what is said":  {"Lund said it opened in February 2022.", ""},
		"of an insertion":  {"Lund, who met Berg on Sunday, said it opens.", ""},
		"after the quote":  {"“It opens,” Lund said, referring to the vote on Sunday.", ""},
		"shared":           {"Lund said on Sunday that it opens, adding that it is late.", "2025-12-21"},
		"announced":        {"Erik Lund spoke late Sunday. In remarks earlier in the day, Lund hinted at a vote.\n\n“It opens,” he said.", "2025-12-21"},
		"in May":           {"“It opens,” Lund wrote on Truth Social on May 8.", "2025-05-08"},
		"the day before":   {"“It opens,” Lund said on 8 May.", "2025-05-08"},
		"none":             {"“It opens,” Lund said.", ""},
		"whole":            {"“It opens,” Lund said on March 13, 2024.", "2024-03-13"},
		"whole, front":     {"On March 13, 2024, Lund said it opens.", "2024-03-13"},
		"whole, no comma":  {"On March 13, 2024 Lund said it opens.", "2024-03-13"},
		"whole, middle":    {"Lund said on March 13, 2024 that it opens.", "2024-03-13"},
		"of the law":       {"The law passed in March, Lund said.", ""},
		"both":             {"The law passed in March, Lund said on Monday.", "2025-12-22"},
		"of a front":       {"On Monday, the law passed, Lund said.", ""},
		"statement":        {"Lund said in a statement on Monday that it opens.", "2025-12-22"},
		"speaking":         {"Speaking in Oslo on Monday, Lund said it opens.", "2025-12-22"},
		"speaking inside":  {"Lund, speaking in Oslo on Monday, said it opens.", "2025-12-22"},
		"elected inside":   {"Lund, elected in Oslo on Monday, said it opens.", ""},
		"after talks":      {"After the talks on Monday, Lund said it opens.", "2025-12-22"},
		"since":            {"Since Monday, Lund has said it opens.", ""},
		"a report":         {"The bridge opens, according to a 2019 report.", "2019"},
		"while":            {"On Monday, as the law passed, Lund said it opens.", "2025-12-22"},
		"of the speaker":   {"“It opens,” said a 2008 Oslo veteran.", ""},
		"of a document":    {"A 2019 report said that it opens.", "2019"},
		"ahead of":         {"Ahead of Friday, Lund said it opens.", ""},
		"and then":         {"Lund said it opened, and on Monday he added that it was late.", "2025-12-22"},
		"went on":          {"“It opens,” Erik Lund said on Monday. “It is late,” he added.", "2025-12-22"},
		"another went on":  {"“It opens,” Erik Lund said on Monday. “It is late,” Anna Berg added.", ""},
		"next paragraph":   {"“It opens,” Erik Lund said on Monday.\n\n“It is late,” he added.", ""},
		"spoke":            {"Erik Lund spoke on Monday. “It opens,” he said.", "2025-12-22"},
		"an old interview": {"Lund told the Oslo Times in a 2019 interview that it opens.", "2019"},
	} {
		t.Run(name, func(t *testing.T) {
			r := pageOf(c.text).read(nil, published).reading(prose.Furniture{Headline: -1})
			if len(r.Quotes) == 0 {
				t.Fatal("no quote")
			}
			if got := r.Quotes[len(r.Quotes)-1].SaidAt; got != c.want {
				t.Errorf("said at %q, want %q", got, c.want)
			}
		})
	}
}

func TestMediumAndAddressee(t *testing.T) {
	for text, want := range map[string][2]string{
		"Lund said in a post on X that it opens.":        {"X", ""},
		"“It opens,” Lund wrote on Truth Social.":        {"Truth Social", ""},
		"“It opens,” Lund told state television Sunday.": {"state television", ""},
		"“It opens,” Lund told the BBC.":                 {"the BBC", ""},
		"“It opens,” Lund told reporters late Monday.":   {"", "reporters"},
		"Lund said on Monday that it opens.":             {"", ""},
	} {
		r := pageOf(text).read(nil, "2025-12-23").reading(prose.Furniture{Headline: -1})
		if len(r.Quotes) == 0 {
			t.Fatalf("%s: no quote", text)
		}
		if q := r.Quotes[0]; q.Medium != want[0] || q.Addressee != want[1] {
			t.Errorf("%s: medium %q, addressee %q", text, q.Medium, q.Addressee)
		}
	}
}

func TestEmployer(t *testing.T) {
	r := pageOf("Kremlin spokesman Dmitry Peskov said it opens.").read(nil, "").reading(prose.Furniture{Headline: -1})
	q := r.Quotes[0]
	if q.OnBehalfOf == loaders.None || r.Cast[q.OnBehalfOf].Name != "Kremlin" {
		t.Errorf("a spokesman speaks for his institution: %+v in %+v", q.OnBehalfOf, r.Cast)
	}
}
