package prose

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFindMarks(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"curly":             {`He said “yes” and “no.”`, []string{"“yes”", "“no.”"}},
		"straight":          {`"A," he said. "B."`, []string{`"A,"`, `"B."`}},
		"wire":              {"''A,'' he said. ``B.''", []string{"''A,''", "``B.''"}},
		"guillemets":        {`«Oui», dit-il. »Ja«, sagt er.`, []string{"«Oui»", "»Ja«"}},
		"low":               {`Er sagte: „Nein“.`, []string{"„Nein“"}},
		"single":            {`US held 'constructive' talks`, []string{"'constructive'"}},
		"single curly":      {`‘I was there,’ she said.`, []string{"‘I was there,’"}},
		"apostrophe":        {`The farmers' keys, Oslo’s aims, the '90s and rock 'n' roll`, nil},
		"plural in quote":   {`"Who took the farmers' keys?" he asked.`, []string{`"Who took the farmers' keys?"`}},
		"plural in single":  {`‘The farmers’ dogs saw it,’ he said.`, []string{"‘The farmers’ dogs saw it,’"}},
		"nested":            {`“He said, ‘go,’ so I went,” she said.`, []string{"“He said, ‘go,’ so I went,”"}},
		"nested, curly":     {`“You care when “your team” is at fault. That is all,” she said.`, []string{"“You care when “your team” is at fault. That is all,”"}},
		"nested, forgotten": {`“You care when “your team” is at fault. That is all. “No,” she said.`, []string{"“You care when “your team”", "“No,”"}},
		"curly in straight": {"\"It isn't about “fair play” now.\n\n\"It is about a “vision,” and bad.\"", []string{"\"It isn't about “fair play” now.\n\n\"It is about a “vision,” and bad.\""}},
		"straight, curly":   {`"It is late,” she said. "Come.”`, []string{`"It is late,”`, `"Come.”`}},
		"inches":            {`He is 6'2" tall.`, nil},
		"unclosed":          {`He said: "They left.`, []string{`"They left.`}},
		"paragraphs":        {"“One.\n\n“Two.\n\n“Three.”", []string{"“One.\n\n“Two.\n\n“Three.”"}},
		"own clause":        {"\"One.\n\n\"Two,\" he said.", []string{`"One.`, `"Two,"`}},
		"closed later":      {"He said: “One.\n\nTwo.” They left.", []string{"“One.\n\nTwo.”"}},
		"closed later, \"":  {"He said: \"One.\n\nTwo.\" They left. \"Three,\" he said.", []string{"\"One.\n\nTwo.\"", "\"Three,\""}},
		"never closed":      {"He said: “One.\n\nThey left.\n\n“Two.”", []string{"“One.", "“Two.”"}},
		"closed paragraphs": {"“One.”\n\n“Two.”", []string{"“One.”", "“Two.”"}},
		"wrong way":         {"”Wrong way,“ he said.", []string{"”Wrong way,“"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, m := range findMarks(c.text, Paragraphs(c.text)) {
				got = append(got, m.In(c.text))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestInner(t *testing.T) {
	for text, want := range map[string]string{"“A.”": "A.", "''A''": "A", "'Ab'": "Ab", "“A": "A"} {
		m := findMarks(text+" ", Paragraphs(text))
		if len(m) != 1 || m[0].Inner(text).In(text) != want {
			t.Errorf("inner of %s: %v", text, m)
		}
	}
}
