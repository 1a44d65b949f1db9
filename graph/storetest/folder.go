package storetest

import (
	"errors"
	"testing"

	"onrecord/graph"
)

// A file may hold several sources: they come and go with it.
var folderCases = []writeCase{
	{"Folder/RemovesSources", testFolderRemovesSources},
	{"Folder/RemovesQuotesOfItsSources", testFolderRemovesQuotesOfItsSources},
	{"Folder/KeepsWhatOthersCoded", testFolderKeepsWhatOthersCoded},
	{"Folder/LeavesOtherSources", testFolderLeavesOtherSources},
}

const (
	file   = "import:file"
	first  = "source:file-1"
	second = "source:file-2"
)

// fileOf is a file with these sources: in each a statement of a speaker of its own, coded by the file itself.
func fileOf(sources ...string) *graph.Batch {
	b := &graph.Batch{Topics: []*graph.Topic{{ID: "topic:t", Label: "T", Origin: file}}}
	for _, id := range sources {
		n := id[len(id)-1:]
		b.People = append(b.People, &graph.Person{ID: "person:" + n, Name: "Person " + n, Origin: file})
		b.Sources = append(b.Sources, &graph.Source{ID: id, Kind: graph.SourceOther, Title: "Leaflet " + n, ContentHash: n, Content: "Text " + n, Origin: file})
		b.Statements = append(b.Statements, &graph.Statement{ID: "statement:file-" + n, Text: "Words " + n + ".", SpeakerID: "person:" + n, SaidAt: *date("200" + n), Origin: file})
		b.Quotes = append(b.Quotes, quoteOf("statement:file-"+n, id))
		stance := stanceOn("statement:file-"+n, "")
		stance.Origin = file
		b.Stances = append(b.Stances, stance)
	}
	return imported(file, b)
}

func testFolderRemovesSources(t *testing.T, s graph.Store) {
	write(t, s, fileOf(first, second), graph.Created)
	holds(t, s, fileOf(first, second))
	if result := write(t, s, fileOf(first), graph.Updated); len(result.Kept) > 0 {
		t.Errorf("kept %v", result.Kept)
	}
	holds(t, s, fileOf(first))
	same(t, "removed nodes", nodes(t, s, graph.With{}, second, "statement:file-2", "quote:file-2", "person:2"), make([]graph.Node, 4))
	if _, err := s.SourceText(t.Context(), second); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("the text of a removed source: error %v", err)
	}
	same(t, "search", searched(t, s, "leaflet"), first)
	chosen(t, s.Sources, []choice[graph.SourceFilter]{{"sources", graph.SourceFilter{Title: "leaflet"}, "file-1"}})
	write(t, s, fileOf(), graph.Updated)
	holds(t, s, fileOf())
	write(t, s, fileOf(first, second), graph.Updated)
	holds(t, s, fileOf(first, second))
}

func testFolderRemovesQuotesOfItsSources(t *testing.T, s graph.Store) {
	with := fileOf(first, second)
	again := quoteOf("statement:file-1", second)
	again.ID = "quote:again"
	with.Quotes = append(with.Quotes, again)
	write(t, s, imported(file, with), graph.Created)
	got, err := read(t.Context(), s, graph.CodingFilter{})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "codings", got, []graph.Coding{coded(with, with.Stances[0]), coded(with, with.Stances[1])})
	same(t, "its sources", got[0].SourceIDs, []string{first, second})
	write(t, s, fileOf(first, second), graph.Updated)
	holds(t, s, fileOf(first, second))
	got, err = read(t.Context(), s, graph.CodingFilter{})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "its source", got[0].SourceIDs, []string{first})
}

// A statement that another import codes stays, with its quote, the source of that, and who speaks in it; when that coding is taken
// back, the file's next replacement takes them along.
func testFolderKeepsWhatOthersCoded(t *testing.T, s graph.Store) {
	write(t, s, fileOf(first, second), graph.Created)
	other := stanceOn("statement:file-2", "")
	other.ID, other.Origin = "stance:other", "import:other"
	write(t, s, imported("import:other", &graph.Batch{Stances: []*graph.Stance{other}}), graph.Created)

	same(t, "kept", write(t, s, fileOf(first), graph.Updated).Kept, []string{"statement:file-2"})
	want := fileOf(first, second)
	want.Stances = append(want.Stances[:1], other)
	want.Imports = append(fileOf(first).Imports, imported("import:other", &graph.Batch{Stances: []*graph.Stance{other}}).Imports...)
	holds(t, s, want)
	if text, err := s.SourceText(t.Context(), second); err != nil || text != "Text 2" {
		t.Errorf("the text of the kept source: %q, error %v", text, err)
	}

	write(t, s, imported("import:other", &graph.Batch{}), graph.Updated)
	changed := fileOf(first)
	changed.Sources[0].Title = "Another title"
	if result := write(t, s, imported(file, changed), graph.Updated); len(result.Kept) > 0 {
		t.Errorf("kept %v, to which no stance refers any more", result.Kept)
	}
	changed.Append(imported("import:other", &graph.Batch{}))
	holds(t, s, changed)
}

// Sources that are imports of their own, and those of other files, are not this file's.
func testFolderLeavesOtherSources(t *testing.T, s graph.Store) {
	fill(t, s)
	write(t, s, fileOf(first), graph.Created)
	write(t, s, imported(folder, &graph.Batch{}), graph.Updated)
	want := instead(folder, imported(folder, &graph.Batch{}))
	want.Append(fileOf(first))
	holds(t, s, want)
	write(t, s, fileOf(), graph.Updated)
	want = instead(folder, imported(folder, &graph.Batch{}))
	want.Append(fileOf())
	holds(t, s, want)
}
