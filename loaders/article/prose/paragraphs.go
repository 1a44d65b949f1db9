package prose

import (
	"strings"

	"onrecord/loaders"
)

// Paragraphs cuts a text at its blank lines, and at each line end too where lines aren't
// wrapped. The spans are trimmed of white space, in order, and never empty.
func Paragraphs(text string) []loaders.Span {
	lines := lineSpans(text)
	wrapped := isWrapped(text, lines)
	var out []loaders.Span
	open := false
	for _, l := range lines {
		if l.Empty() {
			open = false
			continue
		}
		if open && wrapped {
			out[len(out)-1].End = l.End
			continue
		}
		out = append(out, l)
		open = true
	}
	return out
}

// lineSpans returns a trimmed span for each line; a blank line is an empty span.
func lineSpans(text string) []loaders.Span {
	var out []loaders.Span
	for at := 0; at <= len(text); {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text)
		} else {
			end += at
		}
		out = append(out, trimSpace(text, loaders.Span{Start: at, End: end}))
		at = end + 1
	}
	return out
}

func trimSpace(text string, s loaders.Span) loaders.Span {
	t := strings.TrimSpace(s.In(text))
	if t == "" {
		return loaders.Span{Start: s.Start, End: s.Start}
	}
	start := s.Start + strings.Index(s.In(text), t)
	return loaders.Span{Start: start, End: start + len(t)}
}

// isWrapped says whether lines were broken at a column: most lines that are
// followed by another one are of about one length and do not end a sentence.
func isWrapped(text string, lines []loaders.Span) bool {
	const narrow, wide = 45, 100
	followed, broken := 0, 0
	for i, l := range lines[:len(lines)-1] {
		if l.Empty() || lines[i+1].Empty() {
			continue
		}
		followed++
		size := l.End - l.Start
		if size >= narrow && size <= wide && !endsSentence(l.In(text)) {
			broken++
		}
	}
	return followed > 1 && broken*2 > followed
}

func endsSentence(line string) bool {
	return strings.HasSuffix(line, "”") || strings.ContainsAny(line[len(line)-1:], ".!?\":")
}
