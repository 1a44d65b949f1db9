package sqlite

import (
	"context"
	"math"

	"onrecord/graph"
)

var memberships = table[graph.Membership]{
	name:    "membership",
	columns: []string{"id", "person_id", "institution_id", "role", "from_edtf", "from_printed", "until_edtf", "until_printed", "origin"},
	fields: func(m *graph.Membership) []any {
		return []any{&m.ID, &m.PersonID, &m.InstitutionID, &m.Role, edtf{&m.From}, printed{&m.From}, edtf{&m.Until}, printed{&m.Until}, &m.Origin}
	},
}

// Memberships returns the memberships that f chooses.
func (s *Store) Memberships(ctx context.Context, f graph.MembershipFilter) ([]*graph.Membership, error) {
	var c conditions
	oneOf(&c, "person_id", f.People)
	oneOf(&c, "institution_id", f.Institutions)
	if err := c.held(f.AsOf); err != nil {
		return nil, err
	}
	return all(ctx, s, memberships, "membership WHERE "+c.sql()+" ORDER BY from_sort, id", c.args)
}

// all reads the records that one question chooses.
func all[R any](ctx context.Context, s *Store, t table[R], from string, args []any) ([]*R, error) {
	var found []row[R]
	err := s.look(ctx, func(r *reading) (err error) {
		found, err = t.rows(r, t.query(from, args...))
		return err
	})
	return recordsOf(found), err
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

var putMembership = memberships.put("from_sort", "from_earliest", "until_latest")

func (w *writing) membership(m *graph.Membership) error {
	sort, earliest, latest := int64(math.MinInt64), int64(graph.OpenEarliest), int64(graph.OpenLatest)
	if m.From != nil {
		sort = m.From.SortKey()
		earliest, _ = m.From.Bounds()
	}
	if m.Until != nil {
		_, latest = m.Until.Bounds()
	}
	return w.run(putMembership, append(memberships.fields(m), sort, earliest, latest)...)
}
