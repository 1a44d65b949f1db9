package graph

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestTypedMatch(t *testing.T) {
	for _, c := range []struct{ typed, name, want string }{
		{"зел", "Volodymyr Zelenskyy", "Volodymyr [Zelenskyy]"},
		{"zelen", "Володимир Зеленський", "Володимир [Зеленський]"},
		{"гал", "Halushchenko Petro", "[Halushchenko] Petro"},
		{"k", "Kharkiv", "[Kharkiv]"},
		{"k", "Харків", "[Харків]"},
		{"kh", "Харків", "[Харків]"},
		{"k", "Harbour", ""}, // h in a token is not k
		{"j", "José", "[José]"},
		{"vol zel", "Zelenskyy, Volodymyr", "[Zelenskyy], [Volodymyr]"},
		{"a a", "Ann", "[Ann]"},
		{"ann b", "Ann", ""},
		{"nn", "Ann", ""},
		{"...", "Ann", ""},
	} {
		ranges, _ := NewTyped(c.typed).Match(c.name)
		if got := marked(c.name, ranges); len(ranges) > 0 && got != c.want || len(ranges) == 0 && c.want != "" {
			t.Errorf("%q in %q: %q, want %q", c.typed, c.name, got, c.want)
		}
	}
	for typed, exact := range map[string]bool{"ann ash": true, "ANN, ÁSH": true, "ann as": false, "ash ann": false, "ann": false} {
		if _, got := NewTyped(typed).Match("Ann Ash"); got != exact {
			t.Errorf("%q is exactly Ann Ash: %v, want %v", typed, got, exact)
		}
	}
}

// For every name, each beginning of each of its words finds the word, and is found by what stores look for.
func TestEveryBeginningMatches(t *testing.T) {
	names := rapid.SliceOfN(rapid.SampledFrom([]rune("abkhhwvyijzЗеленськийГгїщхьЯ'é -")), 1, 20)
	rapid.Check(t, func(rt *rapid.T) {
		name := string(names.Draw(rt, "name"))
		for _, w := range wordsOf(name) {
			word := []rune(part(name, w.TextRange))
			typed := NewTyped(string(word[:rapid.IntRange(1, len(word)).Draw(rt, "typed")]))
			if len(typed) == 0 {
				continue
			}
			if ranges, _ := typed.Match(name); !slices.Contains(ranges, w.TextRange) {
				rt.Errorf("%q, the beginning of %q, is not found in %q", typed[0].spelt, string(word), name)
			}
			begun := func(token string) bool {
				return slices.ContainsFunc(typed[0].Begins, func(b string) bool { return strings.HasPrefix(token, b) })
			}
			if !slices.ContainsFunc(NameTokens(name), begun) {
				rt.Errorf("no token of %q begins with one of %q", name, typed[0].Begins)
			}
		}
	})
}
