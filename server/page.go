package server

import (
	"context"

	"onrecord/graph"
)

// paging is what a connection's arguments ask for.
type paging struct {
	first  *int32
	after  *string
	last   *int32
	before *string
}

// page is the store's word for it. A size of 0, which the store takes for its default, is asked as 1.
func (p paging) page() graph.Page {
	return graph.Page{First: pageSize(p.first), After: orZero(p.after), Last: pageSize(p.last), Before: orZero(p.before)}
}

func pageSize(n *int32) int {
	if n == nil {
		return 0
	}
	if *n == 0 {
		return 1
	}
	return int(*n)
}

// empty says whether no node is wanted at all.
func (p paging) empty() bool { return p.first != nil && *p.first == 0 || p.last != nil && *p.last == 0 }

// connect answers a connection: it reads from the query whether the total is wanted and what of each
// node, asks for one page, and tells reads of its nodes.
func connect[T graph.Node](ctx context.Context, typeName string, p paging, ask func(graph.Page, selection) (*graph.Connection[T], error)) (*graph.Connection[T], error) {
	s := selected(ctx)
	page := p.page()
	page.Count = s.has(typeName+"Connection", "totalCount")
	if !s.has(typeName+"Connection", "nodes", "edges", "pageInfo") {
		page.First, page.Last = onlyToCount(page.First), onlyToCount(page.Last)
	}
	c, err := ask(page, s.nodes(typeName+"Connection", typeName+"Edge"))
	if err != nil {
		return nil, err
	}
	if p.empty() {
		return withoutNodes(c, p), nil
	}
	answered(readsOf(ctx), c.Nodes())
	return c, nil
}

// onlyToCount makes an allowed page size as small as it can be.
func onlyToCount(size int) int {
	if size > 1 && size <= graph.MaxPage {
		return 1
	}
	return size
}

// withoutNodes is the empty page at the place where c begins or, walking backward, ends.
func withoutNodes[T any](c *graph.Connection[T], p paging) *graph.Connection[T] {
	some := len(c.Edges) > 0
	e := &graph.Connection[T]{HasNext: c.HasNext, HasPrevious: c.HasPrevious, Total: c.Total}
	if p.first != nil {
		e.HasNext = some
	} else {
		e.HasPrevious = some
	}
	return e
}

// orZero is what p points to, the zero value when it is nil.
func orZero[T any](p *T) T {
	var zero T
	if p == nil {
		return zero
	}
	return *p
}

// nullable is s, or nil when it is empty.
func nullable(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
