package neo4jserver

import (
	"context"
	"errors"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// testMarker is the label of the one node that allows our tests to empty a database the user named.
const testMarker = "OnrecordTest"

var errInUse = errors.New("the database holds data that no test of ours put there; name an empty one, or unset NEO4J_URI to let the tests start their own server")

// ping returns nil when the server answers and accepts the password.
func (s *Server) ping(ctx context.Context) error {
	return s.withDriver(func(d neo4j.DriverWithContext) error { return d.VerifyAuthentication(ctx, nil) })
}

// mark puts the marker into a database that is empty; one that has it already is fine.
func (s *Server) mark(ctx context.Context) error {
	return s.withDriver(func(d neo4j.DriverWithContext) error {
		counts, err := neo4j.ExecuteQuery(ctx, d,
			"MATCH (n) RETURN count(n) AS nodes, count(CASE WHEN n:"+testMarker+" THEN 1 END) AS markers", nil, neo4j.EagerResultTransformer)
		if err != nil {
			return err
		}
		row := counts.Records[0].AsMap()
		if row["nodes"].(int64) > 0 && row["markers"].(int64) == 0 {
			return fmt.Errorf("%s: %w", s.URI, errInUse)
		}
		_, err = neo4j.ExecuteQuery(ctx, d, "MERGE (:"+testMarker+")", nil, neo4j.EagerResultTransformer)
		return err
	})
}

// wipeAtOnce is how many nodes one transaction deletes: with more, the server may run out of memory.
const wipeAtOnce = 2000

// wipe deletes everything but the marker, the constraints and the indexes.
func (s *Server) wipe(ctx context.Context) error {
	return s.withDriver(func(d neo4j.DriverWithContext) error {
		for {
			result, err := neo4j.ExecuteQuery(ctx, d, "MATCH (n) WHERE NOT n:"+testMarker+" WITH n LIMIT $atOnce DETACH DELETE n",
				map[string]any{"atOnce": wipeAtOnce}, neo4j.EagerResultTransformer)
			if err != nil || result.Summary.Counters().NodesDeleted() == 0 {
				return err
			}
		}
	})
}

func (s *Server) withDriver(f func(neo4j.DriverWithContext) error) error {
	d, err := neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth(s.Username, s.Password, ""))
	if err != nil {
		return err
	}
	return errors.Join(f(d), d.Close(context.Background()))
}
