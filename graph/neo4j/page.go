package neo4j

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"onrecord/graph"
)

// conditions are what a query asks of its rows, with their parameters. The same questions in the same order
// give the same text, which Neo4j then need not plan again.
type conditions struct {
	parts  []string
	params map[string]any
}

// where adds a condition that must hold.
func (c *conditions) where(condition string) { c.parts = append(c.parts, condition) }

// param adds a parameter and returns its name in Cypher.
func (c *conditions) param(value any) string {
	name := fmt.Sprintf("p%d", len(c.params))
	c.set(name, value)
	return "$" + name
}

func (c *conditions) clause() string { return clause(c.parts) }

// set gives a parameter a name of its own.
func (c *conditions) set(name string, value any) {
	if c.params == nil {
		c.params = map[string]any{}
	}
	c.params[name] = value
}

// clone is a copy that can be added to.
func (c *conditions) clone() conditions {
	return conditions{parts: slices.Clone(c.parts), params: maps.Clone(c.params)}
}

// clause is the WHERE clause that asks these conditions; "" when there are none.
func clause(conditions []string) string {
	if len(conditions) == 0 {
		return ""
	}
	return "\nWHERE " + strings.Join(conditions, "\n  AND ")
}

// overlaps asks that the date kept in property overlaps [earliest of from, latest of to]. An unknown date never does.
func (c *conditions) overlaps(property, from, to string) error {
	earliest, latest, err := graph.Range(from, to)
	if err != nil || from == "" && to == "" {
		return err
	}
	c.where(property + "Latest >= " + c.param(earliest))
	c.where(property + "Earliest <= " + c.param(latest))
	return nil
}

// listing is a list of nodes n of one label, in the order of (sort, id).
type listing struct {
	conditions
	label, fields, sort string
	keys                keyType
	fixed               []string // properties in front of sort in its index, each equal to something
	find                string   // a full-text search that binds n; "" when n is matched by its label
}

func newListing(label, fields, sort string, keys keyType) *listing {
	return &listing{label: label, fields: fields, sort: sort, keys: keys}
}

// equal asks that a property has this value; an index over it, the sort key and the id serves the list.
func (l *listing) equal(property string, value any) {
	l.where("n." + property + " = " + l.param(value))
	l.fixed = append(l.fixed, property)
}

// named asks that one of the node's names has every token of name; nothing when name is "".
func (l *listing) named(name string) {
	if name == "" {
		return
	}
	tokens := graph.NameTokens(name)
	if len(tokens) == 0 {
		l.where("false")
		return
	}
	l.find = l.search("called", tokens)
	l.where("any(name IN n.nameTokens WHERE " + hasWords("name", l.param(padded(tokens))) + ")")
}

// worded asks that the node's terms hold every term of text; nothing when there is none.
func (l *listing) worded(text string) {
	if terms := graph.Terms(text); len(terms) > 0 {
		l.find = l.search("titles", terms)
		l.where(hasWords("n.terms", l.param(padded(terms))))
	}
}

func (l *listing) search(index string, words []string) string {
	return upToDate + "CALL db.index.fulltext.queryNodes('" + index + "', " + l.param(lucene(words)) + ") YIELD node AS n\nWITH n"
}

// match is the part of the query that binds n and asks the conditions.
func (l *listing) match() string {
	if l.find != "" {
		l.where("n:" + l.label)
		return l.find + l.clause()
	}
	return "MATCH (n:" + l.label + ")" + l.clause()
}

func (l *listing) columns() []string {
	var columns []string
	for _, property := range append(l.fixed, l.sort, "id") {
		columns = append(columns, "n."+property)
	}
	return columns
}

// page reads one page of a listing, and its total when asked. name and what chooses the list identify it in cursors.
func page[T graph.Node](ctx context.Context, s *Store, l *listing, p graph.Page, decode func(row) T, name string, chosenBy any) (*graph.Connection[T], error) {
	w, err := p.Window(name, chosenBy)
	if err != nil {
		return nil, err
	}
	total := -1
	if w.Count {
		if total, err = s.total(ctx, query{l.match() + "\nRETURN count(n)", l.params}); err != nil {
			return nil, err
		}
	}
	o := ordering{l.keys, w.Backward}
	l.beyond(w, o, "n."+l.sort, "n.id", "n")
	text := l.match() + "\nRETURN n " + l.fields + " AS row, n." + l.sort + " AS key" + o.by(l.columns()...) + "\nLIMIT " + l.param(w.Limit+1)
	rows, err := s.keyed(ctx, query{text, l.params})
	if err != nil {
		return nil, err
	}
	return connection(w, rows, total, decode), nil
}

// keyedRow is a row with what the list it is in is sorted by.
type keyedRow struct {
	row
	key graph.SortKey
}

// keyed asks a query that returns a map and its sort key.
func (s *Store) keyed(ctx context.Context, q query) ([]keyedRow, error) {
	var rows []keyedRow
	err := s.ask(ctx, q, func(r record) bool {
		rows = append(rows, keyedRow{r[0].(map[string]any), r[1]})
		return true
	})
	return rows, err
}

// connection makes a page of the rows read for w.
func connection[T graph.Node](w graph.Window, rows []keyedRow, total int, decode func(row) T) *graph.Connection[T] {
	nodes := make([]T, len(rows))
	keys := make(map[string]graph.SortKey, len(rows))
	for i, r := range rows {
		nodes[i] = decode(r.row)
		keys[nodes[i].NodeID()] = r.key
	}
	return graph.NewConnection(w, nodes, total, func(n T) (graph.SortKey, string) { return keys[n.NodeID()], n.NodeID() })
}

// total asks a query that returns one number.
func (s *Store) total(ctx context.Context, q query) (int, error) {
	n := 0
	err := s.ask(ctx, q, func(r record) bool {
		n = int(r[0].(int64))
		return true
	})
	return n, err
}
