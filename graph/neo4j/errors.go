package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"onrecord/graph"
)

// translate turns the driver's errors into graph's. What ended a call by its context wraps ctx.Err().
func translate(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	if ended := ctx.Err(); ended != nil {
		return fmt.Errorf("neo4j: %w", ended)
	}
	for _, own := range []error{graph.ErrInvalid, graph.ErrConflict, graph.ErrNotFound, graph.ErrUnavailable, graph.ErrNewer} {
		if errors.Is(err, own) {
			return err
		}
	}
	var answered *driver.Neo4jError
	if errors.As(err, &answered) {
		return translateCode(answered)
	}
	var (
		unreachable *driver.ConnectivityError
		gaveUp      *driver.TransactionExecutionLimit
		usage       *driver.UsageError
	)
	if errors.As(err, &unreachable) || errors.As(err, &gaveUp) || errors.As(err, &usage) {
		return fmt.Errorf("neo4j can't be reached (%v); check that the server runs and that its address is right: %w", err, graph.ErrUnavailable)
	}
	return fmt.Errorf("neo4j: %w", err)
}

// translateCode goes by the server's error code.
func translateCode(e *driver.Neo4jError) error {
	switch {
	case strings.HasPrefix(e.Code, "Neo.ClientError.Security."):
		return fmt.Errorf("neo4j refused the user name or password; check NEO4J_USERNAME and NEO4J_PASSWORD (%s): %w", e.Code, graph.ErrUnavailable)
	case e.Code == "Neo.ClientError.Database.DatabaseNotFound":
		return fmt.Errorf("neo4j: %s: %w", e.Msg, graph.ErrUnavailable)
	case e.Code == "Neo.ClientError.Schema.ConstraintValidationFailed":
		return fmt.Errorf("neo4j: %s: %w", e.Msg, graph.ErrConflict)
	case strings.HasPrefix(e.Code, "Neo.TransientError."):
		return fmt.Errorf("neo4j is busy (%s: %s); try again: %w", e.Code, e.Msg, graph.ErrUnavailable)
	}
	return fmt.Errorf("neo4j: %w", e)
}
