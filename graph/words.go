package graph

import (
	"strings"
	"unicode"
)

// word is a word of a text, folded, with its place there in code points.
type word struct {
	folded string
	TextRange
}

// wordsOf are the words of a text as Terms and NameTokens see them, each with its place.
func wordsOf(text string) []word {
	var folded []rune
	var from []int // which code point of the text a folded one comes from
	at := 0
	marks := map[int]bool{} // code points that fold to nothing
	for _, r := range text {
		before := len(folded)
		folded = append(folded, []rune(fold(string(r)))...)
		for range folded[before:] {
			from = append(from, at)
		}
		if len(folded) == before {
			marks[at] = true
		}
		at++
	}
	var all []word
	split(folded, func(w string, first, last int) {
		end := from[last] + 1
		for marks[end] { // an accent that stands behind its letter goes with it
			end++
		}
		all = append(all, word{w, TextRange{from[first], end}})
	})
	return all
}

// words splits folded text into runs of letters and digits.
func words(folded string) []string {
	if isWord(folded) {
		return []string{folded}
	}
	var out []string
	split([]rune(folded), func(w string, _, _ int) { out = append(out, w) })
	return out
}

// isWord says whether folded text is a single word of Latin letters.
func isWord(folded string) bool {
	for i := range len(folded) {
		if folded[i] < 'a' || folded[i] > 'z' {
			return false
		}
	}
	return folded != ""
}

// split hands each run of letters and digits to each, with the places of its first and its last letter; an apostrophe inside a word is
// dropped, with the s of a possessive.
func split(runes []rune, each func(w string, first, last int)) {
	var w strings.Builder
	first, last := 0, 0
	flush := func() {
		if w.Len() > 0 {
			each(w.String(), first, last)
			w.Reset()
		}
	}
	for i := 0; i < len(runes); i++ {
		r := runes[i]
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if w.Len() == 0 {
				first = i
			}
			last = i
			w.WriteRune(r)
		case isApostrophe(r) && w.Len() > 0 && i+1 < len(runes) && unicode.IsLetter(runes[i+1]):
			if runes[i+1] == 's' && (i+2 == len(runes) || !unicode.IsLetter(runes[i+2])) {
				i++ // a possessive: drop its s too
			}
		default:
			flush()
		}
	}
	flush()
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '`' }
