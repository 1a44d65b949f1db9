package export_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"onrecord/graph/export"
	"onrecord/graph/network"
	"onrecord/internal/pyenv"
)

// file is a question to testdata/read.py, and answer what it found.
type file struct {
	With   string        `json:"with"`
	Format export.Format `json:"format"`
	Path   string        `json:"path"`
	sample string
}

type answer struct {
	Directed bool             `json:"directed"`
	Nodes    []map[string]any `json:"nodes"`
	Edges    []answeredEdge   `json:"edges"`
}

type answeredEdge struct {
	source, target string
	attributes     map[string]any
}

func (e *answeredEdge) UnmarshalJSON(text []byte) error {
	return json.Unmarshal(text, &[]any{&e.source, &e.target, &e.attributes})
}

// readable is what the two programs can read: NetworkX knows no two-mode Pajek and no DL, igraph no GEXF.
var readable = []file{
	{With: "networkx", Format: export.GraphML, sample: "two-mode"}, {With: "igraph", Format: export.GraphML, sample: "two-mode"},
	{With: "networkx", Format: export.GraphML, sample: "actors"}, {With: "igraph", Format: export.GraphML, sample: "actors"},
	{With: "networkx", Format: export.GraphML, sample: "mentions"}, {With: "igraph", Format: export.GraphML, sample: "mentions"},
	{With: "networkx", Format: export.GraphML, sample: "empty"}, {With: "igraph", Format: export.GraphML, sample: "empty"},
	{With: "networkx", Format: export.GEXF, sample: "two-mode"},
	{With: "networkx", Format: export.GEXF, sample: "actors"},
	{With: "networkx", Format: export.GEXF, sample: "mentions"},
	{With: "networkx", Format: export.GEXF, sample: "empty"},
	{With: "igraph", Format: export.Pajek, sample: "two-mode"},
	{With: "networkx", Format: export.Pajek, sample: "actors"}, {With: "igraph", Format: export.Pajek, sample: "actors"},
	{With: "networkx", Format: export.Pajek, sample: "mentions"}, {With: "igraph", Format: export.Pajek, sample: "mentions"},
	{With: "igraph", Format: export.Pajek, sample: "empty"},
}

// TestReadBack reads what we write with the programs it is meant for.
func TestReadBack(t *testing.T) {
	dir := t.TempDir()
	asked := make([]file, len(readable))
	for i, f := range readable {
		n, d := samples[f.sample]()
		f.Path = filepath.Join(dir, f.sample+f.Format.Extension())
		if err := os.WriteFile(f.Path, write(t, f.Format, n, d, sampleOptions), 0o644); err != nil {
			t.Fatal(err)
		}
		asked[i] = f
	}
	for i, got := range readFiles(t, asked) {
		f := asked[i]
		n, d := samples[f.sample]()
		t.Run(string(f.Format)+"/"+f.With+"/"+f.sample, func(t *testing.T) {
			if got.Directed != n.Directed {
				t.Errorf("directed: %v, want %v", got.Directed, n.Directed)
			}
			compareNodes(t, f, n, d, got)
			compareEdges(t, f, n, d, got)
		})
	}
}

func readFiles(t *testing.T, asked []file) []answer {
	t.Helper()
	question, err := json.Marshal(asked)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), pyenv.Python(t, pyenv.Graphs...), filepath.Join("testdata", "read.py"))
	var errs bytes.Buffer
	cmd.Stdin, cmd.Stderr = bytes.NewReader(question), &errs
	text, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, errs.Bytes())
	}
	var answers []answer
	if err := json.Unmarshal(text, &answers); err != nil || len(answers) != len(asked) {
		t.Fatalf("%d answers to %d files, error %v", len(answers), len(asked), err)
	}
	return answers
}

// key is what the format knows the node by: the id or, for Pajek, the label.
func key(f export.Format, d export.Details, id string) string {
	if f != export.Pajek {
		return id
	}
	switch id {
	case "person:ada":
		return "Ada 'Hammer' O'Neil, Jr."
	case "person:bela":
		return "Béla Őry"
	case "topic:ferry":
		return "Ferry fares ≤ 2 €, / always␁"
	case "person:dina", "person:dina-2":
		return "Dina Roy [" + id + "]"
	}
	return label(d, id)
}

// label is what XML shows for the node.
func label(d export.Details, id string) string {
	switch n := d.Nodes[id].(type) {
	case interface{ AgentName() string }:
		return n.AgentName()
	case nil:
		return id
	}
	return map[string]string{"topic:pier": pier.Label, "topic:ferry": "Ferry fares ≤ 2 €,\t\\ always␁"}[id]
}

func compareNodes(t *testing.T, f file, n *network.Network, d export.Details, got answer) {
	want := map[string]map[string]any{}
	for i, node := range n.Nodes {
		attributes := map[string]any{}
		topic := strings.HasPrefix(node.ID, "topic:")
		if f.Format != export.Pajek {
			kind, _, _ := strings.Cut(node.ID, ":")
			attributes = map[string]any{"label": label(d, node.ID), "kind": kind, "statements": float64(node.Statements)}
			if n.Kind == network.TwoMode {
				attributes["bipartite"] = map[bool]float64{false: 0, true: 1}[topic]
			}
			if node.ID == "person:ada" {
				attributes["attribute.Type"], attributes["attribute.Note"] = "Engineer | Mayor", "left||right"
			}
			if c, known := d.Centrality[node.ID]; known {
				attributes["degree"], attributes["strength"], attributes["betweenness"] = float64(c.Degree), c.Strength, c.Betweenness
				attributes["closeness"], attributes["eigenvector"] = c.Closeness, c.Eigenvector
			}
			if c, known := d.Communities[node.ID]; known {
				attributes["community"] = float64(c)
			}
		}
		if n.Kind == network.TwoMode {
			attributes["type"] = topic
		}
		if f.Format == export.GEXF {
			attributes["spells"] = spells(f.sample, i)
		}
		want[key(f.Format, d, node.ID)] = attributes
	}
	found := map[string]map[string]any{}
	for _, attributes := range got.Nodes {
		id := attributes["key"].(string)
		for name := range attributes {
			if _, asked := want[id][name]; !asked {
				delete(attributes, name) // what the reader adds, or fills in for others
			}
		}
		if f.Format == export.GEXF && attributes["spells"] == nil {
			attributes["spells"] = []any(nil)
		}
		found[id] = attributes
	}
	if diff := cmp.Diff(want, found, cmpopts.EquateEmpty()); diff != "" || len(got.Nodes) != len(n.Nodes) {
		t.Errorf("%d nodes, want %d (-want +got):\n%s", len(got.Nodes), len(n.Nodes), diff)
	}
}

// spells are those of the nodes of actors, worked out in its comment.
func spells(sample string, node int) []any {
	first, second := []any{"2025-01-01", "2025-01-15"}, []any{"2025-01-20", "2025-01-29"}
	if sample != "actors" {
		return nil
	}
	return [][]any{{first, second}, {first, second}, {second}, nil}[node]
}

func compareEdges(t *testing.T, f file, n *network.Network, d export.Details, got answer) {
	type edge struct {
		Source, Target string
		Weight         float64
		Evidence       any
	}
	ends := func(s, t string) (string, string) {
		if !n.Directed && t < s { // either end may come first
			return t, s
		}
		return s, t
	}
	var want, found []edge
	for _, e := range n.Edges {
		w := edge{Weight: e.Weight}
		w.Source, w.Target = ends(key(f.Format, d, e.Source), key(f.Format, d, e.Target))
		if f.Format != export.Pajek && d.Evidence != nil {
			w.Evidence = strings.Join(d.Evidence(e.Source, e.Target), " ")
		}
		want = append(want, w)
	}
	if f.Format == export.GEXF && f.sample == "actors" {
		want = append(want, edge{"person:dina", "person:dina-2", -1, nil}) // of the last slice alone
	}
	for _, e := range got.Edges {
		g := edge{Weight: e.attributes["weight"].(float64), Evidence: e.attributes["evidence"]}
		g.Source, g.Target = ends(e.source, e.target)
		found = append(found, g)
	}
	order := cmpopts.SortSlices(func(a, b edge) bool { return a.Source+"\x00"+a.Target < b.Source+"\x00"+b.Target })
	if diff := cmp.Diff(want, found, order, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("edges (-want +got):\n%s", diff)
	}
}

// igraph reads matrices of 0 and 1 in DL, and keeps the quotation marks of the labels.
func TestReadBackDL(t *testing.T) {
	n := &network.Network{Kind: network.Mentions, Directed: true,
		Nodes: []network.Node{{ID: "person:a"}, {ID: "person:b"}, {ID: "person:c"}},
		Edges: []network.Edge{{Source: "person:a", Target: "person:b", Weight: 1}, {Source: "person:c", Target: "person:a", Weight: 1}}}
	path := filepath.Join(t.TempDir(), "binary.dl")
	if err := os.WriteFile(path, write(t, export.DL, n, export.Details{}, export.Options{}), 0o644); err != nil {
		t.Fatal(err)
	}
	got := readFiles(t, []file{{With: "igraph", Format: export.DL, Path: path}})[0]
	var names, edges []string
	for _, n := range got.Nodes {
		names = append(names, n["name"].(string))
	}
	for _, e := range got.Edges {
		edges = append(edges, e.source+" "+e.target)
	}
	if diff := cmp.Diff([]string{`"person:a"`, `"person:b"`, `"person:c"`}, names); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{`"person:a" "person:b"`, `"person:c" "person:a"`}, edges); diff != "" {
		t.Errorf("edges (-want +got):\n%s", diff)
	}
}
