package article

import (
	"slices"

	"onrecord/loaders"
)

// page is a source text cut up. It never changes once made.
type page struct {
	text      string
	blocks    []loaders.Span // paragraphs of prose, the headline first when there is one
	headline  int            // index of the headline in blocks, -1 without one
	marks     []marked
	words     []word
	sentences []sentence
	model     *Model // decides what is said where; nil leaves it to the rules
}

// run is a range of words, last excluded.
type run struct{ first, last int }

func (r run) empty() bool { return r.last <= r.first }

func newPage(text string, f furniture) *page {
	p := &page{text: text, blocks: f.prose, headline: f.headline}
	p.marks = findMarks(text, p.blocks)
	p.words = cutWords(text, p.blocks, p.marks)
	p.markNames()
	p.sentences = cutSentences(text, p.blocks, p.words, p.marks)
	p.lowerHeadlines()
	return p
}

// span is the text from the first to the last word of r.
func (p *page) span(r run) loaders.Span {
	if r.empty() {
		return loaders.Span{}
	}
	return loaders.Span{Start: p.words[r.first].Start, End: p.words[r.last-1].End}
}

// say returns the text of r.
func (p *page) say(r run) string { return p.span(r).In(p.text) }

// low returns the lower-case word at i, "" beyond the text or inside quotation marks.
func (p *page) low(i int) string {
	if i < 0 || i >= len(p.words) || p.words[i].mark != outside {
		return ""
	}
	return p.words[i].low
}

// has says whether the words at i read as given, outside quotation marks.
func (p *page) has(i int, words ...string) bool {
	for k, w := range words {
		if p.low(i+k) != w {
			return false
		}
	}
	return true
}

// holdsWord says whether a run has this word, in lower case.
func (p *page) holdsWord(r run, low string) bool {
	return slices.ContainsFunc(p.words[r.first:r.last], func(w word) bool { return w.low == low })
}
