package dna

import (
	"context"
	"slices"

	"onrecord/graph"
)

// The variables of a statement that are read, all four or none.
const (
	person       = "person"
	organization = "organization"
	concept      = "concept"
	agreement    = "agreement"
)

// The types of variables.
const (
	shortText = "short text"
	longText  = "long text"
	boolean   = "boolean"
	integer   = "integer"
)

// wanted lists the variables that a statement type must have to be read, with their types.
var wanted = []wantedVariable{{person, shortText}, {organization, shortText}, {concept, shortText}, {agreement, boolean}}

type wantedVariable struct{ name, dataType string }

// index is the place of a variable in wanted, where it is.
func index(variable string) int {
	return slices.IndexFunc(wanted, func(w wantedVariable) bool { return w.name == variable })
}

// kinds are the kinds of record that the values of a variable stand for.
var kinds = map[string]graph.Kind{person: graph.KindPerson, organization: graph.KindInstitution, concept: graph.KindTopic}

// statementType is a type of statements. It is read when it lacks none of the wanted variables.
type statementType struct {
	label   string
	lacks   []string
	present map[string]string // variables with their types
}

func (t *statementType) read() bool { return len(t.lacks) == 0 }

// variable is a variable of a statement type.
type variable struct {
	name, dataType string
	of             *statementType
}

// kind is the kind of record that the variable's values stand for; "" when they are left out.
func (v *variable) kind() graph.Kind {
	if !v.of.read() {
		return ""
	}
	return kinds[v.name]
}

func (r *reading) readTypes(ctx context.Context) error {
	return r.file.each(ctx, typesTable, "ID", &r.problems, func(row *row) {
		r.types[row.id()] = &statementType{label: row.text("Label"), present: map[string]string{}}
	})
}

func (r *reading) readVariables(ctx context.Context) error {
	err := r.file.each(ctx, variablesTable, "ID", &r.problems, func(row *row) {
		id := row.id()
		v := &variable{name: row.text("Variable"), dataType: row.text("DataType"), of: lookup(row, "StatementTypeId", r.types, typesTable)}
		if row.bad {
			return
		}
		if _, twice := v.of.present[v.name]; twice {
			row.problem("Variable", "%q is there twice for one statement type", v.name)
			return
		}
		v.of.present[v.name] = v.dataType
		r.variables[id] = v
	})
	for _, t := range r.types {
		for _, w := range wanted {
			switch t.present[w.name] {
			case w.dataType:
			case "":
				t.lacks = append(t.lacks, w.name)
			default:
				t.lacks = append(t.lacks, w.dataType+" "+w.name)
			}
		}
	}
	return err
}
