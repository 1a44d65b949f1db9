package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loaders"
)

// sentence is a range of words, last excluded, in one paragraph.
type sentence struct {
	first, last int
	block       int // index of its paragraph
}

// cutSentences returns the sentences of the paragraphs. The end of a sentence inside quotation
// marks does not end the sentence that carries them.
func cutSentences(text string, blocks []loaders.Span, words []word, marks []marked) []sentence {
	const most = 200 // words outside marks; what never stops is cut, so that the work on a sentence stays bounded
	var out []sentence
	at, unmarked := 0, 0
	for b, block := range blocks {
		first := at
		for at < len(words) && words[at].Start < block.End {
			if words[at].mark == outside {
				unmarked++
			}
			at++
			if at == len(words) || words[at].Start >= block.End || unmarked >= most || endsAt(text, words, marks, at-1) {
				out = append(out, sentence{first, at, b})
				first, unmarked = at, 0
			}
		}
	}
	return out
}

// endsAt says whether a sentence ends with words[i], which has a word after it in its paragraph.
func endsAt(text string, words []word, marks []marked, i int) bool {
	w, next := words[i], words[i+1]
	if w.mark != outside && next.mark == w.mark {
		return false
	}
	stop := isStop(w.low)
	if !stop && !(strings.HasSuffix(w.low, ".") && len(w.low) > 1) {
		return false
	}
	if !next.letters() && next.mark == outside && next.low != "(" && next.low != "[" {
		return false // "….)", or a dash and a name
	}
	if next.mark == outside && next.letters() && !next.cap && !next.is(number) {
		return false
	}
	if w.mark != outside && (w.low == "!" || w.low == "?" || w.low == "…") && next.mark == outside {
		return !attributes(words, i+1)
	}
	if !stop { // an abbreviation at the end, "in the U.S. He said"
		return !w.is(title) && (next.is(function) || w.mark == outside && next.mark != outside && next.cap && finished(words, i+1))
	}
	return true
}

// finished says whether the passage in marks that begins with words[i] ends as a sentence or what is said does.
func finished(words []word, i int) bool {
	const most = 200 // words
	end := i
	for end < len(words) && end < i+most && words[end].mark == words[i].mark {
		end++
	}
	last := words[end-1].low
	return end-i > 3 && (last == "," || isStop(last))
}

func isStop(low string) bool { return low == "." || low == "!" || low == "?" || low == "…" }

// attributes says whether a say-clause such as "Trump said" or "he asked" begins at words[i]. "He" has a capital where
// a sentence of its own begins.
func attributes(words []word, i int) bool {
	if w := words[i]; w.cap && w.is(subject) && w.low != "i" {
		return false
	}
	for j := i; j < len(words) && j < i+8; j++ {
		w := words[j]
		if w.low == "," && j > i {
			if j = asideEnd(words, j); j < 0 {
				return false
			}
			continue
		}
		if w.mark != outside || !w.letters() {
			return false
		}
		if sayForms[w.low] != nil && j > i {
			return true
		}
		if !w.cap && !w.is(subject|prep|det) && w.class&(verb|aux|modal) != 0 {
			return false
		}
	}
	return false
}

// asideEnd returns the comma that closes the two or three words, such as a party and a place, which the comma at words[i] opens behind
// a name; -1 without one.
func asideEnd(words []word, i int) int {
	for j := i + 1; j < len(words) && j < i+5; j++ {
		switch w := words[j]; {
		case w.low == "," && j > i+1:
			return j
		case w.mark != outside, w.low == ",", !w.letters() && w.low != ".":
			return -1
		}
	}
	return -1
}

// startsUpper says whether s begins with a capital letter.
func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
