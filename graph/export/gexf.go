package export

import (
	"bufio"
	"strings"

	"onrecord/graph/network"
)

// gexf writes GEXF 1.3 (https://gexf.net). A network without slices is static. One with slices is dynamic:
//
//   - A node and an edge have a spell for the time in which slices hold them. The spells of an element must not overlap, and windows do: a
//     day that lies in several goes to the one whose middle is nearest (periods). Spells that touch are one.
//   - The weight of an edge in each slice is the dynamic attribute "weight", which programs take before the static one; the weight in the
//     whole network is the static one, and absent for an edge that the whole network doesn't have.
//   - Days are in UTC, the first and the last included.
//
// What lies in no slice, such as undated statements, has no spell; neither has a slice that is left without a day of its own, as windows of few
// statements may be.
func (v *view) gexf(out *bufio.Writer, o Options) {
	put(out, `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <meta>
    <creator>onrecord</creator>
`)
	if about := o.about(); len(about) > 0 {
		put(out, "    <description>", xmlText(strings.Join(about, "\n")), "</description>\n")
	}
	mode := `mode="static"`
	if len(v.Slices) > 0 {
		mode = `mode="dynamic" timeformat="date" timerepresentation="interval"`
	}
	put(out, "  </meta>\n  <graph ", mode, ` defaultedgetype="`, v.direction(), "\">\n")
	nodeFields, edgeFields := v.nodeFields()[1:], v.edgeFields()[1:] // label and weight have places of their own
	putAttributes(out, "node", nodeFields)
	putAttributes(out, "edge", edgeFields)
	if len(v.Slices) > 0 {
		put(out, `    <attributes class="edge" mode="dynamic">
      <attribute id="weight" title="weight" type="double"/>
    </attributes>
`)
	}
	t := newTimeline(v.Slices)
	put(out, `    <nodes count="`, integer(len(v.Nodes)), "\">\n")
	for i, n := range v.Nodes {
		put(out, `      <node id="`, xmlAttribute(n.ID), `" label="`, xmlAttribute(v.label(n.ID)), "\">\n")
		putValues(out, nodeFields, i, nil)
		putSpells(out, t.nodes[n.ID])
		put(out, "      </node>\n")
	}
	edges := v.everyEdge(t)
	put(out, "    </nodes>\n    <edges count=\"", integer(len(edges)), "\">\n")
	for i := range edges {
		if v.gexfEdge(out, i, &edges[i], edgeFields, t) != nil {
			return
		}
	}
	put(out, "    </edges>\n  </graph>\n</gexf>\n")
}

func (v *view) gexfEdge(out *bufio.Writer, i int, e *network.Edge, fields []field[edge], t timeline) error {
	put(out, `      <edge id="`, integer(i), `" source="`, xmlAttribute(e.Source), `" target="`, xmlAttribute(e.Target), `"`)
	if e.Weight != 0 {
		put(out, ` weight="`, number(e.Weight), `"`)
	}
	put(out, ">\n")
	at := pair{e.Source, e.Target}
	putValues(out, fields, v.edge(e), t.edges[at])
	putSpells(out, t.ofEdge(at))
	return put(out, "      </edge>\n")
}

var gexfTypes = map[string]string{"string": "string", "int": "integer", "double": "double", "boolean": "boolean"}

func putAttributes[T any](out *bufio.Writer, of string, fields []field[T]) {
	if len(fields) == 0 {
		return
	}
	put(out, `    <attributes class="`, of, "\" mode=\"static\">\n")
	for i, f := range fields {
		put(out, `      <attribute id="`, integer(i), `" title="`, xmlAttribute(f.name), `" type="`, gexfTypes[f.kind], "\"/>\n")
	}
	put(out, "    </attributes>\n")
}

// putValues writes the fields of a node or an edge and, in time, the weights of an edge; nothing when there are none.
func putValues[T any](out *bufio.Writer, fields []field[T], of T, weights []weighed) {
	if len(fields)+len(weights) == 0 {
		return
	}
	put(out, "        <attvalues>\n")
	for i, f := range fields {
		if value := f.of(of); value != "" {
			put(out, `          <attvalue for="`, integer(i), `" value="`, xmlAttribute(value), "\"/>\n")
		}
	}
	for _, w := range weights {
		first, last := w.dates()
		put(out, `          <attvalue for="weight" value="`, number(w.weight), `" start="`, first, `" end="`, last, "\"/>\n")
	}
	put(out, "        </attvalues>\n")
}

func putSpells(out *bufio.Writer, spells []spell) {
	if len(spells) == 0 {
		return
	}
	put(out, "        <spells>\n")
	for _, s := range spells {
		first, last := s.dates()
		put(out, `          <spell start="`, first, `" end="`, last, "\"/>\n")
	}
	put(out, "        </spells>\n")
}
