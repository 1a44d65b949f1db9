package network

import (
	"context"
	"errors"
	"math"
	"slices"

	"gonum.org/v1/gonum/mat"
)

// BackboneTopic is a row of a backbone.
type BackboneTopic struct {
	TopicID    string
	Loss       float64 // of the network without this topic and all before it
	Statements int     // on the topic, after duplicates
}

// Backbone orders the topics of an ACTORS network by how well it can do without them: first the one without which the network changes least,
// then of the rest the one without which it changes least, and so on, until none is left. The last rows are the backbone, for any size. Of
// equal losses (but for rounding) the topic with the smaller id goes first. ErrInvalid when the kind is another, and when the work would
// be too large, and the error of ctx soon after it is done. It is computed once.
//
// The loss is the Euclidean distance between the eigenvalues of the two networks' Laplacians (the degree matrix less the weights), sorted
// and divided by their sum. Both have the actors of the whole network; negative weights count as 0, and MinWeight holds for both. It is the
// nested method of rDNA's dna_backbone (Leifeld), which is greedy: for a given size there may be a better set of topics that isn't nested.
// DNA 3.1 takes the degree matrix alone, because it loses the result of the subtraction, adds up absolute differences
// where it says Euclidean, and removes topics of equal loss at once.
func (n *Network) Backbone(ctx context.Context) ([]BackboneTopic, error) {
	if n.basis == nil || n.Kind != Actors {
		return nil, invalid("backbone is for kind ACTORS")
	}
	rows, err := n.backbone.get(func() ([]BackboneTopic, error) { return n.findBackbone(ctx) })
	return slices.Clone(rows), err
}

func (n *Network) findBackbone(ctx context.Context) ([]BackboneTopic, error) {
	s := n.spectra()
	if s.work() > maxBackbone {
		return nil, invalid("the backbone of %d actors and %d topics is too much work: ask for minStatements or fewer topics", len(n.Nodes), len(s.left))
	}
	whole, err := s.without(ctx, -1)
	if err != nil {
		return nil, err
	}
	var rows []BackboneTopic
	for len(s.left) > 0 {
		row, err := s.leaveOut(ctx, whole)
		if err != nil {
			return nil, err
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// spectra makes the spectra of a network without some of its topics.
type spectra struct {
	of         *Network
	cells      *cells
	number     map[string]int // of the actors
	statements []int          // on the topics
	left       []int32        // the topics that are not left out, by id
	gone       []bool
}

func (n *Network) spectra() *spectra {
	s := &spectra{of: n, cells: n.basis.cells(), number: map[string]int{}, gone: make([]bool, len(n.basis.table.cols))}
	for i, node := range n.Nodes {
		s.number[node.ID] = i
	}
	_, s.statements = n.basis.statements()
	for topic, count := range s.statements {
		if count > 0 {
			s.left = append(s.left, int32(topic))
		}
	}
	return s
}

// maxBackbone bounds the work, in what takes a nanosecond or two.
const maxBackbone = 5e9

// work is what each of the networks takes for its weights and eigenvalues, times the number of networks.
func (s *spectra) work() float64 {
	actors, topics := float64(len(s.of.Nodes)), float64(len(s.left))
	pairs := float64(s.of.basis.columns(s.cells).pairs())
	return topics * (topics + 1) / 2 * (4*pairs + 2*actors*actors*actors)
}

// leaveOut leaves out the topic whose loss is least.
func (s *spectra) leaveOut(ctx context.Context, whole []float64) (BackboneTopic, error) {
	const rounding = 1e-12
	best, least := 0, math.Inf(1)
	for i, topic := range s.left {
		without, err := s.without(ctx, topic)
		if err != nil {
			return BackboneTopic{}, err
		}
		if loss := distance(whole, without); loss < least-rounding {
			best, least = i, loss
		}
	}
	topic := s.left[best]
	s.left = slices.Delete(s.left, best, best+1)
	s.gone[topic] = true
	return BackboneTopic{s.of.basis.table.cols[topic], least, s.statements[topic]}, nil
}

// without is the spectrum of the network without one more topic; -1 for none.
func (s *spectra) without(ctx context.Context, topic int32) ([]float64, error) {
	rest := &cells{all: make([]cell, 0, len(s.cells.all)), starts: make([]int32, len(s.cells.starts))}
	for _, c := range s.cells.all {
		if c.col != topic && !s.gone[c.col] {
			rest.all = append(rest.all, c)
			rest.starts[c.row+1]++
		}
	}
	for r := range s.of.basis.table.rows {
		rest.starts[r+1] += rest.starts[r]
	}
	from := s.of.basis
	part := &basis{in: from.in, table: from.table, keepRows: from.keepRows, left: newBudget()}
	edges, err := part.edges(ctx, rest)
	if err != nil {
		return nil, err
	}
	if err := stopped(ctx); err != nil {
		return nil, err
	}
	return s.spectrum(edges)
}

// spectrum is the eigenvalues of the Laplacian, the smallest first, divided by their sum; all 0 without edges.
func (s *spectra) spectrum(edges []Edge) ([]float64, error) {
	n := len(s.of.Nodes)
	if n == 0 {
		return nil, nil
	}
	laplacian := mat.NewSymDense(n, nil)
	sum := 0.0
	for _, e := range edges {
		if e.Weight <= 0 {
			continue
		}
		i, j := s.number[e.Source], s.number[e.Target]
		laplacian.SetSym(i, j, -e.Weight)
		laplacian.SetSym(i, i, laplacian.At(i, i)+e.Weight)
		laplacian.SetSym(j, j, laplacian.At(j, j)+e.Weight)
		sum += 2 * e.Weight // the eigenvalues' sum is the diagonal's
	}
	if sum == 0 {
		return make([]float64, n), nil
	}
	laplacian.ScaleSym(1/sum, laplacian)
	var eigen mat.EigenSym
	if !eigen.Factorize(laplacian, false) {
		return nil, errors.New("network: the eigenvalues of a network without some topics can't be found")
	}
	return eigen.Values(nil), nil
}

func distance(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += (a[i] - b[i]) * (a[i] - b[i])
	}
	return math.Sqrt(sum)
}
