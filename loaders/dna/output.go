package dna

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// output is the database being written.
type output struct {
	tx       *sql.Tx
	prepared map[string]*sql.Stmt
}

// insert adds a row to a table.
func (o *output) insert(ctx context.Context, table, columns string, values ...any) error {
	text := "INSERT INTO " + table + " (" + columns + ") VALUES (?" + strings.Repeat(", ?", len(values)-1) + ")"
	stmt := o.prepared[text]
	if stmt == nil {
		var err error
		if stmt, err = o.tx.PrepareContext(ctx, text); err != nil {
			return err
		}
		o.prepared[text] = stmt
	}
	if _, err := stmt.ExecContext(ctx, values...); err != nil {
		return fmt.Errorf("writing %s: %w", table, err)
	}
	return nil
}

// checkReferences makes sure of what DNA relies on: rows name rows that are there.
func (o *output) checkReferences(ctx context.Context) error {
	var broken int
	if err := o.tx.QueryRowContext(ctx, "SELECT count(*) FROM pragma_foreign_key_check").Scan(&broken); err != nil {
		return err
	}
	if broken > 0 {
		return fmt.Errorf("%d rows refer to rows that are not there", broken)
	}
	return nil
}
