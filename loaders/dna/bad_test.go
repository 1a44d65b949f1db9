package dna

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"onrecord/graph"
)

// smallest is a database with one statement: 0 🚢, 2 space, 3 Yes., 7
const smallest = `
PRAGMA ignore_check_constraints = ON; -- for what is done to it
INSERT INTO CODERS (ID, Name, Password) VALUES (1, 'Admin', '');
INSERT INTO STATEMENTTYPES (ID, Label) VALUES (2, 'Note');
INSERT INTO VARIABLES (ID, Variable, DataType, StatementTypeId) VALUES (5, 'note', 'long text', 2);
INSERT INTO ENTITIES (ID, VariableId, Value) VALUES (1, 1, 'Berg'), (2, 2, 'Norland'), (3, 3, 'quota'), (4, 1, 'Hale');
INSERT INTO DOCUMENTS (ID, Title, Text, Coder, Date) VALUES (1, 'Talks', '🚢 Yes.', 1, 86400);
INSERT INTO STATEMENTS (ID, StatementTypeId, DocumentId, Start, Stop, Coder) VALUES (1, 1, 1, 3, 7, 1);
INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES (1, 1, 1), (1, 2, 2), (1, 3, 3);
INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (1, 4, 1);
`

// Each fault is refused with its place.
func TestFaults(t *testing.T) {
	for _, tt := range []struct{ name, fault, want string }{
		{"a place beyond the text", `UPDATE STATEMENTS SET Stop = 8`, "STATEMENTS, row 1, column Stop: 8 is outside its document"},
		{"a place before the text", `UPDATE STATEMENTS SET Start = -1`, "STATEMENTS, row 1, column Start: -1 is outside"},
		{"a place inside a character", `UPDATE STATEMENTS SET Start = 1`, "STATEMENTS, row 1, column Start: 1 is outside its document or inside a character"},
		{"Start at Stop", `UPDATE STATEMENTS SET Start = 7`, "STATEMENTS, row 1, column Stop: 7 doesn't come after Start 7"},
		{"a place of white space", `UPDATE STATEMENTS SET Start = 2, Stop = 3`, "nothing but white space between 2 and Stop 3"},
		{"a place that is a text", `UPDATE STATEMENTS SET Start = 'x'`, "STATEMENTS, row 1, column Start: a text, not a whole number"},
		{"a place that is a fraction", `UPDATE STATEMENTS SET Start = 3.5`, "column Start: 3.5, not a whole number"},
		{"no document", `DELETE FROM DOCUMENTS`, "STATEMENTS, row 1, column DocumentId: DOCUMENTS has no row 1"},
		{"document NULL", `UPDATE STATEMENTS SET DocumentId = NULL`, "column DocumentId: empty, not a whole number"},
		{"no coder", `UPDATE STATEMENTS SET Coder = 7`, "STATEMENTS, row 1, column Coder: CODERS has no row 7"},
		{"no type", `UPDATE STATEMENTS SET StatementTypeId = 7`, "STATEMENTS, row 1, column StatementTypeId: STATEMENTTYPES has no row 7"},
		{"a value of no statement", `UPDATE DATABOOLEAN SET StatementId = 7`, "DATABOOLEAN, row 1, column StatementId: STATEMENTS has no row 7"},
		{"a value of no variable", `UPDATE DATABOOLEAN SET VariableId = 7`, "DATABOOLEAN, row 1, column VariableId: VARIABLES has no row 7"},
		{"a value of no entity", `UPDATE DATASHORTTEXT SET Entity = 7 WHERE ID = 3`, "DATASHORTTEXT, row 3, column Entity: ENTITIES has no row 7"},
		{"an entity of another variable", `UPDATE DATASHORTTEXT SET Entity = 1 WHERE ID = 3`, `column Entity: row 1 of ENTITIES is a value of variable "person", not of "concept"`},
		{"a variable of another type", `INSERT INTO DATALONGTEXT (StatementId, VariableId, Value) VALUES (1, 5, 'x')`, `variable "note" belongs to type "Note", the statement to type "DNA Statement"`},
		{"a value in the wrong table", `INSERT INTO DATAINTEGER (StatementId, VariableId) VALUES (1, 1)`, `DATAINTEGER, row 1, column VariableId: variable "person" is short text`},
		{"an agreement of 2", `UPDATE DATABOOLEAN SET Value = 2`, "DATABOOLEAN, row 1, column Value: 2 is neither 0 nor 1"},
		{"two agreements", remake("DATABOOLEAN", "StatementId, VariableId, Value", `(1, 4, 1), (1, 4, 0)`), `a second value of variable "agreement" for statement 1`},
		{"a title that isn't UTF-8", `UPDATE DOCUMENTS SET Title = CAST(x'54ff' AS TEXT)`, "DOCUMENTS, row 1, column Title: not UTF-8"},
		{"a text with NUL", `UPDATE DOCUMENTS SET Text = CAST(x'54005400540054' AS TEXT)`, "DOCUMENTS, row 1, column Text: contains a NUL byte"},
		{"a date that is a text", `UPDATE DOCUMENTS SET Date = '2005-01-26'`, "DOCUMENTS, row 1, column Date: a text, not a whole number"},
		{"a date in milliseconds", `UPDATE DOCUMENTS SET Date = 1106697600000`, "column Date: 1106697600000 is no second between the years 1 and 9999"},
		{"a type of no such statement", `UPDATE VARIABLES SET StatementTypeId = 7 WHERE ID = 5`, "VARIABLES, row 5, column StatementTypeId: STATEMENTTYPES has no row 7"},
		{"a variable twice", remake("VARIABLES", "Variable, DataType, StatementTypeId", `('a', 'integer', 1), ('a', 'integer', 1)`), `VARIABLES, row 2, column Variable: "a" is there twice`},
		{"a coder without a name", `UPDATE CODERS SET Name = ' '`, "CODERS, row 1, column Name: no name"},
		{"a name of white space", `UPDATE ENTITIES SET Value = ' ' WHERE ID = 4`, "ENTITIES, row 4, column Value: nothing but white space"},
		{"a value of no such variable", `UPDATE ENTITIES SET VariableId = 9 WHERE ID = 4`, "ENTITIES, row 4, column VariableId: VARIABLES has no row 9"},
		{"a colour", `UPDATE ENTITIES SET Green = 256 WHERE ID = 4`, "ENTITIES, row 4, column Green: 256 is not between 0 and 255"},
		{"a circle of people", `UPDATE ENTITIES SET ChildOf = 5 - ID WHERE ID IN (1, 4)`, `ENTITIES, row 1, column ChildOf: "Berg" is in the end a child of itself`},
		{"a concept below itself", `UPDATE ENTITIES SET ChildOf = 3 WHERE ID = 3`, `ENTITIES, row 3, column ChildOf: "quota" is in the end a child of itself`},
		{"a child of nothing", `UPDATE ENTITIES SET ChildOf = 9 WHERE ID = 3`, "ENTITIES, row 3, column ChildOf: ENTITIES has no row 9"},
		{"a child of another variable", `UPDATE ENTITIES SET ChildOf = 1 WHERE ID = 3`, `row 1 is no value of the variable "concept" of its own`},
		{"a child of two", twoTypes + `UPDATE ENTITIES SET ChildOf = 4 WHERE ID = 1; UPDATE ENTITIES SET ChildOf = 12 WHERE ID = 11`, `"Berg" is a child of "Hale" and of "Lind"`},
		{"an attribute without a name", `INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 1, '')`, "ATTRIBUTEVARIABLES, row 1, column AttributeVariable: no name"},
		{"an attribute of no entity", attributed + `UPDATE ATTRIBUTEVALUES SET EntityId = 9`, "ATTRIBUTEVALUES, row 1, column EntityId: ENTITIES has no row 9"},
		{"a value of no attribute", attributed + `UPDATE ATTRIBUTEVALUES SET AttributeVariableId = 9`, "column AttributeVariableId: ATTRIBUTEVARIABLES has no row 9"},
		{"an attribute of another variable", attributed + `UPDATE ATTRIBUTEVALUES SET EntityId = 2`, `an attribute of variable "person" for a value of variable "organization"`},
		{"a view", `CREATE VIEW v AS SELECT 1`, "holds the view v"},
		{"a trigger", `CREATE TRIGGER act AFTER INSERT ON CODERS BEGIN DELETE FROM DOCUMENTS; END`, "holds the trigger act"},
		{"a virtual table", `CREATE VIRTUAL TABLE words USING fts5(w)`, "holds the table words"},
		{"a computed column", `ALTER TABLE DOCUMENTS ADD COLUMN twice AS (Text || Text)`, "holds the computed column DOCUMENTS.twice"},
		{"a column missing", `ALTER TABLE DOCUMENTS DROP COLUMN Section`, "DOCUMENTS: no column Section"},
		{"a table missing", `DROP TABLE DATALONGTEXT`, "an SQLite database of another program; it has no table DATALONGTEXT"},
		{"IDs that are no keys", `DROP TABLE CODERS; CREATE TABLE CODERS (ID INTEGER, Name TEXT)`, "CODERS: ID is not its INTEGER PRIMARY KEY"},
	} {
		t.Run(tt.name, func(t *testing.T) { checkRefused(t, build(t, smallest, tt.fault), tt.want) })
	}
}

// remake makes a table without its limits, with these rows.
func remake(table, columns, rows string) string {
	return fmt.Sprintf("DROP TABLE %[1]s; CREATE TABLE %[1]s (ID INTEGER PRIMARY KEY, %[2]s); INSERT INTO %[1]s (%[2]s) VALUES %[3]s", table, columns, rows)
}

const (
	attributed = `INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 1, 'Type'); INSERT INTO ATTRIBUTEVALUES VALUES (1, 1, 1, 'state'); `
	twoTypes   = `INSERT INTO STATEMENTTYPES (ID, Label) VALUES (3, 'Second');
INSERT INTO VARIABLES (ID, Variable, DataType, StatementTypeId) VALUES
  (6, 'person', 'short text', 3), (7, 'organization', 'short text', 3), (8, 'concept', 'short text', 3), (9, 'agreement', 'boolean', 3);
INSERT INTO ENTITIES (ID, VariableId, Value) VALUES (11, 6, 'Berg'), (12, 6, 'Lind'); `
)

func checkRefused(t *testing.T, raw []byte, want string) {
	t.Helper()
	contents, err := loadBytes(t, "x.dna", raw)
	if contents != nil || !errors.Is(err, graph.ErrInvalid) || !strings.Contains(fmt.Sprint(err), want) {
		t.Errorf("error %v, want %q", err, want)
	}
}

// What the faults are done to is without fault.
func TestSmallest(t *testing.T) {
	for _, fill := range []string{smallest, smallest + attributed, smallest + twoTypes} {
		contents, err := loadBytes(t, "x.dna", build(t, fill))
		if err != nil {
			t.Fatal(err)
		}
		if st := contents.Graph.Statements; len(st) != 1 || st[0].Text != "Yes." || len(contents.LeftOut) > 0 {
			t.Errorf("statements %v, left out %v", st, contents.LeftOut)
		}
	}
}

// Two statement types that are read speak of the same people.
func TestTwoTypesShareNames(t *testing.T) {
	contents, err := loadBytes(t, "x.dna", build(t, smallest+twoTypes+`
INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 1, 'Type'), (2, 6, 'Type'), (3, 6, 'Party');
INSERT INTO ATTRIBUTEVALUES (EntityId, AttributeVariableId, AttributeValue) VALUES (1, 1, 'state'), (11, 2, 'state'), (11, 3, 'Left')`))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range contents.Graph.People {
		if p.Name == "Berg" && fmt.Sprint(p.Attributes) != "[{Type state} {Party Left}]" {
			t.Errorf("attributes %v", p.Attributes)
		}
	}
	if n := len(contents.Graph.People); n != 3 {
		t.Errorf("%d people, want Berg, Hale and Lind", n)
	}
}

func TestOtherFiles(t *testing.T) {
	whole := build(t, harbour(t))
	for _, tt := range []struct {
		name string
		raw  []byte
		want string
	}{
		{"a text", []byte("Not a database."), "not an SQLite database, so not a file of DNA 3"},
		{"DNA 1", []byte("\n<?xml version=\"1.0\"?><discourse/>"), "XML, as DNA 1 wrote it"},
		{"a header cut short", whole[:50], "cut short inside its header"},
		{"half of it", whole[:len(whole)/2], fmt.Sprintf("cut short: %d bytes of %d are there", len(whole)/2, len(whole))},
		{"the last byte missing", whole[:len(whole)-1], "cut short"},
		{"a page overwritten", overwritten(whole), "the database is damaged"},
		{"another program's", buildBare(t, `CREATE TABLE mail (subject TEXT)`), "an SQLite database of another program; it has no table SETTINGS, CODERS"},
		{"an empty database", buildBare(t, `CREATE TABLE x (a); DROP TABLE x`), "an SQLite database of another program"},
		{"DNA 2", buildBare(t, layout2), "the layout of DNA 2, which is not read; in DNA 3 make a new database"},
		{"a later DNA", buildBare(t, schema, `CREATE TABLE ROLES (ID INTEGER PRIMARY KEY)`), "newer than 3.1"},
		{"UTF-16", buildBare(t, `PRAGMA encoding = 'UTF-16le'`, schema, smallest), "its text is UTF-16le"},
	} {
		t.Run(tt.name, func(t *testing.T) { checkRefused(t, tt.raw, tt.want) })
	}
}

// overwritten is the database with a page in its middle lost.
func overwritten(raw []byte) []byte {
	raw = bytes.Clone(raw)
	at := len(raw) / 4096 / 2 * 4096
	copy(raw[at:at+4096], bytes.Repeat([]byte{0xa5}, 4096))
	return raw
}

// layout2 is as much of DNA 2's layout as tells it from others.
const layout2 = `
CREATE TABLE SETTINGS (Property TEXT PRIMARY KEY, Value TEXT);
CREATE TABLE CODERS (ID INTEGER PRIMARY KEY, Name TEXT);
CREATE TABLE CODERPERMISSIONS (ID INTEGER PRIMARY KEY, Coder INTEGER, Type TEXT, Permission INTEGER);
CREATE TABLE DOCUMENTS (ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Date INTEGER);
CREATE TABLE STATEMENTS (ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER, Coder INTEGER);
CREATE TABLE STATEMENTLINKS (ID INTEGER PRIMARY KEY, SourceId INTEGER, TargetId INTEGER);
CREATE TABLE DATASHORTTEXT (ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, StatementTypeId INTEGER, Value TEXT);
INSERT INTO SETTINGS VALUES ('version', '2.0 beta 25');
`

// All that is wrong is told at once, up to a number that can be read.
func TestManyFaults(t *testing.T) {
	var many strings.Builder
	for id := 2; id <= 27; id++ {
		fmt.Fprintf(&many, "INSERT INTO STATEMENTS VALUES (%d, 1, 1, 3, 99, 1);", id)
	}
	_, err := loadBytes(t, "x.dna", build(t, smallest, many.String()))
	lines := strings.Split(fmt.Sprint(err), "\n")
	if len(lines) != 21 || !strings.HasPrefix(lines[0], "STATEMENTS, row 2, ") || !strings.HasPrefix(lines[20], "and 6 more") {
		t.Errorf("%d lines, the last %q", len(lines), lines[len(lines)-1])
	}
}
