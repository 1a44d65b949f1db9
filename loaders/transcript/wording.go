package transcript

import (
	"strings"
	"unicode"
)

// wordIndex knows how a text prints its words.
type wordIndex struct {
	mixed    map[string]string // the first print of a word with a capital first and small letters, by its lower case
	surnames map[string]bool   // words that stand behind another capitalised word, as in "Kateryna Chumak"
}

func indexWords(text string) wordIndex {
	x := wordIndex{map[string]string{}, map[string]bool{}}
	before := ""
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool {
		return !unicode.IsLetter(r) && r != '\'' && r != '’' && r != '-' && !breaksName(r)
	}) {
		low := strings.ToLower(word)
		if mixedCase(word) {
			if _, seen := x.mixed[low]; !seen {
				x.mixed[low] = word
			}
		}
		if mixedCase(before) && !notFirst[strings.ToLower(before)] && !notBeforeName[strings.ToLower(before)] {
			x.surnames[low] = true
		}
		before = word
	}
	return x
}

// breaksName says whether a name can't go on behind r.
func breaksName(r rune) bool { return strings.ContainsRune(",;:!?()[]“”\"\n", r) }

// mixedCase says whether a word has a capital first and a small letter somewhere.
func mixedCase(word string) bool {
	return capitalised(word) && strings.ToUpper(word) != word
}

var notBeforeName = setOf("thank thanks dear good okay ok right sorry please hello hi yeah hey to from of not ask said says after before")

// printed is a name as people write it: as it stands or, when it is all capitals, word by word as the
// text prints it elsewhere, else with capitals only at the beginnings of words.
func (x wordIndex) printed(name string) string {
	if strings.ToUpper(name) != name || strings.ToLower(name) == name {
		return name
	}
	words := strings.Fields(name)
	for i, w := range words {
		if seen, ok := x.mixed[strings.ToLower(w)]; ok && !acronyms[w] {
			words[i] = seen
		} else {
			words[i] = capitalise(w)
		}
	}
	return strings.Join(words, " ")
}

// capitalise writes O’NEILL as O’Neill, ANNE-MARIE as Anne-Marie and MCCARTHY as McCarthy; initials, acronyms
// and Roman numerals stay, particles become small.
func capitalise(w string) string {
	if low := strings.ToLower(w); particles[low] {
		return low
	}
	if acronyms[w] || strings.Trim(w, "IVX") == "" {
		return w
	}
	var b strings.Builder
	start := true
	for _, r := range w {
		if start {
			b.WriteRune(unicode.ToUpper(r))
		} else {
			b.WriteRune(unicode.ToLower(r))
		}
		start = !unicode.IsLetter(r)
	}
	out := b.String()
	if rest, ok := strings.CutPrefix(out, "Mc"); ok && len(rest) > 2 {
		return "Mc" + strings.ToUpper(rest[:1]) + rest[1:]
	}
	return out
}

var acronyms = setOf("CNN BBC NPR ABC NBC CBS AP AFP UN EU US UK USA NATO OSCE IMF WHO NGO CEO MP MEP TV PBS MSNBC")
