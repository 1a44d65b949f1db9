package sqlite

import (
	"context"
	"fmt"

	"onrecord/graph"
)

// Scan returns up to limit records of a kind whose ids come after the id after.
func (s *Store) Scan(ctx context.Context, kind graph.Kind, after string, limit int) (*graph.Batch, error) {
	b := &graph.Batch{}
	err := s.look(ctx, func(r *reading) (err error) {
		switch kind {
		case graph.KindInstitution:
			b.Institutions, err = scan(r, institutions, "kind = 'institution' AND ", after, limit)
		case graph.KindPerson:
			b.People, err = scan(r, people, "kind = 'person' AND ", after, limit)
		case graph.KindMembership:
			b.Memberships, err = scan(r, memberships, "", after, limit)
		case graph.KindTopic:
			b.Topics, err = scan(r, topics, "", after, limit)
		case graph.KindMeeting:
			b.Meetings, err = scan(r, meetings, "", after, limit)
		case graph.KindParticipation:
			b.Participations, err = scan(r, participations, "", after, limit)
		case graph.KindSource:
			b.Sources, err = scanSources(r, after, limit)
		case graph.KindStatement:
			b.Statements, err = scan(r, statements, "", after, limit)
		case graph.KindQuote:
			b.Quotes, err = scan(r, quotes, "", after, limit)
		case graph.KindStance:
			b.Stances, err = scan(r, stances, "", after, limit)
		case graph.KindImport:
			b.Imports, err = scan(r, imports, "", after, limit)
		default:
			err = fmt.Errorf("kind %q is not known: %w", kind, graph.ErrInvalid)
		}
		return err
	})
	return b, err
}

// scan reads the records of a table, or of those rows of it that a condition chooses.
func scan[R any](r *reading, t table[R], condition, after string, limit int) ([]*R, error) {
	rows, err := t.rows(r, t.query(t.name+" WHERE "+condition+"id > ? ORDER BY id LIMIT ?", after, limit))
	return recordsOf(rows), err
}

// scanSources adds the texts, which are kept beside the records.
func scanSources(r *reading, after string, limit int) ([]*graph.Source, error) {
	found, err := scan(r, sources, "", after, limit)
	if err != nil {
		return nil, err
	}
	next := 0
	q := query{"SELECT content FROM source WHERE id > ? ORDER BY id LIMIT ?", []any{after, len(found)}}
	err = r.rows(q, func(scan scanner) error {
		next++
		return scan(&found[next-1].Content)
	})
	return found, err
}

// Imports returns the log rows with these ids.
func (s *Store) Imports(ctx context.Context, ids []string) ([]*graph.Import, error) {
	out := make([]*graph.Import, len(ids))
	err := s.look(ctx, func(r *reading) error {
		found, err := byID(r, imports, ids, func(i *graph.Import) string { return i.ID })
		for i, id := range ids {
			out[i] = found[id]
		}
		return err
	})
	return out, err
}

// Count returns how many records there are of each kind.
func (s *Store) Count(ctx context.Context) (map[graph.Kind]int, error) {
	counts := map[graph.Kind]int{}
	q := query{text: `SELECT kind, count(*) FROM agent GROUP BY kind
		UNION ALL SELECT 'membership', count(*) FROM membership UNION ALL SELECT 'topic', count(*) FROM topic
		UNION ALL SELECT 'meeting', count(*) FROM meeting UNION ALL SELECT 'participation', count(*) FROM participation
		UNION ALL SELECT 'source', count(*) FROM source UNION ALL SELECT 'statement', count(*) FROM statement
		UNION ALL SELECT 'quote', count(*) FROM quote UNION ALL SELECT 'stance', count(*) FROM stance
		UNION ALL SELECT 'import', count(*) FROM import`}
	err := s.look(ctx, func(r *reading) error {
		return r.rows(q, func(scan scanner) error {
			var kind string
			var n int
			err := scan(&kind, &n)
			if n > 0 {
				counts[graph.Kind(kind)] = n
			}
			return err
		})
	})
	return counts, err
}

// Version names what the store holds.
func (s *Store) Version(ctx context.Context) (version string, err error) {
	err = s.look(ctx, func(r *reading) (err error) {
		version, err = graph.VersionOf(func(yield func(*graph.Import, error) bool) {
			err := r.rows(query{text: "SELECT id, digest FROM import ORDER BY id"}, func(scan scanner) error {
				var i graph.Import
				err := scan(&i.ID, &i.Digest)
				yield(&i, err)
				return err
			})
			if err != nil {
				yield(nil, err)
			}
		})
		return err
	})
	return version, err
}
