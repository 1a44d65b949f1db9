package prose

import (
	"strings"

	"onrecord/loaders"
)

// Sentence is a range of words, last excluded, in one paragraph.
type Sentence struct {
	First, Last int
	Block       int // index of its paragraph
}

// cutSentences returns the sentences of the paragraphs. The end of a sentence inside quotation
// marks does not end the sentence that carries them.
func cutSentences(text string, blocks []loaders.Span, words []Word, marks []Marked) []Sentence {
	const most = 200 // words outside marks; what never stops is cut, so that the work on a sentence stays bounded
	var out []Sentence
	at, unmarked := 0, 0
	for b, block := range blocks {
		first := at
		for at < len(words) && words[at].Start < block.End {
			if words[at].Mark == Outside {
				unmarked++
			}
			at++
			if at == len(words) || words[at].Start >= block.End || unmarked >= most || endsAt(text, words, marks, at-1) {
				out = append(out, Sentence{first, at, b})
				first, unmarked = at, 0
			}
		}
	}
	return out
}

// endsAt says whether a sentence ends with words[i], which has a word after it in its paragraph.
func endsAt(text string, words []Word, marks []Marked, i int) bool {
	w, next := words[i], words[i+1]
	if w.Mark != Outside && next.Mark == w.Mark {
		return false
	}
	stop := IsStop(w.Low)
	if !stop && !(strings.HasSuffix(w.Low, ".") && len(w.Low) > 1) {
		return false
	}
	if !next.Letters() && next.Mark == Outside && next.Low != "(" && next.Low != "[" {
		return false // "….)", or a dash and a name
	}
	if next.Mark == Outside && next.Letters() && !next.Cap && !next.Is(Number) {
		return false
	}
	if w.Mark != Outside && (w.Low == "!" || w.Low == "?" || w.Low == "…") && next.Mark == Outside {
		return !attributes(words, i+1)
	}
	if !stop { // an abbreviation at the end, "in the U.S. He said"
		return !w.Is(Title) && (next.Is(Function) || w.Mark == Outside && next.Mark != Outside && next.Cap && finished(words, i+1))
	}
	return true
}

// finished says whether the passage in marks that begins with words[i] ends as a sentence or what is said does.
func finished(words []Word, i int) bool {
	const most = 200 // words
	end := i
	for end < len(words) && end < i+most && words[end].Mark == words[i].Mark {
		end++
	}
	last := words[end-1].Low
	return end-i > 3 && (last == "," || IsStop(last))
}

// IsStop says whether a word is a mark that may end a sentence.
func IsStop(low string) bool { return low == "." || low == "!" || low == "?" || low == "…" }

// attributes says whether a say-clause such as "Trump said" or "he asked" begins at words[i]. "He" has a capital where
// a sentence of its own begins.
func attributes(words []Word, i int) bool {
	if w := words[i]; w.Cap && w.Is(Subject) && w.Low != "i" {
		return false
	}
	for j := i; j < len(words) && j < i+8; j++ {
		w := words[j]
		if w.Low == "," && j > i {
			if j = asideEnd(words, j); j < 0 {
				return false
			}
			continue
		}
		if w.Mark != Outside || !w.Letters() {
			return false
		}
		if SayForms[w.Low] != nil && j > i {
			return true
		}
		if !w.Cap && !w.Is(Subject|Prep|Det) && w.Class&(Verb|Aux|Modal) != 0 {
			return false
		}
	}
	return false
}

// asideEnd returns the comma that closes the two or three words, such as a party and a place, which the comma at words[i] opens behind
// a name; -1 without one.
func asideEnd(words []Word, i int) int {
	for j := i + 1; j < len(words) && j < i+5; j++ {
		switch w := words[j]; {
		case w.Low == "," && j > i+1:
			return j
		case w.Mark != Outside, w.Low == ",", !w.Letters() && w.Low != ".":
			return -1
		}
	}
	return -1
}

// Opens says whether word i begins a sentence, a quotation or a list item.
func (p *Page) Opens(i int) bool {
	if i == 0 || p.Words[i-1].Mark != p.Words[i].Mark {
		return true
	}
	prev := p.Words[i-1]
	return !prev.Letters() && prev.Low != "," && prev.Low != "(" && prev.Low != "/" && prev.Low != "&" && prev.Low != "."
}

// StandsAlone says whether the sentence holds nothing but marked words.
func (p *Page) StandsAlone(s int) bool {
	for _, w := range p.Words[p.Sentences[s].First:p.Sentences[s].Last] {
		if w.Mark == Outside && w.Letters() {
			return false
		}
	}
	return true
}
