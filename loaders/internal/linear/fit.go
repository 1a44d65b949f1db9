package linear

import "math"

// Fit is a model while it is fitted: AdaGrad steps (Duchi, Hazan and Singer 2011) with a pull of each weight towards 0, the weights averaged
// over the ends of the rounds. The zero value is not ready; see NewFit.
type Fit struct {
	bits   uint
	how    Steps
	table  []float32
	square []float32 // sum of squared gradients of each weight
	seen   []uint8   // how often each feature was met, up to 255
	sum    []float64 // of the weights at the ends of the rounds
	rounds int
}

// Steps says how a model is fitted.
type Steps struct {
	Rate  float64 // how far a first step goes
	Pull  float64 // what share of a weight is added to each of its gradients
	Least uint8   // features that were counted more seldom keep the weight 0
}

// NewFit begins with a table of 1<<bits weights, all 0.
func NewFit(bits uint, how Steps) *Fit {
	n := 1 << bits
	return &Fit{bits: bits, how: how, table: make([]float32, n), square: make([]float32, n), seen: make([]uint8, n), sum: make([]float64, n)}
}

// Bits says how large the table is: it has 1<<Bits weights.
func (f *Fit) Bits() uint { return f.bits }

// Count notes that some features were met once more.
func (f *Fit) Count(features []Feature) {
	for _, i := range features {
		if f.seen[i] < math.MaxUint8 {
			f.seen[i]++
		}
	}
}

// Sum is the sum of the weights of some features as they are now.
func (f *Fit) Sum(features []Feature) float64 {
	sum := 0.0
	for _, i := range features {
		sum += float64(f.table[i])
	}
	return sum
}

// Step moves the weights of some features against a gradient.
func (f *Fit) Step(features []Feature, gradient float64) {
	if math.Abs(gradient) < 1e-4 {
		return // too little to move anything
	}
	rate, pull := float32(f.how.Rate), float32(f.how.Pull)
	for _, i := range features {
		if f.seen[i] < f.how.Least {
			continue
		}
		g := float32(gradient) + pull*f.table[i]
		f.square[i] += g * g
		f.table[i] -= rate * g / (float32(math.Sqrt(float64(f.square[i]))) + 1e-6)
	}
}

// EndRound takes the weights as they are now into the average.
func (f *Fit) EndRound() {
	for i, w := range f.table {
		f.sum[i] += float64(w)
	}
	f.rounds++
}

// Restart begins again with all weights 0; what was counted and the average stay. Several runs that meet the examples in other orders average to
// a better model than each of them.
func (f *Fit) Restart() {
	clear(f.table)
	clear(f.square)
}

// Weights returns the average over the rounds, rounded to bytes.
func (f *Fit) Weights() *Weights {
	most := 0.0
	for _, s := range f.sum {
		most = max(most, math.Abs(s))
	}
	n := float64(max(f.rounds, 1))
	w := &Weights{bits: f.bits, scale: float32(max(most/n, 1e-9) / math.MaxInt8), table: make([]int8, len(f.table))}
	for i, s := range f.sum {
		w.table[i] = int8(math.Round(s / n / float64(w.scale)))
	}
	return w
}
