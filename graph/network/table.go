package network

import (
	"fmt"
	"slices"
	"time"

	"onrecord/graph"
	"onrecord/graph/discourse"
)

// table is what a network is computed from. The network and its slices share it; nothing changes it.
//
// Rows and columns are the actors and topics of TWO_MODE and ACTORS, the topics and actors of TOPICS, the agents and meetings of
// MEETINGS, the speakers and the mentioned of MENTIONS: networks of one mode join rows by the columns they share.
type table struct {
	rows, cols []string // ids, sorted
	acts       []act    // oldest first, undated ones last
	statements []said   // of MEETINGS: the meetings
	dated      int      // how many acts have a date; they come first
}

// act is that the row takes a stance on the column in a statement. All are numbers, so that a million need no more than 16 MB.
type act struct {
	row, col, statement int32
	stance              stance
}

// said is a statement and the first and the last second at which it may have been made.
type said struct {
	id               string
	earliest, latest int64
}

// key is graph.UncertainDate.SortKey.
func (s *said) key() int64 {
	if s.earliest == graph.OpenEarliest {
		return s.latest
	}
	return s.earliest
}

func (s *said) dated() bool { return s.earliest != graph.OpenEarliest || s.latest != graph.OpenLatest }

func (t *table) key(act int) int64 { return t.statements[t.acts[act].statement].key() }

// count counts the acts from lo to hi. Without stances it counts statements, each once.
func (t *table) count(lo, hi int, stances bool) discourse.Counts {
	var c discourse.Counts
	if lo >= hi {
		return c
	}
	earliest, latest := int64(graph.OpenLatest), int64(graph.OpenEarliest)
	last := int32(-1)
	for _, a := range t.acts[lo:hi] {
		if stances || a.statement != last {
			c.Statements++
		}
		last = a.statement
		s := &t.statements[a.statement]
		earliest, latest = min(earliest, s.earliest), max(latest, s.latest)
		if stances {
			add(&c, a.stance)
		}
	}
	if earliest != graph.OpenEarliest {
		c.Earliest = moment(earliest)
	}
	if latest != graph.OpenLatest {
		c.Latest = moment(latest)
	}
	return c
}

func add(c *discourse.Counts, s stance) {
	switch s {
	case support:
		c.Support++
	case oppose:
		c.Oppose++
	case conditional:
		c.Conditional++
	case neutral:
		c.Neutral++
	}
}

func moment(unix int64) *time.Time {
	t := time.Unix(unix, 0).UTC()
	return &t
}

// builder makes a table.
type builder struct {
	table      table
	rows, cols *numbers // the same for MENTIONS
	repeated   repeated
	dates      map[string][2]int64 // what dates mean: reading one is dear, and many statements share theirs
}

func newBuilder(in Input) *builder {
	return &builder{rows: newNumbers(), cols: newNumbers(), repeated: newRepeated(in), dates: map[string][2]int64{}}
}

// statement adds a statement, or finds that it is the last one still. An error when it is older than the last one: the order of the
// stream decides which duplicate is kept and what lies in a window. It isn't ErrInvalid: the store broke its promise, not who asks.
func (b *builder) statement(id string, date graph.UncertainDate) (int32, error) {
	last := len(b.table.statements) - 1
	if last >= 0 && b.table.statements[last].id == id {
		return int32(last), nil
	}
	bounds, known := b.dates[date.EDTF]
	if !known {
		bounds[0], bounds[1] = date.Bounds()
		b.dates[date.EDTF] = bounds
	}
	s := said{id, bounds[0], bounds[1]}
	if last >= 0 {
		before := &b.table.statements[last]
		if before.key() > s.key() || before.key() == s.key() && before.id > id {
			return 0, fmt.Errorf("network: %s comes after %s, which is later: not the order of graph.Reader", id, before.id)
		}
	}
	b.table.statements = append(b.table.statements, s)
	return int32(last + 1), nil
}

// act adds what a statement says, unless it was said before.
func (b *builder) act(row, col string, statement int32, s stance, sources []string) {
	a := act{b.rows.of(row), b.cols.of(col), statement, s}
	said := &b.table.statements[statement]
	if !b.repeated.first(a, said, sources) {
		return
	}
	b.table.acts = append(b.table.acts, a)
	if said.dated() {
		b.table.dated++
	}
}

// finish puts the ids into order.
func (b *builder) finish() *table {
	var rowOf, colOf []int32
	b.table.rows, rowOf = b.rows.sorted()
	if b.cols == b.rows {
		b.table.cols, colOf = b.table.rows, rowOf
	} else {
		b.table.cols, colOf = b.cols.sorted()
	}
	for i := range b.table.acts {
		a := &b.table.acts[i]
		a.row, a.col = rowOf[a.row], colOf[a.col]
	}
	return &b.table
}

// numbers gives ids numbers in the order in which they come.
type numbers struct {
	ids   []string
	index map[string]int32
}

func newNumbers() *numbers { return &numbers{index: map[string]int32{}} }

func (n *numbers) of(id string) int32 {
	i, known := n.index[id]
	if !known {
		i = int32(len(n.ids))
		n.ids = append(n.ids, id)
		n.index[id] = i
	}
	return i
}

// sorted returns the ids sorted, and for each number the place of its id among them.
func (n *numbers) sorted() (ids []string, places []int32) {
	ids = slices.Sorted(slices.Values(n.ids))
	places = make([]int32, len(ids))
	for place, id := range ids {
		places[n.index[id]] = int32(place)
	}
	return ids, places
}
