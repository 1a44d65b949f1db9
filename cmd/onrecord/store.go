package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"onrecord/graph"
	"onrecord/graph/neo4j"
	"onrecord/graph/sqlite"
)

const (
	defaultStore = "sqlite:onrecord.db"
	storeHelp    = `where the graph is kept: sqlite:PATH, neo4j://HOST or bolt://HOST (also +s, +ssc);
user and password of Neo4j come from NEO4J_USERNAME and NEO4J_PASSWORD`
)

// storeFlag adds --store; ONRECORD_STORE, when set, is its default.
func storeFlag(c *cobra.Command, store *string) {
	value := defaultStore
	if env := os.Getenv("ONRECORD_STORE"); env != "" {
		value = env
	}
	c.Flags().StringVar(store, "store", value, storeHelp)
}

// openStore opens the store that a URL names.
func openStore(ctx context.Context, url string) (graph.Store, error) {
	scheme, rest, found := strings.Cut(url, ":")
	if !found || rest == "" {
		return nil, unknownStore(url)
	}
	switch scheme {
	case "sqlite":
		return opened(sqlite.Open(ctx, rest))
	case "neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc":
		user := os.Getenv("NEO4J_USERNAME")
		if user == "" {
			user = "neo4j"
		}
		return opened(neo4j.Open(ctx, neo4j.Config{URI: url, Username: user, Password: os.Getenv("NEO4J_PASSWORD")}))
	}
	return nil, unknownStore(url)
}

// openExisting opens a store that must be there: a mistyped name must not make an empty one.
func openExisting(ctx context.Context, url string) (graph.Store, error) {
	if path, ok := strings.CutPrefix(url, "sqlite:"); ok && path != ":memory:" {
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%s: there is no such store; 'onrecord load' makes one: %w", path, graph.ErrUnavailable)
		}
	}
	return openStore(ctx, url)
}

// opened keeps a nil *Store from becoming a Store that isn't nil.
func opened[S graph.Store](s S, err error) (graph.Store, error) {
	if err != nil {
		return nil, err
	}
	return s, nil
}

func unknownStore(url string) error {
	return usage(fmt.Errorf("store %q is not known; use sqlite:PATH, neo4j://HOST or bolt://HOST", url))
}

// closeTimeout is how long closing a store may take once the program was told to stop.
const closeTimeout = 10 * time.Second

// opener is openStore or openExisting.
type opener func(ctx context.Context, url string) (graph.Store, error)

// withStore opens the store, does the work and closes it again, whatever became of the context.
func withStore(ctx context.Context, open opener, url string, work func(graph.Store) error) (err error) {
	s, err := open(ctx, url)
	if err != nil {
		return err
	}
	defer func() {
		closing, cancel := context.WithTimeout(context.WithoutCancel(ctx), closeTimeout)
		defer cancel()
		err = errors.Join(err, s.Close(closing))
	}()
	return work(s)
}
