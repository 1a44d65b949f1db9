package dna

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"onrecord/graph"
	"onrecord/loaders"
)

// together is smallest with two more statements at its one place: 2 by Hale (entity 4), and 3 as 1 is, but no.
const together = smallest + `
INSERT INTO STATEMENTS (ID, StatementTypeId, DocumentId, Start, Stop, Coder) VALUES (2, 1, 1, 3, 7, 1), (3, 1, 1, 3, 7, 1);
INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES (2, 1, 4), (2, 2, 2), (2, 3, 3), (3, 1, 1), (3, 2, 2), (3, 3, 3);
INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (2, 4, 1), (3, 4, 0);
`

// without deletes a statement as DNA does.
func without(id int) string {
	return fmt.Sprintf("; DELETE FROM DATASHORTTEXT WHERE StatementId = %[1]d; DELETE FROM DATABOOLEAN WHERE StatementId = %[1]d; DELETE FROM STATEMENTS WHERE ID = %[1]d", id)
}

// What somebody else judged of one statement never becomes a judgement of another at its place: it stays with the speaker whose words
// were judged, whatever of the file is deleted or corrected, and in whatever order its rows are.
func TestJudgementsStayWithTheirSpeaker(t *testing.T) {
	for _, tt := range []struct {
		name, change string
		kept         bool // the file no longer holds the statement of Berg, or that of Hale
	}{
		{"the first is deleted", without(1) + without(3), true},
		{"the second is deleted", without(2), true},
		{"one of two equal ones is deleted", without(1), false},
		{"their order is another", "; UPDATE STATEMENTS SET ID = 9 WHERE ID = 1; UPDATE DATASHORTTEXT SET StatementId = 9 WHERE StatementId = 1; UPDATE DATABOOLEAN SET StatementId = 9 WHERE StatementId = 1", false},
		{"agreement and coder are corrected", "; INSERT INTO CODERS (ID, Name, Password) VALUES (2, 'Ann', ''); UPDATE STATEMENTS SET Coder = 2; UPDATE DATABOOLEAN SET Value = 1 - Value", false},
		{"the speaker is corrected", "; UPDATE DATASHORTTEXT SET Entity = 4 WHERE VariableId = 1", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s, closed := newStore(t)
			defer closed()
			run(t, s, loaders.Options{}, input("talks.dna", build(t, together)))
			judged := judgeFirst(t, s, "Berg", "Hale")
			report := run(t, s, loaders.Options{}, input("talks.dna", build(t, together+tt.change)))
			if report.Updated != 1 || (len(report.Kept) > 0) != tt.kept {
				t.Errorf("report %+v", report)
			}
			for speaker, id := range judged {
				nodes, err := s.Nodes(t.Context(), []string{id}, graph.With{Agents: true, Stances: true})
				if err != nil || nodes[0] == nil {
					t.Fatalf("%s: %v, %v", speaker, nodes, err)
				}
				st := nodes[0].(*graph.Statement)
				if st.Speaker == nil || st.Speaker.(*graph.Person).Name != speaker {
					t.Errorf("what was judged of %s is now of %v", speaker, st.Speaker)
				}
				if !slices.ContainsFunc(st.Stances, func(s *graph.Stance) bool { return s.Coder.Name == "me" }) {
					t.Errorf("the judgement of %s is gone", speaker)
				}
			}
		})
	}
}

// judgeFirst adds somebody's stance to the first statement of each speaker, and returns these statements by the speakers' names.
func judgeFirst(t *testing.T, s graph.Store, speakers ...string) map[string]string {
	t.Helper()
	c, err := s.Statements(t.Context(), graph.StatementFilter{}, graph.StatementOrder{}, graph.Page{First: 10}, graph.With{Agents: true, Stances: true})
	if err != nil {
		t.Fatal(err)
	}
	judged := map[string]string{}
	b := &graph.Batch{}
	for _, st := range c.Nodes() {
		speaker := st.Speaker.(*graph.Person).Name
		if judged[speaker] != "" || !slices.Contains(speakers, speaker) {
			continue
		}
		judged[speaker] = st.ID
		topic := st.Stances[0].TopicID
		b.Stances = append(b.Stances, &graph.Stance{
			ID: graph.StanceID(st.ID, topic, "me"), StatementID: st.ID, TopicID: topic, Value: graph.Neutral,
			Coder: graph.Coder{Name: "me", Kind: graph.CoderHuman}, Confidence: 1, CodedAt: time.Unix(0, 0).UTC(), Origin: "import:codings-mine",
		})
	}
	if len(judged) != len(speakers) {
		t.Fatalf("judged %v", judged)
	}
	if _, err := s.Write(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	return judged
}

// Where duplicates count once DNA keeps the first by start, stop and ID, and a network that ignores agreement shows which one that was.
// So the codings of a document come in that order.
func TestSampleCodingsInOrder(t *testing.T) {
	type row struct {
		ID, Doc, Start, Stop, Agreement int
		Person, Organization, Concept   string
	}
	var listed []row
	if err := json.Unmarshal(shared(t, "statements.json"), &listed); err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(listed, func(a, b row) int { return cmp.Or(a.Doc-b.Doc, a.Start-b.Start, a.Stop-b.Stop, a.ID-b.ID) })
	want := map[string][]string{} // by the texts of the documents
	texts := documentsOf(t, shared(t, "sample.dna"))
	for _, r := range listed {
		value := graph.Oppose
		if r.Agreement == 1 {
			value = graph.Support
		}
		text := texts[int64(r.Doc)]
		want[text] = append(want[text], fmt.Sprint(r.Person, "; ", r.Organization, "; ", r.Concept, "; ", value))
	}

	s, closed := newStore(t)
	defer closed()
	run(t, s, loaders.Options{}, input("sample.dna", shared(t, "sample.dna")))
	names, sources := map[string]string{"": ""}, map[string]string{}
	b := loadSample(t).Graph
	for _, p := range b.People {
		names[p.ID] = p.Name
	}
	for _, i := range b.Institutions {
		names[i.ID] = i.Name
	}
	for _, topic := range b.Topics {
		names[topic.ID] = topic.Label
	}
	for _, source := range b.Sources {
		sources[source.ID] = source.Content
	}
	got := map[string][]string{}
	for c, err := range s.Codings(t.Context(), graph.CodingFilter{}) {
		if err != nil {
			t.Fatal(err)
		}
		text := sources[c.SourceIDs[0]]
		got[text] = append(got[text], fmt.Sprint(names[c.HolderID], "; ", names[c.OnBehalfOfID], "; ", names[c.TopicID], "; ", c.Value))
	}
	if diff := gocmp.Diff(want, got); diff != "" || len(want) != 7 {
		t.Errorf("-want +got:\n%s", diff)
	}
}
