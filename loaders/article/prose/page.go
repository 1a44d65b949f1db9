// Package prose cuts the text of an article up: into what is prose and what stands around it (furniture, paragraphs, html), words
// with what closed lists and endings tell of them (words, lexicon, verbs, people, and a file a list), sentences (sentences,
// headlines), and passages in quotation marks (marks, markends, titles). It knows nothing of who says what. Everything is a span
// of bytes, or a run of words, of one text that never changes.
package prose

import (
	"slices"
	"sort"
	"strings"

	"onrecord/loaders"
)

// Page is a source text cut up. It never changes once made.
type Page struct {
	Text      string
	Blocks    []loaders.Span // paragraphs of prose, the headline first when there is one
	Headline  int            // index of the headline in Blocks, -1 without one
	Marks     []Marked
	Words     []Word
	Sentences []Sentence
}

// Run is a range of words, last excluded.
type Run struct{ First, Last int }

// Between is the run from word first up to, and without, word last.
func Between(first, last int) Run { return Run{first, last} }

// Empty says whether the run has no words.
func (r Run) Empty() bool { return r.Last <= r.First }

// NewPage cuts a text up; f tells which of it is prose.
func NewPage(text string, f Furniture) *Page {
	p := &Page{Text: text, Blocks: f.Prose, Headline: f.Headline}
	p.Marks = findMarks(text, p.Blocks)
	p.Words = cutWords(text, p.Blocks, p.Marks)
	p.markNames()
	p.Sentences = cutSentences(text, p.Blocks, p.Words, p.Marks)
	p.lowerHeadlines()
	return p
}

// Span is the text from the first to the last word of r.
func (p *Page) Span(r Run) loaders.Span {
	if r.Empty() {
		return loaders.Span{}
	}
	return loaders.Span{Start: p.Words[r.First].Start, End: p.Words[r.Last-1].End}
}

// Say returns the text of r.
func (p *Page) Say(r Run) string { return p.Span(r).In(p.Text) }

// Low returns the lower-case word at i, "" beyond the text or inside quotation marks.
func (p *Page) Low(i int) string {
	if i < 0 || i >= len(p.Words) || p.Words[i].Mark != Outside {
		return ""
	}
	return p.Words[i].Low
}

// Has says whether the words at i read as given, outside quotation marks.
func (p *Page) Has(i int, words ...string) bool {
	for k, w := range words {
		if p.Low(i+k) != w {
			return false
		}
	}
	return true
}

// HoldsWord says whether a run has this word, in lower case.
func (p *Page) HoldsWord(r Run, low string) bool {
	return slices.ContainsFunc(p.Words[r.First:r.Last], func(w Word) bool { return w.Low == low })
}

// Printed is the text of a run on one line.
func (p *Page) Printed(r Run) string {
	s := p.Say(r)
	if strings.IndexByte(s, '\n') >= 0 || strings.IndexByte(s, '\t') >= 0 || strings.Contains(s, "  ") {
		s = strings.Join(strings.Fields(s), " ")
	}
	return s
}

// Raw returns the word at i as its lower case, in marks or out of them; "" beyond the text.
func (p *Page) Raw(i int) string {
	if i < 0 || i >= len(p.Words) {
		return ""
	}
	return p.Words[i].Low
}

// WordAt returns the index of the first word at or behind byte b.
func (p *Page) WordAt(b int) int {
	return sort.Search(len(p.Words), func(k int) bool { return p.Words[k].Start >= b })
}

// SameMarksEnd returns where the words that stand in the same quotation marks as word i end, at most hi.
func (p *Page) SameMarksEnd(i, hi int) int {
	m := p.Words[i].Mark
	for i < hi && p.Words[i].Mark == m {
		i++
	}
	return i
}

// WordsIn returns the words within a span.
func (p *Page) WordsIn(s loaders.Span) []Word {
	lo, hi := p.WordAt(s.Start), p.WordAt(s.End)
	return p.Words[lo:hi]
}

// SentenceAt returns the sentence that holds word i, -1 when none does.
func (p *Page) SentenceAt(i int) int {
	at := sort.Search(len(p.Sentences), func(k int) bool { return p.Sentences[k].Last > i })
	if at == len(p.Sentences) || i < p.Sentences[at].First {
		return -1
	}
	return at
}
