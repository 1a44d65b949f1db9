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
			b.Institutions, err = scan[graph.Institution](r, "agent WHERE kind = 'institution' AND", after, limit)
		case graph.KindPerson:
			b.People, err = scan[graph.Person](r, "agent WHERE kind = 'person' AND", after, limit)
		case graph.KindMembership:
			b.Memberships, err = scan[graph.Membership](r, "membership WHERE", after, limit)
		case graph.KindTopic:
			b.Topics, err = scan[graph.Topic](r, "topic WHERE", after, limit)
		case graph.KindMeeting:
			b.Meetings, err = scan[graph.Meeting](r, "meeting WHERE", after, limit)
		case graph.KindParticipation:
			b.Participations, err = scan[graph.Participation](r, "participation WHERE", after, limit)
		case graph.KindSource:
			b.Sources, err = scanSources(r, after, limit)
		case graph.KindStatement:
			b.Statements, err = scan[graph.Statement](r, "statement WHERE", after, limit)
		case graph.KindQuote:
			b.Quotes, err = scan[graph.Quote](r, "quote WHERE", after, limit)
		case graph.KindStance:
			b.Stances, err = scan[graph.Stance](r, "stance WHERE", after, limit)
		case graph.KindImport:
			b.Imports, err = scan[graph.Import](r, "import WHERE", after, limit)
		default:
			err = fmt.Errorf("kind %q is not known: %w", kind, graph.ErrInvalid)
		}
		return err
	})
	return b, err
}

func scan[R any](r *reading, from, after string, limit int) ([]*R, error) {
	return records[R](r, query{"SELECT record FROM " + from + " id > ? ORDER BY id LIMIT ?", []any{after, limit}})
}

// scanSources adds the texts, which are kept beside the records.
func scanSources(r *reading, after string, limit int) ([]*graph.Source, error) {
	sources, err := scan[graph.Source](r, "source WHERE", after, limit)
	if err != nil {
		return nil, err
	}
	next := 0
	q := query{"SELECT content FROM source WHERE id > ? ORDER BY id LIMIT ?", []any{after, len(sources)}}
	err = r.rows(q, func(scan scanner) error {
		next++
		return scan(&sources[next-1].Content)
	})
	return sources, err
}

// Imports returns the log rows with these ids.
func (s *Store) Imports(ctx context.Context, ids []string) ([]*graph.Import, error) {
	out := make([]*graph.Import, len(ids))
	err := s.look(ctx, func(r *reading) error {
		found, err := byID(r, "import", ids, func(i *graph.Import) string { return i.ID })
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
