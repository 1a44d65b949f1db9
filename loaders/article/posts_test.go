package article

import (
	"slices"
	"testing"

	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
)

// Every embedded post has its own words, whether or not others stand in its paragraph or sentence.
func TestPosts(t *testing.T) {
	for name, text := range map[string]string{
		"paragraphs":   "It opens in May. — Erik Lund (@eriklund) May 4, 2025\n\nNobody came to see it. — Maria Costa (@mcosta) May 5, 2025",
		"paragraph":    "It opens in May. — Erik Lund (@eriklund) May 4 Nobody came to see it. — Maria Costa (@mcosta) May 5",
		"with years":   "It opens in May. — Erik Lund (@eriklund) May 4, 2025 Nobody came to see it. — Maria Costa (@mcosta) May 5, 2025",
		"without date": "It opens in May. — Erik Lund (@eriklund) Nobody came to see it. — Maria Costa (@mcosta)",
		"dash begins":  "It opens in May. — Erik Lund (@eriklund) May 4, 2025 Nobody came to see it.\n\n— Maria Costa (@mcosta) May 5, 2025",
	} {
		t.Run(name, func(t *testing.T) {
			v := pageOf(text).read(nil, "")
			var got []string
			for i, s := range v.Found.Sayings {
				who := "nobody"
				if at := v.Attributed[i].Speaker; at != loaders.None {
					who = v.People[at].Name
				}
				got = append(got, who+": "+s.Fragments[0].In(v.Text))
			}
			if want := []string{"Erik Lund: It opens in May.", "Maria Costa: Nobody came to see it."}; !slices.Equal(got, want) {
				t.Errorf("%s: %q", text, got)
			}
		})
	}
}

// What a post takes the place of leaves no say-clause that something belongs to.
func TestPostTakesThePlace(t *testing.T) {
	f := pageOf("Jan Osei said it was late. It rained. — Erik Lund (@eriklund) May 4, 2025").find()
	if len(f.Sayings) != 1 || f.Sayings[0].Rule != clauses.RuleLabel {
		t.Fatalf("%+v", f.Sayings)
	}
	for i, used := range f.Used {
		if used != (i == f.Sayings[0].Clause) {
			t.Errorf("say-clause %d is used: %v", i, used)
		}
	}
}
