package network_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"onrecord/graph"
	"onrecord/graph/network"
)

// The sample database of Discourse Network Analyzer, as a list of its statements, and the networks that its rules make of it lie beside the
// checkout where they are there; they may not be kept in the project.
func readDNA(t *testing.T, name string, into any) {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "data", "dna", name)
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("NOT RUN: no sample of Discourse Network Analyzer at %s", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatal(err)
	}
}

// expectedMatrix is a network as a matrix; Cols is nil when they are the rows.
type expectedMatrix struct {
	Matrix     [][]float64
	Rows, Cols []string
	Sum        float64
}

func dnaCodings(t *testing.T) []graph.Coding {
	var statements []struct {
		ID, Doc, Agreement, Coder           int
		Person, Organization, Concept, Date string
	}
	readDNA(t, "statements.json", &statements)
	codings := make([]graph.Coding, len(statements))
	for i, s := range statements {
		value := graph.Oppose
		if s.Agreement == 1 {
			value = graph.Support
		}
		codings[i] = graph.Coding{
			HolderID: "person:" + s.Person, OnBehalfOfID: "institution:" + s.Organization, TopicID: "topic:" + s.Concept, Value: value,
			StatementID: fmt.Sprintf("statement:%02d", s.ID), SourceIDs: []string{fmt.Sprint("source:", s.Doc)},
			SaidAt: graph.UncertainDate{EDTF: s.Date[:10]}, Confidence: 1, Coder: graph.Coder{Name: fmt.Sprint(s.Coder), Kind: graph.CoderHuman},
		}
	}
	return inOrder(codings)
}

// ask reads "organization~concept/congruence/average/document".
func ask(t *testing.T, name string) network.Input {
	t.Helper()
	parts := strings.Split(name, "/")
	in := network.Input{Measure: network.Measure(strings.ToUpper(parts[1])), Normalise: network.Normalisation(strings.ToUpper(parts[2])), Duplicates: network.Duplicates(strings.ToUpper(parts[3]))}
	switch in.Normalise {
	case "NO":
		in.Normalise = network.None
	case "COSINE":
		in.Normalise = network.DNACosine
	}
	if in.Duplicates == "ACROSSRANGE" {
		in.Duplicates = network.PerRange
	}
	switch ends := strings.Split(parts[0], "~"); {
	case ends[0] == "organization":
		in.Kind, in.Actor = network.Actors, network.Institution
	case ends[0] == "person":
		in.Kind = network.Actors
	case ends[1] == "organization":
		in.Kind, in.Actor = network.Topics, network.Institution
	default:
		in.Kind = network.Topics
	}
	return in
}

func TestDNAExpected(t *testing.T) {
	var expected struct {
		OneMode    map[string]expectedMatrix
		TwoMode    map[string]expectedMatrix
		Barplot    map[string]map[string]struct{ Agree, Disagree int }
		Statements map[string]int
	}
	readDNA(t, "expected.json", &expected)
	codings := dnaCodings(t)
	if len(expected.OneMode) == 0 || len(expected.TwoMode) == 0 || len(expected.Barplot) == 0 || len(expected.Statements) == 0 {
		t.Fatal("nothing is expected")
	}
	for name, want := range expected.OneMode {
		t.Run("onemode/"+name, func(t *testing.T) { compareMatrix(t, compute(t, ask(t, name), codings), want) })
	}
	for name, want := range expected.TwoMode {
		t.Run("twomode/"+name, func(t *testing.T) {
			in := ask(t, name)
			in.Kind = network.TwoMode
			compareMatrix(t, compute(t, in, codings), want)
		})
	}
	for name, want := range expected.Barplot {
		t.Run("barplot/"+name, func(t *testing.T) {
			of, duplicates, _ := strings.Cut(name, "/")
			bars, err := network.Bars(ctx, ask(t, of+"~concept/subtract/no/"+duplicates), stream(codings...))
			if err != nil || len(bars) != len(want) {
				t.Fatalf("%d bars, want %d; %v", len(bars), len(want), err)
			}
			for _, b := range bars {
				_, label, _ := strings.Cut(b.ID, ":")
				if w := want[label]; b.Counts.Support != w.Agree || b.Counts.Oppose != w.Disagree {
					t.Errorf("%s: %+v, want %+v", label, b.Counts, w)
				}
			}
		})
	}
	for name, want := range expected.Statements {
		t.Run("statements/"+name, func(t *testing.T) {
			duplicates, qualified, _ := strings.Cut(name, "/")
			measure := "congruence"
			if qualified == "ignore" {
				measure = "ignore"
			}
			if n := compute(t, ask(t, "organization~concept/"+measure+"/no/"+duplicates), codings); n.Counts.Statements != want {
				t.Errorf("%d statements, want %d", n.Counts.Statements, want)
			}
		})
	}
}

// compareMatrix compares every cell to 1e-9.
func compareMatrix(t *testing.T, n *network.Network, want expectedMatrix) {
	t.Helper()
	weights := map[[2]string]float64{}
	for _, e := range n.Edges {
		_, source, _ := strings.Cut(e.Source, ":")
		_, target, _ := strings.Cut(e.Target, ":")
		weights[[2]string{source, target}] = e.Weight
		if want.Cols == nil {
			weights[[2]string{target, source}] = e.Weight
		}
	}
	cols, sum := want.Cols, 0.0
	if cols == nil {
		cols = want.Rows
	}
	for i, row := range want.Rows {
		for j, col := range cols {
			got := weights[[2]string{row, col}]
			sum += got
			if math.Abs(got-want.Matrix[i][j]) > 1e-9 {
				t.Errorf("%s, %s: %v, want %v", row, col, got, want.Matrix[i][j])
			}
		}
	}
	if math.Abs(sum-want.Sum) > 1e-9 {
		t.Errorf("sum %v, want %v", sum, want.Sum)
	}
	if nodes := len(want.Rows) + len(want.Cols); len(n.Nodes) != nodes {
		t.Errorf("%d nodes, want %d", len(n.Nodes), nodes)
	}
}

// Every combination of the sample, those without an expected network too, is what the rules make of it as they are written.
func TestDNARules(t *testing.T) {
	codings := dnaCodings(t)
	for _, in := range everyInput() {
		compareNaive(t, in, codings, compute(t, in, codings))
	}
}
