package discourse

import "onrecord/graph"

// span is what a date may mean: its first and its last second, graph.OpenEarliest and graph.OpenLatest where it is open.
type span struct{ earliest, latest int64 }

// key is graph.UncertainDate.SortKey.
func (s span) key() int64 {
	if s.earliest == graph.OpenEarliest {
		return s.latest
	}
	return s.earliest
}

// dated is false for what is open on both sides.
func (s span) dated() bool { return s.earliest != graph.OpenEarliest || s.latest != graph.OpenLatest }

// spans remembers what dates mean: to read one is dear, and most statements share theirs with others.
type spans map[string]*span

func (s spans) of(d graph.UncertainDate) *span {
	known := s[d.EDTF]
	if known == nil {
		known = read(d)
		s[d.EDTF] = known
	}
	return known
}

func read(d graph.UncertainDate) *span {
	earliest, latest := d.Bounds()
	return &span{earliest, latest}
}
