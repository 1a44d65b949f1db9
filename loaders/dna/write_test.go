package dna

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"onrecord/graph"
	"onrecord/loaders"
)

func newsStore(t *testing.T) graph.Store {
	s, closed := newStore(t)
	t.Cleanup(closed)
	if _, err := s.Write(t.Context(), newsGraph()); err != nil {
		t.Fatal(err)
	}
	return s
}

// rows are the DNA statements of a file, a line each: document, place, person, organization, concept, agreement, coder.
func rowsOf(t *testing.T, raw []byte) []string {
	t.Helper()
	f, err := open(t.Context(), raw)
	if err != nil {
		t.Fatal(err)
	}
	defer f.close()
	lines, err := f.strings(t.Context(), `
SELECT d.Title || ' ' || s.Start || '-' || s.Stop || ' | ' || (SELECT group_concat(e.Value, ' | ' ORDER BY v.VariableId)
    FROM DATASHORTTEXT v JOIN ENTITIES e ON e.ID = v.Entity WHERE v.StatementId = s.ID) || ' | ' || b.Value || ' | ' || c.Name
  FROM STATEMENTS s JOIN DOCUMENTS d ON d.ID = s.DocumentId JOIN DATABOOLEAN b ON b.StatementId = s.ID JOIN CODERS c ON c.ID = s.Coder ORDER BY s.ID`)
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func TestWriteNews(t *testing.T) {
	s := newsStore(t)
	raw, report := write(t, s, graph.CodingFilter{}, Options{Name: "news"})
	want := []string{
		"Talks 0-5 |  |  |  | 1 | Admin", // no stance: no concept
		"Talks 6-55 | Astrid Berg | Ministry | fish | 1 | Jane Doe",
		"Talks 6-55 |  | Ministry | sea | 0 | Jane Doe",
		"Talks 27-35 |  | Ministry | boats | 0 | Jane Doe",
		"Talks 56-68 | Jonas Hale |  | fish | 1 | codebook",
	}
	if diff := cmp.Diff(want, rowsOf(t, raw)); diff != "" {
		t.Errorf("statements: -want +got:\n%s", diff)
	}
	checkReport(t, report, Report{
		Documents: 2, Statements: 5, People: 4, Organizations: 3, Concepts: 5, Coders: 3,
		LeftOut: []loaders.LeftOut{
			{Count: 2, What: "quotes of statements that have another quote"},
			{Count: 1, What: "statement's meetings, mentions, medium and addressee"},
			{Count: 1, What: "statement whose words are not at its place in the text"},
			{Count: 1, What: "stance CONDITIONAL, DNA knows yes and no only"},
			{Count: 1, What: "stance on a topic that isn't there"},
			{Count: 1, What: "document's language, licence and day of retrieval"},
			{Count: 1, What: "institution for which another one spoke"},
			{Count: 1, What: "document without a date, which DNA must have"},
			{Count: 1, What: "statement in a document without a date"},
			{Count: 1, What: "statement that no stored text holds"},
			{Count: 1, What: "broader topic or parent that isn't there"},
			{Count: 1, What: "broader topic or parent that is in the end below itself"},
			{Count: 1, What: "alias beside another, DNA has one"},
		},
		Changed: []loaders.LeftOut{
			{Count: 1, What: "date of a document that is no day or moment, written as its beginning"},
			{Count: 1, What: "date of a statement, written as that of its document"},
			{Count: 1, What: "statement in several pieces, written with the words between them"},
			{Count: 1, What: "stance of a rule or model, written as a person's"},
			{Count: 1, What: "confidence of a stance, written as certain"},
			{Count: 1, What: "speaker of a stance that is another's, written as its holder"},
			{Count: 1, What: "name, title or attribute longer than 190 characters, cut"},
			{Count: 1, What: "name that another has too, written with a number"},
			{Count: 1, What: "date of a stance, written as the latest one"},
		},
	})
	contents, err := loadBytes(t, "x.dna", raw)
	if err != nil {
		t.Fatal(err)
	}
	if contents.Name != "news" {
		t.Errorf("name %q", contents.Name)
	}
	checkNews(t, contents.Graph)
}

// checkNews checks what loading finds of the documents and entities.
func checkNews(t *testing.T, b *graph.Batch) {
	t.Helper()
	var got []string
	for _, s := range b.Sources {
		got = append(got, fmt.Sprint("source ", s.Title, s.Authors, s.Published.EDTF, s.Attributes))
	}
	for _, p := range b.People {
		got = append(got, fmt.Sprint("person ", p.Name, p.Aliases, p.Attributes))
	}
	names := map[string]string{}
	for _, i := range b.Institutions {
		names[i.ID] = i.Name
	}
	for _, i := range b.Institutions {
		got = append(got, fmt.Sprint("institution ", i.Name, i.Attributes, names[i.ParentID]))
	}
	for _, topic := range b.Topics {
		names[topic.ID] = topic.Label
	}
	for _, topic := range b.Topics {
		got = append(got, fmt.Sprint("topic ", topic.Label, topic.Attributes, names[topic.BroaderID]))
	}
	for _, s := range b.Stances {
		got = append(got, fmt.Sprint("coded ", s.CodedAt.Format(time.DateOnly)))
	}
	slices.Sort(got)
	want := []string{
		"coded 2026-01-10", "coded 2026-01-10", "coded 2026-01-10", "coded 2026-01-10",
		"institution Ministry[{Kind MINISTRY} {Country Norland}]Norland", "institution Norland[{Kind COUNTRY}]", "institution Port Herald[{Kind MEDIA}]",
		"person Astrid Berg[Berg] [{Description minister} {wikidata Q1} {Alias Berg}]", "person Jonas Hale (2)[] []", "person Jonas Hale[] []",
		"person " + strings.Repeat("é", 190) + "[] []",
		"source Talks[A. Lind; B. Lind]2026-01-05[{Source Port Herald} {Type article} {Notes https://herald.example/1}]", "source []2026-01-01[]",
		"topic boats[]", "topic fish[{Definition What swims.}]sea", "topic robin[]", "topic round[]robin", "topic sea[]",
	}
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// DNA has no place for who told a statement: it is counted, the speaker is the person.
func TestWriteCountsWhatWasRelayed(t *testing.T) {
	s, closed := newStore(t)
	t.Cleanup(closed)
	b := newsGraph()
	for _, q := range b.Quotes {
		q.RelayedByID = b.People[0].ID
	}
	if _, err := s.Write(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	_, report := write(t, s, graph.CodingFilter{}, Options{})
	if !slices.Contains(report.LeftOut, loaders.LeftOut{Count: 4, What: "those who relayed statements"}) {
		t.Errorf("not counted: %v", report.LeftOut)
	}
}

// A filter chooses stances as Store.Codings does, with what they refer to.
func TestWriteFiltered(t *testing.T) {
	s := newsStore(t)
	fish := []string{
		"Talks 6-55 | Astrid Berg | Ministry | fish | 1 | Jane Doe",
		"Talks 56-68 | Jonas Hale |  | fish | 1 | codebook",
	}
	for _, tt := range []struct {
		name            string
		filter          graph.CodingFilter
		want            []string
		people, topics  int
		documents, lost int
	}{
		{"a topic", graph.CodingFilter{Topics: []string{"topic:fish"}}, fish, 2, 2, 1, 1}, // the topic above it too
		{"a coder", graph.CodingFilter{Coders: []string{"codebook"}}, fish[1:], 1, 2, 1, 0},
		{"a kind of coder", graph.CodingFilter{CoderKinds: []graph.CoderKind{graph.CoderRule}}, fish[1:], 1, 2, 1, 0},
		{"a holder", graph.CodingFilter{Holders: []string{"person:hale"}}, fish[1:], 1, 2, 1, 0},
		{"who spoke for it", graph.CodingFilter{Holders: []string{"institution:ministry"}, Topics: []string{"topic:fish"}}, fish[:1], 1, 2, 1, 0},
		{"statements", graph.CodingFilter{Statements: graph.StatementFilter{Speakers: []string{"person:hale"}}}, fish[1:], 1, 2, 1, 0},
		{"another source", graph.CodingFilter{Statements: graph.StatementFilter{Sources: []string{copied}}, Coders: []string{"codebook"}},
			[]string{" 56-68 | Jonas Hale |  | fish | 1 | codebook"}, 1, 2, 1, 0},
		{"nothing", graph.CodingFilter{Topics: []string{"topic:none"}}, nil, 0, 0, 0, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			raw, report := write(t, s, tt.filter, Options{})
			if diff := cmp.Diff(tt.want, rowsOf(t, raw)); diff != "" {
				t.Errorf("statements: -want +got:\n%s", diff)
			}
			if report.People != tt.people || report.Concepts != tt.topics || report.Documents != tt.documents {
				t.Errorf("%d people, %d concepts, %d documents; want %d, %d, %d", report.People, report.Concepts, report.Documents, tt.people, tt.topics, tt.documents)
			}
			lost := 0
			for _, l := range report.LeftOut {
				if strings.HasSuffix(l.What, "that no stored text holds") {
					lost += l.Count
				}
			}
			if lost != tt.lost {
				t.Errorf("%d lost, want %d: %v", lost, tt.lost, report.LeftOut)
			}
		})
	}
}

// The file keeps the name of a .dna file when it is all of that and nothing else, since loading by a name replaces what goes by it.
func TestNameKept(t *testing.T) {
	s, closed := newStore(t)
	defer closed()
	loadInto(t, s, "harbour.dna", build(t, harbour(t)))
	check := func(filter graph.CodingFilter, o Options, want string) {
		t.Helper()
		raw, _ := write(t, s, filter, o)
		contents, err := loadBytes(t, "file.dna", raw)
		if err != nil || contents.Name != want {
			t.Errorf("%v: name %q, %v; want %q", filter, contents.Name, err, want)
		}
	}
	check(graph.CodingFilter{}, Options{}, "harbour")
	check(graph.CodingFilter{Topics: []string{}}, Options{}, "harbour") // chooses all
	check(graph.CodingFilter{Coders: []string{"Jane Doe"}}, Options{}, "file")
	check(graph.CodingFilter{Coders: []string{"Jane Doe"}}, Options{Name: "janes"}, "janes")
	if _, err := s.Write(t.Context(), &graph.Batch{People: []*graph.Person{{ID: "person:x", Name: "X"}}}); err != nil {
		t.Fatal(err)
	}
	check(graph.CodingFilter{}, Options{}, "file")
}

func TestWriteRefuses(t *testing.T) {
	s := newsStore(t)
	for _, tt := range []struct {
		filter graph.CodingFilter
		o      Options
		want   string
	}{
		{graph.CodingFilter{}, Options{Name: "two words"}, `"two words"`},
		{graph.CodingFilter{Statements: graph.StatementFilter{SaidFrom: "spring"}}, Options{}, `"spring"`},
	} {
		_, err := Write(t.Context(), s, nil, tt.filter, tt.o)
		if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("error %v, want %s", err, tt.want)
		}
	}
}

// DNA can open the file: its tables have the columns, keys and references of those that DNA made itself, and coders see each other.
func TestTablesAreDNAs(t *testing.T) {
	raw, _ := write(t, newsStore(t), graph.CodingFilter{}, Options{})
	want, got := describe(t, shared(t, "sample.dna")), describe(t, raw)
	if len(want) < 100 {
		t.Fatalf("%d lines describe the sample", len(want))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-DNA's +ours:\n%s", diff)
	}
	f, err := open(t.Context(), raw)
	if err != nil {
		t.Fatal(err)
	}
	defer f.close()
	found, err := f.strings(t.Context(), `SELECT ID || ' ' || Name || ' ' || (SELECT count(*) FROM CODERRELATIONS WHERE Coder = c.ID AND viewStatements AND editDocuments)
  FROM CODERS c ORDER BY ID`)
	if diff := cmp.Diff([]string{"1 Admin 2", "2 Jane Doe 2", "3 codebook 2"}, found); diff != "" || err != nil {
		t.Errorf("coders: %v\n%s", err, diff)
	}
	passwords, err := f.strings(t.Context(), "SELECT DISTINCT Password FROM CODERS")
	if err != nil || len(passwords) != 1 || encrypt(Password, saltOf(t, passwords[0])) != passwords[0] {
		t.Errorf("passwords %v, %v", passwords, err)
	}
}

// describe lists the columns, unique columns and references of a database.
func describe(t *testing.T, raw []byte) []string {
	t.Helper()
	f, err := open(t.Context(), raw)
	if err != nil {
		t.Fatal(err)
	}
	defer f.close()
	lines, err := f.strings(t.Context(), `
SELECT t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || coalesce(c.dflt_value, '-') || ' ' || c.pk
  FROM pragma_table_list t, pragma_table_info(t.name) c WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite%'
UNION ALL SELECT t.name || ' unique ' || (SELECT group_concat(name) FROM pragma_index_info(i.name))
  FROM pragma_table_list t, pragma_index_list(t.name) i WHERE t.schema = 'main' AND i."unique"
UNION ALL SELECT t.name || '.' || r."from" || ' refers to ' || r."table" || '.' || r."to" || ' ' || r.on_delete
  FROM pragma_table_list t, pragma_foreign_key_list(t.name) r WHERE t.schema = 'main'
ORDER BY 1`)
	if err != nil {
		t.Fatal(err)
	}
	return lines
}
