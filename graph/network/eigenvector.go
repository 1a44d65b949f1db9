package network

import (
	"context"
	"math"
)

// eigenvector is the first eigenvector of the network's absolute weights, its largest entry 1; all 0 without edges.
//
// It is found by power iteration from equal entries, so it is the same every time. Half of the largest strength is added to the
// diagonal, which changes no eigenvector: without it the iteration would swing between the two sides of a network of two modes for ever.
func (l *links) eigenvector(ctx context.Context) ([]float64, error) {
	const (
		most  = 10_000 // rounds; a network that needs more has parts that are all but equal
		exact = 1e-13
	)
	n := len(l.out)
	x, next := make([]float64, n), make([]float64, n)
	largest := 0.0
	joined := l.joined()
	for _, i := range joined {
		s, _ := l.strength(i)
		x[i], largest = 1, max(largest, s)
	}
	if largest == 0 {
		return x, nil
	}
	for range most {
		if err := stopped(ctx); err != nil {
			return nil, err
		}
		for _, i := range joined {
			next[i] = x[i] * largest / 2
			next[i] += l.neighbours(i, x)
		}
		if moved := scale(next, x, joined); moved < exact {
			break
		}
		x, next = next, x
	}
	for i := range next {
		if next[i] < 1e-9 { // in another part of the network, on its way to 0
			next[i] = 0
		}
	}
	return next, nil
}

// neighbours is the weighed sum of what the node's neighbours have.
func (l *links) neighbours(node int, x []float64) float64 {
	sum := 0.0
	for _, to := range l.out[node] {
		sum += math.Abs(to.weight) * x[to.to]
	}
	if l.directed {
		for _, from := range l.in[node] {
			sum += math.Abs(from.weight) * x[from.to]
		}
	}
	return sum
}

// scale makes the largest entry of next 1, and says how far it lies from x. Only the joined nodes' are looked at.
func scale(next, x []float64, joined []int) float64 {
	largest, moved := 0.0, 0.0
	for _, i := range joined {
		largest = max(largest, next[i])
	}
	for _, i := range joined {
		next[i] /= largest
		moved = max(moved, math.Abs(next[i]-x[i]))
	}
	return moved
}
