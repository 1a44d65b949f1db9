package loaders

import (
	"regexp"
	"strings"
	"unicode"

	"onrecord/graph"
)

// Marks stand among the terms of a text where a sentence or a part of one ends. No phrase matches them, so none runs over them.
const (
	sentenceEnd = "."
	partEnd     = ";"
)

func isMark(term string) bool { return term == sentenceEnd || term == partEnd }

// partMark is what divides a sentence: a semicolon, a colon, a dash.
var partMark = regexp.MustCompile(`[;:]\s|—|\s[–-]\s`)

// markedTerms are the terms of a text with a mark behind each sentence and each part of one. Questions are left out: they take no side.
func markedTerms(text string) []string {
	var terms []string
	for _, sentence := range splitSentences(text) {
		if isQuestion(sentence) {
			continue
		}
		for i, part := range partMark.Split(sentence, -1) {
			if i > 0 {
				terms = append(terms, partEnd)
			}
			terms = append(terms, graph.Terms(part)...)
		}
		terms = append(terms, sentenceEnd)
	}
	return terms
}

const closingMarks = `”’"')]»`

func isQuestion(sentence string) bool {
	return strings.HasSuffix(strings.TrimRight(sentence, closingMarks+" \t\r\n"), "?")
}

// splitSentences cuts a text behind full stops, question and exclamation marks that white space and the beginning of a sentence
// follow. The full stop of an initial, as in U.S., ends none.
func splitSentences(text string) []string {
	var out []string
	runes := []rune(text)
	start := 0
	for i := range runes {
		if !strings.ContainsRune(".!?…", runes[i]) || runes[i] == '.' && initialBefore(runes[:i]) {
			continue
		}
		if next := sentenceAfter(runes, i+1); next > 0 {
			out = append(out, string(runes[start:next]))
			start = next
		}
	}
	return append(out, string(runes[start:]))
}

// initialBefore says whether the runes end in a capital letter on its own.
func initialBefore(runes []rune) bool {
	n := len(runes)
	return n > 0 && unicode.IsUpper(runes[n-1]) && (n == 1 || !unicode.IsLetter(runes[n-2]) && !unicode.IsDigit(runes[n-2]))
}

// sentenceAfter is where a sentence begins when one ends before runes[i], closing marks apart; 0 when none does.
func sentenceAfter(runes []rune, i int) int {
	for i < len(runes) && strings.ContainsRune(closingMarks, runes[i]) {
		i++
	}
	space := i
	for i < len(runes) && unicode.IsSpace(runes[i]) {
		i++
	}
	if i == space || i == len(runes) || unicode.IsLower(runes[i]) || unicode.IsDigit(runes[i]) {
		return 0
	}
	return i
}
