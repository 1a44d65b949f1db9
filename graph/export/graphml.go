package export

import (
	"bufio"
	"strings"
)

// graphML writes GraphML 1.0 (http://graphml.graphdrawing.org) without any program's dialect: every key is declared, data are plain text.
// igraph, NetworkX, visone and Gephi open it. Nodes have the ids of their records. Keys are called n0, n1 … and e0, e1 …, because
// Gephi takes some others (d3, d7) for yEd's. Title, question and snapshot stand in the graph's desc.
func (v *view) graphML(out *bufio.Writer, o Options) {
	nodeFields, edgeFields := v.nodeFields(), v.edgeFields()
	put(out, `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" `+
		`xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`)
	for i, f := range nodeFields {
		putKey(out, "n"+integer(i), "node", f.name, f.kind)
	}
	for i, f := range edgeFields {
		putKey(out, "e"+integer(i), "edge", f.name, f.kind)
	}
	put(out, `  <graph edgedefault="`, v.direction(), "\">\n")
	if about := o.about(); len(about) > 0 {
		put(out, "    <desc>", xmlText(strings.Join(about, "\n")), "</desc>\n")
	}
	for i, n := range v.Nodes {
		put(out, `    <node id="`, xmlAttribute(n.ID), "\">\n")
		for j, f := range nodeFields {
			putData(out, "n"+integer(j), f.of(i))
		}
		put(out, "    </node>\n")
	}
	for i := range v.Edges {
		e := v.edge(&v.Edges[i])
		if put(out, `    <edge id="edge`, integer(i), `" source="`, xmlAttribute(e.Source), `" target="`, xmlAttribute(e.Target), "\">\n") != nil {
			return
		}
		for j, f := range edgeFields {
			putData(out, "e"+integer(j), f.of(e))
		}
		put(out, "    </edge>\n")
	}
	put(out, "  </graph>\n</graphml>\n")
}

func putKey(out *bufio.Writer, id, of, name, kind string) {
	put(out, `  <key id="`, id, `" for="`, of, `" attr.name="`, xmlAttribute(name), `" attr.type="`, kind, "\"/>\n")
}

// putData writes a value, and nothing for an unknown one.
func putData(out *bufio.Writer, key, value string) {
	if value != "" {
		put(out, `      <data key="`, key, `">`, xmlText(value), "</data>\n")
	}
}
