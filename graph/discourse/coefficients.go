package discourse

import "slices"

// Alpha is Krippendorff's alpha: 1 where coders agree in everything, 0 where they agree as by chance, less
// where they agree less than that. Each unit is the values that coders gave it, as places (from 0) in the
// order of the values. Units with fewer than two values are passed over, so that a coder need not have judged
// every unit. nil where it isn't defined: with no unit left, and where all values left are equal, because what
// never varies tells nothing of whether coders would see it if it did.
//
// K. Krippendorff, Computing Krippendorff's Alpha-Reliability (University of Pennsylvania, 2011), sections C and D:
//
//	alpha = 1 - (n-1) · sum of o(c,k)·d(c,k) / sum of n(c)·n(k)·d(c,k)
//
// over all pairs of values c, k. In o(c,k) each unit with m values counts every ordered pair of them 1/(m-1) times; n(c)
// is how often c was given and n how many values there are, in the units left. The difference d(c,k) is, at the level
// NOMINAL, 0 for c = k and else 1; at ORDINAL it is the square of the number of values from c to k, of those
// at the ends half: (n(c)/2 + n(c+1) + … + n(k)/2)².
func Alpha(units [][]int, level Level) *float64 {
	counts, bySize := tally(units)
	size := len(counts)
	disagreement := func(pairs func(c, k int) int) float64 {
		sum := 0.0
		for c := range size {
			for k := range size {
				sum += float64(pairs(c, k)) * difference(counts, c, k, level)
			}
		}
		return sum
	}
	expected := disagreement(func(c, k int) int { return counts[c] * counts[k] })
	if expected == 0 {
		return nil
	}
	observed := 0.0
	for m, pairs := range bySize {
		if pairs != nil {
			observed += disagreement(func(c, k int) int { return pairs[c][k] }) / float64(m-1)
		}
	}
	n := 0
	for _, count := range counts {
		n += count
	}
	alpha := 1 - float64(n-1)*observed/expected
	return &alpha
}

// tally counts, in the units with at least two values, each value, and by the number of a unit's values the ordered pairs of
// different values within a unit (what it counts for equal ones is too much, but they don't differ). Kept apart by that number the
// counts are whole, so that no order of adding shows in the result.
func tally(units [][]int) (counts []int, bySize [][][]int) {
	size, most := 0, 0
	for _, unit := range units {
		if len(unit) > 1 {
			size, most = max(size, slices.Max(unit)+1), max(most, len(unit))
		}
	}
	counts, bySize = make([]int, size), make([][][]int, most+1)
	for _, unit := range units {
		if len(unit) < 2 {
			continue
		}
		pairs := bySize[len(unit)]
		if pairs == nil {
			pairs = square(size)
			bySize[len(unit)] = pairs
		}
		given := make([]int, size)
		for _, value := range unit {
			given[value]++
			counts[value]++
		}
		for c := range given {
			for k := range given {
				pairs[c][k] += given[c] * given[k]
			}
		}
	}
	return counts, bySize
}

// difference is d(c,k) of Alpha.
func difference(counts []int, c, k int, level Level) float64 {
	if c == k {
		return 0
	}
	if level != Ordinal {
		return 1
	}
	if c > k {
		c, k = k, c
	}
	between := -float64(counts[c]+counts[k]) / 2
	for _, count := range counts[c : k+1] {
		between += float64(count)
	}
	return between * between
}

// Kappa is Cohen's kappa of a square table that counts how often the first of two coders gave the value of the row and the
// second that of the column: how much more they agree than by chance, of the most that is possible. 1 is agreement in everything, 0
// as much as by chance. units is what the table counts, observed the share in which the two agree, and expected the
// share in which they would if each gave every value as often as now, but blindly.
//
// kappa is nil where it isn't defined: for an empty table (observed and expected are 0), and where both gave one and the same value
// always, because no more agreement than by chance is possible then.
//
// J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960), 37-46:
// kappa = (observed - expected) / (1 - expected).
func Kappa(table [][]int) (units int, observed, expected float64, kappa *float64) {
	rows, columns := make([]int, len(table)), make([]int, len(table))
	agreed := 0
	for i, row := range table {
		for k, count := range row {
			rows[i] += count
			columns[k] += count
			units += count
		}
		agreed += row[i]
	}
	if units == 0 {
		return 0, 0, 0, nil
	}
	chance := 0
	for i := range table {
		chance += rows[i] * columns[i]
	}
	observed, expected = float64(agreed)/float64(units), float64(chance)/float64(units*units)
	if chance < units*units {
		k := float64(units*agreed-chance) / float64(units*units-chance)
		kappa = &k
	}
	return units, observed, expected, kappa
}
