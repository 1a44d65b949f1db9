package article

import (
	"cmp"
	"slices"
	"testing"

	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/learned"
	"onrecord/loaders/article/prose"
)

// Quotes stand in the order of the text, what somebody relays before the words relayed in it, with and without the model.
func TestSayingsInOrder(t *testing.T) {
	for _, text := range []string{
		"Erik Lund said Maria Costa told him the port would open, and Jan Osei said it was over.",
		"“It is late,” Erik Lund said, and a “ghost of a chance that nobody would ever take” was left, Maria Costa said.",
		"The port “will never open in the way that all of us had hoped”, and Erik Lund said it was over.",
		"The town hall, which “nobody has ever seen from inside and nobody will”, is closed, Jan Osei said that Maria Costa said.",
	} {
		for _, byModel := range []bool{false, true} {
			p := pageOf(text)
			if byModel {
				p.model = learned.Shipped()
			}
			f := p.find()
			if !slices.IsSortedFunc(f.Sayings, func(a, b clauses.Saying) int { return cmp.Compare(a.Fragments[0].Start, b.Fragments[0].Start) }) {
				t.Errorf("%s: %+v", text, f.Sayings)
			}
		}
	}
}

// A quotation that a paragraph ends within is one saying.
func TestMarksOverParagraphs(t *testing.T) {
	f := pageOf("“The port opens,” said Erik Lund. “The port\n\nsaid” said").find()
	for i := 1; i < len(f.Sayings); i++ {
		if a, b := f.Sayings[i-1].Fragments, f.Sayings[i].Fragments; b[0].Start < a[len(a)-1].End {
			t.Errorf("%v and %v overlap", a, b)
		}
	}
}

// The "that" between two contents belongs to one of them.
func TestThatBelongsToOne(t *testing.T) {
	p := pageOf("the Norwegian president said on Monday that according to the government")
	p.model = learned.Shipped()
	f := p.find()
	for i := 1; i < len(f.Sayings); i++ {
		if a, b := f.Sayings[i-1].Fragments, f.Sayings[i].Fragments; b[0].Start < a[len(a)-1].End {
			t.Errorf("%q and %q overlap", a[0].In(p.Text), b[0].In(p.Text))
		}
	}
}

// Labels are left to the rules, also where a model decides the rest.
func TestRuledIsNotLearned(t *testing.T) {
	p := pageOf("“The port opens in the spring, whatever they say.” — Erik Lund, the mayor")
	p.model = learned.Shipped()
	r := p.read(nil, "").reading(prose.Furniture{Headline: -1})
	if len(r.Quotes) != 1 || r.Quotes[0].Method != "rules" {
		t.Errorf("%+v", r.Quotes)
	}
}
