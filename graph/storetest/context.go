package storetest

import (
	"context"
	"errors"
	"testing"
	"time"

	"onrecord/graph"
)

var contextCases = []writeCase{
	{"Context/Cancelled", testContextCancelled},
	{"Context/Expired", testContextExpired},
}

func testContextCancelled(t *testing.T, s graph.Store) {
	fill(t, s)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	checkEnded(t, s, ctx, context.Canceled)
}

func testContextExpired(t *testing.T, s graph.Store) {
	fill(t, s)
	ctx, cancel := context.WithDeadline(t.Context(), time.Now().Add(-time.Second))
	defer cancel()
	checkEnded(t, s, ctx, context.DeadlineExceeded)
}

// checkEnded checks that every call whose context has ended says so, and does nothing.
func checkEnded(t *testing.T, s graph.Store, ctx context.Context, want error) {
	t.Helper()
	for _, c := range calls {
		if err := c.do(ctx, s); !errors.Is(err, want) {
			t.Errorf("%s: error %v, want one that wraps %q", c.name, err, want)
		}
	}
	holds(t, s, whole())
}

// testClose is not one of the cases: it closes the store itself.
func testClose(t *testing.T, open Opener) {
	s := open(t)
	fill(t, s)
	if err := s.Close(t.Context()); err != nil {
		t.Fatalf("Close: %v", err)
	}
	for _, c := range calls {
		if err := c.do(t.Context(), s); err == nil {
			t.Errorf("%s after Close: no error", c.name)
		}
	}
	if err := s.Ping(t.Context()); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("Ping after Close: error %v, want ErrUnavailable", err)
	}
}
