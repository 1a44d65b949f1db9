package transcript

import "strings"

// line is a line of the text without its end.
type line struct {
	start int // byte in the text
	text  string
}

func (l line) blank() bool { return strings.TrimSpace(l.text) == "" }

func cutLines(text string) []line {
	var lines []line
	start := 0
	for _, l := range strings.SplitAfter(text, "\n") {
		lines = append(lines, line{start, strings.TrimRight(l, "\r\n")})
		start += len(l)
	}
	return lines
}

// countParagraphs counts the runs of lines between blank ones.
func countParagraphs(lines []line) int {
	n := 0
	for i, l := range lines {
		if !l.blank() && (i == 0 || lines[i-1].blank()) {
			n++
		}
	}
	return n
}
