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

const pattern = "migrations/*.sql"

// applicationID marks a file as ours ("onrc"): PRAGMA user_version alone is used by many programs.
const applicationID = 0x6f6e7263

// migrate brings the file to the newest layout in one transaction. PRAGMA user_version counts the steps taken. A file
// that can't be written fails here, not in the middle of a load; one that is not ours is left as it is.
func (s *Store) migrate(ctx context.Context) error {
	c, err := s.writer.take(ctx)
	if err != nil {
		return err
	}
	defer s.writer.put(c)
	if _, err := s.version(ctx, c); err != nil {
		return err
	}
	if _, err := c.run(ctx, "PRAGMA journal_mode = WAL"); err != nil {
		return err
	}
	return c.transaction(ctx, "BEGIN IMMEDIATE", func() error { return s.steps(ctx, c) })
}

// steps takes the steps that are missing: another program may have taken some in the meantime.
func (s *Store) steps(ctx context.Context, c *connection) error {
	version, err := s.version(ctx, c)
	if err != nil {
		return err
	}
	files, err := fs.Glob(migrations, pattern)
	if err != nil {
		return err
	}
	for n, file := range files[version:] {
		if err := step(ctx, c, file, version+n+1); err != nil {
			return err
		}
	}
	return nil
}

// version returns how many steps the file has taken. It refuses a newer file, and another program's.
func (s *Store) version(ctx context.Context, c *connection) (int, error) {
	files, err := fs.Glob(migrations, pattern)
	if err != nil {
		return 0, err
	}
	var version, application, tables int
	q := query{text: `SELECT user_version, application_id, (SELECT count(*) FROM sqlite_schema) FROM pragma_user_version, pragma_application_id`}
	err = c.rows(ctx, q, func(scan scanner) error { return scan(&version, &application, &tables) })
	switch {
	case err != nil:
		return 0, err
	case application != applicationID && (application != 0 || version != 0 || tables != 0):
		return 0, fmt.Errorf("%s is the database of another program: %w", s.path, graph.ErrUnavailable)
	case version > len(files):
		return 0, fmt.Errorf("%s has layout %d, this program knows up to %d; use the newer program: %w", s.path, version, len(files), graph.ErrNewer)
	}
	return version, nil
}

// step takes one step of the migration.
func step(ctx context.Context, c *connection, file string, version int) error {
	text, err := migrations.ReadFile(file)
	if err != nil {
		return err
	}
	_, err = c.conn.ExecContext(ctx, fmt.Sprintf("%s; PRAGMA user_version = %d; PRAGMA application_id = %d", text, version, applicationID))
	if err == nil && version == titled {
		err = nameSources(ctx, c)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}

// titled is the step from which on the titles of sources are kept among names.
const titled = 3

// nameSources keeps the tokens of the titles that are there already.
func nameSources(ctx context.Context, c *connection) error {
	titles := map[string]string{}
	err := c.rows(ctx, query{text: "SELECT id, title FROM source"}, func(scan scanner) error {
		var id, title string
		err := scan(&id, &title)
		titles[id] = title
		return err
	})
	if err != nil {
		return err
	}
	w := &writing{ctx: ctx, on: c}
	for id, title := range titles {
		if err := w.names(id, []string{title}); err != nil {
			return err
		}
	}
	return nil
}
