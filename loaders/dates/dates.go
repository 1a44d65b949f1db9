// Package dates reads date phrases in English news ("late Monday", "last August") as EDTF
// against the date of publication.
//
// A wrong date is worse than none. A phrase that reads as a date but can't be settled is found
// without a date: "3/4/2025", "a few days ago", "next weekend". A date is as coarse as the
// phrase: "in August" is a month, "late November" too, "two years ago" a year, "last week" the interval
// from Monday to Sunday. A time of day is read and dropped, because news prints it without a zone.
package dates

import (
	"sort"
	"strings"
)

// Reference is what a phrase is resolved against.
type Reference struct {
	Published string // EDTF, the day of publication; "" when unknown, and then only whole dates resolve
	Future    bool   // the phrase's verb is in the future: "will meet Tuesday"
	Earlier   string // EDTF of the date phrase before it in the text, for "the next day"; "" when there is none
}

// Phrase is a date phrase in a text.
type Phrase struct {
	Start, End int // bytes, End excluded
	Text       string
	EDTF       string // "" when the phrase was recognised but can't be resolved
	Rule       string // the rule that read it
}

// Find returns the date phrases of text, in order and not overlapping. A phrase whose verb
// stands in the future is read so, even where ref.Future is false; each phrase that resolves is the
// Earlier of the next one.
func Find(text string, ref Reference) []Phrase {
	var found []Phrase
	p := parser{anchor: anchorOf(ref)}
	for _, p.tokens = range paragraphs(text) {
		for i := 0; i < len(p.tokens); {
			p.future = ref.Future
			r := p.phrase(i)
			if r.next == 0 {
				i++
				continue
			}
			if !p.future && p.verbIsFuture(i, r) {
				p.future = true
				r = p.phrase(i)
			}
			start, end := p.tokens[i].start, p.tokens[r.next-1].end
			found = append(found, Phrase{start, end, text[start:end], r.date.edtf(), r.rule})
			p.read(r)
			i = r.next
		}
	}
	return found
}

// Resolve reads a phrase that is a date as a whole; an article or a preposition before it and
// punctuation or a possessive s after it don't count. It is false when the phrase can't be settled, and rule
// is "" when it isn't a date phrase at all.
func Resolve(phrase string, ref Reference) (edtf, rule string, ok bool) {
	r := resolve(phrase, anchorOf(ref))
	edtf = r.date.edtf()
	return edtf, r.rule, edtf != ""
}

func resolve(phrase string, a anchor) reading {
	p := parser{anchor: a, whole: true}
	for _, paragraph := range paragraphs(phrase) {
		p.tokens = append(p.tokens, paragraph...)
	}
	end := len(p.tokens)
	for end > 0 && (p.low(end-1) == "s" || !p.tokens[end-1].isWord()) {
		end--
	}
	for i := range p.tokens {
		if r := p.phrase(i); r.next >= end && r.next > 0 {
			return r
		}
		if !leadIn[p.low(i)] {
			break
		}
	}
	return reading{}
}

// ResolveAll reads phrases whose places in the text (bytes, End excluded) are known, in the order of the text. Each
// is read as Find would: with the tense of its verb, with the one before it as its Earlier, and with the words
// beside it that say which is meant ("the next Tuesday", "February this year"). The answers are EDTF, as many and in
// the same order; "" where a phrase can't be settled.
func ResolveAll(text string, places [][2]int, ref Reference) []string {
	parts := paragraphs(text)
	meant := make([]string, len(places))
	p := parser{anchor: anchorOf(ref)}
	for n, place := range places {
		var i int
		p.tokens, i = tokensAt(parts, place[0])
		p.future = ref.Future || p.verbIsFuture(i, p.single(i))
		r := resolve(text[place[0]:place[1]], p.anchor)
		if beside := p.beside(i, place[1]); r.rule != "" && beside.date.unit != none && (r.date.unit == none || r.date.unit == beside.date.unit) {
			r = beside
		}
		meant[n] = r.date.edtf()
		p.read(r)
	}
	return meant
}

// beside reads the phrase at token i, which ends at byte end, with the words on its left and right that
// settle which day or month is meant; nothing when none stand there.
func (p *parser) beside(i, end int) reading {
	first := i
	for first > 0 && settling[p.low(first-1)] {
		first--
	}
	for ; first <= i; first++ {
		if r := p.single(first); r.next > 0 && p.tokens[r.next-1].end >= end {
			return r
		}
	}
	return reading{}
}

var settling = setOf("the this next last coming past following previous preceding same very")

// tokensAt returns the paragraph that holds this byte, and which of its tokens does.
func tokensAt(parts [][]token, start int) ([]token, int) {
	n := sort.Search(len(parts), func(n int) bool { return parts[n][len(parts[n])-1].end > start })
	if n == len(parts) {
		return nil, 0
	}
	tokens := parts[n]
	return tokens, sort.Search(len(tokens), func(i int) bool { return tokens[i].end > start })
}

// leadIn are words that may stand before a date without changing it.
var leadIn = setOf("the a an on in at by of for since until till during before after from around about its his her their")

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
