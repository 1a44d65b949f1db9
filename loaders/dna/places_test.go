package dna

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// For every text, and every UTF-16 unit at which a character begins or the text ends, the ruler gives the place; for every
// other number it gives none. The same goes for code points.
func TestRuler(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		// Often longer than the distance of the ruler's marks, and of characters of every length.
		part := rapid.SliceOfN(rapid.SampledFrom([]rune("a\ré語🚢")), 0, 30).Draw(rt, "part")
		text := strings.Repeat(string(part), rapid.IntRange(0, 100).Draw(rt, "times"))
		ruler := newRuler(text)
		want := map[int64]place{}
		var at place
		for _, c := range text {
			want[int64(at.units)] = at
			at = place{at.bytes + utf8.RuneLen(c), at.points + 1, at.units + len(utf16.Encode([]rune{c}))}
		}
		want[int64(at.units)] = at
		for n := int64(-1); n <= int64(at.units)+1; n++ {
			got, ok := ruler.at(n, byUnits)
			w, there := want[n]
			if ok != there || ok && got != w {
				rt.Fatalf("unit %d: %v %v, want %v %v", n, got, ok, w, there)
			}
			if !there {
				continue
			}
			if got, ok := ruler.at(int64(w.points), byPoints); !ok || got != w {
				rt.Fatalf("code point %d: %v %v, want %v", w.points, got, ok, w)
			}
		}
		if _, ok := ruler.at(int64(at.points)+1, byPoints); ok {
			rt.Fatal("a place beyond the text")
		}
	})
}
