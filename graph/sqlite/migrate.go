package sqlite

import (
	"context"
	"embed"
	"fmt"
	"io/fs"

	"onrecord/graph"
)

//go:embed migrations/*.sql
var migrations embed.FS

// migrate brings the file to the newest version, each step in a transaction of its own. PRAGMA user_version
// counts the steps taken.
func (s *Store) migrate(ctx context.Context) error {
	steps, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return err
	}
	var version int
	if err := s.write.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return s.ended(ctx, err)
	}
	if version > len(steps) {
		return fmt.Errorf("%s has layout %d, this program knows up to %d; use the newer program: %w", s.path, version, len(steps), graph.ErrNewer)
	}
	if version == 0 {
		if err := s.refuseForeign(ctx); err != nil {
			return err
		}
	}
	for n := version; n < len(steps); n++ {
		if err := s.step(ctx, steps[n], n+1); err != nil {
			return err
		}
	}
	return nil
}

// refuseForeign keeps us from writing into another program's database.
func (s *Store) refuseForeign(ctx context.Context) error {
	var tables int
	if err := s.write.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
		return s.ended(ctx, err)
	}
	if tables > 0 {
		return fmt.Errorf("%s is the database of another program: %w", s.path, graph.ErrUnavailable)
	}
	return nil
}

func (s *Store) step(ctx context.Context, file string, version int) error {
	text, err := migrations.ReadFile(file)
	if err != nil {
		return err
	}
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return s.ended(ctx, err)
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, string(text)); err != nil {
		return fmt.Errorf("%s: %w", file, s.ended(ctx, err))
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", version)); err != nil {
		return s.ended(ctx, err)
	}
	return s.ended(ctx, tx.Commit())
}
