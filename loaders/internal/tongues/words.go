package tongues

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/loaders"
)

// word is a word, a number or one sign; quotation marks are none.
type word struct {
	loaders.Span
	low     string // in lower case, ’ as '
	cap     bool
	letters bool
	quote   int // index of the passage it stands in, outside otherwise
}

const outside = -1

// paragraph is cut into words, and they into sentences.
type paragraph struct {
	*Language
	text      string
	passages  []passage
	words     []word
	sentences []run
}

// run is a range of words, last excluded.
type run struct{ first, last int }

func (r run) empty() bool { return r.last <= r.first }

func (l *Language) cut(text string, in loaders.Span) *paragraph {
	p := &paragraph{Language: l, text: text, passages: passages(text, in)}
	next := 0
	for i := in.Start; i < in.End; {
		for next < len(p.passages) && p.passages[next].End <= i {
			next++
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) || closers[r] != "" {
			i += size
			continue
		}
		w := word{Span: loaders.Span{Start: i, End: wordEnd(text, i, in.End)}, letters: unicode.IsLetter(r), quote: outside}
		w.cap = unicode.IsUpper(r) || w.letters && strings.ContainsAny(w.In(text), "0123456789") // "n24" is a name
		w.low = strings.ReplaceAll(strings.ToLower(w.In(text)), "’", "'")
		if next < len(p.passages) && p.passages[next].Start <= i {
			w.quote = next
		}
		p.words = append(p.words, w)
		i = w.End
	}
	p.parentheses()
	p.cutSentences()
	return p
}

// wordEnd returns where the word at byte i ends. An apostrophe ends a word of its own in French ("l’", "d’") and
// belongs to it in Ukrainian.
func wordEnd(text string, i, limit int) int {
	r, size := utf8.DecodeRuneInString(text[i:])
	if !inWord(r) {
		return i + size
	}
	start := i
	for i += size; i < limit; i += size {
		r, size = utf8.DecodeRuneInString(text[i:])
		if inWord(r) {
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[min(i+size, limit):limit])
		switch {
		case (r == '\'' || r == '’') && unicode.IsLetter(next):
			if head := text[start:i]; len(head) <= 2 && head[0] < utf8.RuneSelf || strings.EqualFold(head, "qu") {
				return i + size
			}
		case r == '-' && inWord(next), (r == '.' || r == ',') && unicode.IsDigit(next):
		case r == '.' && unicode.IsLetter(next) && i-start <= 2: // "z.B", "т.е"
		default:
			return i
		}
	}
	return limit
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// longest is how many words outside quotation marks a sentence has at most; what never stops is cut, so that the
// work on one stays bounded.
const longest = 300

func (p *paragraph) cutSentences() {
	first, plain := 0, 0
	for i, w := range p.words {
		if w.quote == outside {
			plain++
		}
		if i+1 == len(p.words) || plain >= longest && p.words[i+1].quote == outside || p.ends(i) {
			p.sentences = append(p.sentences, run{first, i + 1})
			first, plain = i+1, 0
		}
	}
}

// ends says whether a sentence ends with word i, which has one behind it. What ends inside quotation marks ends the
// sentence around them only at their end, and not when a verb of saying follows.
func (p *paragraph) ends(i int) bool {
	w, next := p.words[i], p.words[i+1]
	if w.quote != outside && next.quote == w.quote || !strings.Contains(".!?…", w.low) {
		return false
	}
	if !next.cap && next.quote == outside {
		return false
	}
	if w.low == "." && i > 0 {
		before := p.words[i-1]
		if p.short[before.low] || before.cap && utf8.RuneCountInString(before.low) == 1 || p.ordinals && before.low[0] >= '0' && before.low[0] <= '9' {
			return false
		}
	}
	return true
}

func (p *paragraph) span(r run) loaders.Span {
	if r.empty() {
		return loaders.Span{}
	}
	return loaders.Span{Start: p.words[r.first].Start, End: p.words[r.last-1].End}
}

// low is the word at i in lower case, "" inside quotation marks and beyond the sentence.
func (p *paragraph) low(s run, i int) string {
	if i < s.first || i >= s.last || p.words[i].quote != outside {
		return ""
	}
	return p.words[i].low
}
