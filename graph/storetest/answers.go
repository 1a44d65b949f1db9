package storetest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"onrecord/graph"
)

// asWritten compares records: empty lists equal absent ones, times are compared to the second.
var asWritten = cmp.Options{
	cmpopts.EquateEmpty(),
	cmp.Comparer(func(a, b time.Time) bool { return a.Unix() == b.Unix() }),
}

// same fails the test when got differs from want.
func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got, asWritten); diff != "" {
		t.Errorf("%s: -want +got\n%s", what, diff)
	}
}

// refused fails the test unless err is of the given kind.
func refused(t *testing.T, what string, err, kind error) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Errorf("%s: error %v, want one that is %q", what, err, kind)
	}
}

// page is the question for all of a list that fits one page.
var page = graph.Page{First: graph.MaxPage}

// short writes ids without their kinds, in order: "h1 h2".
func short(ids []string) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		_, out[i], _ = strings.Cut(id, ":")
	}
	return strings.Join(out, " ")
}

// ids lists the ids of nodes in order.
func ids[T graph.Node](nodes []T) []string {
	out := make([]string, len(nodes))
	for i, n := range nodes {
		out[i] = n.NodeID()
	}
	return out
}

// found checks that a list was answered and holds these nodes in this order, written as by short.
func found[T graph.Node](t *testing.T, c *graph.Connection[T], err error, want string) {
	t.Helper()
	if err != nil {
		t.Error(err)
		return
	}
	if got := short(ids(c.Nodes())); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// choice is a filter and the nodes it must choose, in order, written as by short.
type choice[F any] struct {
	name string
	f    F
	want string
}

// lister is a method of graph.Reader that lists nodes by a filter.
type lister[F any, T graph.Node] func(context.Context, F, graph.Page) (*graph.Connection[T], error)

// chosen checks a list's answers to filters.
func chosen[F any, T graph.Node](t *testing.T, list lister[F, T], choices []choice[F]) {
	t.Helper()
	for _, c := range choices {
		t.Run(c.name, func(t *testing.T) {
			t.Helper()
			got, err := list(t.Context(), c.f, page)
			found(t, got, err, c.want)
		})
	}
}

// invalid checks that a list refuses filters.
func invalid[F any, T graph.Node](t *testing.T, list lister[F, T], filters ...F) {
	t.Helper()
	for _, f := range filters {
		_, err := list(t.Context(), f, page)
		refused(t, fmt.Sprintf("%+v", f), err, graph.ErrInvalid)
	}
}

// complete checks that the unfiltered list holds exactly these whole records.
func complete[F any, T graph.Node](t *testing.T, list lister[F, T], want []T) {
	t.Helper()
	var all F
	got, err := list(t.Context(), all, page)
	if err != nil {
		t.Fatal(err)
	}
	sorted := got.Nodes()
	slices.SortFunc(sorted, func(a, b T) int { return strings.Compare(a.NodeID(), b.NodeID()) })
	same(t, "records", sorted, want)
}
