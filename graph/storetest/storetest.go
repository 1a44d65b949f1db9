// Package storetest holds every graph.Store to the promises written at graph.Store: one suite,
// every store, no excused case.
//
// Cases that only read share one store filled with the sample graph; cases that write
// open their own. A file is a subject; sample.go is the graph they all speak of.
package storetest

import (
	"slices"
	"testing"

	"onrecord/graph"
)

// Opener returns an empty store. The suite closes it.
type Opener func(t *testing.T) graph.Store

// readCase looks at a store filled with the sample graph and changes nothing.
type readCase struct {
	name string
	run  func(*testing.T, graph.Store)
}

// writeCase works on an empty store of its own.
type writeCase struct {
	name string
	run  func(*testing.T, graph.Store)
}

// Run checks that the stores that open returns keep the promises of graph.Store.
//
// Random histories of writes are compared with a model; there are 25 of them, or as
// many as the flag -rapid.checks says.
func Run(t *testing.T, open Opener) {
	t.Run("Reading", func(t *testing.T) {
		s := start(t, open)
		fill(t, s)
		for _, c := range readCases() {
			t.Run(c.name, func(t *testing.T) { c.run(t, s) })
		}
	})
	t.Run("Writing", func(t *testing.T) {
		for _, c := range writeCases() {
			t.Run(c.name, func(t *testing.T) { c.run(t, start(t, open)) })
		}
		t.Run("Close", func(t *testing.T) { testClose(t, open) })
	})
	t.Run("Histories", func(t *testing.T) { testHistories(t, open) })
}

func readCases() []readCase {
	return slices.Concat(nodeCases, agentCases, meetingCases, topicCases, sourceCases, officeCases,
		statementCases, orderCases, pagingCases, searchCases, suggestCases, facetCases, histogramCases, codingCases, mentionCases, scanCases)
}

func writeCases() []writeCase {
	return slices.Concat(writingCases, replacingCases, codedCases, folderCases, unknownCases, suggestWriteCases, versionCases, textCases,
		contextCases, concurrentCases)
}

// start opens a store that is closed when the test ends.
func start(t *testing.T, open Opener) graph.Store {
	t.Helper()
	s := open(t)
	t.Cleanup(func() {
		if err := s.Close(t.Context()); err != nil {
			t.Errorf("Close: %v", err)
		}
	})
	return s
}

// fill writes the sample graph.
func fill(t *testing.T, s graph.Store) {
	t.Helper()
	for _, b := range Sample() {
		write(t, s, b, graph.Created)
	}
}

// write writes b and checks what became of its import.
func write(t *testing.T, s graph.Store, b *graph.Batch, want graph.Outcome) graph.Result {
	t.Helper()
	result, err := s.Write(t.Context(), b)
	if err != nil {
		t.Fatalf("Write(%s): %v", b.Imports[0].ID, err)
	}
	if result.Outcome != want {
		t.Fatalf("Write(%s): outcome %q, want %q", b.Imports[0].ID, result.Outcome, want)
	}
	return result
}
