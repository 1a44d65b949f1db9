package graph

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// latin maps a letter to its plain lower-case spelling.
var latin = func() map[rune]string {
	m := map[rune]string{}
	for plain, letters := range latinFolds {
		for _, r := range letters {
			m[r] = plain
		}
	}
	return m
}()

// cyrillic spells letters in Latin the way English newspapers do, so that NameTokens' later folding
// makes the usual romanisations meet.
var cyrillic = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'ґ': "g", 'д': "d", 'е': "e", 'ё': "e", 'є': "ie", 'ж': "zh", 'з': "z", 'и': "i",
	'і': "i", 'ї': "i", 'й': "i", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t",
	'у': "u", 'ў': "u", 'ф': "f", 'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "i", 'ь': "", 'э': "e",
	'ю': "iu", 'я': "ia",
}

// fold writes s in lower case without accents; other scripts keep their letters.
func fold(s string) string {
	var b strings.Builder
	for _, r := range s {
		r = unicode.ToLower(r)
		if r < 0x80 {
			b.WriteByte(byte(r))
		} else if plain, ok := latin[r]; ok {
			b.WriteString(plain)
		} else if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// romanised are the folded words of s with Cyrillic spelt in Latin. The letter г is h in a word with a letter that only Ukrainian has, else g;
// each word is judged alone, so that a part of a name is spelt as the whole.
func romanised(s string) []string {
	folded := fold(s)
	tokens := words(folded)
	if isASCII(folded) {
		return tokens
	}
	for i, t := range tokens {
		tokens[i] = romanise(t, strings.ContainsAny(t, ukrainianLetters))
	}
	return tokens
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// ukrainianLetters are those that only Ukrainian has.
const ukrainianLetters = "іїєґ"

// romanise spells a folded word in Latin.
func romanise(folded string, ukrainian bool) string {
	var b strings.Builder
	for _, r := range folded {
		if plain, ok := cyrillic[r]; !ok {
			b.WriteRune(r)
		} else if r == 'г' && ukrainian {
			b.WriteByte('h')
		} else {
			b.WriteString(plain)
		}
	}
	return b.String()
}

// SortName is what names are ordered by: lower case, no accents, Cyrillic romanised.
func SortName(name string) string { return strings.Join(romanised(name), " ") }

// NameTokens are the words of a name in a spelling that variants share: lower case, no accents or
// possessive, Cyrillic romanised, then y/iy/yy/ij/j as i, w as v, kh as h, and
// doubled letters once. Zelenskyy, Zelenskiy, Zelensky and Зеленський give the same token;
// Zelenska does not. It is for finding and proposing; equal tokens alone never join two people.
func NameTokens(name string) []string {
	tokens := romanised(name)
	for i, t := range tokens {
		tokens[i] = nameToken(t)
	}
	return tokens
}

// nameToken spells kh as h, w as v, y and j as i, and letters that then stand twice once.
func nameToken(t string) string {
	var out [64]byte
	b, last := out[:0], rune(-1)
	for i, r := range t {
		switch r {
		case 'k':
			if strings.HasPrefix(t[i+1:], "h") {
				continue
			}
		case 'w':
			r = 'v'
		case 'y', 'j':
			r = 'i'
		}
		if r != last {
			b, last = utf8.AppendRune(b, r), r
		}
	}
	return string(b)
}

// maxTerm bounds a term's length in code points; full-text engines split longer ones, each its own way.
const maxTerm = 64

// Terms are the searchable words of a text, in order: lower case, no accents or possessive, plural -s
// taken off English words (Harman's S-stemmer, "How effective is suffixing?", JASIS 1991).
// Both stores index and look for these and nothing else, so they find the same.
func Terms(text string) []string {
	terms := words(fold(text))
	for i, t := range terms {
		terms[i] = term(t)
	}
	return terms
}

// term is what a folded word is searched by.
func term(folded string) string {
	if r := []rune(folded); len(r) > maxTerm {
		folded = string(r[:maxTerm])
	}
	return singular(folded)
}

func singular(t string) string {
	if len(t) <= 3 {
		return t
	}
	switch {
	case strings.HasSuffix(t, "ies") && !strings.HasSuffix(t, "eies") && !strings.HasSuffix(t, "aies"):
		return t[:len(t)-3] + "y"
	case strings.HasSuffix(t, "es") && !strings.HasSuffix(t, "aes") && !strings.HasSuffix(t, "ees") && !strings.HasSuffix(t, "oes"):
		return t[:len(t)-1]
	case strings.HasSuffix(t, "s") && !strings.HasSuffix(t, "us") && !strings.HasSuffix(t, "ss"):
		return t[:len(t)-1]
	}
	return t
}
