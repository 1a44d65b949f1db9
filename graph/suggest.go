package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// SuggestFilter says what somebody typed who is looking for a node by its name.
type SuggestFilter struct {
	Prefix string // what was typed so far: every word of it begins a word of the name
	Kinds  []Kind // of SuggestKinds; empty: all of them
	Limit  int    // at most so many, up to MaxPage; 0 is DefaultSuggestions
}

// DefaultSuggestions is what an unset limit of suggestions means.
const DefaultSuggestions = 8

// MaxSuggested is how many nodes that may be meant are looked at, of the sources and of all others.
const MaxSuggested = 200

// SuggestKinds lists the kinds whose nodes are suggested.
var SuggestKinds = []Kind{KindPerson, KindInstitution, KindMeeting, KindTopic, KindSource}

// Suggestion is a node with that one of its names which was being typed.
type Suggestion struct {
	Node   Node
	Text   string      // the name, the alias or, of a source, the title
	Ranges []TextRange // the words in Text that begin with a typed one, in order
}

// Validate fills in what is unset, and returns ErrInvalid when a kind is not suggested or the limit is out of range.
func (f *SuggestFilter) Validate() error {
	for _, k := range f.Kinds {
		if !slices.Contains(SuggestKinds, k) {
			return fmt.Errorf("kind %q is not suggested, only %v are: %w", k, SuggestKinds, ErrInvalid)
		}
	}
	if f.Limit < 0 || f.Limit > MaxPage {
		return fmt.Errorf("limit of suggestions: %d is not between 1 and %d: %w", f.Limit, MaxPage, ErrInvalid)
	}
	f.Limit = cmp.Or(f.Limit, DefaultSuggestions)
	if len(f.Kinds) == 0 {
		f.Kinds = SuggestKinds
	}
	return nil
}

// Typed are the words that somebody typed, in their order.
type Typed []TypedWord

// TypedWord is a word that may not be finished, in each of the spellings that it may turn out to have.
type TypedWord struct {
	spelt  []string // romanised
	tokens []string // the same as tokens of a name
	// Begins is what a token of a name begins with, in order, whichever way the word goes on: k may become kh, which is h in a token. Stores look for these;
	// Match then tells whether it is the word.
	Begins []string
}

// NewTyped reads what somebody typed.
func NewTyped(prefix string) Typed {
	var typed Typed
	for _, folded := range words(fold(prefix)) {
		var w TypedWord
		for _, ukrainian := range []bool{true, false} { // the letter that tells may not be typed yet
			spelt := romanise(folded, ukrainian)
			w.spelt, w.tokens = append(w.spelt, spelt), append(w.tokens, nameToken(spelt))
			w.Begins = append(w.Begins, nameToken(spelt))
			if open, found := strings.CutSuffix(spelt, "k"); found {
				w.Begins = append(w.Begins, nameToken(open+"h"))
			}
		}
		w.Begins = slices.Compact(slices.Sorted(slices.Values(w.Begins)))
		if len(w.Begins[0]) > 0 { // a soft sign alone is spelt as nothing
			typed = append(typed, w)
		}
	}
	return typed
}

// Rarest is the place of the longest word, which the fewest names are likely to have.
func (t Typed) Rarest() int {
	longest := 0
	for i, w := range t {
		if len([]rune(w.spelt[0])) > len([]rune(t[longest].spelt[0])) {
			longest = i
		}
	}
	return longest
}

// begins says whether a word of a name begins with the typed one.
func (w *TypedWord) begins(spelt, token string) bool {
	begin := func(word string) func(string) bool {
		return func(typed string) bool { return strings.HasPrefix(word, typed) }
	}
	return slices.ContainsFunc(w.spelt, begin(spelt)) || slices.ContainsFunc(w.tokens, begin(token))
}

// Match says which words of a name begin with a typed one, and whether the name is exactly what was typed; none when a typed word begins no
// word of it.
func (t Typed) Match(name string) (ranges []TextRange, exact bool) {
	all := wordsOf(name)
	found := make([]bool, len(t))
	exact = len(all) == len(t)
	for i, w := range all {
		spelt := romanise(w.folded, strings.ContainsAny(w.folded, ukrainianLetters))
		token := nameToken(spelt)
		begun := false
		for j := range t {
			if t[j].begins(spelt, token) {
				begun, found[j] = true, true
			}
		}
		if begun {
			ranges = append(ranges, w.TextRange)
		}
		exact = exact && slices.Contains(t[i].tokens, token)
	}
	if len(t) == 0 || slices.Contains(found, false) {
		return nil, false
	}
	return ranges, exact
}

// Suggest returns the suggestions that some nodes make, in the order that Reader.Suggest promises, at most limit of them. Nodes none of whose names matches
// are left out.
func (t Typed) Suggest(nodes []Node, limit int) []*Suggestion {
	type ranked struct {
		*Suggestion
		source, exact, alias bool
		name                 string
	}
	var all []ranked
	for _, n := range nodes {
		names := namesOf(n)
		best := ranked{}
		for i, name := range names {
			ranges, exact := t.Match(name)
			if len(ranges) > 0 && (best.Suggestion == nil || exact && !best.exact) {
				best = ranked{&Suggestion{n, name, ranges}, KindOf(n.NodeID()) == KindSource, exact, i > 0, SortName(names[0])}
			}
		}
		if best.Suggestion != nil {
			all = append(all, best)
		}
	}
	slices.SortFunc(all, func(a, b ranked) int {
		return cmp.Or(falseFirst(a.source, b.source), falseFirst(b.exact, a.exact), falseFirst(a.alias, b.alias),
			strings.Compare(a.name, b.name), strings.Compare(a.Node.NodeID(), b.Node.NodeID()))
	})
	out := make([]*Suggestion, min(limit, len(all)))
	for i := range out {
		out[i] = all[i].Suggestion
	}
	return out
}

func falseFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// namesOf are the names that a node is suggested by, its own first.
func namesOf(n Node) []string {
	switch n := n.(type) {
	case *Person:
		return slices.Concat([]string{n.Name}, n.Aliases)
	case *Institution:
		return slices.Concat([]string{n.Name}, n.Aliases)
	case *Meeting:
		return slices.Concat([]string{n.Name}, n.Aliases)
	case *Topic:
		return slices.Concat([]string{n.Label}, n.Aliases)
	case *Source:
		return []string{n.Title}
	}
	return nil
}
