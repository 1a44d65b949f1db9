package graph

import (
	"slices"
	"unicode"
)

// TextRange is a part of a text. Start and End count code points; End is excluded.
type TextRange struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Highlight says where words stand in a text that was found by them.
type Highlight struct {
	Field  string      `json:"field"` // what the text is of its node: text, name, label, alias, description, definition, place, title
	Text   string      `json:"text"`
	Ranges []TextRange `json:"ranges"` // in order; they don't overlap
}

// HighlightTerms are the places in a text of the words that Terms makes one of these terms of, in order; none is an empty list. Of a possessive
// the word without its ending is meant. It finds in a text just what the stores do, so that what was found can be shown.
func HighlightTerms(text string, terms []string) []TextRange {
	var ranges []TextRange
	for _, w := range wordsOf(text) {
		if slices.Contains(terms, term(w.folded)) {
			ranges = append(ranges, w.TextRange)
		}
	}
	return ranges
}

// Highlights shows where the words of query stand in a node: one highlight for each of its searched texts that holds one of them, in the order
// of SearchKinds' description: its name, its aliases, then the rest. Long texts are cut as Snippet does.
func Highlights(n Node, query string) []Highlight {
	terms := Terms(query)
	var all []Highlight
	if len(terms) == 0 {
		return nil
	}
	for _, t := range searchedTexts(n) {
		if ranges := HighlightTerms(t.text, terms); len(ranges) > 0 {
			text, ranges := Snippet(t.text, ranges)
			all = append(all, Highlight{t.field, text, ranges})
		}
	}
	return all
}

type fieldText struct{ field, text string }

// searchedTexts are the texts of a node that Search looks into, each with the name of its field.
func searchedTexts(n Node) []fieldText {
	named := func(field, name string, aliases []string, more ...fieldText) []fieldText {
		all := []fieldText{{field, name}}
		for _, a := range aliases {
			all = append(all, fieldText{"alias", a})
		}
		return append(all, more...)
	}
	switch n := n.(type) {
	case *Statement:
		return []fieldText{{"text", n.Text}}
	case *Source:
		return []fieldText{{"title", n.Title}}
	case *Person:
		return named("name", n.Name, n.Aliases, fieldText{"description", n.Description})
	case *Institution:
		return named("name", n.Name, n.Aliases)
	case *Topic:
		return named("label", n.Label, n.Aliases, fieldText{"definition", n.Definition})
	case *Meeting:
		if n.Place != nil {
			return named("name", n.Name, n.Aliases, fieldText{"place", n.Place.Name})
		}
		return named("name", n.Name, n.Aliases)
	}
	return nil
}

// Texts of up to snippetSize code points are shown whole. Of longer ones as many are: snippetLead before the first place, the others from
// it on.
const (
	snippetSize = 240
	snippetLead = 70
	ellipsis    = '…'
)

// Snippet is the part of a text around the first of some places in it, and the places there; the whole text when it is short. It is
// cut between words, where a word doesn't fill it, and an ellipsis stands for what is left out.
func Snippet(text string, places []TextRange) (string, []TextRange) {
	runes := []rune(text)
	if len(runes) <= snippetSize || len(places) == 0 {
		return text, places
	}
	first := places[0]
	start := max(0, min(first.Start-snippetLead, len(runes)-snippetSize))
	end := min(start+snippetSize, len(runes))
	if start > 0 {
		start = afterSpace(runes, start, first.Start)
	}
	if end < len(runes) {
		end = beforeSpace(runes, min(first.End, end), end)
	}
	shown := slices.Clone(runes[start:end])
	if end < len(runes) {
		shown = append(shown, ellipsis)
	}
	shift := start
	if start > 0 {
		shown, shift = append([]rune{ellipsis}, shown...), start-1
	}
	var kept []TextRange
	for _, p := range places {
		if p.Start < end && (p.End <= end || p == first) {
			kept = append(kept, TextRange{p.Start - shift, min(p.End, end) - shift})
		}
	}
	return string(shown), kept
}

// afterSpace is where the first word from at on begins, at itself where none does up to limit.
func afterSpace(runes []rune, at, limit int) int {
	for i := at; i <= limit; i++ {
		if unicode.IsSpace(runes[i-1]) && !unicode.IsSpace(runes[i]) {
			return i
		}
	}
	return at
}

// beforeSpace is where the last word up to at ends, at itself where none does from limit on.
func beforeSpace(runes []rune, limit, at int) int {
	for i := at; i >= limit && i > 0; i-- {
		if unicode.IsSpace(runes[i]) && !unicode.IsSpace(runes[i-1]) {
			return i
		}
	}
	return at
}
