package trees_test

import (
	"bytes"
	"errors"
	"math"
	"testing"

	"pgregory.net/rapid"

	"onrecord/loaders/internal/trees"
)

var steps = trees.Steps{Trees: 40, Rate: 0.3, Share: 1, Ridge: 1}

// rows are points of a grid, right where the first number is large and the second small, which neither tells alone; the third says nothing.
func rows() *trees.Rows {
	r := &trees.Rows{}
	for x := range 20 {
		for y := range 20 {
			r.Add([]float32{float32(x), float32(y), float32((x*7 + y*3) % 5)}, x >= 12 && y < 8, 1)
		}
	}
	return r
}

func file(t interface{ Fatal(...any) }, f *trees.Forest) []byte {
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// chance of a row without rivals.
func chance(f *trees.Forest, row []float32) float64 { return 1 / (1 + math.Exp(-f.Score(row))) }

func TestFitLearnsWhatOnlyTwoValuesTell(t *testing.T) {
	r := rows()
	f := trees.Fit(r, steps)
	for i, right := range r.Right {
		row := r.Values[i*r.Width : (i+1)*r.Width]
		if got := chance(f, row); right && got < 0.9 || !right && got > 0.1 {
			t.Errorf("%v: %.3f, want %v", row, got, right)
		}
	}
}

func TestWeightsCount(t *testing.T) {
	r := &trees.Rows{}
	for i := range 200 {
		r.Add([]float32{0}, i%2 == 0, 1+2*float64(i%2)) // the wrong ones count three times
	}
	if got := chance(trees.Fit(r, steps), []float32{0}); got < 0.2 || got > 0.3 {
		t.Errorf("%.3f, want about 0.25", got)
	}
}

// TestRivals: of two rows that look the same one is right in three choices of four, so that together they have odds of three to one.
func TestRivals(t *testing.T) {
	for _, both := range []bool{false, true} { // that the other comes to the same changes nothing
		r := &trees.Rows{}
		for i := range 200 {
			right := i%4 != 0
			r.Add([]float32{0}, right, 1)
			r.AddRival([]float32{0}, right && both, 1)
		}
		odds := math.Exp(trees.Fit(r, steps).Score([]float32{0}))
		if got := 2 * odds / (1 + 2*odds); got < 0.7 || got > 0.8 {
			t.Errorf("both right %v: %.3f that one is chosen, want about 0.75", both, got)
		}
	}
}

// TestARivalOfNothingStandsAlone: the first row of all has none before it.
func TestARivalOfNothingStandsAlone(t *testing.T) {
	a, b := &trees.Rows{}, &trees.Rows{}
	a.Add([]float32{1}, true, 1)
	b.AddRival([]float32{1}, true, 1)
	if !bytes.Equal(file(t, trees.Fit(a, steps)), file(t, trees.Fit(b, steps))) {
		t.Error("two forests of the same row")
	}
}

func TestNothingToLearnFrom(t *testing.T) {
	for width := range 3 {
		f := trees.Fit(&trees.Rows{Width: width}, steps)
		if got := chance(f, make([]float32, width)); got != 0.5 || f.Width() != width {
			t.Errorf("%d wide: %v, want 0.5", width, got)
		}
	}
}

func TestFitIsDeterministic(t *testing.T) {
	some := steps
	some.Share = 0.5
	if !bytes.Equal(file(t, trees.Fit(rows(), some)), file(t, trees.Fit(rows(), some))) {
		t.Error("the same rows gave another forest")
	}
}

func TestRoundTrip(t *testing.T) {
	want := trees.Fit(rows(), steps)
	data := file(t, want)
	got, err := trees.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	if got.Width() != 3 {
		t.Errorf("width %d, want 3", got.Width())
	}
	rapid.Check(t, func(t *rapid.T) {
		row := rapid.SliceOfN(rapid.Float32Range(-5, 25), 3, 3).Draw(t, "row")
		if got.Score(row) != want.Score(row) {
			t.Errorf("%v: %v, was %v", row, got.Score(row), want.Score(row))
		}
	})
	if !bytes.Equal(file(t, got), data) {
		t.Error("written again it is another file")
	}
}

// TestForeign: for every way to cut a file off, or to change a byte of it, it is refused.
func TestForeign(t *testing.T) {
	few := steps
	few.Trees = 2
	data := file(t, trees.Fit(rows(), few))
	refused := func(t interface{ Errorf(string, ...any) }, data []byte) {
		if _, err := trees.Read(data); !errors.Is(err, trees.ErrForeign) {
			t.Errorf("%d bytes: %v", len(data), err)
		}
	}
	for n := range data {
		refused(t, data[:n])
	}
	refused(t, append(bytes.Clone(data), 0))
	refused(t, []byte("{\"trees\": [1, 2, 3], \"of\": \"another program\"}"))
	rapid.Check(t, func(t *rapid.T) {
		changed := bytes.Clone(data)
		changed[rapid.IntRange(0, len(data)-1).Draw(t, "byte")] ^= byte(rapid.IntRange(1, 255).Draw(t, "by"))
		refused(t, changed)
	})
}
