package loaders

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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
// follow. The full stop of a title (Mr.) ends none, that of an initial (U.S.) or another abbreviation (Inc.) only before an opener: a sentence cut
// in two would lose the negation that stands in its first part.
func splitSentences(text string) []string {
	var out []string
	runes := []rune(text)
	start := 0
	for i := range runes {
		if !strings.ContainsRune(".!?…", runes[i]) {
			continue
		}
		next := sentenceAfter(runes, i+1)
		if next > 0 && (runes[i] != '.' || endsSentence(wordBefore(runes[:i]), runes[next:])) {
			out = append(out, string(runes[start:next]))
			start = next
		}
	}
	return append(out, string(runes[start:]))
}

// openers begin sentences and are no names.
var openers = wordSet("the a an this that these those there here i we you he she it they my our your his her its their and but or so if when")

// endsSentence says whether a full stop behind the word, before what follows, ends a sentence.
func endsSentence(word string, rest []rune) bool {
	switch {
	case !isInitial(word) && !IsAbbreviation(word):
		return true
	case titleAbbreviations[strings.ToLower(word)]:
		return false
	}
	end := slices.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(rest)
	}
	return openers[strings.ToLower(string(rest[:end]))] && (end == len(rest) || rest[end] != '.')
}

// wordBefore is the word, of letters and digits, in which the runes end.
func wordBefore(runes []rune) string {
	start := len(runes)
	for start > 0 && (unicode.IsLetter(runes[start-1]) || unicode.IsDigit(runes[start-1])) {
		start--
	}
	return string(runes[start:])
}

// isInitial says whether a word is a capital letter on its own.
func isInitial(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && unicode.IsUpper(r)
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
