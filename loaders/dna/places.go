package dna

import (
	"sort"
	"unicode/utf8"
)

// place is a place in a text, measured in three ways. DNA counts UTF-16 units, as Java's strings do; the graph counts code points.
type place struct{ bytes, points, units int }

// ruler measures a text.
type ruler struct {
	text  string
	marks []place // every stride bytes or a little more, the first at the beginning
}

const stride = 512

func newRuler(text string) *ruler {
	r := &ruler{text: text, marks: []place{{}}}
	var at place
	for at.bytes < len(text) {
		at = r.step(at)
		if at.bytes >= r.marks[len(r.marks)-1].bytes+stride {
			r.marks = append(r.marks, at)
		}
	}
	return r
}

// step is the place after the character at p.
func (r *ruler) step(p place) place {
	c, size := utf8.DecodeRuneInString(r.text[p.bytes:])
	units := 1
	if c > 0xffff {
		units = 2
	}
	return place{p.bytes + size, p.points + 1, p.units + units}
}

// at returns the place of which measure gives n; false when that is outside the text or inside a character.
func (r *ruler) at(n int64, measure func(place) int) (place, bool) {
	if n < 0 || n > int64(len(r.text)) { // no measure exceeds the bytes
		return place{}, false
	}
	after := sort.Search(len(r.marks), func(i int) bool { return measure(r.marks[i]) > int(n) })
	p := r.marks[after-1]
	for measure(p) < int(n) && p.bytes < len(r.text) {
		p = r.step(p)
	}
	return p, measure(p) == int(n)
}

func byUnits(p place) int  { return p.units }
func byPoints(p place) int { return p.points }
