package dna

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"onrecord/graph"
	"onrecord/loaders"
)

func input(name string, raw []byte) loaders.Input {
	return loaders.Input{Name: name, Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(raw)), nil }}
}

func checkReport(t *testing.T, got, want Report) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("report: -want +got:\n%s", diff)
	}
}

// text is a loader of texts, which asks the register for somebody and remembers the answer.
type text struct{ known *[]graph.Agent }

func (text) Name() string                       { return "text" }
func (text) Version() int                       { return 1 }
func (text) Recognises(_ string, _ []byte) bool { return true }

func (l text) Load(_ context.Context, d *loaders.Document, r *loaders.Register) (*loaders.Contents, error) {
	*l.known = append(*l.known, r.Named("Astrid Berg")...)
	return &loaders.Contents{Reading: &loaders.Reading{Kind: graph.SourceOther, Text: d.Text}}, nil
}

func run(t *testing.T, s graph.Store, o loaders.Options, inputs ...loaders.Input) loaders.Report {
	t.Helper()
	job := loaders.Load{Store: s, Loaders: []loaders.Loader{Loader{}, text{new([]graph.Agent)}}, Options: o}
	report, err := job.Run(t.Context(), inputs)
	if err != nil {
		t.Fatal(err)
	}
	report.Seconds = 0
	return report
}

func TestLoadIntoStore(t *testing.T) {
	s, closed := newStore(t)
	defer closed()
	raw := build(t, harbour(t))
	records := map[graph.Kind]int{
		graph.KindInstitution: 2, graph.KindPerson: 2, graph.KindTopic: 3, graph.KindSource: 4, graph.KindStatement: 8, graph.KindQuote: 8, graph.KindStance: 6,
	}
	want := loaders.Report{Read: 1, Created: 1, Records: records, LeftOut: harbourLeftOut("data/harbour.dna"), DryRun: true}
	for _, dry := range []bool{true, false} {
		want.DryRun = dry
		if diff := cmp.Diff(want, run(t, s, loaders.Options{DryRun: dry}, input("data/harbour.dna", raw))); diff != "" {
			t.Errorf("dry run %v: -want +got:\n%s", dry, diff)
		}
	}
	want = loaders.Report{Read: 1, Unchanged: 1, Records: map[graph.Kind]int{}, LeftOut: want.LeftOut}
	if diff := cmp.Diff(want, run(t, s, loaders.Options{Format: "dna"}, input("data/harbour.dna", raw))); diff != "" {
		t.Errorf("again: -want +got:\n%s", diff)
	}
	imports, err := s.Imports(t.Context(), []string{"import:dna-harbour"})
	if err != nil || imports[0] == nil || imports[0].Loader != "dna" {
		t.Errorf("import %v, %v", imports, err)
	}
}

func harbourLeftOut(file string) []loaders.LeftOut {
	return []loaders.LeftOut{
		{File: file, Count: 1, What: "value of variable audience of type DNA Statement"},
		{File: file, Count: 2, What: "values of variable severity of type DNA Statement"},
		{File: file, Count: 1, What: "value of variable remark of type DNA Statement"},
		{File: file, Count: 2, What: "statements of type Annotation (no person, organization, concept and agreement)"},
		{File: file, Count: 1, What: "agreement and coder of a statement without a concept"},
		{File: file, Count: 1, What: "concept of a statement without an agreement"},
	}
}

// A file that was changed in DNA takes the place of what it was: the store then holds what it holds when only the new one was loaded.
func TestChangedFileReplaces(t *testing.T) {
	old := build(t, harbour(t))
	changed := build(t, harbour(t), `
DELETE FROM DATASHORTTEXT WHERE StatementId IN (1, 7, 8); DELETE FROM DATABOOLEAN WHERE StatementId IN (1, 7); DELETE FROM DATAINTEGER WHERE StatementId = 1;
DELETE FROM DATALONGTEXT WHERE StatementId IN (1, 9); DELETE FROM STATEMENTS WHERE ID IN (1, 7, 8, 9); DELETE FROM DOCUMENTS WHERE ID = 3;
UPDATE DATABOOLEAN SET Value = 1 - Value WHERE StatementId = 4; UPDATE ENTITIES SET Value = 'A. Berg' WHERE ID = 2; UPDATE DOCUMENTS SET Title = 'The end' WHERE ID = 1`)
	s, closed := newStore(t)
	defer closed()
	run(t, s, loaders.Options{}, input("harbour.dna", old))
	if report := run(t, s, loaders.Options{}, input("harbour.dna", changed)); report.Updated != 1 || len(report.Kept) > 0 {
		t.Errorf("report %+v", report)
	}
	fresh, closedFresh := newStore(t)
	defer closedFresh()
	run(t, fresh, loaders.Options{}, input("harbour.dna", changed))
	checkSame(t, export(t, fresh), export(t, s))
}

// What others coded stays when the file no longer holds it: the statement, its source and its topic.
func TestCodedByOthersStays(t *testing.T) {
	s, closed := newStore(t)
	defer closed()
	run(t, s, loaders.Options{}, input("harbour.dna", build(t, harbour(t))))
	contents, err := loadBytes(t, "harbour.dna", build(t, harbour(t)))
	if err != nil {
		t.Fatal(err)
	}
	var statement, topic string
	for _, st := range contents.Graph.Statements {
		if st.Text == "The port speaks." {
			statement = st.ID
		}
	}
	for _, tp := range contents.Graph.Topics {
		if tp.Label == "said by nobody" {
			topic = tp.ID
		}
	}
	mine := &graph.Stance{
		ID: graph.StanceID(statement, topic, "me"), StatementID: statement, TopicID: topic, Value: graph.Neutral, HolderID: "person:other",
		Coder: graph.Coder{Name: "me", Kind: graph.CoderHuman}, Confidence: 1, CodedAt: time.Unix(0, 0).UTC(), Origin: "import:codings-mine",
	}
	if _, err := s.Write(t.Context(), &graph.Batch{Stances: []*graph.Stance{mine}}); err != nil {
		t.Fatal(err)
	}
	report := run(t, s, loaders.Options{}, input("harbour.dna", build(t, smallest)))
	if report.Updated != 1 || !strings.Contains(fmt.Sprint(report.Kept), statement) || !strings.Contains(fmt.Sprint(report.Kept), topic) {
		t.Errorf("report %+v", report)
	}
	nodes, err := s.Nodes(t.Context(), []string{statement, topic}, graph.With{Quotes: true, Stances: true})
	if err != nil || nodes[0] == nil || nodes[1] == nil {
		t.Fatalf("nodes %v, %v", nodes, err)
	}
	st := nodes[0].(*graph.Statement)
	if len(st.Quotes) != 1 || st.Quotes[0].Source == nil || len(st.Stances) != 1 || st.Stances[0].ID != mine.ID {
		t.Errorf("the statement has quotes %v and stances %v", st.Quotes, st.Stances)
	}
}

// Names in other sources are not looked up among the people of a .dna file, loaded before or with them.
func TestNoRegister(t *testing.T) {
	s, closed := newStore(t)
	defer closed()
	var known []graph.Agent
	job := loaders.Load{Store: s, Loaders: []loaders.Loader{Loader{}, text{&known}}}
	for _, name := range []string{"one.txt", "two.txt"} {
		inputs := []loaders.Input{input("harbour.dna", build(t, harbour(t))), input(name, []byte("Text of "+name))}
		if report, err := job.Run(t.Context(), inputs); err != nil || report.Rejected > 0 {
			t.Fatalf("%+v, %v", report, err)
		}
	}
	if len(known) > 0 {
		t.Errorf("the register knows %v", known)
	}
}

func TestRefusedFiles(t *testing.T) {
	good := build(t, harbour(t))
	for _, tt := range []struct {
		name    string
		inputs  []loaders.Input
		options loaders.Options
		want    string
		created int
	}{
		{"half a file beside a whole one", []loaders.Input{input("half.dna", good[:5000]), input("harbour.dna", good)}, loaders.Options{}, "half.dna: cut short: 5000 bytes of", 1},
		{"two files of one name", []loaders.Input{input("a/harbour.dna", good), input("b/harbour.dna", good)}, loaders.Options{},
			"b/harbour.dna: goes by the name import:dna-harbour as a/harbour.dna does", 1},
		{"a text by name", []loaders.Input{input("plasmid.dna", []byte("ACGT"))}, loaders.Options{}, "plasmid.dna: not an SQLite database", 0},
		{"a text by format", []loaders.Input{input("talks.txt", []byte("ACGT"))}, loaders.Options{Format: "dna"}, "talks.txt: not an SQLite database", 0},
		{"a database as text", []loaders.Input{input("harbour.dna", good)}, loaders.Options{Format: "text"}, "harbour.dna:1: not UTF-8", 0},
		{"an empty file", []loaders.Input{input("new.dna", nil)}, loaders.Options{}, "new.dna: empty", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s, closed := newStore(t)
			defer closed()
			report := run(t, s, tt.options, tt.inputs...)
			if len(report.Rejects) != 1 || !strings.HasPrefix(report.Rejects[0].Error(), tt.want) || report.Created != tt.created {
				t.Errorf("created %d, rejects %v; want %q", report.Created, report.Rejects, tt.want)
			}
			if counts, err := s.Count(t.Context()); err != nil || tt.created == 0 && len(counts) > 0 {
				t.Errorf("the store holds %v, %v", counts, err)
			}
		})
	}
}

// A file beside which SQLite keeps changes is refused, because it doesn't hold them yet.
func TestUnsavedChanges(t *testing.T) {
	s, closed := newStore(t)
	defer closed()
	path := filepath.Join(t.TempDir(), "harbour.dna")
	put := func(ending, content string) {
		t.Helper()
		if err := os.WriteFile(path+ending, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put("", string(build(t, harbour(t))))
	in := loaders.Input{Name: path, Open: func() (io.ReadCloser, error) { return os.Open(path) }}
	for _, ending := range []string{"-wal", "-journal"} {
		put(ending, "changes")
		report := run(t, s, loaders.Options{}, in)
		if len(report.Rejects) != 1 || !strings.Contains(report.Rejects[0].Message, "harbour.dna"+ending+" lies beside it") {
			t.Errorf("%s: rejects %v", ending, report.Rejects)
		}
		put(ending, "")
	}
	if report := run(t, s, loaders.Options{}, in); report.Created != 1 {
		t.Errorf("beside empty files: %+v", report)
	}
}
