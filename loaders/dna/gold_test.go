package dna

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"onrecord/graph"
	"onrecord/loaders"
)

// DNA's own sample lies beside the checkout where there is one; it may not be kept in the project.
func shared(t *testing.T, name string) []byte {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "data", "dna", name)
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("NOT RUN: DNA's sample is not at %s", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func loadSample(t *testing.T) *loaders.Contents {
	t.Helper()
	contents, err := loadBytes(t, "sample.dna", shared(t, "sample.dna"))
	if err != nil {
		t.Fatal(err)
	}
	return contents
}

// coding is one statement of the sample as DNA's own R package lists it.
type coding struct {
	Document     int64  `json:"doc"`
	Start        int    `json:"start"` // UTF-16 units
	Stop         int    `json:"stop"`
	Coder        int    `json:"coder"`
	Person       string `json:"person"`
	Organization string `json:"organization"`
	Concept      string `json:"concept"`
	Agreement    int    `json:"agreement"`
	Date         string `json:"date"`
	Section      string `json:"section"`
	Author       string `json:"author"`

	Words string `json:"-"`
}

// All 40 statements of the sample are what DNA says they are, at the places it says.
func TestSampleStatements(t *testing.T) {
	var want []coding
	if err := json.Unmarshal(shared(t, "statements.json"), &want); err != nil {
		t.Fatal(err)
	}
	contents := loadSample(t)
	if len(want) != 40 || len(contents.Graph.Statements) != 40 {
		t.Fatalf("%d statements, %d listed; want 40", len(contents.Graph.Statements), len(want))
	}
	texts := documentsOf(t, shared(t, "sample.dna"))
	for i := range want {
		want[i].Words = string(utf16.Decode(utf16.Encode([]rune(texts[want[i].Document]))[want[i].Start:want[i].Stop]))
	}
	got := listed(contents.Graph, texts)
	order := func(a, b coding) int {
		return slices.Compare([]int{int(a.Document), a.Start, a.Stop, a.Agreement}, []int{int(b.Document), b.Start, b.Stop, b.Agreement})
	}
	slices.SortFunc(want, order)
	slices.SortFunc(got, order)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// documentsOf are the texts of the documents by their IDs.
func documentsOf(t *testing.T, raw []byte) map[int64]string {
	t.Helper()
	f, err := open(t.Context(), raw)
	if err != nil {
		t.Fatal(err)
	}
	defer f.close()
	texts := map[int64]string{}
	err = f.each(t.Context(), documentsTable, "ID", &problems{}, func(r *row) { texts[r.id()] = r.text("Text") })
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

// listed lists the statements of a graph as DNA does.
func listed(b *graph.Batch, documents map[int64]string) []coding {
	names, sources, stances := map[string]string{}, map[string]*graph.Source{}, map[string]*graph.Stance{}
	for _, p := range b.People {
		names[p.ID] = p.Name
	}
	for _, i := range b.Institutions {
		names[i.ID] = i.Name
	}
	for _, topic := range b.Topics {
		names[topic.ID] = topic.Label
	}
	for _, s := range b.Sources {
		sources[s.ID] = s
	}
	for _, s := range b.Stances {
		stances[s.StatementID] = s
	}
	coders := map[string]int{"Admin": 1, "Coder 1": 2, "Coder 2": 3, "Coder 3": 4}
	var list []coding
	for i, st := range b.Statements {
		q := b.Quotes[slices.IndexFunc(b.Quotes, func(q *graph.Quote) bool { return q.StatementID == st.ID })]
		source, stance, at := sources[q.SourceID], stances[st.ID], q.Fragments[0]
		units := func(points int) int { return len(utf16.Encode([]rune(source.Content)[:points])) }
		c := coding{
			Start: units(at.Start), Stop: units(at.End), Coder: coders[stance.Coder.Name], Person: names[st.SpeakerID],
			Organization: names[st.OnBehalfOfID], Concept: names[stance.TopicID], Date: st.SaidAt.Earliest().Format("2006-01-02T15:04:05+00:00"),
			Author: source.Authors[0], Words: b.Statements[i].Text,
		}
		if stance.Value == graph.Support {
			c.Agreement = 1
		}
		for _, a := range source.Attributes {
			if a.Name == "Section" {
				c.Section = a.Value
			}
		}
		for id, text := range documents {
			if text == source.Content {
				c.Document = id
			}
		}
		list = append(list, c)
	}
	return list
}

// What else the sample holds.
func TestSample(t *testing.T) {
	contents := loadSample(t)
	b := contents.Graph
	for _, tt := range []struct {
		what      string
		got, want int
	}{
		{"sources", len(b.Sources), 7}, {"stances", len(b.Stances), 40}, {"quotes", len(b.Quotes), 40},
		{"people", len(b.People), 7}, {"institutions", len(b.Institutions), 7}, {"topics", len(b.Topics), 6},
	} {
		if tt.got != tt.want {
			t.Errorf("%d %s, want %d", tt.got, tt.what, tt.want)
		}
	}
	if err := b.Validate(); err != nil {
		t.Error(err)
	}
	want := []loaders.LeftOut{{Count: 1, What: "statement of type Annotation (no person, organization, concept and agreement)"}}
	if diff := cmp.Diff(want, contents.LeftOut); diff != "" {
		t.Errorf("left out: -want +got:\n%s", diff)
	}
	for _, s := range b.Stances {
		if !s.CodedAt.Equal(time.Date(2022, 6, 10, 0, 0, 0, 0, time.UTC)) {
			t.Errorf("%s: coded at %v", s.ID, s.CodedAt)
		}
	}
}

// The password of DNA's sample is "sample", so what it keeps of it is what encrypt makes with its salt.
func TestPassword(t *testing.T) {
	f, err := open(t.Context(), shared(t, "sample.dna"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.close()
	kept, err := f.strings(t.Context(), "SELECT Password FROM CODERS ORDER BY ID")
	if err != nil {
		t.Fatal(err)
	}
	if len(kept) != 4 {
		t.Fatalf("%d coders", len(kept))
	}
	for i, password := range kept {
		if got := encrypt("sample", saltOf(t, password)); got != password {
			t.Errorf("coder %d: %s, want %s", i+1, got, password)
		}
	}
}
