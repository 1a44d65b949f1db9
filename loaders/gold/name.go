package gold

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

var titles = set(`mr mrs ms miss dr sir lord lady sen senator rep representative gov governor president prime minister chancellor
secretary general gen col lt sgt capt judge justice king queen prince princess pope professor prof the`)

var suffixes = set(`jr sr ii iii iv`)

// tails begin what describes a name or noun and isn't its head: "a spokesman for the mayor".
var tails = []string{",", " of ", " at ", " for ", " who ", " with ", " from ", " in ", " on ", " and "}

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// head is the last word of a name, by which names are compared: lower case, without accents and possessive 's, without
// what describes it ("of …", "who …") and, unless nothing else is left, without titles and Jr. It is "" where there is no word.
func head(name string) string {
	n := withoutPossessives(unaccented(name))
	end := len(n)
	for _, t := range tails {
		if i := strings.Index(n, t); i >= 0 {
			end = min(end, i)
		}
	}
	last, core := "", ""
	for _, w := range words(n[:end]) {
		if suffixes[w] {
			continue
		}
		last = w
		if !titles[w] {
			core = w
		}
	}
	if core != "" {
		return core
	}
	return last
}

// unaccented is a name in lower case, decomposed by compatibility (NFKD) and without what combines. The final sigma is the sigma.
func unaccented(name string) string {
	ascii := true
	for i := range len(name) {
		ascii = ascii && name[i] < 0x80
	}
	if ascii {
		return strings.ToLower(name)
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(name) {
		if norm.NFKD.PropertiesString(string(r)).CCC() == 0 {
			b.WriteRune(r)
		}
	}
	return strings.ReplaceAll(strings.ToLower(b.String()), "ς", "σ")
}

// withoutPossessives drops each 's that ends a word.
func withoutPossessives(n string) string {
	if !strings.ContainsAny(n, "'’") {
		return n
	}
	r := []rune(n)
	out := r[:0]
	for i := 0; i < len(r); i++ {
		if (r[i] == '\'' || r[i] == '’') && i+1 < len(r) && r[i+1] == 's' && (i+2 == len(r) || !isWord(r[i+2])) {
			i++
			continue
		}
		out = append(out, r[i])
	}
	return string(out)
}

// words are runs of letters, figures and underscores, joined by single hyphens.
func words(n string) []string {
	fields := strings.FieldsFunc(n, func(r rune) bool { return r != '-' && !isWord(r) })
	var out []string
	for _, f := range fields {
		for _, w := range strings.Split(f, "--") {
			if w = strings.Trim(w, "-"); w != "" {
				out = append(out, w)
			}
		}
	}
	return out
}

func isWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }
