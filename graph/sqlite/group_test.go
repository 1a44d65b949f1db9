package sqlite_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"

	"onrecord/graph"
	"onrecord/graph/sqlite"
)

// Batches written at the same time share transactions, and yet one that is refused or given up takes no other with it.
func TestBatchesOfAGroupStandAlone(t *testing.T) {
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "group.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close(context.Background())
	person := func(n int, origin string) *graph.Batch {
		b := &graph.Batch{People: []*graph.Person{{ID: fmt.Sprintf("person:%d", n), Name: fmt.Sprintf("Person %d", n), Origin: origin}}}
		b.Imports = []*graph.Import{{ID: origin, Loader: "test", Digest: b.Digest()}}
		return b
	}
	if _, err := s.Write(t.Context(), person(0, "import:first")); err != nil {
		t.Fatal(err)
	}
	const writers = 200
	errs := make([]error, writers)
	var all sync.WaitGroup
	for i := range writers {
		all.Go(func() {
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			n := i + 1
			switch i % 4 {
			case 1:
				n = 0 // belongs to import:first
			case 2:
				cancel()
			}
			_, errs[i] = s.Write(ctx, person(n, fmt.Sprintf("import:%d", i)))
		})
	}
	all.Wait()
	written := 1
	for i, err := range errs {
		switch {
		case i%4 == 1 && !errors.Is(err, graph.ErrConflict), i%4 == 2 && !errors.Is(err, context.Canceled), (i%4 == 0 || i%4 == 3) && err != nil:
			t.Errorf("write %d: error %v", i, err)
		case err == nil:
			written++
		}
	}
	counts, err := s.Count(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if counts[graph.KindPerson] != written || counts[graph.KindImport] != written {
		t.Errorf("%v records, want %d people and as many imports", counts, written)
	}
}
