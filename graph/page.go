package graph

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"slices"
)

// MaxPage is the most nodes one page holds; DefaultPage is what an unset size means.
const (
	MaxPage     = 100
	DefaultPage = 20
)

// Page asks for a part of a list (Relay connections): First nodes after the cursor After,
// or the Last nodes before the cursor Before. Count asks for the total too.
type Page struct {
	First  int
	After  string
	Last   int
	Before string
	Count  bool
}

// Connection is one page of a list, in the list's order whichever way it was asked for.
type Connection[T any] struct {
	Edges []Edge[T]
	// HasNext and HasPrevious say whether the list goes on after and before this
	// page. Walking forward, HasPrevious is true exactly when After was set; and mirrored.
	HasNext     bool
	HasPrevious bool
	// Total is the length of the whole list; -1 when the page did not ask for it.
	Total int
}

// Edge is one node with the cursor that names its place in the list.
type Edge[T any] struct {
	Cursor string
	Node   T
	// Highlights are set by whoever shows where the words stand that the node was found by; stores leave them out.
	Highlights []Highlight
}

// The connections that the GraphQL contract serves.
type (
	PersonConnection      = Connection[*Person]
	InstitutionConnection = Connection[*Institution]
	MeetingConnection     = Connection[*Meeting]
	TopicConnection       = Connection[*Topic]
	SourceConnection      = Connection[*Source]
	StatementConnection   = Connection[*Statement]
	QuoteConnection       = Connection[*Quote]
	SearchConnection      = Connection[Node]

	PersonEdge      = Edge[*Person]
	InstitutionEdge = Edge[*Institution]
	MeetingEdge     = Edge[*Meeting]
	TopicEdge       = Edge[*Topic]
	SourceEdge      = Edge[*Source]
	StatementEdge   = Edge[*Statement]
	QuoteEdge       = Edge[*Quote]
	SearchEdge      = Edge[Node]
)

// Nodes returns the page's nodes without their cursors.
func (c *Connection[T]) Nodes() []T {
	nodes := make([]T, len(c.Edges))
	for i, e := range c.Edges {
		nodes[i] = e.Node
	}
	return nodes
}

// PageInfo is Relay's description of a page. A cursor is nil when the page is empty.
type PageInfo struct {
	HasNextPage     bool
	HasPreviousPage bool
	StartCursor     *string
	EndCursor       *string
}

// PageInfo describes the page.
func (c *Connection[T]) PageInfo() PageInfo {
	info := PageInfo{HasNextPage: c.HasNext, HasPreviousPage: c.HasPrevious}
	if n := len(c.Edges); n > 0 {
		info.StartCursor, info.EndCursor = &c.Edges[0].Cursor, &c.Edges[n-1].Cursor
	}
	return info
}

// SortKey is what a list is sorted by, before the id: an int64, a float64 or a
// string, the same type throughout one list.
type SortKey any

// Window is a Page made ready for a store: read Limit+1 rows in the list's order
// (reversed when Backward) that lie strictly beyond (Key, ID) when HasCursor, and hand
// them to NewConnection.
type Window struct {
	Limit     int
	Backward  bool
	HasCursor bool
	Key       SortKey
	ID        string
	Count     bool

	list string // identifies the list in cursors
}

// Window checks the page and decodes its cursor. list names the list and everything
// that chooses or sorts it (the filter, the order); a cursor of another list, or one that was altered, is
// ErrInvalid, as are a negative size, one over MaxPage, and sizes or cursors both ways.
func (p Page) Window(list ...any) (Window, error) {
	w := Window{Limit: p.First, Count: p.Count, list: fingerprint(list)}
	cursor := p.After
	switch {
	case p.First < 0 || p.Last < 0:
		return w, fmt.Errorf("page size is negative: %w", ErrInvalid)
	case p.First > MaxPage || p.Last > MaxPage:
		return w, fmt.Errorf("page size is over %d: %w", MaxPage, ErrInvalid)
	case p.First > 0 && p.Last > 0, p.After != "" && p.Before != "", p.First > 0 && p.Before != "", p.Last > 0 && p.After != "":
		return w, fmt.Errorf("use first with after, or last with before: %w", ErrInvalid)
	case p.Last > 0 || p.Before != "":
		w.Limit, w.Backward, cursor = p.Last, true, p.Before
	}
	if w.Limit == 0 {
		w.Limit = DefaultPage
	}
	if cursor != "" {
		w.HasCursor = true
		return w, w.decode(cursor)
	}
	return w, nil
}

// NewConnection makes the page out of the rows a store read for w: at most
// w.Limit+1, in the list's order, or in reverse when w.Backward. total is -1 when not counted.
func NewConnection[T any](w Window, rows []T, total int, key func(T) (SortKey, string)) *Connection[T] {
	more := len(rows) > w.Limit
	if more {
		rows = rows[:w.Limit]
	}
	c := &Connection[T]{Edges: make([]Edge[T], len(rows)), HasNext: more, HasPrevious: w.HasCursor, Total: total}
	if w.Backward {
		rows = slices.Clone(rows)
		slices.Reverse(rows)
		c.HasNext, c.HasPrevious = w.HasCursor, more
	}
	for i, row := range rows {
		k, id := key(row)
		c.Edges[i] = Edge[T]{Cursor: w.encode(k, id), Node: row}
	}
	return c
}

// cursorBody is what a cursor carries. Integers travel as strings: JSON numbers
// lose digits beyond 2^53.
type cursorBody struct {
	Type string `json:"t"` // "i", "f" or "s"
	Key  string `json:"k"`
	ID   string `json:"i"`
	List string `json:"l"`
}

const cursorSumLength = 8

func (w Window) encode(key SortKey, id string) string {
	b := cursorBody{ID: id, List: w.list}
	switch k := key.(type) {
	case int64:
		b.Type, b.Key = "i", fmt.Sprint(k)
	case float64:
		b.Type, b.Key = "f", fmt.Sprintf("%x", k) // exact
	case string:
		b.Type, b.Key = "s", k
	default:
		panic(fmt.Sprintf("graph: sort key of type %T", key))
	}
	body, err := json.Marshal(b)
	if err != nil {
		panic(err) // four strings always marshal
	}
	sum := sha256.Sum256(body)
	return base64.RawURLEncoding.EncodeToString(append(sum[:cursorSumLength], body...))
}

func (w *Window) decode(cursor string) error {
	bad := fmt.Errorf("cursor does not belong to this list: %w", ErrInvalid)
	raw, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil || len(raw) < cursorSumLength {
		return bad
	}
	body := raw[cursorSumLength:]
	var b cursorBody
	if sum := sha256.Sum256(body); string(sum[:cursorSumLength]) != string(raw[:cursorSumLength]) {
		return bad
	}
	if err := json.Unmarshal(body, &b); err != nil || b.List != w.list {
		return bad
	}
	w.ID = b.ID
	switch b.Type {
	case "i":
		var k int64
		_, err = fmt.Sscan(b.Key, &k)
		w.Key = k
	case "f":
		var k float64
		_, err = fmt.Sscanf(b.Key, "%g", &k)
		w.Key = k
	case "s":
		w.Key = b.Key
	default:
		return bad
	}
	if err != nil {
		return bad
	}
	return nil
}

// fingerprint is a short hash of what identifies a list.
func fingerprint(list []any) string {
	body, err := json.Marshal(list)
	if err != nil {
		panic(err) // filters are plain data
	}
	sum := sha256.Sum256(body)
	return base64.RawURLEncoding.EncodeToString(sum[:6])
}
