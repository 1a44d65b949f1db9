package main

import (
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"onrecord/graph/storetest"
)

// For every order in which the samples' register and sources are loaded, and for every way to spread them over several loads
// and repeat some, the graph is the same, byte for byte.
func TestOrderOfLoadingDoesNotMatter(t *testing.T) {
	files := sampleFiles(t)
	codings, rest := files[0], files[1:]
	reference := newSQLite(t, "reference")
	loadSamples(t, reference)
	want := do(t, "export", "--store", reference)

	storetest.LimitChecks(t, 10) // each loads everything anew, from and to files
	rapid.Check(t, func(r *rapid.T) {
		store := "sqlite:" + filepath.Join(t.TempDir(), "shuffled.db")
		order := rapid.Permutation(rest).Draw(r, "order")
		for len(order) > 0 {
			n := rapid.IntRange(1, len(order)).Draw(r, "files in this load")
			do(t, append([]string{"load", "--store", store}, order[:n]...)...)
			if rapid.Bool().Draw(r, "again") {
				do(t, append([]string{"load", "--store", store}, order[0])...)
			}
			order = order[n:]
		}
		do(t, "load", "--store", store, codings)
		if got := do(t, "export", "--store", store); got != want {
			r.Fatalf("the graph differs: %s", firstDifference(got, want))
		}
	})
}

// A source that no register knows anybody of loads the same way twice: its people are its own.
func TestPeopleOfTwoSourcesAreNotJoined(t *testing.T) {
	store := newSQLite(t, "apart")
	samples, err := samplesFolder()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"alaska-summit.txt", "white-house-talks.txt"} {
		do(t, "load", "--store", store, filepath.Join(samples, "articles", name))
	}
	people := strings.Count(do(t, "export", "--store", store), `"name":"Donald Trump"`)
	if people != 2 {
		t.Errorf("%d people called Donald Trump from two sources and no register, want 2", people)
	}
	do(t, "load", "--store", store, filepath.Join(samples, "register.yaml"))
	if people := strings.Count(do(t, "export", "--store", store), `"name":"Donald Trump"`); people != 1 {
		t.Errorf("%d people called Donald Trump once the register knows him, want 1", people)
	}
}
