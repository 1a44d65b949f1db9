package loaders

import (
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// For every text and every span of it, the selector's offsets count code points and its exact words are the span.
func TestSelectorCountsCodePoints(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		runes := rapid.SliceOfN(rapid.RuneFrom([]rune("aé“’Ж😀\n")), 1, 2000).Draw(t, "runes")
		from := rapid.IntRange(0, len(runes)-1).Draw(t, "from")
		to := rapid.IntRange(from+1, len(runes)).Draw(t, "to")
		text := string(runes)
		span := Span{len(string(runes[:from])), len(string(runes[:to]))}

		s := newCodePoints(text).selector(span)
		if s.Start != from || s.End != to || s.Exact != string(runes[from:to]) {
			t.Fatalf("selector %d-%d %q, want %d-%d %q", s.Start, s.End, s.Exact, from, to, string(runes[from:to]))
		}
		before, after := runes[max(0, from-contextLength):from], runes[to:min(len(runes), to+contextLength)]
		if s.Prefix != string(before) || s.Suffix != string(after) || !utf8.ValidString(s.Prefix+s.Suffix) {
			t.Fatalf("context %q, %q; want %q, %q", s.Prefix, s.Suffix, string(before), string(after))
		}
	})
}
