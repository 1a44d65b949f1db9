// Package neo4j keeps a graph in Neo4j 5.26 or later; the Community edition is enough.
//
// docs/neo4j.md draws the layout. A record that others refer to but that is not there (yet) is a node with the label Missing
// and nothing but its id; when the record comes, that node becomes the record, and all
// relationships to it are there already.
package neo4j

import (
	"context"
	"fmt"
	"net/url"
	"runtime"
	"sync/atomic"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"

	"onrecord/graph"
)

// Config says where the graph is.
type Config struct {
	URI      string // neo4j, neo4j+s, neo4j+ssc, bolt, bolt+s or bolt+ssc
	Username string
	Password string
	Database string // "" means "neo4j", the one of the Community edition
	// MaxConnections bounds how many questions the server works on at once; others wait. 0 means two a core.
	// A few are faster than many: with more, each only takes longer.
	MaxConnections int
}

// Store is a graph in a Neo4j database.
type Store struct {
	driver    driver.DriverWithContext
	database  string
	bookmarks driver.BookmarkManager // so that a member of a cluster that answers has seen what we wrote
	queries   atomic.Int64
	// codingsAtOnce bounds how many codings the server keeps in memory for an answer.
	codingsAtOnce int
}

var _ graph.Store = (*Store)(nil)

const (
	minConnections = 4
	closeLimit     = 10 * time.Second
	codingsAtOnce  = 5000
)

// Open connects, and sets up constraints and indexes where they are missing. A server that
// can't be reached or refuses the password is ErrUnavailable; a graph written by a newer version is ErrNewer.
func Open(ctx context.Context, c Config) (*Store, error) {
	s := &Store{database: c.Database, bookmarks: driver.NewBookmarkManager(driver.BookmarkManagerConfig{}), codingsAtOnce: codingsAtOnce}
	if s.database == "" {
		s.database = "neo4j"
	}
	size := c.MaxConnections
	if size == 0 {
		size = max(minConnections, 2*runtime.GOMAXPROCS(0))
	}
	var err error
	s.driver, err = driver.NewDriverWithContext(c.URI, driver.BasicAuth(c.Username, c.Password, ""), func(d *config.Config) {
		d.MaxConnectionPoolSize = size
		d.TelemetryDisabled = true
		d.UserAgent = "onrecord"
		d.NotificationsMinSeverity = notifications.DisabledLevel
	})
	if err != nil {
		// The driver's own words may repeat the address, and a password in it.
		return nil, fmt.Errorf("%s is no address of Neo4j; write neo4j://HOST or bolt://HOST (also +s, +ssc): %w", redacted(c.URI), graph.ErrUnavailable)
	}
	if err := s.prepare(ctx); err != nil {
		_ = s.Close(ctx) // the first error tells more
		return nil, fmt.Errorf("%s: %w", redacted(c.URI), err)
	}
	return s, nil
}

// Close ends all connections, also when its context has ended.
func (s *Store) Close(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), closeLimit)
	defer cancel()
	return translate(ctx, s.driver.Close(ctx))
}

// Ping returns nil when the server answers.
func (s *Store) Ping(ctx context.Context) error {
	return translate(ctx, s.driver.VerifyConnectivity(ctx))
}

// Queries is how many Cypher statements the store has sent so far; the benchmark counts them.
func (s *Store) Queries() int64 { return s.queries.Load() }

// redacted is the address without a password, should somebody have put one into it.
func redacted(uri string) string {
	u, err := url.Parse(uri)
	if err != nil {
		return "(not a URL)"
	}
	return u.Redacted()
}
