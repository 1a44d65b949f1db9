package server

import (
	"context"
	"fmt"
	"time"

	"onrecord/graph"
	"onrecord/schema"
)

type statementConnectionResolver resolvers

// Facets asks for all fields in one call of the store.
func (r statementConnectionResolver) Facets(ctx context.Context, c *schema.StatementConnection, by []graph.FacetField, first *int32) ([]*graph.Facet, error) {
	n, err := sizeOf(first, graph.MaxPage)
	if err != nil {
		return nil, err
	}
	facets, err := r.store.Facets(ctx, c.Filter, by, max(1, n))
	for _, f := range facets {
		f.Values = f.Values[:min(n, len(f.Values))]
		for _, v := range f.Values {
			if v.Node != nil {
				answered(readsOf(ctx), []graph.Node{v.Node})
			}
		}
	}
	return facets, err
}

func (r statementConnectionResolver) Histogram(ctx context.Context, c *schema.StatementConnection, interval graph.Interval) ([]*graph.Bucket, error) {
	return r.store.Histogram(ctx, c.Filter, interval, graph.With{Stances: selected(ctx).has("Bucket", "stances")})
}

type bucketResolver resolvers

func (bucketResolver) Stances(_ context.Context, b *graph.Bucket) (*schema.StanceCounts, error) {
	t := b.Tally
	c := &schema.StanceCounts{
		Support: int32(t.Support), Oppose: int32(t.Oppose), Conditional: int32(t.Conditional), Neutral: int32(t.Neutral), Statements: int32(t.Statements),
	}
	if t.Statements > 0 {
		c.Earliest, c.Latest = moment(t.Earliest), moment(t.Latest)
	}
	return c, nil
}

// sizeOf is how many are asked for of a list without pages. gqlgen fills in the default of the contract; null is the same as 0.
func sizeOf(first *int32, most int) (int, error) {
	n := int(orZero(first))
	if n < 0 || n > most {
		return 0, fmt.Errorf("first: %d is not between 0 and %d: %w", n, most, graph.ErrInvalid)
	}
	return n, nil
}

// moment is the time of a Unix second; nil where it is open.
func moment(second int64) *time.Time {
	if second == graph.OpenEarliest || second == graph.OpenLatest {
		return nil
	}
	t := time.Unix(second, 0).UTC()
	return &t
}
