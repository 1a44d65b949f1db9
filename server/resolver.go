package server

import (
	"context"

	"onrecord/graph"
	"onrecord/schema"
)

// resolvers answer the fields of the contract that aren't plain parts of a record: one small type
// a noun, in the file of that noun.
type resolvers struct {
	store graph.Reader
	// computing holds one for each network or agreement being computed: they take processors and memory, not a wait for the store, so
	// more at a time would only be slower.
	computing chan struct{}
}

// compute does work for which there is room, or waits for room.
func (r resolvers) compute(ctx context.Context, work func() error) error {
	select {
	case r.computing <- struct{}{}:
		defer func() { <-r.computing }()
		return work()
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (r resolvers) Query() schema.QueryResolver             { return queryResolver(r) }
func (r resolvers) Person() schema.PersonResolver           { return personResolver(r) }
func (r resolvers) Institution() schema.InstitutionResolver { return institutionResolver(r) }
func (r resolvers) Meeting() schema.MeetingResolver         { return meetingResolver(r) }
func (r resolvers) Topic() schema.TopicResolver             { return topicResolver(r) }
func (r resolvers) Source() schema.SourceResolver           { return sourceResolver(r) }
func (r resolvers) Statement() schema.StatementResolver     { return statementResolver(r) }
func (r resolvers) Quote() schema.QuoteResolver             { return quoteResolver(r) }
func (r resolvers) Network() schema.NetworkResolver         { return networkResolver(r) }
func (r resolvers) NetworkEdge() schema.NetworkEdgeResolver { return networkEdgeResolver(r) }
func (r resolvers) Position() schema.PositionResolver       { return positionResolver(r) }
func (r resolvers) Bucket() schema.BucketResolver           { return bucketResolver(r) }
func (r resolvers) StatementConnection() schema.StatementConnectionResolver {
	return statementConnectionResolver(r)
}
