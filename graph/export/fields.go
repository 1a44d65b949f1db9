package export

import (
	"maps"
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/graph/network"
)

// field is something said of every node or every edge: a column of CSV, a key of GraphML, an attribute of GEXF.
type field[T any] struct {
	name string
	kind string         // in GraphML's words: string, int, double, boolean
	of   func(T) string // "" where it is unknown
}

// edge is an edge with the ids behind it.
type edge struct {
	*network.Edge
	evidence []string
}

func (v *view) edge(of *network.Edge) edge {
	if v.details.Evidence == nil {
		return edge{of, nil}
	}
	return edge{of, v.details.Evidence(of.Source, of.Target)}
}

// nodeFields are the fields of the node at a place in Nodes. Attributes are called "attribute.NAME", so that they never get into the
// way of the names that programs know ("type", "size"); several values of one name are separated as joined does it.
func (v *view) nodeFields() []field[int] {
	id := func(i int) string { return v.Nodes[i].ID }
	fields := []field[int]{
		{"label", "string", func(i int) string { return v.label(id(i)) }},
		{"kind", "string", func(i int) string { return string(graph.KindOf(id(i))) }},
		{"statements", "int", func(i int) string { return integer(v.Nodes[i].Statements) }},
	}
	if v.twoMode() {
		fields = append(fields, v.modeFields()...)
	}
	if v.details.Centrality != nil {
		fields = append(fields, v.centralityFields()...)
	}
	if v.details.Communities != nil {
		fields = append(fields, field[int]{"community", "int", func(i int) string {
			if community, known := v.details.Communities[id(i)]; known {
				return integer(community)
			}
			return ""
		}})
	}
	return append(fields, v.attributeFields()...)
}

// attributeFields has a field for each name of an attribute that occurs.
func (v *view) attributeFields() []field[int] {
	found := map[string]bool{}
	for _, n := range v.Nodes {
		_, attributes := describe(v.details.Nodes[n.ID])
		for _, a := range attributes {
			found[a.Name] = true
		}
	}
	var fields []field[int]
	for _, name := range slices.Sorted(maps.Keys(found)) {
		fields = append(fields, field[int]{"attribute." + name, "string", func(i int) string {
			_, attributes := describe(v.details.Nodes[v.Nodes[i].ID])
			return valueOf(attributes, name)
		}})
	}
	return fields
}

// modeFields say which mode a node of TWO_MODE belongs to, as igraph (type: false, true) and NetworkX (bipartite: 0, 1) look for it.
func (v *view) modeFields() []field[int] {
	return []field[int]{
		{"type", "boolean", func(i int) string {
			if i < v.actors {
				return "false"
			}
			return "true"
		}},
		{"bipartite", "int", func(i int) string {
			if i < v.actors {
				return "0"
			}
			return "1"
		}},
	}
}

func (v *view) centralityFields() []field[int] {
	measure := func(name, kind string, of func(network.Centrality) string) field[int] {
		return field[int]{name, kind, func(i int) string {
			if c, known := v.details.Centrality[v.Nodes[i].ID]; known {
				return of(c)
			}
			return ""
		}}
	}
	return []field[int]{
		measure("degree", "int", func(c network.Centrality) string { return integer(c.Degree) }),
		measure("strength", "double", func(c network.Centrality) string { return number(c.Strength) }),
		measure("betweenness", "double", func(c network.Centrality) string { return number(c.Betweenness) }),
		measure("closeness", "double", func(c network.Centrality) string { return number(c.Closeness) }),
		measure("eigenvector", "double", func(c network.Centrality) string { return number(c.Eigenvector) }),
	}
}

// edgeFields are the fields of an edge. "evidence" are the ids of the statements (of MEETINGS: the meetings) behind it, with a space between
// them, and "statements" is how many there are; both are unknown where the network knows none.
func (v *view) edgeFields() []field[edge] {
	fields := []field[edge]{{"weight", "double", func(e edge) string { return number(e.Weight) }}}
	if slices.ContainsFunc(v.Edges, func(e network.Edge) bool { return e.Significance != nil }) {
		fields = append(fields, field[edge]{"significance", "double", func(e edge) string {
			if e.Significance == nil {
				return ""
			}
			return number(*e.Significance)
		}})
	}
	if v.details.Evidence != nil {
		fields = append(fields,
			field[edge]{"statements", "int", func(e edge) string {
				if e.evidence == nil {
					return ""
				}
				return integer(len(e.evidence))
			}},
			field[edge]{"evidence", "string", func(e edge) string { return strings.Join(e.evidence, " ") }})
	}
	return fields
}
