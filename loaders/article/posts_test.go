package article

import (
	"slices"
	"testing"

	"onrecord/loaders"
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
			v := prose(text).read(nil, "")
			var got []string
			for i, s := range v.found.sayings {
				who := "nobody"
				if at := v.attributed[i].speaker; at != loaders.None {
					who = v.people[at].Name
				}
				got = append(got, who+": "+s.fragments[0].In(v.text))
			}
			if want := []string{"Erik Lund: It opens in May.", "Maria Costa: Nobody came to see it."}; !slices.Equal(got, want) {
				t.Errorf("%s: %q", text, got)
			}
		})
	}
}

// What a post takes the place of leaves no say-clause that something belongs to.
func TestPostTakesThePlace(t *testing.T) {
	f := prose("Jan Osei said it was late. It rained. — Erik Lund (@eriklund) May 4, 2025").find()
	if len(f.sayings) != 1 || f.sayings[0].rule != ruleLabel {
		t.Fatalf("%+v", f.sayings)
	}
	for i, used := range f.used {
		if used != (i == f.sayings[0].clause) {
			t.Errorf("say-clause %d is used: %v", i, used)
		}
	}
}
