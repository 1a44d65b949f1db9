package gold

import (
	"cmp"
	"slices"

	"onrecord/graph/edtf"
)

// PhraseCounts count what phrases were taken to mean. A wrong date is worse than none, so they are told apart.
type PhraseCounts struct{ Right, Wrong, Abstained int }

// Add counts what a phrase was taken to mean, EDTF, "" for no date. Right means the same moments, however written, and no date for what is none.
func (c *PhraseCounts) Add(p DatedPhrase, got string) {
	switch {
	case sameDates(got, p.Want, p.Within):
		c.Right++
	case got == "":
		c.Abstained++
	default:
		c.Wrong++
	}
}

func sameDates(got, want string, within bool) bool {
	if got == "" || want == "" {
		return got == want
	}
	x, errX := edtf.Parse(got)
	y, errY := edtf.Parse(want)
	if errX != nil || errY != nil {
		return false
	}
	return sameBounds(x, y) || within && inside(x, y)
}

// inside says whether all that x may mean, y may mean too.
func inside(x, y edtf.Date) bool {
	x1, knownX1 := x.Earliest()
	y1, knownY1 := y.Earliest()
	x2, knownX2 := x.Latest()
	y2, knownY2 := y.Latest()
	return knownX1 && knownY1 && knownX2 && knownY2 && !x1.Before(y1) && !x2.After(y2)
}

// GenreCounts are those of the texts of one genre: phrases in their texts, and phrases that were read alone because no text was at hand.
type GenreCounts struct {
	Genre         string
	InText, Alone PhraseCounts
}

// DateReport is what is told of dates, given the phrases; its JSON is one object.
type DateReport struct {
	InText PhraseFigures  `json:"in_text"`
	Alone  PhraseFigures  `json:"alone"`
	Genres []GenreFigures `json:"genres"` // by name
}

// GenreFigures are those of one genre.
type GenreFigures struct {
	Genre  string        `json:"genre"`
	InText PhraseFigures `json:"in_text"`
	Alone  PhraseFigures `json:"alone"`
}

// PhraseFigures are counts, and the share that is right; nil of nothing.
type PhraseFigures struct {
	N         int      `json:"n"`
	Right     int      `json:"right"`
	Wrong     int      `json:"wrong"`
	Abstained int      `json:"abstained"`
	Accuracy  *float64 `json:"accuracy"`
}

// NewDateReport adds up the counts by genre.
func NewDateReport(counts []GenreCounts) *DateReport {
	var all GenreCounts
	byGenre := map[string]*GenreCounts{}
	for _, c := range counts {
		if byGenre[c.Genre] == nil {
			byGenre[c.Genre] = &GenreCounts{Genre: c.Genre}
		}
		for _, sum := range []*GenreCounts{&all, byGenre[c.Genre]} {
			sum.InText, sum.Alone = sum.InText.plus(c.InText), sum.Alone.plus(c.Alone)
		}
	}
	r := &DateReport{InText: all.InText.figures(), Alone: all.Alone.figures(), Genres: []GenreFigures{}}
	for _, g := range byGenre {
		r.Genres = append(r.Genres, GenreFigures{g.Genre, g.InText.figures(), g.Alone.figures()})
	}
	slices.SortFunc(r.Genres, func(a, b GenreFigures) int { return cmp.Compare(a.Genre, b.Genre) })
	return r
}

func (c PhraseCounts) plus(d PhraseCounts) PhraseCounts {
	return PhraseCounts{c.Right + d.Right, c.Wrong + d.Wrong, c.Abstained + d.Abstained}
}

func (c PhraseCounts) figures() PhraseFigures {
	n := c.Right + c.Wrong + c.Abstained
	return PhraseFigures{n, c.Right, c.Wrong, c.Abstained, ratio(c.Right, n)}
}
