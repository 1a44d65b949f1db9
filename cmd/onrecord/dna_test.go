package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"math"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/server"
)

// dnaFolder is where the sample database of Discourse Network Analyzer and the numbers its rules give lie beside the checkout; its
// data may not be kept in the project.
func dnaFolder(t *testing.T) string {
	folder := filepath.Join("..", "..", "..", "shared", "data", "dna")
	if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		t.Skipf("NOT RUN: no sample database at %s", folder)
	}
	return folder
}

// asker asks a store by GraphQL.
func asker(t *testing.T, store string) func(query string, variables map[string]any, into any) {
	t.Helper()
	s, err := openExisting(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(t.Context()); err != nil {
			t.Error(err)
		}
	})
	h := server.New(s, server.Options{})
	return func(query string, variables map[string]any, into any) {
		t.Helper()
		body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
		if err != nil {
			t.Fatal(err)
		}
		r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		var answer struct {
			Data   json.RawMessage
			Errors []struct{ Message string }
		}
		if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil || len(answer.Errors) > 0 {
			t.Fatalf("%v: %s", err, w.Body)
		}
		if err := json.Unmarshal(answer.Data, into); err != nil {
			t.Fatal(err)
		}
	}
}

// stores are the two kinds of stores, empty.
var stores = map[string]func(*testing.T) string{
	"SQLite": func(t *testing.T) string { return newSQLite(t, "empty") },
	"Neo4j":  newNeo4j,
}

// expected are the networks that DNA's own rules give for its sample database.
type expected struct {
	OneMode    map[string]matrix                    `json:"onemode"`
	TwoMode    map[string]matrix                    `json:"twomode"`
	Barplot    map[string]map[string]map[string]int `json:"barplot"`
	Statements map[string]int                       `json:"statements"`
}

type matrix struct {
	Rows, Cols []string
	Matrix     [][]float64
}

const networkQuery = `query($input: NetworkInput!) { network(input: $input) {
	nodes { statements node { id ... on Person { name } ... on Institution { name } ... on Topic { name: label } } }
	edges { source target weight statements(first: 100) { id } } counts { support oppose statements } } }`

type askedNetwork struct {
	Network struct {
		Nodes []struct {
			Statements int
			Node       struct{ ID, Name string }
		}
		Edges []struct {
			Source, Target string
			Weight         float64
			Statements     []struct{ ID string }
		}
		Counts struct{ Support, Oppose, Statements int }
	}
}

// TestNetworksOfDNA is the bar: every number of DNA's rules, to 1e-9, through GraphQL, on both stores.
func TestNetworksOfDNA(t *testing.T) {
	folder := dnaFolder(t)
	raw, err := os.ReadFile(filepath.Join(folder, "expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	var want expected
	if err := json.Unmarshal(raw, &want); err != nil {
		t.Fatal(err)
	}
	for name, open := range stores {
		t.Run(name, func(t *testing.T) {
			store := open(t)
			do(t, "load", "--store", store, filepath.Join(folder, "sample.dna"))
			ask := asker(t, store)
			for key, m := range want.OneMode {
				t.Run(key, func(t *testing.T) { compareNetwork(t, ask, key, "ACTORS", m, m.Rows) })
			}
			for key, m := range want.TwoMode {
				t.Run(key, func(t *testing.T) { compareNetwork(t, ask, key, "TWO_MODE", m, m.Cols) })
			}
			for key, bars := range want.Barplot {
				t.Run("barplot "+key, func(t *testing.T) { compareBars(t, ask, key, bars) })
			}
			for key, n := range want.Statements {
				t.Run("statements "+key, func(t *testing.T) { compareStatements(t, ask, key, n) })
			}
		})
	}
}

// ourWords are ours for DNA's.
var ourWords = map[string]string{
	"organization": "INSTITUTION", "person": "PERSON", "no": "NONE", "cosine": "DNA_COSINE", "acrossrange": "RANGE",
	"ignore": "IGNORE", "qualified": "COMBINE",
}

func ours(dna string) string {
	if word, ok := ourWords[dna]; ok {
		return word
	}
	return strings.ToUpper(dna)
}

type graphQL func(query string, variables map[string]any, into any)

// compareNetwork compares a network, asked for as "organization~concept/congruence/average/document", with DNA's matrix.
func compareNetwork(t *testing.T, ask graphQL, key, kind string, want matrix, cols []string) {
	parts := strings.Split(key, "/")
	var got askedNetwork
	ask(networkQuery, map[string]any{"input": map[string]any{
		"kind": kind, "actor": ours(strings.Split(parts[0], "~")[0]), "measure": ours(parts[1]), "normalise": ours(parts[2]), "duplicates": ours(parts[3]),
	}}, &got)
	names := map[string]string{}
	for _, n := range got.Network.Nodes {
		names[n.Node.ID] = n.Node.Name
	}
	if labels := slices.Sorted(maps.Values(names)); !slices.Equal(labels, slices.Compact(slices.Sorted(slices.Values(append(slices.Clone(want.Rows), cols...))))) {
		t.Errorf("nodes %q", labels)
	}
	weights := map[[2]string]float64{}
	for _, e := range got.Network.Edges {
		pair := [2]string{names[e.Source], names[e.Target]}
		weights[pair] = e.Weight
		if kind != "TWO_MODE" {
			weights[[2]string{pair[1], pair[0]}] = e.Weight
		}
		if e.Weight == 0 || len(e.Statements) == 0 {
			t.Errorf("edge %v weighs %v and has %d statements behind it", pair, e.Weight, len(e.Statements))
		}
	}
	for i, row := range want.Rows {
		for j, col := range cols {
			if got := weights[[2]string{row, col}]; math.Abs(got-want.Matrix[i][j]) > 1e-9 {
				t.Errorf("%s, %s: %v, want %v", row, col, got, want.Matrix[i][j])
			}
		}
	}
}

// compareBars compares how often each actor or topic is for and against.
func compareBars(t *testing.T, ask graphQL, key string, want map[string]map[string]int) {
	variable, duplicates, _ := strings.Cut(key, "/")
	input := map[string]any{"kind": "TOPICS", "duplicates": ours(duplicates)}
	if variable != "concept" {
		input["kind"], input["actor"] = "ACTORS", ours(variable)
	}
	var got struct {
		Bars []struct {
			Node   struct{ Name string }
			Counts struct{ Support, Oppose, Statements int }
		}
	}
	ask(`query($input: NetworkInput!) { bars(input: $input) { counts { support oppose statements }
		node { ... on Person { name } ... on Institution { name } ... on Topic { name: label } } } }`, map[string]any{"input": input}, &got)
	bars := map[string]map[string]int{}
	for _, b := range got.Bars {
		bars[b.Node.Name] = map[string]int{"agree": b.Counts.Support, "disagree": b.Counts.Oppose}
	}
	if diff := cmp.Diff(want, bars); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func compareStatements(t *testing.T, ask graphQL, key string, want int) {
	duplicates, qualifier, _ := strings.Cut(key, "/")
	var got askedNetwork
	ask(networkQuery, map[string]any{"input": map[string]any{"kind": "TWO_MODE", "actor": "INSTITUTION", "measure": ours(qualifier), "duplicates": ours(duplicates)}}, &got)
	if got.Network.Counts.Statements != want {
		t.Errorf("%d statements, want %d", got.Network.Counts.Statements, want)
	}
}
