package neo4j

import (
	"cmp"
	"context"
	"iter"
	"reflect"
	"slices"
	"strings"

	"onrecord/graph"
)

// Codings yields the codings that f chooses, oldest first.
func (s *Store) Codings(ctx context.Context, f graph.CodingFilter) iter.Seq2[graph.Coding, error] {
	return stream(ctx, func() ([]*coding, error) { return s.codings(ctx, f) }, func(c *coding) graph.Coding { return c.Coding })
}

// coding is a coding with what it is sorted by.
type coding struct {
	graph.Coding
	sort int64
}

// older says which of two codings comes first.
func older(a, b *coding) int {
	if a.sort != b.sort {
		return cmp.Compare(a.sort, b.sort)
	}
	if a.StatementID != b.StatementID {
		return strings.Compare(a.StatementID, b.StatementID)
	}
	if a.TopicID != b.TopicID {
		return strings.Compare(a.TopicID, b.TopicID)
	}
	return strings.Compare(a.StanceID, b.StanceID)
}

func (s *Store) codings(ctx context.Context, f graph.CodingFilter) ([]*coding, error) {
	if err := f.Validate(); err != nil {
		return nil, err
	}
	found, err := s.readCodings(ctx, f)
	if err != nil {
		return nil, err
	}
	found, err = s.withKnownHolders(ctx, found, f.Holders)
	slices.SortFunc(found, older)
	return found, err
}

// withKnownHolders leaves out the codings whose holder is not there, and takes from the others the institution that is not there: such
// a one is not chosen by it either.
func (s *Store) withKnownHolders(ctx context.Context, found []*coding, chosenBy []string) ([]*coding, error) {
	known := map[string]bool{}
	for _, c := range found {
		known[c.HolderID], known[c.OnBehalfOfID] = false, false
	}
	if err := s.lookFor(ctx, known); err != nil {
		return nil, err
	}
	chosen := map[string]bool{}
	for _, id := range chosenBy {
		chosen[id] = id != ""
	}
	return slices.DeleteFunc(found, func(c *coding) bool {
		if !known[c.OnBehalfOfID] {
			c.OnBehalfOfID = ""
		}
		return !known[c.HolderID] || len(chosen) > 0 && !chosen[c.HolderID] && !chosen[c.OnBehalfOfID]
	}), nil
}

func asksDatesOnly(f graph.StatementFilter) bool {
	f.SaidFrom, f.SaidTo, f.CertainDateOnly = "", "", false
	return reflect.ValueOf(f).IsZero()
}
