package dna

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"onrecord/graph"
)

// table is a table of DNA 3 with those of its columns that are read.
type table struct {
	name    string
	columns []string
}

// The tables that are read, as DNA 3.0 and 3.1 write them (leifeld-lab/dna, sql/Sql.java). All but SETTINGS have an ID.
var (
	settingsTable   = table{"SETTINGS", []string{"Property", "Value"}}
	codersTable     = table{"CODERS", []string{"ID", "Name"}}
	documentsTable  = table{"DOCUMENTS", []string{"ID", "Title", "Text", "Author", "Source", "Section", "Notes", "Type", "Date"}}
	typesTable      = table{"STATEMENTTYPES", []string{"ID", "Label"}}
	variablesTable  = table{"VARIABLES", []string{"ID", "Variable", "DataType", "StatementTypeId"}}
	entitiesTable   = table{"ENTITIES", []string{"ID", "VariableId", "Value", "Red", "Green", "Blue", "ChildOf"}}
	attributesTable = table{"ATTRIBUTEVARIABLES", []string{"ID", "VariableId", "AttributeVariable"}}
	attributeValues = table{"ATTRIBUTEVALUES", []string{"ID", "EntityId", "AttributeVariableId", "AttributeValue"}}
	statementsTable = table{"STATEMENTS", []string{"ID", "StatementTypeId", "DocumentId", "Start", "Stop", "Coder"}}
	shortTexts      = table{"DATASHORTTEXT", []string{"ID", "StatementId", "VariableId", "Entity"}}
	longTexts       = table{"DATALONGTEXT", []string{"ID", "StatementId", "VariableId", "Value"}}
	booleans        = table{"DATABOOLEAN", []string{"ID", "StatementId", "VariableId", "Value"}}
	integers        = table{"DATAINTEGER", []string{"ID", "StatementId", "VariableId", "Value"}}
)

var tables = []table{
	settingsTable, codersTable, documentsTable, typesTable, variablesTable, entitiesTable, attributesTable, attributeValues,
	statementsTable, shortTexts, longTexts, booleans, integers,
}

// checkTables refuses a database that doesn't have the tables of DNA 3.
func (f *file) checkTables(ctx context.Context) error {
	names, err := f.strings(ctx, `SELECT upper(name) FROM sqlite_schema WHERE type = 'table'`)
	if err != nil {
		return err
	}
	has := func(name string) bool { return slices.Contains(names, name) }
	var missing []string
	for _, t := range tables {
		if !has(t.name) {
			missing = append(missing, t.name)
		}
	}
	switch {
	// DNA 2 kept values instead of entities, and permissions in a table (leifeld/dna, src/dna/SqlConnection.java).
	case !has("ENTITIES") && has("STATEMENTS") && (has("CODERPERMISSIONS") || has("STATEMENTLINKS") || has("ATTRIBUTES")):
		return fmt.Errorf("the layout of DNA 2, which is not read; in DNA 3 make a new database with the same coders, "+
			"import this one with Documents > Import from DNA database, save it, and load that: %w", graph.ErrInvalid)
	case has("ROLES") && has("STATEMENTS"): // variables belong to roles of statement types
		return fmt.Errorf("the layout of a DNA newer than 3.1 (it has a table ROLES), which is not read: %w", graph.ErrInvalid)
	case len(missing) > 0:
		return fmt.Errorf("an SQLite database of another program; it has no table %s: %w", strings.Join(missing, ", "), graph.ErrInvalid)
	}
	return nil
}

// checkColumns refuses tables that are not laid out as DNA 3 does.
func (f *file) checkColumns(ctx context.Context) error {
	for _, t := range tables {
		if err := f.checkColumnsOf(ctx, t); err != nil {
			return err
		}
	}
	return nil
}

func (f *file) checkColumnsOf(ctx context.Context, t table) error {
	names, err := f.strings(ctx, `SELECT name FROM pragma_table_info(?)`, t.name)
	if err != nil {
		return err
	}
	for _, c := range t.columns {
		if !slices.ContainsFunc(names, func(name string) bool { return strings.EqualFold(name, c) }) {
			return fmt.Errorf("%s: no column %s, so it is not laid out as DNA 3 does: %w", t.name, c, graph.ErrInvalid)
		}
	}
	if t.columns[0] != "ID" {
		return nil
	}
	keys, err := f.strings(ctx, `SELECT upper(name || ' ' || type) FROM pragma_table_info(?) WHERE pk > 0`, t.name)
	if err == nil && !slices.Equal(keys, []string{"ID INTEGER"}) { // else rows could have no ID, or share one
		err = fmt.Errorf("%s: ID is not its INTEGER PRIMARY KEY: %w", t.name, graph.ErrInvalid)
	}
	return err
}
