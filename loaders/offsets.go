package loaders

import (
	"unicode/utf8"

	"onrecord/graph"
)

// contextLength is how many code points of context a selector carries on each side.
const contextLength = 32

// codePoints turns byte offsets into code points. Offsets are asked for in any order.
type codePoints struct {
	text string
	// marks[i] is the number of code points before byte i*stride; nil for ASCII.
	marks []int
}

const stride = 256

func newCodePoints(text string) *codePoints {
	c := &codePoints{text: text}
	if utf8.RuneCountInString(text) == len(text) {
		return c
	}
	n := 0
	for i := range len(text) {
		if i%stride == 0 {
			c.marks = append(c.marks, n)
		}
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	return c
}

// at returns how many code points begin before the byte offset.
func (c *codePoints) at(offset int) int {
	if c.marks == nil {
		return offset
	}
	block := min(offset/stride, len(c.marks)-1)
	n := c.marks[block]
	for i := block * stride; i < offset; i++ {
		if utf8.RuneStart(c.text[i]) {
			n++
		}
	}
	return n
}

// selector is the W3C Web Annotation selector of the span.
func (c *codePoints) selector(s Span) graph.TextSelector {
	prefix, suffix := Around(c.text, s)
	return graph.TextSelector{Start: c.at(s.Start), End: c.at(s.End), Exact: s.In(c.text), Prefix: prefix, Suffix: suffix}
}

// Around returns the words before and after the span, as many as a selector carries.
func Around(text string, s Span) (prefix, suffix string) {
	return lastRunes(text[:s.Start], contextLength), firstRunes(text[s.End:], contextLength)
}

func firstRunes(s string, n int) string {
	end := 0
	for ; n > 0 && end < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
	}
	return s[:end]
}

func lastRunes(s string, n int) string {
	start := len(s)
	for ; n > 0 && start > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:start])
		start -= size
	}
	return s[start:]
}
