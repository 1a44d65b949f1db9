package discourse

import (
	"cmp"
	"iter"
	"slices"

	"onrecord/graph"
)

// Settle passes on one coding for each statement, topic and holder: the one whose value and confidence the coders come to, as
// Positions promises; none where they are tied, and none of codings without a holder. One that several coders made has
// neither a StanceID nor a Coder, because it is nobody's alone.
//
// All codings of a statement must follow one another, as graph.Reader.Codings yields them; in what order doesn't matter. What
// is passed on of one statement is in the order of (topic id, holder id). Only one statement's codings are held at a time. The
// first error of the stream ends it and is passed on.
func Settle(codings iter.Seq2[graph.Coding, error]) iter.Seq2[graph.Coding, error] {
	return func(yield func(graph.Coding, error) bool) {
		var statement []graph.Coding
		for c, err := range codings {
			if err != nil {
				yield(graph.Coding{}, err)
				return
			}
			if c.HolderID == "" {
				continue
			}
			if len(statement) > 0 && statement[0].StatementID != c.StatementID {
				if !settleEach(statement, yield) {
					return
				}
				statement = statement[:0]
			}
			statement = append(statement, c)
		}
		settleEach(statement, yield)
	}
}

// settleEach passes on what the codings of one statement come to; false when no more is wanted.
func settleEach(statement []graph.Coding, yield func(graph.Coding, error) bool) bool {
	if len(statement) > 1 {
		slices.SortFunc(statement, func(a, b graph.Coding) int {
			return cmp.Or(cmp.Compare(a.TopicID, b.TopicID), cmp.Compare(a.HolderID, b.HolderID), cmp.Compare(a.StanceID, b.StanceID))
		})
	}
	for len(statement) > 0 {
		n := 1
		for n < len(statement) && statement[n].TopicID == statement[0].TopicID && statement[n].HolderID == statement[0].HolderID {
			n++
		}
		if c, ok := settled(statement[:n]); ok && !yield(c, nil) {
			return false
		}
		statement = statement[n:]
	}
	return true
}

// settled is what several codings of one statement on one topic by one holder come to; false for a tie.
func settled(codings []graph.Coding) (graph.Coding, bool) {
	c := codings[0]
	if len(codings) == 1 {
		return c, true
	}
	votes := make([]vote, len(codings))
	for i, one := range codings {
		votes[i] = vote{one.Value, one.Confidence}
		c.SourceIDs = union(c.SourceIDs, one.SourceIDs)
	}
	best, ok := settle(votes)
	c.Value, c.Confidence, c.StanceID, c.Coder = best.value, best.confidence, "", graph.Coder{}
	return c, ok
}
