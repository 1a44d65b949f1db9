package prose

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// plainPage is a page without furniture.
func plainPage(text string) *Page {
	return NewPage(text, Furniture{Prose: Paragraphs(text), Headline: -1})
}

func TestSentences(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"two":               {"It rained. We left.", []string{"It rained.", "We left."}},
		"abbreviations":     {"Sen. J. R. Smith of the U.S. Senate met Mr. Lee. He left.", []string{"Sen. J. R. Smith of the U.S. Senate met Mr. Lee.", "He left."}},
		"initials at end":   {"She lives in the U.S. He left.", []string{"She lives in the U.S.", "He left."}},
		"the site X":        {"He said so in a post on X. Topics were many.", []string{"He said so in a post on X.", "Topics were many."}},
		"initials, quote":   {"He spoke in Salem, N.D. “They sold it all.”", []string{"He spoke in Salem, N.D.", "They sold it all."}},
		"initials, name":    {"The U.S. “Border Plan” is old.", []string{"The U.S. “Border Plan” is old."}},
		"title, nickname":   {"Gov. “Big Jim Of The Hills Is Here.” left.", []string{"Gov. “Big Jim Of The Hills Is Here.” left."}},
		"inside marks":      {"“One. Two. Three,” he said. She left.", []string{"One. Two. Three,” he said.", "She left."}},
		"question, asked":   {`"Where to?" he asked. Nobody knew.`, []string{`Where to?" he asked.`, "Nobody knew."}},
		"exclamation, name": {`"Snow!" insists Lund. "I do."`, []string{`Snow!" insists Lund.`, "I do."}},
		"closed by a mark":  {"He was “sad.” She left.", []string{"He was “sad.", "She left."}},
		"number":            {"It cost 3.5 million. Cheap.", []string{"It cost 3.5 million.", "Cheap."}},
		"no.":               {"He said no. It was over.", []string{"He said no.", "It was over."}},
	} {
		t.Run(name, func(t *testing.T) {
			p := plainPage(c.text)
			var got []string
			for _, s := range p.Sentences {
				got = append(got, p.Say(Run{s.First, s.Last}))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWords(t *testing.T) {
	text := "Kyiv’s don't he’ll 20-point U.S. Jr. X.com @who #tag --said (R-Ala.) Republicans’ $2.5"
	var got []string
	for _, w := range cutWords(text, Paragraphs(text), nil) {
		got = append(got, w.In(text))
	}
	want := []string{"Kyiv", "’s", "don't", "he", "’ll", "20-point", "U.S.", "Jr.", "X.com", "@who", "#tag", "--", "said", "(", "R-Ala.", ")", "Republicans", "’", "$2.5"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestParagraphs(t *testing.T) {
	wrapped := "This line of the text was broken at a column\nof about that width, as mail programs used to\ndo it, and the paragraph goes on until a blank\nline.\n\nNext."
	for text, want := range map[string][]string{
		"A.\n\n  B.  \n\n\n":  {"A.", "B."},
		"A.\nB.":              {"A.", "B."},
		wrapped:               {wrapped[:len(wrapped)-7], "Next."},
		"one line\r\n\r\ntwo": {"one line", "two"},
		" \n\t\n":             nil,
	} {
		var got []string
		for _, s := range Paragraphs(text) {
			got = append(got, s.In(text))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

func TestNamesInMarks(t *testing.T) {
	for text, named := range map[string]bool{
		"She wrote “War and Peace” in a shed.":     true,
		"He told CNN’s “State of the Union” no.":   true,
		"a man who goes by the name “Smokey.”":     true,
		"He called it “War” twice.":                false,
		"The mayor said “Never Again” and left.":   false,
		"The mayor left, “No” still on her lips.":  false,
		"They call the plan “a gift to the rich.”": false,
	} {
		p := plainPage(text)
		got := false
		for _, w := range p.Words {
			got = got || w.Named
		}
		if got != named {
			t.Errorf("%s: named %v", text, got)
		}
	}
}
