package export_test

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pgregory.net/rapid"

	"onrecord/graph/network"
)

// readCSV reads CSV as RFC 4180 has it, with lines that a line feed ends. encoding/csv would change line breaks in texts.
func readCSV(t rapid.TB, text []byte) [][]string {
	t.Helper()
	rows, row := [][]string{}, []string{}
	for s := string(text); s != ""; {
		var cell string
		if rest, quoted := strings.CutPrefix(s, `"`); quoted {
			for {
				before, after, closed := strings.Cut(rest, `"`)
				if !closed {
					t.Fatalf("a quotation mark is not closed: %q", text)
				}
				cell += before
				if rest = after; !strings.HasPrefix(rest, `"`) {
					break
				}
				cell, rest = cell+`"`, rest[1:]
			}
			s = rest
		} else {
			end := strings.IndexAny(s, ",\n")
			cell, s = s[:end], s[end:]
			if strings.ContainsAny(cell, "\"\r") {
				t.Fatalf("%q needs quotation marks", cell)
			}
		}
		row = append(row, cell)
		if s[0] == '\n' {
			rows, row = append(rows, row), []string{}
		}
		s = s[1:]
	}
	for _, r := range rows {
		if len(r) != len(rows[0]) {
			t.Fatalf("%d cells in %q, %d in the first row", len(r), r, len(rows[0]))
		}
	}
	return rows
}

func float(t rapid.TB, s string) float64 {
	t.Helper()
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func unique(t rapid.TB, labels []string) {
	t.Helper()
	sorted := slices.Sorted(slices.Values(labels))
	if len(slices.Compact(sorted)) != len(labels) {
		t.Fatalf("two of the labels %q are equal", labels)
	}
}

// quoted returns the labels on as many lines that follow a heading, and the lines after them.
func quoted(t rapid.TB, lines []string, heading string, n int) (labels, rest []string) {
	t.Helper()
	if lines[0] != heading {
		t.Fatalf("%q, want %q", lines[0], heading)
	}
	for _, line := range lines[1 : n+1] {
		if len(line) < 3 || line[0] != '"' || line[len(line)-1] != '"' || strings.Contains(line[1:len(line)-1], `"`) {
			t.Fatalf("%q is no label between quotation marks", line)
		}
		labels = append(labels, line)
	}
	unique(t, labels)
	return labels, lines[n+1:]
}

func readDL(t rapid.TB, text []byte, rows, columns []string) map[[2]string]float64 {
	t.Helper()
	lines := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
	head, lines := lines[0], lines[1:]
	if lines[0] != "format=fullmatrix" {
		t.Fatalf("%q", lines[0])
	}
	if lines = lines[1:]; head == fmt.Sprintf("dl n=%d", len(rows)) {
		_, lines = quoted(t, lines, "labels:", len(rows))
	} else if head == fmt.Sprintf("dl nr=%d, nc=%d", len(rows), len(columns)) {
		_, lines = quoted(t, lines, "row labels:", len(rows))
		_, lines = quoted(t, lines, "column labels:", len(columns))
	} else {
		t.Fatalf("%q for %d rows and %d columns", head, len(rows), len(columns))
	}
	if lines[0] != "data:" || len(lines) != len(rows)+1 {
		t.Fatalf("%d lines from %q on, want %d", len(lines), lines[0], len(rows)+1)
	}
	all := map[[2]string]float64{}
	for i, line := range lines[1:] {
		for j, cell := range strings.Fields(line) {
			all[[2]string{rows[i], columns[j]}] = float(t, cell)
		}
	}
	return all
}

func readPajek(t rapid.TB, text []byte, n *network.Network) []network.Edge {
	t.Helper()
	lines := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
	head := fmt.Sprintf("*Vertices %d", len(n.Nodes))
	if rows, _ := ends(n); n.Kind == network.TwoMode {
		head += fmt.Sprintf(" %d", len(rows))
	}
	for i := range n.Nodes {
		number := strconv.Itoa(i+1) + " "
		if !strings.HasPrefix(lines[i+1], number) {
			t.Fatalf("vertex %q, want %s", lines[i+1], number)
		}
		lines[i+1] = strings.TrimPrefix(lines[i+1], number)
	}
	_, lines = quoted(t, lines, head, len(n.Nodes))
	if want := map[bool]string{true: "*Arcs", false: "*Edges"}[n.Directed]; lines[0] != want {
		t.Fatalf("%q, want %q", lines[0], want)
	}
	var edges []network.Edge
	for _, line := range lines[1:] {
		var s, t int
		var weight float64
		if _, err := fmt.Fscan(bytes.NewBufferString(line), &s, &t, &weight); err != nil {
			panic(err)
		}
		edges = append(edges, network.Edge{Source: n.Nodes[s-1].ID, Target: n.Nodes[t-1].ID, Weight: weight})
	}
	return edges
}
