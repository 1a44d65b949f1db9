package dna

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders/internal/forest"
)

// entity is a value of a variable. id is that of its record; "" for the empty value, which is nobody, and for values left out.
type entity struct {
	variable *variable
	value    string
	id       string
	color    string // "#rrggbb", "" when black
	childOf  int64  // 0 when it is no child
	// What ATTRIBUTEVALUES says of it.
	attributes []graph.Attribute
}

func (r *reading) readEntities(ctx context.Context) error {
	return r.file.each(ctx, entitiesTable, "ID", &r.problems, func(row *row) {
		id := row.id()
		e := &entity{variable: lookup(row, "VariableId", r.variables, variablesTable), value: row.text("Value"), color: colorOf(row)}
		if !row.null("ChildOf") {
			e.childOf = row.integer("ChildOf")
		}
		if row.bad {
			return
		}
		if kind := e.variable.kind(); kind != "" && e.value != "" {
			if strings.TrimSpace(e.value) == "" {
				row.problem("Value", "nothing but white space")
			}
			e.id = graph.HashID(kind, name, r.name, e.value)
		}
		r.entities[id] = e
	})
}

// colorOf is the entity's colour; "" for black, which is DNA's default.
func colorOf(row *row) string {
	var parts [3]int64
	for i, column := range []string{"Red", "Green", "Blue"} {
		if row.null(column) {
			continue
		}
		if parts[i] = row.integer(column); parts[i] < 0 || parts[i] > 255 {
			row.problem(column, "%d is not between 0 and 255", parts[i])
		}
	}
	if parts == [3]int64{} {
		return ""
	}
	return fmt.Sprintf("#%02x%02x%02x", parts[0], parts[1], parts[2])
}

// readAttributes reads the entities' attributes and makes records of the entities.
func (r *reading) readAttributes(ctx context.Context) error {
	type attribute struct {
		of   *variable
		name string
	}
	attributes := map[int64]attribute{}
	err := r.file.each(ctx, attributesTable, "ID", &r.problems, func(row *row) {
		a := attribute{lookup(row, "VariableId", r.variables, variablesTable), row.text("AttributeVariable")}
		if a.name == "" {
			row.problem("AttributeVariable", "no name")
		}
		attributes[row.id()] = a
	})
	if err != nil {
		return err
	}
	err = r.file.each(ctx, attributeValues, "AttributeVariableId, ID", &r.problems, func(row *row) {
		e, a := lookup(row, "EntityId", r.entities, entitiesTable), lookup(row, "AttributeVariableId", attributes, attributesTable)
		value := row.text("AttributeValue")
		switch {
		case row.bad:
		case a.of != e.variable:
			row.problem("AttributeVariableId", "an attribute of variable %q for a value of variable %q", a.of.name, e.variable.name)
		case value != "":
			e.attributes = append(e.attributes, graph.Attribute{Name: a.name, Value: value})
		}
	})
	if err != nil || len(r.problems.list) > 0 {
		return err
	}
	r.makeRecords()
	return nil
}

// record gathers what the entities of one name say: two statement types that are read may both have it.
type record struct {
	name       string
	aliases    []string
	attributes []graph.Attribute
	above      *entity
}

// makeRecords turns entities into people, institutions and topics.
func (r *reading) makeRecords() {
	records, above := map[string]*record{}, map[string]string{}
	for _, id := range sortedKeys(r.entities) {
		e := r.entities[id]
		if e.id == "" {
			continue
		}
		rec := records[e.id]
		if rec == nil {
			rec = &record{name: e.value}
			records[e.id] = rec
		}
		rec.take(e)
		parent := r.parent(id, e)
		if parent == nil {
			continue
		}
		if rec.above != nil && rec.above.id != parent.id {
			r.entityProblem(id, "%q is a child of %q and of %q", e.value, rec.above.value, parent.value)
		}
		rec.above, above[e.id] = parent, parent.id
	}
	done := map[string]bool{}
	for _, id := range sortedKeys(r.entities) {
		if circle := forest.Circle(r.entities[id].id, above, done); circle != nil {
			r.entityProblem(id, "%q is in the end a child of itself", records[circle[0]].name)
		}
	}
	for id, rec := range records {
		r.addRecord(id, rec)
	}
}

// take adds what one entity says.
func (rec *record) take(e *entity) {
	add := func(a graph.Attribute) {
		if !slices.Contains(rec.attributes, a) {
			rec.attributes = append(rec.attributes, a)
		}
	}
	for _, a := range e.attributes {
		add(a)
		if a.Name == attributeAlias && !slices.Contains(rec.aliases, a.Value) {
			rec.aliases = append(rec.aliases, a.Value)
		}
	}
	if e.color != "" {
		add(graph.Attribute{Name: attributeColor, Value: e.color})
	}
}

// The attributes with a meaning of their own: the first is DNA's, the others stand for columns of ENTITIES.
const (
	attributeAlias   = "Alias"
	attributeColor   = "color"
	attributeChildOf = "childOf"
)

// parent is the entity that this one is a child of; nil when there is none.
func (r *reading) parent(id int64, e *entity) *entity {
	if e.childOf == 0 {
		return nil
	}
	parent, there := r.entities[e.childOf]
	switch {
	case !there:
		r.entityProblem(id, "ENTITIES has no row %d", e.childOf)
	case parent.variable.name != e.variable.name || parent.id == "":
		r.entityProblem(id, "row %d is no value of the variable %q of its own", e.childOf, e.variable.name)
	default:
		return parent
	}
	return nil
}

func (r *reading) entityProblem(id int64, format string, args ...any) {
	row := row{table: entitiesTable, values: []any{id}, problems: &r.problems}
	row.problem("ChildOf", format, args...)
}

func (r *reading) addRecord(id string, rec *record) {
	above := ""
	if rec.above != nil {
		above = rec.above.id
	}
	switch graph.KindOf(id) {
	case graph.KindPerson:
		if rec.above != nil { // the graph knows no person above another
			rec.attributes = append(rec.attributes, graph.Attribute{Name: attributeChildOf, Value: rec.above.value})
		}
		r.batch.People = append(r.batch.People, &graph.Person{ID: id, Name: rec.name, Aliases: rec.aliases, Attributes: rec.attributes, Origin: r.origin})
	case graph.KindInstitution:
		r.batch.Institutions = append(r.batch.Institutions, &graph.Institution{
			ID: id, Name: rec.name, Aliases: rec.aliases, Kind: graph.InstitutionOrganization, ParentID: above, Attributes: rec.attributes, Origin: r.origin,
		})
	case graph.KindTopic:
		r.batch.Topics = append(r.batch.Topics, &graph.Topic{
			ID: id, Label: rec.name, Aliases: rec.aliases, BroaderID: above, Attributes: rec.attributes, Origin: r.origin,
		})
	}
}
