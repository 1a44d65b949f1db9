package speakers

import (
	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/prose"
)

// misspelt returns the one person of the page whose surname a bare surname is but for one letter ("Maurer", printed "Mauer"), None
// when several are, or none. Plurals ("the Waters") and short names, where one letter makes another name, are left alone.
func (c *Cast) misspelt(p *Page, tokens []string, n Name) int {
	const shortest = 5
	if n.body || len(tokens) != 1 || len(tokens[0]) < shortest || p.Low(n.First-1) == "the" {
		return loaders.None
	}
	if c.near == nil {
		c.indexSpellings()
	}
	found := loaders.None
	for _, key := range spellings(tokens[0]) {
		for _, at := range c.near[key] {
			ch := c.People[at]
			if at == found || !oneLetterOff(ch.tokens[len(ch.tokens)-1], tokens[0]) {
				continue
			}
			if found != loaders.None || n.gender != prose.UnknownGender && ch.gender != prose.UnknownGender && n.gender != ch.gender {
				return loaders.None
			}
			found = at
		}
	}
	return found
}

// indexSpellings enters the surnames of those who have a full name, so that a search for one a letter off stays short however many
// people a page names.
func (c *Cast) indexSpellings() {
	c.near = map[string][]int{}
	for at, ch := range c.People {
		if ch.Kind != graph.KindPerson || len(ch.tokens) < 2 {
			continue
		}
		for _, key := range spellings(ch.tokens[len(ch.tokens)-1]) {
			c.near[key] = append(c.near[key], at)
		}
	}
}

// spellings returns a word and what is left of it without each of its letters. Two words that are one letter apart, or have two
// neighbours changed places, share one of them.
func spellings(w string) []string {
	out := []string{w}
	for i := range w {
		out = append(out, w[:i]+w[i+1:])
	}
	return out
}

// oneLetterOff says whether two words begin with the same letter and differ in one that is left out, added or another, or in two
// that changed places.
func oneLetterOff(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if b == "" || a[0] != b[0] || len(a)-len(b) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	if len(a) > len(b) {
		return a[i+1:] == b[i:]
	}
	return a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}
