package export_test

import (
	"encoding/xml"
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"onrecord/graph"
	"onrecord/graph/export"
	"onrecord/graph/network"
)

// anyNetwork draws a network with any labels, some of them equal, and any weights.
func anyNetwork(t *rapid.T) (*network.Network, export.Details) {
	kind := rapid.SampledFrom([]network.Kind{network.TwoMode, network.Actors, network.Topics, network.Mentions}).Draw(t, "kind")
	n := &network.Network{Kind: kind, Directed: kind == network.Mentions}
	d := export.Details{Nodes: map[string]graph.Node{}}
	odd := rapid.SampledFrom([]string{"a", "b", "a [person:0]", `"`, "'", ",", "\r\n", "\t", "\x00", "\ufffe", "]]>", "&amp;", " | ", "\u2028", "=1", "\\"})
	text := rapid.OneOf(odd, rapid.String())
	people := rapid.IntRange(0, 5).Draw(t, "people")
	for i := range people {
		id := fmt.Sprintf("person:%d", i)
		n.Nodes = append(n.Nodes, network.Node{ID: id, Statements: i})
		if label := text.Draw(t, "label"); label != "" {
			d.Nodes[id] = &graph.Person{ID: id, Name: label, Attributes: []graph.Attribute{{Name: text.Draw(t, "name"), Value: text.Draw(t, "value")}}}
		}
	}
	first := 0
	if kind == network.TwoMode {
		first = people
		for i := range rapid.IntRange(0, 3).Draw(t, "topics") {
			id := fmt.Sprintf("topic:%d", i)
			n.Nodes = append(n.Nodes, network.Node{ID: id})
			d.Nodes[id] = &graph.Topic{ID: id, Label: text.Draw(t, "label")}
		}
	}
	for i := range people {
		for j := first; j < len(n.Nodes); j++ {
			weight := rapid.OneOf(rapid.Float64(), rapid.SampledFrom([]float64{1, -1, 1.0 / 3, 1e-300, 1e300})).Draw(t, "weight")
			if rapid.Bool().Draw(t, "joined") && weight != 0 && (n.Directed || j > i) {
				n.Edges = append(n.Edges, network.Edge{Source: n.Nodes[i].ID, Target: n.Nodes[j].ID, Weight: weight})
			}
		}
	}
	return n, d
}

// labels are those of the nodes, by id.
func labels(n *network.Network, d export.Details) map[string]string {
	all := map[string]string{}
	for _, node := range n.Nodes {
		all[node.ID] = node.ID
		switch record := d.Nodes[node.ID].(type) {
		case *graph.Person:
			all[node.ID] = record.Name
		case *graph.Topic:
			if record.Label != "" {
				all[node.ID] = record.Label
			}
		}
	}
	return all
}

// For every network, the tables of nodes and edges give back nodes, labels, edges and weights, exactly.
func TestRoundTripCSV(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, d := anyNetwork(t)
		found := map[string]string{}
		for _, row := range readCSV(t, write(t, export.CSVNodes, n, d, export.Options{}))[1:] {
			found[row[0]] = row[1]
		}
		if diff := cmp.Diff(labels(n, d), found); diff != "" {
			t.Fatalf("nodes (-want +got):\n%s", diff)
		}
		var edges []network.Edge
		for _, row := range readCSV(t, write(t, export.CSV, n, d, export.Options{}))[1:] {
			edges = append(edges, network.Edge{Source: row[0], Target: row[1], Weight: float(t, row[5])})
			if row[3] != found[row[0]] || row[4] != found[row[1]] {
				t.Fatalf("edge %q: its labels are not those of the nodes", row)
			}
		}
		if diff := cmp.Diff(n.Edges, edges, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("edges (-want +got):\n%s", diff)
		}
	})
}

// visible is what XML shows of a text: written anew here, by the rule of the XML specification (Char).
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r < 0xfffe || r > 0xffff:
			return r
		case r < ' ':
			return 0x2400 + r
		}
		return unicode.ReplacementChar
	}, s)
}

// For every network, GraphML gives back nodes, labels, edges and weights; of labels, what XML can hold.
func TestRoundTripGraphML(t *testing.T) {
	type data struct {
		Key   string `xml:"key,attr"`
		Value string `xml:",chardata"`
	}
	rapid.Check(t, func(t *rapid.T) {
		n, d := anyNetwork(t)
		var read struct {
			Graph struct {
				Direction string `xml:"edgedefault,attr"`
				Nodes     []struct {
					ID   string `xml:"id,attr"`
					Data []data `xml:"data"`
				} `xml:"node"`
				Edges []struct {
					Source string `xml:"source,attr"`
					Target string `xml:"target,attr"`
					Data   []data `xml:"data"`
				} `xml:"edge"`
			} `xml:"graph"`
		}
		if err := xml.Unmarshal(write(t, export.GraphML, n, d, export.Options{}), &read); err != nil {
			t.Fatal(err)
		}
		want, found := labels(n, d), map[string]string{}
		for id, label := range want {
			want[id] = visible(label)
		}
		for _, node := range read.Graph.Nodes {
			found[node.ID] = node.Data[0].Value
		}
		if diff := cmp.Diff(want, found); diff != "" {
			t.Fatalf("nodes (-want +got):\n%s", diff)
		}
		var edges []network.Edge
		for _, e := range read.Graph.Edges {
			edges = append(edges, network.Edge{Source: e.Source, Target: e.Target, Weight: float(t, e.Data[0].Value)})
		}
		if diff := cmp.Diff(n.Edges, edges, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("edges (-want +got):\n%s", diff)
		}
		if directed := read.Graph.Direction == "directed"; directed != n.Directed {
			t.Fatalf("edges are %s", read.Graph.Direction)
		}
	})
}

// For every network, GEXF is well-formed XML.
func TestWellFormedGEXF(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, d := anyNetwork(t)
		wellFormed(t, write(t, export.GEXF, n, d, export.Options{Title: rapid.String().Draw(t, "title")}))
	})
}

// For every network, the matrices of CSV and DL and the edges of Pajek tell the same weights, under labels of which no two are equal.
func TestMatrices(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, d := anyNetwork(t)
		rows, columns := ends(n)
		want := weights(n)
		table := readCSV(t, write(t, export.CSVMatrix, n, d, export.Options{}))
		unique(t, table[0][1:])
		got := map[[2]string]float64{}
		for i, row := range table[1:] {
			for j, cell := range row[1:] {
				got[[2]string{rows[i], columns[j]}] = float(t, cell)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" || len(table) != len(rows)+1 || len(table[0]) != len(columns)+1 {
			t.Fatalf("CSV (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff(want, readDL(t, write(t, export.DL, n, d, export.Options{}), rows, columns)); diff != "" {
			t.Fatalf("DL (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff(n.Edges, readPajek(t, write(t, export.Pajek, n, d, export.Options{}), n), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("Pajek (-want +got):\n%s", diff)
		}
	})
}

// ends are the ids of the matrix's rows and columns.
func ends(n *network.Network) (rows, columns []string) {
	for _, node := range n.Nodes {
		topic := strings.HasPrefix(node.ID, "topic:")
		if n.Kind != network.TwoMode || !topic {
			rows = append(rows, node.ID)
		}
		if n.Kind != network.TwoMode || topic {
			columns = append(columns, node.ID)
		}
	}
	return rows, columns
}

// weights are those of all cells of the matrix.
func weights(n *network.Network) map[[2]string]float64 {
	all := map[[2]string]float64{}
	rows, columns := ends(n)
	for _, r := range rows {
		for _, c := range columns {
			all[[2]string{r, c}] = 0
		}
	}
	for _, e := range n.Edges {
		all[[2]string{e.Source, e.Target}] = e.Weight
		if n.Kind != network.TwoMode && !n.Directed {
			all[[2]string{e.Target, e.Source}] = e.Weight
		}
	}
	return all
}
