// Package neo4jserver starts a real Neo4j Community server for the tests and for `make neo4j`.
//
// It takes the first that is there: the server named by NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD; a Docker
// container; or the server's published Java archives, fetched once by Maven and kept in the cache.
// A server we started listens on the loopback address only and ends with the process that started
// it, however that process ends; its data goes with it.
package neo4jserver

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"os"
)

// Version is the Neo4j release that is started; DockerImage is the same release as an image.
const (
	Version     = "5.26.31"
	DockerImage = "neo4j:5.26.31-community"
)

// Server is a running Neo4j server.
type Server struct {
	URI      string
	Username string
	Password string
	// Named says that the user named the server: it is not ours to stop, nor to empty.
	Named bool

	process *guarded
}

// Start returns a server that answers. The caller stops it.
func Start(ctx context.Context) (*Server, error) {
	if uri := os.Getenv("NEO4J_URI"); uri != "" {
		return named(ctx, uri)
	}
	if dockerAnswers(ctx) {
		return startContainer(ctx)
	}
	return startJava(ctx)
}

// Stop ends the server and deletes its data. A server that the user named goes on.
func (s *Server) Stop() error {
	if s.process == nil {
		return nil
	}
	return s.process.stop()
}

// answer returns nil when a server just started answers; one that doesn't is stopped.
func (s *Server) answer(ctx context.Context) error {
	if err := s.ping(ctx); err != nil {
		return errors.Join(fmt.Errorf("neo4j started but doesn't answer: %w", err), s.Stop())
	}
	return nil
}

func named(ctx context.Context, uri string) (*Server, error) {
	s := &Server{URI: uri, Username: os.Getenv("NEO4J_USERNAME"), Password: os.Getenv("NEO4J_PASSWORD"), Named: true}
	if s.Username == "" {
		s.Username = "neo4j"
	}
	if err := s.ping(ctx); err != nil {
		return nil, fmt.Errorf("NEO4J_URI names %s: %w", uri, err)
	}
	return s, nil
}

// own describes a server of ours that is about to listen on a port free at this moment.
func own() (*Server, int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, 0, fmt.Errorf("neo4j: no free port: %w", err)
	}
	defer l.Close()
	port := l.Addr().(*net.TCPAddr).Port
	return &Server{URI: fmt.Sprintf("bolt://127.0.0.1:%d", port), Username: "neo4j", Password: rand.Text()}, port, nil
}
