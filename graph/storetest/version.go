package storetest

import (
	"testing"

	"onrecord/graph"
)

var versionCases = []writeCase{
	{"Version/OfImports", testVersionOfImports},
	{"Version/AnyOrder", testVersionAnyOrder},
	{"Version/Changes", testVersionChanges},
}

// version asks for the version and checks that it is that of the imports that the store holds.
func version(t *testing.T, s graph.Store) string {
	t.Helper()
	got, err := s.Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want, err := graph.VersionOf(func(yield func(*graph.Import, error) bool) {
		for _, i := range scanAll(t, s, 1000).Imports {
			if !yield(i, nil) {
				return
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if got != want {
		t.Errorf("version %q, want %q", got, want)
	}
	return got
}

func testVersionOfImports(t *testing.T, s graph.Store) {
	if v := version(t, s); v != "" {
		t.Errorf("version %q of nothing", v)
	}
	put(t, s, loose())
	if v := version(t, s); v != "" {
		t.Errorf("version %q without an import", v)
	}
	fill(t, s)
	if v := version(t, s); v == "" {
		t.Error("no version")
	}
}

// The imports are hashed in the order of the bytes of their ids, whatever the order of loading.
func testVersionAnyOrder(t *testing.T, s graph.Store) {
	for _, name := range []string{"𐐨", "ａ", "b", "a", "a-", "🙂", "я", "A"} {
		put(t, s, imported("import:"+name, &graph.Batch{}))
	}
	version(t, s)
}

func testVersionChanges(t *testing.T, s graph.Store) {
	fill(t, s)
	before := version(t, s)
	fillAgain(t, s)
	if after := version(t, s); after != before {
		t.Errorf("version %q, then %q, though nothing changed", before, after)
	}
	b := sampleHerald()
	b.Statements[0].Text = "Guarantees of security must bind."
	rewrite(t, s, heraldStory, b)
	if version(t, s) == before {
		t.Error("another text, the same version")
	}
	rewrite(t, s, heraldStory, sampleHerald())
	if after := version(t, s); after != before {
		t.Errorf("version %q, then %q, though what was changed is changed back", before, after)
	}
}
