package export

import (
	"fmt"
	"maps"
	"slices"

	"onrecord/graph"
)

// attributed is whose attributes have columns in the table of codings: what the columns' names begin with, and the attributes in a
// row. Those of sources are one list for each quote, the others one.
var attributed = []struct {
	prefix   string
	perQuote bool
	of       func(c *codingRecord) [][]graph.Attribute
}{
	{"topic.", false, func(c *codingRecord) [][]graph.Attribute { return [][]graph.Attribute{c.Topic.Attributes} }},
	{"holder.", false, func(c *codingRecord) [][]graph.Attribute { return [][]graph.Attribute{c.Holder.Attributes} }},
	{"speaker.", false, func(c *codingRecord) [][]graph.Attribute {
		return [][]graph.Attribute{c.Statement.Speaker.or().Attributes}
	}},
	{"on_behalf_of.", false, func(c *codingRecord) [][]graph.Attribute {
		return [][]graph.Attribute{c.Statement.OnBehalfOf.or().Attributes}
	}},
	{"source.", true, func(c *codingRecord) [][]graph.Attribute {
		var all [][]graph.Attribute
		for _, q := range c.Statement.Quotes {
			all = append(all, q.Source.Attributes)
		}
		return all
	}},
}

// attributeColumns are the names that occur, by their place in attributed.
type attributeColumns []map[string]bool

func newAttributeColumns() attributeColumns {
	columns := make(attributeColumns, len(attributed))
	for i := range columns {
		columns[i] = map[string]bool{}
	}
	return columns
}

// add adds the names that occur in a row.
func (a attributeColumns) add(c *codingRecord) error {
	for i, group := range attributed {
		for _, attributes := range group.of(c) {
			for _, attribute := range attributes {
				a[i][attribute.Name] = true
			}
		}
	}
	return nil
}

// headers are the columns' names: by what has the attribute, then by its name.
func (a attributeColumns) headers() []string {
	var all []string
	for i, group := range attributed {
		for _, name := range slices.Sorted(maps.Keys(a[i])) {
			all = append(all, group.prefix+name)
		}
	}
	return all
}

// write adds the cells of a row, or returns ErrConflict when it has an attribute without a column.
func (a attributeColumns) write(s *sheet, c *codingRecord) error {
	for i, group := range attributed {
		lists := group.of(c)
		for _, attributes := range lists {
			for _, attribute := range attributes {
				if !a[i][attribute.Name] {
					return fmt.Errorf("stance %s: the attribute %q came into the graph while the table was written; export again: %w",
						c.StanceID, attribute.Name, graph.ErrConflict)
				}
			}
		}
		for _, name := range slices.Sorted(maps.Keys(a[i])) {
			values := make([]string, len(lists))
			for j, attributes := range lists {
				values[j] = valueOf(attributes, name)
			}
			if group.perQuote {
				values = []string{joined(values)}
			}
			s.text(values...)
		}
	}
	return nil
}

// valueOf is what the attributes say under a name, several values as joined writes them.
func valueOf(attributes []graph.Attribute, name string) string {
	var values []string
	for _, a := range attributes {
		if a.Name == name {
			values = append(values, a.Value)
		}
	}
	return joined(values)
}
