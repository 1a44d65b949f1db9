package storetest

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"

	"onrecord/graph"
)

var concurrentCases = []writeCase{
	{"Concurrent/ReadersAndWriters", testConcurrentReadersAndWriters},
	{"Concurrent/SameImport", testConcurrentSameImport},
	{"Concurrent/PagingWhileGrowing", testPagingWhileGrowing},
}

// extraSource is the n-th of many small sources: two statements of one speaker, with their quotes.
func extraSource(n int) *graph.Batch {
	id := fmt.Sprintf("source:extra-%03d", n)
	b := &graph.Batch{Sources: []*graph.Source{{ID: id, Kind: graph.SourceOther, ContentHash: id, Published: date("2025")}}}
	for _, part := range []string{"a", "b"} {
		s := &graph.Statement{ID: fmt.Sprintf("statement:x%03d%s", n, part), Text: "An extra guarantee.", SpeakerID: []string{trump, zelenskyy, ""}[n%3],
			SaidAt: *date([]string{"2025-12-22", "2020", "../2025-12-23", "2026"}[n%4]), Origin: id}
		b.Statements = append(b.Statements, s)
		b.Quotes = append(b.Quotes, quoteOf(s.ID, id))
	}
	return imported(id, b)
}

func testConcurrentReadersAndWriters(t *testing.T, s graph.Store) {
	fill(t, s)
	const writers, sources, readers = 3, 8, 4
	var writing, reading sync.WaitGroup
	done := make(chan struct{})
	for w := range writers {
		writing.Go(func() {
			for n := range sources {
				if _, err := s.Write(t.Context(), extraSource(w*sources+n)); err != nil {
					t.Errorf("Write: %v", err)
				}
			}
		})
	}
	for r := range readers {
		reading.Go(func() {
			for n := r; ; n++ {
				select {
				case <-done:
					return
				default:
					checkWhile(t, s, n%(writers*sources))
				}
			}
		})
	}
	writing.Wait()
	close(done)
	reading.Wait()
	want := whole()
	for n := range writers * sources {
		want.Append(extraSource(n))
	}
	holds(t, s, want)
}

// checkWhile reads while others write. Whether a batch that is being written is seen in part is not promised; that what is
// seen is right, is.
func checkWhile(t *testing.T, s graph.Store, n int) {
	f := graph.StatementFilter{Sources: []string{fmt.Sprintf("source:extra-%03d", n)}}
	got, err := s.Statements(t.Context(), f, graph.StatementOrder{}, graph.Page{First: 10, Count: true}, graph.With{Agents: true, Quotes: true})
	if err != nil {
		t.Errorf("Statements: %v", err)
		return
	}
	if n := len(got.Edges); n > 2 || got.Total > 2 {
		t.Errorf("%d statements of a source that has 2, total %d", n, got.Total)
	}
	for _, statement := range got.Nodes() {
		if known := statement.SpeakerID != ""; known != (statement.Speaker != nil) {
			t.Errorf("%s: speaker %v", statement.ID, statement.Speaker)
		}
	}
	if err := calls[n%(len(calls)-1)].do(t.Context(), s); err != nil { // the last of them writes
		t.Error(err)
	}
}

// Several writers of one import: it is created once.
func testConcurrentSameImport(t *testing.T, s graph.Store) {
	var all sync.WaitGroup
	outcomes := make(chan graph.Outcome, 6)
	for range cap(outcomes) {
		all.Go(func() {
			result, err := s.Write(t.Context(), extraSource(1))
			if err != nil {
				t.Errorf("Write: %v", err)
			}
			outcomes <- result.Outcome
		})
	}
	all.Wait()
	close(outcomes)
	count := map[graph.Outcome]int{}
	for o := range outcomes {
		count[o]++
	}
	same(t, "outcomes", count, map[graph.Outcome]int{graph.Created: 1, graph.Unchanged: 5})
	holds(t, s, extraSource(1))
}

// A walk visits what was there when it began exactly once, and in order, whatever comes in between.
func testPagingWhileGrowing(t *testing.T, s graph.Store) {
	fill(t, s)
	n := 0
	grow := func() {
		n++
		write(t, s, extraSource(n), graph.Created)
	}
	for _, o := range []graph.StatementOrder{
		{Field: graph.BySaidAt, Direction: graph.Ascending}, {Field: graph.BySaidAt, Direction: graph.Descending},
		{Field: graph.BySpeaker, Direction: graph.Ascending}, {Field: graph.BySpeaker, Direction: graph.Descending},
	} {
		l := listOf(fmt.Sprint(o), func(ctx context.Context, p graph.Page) (*graph.StatementConnection, error) {
			return s.Statements(ctx, graph.StatementFilter{}, o, p, graph.With{})
		})
		for _, walk := range []func(*testing.T, int, func()) []string{l.walk, l.walkBack} {
			before := l.page(t, page).ids
			visited := walk(t, 12, grow)
			unique := slices.Compact(slices.Sorted(slices.Values(visited)))
			if len(unique) != len(visited) {
				t.Errorf("%s: %d visits to %d statements", l.name, len(visited), len(unique))
			}
			same(t, l.name, slices.DeleteFunc(visited, func(id string) bool { return !slices.Contains(before, id) }), before)
		}
	}
}
