package speakers

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// A misspelling is one whichever of the two words is taken for the right one.
func TestOneLetterOffIsMutual(t *testing.T) {
	word := rapid.StringMatching(`[a-c]{1,6}`)
	rapid.Check(t, func(t *rapid.T) {
		a, b := word.Draw(t, "a"), word.Draw(t, "b")
		if oneLetterOff(a, b) != oneLetterOff(b, a) {
			t.Fatalf("%q and %q", a, b)
		}
		if oneLetterOff(a, b) && !slices.ContainsFunc(spellings(a), func(s string) bool { return slices.Contains(spellings(b), s) }) {
			t.Fatalf("%q and %q are not found by their spellings", a, b)
		}
	})
}
