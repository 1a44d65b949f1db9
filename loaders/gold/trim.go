package gold

import "unicode"

// edges are what annotators include or leave out at the ends of the same quote.
const edges = " \t\r\n\"“”«»„‟‘’'`,.;:–—-()[]"

var isEdge = func() map[rune]bool {
	set := map[rune]bool{}
	for _, r := range edges {
		set[r] = true
	}
	return set
}()

// trim takes white space, quotation marks, commas, full stops, colons, semicolons, dashes and brackets off both ends of a span, and then
// a leading "that" with what of these stands behind it: none of them is a matter of who said what.
func trim(text []rune, s Span) Span {
	for s.Start < s.End && isEdge[text[s.Start]] {
		s.Start++
	}
	for s.End > s.Start && isEdge[text[s.End-1]] {
		s.End--
	}
	if beginsThat(text[s.Start:s.End]) {
		s.Start += len("that ")
		for s.Start < s.End && isEdge[text[s.Start]] {
			s.Start++
		}
	}
	return s
}

// beginsThat says whether words begin with "that " and go on.
func beginsThat(words []rune) bool {
	const that = "that "
	if len(words) <= len(that) {
		return false
	}
	for i, r := range that {
		if unicode.ToLower(words[i]) != r {
			return false
		}
	}
	return true
}
