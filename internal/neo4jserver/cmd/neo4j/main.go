// Command neo4j runs a throwaway Neo4j server until it is interrupted: go run ./internal/neo4jserver/cmd/neo4j
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"onrecord/internal/neo4jserver"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "neo4j:", err)
		os.Exit(1)
	}
}

func run() error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	fmt.Fprintln(os.Stderr, "neo4j: starting; the first time it is fetched, which takes a minute")
	s, err := neo4jserver.Start(ctx)
	if err != nil {
		return err
	}
	if s.Named {
		fmt.Fprintf(os.Stderr, "neo4j: NEO4J_URI names %s, which answers; nothing to start\n", s.URI)
		return nil
	}
	fmt.Printf("export NEO4J_URI=%s\nexport NEO4J_USERNAME=%s\nexport NEO4J_PASSWORD=%s\n", s.URI, s.Username, s.Password)
	fmt.Fprintf(os.Stderr, "neo4j: Neo4j %s Community answers at %s until Ctrl-C; its data is deleted then\n", neo4jserver.Version, s.URI)
	<-ctx.Done()
	return s.Stop()
}
