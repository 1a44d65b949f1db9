package graph

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// part is what a range of a text covers.
func part(text string, r TextRange) string { return string([]rune(text)[r.Start:r.End]) }

// marked puts brackets around ranges.
func marked(text string, ranges []TextRange) string {
	runes, out, at := []rune(text), "", 0
	for _, r := range ranges {
		out += string(runes[at:r.Start]) + "[" + string(runes[r.Start:r.End]) + "]"
		at = r.End
	}
	return out + string(runes[at:])
}

func TestHighlightTerms(t *testing.T) {
	for _, c := range []struct{ text, query, want string }{
		{"Security guarantees, and a guarantee.", "guarantees", "Security [guarantees], and a [guarantee]."},
		{"Ukraine’s parties’ plan", "ukraine party", "[Ukraine]’s [parties]’ plan"},
		{"They’ll rock'n'roll", "theyll rocknroll", "[They’ll] [rock'n'roll]"},
		{"jose\u0301 and José", "jose", "[jose\u0301] and [José]"},
		{"Straße STRASSE", "strasse", "[Straße] [STRASSE]"},
		{"🙂 Гарантії безпеки", "ГАРАНТІЇ", "🙂 [Гарантії] безпеки"},
		{"שלום עולם", "עולם", "שלום [עולם]"},
		{"𐐀b a", "a", "𐐀b [a]"},
		{"<b>bold</b>", "bold b", "<[b]>[bold]</[b]>"},
		{"nothing here", "else", "nothing here"},
		{"", "a", ""},
		{"text", "!", "text"},
	} {
		if got := marked(c.text, HighlightTerms(c.text, Terms(c.query))); got != c.want {
			t.Errorf("%q in %q: %q, want %q", c.query, c.text, got, c.want)
		}
	}
}

var letters = rapid.SampledFrom([]rune("abcdsSyieéß'’ʼ -,.…🙂гЗїа\u0301İ和谈\u202e1²_\n"))

// For every text and query, the highlighted words are exactly those whose term is searched, in the order in which they stand.
func TestHighlightedAreSearched(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := string(rapid.SliceOfN(letters, 0, 60).Draw(rt, "text"))
		query := string(rapid.SliceOfN(letters, 0, 6).Draw(rt, "query"))
		terms := Terms(query)
		var got []string
		for _, r := range HighlightTerms(text, terms) {
			got = append(got, Terms(part(text, r))...)
		}
		want := slices.DeleteFunc(Terms(text), func(term string) bool { return !slices.Contains(terms, term) })
		if diff := cmp.Diff(want, got); diff != "" && len(want)+len(got) > 0 {
			rt.Fatalf("%q in %q: -searched +highlighted\n%s", query, text, diff)
		}
	})
}

// For every long text, the snippet is a part of it that holds the first highlighted word, and its ranges are of searched words.
func TestSnippets(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		filler := rapid.SliceOfN(rapid.SampledFrom([]string{"peace", "a", "талки", "和平", strings.Repeat("x", 90), strings.Repeat("y", 400), "\n"}), 0, 120)
		words := slices.Concat(filler.Draw(rt, "before"), []string{"hit"}, filler.Draw(rt, "after"), []string{"hits", "end"})
		text := strings.Join(words, rapid.SampledFrom([]string{" ", "\n", ", "}).Draw(rt, "between"))
		shown, ranges := Snippet(text, HighlightTerms(text, Terms("hit")))
		if n := len([]rune(shown)); n > snippetSize+2 {
			rt.Errorf("%d code points", n)
		}
		whole := strings.TrimSuffix(strings.TrimPrefix(shown, "…"), "…")
		if !strings.Contains(text, whole) || len([]rune(text)) <= snippetSize && shown != text {
			rt.Errorf("%q is no part of the text", shown)
		}
		if len(ranges) == 0 {
			rt.Fatalf("nothing is highlighted in %q", shown)
		}
		for _, r := range ranges {
			if got := Terms(part(shown, r)); len(got) != 1 || got[0] != "hit" {
				rt.Errorf("highlighted %q in %q", part(shown, r), shown)
			}
		}
	})
}

func TestSnippetCutsBetweenWords(t *testing.T) {
	text := strings.Repeat("nine word ", 50) + "hit " + strings.Repeat("more word ", 50)
	shown, ranges := Snippet(text, HighlightTerms(text, []string{"hit"}))
	if !strings.HasPrefix(shown, "…word nine ") && !strings.HasPrefix(shown, "…nine word ") || !strings.HasSuffix(shown, " word…") && !strings.HasSuffix(shown, " more…") {
		t.Errorf("cut inside a word: %q", shown)
	}
	if len(ranges) != 1 || part(shown, ranges[0]) != "hit" {
		t.Errorf("highlighted %v", ranges)
	}
	long := strings.Repeat("z", 5000)
	shown, ranges = Snippet(long, HighlightTerms(long, Terms(long)))
	if len([]rune(shown)) != snippetSize+1 || len(ranges) != 1 || ranges[0] != (TextRange{0, snippetSize}) {
		t.Errorf("a word of 5,000 letters: %d code points, highlighted %v", len([]rune(shown)), ranges)
	}
}

func TestHighlights(t *testing.T) {
	for _, c := range []struct {
		node  Node
		query string
		want  []Highlight
	}{
		{&Statement{Text: "No peace."}, "peace", []Highlight{{"text", "No peace.", []TextRange{{3, 8}}}}},
		{&Person{Name: "Ann Ash", Aliases: []string{"Anna", "A. Ash"}, Description: "Ann's"}, "ann ash", []Highlight{
			{"name", "Ann Ash", []TextRange{{0, 3}, {4, 7}}}, {"alias", "A. Ash", []TextRange{{3, 6}}}, {"description", "Ann's", []TextRange{{0, 3}}}}},
		{&Topic{Label: "Truce", Definition: "A truce."}, "truce", []Highlight{{"label", "Truce", []TextRange{{0, 5}}}, {"definition", "A truce.", []TextRange{{2, 7}}}}},
		{&Meeting{Name: "Talks", Place: &Place{Name: "Bonn"}}, "bonn", []Highlight{{"place", "Bonn", []TextRange{{0, 4}}}}},
		{&Institution{Name: "Court"}, "courts", []Highlight{{"name", "Court", []TextRange{{0, 5}}}}},
		{&Source{Title: "Peace?"}, "peace", []Highlight{{"title", "Peace?", []TextRange{{0, 5}}}}},
		{&Source{Title: "Peace?"}, "war", nil},
		{&Source{Title: "Peace?"}, "?", nil},
	} {
		if diff := cmp.Diff(c.want, Highlights(c.node, c.query)); diff != "" {
			t.Errorf("%s in %T: -want +got\n%s", c.query, c.node, diff)
		}
	}
}
