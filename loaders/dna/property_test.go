package dna

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"onrecord/graph"
	"onrecord/graph/storetest"
	"onrecord/loaders"
)

// For every database that DNA 3 can hold, writing what was loaded and loading that gives the same graph. Each takes the place of
// the one before, in both stores.
func TestThereAndBack(t *testing.T) {
	storetest.LimitChecks(t, 15) // each is loaded twice and written once
	first, closed := newStore(t)
	defer closed()
	second, closedSecond := newStore(t)
	defer closedSecond()
	rapid.Check(t, func(rt *rapid.T) {
		text := drawDatabase(rt)
		loaded(rt, loadInto(rt, first, "drawn.dna", build(rt, text)))
		made, _ := write(rt, first, graph.CodingFilter{}, Options{Name: "drawn"})
		loaded(rt, loadInto(rt, second, "a copy.dna", made))
		if export(rt, first) != export(rt, second) {
			rt.Fatalf("the graphs differ; the database was\n%s", text)
		}
	})
}

func loaded(t fataler, r loaders.Report) {
	t.Helper()
	if r.Created+r.Updated+r.Unchanged != 1 {
		t.Fatalf("loading: %+v", r)
	}
}

// drawing is the SQL of a database being drawn.
type drawing struct {
	*rapid.T
	sql strings.Builder
}

func (d *drawing) number(label string, from, to int) int {
	return rapid.IntRange(from, to).Draw(d.T, label)
}

func (d *drawing) add(format string, args ...any) { fmt.Fprintf(&d.sql, format+";\n", args...) }

// quoted is a text as SQL writes it.
func quoted(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }

func drawDatabase(t *rapid.T) string {
	d := &drawing{T: t}
	if rapid.Bool().Draw(t, "dated") {
		d.add("INSERT INTO SETTINGS VALUES ('date', %s)", quoted(rapid.SampledFrom([]string{"2025-03-01", "2025-03-01T10:20:30Z", "spring"}).Draw(t, "date")))
	}
	coders := d.number("coders", 1, 3)
	for id := 1; id <= coders; id++ {
		d.add("INSERT INTO CODERS (ID, Name, Password) VALUES (%d, %s, '')", id, quoted(rapid.SampledFrom([]string{"Admin", "Ann", "Bo's"}).Draw(t, "coder")))
	}
	d.entities()
	lengths := d.documents()
	d.statements(coders, lengths)
	return d.sql.String()
}

// entities draws five values for each variable, the first empty, with IDs 1-5, 6-10 and 11-15, and attributes in an order of
// its own for each variable.
func (d *drawing) entities() {
	for variable := 1; variable <= 3; variable++ {
		first := variable*5 - 4
		d.add("INSERT INTO ENTITIES (ID, VariableId, Value) VALUES (%d, %d, '')", first, variable)
		names := rapid.Permutation([]string{"Ann", "Bo's “B”", "🚢", " c "}).Draw(d.T, "names")
		for i, name := range names {
			d.add("INSERT INTO ENTITIES (ID, VariableId, Value, Red, Green, Blue) VALUES (%d, %d, %s, %d, %d, 0)",
				first+1+i, variable, quoted(name), d.number("red", 0, 1)*200, d.number("green", 0, 255))
			if i > 0 && rapid.Bool().Draw(d.T, "child") {
				d.add("UPDATE ENTITIES SET ChildOf = %d WHERE ID = %d", first+1+d.number("above", 0, i-1), first+1+i)
			}
		}
		attributes := rapid.Permutation([]string{"Type", "Alias", "Notes", "color", "childOf", "x"}).Draw(d.T, "attributes")
		for i, name := range attributes[:d.number("attributes", 0, len(attributes))] {
			id := variable*10 + i
			d.add("INSERT INTO ATTRIBUTEVARIABLES VALUES (%d, %d, %s)", id, variable, quoted(name))
			for entity := first + 1; entity < first+5; entity++ {
				value := rapid.SampledFrom([]string{"", "Ann", "a b", "#00ff00", "#000000"}).Draw(d.T, "value")
				d.add("INSERT INTO ATTRIBUTEVALUES (EntityId, AttributeVariableId, AttributeValue) VALUES (%d, %d, %s)", entity, id, quoted(value))
			}
		}
	}
}

// documents draws documents, some of the same text, and returns the lengths of the texts, all of them ASCII after a ship.
func (d *drawing) documents() []int {
	var lengths []int
	for id := 1; id <= d.number("documents", 1, 4); id++ {
		text := rapid.SampledFrom([]string{"🚢 aye", "🚢 \"no\" we don't", ""}).Draw(d.T, "text")
		lengths = append(lengths, max(0, len(text)-2)) // the ship has four bytes and two units
		d.add("INSERT INTO DOCUMENTS (ID, Title, Text, Author, Notes, Date) VALUES (%d, 'title %d', %s, %s, %s, %d)",
			id, d.number("title", 0, 2), quoted(text), quoted(rapid.SampledFrom([]string{"", "A; B"}).Draw(d.T, "author")),
			quoted(rapid.SampledFrom([]string{"", "n"}).Draw(d.T, "notes")), d.number("date", -3, 3)*43200)
	}
	return lengths
}

// statements draws statements, several at the same place.
func (d *drawing) statements(coders int, lengths []int) {
	for id := 1; id <= d.number("statements", 0, 12); id++ {
		document := d.number("document", 1, len(lengths))
		if lengths[document-1] == 0 {
			continue
		}
		start := rapid.SampledFrom([]int{0, 3}).Draw(d.T, "start")
		d.add("INSERT INTO STATEMENTS VALUES (%d, 1, %d, %d, %d, %d)",
			id, document, start, d.number("stop", start+3, lengths[document-1]), d.number("coder", 1, coders))
		for variable := 1; variable <= 3; variable++ {
			if d.number("named", 0, 9) > 0 {
				d.add("INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES (%d, %d, %d)", id, variable, variable*5-4+d.number("entity", 0, 4))
			}
		}
		if d.number("judged", 0, 9) > 0 {
			d.add("INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (%d, 4, %d)", id, d.number("agreement", 0, 1))
		}
	}
}
