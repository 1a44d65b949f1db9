package storetest

import (
	"testing"

	"onrecord/graph"
)

var writingCases = []writeCase{
	{"Write/Outcomes", testWriteOutcomes},
	{"Write/Again", testWriteAgain},
	{"Write/AnotherLogRow", testWriteAnotherLogRow},
	{"Write/Nothing", testWriteNothing},
	{"Write/WithoutImport", testWriteWithoutImport},
	{"Write/Partial", testWritePartial},
	{"Write/AnyOrder", testWriteAnyOrder},
	{"Write/Invalid", testWriteInvalid},
	{"Write/Conflict", testWriteConflict},
	{"Write/ConflictLeavesNothing", testWriteConflictLeavesNothing},
	{"Write/UnownedIsTakenOver", testWriteUnownedIsTakenOver},
}

// holds checks that the store holds exactly the records of want, whatever their order there.
func holds(t *testing.T, s graph.Store, want *graph.Batch) {
	t.Helper()
	want.Sort()
	want.Partial = false
	same(t, "the store's records", scanAll(t, s, 1000), want)
}

func testWriteOutcomes(t *testing.T, s graph.Store) {
	for _, b := range Sample() {
		if result := write(t, s, b, graph.Created); len(result.Kept) > 0 {
			t.Errorf("kept %v on first loading", result.Kept)
		}
	}
	holds(t, s, whole())
}

func testWriteAgain(t *testing.T, s graph.Store) {
	fill(t, s)
	for range 2 {
		fillAgain(t, s)
	}
	holds(t, s, whole())
}

// fillAgain writes the sample graph once more.
func fillAgain(t *testing.T, s graph.Store) {
	t.Helper()
	for _, b := range Sample() {
		if result := write(t, s, b, graph.Unchanged); len(result.Kept) > 0 {
			t.Errorf("kept %v of what is unchanged", result.Kept)
		}
	}
}

// With an equal digest only the log row is written, even where the batch holds something else.
func testWriteAnotherLogRow(t *testing.T, s graph.Store) {
	fill(t, s)
	b := Sample()[1]
	digest := b.Imports[0].Digest
	b.Statements[0].Text = "not to be written"
	b.Imports[0] = &graph.Import{ID: heraldStory, Loader: "sample", Version: 2, Content: "cafe", Options: `{"a":1}`, Registers: "r", Digest: digest}
	write(t, s, b, graph.Unchanged)
	want := whole()
	for i, row := range want.Imports {
		if row.ID == heraldStory {
			want.Imports[i] = b.Imports[0]
		}
	}
	holds(t, s, want)
}

func testWriteNothing(t *testing.T, s graph.Store) {
	if _, err := s.Write(t.Context(), &graph.Batch{}); err != nil {
		t.Errorf("an empty batch: %v", err)
	}
	alone := imported(register, &graph.Batch{})
	write(t, s, alone, graph.Created)
	holds(t, s, &graph.Batch{Imports: alone.Imports})
}

func testWriteWithoutImport(t *testing.T, s graph.Store) {
	fill(t, s)
	want := whole()
	h2 := *find(want.Statements, "statement:h2")
	h2.Text = "The talks were productive, I think."
	more := &graph.Statement{ID: "statement:m1", Text: "More.", SaidAt: *date("2025"), Origin: heraldStory}
	result, err := s.Write(t.Context(), &graph.Batch{Statements: []*graph.Statement{&h2, more}})
	if err != nil || result.Outcome != graph.Created {
		t.Fatalf("outcome %q, error %v", result.Outcome, err)
	}
	*find(want.Statements, h2.ID) = h2
	want.Statements = append(want.Statements, more)
	holds(t, s, want)
}

// Pieces of a copied graph remove nothing, whatever imports they hold.
func testWritePartial(t *testing.T, s graph.Store) {
	all := whole()
	pieces := []*graph.Batch{
		{Partial: true, Imports: all.Imports, Stances: all.Stances},
		{Partial: true, Imports: all.Imports[:1], Statements: all.Statements, Quotes: all.Quotes},
		{Partial: true, Imports: all.Imports[1:2], Sources: all.Sources, Meetings: all.Meetings, Participations: all.Participations},
		{Partial: true, Institutions: all.Institutions, People: all.People, Memberships: all.Memberships, Topics: all.Topics},
	}
	for range 2 {
		for i, piece := range pieces {
			if result, err := s.Write(t.Context(), piece); err != nil || result.Outcome != graph.Created {
				t.Fatalf("piece %d: outcome %q, error %v", i, result.Outcome, err)
			}
		}
		holds(t, s, whole())
	}
	many := &graph.Batch{Imports: all.Imports}
	_, err := s.Write(t.Context(), many)
	refused(t, "several imports that are not partial", err, graph.ErrInvalid)
}

// Loading the same imports in another order gives the same graph: references to what is not there yet heal.
func testWriteAnyOrder(t *testing.T, s graph.Store) {
	sample := Sample()
	for _, i := range []int{4, 5, 2, 0, 3, 1} {
		write(t, s, sample[i], graph.Created)
	}
	holds(t, s, whole())
	for _, c := range readCases() {
		t.Run(c.name, func(t *testing.T) { c.run(t, s) })
	}
}

func testWriteInvalid(t *testing.T, s graph.Store) {
	fill(t, s)
	good := &graph.Person{ID: "person:new", Name: "New"}
	for name, b := range map[string]*graph.Batch{
		"person":    {People: []*graph.Person{good, {ID: "person:nameless"}}},
		"wrong id":  {People: []*graph.Person{good, {ID: "institution:x", Name: "X"}}},
		"date":      {People: []*graph.Person{good}, Statements: []*graph.Statement{{ID: "statement:x", Text: "X"}}},
		"stance":    {People: []*graph.Person{good}, Stances: []*graph.Stance{{ID: "stance:x", StatementID: "statement:h1", TopicID: peace}}},
		"NUL":       {People: []*graph.Person{good}, Topics: []*graph.Topic{{ID: "topic:x", Label: "a\x00b"}}},
		"not UTF-8": {People: []*graph.Person{good}, Topics: []*graph.Topic{{ID: "topic:x", Label: "a\xffb"}}},
		"quote":     {People: []*graph.Person{good}, Quotes: []*graph.Quote{{ID: "quote:x", StatementID: "statement:h1", SourceID: heraldStory, Kind: graph.QuoteDirect}}},
		"import":    {People: []*graph.Person{good}, Imports: []*graph.Import{{ID: register}}},
	} {
		_, err := s.Write(t.Context(), b)
		refused(t, name, err, graph.ErrInvalid)
	}
	holds(t, s, whole())
}

func testWriteConflict(t *testing.T, s graph.Store) {
	fill(t, s)
	for name, b := range map[string]*graph.Batch{
		"person":      {People: []*graph.Person{{ID: zelenskyy, Name: "V. Z.", Origin: briefing}}},
		"institution": {Institutions: []*graph.Institution{{ID: kremlin, Name: "K.", Kind: graph.InstitutionOther, Origin: briefing}}},
		"meeting":     {Meetings: []*graph.Meeting{{ID: berlin, Name: "B.", Kind: graph.MeetingOther, Origin: briefing}}},
		"topic":       {Topics: []*graph.Topic{{ID: peace, Label: "P.", Origin: briefing}}},
	} {
		_, err := s.Write(t.Context(), b)
		refused(t, name+" without an import", err, graph.ErrConflict)
		_, err = s.Write(t.Context(), imported(briefing, b))
		refused(t, name+" with an import", err, graph.ErrConflict)
	}
	holds(t, s, whole())
}

func testWriteConflictLeavesNothing(t *testing.T, s graph.Store) {
	fill(t, s)
	b := sampleHerald()
	b.Statements = b.Statements[:1]
	b.Quotes = nil
	b.People = append(b.People, &graph.Person{ID: "person:new", Name: "New", Origin: heraldStory},
		&graph.Person{ID: zelenskyy, Name: "V. Z.", Origin: heraldStory})
	_, err := s.Write(t.Context(), imported(heraldStory, b))
	refused(t, "one record of another origin among many", err, graph.ErrConflict)
	holds(t, s, whole())
}

func testWriteUnownedIsTakenOver(t *testing.T, s graph.Store) {
	unowned := &graph.Batch{
		People:       []*graph.Person{{ID: zelenskyy, Name: "Somebody"}},
		Institutions: []*graph.Institution{{ID: ukraine, Name: "Something", Kind: graph.InstitutionOther}},
		Meetings:     []*graph.Meeting{{ID: berlin, Name: "Some meeting", Kind: graph.MeetingOther}},
		Topics:       []*graph.Topic{{ID: peace, Label: "Some topic"}},
	}
	if _, err := s.Write(t.Context(), unowned); err != nil {
		t.Fatal(err)
	}
	fill(t, s)
	holds(t, s, whole())
}
