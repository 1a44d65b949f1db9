package speakers

import (
	"testing"

	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

// resolved is a text with its speakers settled, by what the rules find said.
func resolved(text string, r *loaders.Register, published string) *Resolver {
	p := NewPage(text, prose.Furniture{Prose: prose.Paragraphs(text), Headline: loaders.None})
	f, mains := p.Find(nil), p.MainSubjects()
	return p.Resolve(f, mains, p.Gather(f.Speaking(), mains), r, published)
}

// whoSaid lists, for each quote of a text, who said it and by which rule.
func whoSaid(text string, r *loaders.Register, published string) [][2]string {
	v := resolved(text, r, published)
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
		"full name":          {"Envoy Steve Marlow said it was over.", "Steve Marlow", ByFullName},
		"surname":            {"Erik Lund left. “It is over,” Lund said.", "Erik Lund", BySurname},
		"surname before":     {"“It is over,” Lund said. Later Erik Lund left.", "Erik Lund", BySurname},
		"of two, by title":   {"Bill Hart and Anna Hart left. “It is over,” said Mrs. Hart.", "Anna Hart", BySurname},
		"particles":          {"Commission President Ursula von der Leyen said it was over.", "Ursula von der Leyen", ByFullName},
		"possessive title":   {"Ukraine’s President Volodymyr Zelenskyy said it was over.", "Volodymyr Zelenskyy", ByFullName},
		"his aide, not him":  {"President Tomas Adler’s top aide, Jan Olden, said it was over.", "Jan Olden", ByFullName},
		"spelling":           {"Volodymyr Zelenskyy left. “It is over,” Zelensky said.", "Volodymyr Zelenskyy", BySurname},
		"office":             {"Ukraine’s President Volodymyr Zelenskyy met Russian President Vladimir Putin. “It is over,” the Ukrainian leader said.", "Volodymyr Zelenskyy", ByRole},
		"minister of":        {"Minister of Education Ilka Moravec said it was over.", "Ilka Moravec", ByFullName},
		"campaign":           {"The Lund campaign said it was over.", "The Lund campaign", ByPrinted},
		"officials":          {"“It is over,” officials said.", "officials", ByPrinted},
		"he":                 {"Erik Lund left. “It is over,” he said.", "Erik Lund", ByPronoun},
		"he, not she":        {"Erik Lund met Anna Berg. Anna Berg left. “It is over,” he said.", "Erik Lund", ByPronoun},
		"nobody before":      {"“It is over,” he said.", "nobody", ByUnresolved},
		"who":                {"Erik Lund, who said it was over, left.", "Erik Lund", ByFullName},
		"two names":          {"“It is over!” reply Lund and Berg.", "Lund and Berg", ByPrinted},
		"nickname":           {"“It is over,” said a man who goes by the name “Smokey.”", "Smokey", ByPrinted},
		"institution":        {"The Ministry of Defence said it was over.", "Ministry of Defence", ByFullName},
		"subject before":     {"Erik Lund shook his head. “It is over.”", "Erik Lund", BySubject},
		"colon, next line":   {"And from Chairwoman Jessica Moor:\n\n“It is over, and nobody knows why.”", "Jessica Moor", ByFullName},
		"pronoun in a quote": {"Erik Lund left. “He is gone,” said Anna Berg. “I saw him.”", "Anna Berg", ByFullName},
	} {
		t.Run(name, func(t *testing.T) {
			got := whoSaid(c.text, nil, "")
			if len(got) == 0 || got[0] != [2]string{c.want, c.rule} {
				t.Errorf("got %q, want %s by %s", got, c.want, c.rule)
			}
		})
	}
}
