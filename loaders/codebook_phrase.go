package loaders

import (
	"fmt"
	"strings"
	"unicode"

	"onrecord/graph"
)

// Phrase is words that are looked for in a text, one after the other.
type Phrase struct {
	text  string // as written
	words []phraseWord
}

// phraseWord is a word as graph.Terms gives it, or the beginning of one.
type phraseWord struct {
	text string
	open bool // any word that begins so
}

// ParsePhrase reads a phrase: words, compared as graph.Terms folds them, so that case, accents, the form of an
// apostrophe and the English plural don't matter. A word that ends in * stands for every word that begins so, and * alone for
// any one word. A phrase without a word is graph.ErrInvalid, and so is a * elsewhere in a word.
func ParsePhrase(text string) (Phrase, error) {
	p := Phrase{text: strings.TrimSpace(text)}
	known := false
	for _, field := range strings.Fields(text) {
		stem, open := strings.CutSuffix(field, "*")
		if strings.Contains(stem, "*") {
			return Phrase{}, fmt.Errorf("“%s”: a * stands at the end of a word; it can't be read in %q: %w", p.text, field, graph.ErrInvalid)
		}
		words := closedWords(stem)
		if open {
			words = openWords(stem)
		}
		known = known || strings.ContainsFunc(stem, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
		p.words = append(p.words, words...)
	}
	if !known {
		return Phrase{}, fmt.Errorf("“%s” has no word to look for; write one, or leave it out: %w", p.text, graph.ErrInvalid)
	}
	return p, nil
}

func closedWords(text string) []phraseWord {
	var words []phraseWord
	for _, t := range graph.Terms(text) {
		words = append(words, phraseWord{text: t})
	}
	return words
}

// openWords are the words of a text whose last one goes on. The x keeps Terms from taking the end of the beginning for a plural:
// proces* must not become proce*.
func openWords(stem string) []phraseWord {
	const more = "x"
	words := closedWords(stem + more)
	last := &words[len(words)-1]
	last.text, last.open = strings.TrimSuffix(last.text, more), true
	return words
}

func (w phraseWord) matches(term string) bool {
	if w.open {
		return !isMark(term) && strings.HasPrefix(term, w.text)
	}
	return term == w.text
}

// matchesAt says whether the phrase's words are those from terms[i] on.
func (p Phrase) matchesAt(terms []string, i int) bool {
	if i+len(p.words) > len(terms) {
		return false
	}
	for k, w := range p.words {
		if !w.matches(terms[i+k]) {
			return false
		}
	}
	return true
}

// letters counts the letters that the phrase fixes.
func (p Phrase) letters() int {
	n := 0
	for _, w := range p.words {
		n += len(w.text)
	}
	return n
}

// key is equal for phrases that match the same.
func (p Phrase) key() string {
	var b strings.Builder
	for _, w := range p.words {
		b.WriteString(w.text)
		if w.open {
			b.WriteByte('*')
		}
		b.WriteByte(' ')
	}
	return b.String()
}
