package graph

import (
	"cmp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// drawLocator draws from few values, so that two are often alike, and from both sides of the largest that keep their order.
func drawLocator(t *rapid.T, label string) Locator {
	place := rapid.SampledFrom([]int{0, 1, 15, 16, 255, 256, 1<<28 - 1, 1 << 28, 1<<28 + 1})
	return Locator{
		SourceID:   rapid.SampledFrom([]string{"source:a", "source:b"}).Draw(t, label+" source"),
		Start:      place.Draw(t, label+" start"),
		End:        place.Draw(t, label+" end"),
		Name:       rapid.SampledFrom([]string{"", "a", "b", "a b"}).Draw(t, label+" name"),
		Occurrence: rapid.SampledFrom([]int{0, 1, 9, 10, 1<<16 - 1, 1 << 16, 1<<16 + 1}).Draw(t, label+" occurrence"),
	}
}

func (l Locator) inOrder() bool { return l.Start < 1<<28 && l.End < 1<<28 && l.Occurrence < 1<<16 }

// For every two locators, the ids are equal when all their fields are, and never else.
func TestLocatorIdentity(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawLocator(t, "a"), drawLocator(t, "b")
		if rapid.Bool().Draw(t, "one field differs") {
			c := b
			b = a
			switch rapid.IntRange(0, 4).Draw(t, "field") {
			case 0:
				b.SourceID = c.SourceID
			case 1:
				b.Start = c.Start
			case 2:
				b.End = c.End
			case 3:
				b.Name = c.Name
			default:
				b.Occurrence = c.Occurrence
			}
		}
		if (a.StatementID() == b.StatementID()) != (a == b) || (a.QuoteID() == b.QuoteID()) != (a == b) {
			t.Fatalf("%+v and %+v have the ids %s and %s", a, b, a.StatementID(), b.StatementID())
		}
		for kind, id := range map[Kind]string{KindStatement: a.StatementID(), KindQuote: a.QuoteID()} {
			if err := checkID(kind, id); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// For every two locators of one source, the ids are in the order of Start, End and Occurrence, whatever their names.
func TestLocatorOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		locators := rapid.Custom(func(t *rapid.T) Locator { return drawLocator(t, "locator") }).Filter(Locator.inOrder)
		a, b := locators.Draw(t, "a"), locators.Draw(t, "b")
		b.SourceID = a.SourceID
		want := cmp.Or(a.Start-b.Start, a.End-b.End, a.Occurrence-b.Occurrence)
		if want == 0 {
			return
		}
		if got := strings.Compare(a.StatementID(), b.StatementID()); got != cmp.Compare(want, 0) {
			t.Fatalf("%+v and %+v: the statements' ids compare as %d", a, b, got)
		}
		if got := strings.Compare(a.QuoteID(), b.QuoteID()); got != cmp.Compare(want, 0) {
			t.Fatalf("%+v and %+v: the quotes' ids compare as %d", a, b, got)
		}
	})
}
