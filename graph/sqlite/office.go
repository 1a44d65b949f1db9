package sqlite

import (
	"context"
	"math"

	"onrecord/graph"
)

// Memberships returns the memberships that f chooses.
func (s *Store) Memberships(ctx context.Context, f graph.MembershipFilter) ([]*graph.Membership, error) {
	var c conditions
	oneOf(&c, "person_id", f.People)
	oneOf(&c, "institution_id", f.Institutions)
	if err := c.held(f.AsOf); err != nil {
		return nil, err
	}
	return all[graph.Membership](ctx, s, query{"SELECT record FROM membership WHERE " + c.sql() + " ORDER BY from_sort, id", c.args})
}

// all reads the records that one question chooses.
func all[R any](ctx context.Context, s *Store, q query) (found []*R, err error) {
	err = s.look(ctx, func(r *reading) error {
		found, err = records[R](r, q)
		return err
	})
	return found, err
}

// held asks that an office may have been held at some moment of asOf (graph.Membership.Holds).
func (c *conditions) held(asOf string) error {
	earliest, latest, err := graph.Range(asOf, asOf)
	if err != nil {
		return err
	}
	if asOf != "" {
		c.where("from_earliest <= ? AND until_latest >= ?", latest, earliest)
	}
	return nil
}

var putMembership = upsert("membership", "id", "person_id", "institution_id", "from_sort", "from_earliest", "until_latest", "origin", "record")

func (w *writing) membership(m *graph.Membership) error {
	sort, earliest, latest := int64(math.MinInt64), int64(graph.OpenEarliest), int64(graph.OpenLatest)
	if m.From != nil {
		sort = m.From.SortKey()
		earliest, _ = m.From.Bounds()
	}
	if m.Until != nil {
		_, latest = m.Until.Bounds()
	}
	return w.run(putMembership, m.ID, m.PersonID, m.InstitutionID, sort, earliest, latest, m.Origin, record(m))
}
