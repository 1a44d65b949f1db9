package storetest

import (
	"cmp"
	"slices"
	"strings"

	"onrecord/graph"
)

// codings are the codings that f chooses, of stances whose holder and statement are there.
func (m model) codings(f graph.CodingFilter) []graph.Coding {
	b := m.batch()
	slices.SortStableFunc(b.Stances, func(x, y *graph.Stance) int {
		return cmp.Or(cmp.Compare(m.saidSort(x), m.saidSort(y)), strings.Compare(x.StatementID, y.StatementID), strings.Compare(x.TopicID, y.TopicID))
	})
	var out []graph.Coding
	for _, stance := range b.Stances {
		s, found := m[stance.StatementID].Value.(*graph.Statement)
		if !found {
			continue
		}
		if c := coded(b, stance); m[c.HolderID].Value != nil && judged(f, c) && m.chooses(&f.Statements, s) {
			out = append(out, c)
		}
	}
	return out
}

func (m model) saidSort(stance *graph.Stance) int64 {
	if s, ok := m[stance.StatementID].Value.(*graph.Statement); ok {
		return s.SaidAt.SortKey()
	}
	return 0
}

// judged says whether f chooses c, whatever its statement.
func judged(f graph.CodingFilter, c graph.Coding) bool {
	held := slices.Contains(f.Holders, c.HolderID) || c.OnBehalfOfID != "" && slices.Contains(f.Holders, c.OnBehalfOfID)
	return (len(f.Holders) == 0 || held) && (len(f.Topics) == 0 || slices.Contains(f.Topics, c.TopicID)) &&
		(len(f.Coders) == 0 || slices.Contains(f.Coders, c.Coder.Name)) && (len(f.CoderKinds) == 0 || slices.Contains(f.CoderKinds, c.Coder.Kind))
}

// mentions are the mentions in the statements that f chooses.
func (m model) mentions(f graph.StatementFilter) []graph.Mention {
	b := m.batch()
	var out []graph.Mention
	for _, id := range m.statements(&f, graph.StatementOrder{}) {
		out = append(out, mentionsIn(b, m[id].Value.(*graph.Statement))...)
	}
	return out
}
