package storetest

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"onrecord/graph"
)

var pagingCases = []readCase{
	{"Paging/Walk", testPagingWalk},
	{"Paging/Flags", testPagingFlags},
	{"Paging/Total", testPagingTotal},
	{"Paging/DefaultSize", testPagingDefaultSize},
	{"Paging/BeyondTheEnds", testPagingBeyondTheEnds},
	{"Paging/EveryCursor", testPagingEveryCursor},
	{"Paging/BadPages", testPagingBadPages},
	{"Paging/BadCursors", testPagingBadCursors},
}

// sheet is a page of any list.
type sheet struct {
	ids, cursors      []string
	hasNext, hasPrior bool
	total             int
}

// list is one way to ask for a list of the sample, a page at a time.
type list struct {
	name string
	ask  func(context.Context, graph.Page) (sheet, error)
}

func listOf[T graph.Node](name string, ask func(context.Context, graph.Page) (*graph.Connection[T], error)) list {
	return list{name, func(ctx context.Context, p graph.Page) (sheet, error) {
		c, err := ask(ctx, p)
		if err != nil {
			return sheet{}, err
		}
		out := sheet{ids: ids(c.Nodes()), hasNext: c.HasNext, hasPrior: c.HasPrevious, total: c.Total}
		for _, e := range c.Edges {
			out.cursors = append(out.cursors, e.Cursor)
		}
		return out, nil
	}}
}

// filtered is a list chosen by one filter.
func filtered[F any, T graph.Node](name string, ask lister[F, T], f F) list {
	return listOf(name, func(ctx context.Context, p graph.Page) (*graph.Connection[T], error) { return ask(ctx, f, p) })
}

func statementList(s graph.Store, f graph.StatementFilter, field graph.StatementOrderField, direction graph.OrderDirection) list {
	name := fmt.Sprintf("statements %s %s %s", f.Text, field, direction)
	return listOf(name, func(ctx context.Context, p graph.Page) (*graph.StatementConnection, error) {
		return s.Statements(ctx, f, graph.StatementOrder{Field: field, Direction: direction}, p, graph.With{})
	})
}

// lists is one list of every sort that the store serves.
func lists(s graph.Store) []list {
	words := graph.StatementFilter{Text: "guarantee"}
	return []list{
		filtered("people", s.People, graph.AgentFilter{}),
		filtered("institutions", s.Institutions, graph.AgentFilter{}),
		filtered("meetings", s.Meetings, graph.MeetingFilter{}),
		filtered("topics", s.Topics, graph.TopicFilter{}),
		filtered("sources", s.Sources, graph.SourceFilter{}),
		listOf("quotes", func(ctx context.Context, p graph.Page) (*graph.QuoteConnection, error) {
			return s.Quotes(ctx, ledgerStory, p)
		}),
		statementList(s, graph.StatementFilter{}, graph.BySaidAt, graph.Ascending),
		statementList(s, graph.StatementFilter{}, graph.BySaidAt, graph.Descending),
		statementList(s, graph.StatementFilter{}, graph.BySpeaker, graph.Ascending),
		statementList(s, graph.StatementFilter{}, graph.BySpeaker, graph.Descending),
		statementList(s, words, graph.ByRelevance, graph.Ascending),
		statementList(s, words, graph.ByRelevance, graph.Descending),
		filtered("search", s.Search, graph.SearchFilter{Text: "guarantees"}),
	}
}

// each runs a check on every list. all is the list in one page.
func each(t *testing.T, s graph.Store, check func(t *testing.T, l list, all sheet)) {
	for _, l := range lists(s) {
		t.Run(l.name, func(t *testing.T) { check(t, l, l.page(t, page)) })
	}
}

// page asks for a page and fails the test on an error.
func (l list) page(t *testing.T, p graph.Page) sheet {
	t.Helper()
	got, err := l.ask(t.Context(), p)
	if err != nil {
		t.Fatalf("%s, page %+v: %v", l.name, p, err)
	}
	return got
}

// walk visits the list from its beginning, size nodes at a time. between is called after each page.
func (l list) walk(t *testing.T, size int, between func()) []string {
	t.Helper()
	var visited []string
	for after := ""; ; {
		p := l.page(t, graph.Page{First: size, After: after})
		visited = append(visited, p.ids...)
		if !p.hasNext {
			return visited
		}
		between()
		after = p.cursors[len(p.cursors)-1]
	}
}

// walkBack visits the list from its end, and returns what it visited in the list's order.
func (l list) walkBack(t *testing.T, size int, between func()) []string {
	t.Helper()
	var visited []string
	for before := ""; ; {
		p := l.page(t, graph.Page{Last: size, Before: before})
		visited = append(slices.Clone(p.ids), visited...)
		if !p.hasPrior {
			return visited
		}
		between()
		before = p.cursors[0]
	}
}

func nothing() {}

func testPagingWalk(t *testing.T, s graph.Store) {
	each(t, s, func(t *testing.T, l list, all sheet) {
		if len(all.ids) < 3 {
			t.Fatalf("the list has only %d nodes", len(all.ids))
		}
		for _, size := range []int{1, 3, len(all.ids), graph.MaxPage} {
			same(t, fmt.Sprint("forward by ", size), l.walk(t, size, nothing), all.ids)
			same(t, fmt.Sprint("backward by ", size), l.walkBack(t, size, nothing), all.ids)
		}
	})
}

func testPagingFlags(t *testing.T, s graph.Store) {
	each(t, s, func(t *testing.T, l list, all sheet) {
		n := len(all.ids)
		for _, c := range []struct {
			name        string
			p           graph.Page
			from, to    int
			next, prior bool
		}{
			{"all", graph.Page{First: n}, 0, n, false, false},
			{"first", graph.Page{First: 2}, 0, 2, true, false},
			{"after the first", graph.Page{First: 1, After: all.cursors[0]}, 1, 2, true, true},
			{"the rest", graph.Page{First: n, After: all.cursors[0]}, 1, n, false, true},
			{"all backward", graph.Page{Last: n}, 0, n, false, false},
			{"last", graph.Page{Last: 2}, n - 2, n, false, true},
			{"before the last", graph.Page{Last: 1, Before: all.cursors[n-1]}, n - 2, n - 1, true, true},
			{"the rest backward", graph.Page{Last: n, Before: all.cursors[n-1]}, 0, n - 1, true, false},
		} {
			got := l.page(t, c.p)
			same(t, c.name, got.ids, all.ids[c.from:c.to])
			if got.hasNext != c.next || got.hasPrior != c.prior {
				t.Errorf("%s: next %v, previous %v; want %v, %v", c.name, got.hasNext, got.hasPrior, c.next, c.prior)
			}
		}
	})
}

func testPagingTotal(t *testing.T, s graph.Store) {
	each(t, s, func(t *testing.T, l list, all sheet) {
		if all.total != -1 {
			t.Errorf("total %d without being asked, want -1", all.total)
		}
		for _, p := range []graph.Page{{First: 1, Count: true}, {First: 1, After: all.cursors[1], Count: true}, {Last: 1, Count: true}} {
			if got := l.page(t, p); got.total != len(all.ids) {
				t.Errorf("page %+v: total %d, want %d", p, got.total, len(all.ids))
			}
		}
	})
	none := filtered("none", statements(s), graph.StatementFilter{Text: "nowhere"}).page(t, graph.Page{Count: true})
	if none.total != 0 || len(none.ids) != 0 || none.hasNext || none.hasPrior {
		t.Errorf("a list without a match: %+v", none)
	}
}

func testPagingDefaultSize(t *testing.T, s graph.Store) {
	l := filtered("statements", statements(s), graph.StatementFilter{})
	all := l.page(t, page)
	n := len(all.ids)
	same(t, "forward", l.page(t, graph.Page{}).ids, all.ids[:graph.DefaultPage])
	same(t, "backward", l.page(t, graph.Page{Before: all.cursors[n-1]}).ids, all.ids[n-1-graph.DefaultPage:n-1])
}

func testPagingBeyondTheEnds(t *testing.T, s graph.Store) {
	each(t, s, func(t *testing.T, l list, all sheet) {
		after := l.page(t, graph.Page{First: 5, After: all.cursors[len(all.cursors)-1]})
		before := l.page(t, graph.Page{Last: 5, Before: all.cursors[0]})
		if len(after.ids) != 0 || after.hasNext || !after.hasPrior {
			t.Errorf("after the end: %+v", after)
		}
		if len(before.ids) != 0 || before.hasPrior || !before.hasNext {
			t.Errorf("before the beginning: %+v", before)
		}
	})
}

// A cursor names a node's place whichever page it came with.
func testPagingEveryCursor(t *testing.T, s graph.Store) {
	each(t, s, func(t *testing.T, l list, all sheet) {
		for i, cursor := range all.cursors {
			same(t, fmt.Sprint("after ", i), l.page(t, graph.Page{First: graph.MaxPage, After: cursor}).ids, all.ids[i+1:])
			same(t, fmt.Sprint("before ", i), l.page(t, graph.Page{Last: graph.MaxPage, Before: cursor}).ids, all.ids[:i])
		}
	})
}

func testPagingBadPages(t *testing.T, s graph.Store) {
	each(t, s, func(t *testing.T, l list, all sheet) {
		cursor := all.cursors[0]
		for _, p := range []graph.Page{
			{First: -1}, {Last: -1}, {First: graph.MaxPage + 1}, {Last: graph.MaxPage + 1}, {First: 1, Last: 1},
			{First: 1, Before: cursor}, {Last: 1, After: cursor}, {After: cursor, Before: cursor},
		} {
			_, err := l.ask(t.Context(), p)
			refused(t, fmt.Sprintf("page %+v", p), err, graph.ErrInvalid)
		}
	})
}

func testPagingBadCursors(t *testing.T, s graph.Store) {
	cursors := map[string]string{}
	for _, l := range lists(s) {
		cursors[l.name] = l.page(t, page).cursors[1]
	}
	each(t, s, func(t *testing.T, l list, all sheet) {
		for name, cursor := range cursors {
			if name != l.name {
				_, err := l.ask(t.Context(), graph.Page{First: 1, After: cursor})
				refused(t, "cursor of "+name, err, graph.ErrInvalid)
			}
		}
		for _, cursor := range []string{"x", "{}", "AAAAAAAAAAAAAAAA", altered(all.cursors[0]), all.cursors[0] + "A", all.cursors[0][1:]} {
			_, err := l.ask(t.Context(), graph.Page{First: 1, After: cursor})
			refused(t, "after "+cursor, err, graph.ErrInvalid)
			_, err = l.ask(t.Context(), graph.Page{Last: 1, Before: cursor})
			refused(t, "before "+cursor, err, graph.ErrInvalid)
		}
	})
	of := func(f graph.StatementFilter) list { return filtered("statements", statements(s), f) }
	cursor := of(graph.StatementFilter{Text: "guarantee"}).page(t, page).cursors[0]
	_, err := of(graph.StatementFilter{Text: "guarantees"}).ask(t.Context(), graph.Page{First: 1, After: cursor})
	refused(t, "cursor of another filter", err, graph.ErrInvalid)
	quotes := lists(s)[5].page(t, page)
	_, err = s.Quotes(t.Context(), heraldStory, graph.Page{First: 1, After: quotes.cursors[0]})
	refused(t, "cursor of another source's quotes", err, graph.ErrInvalid)
}

// altered changes one character in the middle of a cursor.
func altered(cursor string) string {
	b := []byte(cursor)
	if i := len(b) / 2; b[i] == 'A' {
		b[i] = 'B'
	} else {
		b[i] = 'A'
	}
	return string(b)
}
