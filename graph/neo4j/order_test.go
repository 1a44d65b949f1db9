package neo4j

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"pgregory.net/rapid"
)

// For every two texts, the order of their keys by UTF-16 units and by code points is that of the texts by code points.
func TestOrderKeyAgrees(t *testing.T) {
	text := rapid.StringOf(rapid.OneOf(rapid.Rune(), rapid.RuneFrom([]rune("aя\uD7A3\uD7FB\uD7FE\uD7FF\uE000ａ\uFFFD\uFFFF𐐨🙂\U0010FFFF"))))
	rapid.Check(t, func(rt *rapid.T) {
		a, b := text.Draw(rt, "a"), text.Draw(rt, "b")
		want := strings.Compare(a, b)
		if got := strings.Compare(orderKey(a), orderKey(b)); got != want {
			rt.Errorf("by code points %d, want %d", got, want)
		}
		if got := slices.Compare(utf16.Encode([]rune(orderKey(a))), utf16.Encode([]rune(orderKey(b)))); got != want {
			rt.Errorf("by UTF-16 units %d, want %d", got, want)
		}
		if cmp.Compare(orderKey(a), unknownSpeaker) >= 0 || cmp.Compare(orderKey(a), beyondAll) >= 0 {
			rt.Errorf("%q is not before what is unknown", a)
		}
	})
}

func TestSortKeyFitsAnIndex(t *testing.T) {
	for _, name := range []string{strings.Repeat("a", 20_000), strings.Repeat("й", 20_000), strings.Repeat("𠀀", 20_000)} {
		key := sortKeyOf(name)
		if len(key) > maxSortName || len(key) < maxSortName-10 || !strings.HasPrefix(orderKey(name), key) {
			t.Errorf("the key of %.3s… has %d bytes, or is not the beginning", name, len(key))
		}
	}
}
