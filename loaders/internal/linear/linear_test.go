package linear_test

import (
	"bytes"
	"errors"
	"testing"

	"pgregory.net/rapid"

	"onrecord/loaders/internal/linear"
)

const bits = 10

// fitted is a small model of one sign: +1 for even numbers, -1 for odd ones.
func fitted() *linear.Weights {
	f := linear.NewFit(bits, linear.Steps{Rate: 0.1})
	for range 3 {
		for n := range uint64(40) {
			want := 1 - 2*float64(n%2)
			f.Step(features(n), f.Sum(features(n))-want)
		}
		f.EndRound()
	}
	return f.Weights()
}

func features(n uint64) []linear.Feature {
	return []linear.Feature{linear.New(0).With(n).In(bits), linear.New(1).With(n % 2).In(bits)}
}

func file(t interface{ Fatal(...any) }, w *linear.Weights) []byte {
	var b bytes.Buffer
	if err := w.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestFitLearns(t *testing.T) {
	w := fitted()
	for n := range uint64(100) {
		if got := w.Sum(features(n)); got > 0 != (n%2 == 0) {
			t.Errorf("%d: %v", n, got)
		}
	}
}

func TestSeldomFeaturesStayOut(t *testing.T) {
	f := linear.NewFit(bits, linear.Steps{Rate: 0.1, Least: 2})
	f.Count(features(1))
	f.Step(features(1), 1)
	if got := f.Sum(features(1)); got != 0 {
		t.Errorf("a feature met once has the weight %v", got)
	}
	f.Count(features(1))
	f.Step(features(1), 1)
	if got := f.Sum(features(1)); got >= 0 {
		t.Errorf("a feature met twice has the weight %v after a step down", got)
	}
}

func TestRoundTrip(t *testing.T) {
	want := fitted()
	data := file(t, want)
	got, err := linear.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	for n := range uint64(100) {
		if got.Sum(features(n)) != want.Sum(features(n)) {
			t.Errorf("%d: %v, was %v", n, got.Sum(features(n)), want.Sum(features(n)))
		}
	}
	if !bytes.Equal(file(t, got), data) {
		t.Error("written again it is another file")
	}
}

// TestForeign: for every way to cut a file off, or to change a byte of it, it is refused.
func TestForeign(t *testing.T) {
	data := file(t, fitted())
	refused := func(t interface{ Errorf(string, ...any) }, data []byte) {
		if _, err := linear.Read(data); !errors.Is(err, linear.ErrForeign) {
			t.Errorf("%d bytes: %v", len(data), err)
		}
	}
	for n := range data {
		refused(t, data[:n])
	}
	refused(t, append(bytes.Clone(data), 0))
	refused(t, []byte("{\"weights\": [1, 2, 3], \"of\": \"another program\"}"))
	rapid.Check(t, func(t *rapid.T) {
		changed := bytes.Clone(data)
		changed[rapid.IntRange(0, len(data)-1).Draw(t, "byte")] ^= byte(rapid.IntRange(1, 255).Draw(t, "by"))
		refused(t, changed)
	})
}
