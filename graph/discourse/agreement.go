package discourse

import (
	"cmp"
	"fmt"
	"iter"
	"slices"

	"onrecord/graph"
)

// Level is what is assumed of the stances when coders are compared.
type Level string

const (
	Nominal Level = "NOMINAL" // stances are equal or not
	Ordinal Level = "ORDINAL" // stances are in the order of Ordered, and neighbours differ less than the ends
)

// Levels lists every level the GraphQL contract serves.
var Levels = []Level{Nominal, Ordinal}

// Ordered is the order of stances at the level ORDINAL: from against to for.
var Ordered = []graph.StanceValue{graph.Oppose, graph.Neutral, graph.Conditional, graph.Support}

// Reliability says how far coders agree.
type Reliability struct {
	Level         Level    `json:"level"`
	Coders        []string `json:"coders"`        // by name
	Units         int      `json:"units"`         // what was judged: each statement once for each of its topics
	PairableUnits int      `json:"pairableUnits"` // those that at least two coders judged; the others say nothing about agreement
	// Contradictory counts units that one coder judged several times with different stances; these judgements are left out.
	Contradictory int `json:"contradictory"`
	// Alpha is Krippendorff's alpha, see Alpha; nil where it isn't defined.
	Alpha *float64 `json:"alpha"`
	Pairs []Pair   `json:"pairs"` // those who share a unit, by (A, B)
}

// Pair compares two coders by the units that both judged.
type Pair struct {
	A     string `json:"coder"` // before B by name
	B     string `json:"other"`
	Units int    `json:"units"`
	// Kappa is Cohen's kappa with what it is made of, see Kappa.
	Observed float64  `json:"observed"`
	Expected float64  `json:"expected"`
	Kappa    *float64 `json:"kappa"`
}

// Agreement compares the coders of a stream of codings. The order of the codings does not matter. The first error of the
// stream ends it and is returned.
//
// A unit is a statement on a topic. Whose stance it is plays no part: a coder judges a statement on a topic once, and who names
// another holder still judges the same words. Coders are told apart by name and, where a name has several, by kind. It is ErrInvalid
// when a stance isn't one of Ordered, and when the level isn't one of Levels; "" is NOMINAL.
//
// Pairs are always compared at the level NOMINAL, as Cohen (1960) has it.
func Agreement(codings iter.Seq2[graph.Coding, error], level Level) (*Reliability, error) {
	level = cmp.Or(level, Nominal)
	if !slices.Contains(Levels, level) {
		return nil, fmt.Errorf("level %q is none of %v: %w", level, Levels, graph.ErrInvalid)
	}
	ratings, contradictory, err := readRatings(codings)
	if err != nil {
		return nil, err
	}
	r := &Reliability{Level: level, Contradictory: contradictory, Pairs: []Pair{}}
	tables := tables{}
	var units [][]int
	for i := 0; i < len(ratings); {
		end := i + 1
		for end < len(ratings) && ratings[end].unit == ratings[i].unit {
			end++
		}
		units = append(units, tables.add(ratings[i:end]))
		i = end
	}
	r.Units, r.Coders = len(units), coders(ratings)
	for _, unit := range units {
		if len(unit) > 1 {
			r.PairableUnits++
		}
	}
	r.Alpha, r.Pairs = Alpha(units, level), tables.pairs()
	return r, nil
}

// rating is a coder's stance on a unit, as its place in Ordered.
type rating struct {
	unit  unit
	coder string
	value int
}

type unit struct{ statement, topic string }

// readRatings reads codings, sorted by unit and coder. Where a coder gave a unit different stances, naming different holders, there is
// no telling which is the coder's: these are left out and counted.
func readRatings(codings iter.Seq2[graph.Coding, error]) (all []rating, contradictory int, err error) {
	var coders []graph.Coder
	for c, err := range codings {
		if err != nil {
			return nil, 0, err
		}
		value := slices.Index(Ordered, c.Value)
		if value < 0 {
			return nil, 0, fmt.Errorf("%s: stance %q is none of %v: %w", c.StatementID, c.Value, Ordered, graph.ErrInvalid)
		}
		all = append(all, rating{unit{c.StatementID, c.TopicID}, c.Coder.Name, value})
		coders = append(coders, c.Coder)
	}
	tellApart(all, coders)
	slices.SortFunc(all, func(a, b rating) int {
		return cmp.Or(cmp.Compare(a.unit.statement, b.unit.statement), cmp.Compare(a.unit.topic, b.unit.topic),
			cmp.Compare(a.coder, b.coder), cmp.Compare(a.value, b.value))
	})
	all = slices.Compact(all)
	clear := all[:0]
	for i := 0; i < len(all); {
		end := i + 1
		for end < len(all) && all[end].unit == all[i].unit && all[end].coder == all[i].coder {
			end++
		}
		if end == i+1 {
			clear = append(clear, all[i])
		} else {
			contradictory++
		}
		i = end
	}
	return clear, contradictory, nil
}

// tellApart adds the kind to the names of coders of which there are several kinds: a rule that bears a person's name is not that person.
func tellApart(ratings []rating, coders []graph.Coder) {
	kinds := map[string]graph.CoderKind{}
	shared := map[string]bool{}
	for _, c := range coders {
		if kind, met := kinds[c.Name]; met && kind != c.Kind {
			shared[c.Name] = true
		}
		kinds[c.Name] = c.Kind
	}
	for i, c := range coders {
		if shared[c.Name] {
			ratings[i].coder = fmt.Sprintf("%s (%s)", c.Name, c.Kind)
		}
	}
}

func coders(ratings []rating) []string {
	met := map[string]bool{}
	var names []string
	for _, r := range ratings {
		if !met[r.coder] {
			met[r.coder] = true
			names = append(names, r.coder)
		}
	}
	slices.Sort(names)
	return names
}

// tables count, for two coders each, how often the first gave one stance (row) and the second another (column).
type tables map[[2]string][][]int

// add counts the ratings of one unit, sorted by coder, and returns their values.
func (t tables) add(ratings []rating) []int {
	values := make([]int, len(ratings))
	for i, a := range ratings {
		values[i] = a.value
		for _, b := range ratings[i+1:] {
			pair := [2]string{a.coder, b.coder}
			if t[pair] == nil {
				t[pair] = square(len(Ordered))
			}
			t[pair][a.value][b.value]++
		}
	}
	return values
}

func square(size int) [][]int {
	rows := make([][]int, size)
	for i := range rows {
		rows[i] = make([]int, size)
	}
	return rows
}

func (t tables) pairs() []Pair {
	var all []Pair
	for names, table := range t {
		p := Pair{A: names[0], B: names[1]}
		p.Units, p.Observed, p.Expected, p.Kappa = Kappa(table)
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b Pair) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	return all
}
