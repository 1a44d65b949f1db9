package graph

import (
	"fmt"
	"slices"
	"strings"
)

// SearchFilter chooses nodes by their words.
type SearchFilter struct {
	Text  string // every term of Terms(Text) occurs in the node's words; one at least must be there
	Kinds []Kind // of these kinds; empty: all that can be searched
}

// Validate returns ErrInvalid when there is no word to look for, or a kind can't be searched.
func (f *SearchFilter) Validate() error {
	for _, k := range f.Kinds {
		if !slices.Contains(SearchKinds, k) {
			return fmt.Errorf("search kind %q is none of %v: %w", k, SearchKinds, ErrInvalid)
		}
	}
	return checkWords("search text", f.Text)
}

// SearchKinds lists the kinds that Search looks into: the text of statements; names,
// aliases and descriptions of the others; the titles of sources.
var SearchKinds = []Kind{KindStatement, KindPerson, KindInstitution, KindMeeting, KindTopic, KindSource}

// Words are the texts that the statement must, or may, hold: those of f and of the filters that hold with it or instead, joined by a space. Not is
// left out.
func (f *StatementFilter) Words() string {
	if f == nil {
		return ""
	}
	var all []string
	if f.Text != "" {
		all = append(all, f.Text)
	}
	for _, sub := range slices.Concat(f.And, f.Or) {
		if text := sub.Words(); text != "" {
			all = append(all, text)
		}
	}
	return strings.Join(all, " ")
}

// maxShown bounds, in code points, what a message repeats of what was asked.
const maxShown = 40

// checkWords returns ErrInvalid when there is no word in a text to look for: to find nothing, or everything, would say something wrong.
func checkWords(field, text string) error {
	if len(Terms(text)) > 0 {
		return nil
	}
	if text == "" {
		return fmt.Errorf("%s: there is no word to look for; write at least one: %w", field, ErrInvalid)
	}
	if r := []rune(text); len(r) > maxShown {
		text = string(r[:maxShown]) + "…"
	}
	return fmt.Errorf("%s: there is no word to look for in %q, only signs; write at least one: %w", field, text, ErrInvalid)
}
