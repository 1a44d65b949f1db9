package server_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// list is any connection, under the alias list.
type list struct {
	List struct {
		TotalCount int
		Nodes      []struct{ ID string }
		Edges      []struct {
			Cursor string
			Node   struct{ ID string }
		}
		PageInfo struct {
			HasNextPage, HasPreviousPage bool
			StartCursor, EndCursor       *string
		}
	}
}

func (l list) ids() []string {
	var ids []string
	for _, n := range l.List.Nodes {
		ids = append(ids, n.ID)
	}
	return ids
}

const pageFields = ` { totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`

// lists are connections with arguments that choose and sort; %s is where the page's go.
var lists = []string{
	`people(%s)`,
	`institutions(%s)`,
	`meetings(%s)`,
	`topics(%s)`,
	`sources(%s)`,
	`statements(%s)`,
	`statements(orderBy: { field: SAID_AT, direction: DESC }, %s)`,
	`statements(orderBy: { field: SPEAKER, direction: ASC }, %s)`,
	`statements(filter: { text: "guarantee" }, orderBy: { field: RELEVANCE, direction: DESC }, %s)`,
	`statements(filter: { kinds: [DIRECT] }, %s)`,
}

// ask asks for one page of a list.
func (s *site) page(t *testing.T, field, arguments string) list {
	t.Helper()
	return get[list](t, s, "{ list: "+fmt.Sprintf(field, arguments)+pageFields+" }")
}

// TestPaging walks lists in pages of any size: forward and backward each node is visited
// once, in the order of the whole list.
func TestPaging(t *testing.T) {
	s := serve(t, openSample(t))
	whole := map[string][]string{}
	for _, field := range lists {
		l := s.page(t, field, "first: 100")
		whole[field] = l.ids()
		if l.List.TotalCount != len(l.List.Nodes) || l.List.TotalCount == 0 {
			t.Fatalf("%s: total %d, %d nodes", field, l.List.TotalCount, len(l.List.Nodes))
		}
	}
	rapid.Check(t, func(r *rapid.T) {
		field := rapid.SampledFrom(lists).Draw(r, "list")
		size := rapid.IntRange(1, 12).Draw(r, "size")
		if diff := cmp.Diff(whole[field], s.walk(t, field, size)); diff != "" {
			r.Errorf("%s forward by %d: -want +got\n%s", field, size, diff)
		}
		if diff := cmp.Diff(whole[field], s.walkBack(t, field, size)); diff != "" {
			r.Errorf("%s backward by %d: -want +got\n%s", field, size, diff)
		}
	})
}

func (s *site) walk(t *testing.T, field string, size int) []string {
	t.Helper()
	var all []string
	arguments := fmt.Sprintf("first: %d", size)
	for {
		l := s.page(t, field, arguments)
		checkPage(t, l)
		all = append(all, l.ids()...)
		if !l.List.PageInfo.HasNextPage {
			return all
		}
		arguments = fmt.Sprintf("first: %d, after: %q", size, *l.List.PageInfo.EndCursor)
	}
}

func (s *site) walkBack(t *testing.T, field string, size int) []string {
	t.Helper()
	var all []string
	arguments := fmt.Sprintf("last: %d", size)
	for {
		l := s.page(t, field, arguments)
		checkPage(t, l)
		all = slices.Concat(l.ids(), all)
		if !l.List.PageInfo.HasPreviousPage {
			return all
		}
		arguments = fmt.Sprintf("last: %d, before: %q", size, *l.List.PageInfo.StartCursor)
	}
}

// checkPage holds the parts of a page to one another.
func checkPage(t *testing.T, l list) {
	t.Helper()
	c := l.List
	if len(c.Edges) != len(c.Nodes) {
		t.Fatalf("%d edges, %d nodes", len(c.Edges), len(c.Nodes))
	}
	for i, e := range c.Edges {
		if e.Node != c.Nodes[i] {
			t.Errorf("edge %d is %v, node %v", i, e.Node, c.Nodes[i])
		}
	}
	if n := len(c.Edges); n > 0 && (*c.PageInfo.StartCursor != c.Edges[0].Cursor || *c.PageInfo.EndCursor != c.Edges[n-1].Cursor) {
		t.Error("start and end are not the cursors of the first and last edge")
	}
}

// TestNoNodes asks for pages of no size: totals come, nodes don't, and the page says what lies beyond it.
func TestNoNodes(t *testing.T) {
	s := serve(t, openSample(t))
	l := s.page(t, lists[0], "first: 0").List
	if l.TotalCount != 7 || len(l.Nodes) != 0 || len(l.Edges) != 0 || !l.PageInfo.HasNextPage || l.PageInfo.StartCursor != nil {
		t.Errorf("first: 0: %+v", l)
	}
	l = s.page(t, lists[0], "last: 0").List
	if len(l.Nodes) != 0 || !l.PageInfo.HasPreviousPage || l.PageInfo.HasNextPage {
		t.Errorf("last: 0: %+v", l)
	}
	if l := s.page(t, `people(filter: { name: "?" }, %s)`, "first: 0").List; l.PageInfo.HasNextPage || l.TotalCount != 0 {
		t.Errorf("an empty list: %+v", l)
	}
}
