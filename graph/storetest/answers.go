package storetest

import (
	"errors"
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
