package dna

import (
	"fmt"
	"strings"

	"onrecord/loaders"
)

// leftOut counts what is not taken over, in the order in which it is met.
type leftOut struct {
	counts map[string]int
	order  [][2]string // what one is called, and what many are
}

// add counts one more of what is called one when alone, and many else.
func (l *leftOut) add(one, many string) { l.addAll(1, one, many) }

func (l *leftOut) addAll(n int, one, many string) {
	if n == 0 {
		return
	}
	if l.counts == nil {
		l.counts = map[string]int{}
	}
	if l.counts[many] == 0 {
		l.order = append(l.order, [2]string{one, many})
	}
	l.counts[many] += n
}

// value counts a value of a variable of a type that is read otherwise; where the type isn't, its statements are counted.
func (l *leftOut) value(v *variable) {
	if v.of.read() {
		of := fmt.Sprintf(" of variable %s of type %s", v.name, v.of.label)
		l.add("value"+of, "values"+of)
	}
}

func (l *leftOut) list() []loaders.LeftOut {
	var list []loaders.LeftOut
	for _, what := range l.order {
		n := l.counts[what[1]]
		if n == 1 {
			list = append(list, loaders.LeftOut{Count: n, What: what[0]})
		} else {
			list = append(list, loaders.LeftOut{Count: n, What: what[1]})
		}
	}
	return list
}

// count counts the statements of the types that are left out.
func (r *reading) count() {
	statements := map[*statementType]int{}
	for _, s := range r.order {
		statements[s.of]++
	}
	for _, id := range sortedKeys(r.types) {
		if t := r.types[id]; !t.read() {
			of := fmt.Sprintf(" of type %s (no %s)", t.label, enumerated(t.lacks))
			r.left.addAll(statements[t], "statement"+of, "statements"+of)
		}
	}
}

// enumerated is "a, b and c".
func enumerated(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
