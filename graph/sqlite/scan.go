package sqlite

import (
	"context"
	"fmt"

	"onrecord/graph"
)

// Scan reads records in the order of their ids.
func (s *Store) Scan(ctx context.Context, kind graph.Kind, after string, limit int) (*graph.Batch, error) {
	b := &graph.Batch{}
	var err error
	switch kind {
	case graph.KindInstitution:
		b.Institutions, err = scan[graph.Institution](ctx, s, "agent WHERE kind = 'institution' AND", after, limit)
	case graph.KindPerson:
		b.People, err = scan[graph.Person](ctx, s, "agent WHERE kind = 'person' AND", after, limit)
	case graph.KindMembership:
		b.Memberships, err = scan[graph.Membership](ctx, s, "membership WHERE", after, limit)
	case graph.KindTopic:
		b.Topics, err = scan[graph.Topic](ctx, s, "topic WHERE", after, limit)
	case graph.KindMeeting:
		b.Meetings, err = scan[graph.Meeting](ctx, s, "meeting WHERE", after, limit)
	case graph.KindParticipation:
		b.Participations, err = scan[graph.Participation](ctx, s, "participation WHERE", after, limit)
	case graph.KindSource:
		b.Sources, err = s.scanSources(ctx, after, limit)
	case graph.KindStatement:
		b.Statements, err = scan[graph.Statement](ctx, s, "statement WHERE", after, limit)
	case graph.KindQuote:
		b.Quotes, err = scan[graph.Quote](ctx, s, "quote WHERE", after, limit)
	case graph.KindStance:
		b.Stances, err = scan[graph.Stance](ctx, s, "stance WHERE", after, limit)
	case graph.KindImport:
		b.Imports, err = scan[graph.Import](ctx, s, "import WHERE", after, limit)
	default:
		err = fmt.Errorf("kind %q is not known: %w", kind, graph.ErrInvalid)
	}
	return b, err
}

func scan[R any](ctx context.Context, s *Store, from, after string, limit int) ([]*R, error) {
	return records[R](ctx, s, query{"SELECT record FROM " + from + " id > ? ORDER BY id LIMIT ?", []any{after, limit}})
}

func (s *Store) scanSources(ctx context.Context, after string, limit int) ([]*graph.Source, error) {
	sources, err := scan[graph.Source](ctx, s, "source WHERE", after, limit)
	if err != nil || len(sources) == 0 {
		return nil, err
	}
	texts := map[string]string{}
	q := query{"SELECT id, content FROM source WHERE id > ? AND id <= ?", []any{after, sources[len(sources)-1].ID}}
	err = s.rows(ctx, q, func(scan func(...any) error) error {
		var id, text string
		if err := scan(&id, &text); err != nil {
			return err
		}
		texts[id] = text
		return nil
	})
	for _, o := range sources {
		o.Content = texts[o.ID]
	}
	return sources, err
}

// Imports reads log rows.
func (s *Store) Imports(ctx context.Context, ids []string) ([]*graph.Import, error) {
	found, err := byID[graph.Import](ctx, s, "import", ids)
	if err != nil {
		return nil, err
	}
	out := make([]*graph.Import, len(ids))
	for i, id := range ids {
		out[i] = found[id]
	}
	return out, nil
}

// Count counts records by kind.
func (s *Store) Count(ctx context.Context) (map[graph.Kind]int, error) {
	counts := map[graph.Kind]int{}
	q := query{text: `SELECT kind, count(*) FROM agent GROUP BY kind
		UNION ALL SELECT 'membership', count(*) FROM membership UNION ALL SELECT 'topic', count(*) FROM topic
		UNION ALL SELECT 'meeting', count(*) FROM meeting UNION ALL SELECT 'participation', count(*) FROM participation
		UNION ALL SELECT 'source', count(*) FROM source UNION ALL SELECT 'statement', count(*) FROM statement
		UNION ALL SELECT 'quote', count(*) FROM quote UNION ALL SELECT 'stance', count(*) FROM stance
		UNION ALL SELECT 'import', count(*) FROM import`}
	err := s.rows(ctx, q, func(scan func(...any) error) error {
		var kind string
		var n int
		if err := scan(&kind, &n); err != nil {
			return err
		}
		if n > 0 {
			counts[graph.Kind(kind)] = n
		}
		return nil
	})
	return counts, err
}
