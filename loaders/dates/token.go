package dates

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number ("2025", "21st", "10,000") or a sign.
type token struct {
	start, end int    // bytes in the text
	text       string // as printed
	low        string // in lower case, with ’ as '
}

func (t token) isWord() bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func (t token) capital() bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return unicode.IsUpper(r)
}

// paragraphs splits the text at blank lines, each part into tokens.
func paragraphs(text string) [][]token {
	const sentences = 400 // bytes: room is made for so much of a paragraph at first, a token being four
	var parts [][]token
	var part []token
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsSpace(r):
			end := i + len(text[i:]) - len(strings.TrimLeftFunc(text[i:], unicode.IsSpace))
			if end > i+1 && strings.Count(text[i:end], "\n") > 1 && part != nil {
				parts, part = append(parts, part), nil
			}
			i = end
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			size = wordLength(text[i:])
		}
		if part == nil {
			part = make([]token, 0, min(len(text)-i, sentences)/4)
		}
		part = append(part, newToken(text, i, i+size))
		i += size
	}
	if part != nil {
		parts = append(parts, part)
	}
	return parts
}

func newToken(text string, start, end int) token {
	low := strings.ToLower(text[start:end])
	if low == "’" || low == "‘" {
		low = "'"
	}
	if low == "–" || low == "—" || low == "‑" {
		low = "-"
	}
	return token{start, end, text[start:end], low}
}

// wordLength is the length of the word or number s begins with. Dots and commas between digits
// belong to the number, and so do letters after it.
func wordLength(s string) int {
	for i, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r >= utf8.RuneSelf && unicode.Is(unicode.Mn, r) {
			continue
		}
		between := (r == '.' || r == ',') && i > 0 && isDigit(s[i-1]) && i+1 < len(s) && isDigit(s[i+1])
		if !between {
			return i
		}
	}
	return len(s)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
