package gold

import (
	"testing"

	"pgregory.net/rapid"
)

func TestTrim(t *testing.T) {
	for text, want := range map[string]string{
		"“We go,”":                  "We go",
		" — that the bridge holds.": "the bridge holds",
		"That “it holds”":           "it holds",
		"thatch burns":              "thatch burns",
		"that":                      "that", // nothing would be left
		"(sic) [yes]":               "sic) [yes",
		"naïve!":                    "naïve!", // an exclamation is part of what was said
		"“…”":                       "…",
		"“”":                        "",
		"that that is":              "that is", // one "that" only
	} {
		runes := []rune(text)
		s := trim(runes, Span{0, len(runes)})
		if got := string(runes[s.Start:s.End]); got != want {
			t.Errorf("trim(%q) = %q, want %q", text, got, want)
		}
	}
}

// For every span of every text, what is left lies within the span.
func TestTrimStaysInside(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		text := []rune(rapid.StringOfN(rapid.RuneFrom([]rune("that .“”x")), 0, 20, -1).Draw(r, "text"))
		start := rapid.IntRange(0, len(text)).Draw(r, "start")
		end := rapid.IntRange(start, len(text)).Draw(r, "end")
		if s := trim(text, Span{start, end}); s.Start < start || s.End > end || s.End < s.Start {
			r.Fatalf("%v is not within %d-%d", s, start, end)
		}
	})
}
