// Package server serves a graph by GraphQL over HTTP.
//
// The contract is package schema; the resolvers here are hand-written and thin. What a question
// needs is read from its selection (selection.go), so a page is one call of the store; what is
// still missing is fetched for all rows at once (reads.go). What a question may cost is settled
// before it runs (guard.go).
package server

import (
	"io/fs"
	"log/slog"
	"net/http"
	"sync/atomic"
	"time"

	"onrecord/graph"
)

// Options are the choices left to whoever starts a server. The zero value is ready for use.
type Options struct {
	// Log takes one line a request and every error that clients are not told; nil is slog.Default.
	Log *slog.Logger
	// Dashboard holds the files of the dashboard: index.html, and under assets/ files whose names change with what they hold. nil is none.
	Dashboard fs.FS
	// QueryTimeout is how long one query may run; 0 is 10 seconds.
	QueryTimeout time.Duration
	// HeadTimeout is how long a page waits for what its head says of a node before it comes without; 0 is 2 seconds.
	HeadTimeout time.Duration
	// ExportTimeout is how long one file of /export may take; 0 is 5 minutes.
	ExportTimeout time.Duration
	// Drain is how long a stopping server goes on serving after /readyz has begun to answer 503, so
	// that load balancers turn away first; 0 stops at once.
	Drain time.Duration
	// StopTimeout is how long a stopping server waits for running requests; 0 is 15 seconds.
	StopTimeout time.Duration
}

// Server answers HTTP requests about one graph:
//
//	/graphql          GraphQL over HTTP, GET and POST
//	/, /search, …     the dashboard, one page at each of its addresses (see pages.go)
//	/schema.graphql   the contract
//	/export/…         networks, positions, coded statements and citations as files for other programs
//	/livez            200 while the process runs; never asks the store
//	/readyz           200 while the store answers and the server isn't stopping, else 503
type Server struct {
	store    graph.Reader
	options  Options
	handler  http.Handler
	draining atomic.Bool
}

// New returns a server of what the store holds. It doesn't close the store.
func New(store graph.Reader, o Options) *Server {
	if o.Log == nil {
		o.Log = slog.Default()
	}
	if o.QueryTimeout == 0 {
		o.QueryTimeout = 10 * time.Second
	}
	if o.HeadTimeout == 0 {
		o.HeadTimeout = 2 * time.Second
	}
	if o.ExportTimeout == 0 {
		o.ExportTimeout = 5 * time.Minute
	}
	if o.StopTimeout == 0 {
		o.StopTimeout = 15 * time.Second
	}
	s := &Server{store: store, options: o}
	s.handler = s.routes()
	return s
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

func (s *Server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/graphql", newGraphQL(s.store, s.options))
	if pages := s.pages(); pages != nil {
		pages.handle(mux)
	} else {
		mux.HandleFunc("GET /{$}", serveSigns)
	}
	mux.Handle("GET /export/{file}", newExports(s.store, s.options))
	mux.HandleFunc("GET /schema.graphql", serveSDL)
	mux.HandleFunc("GET /livez", s.serveLive)
	mux.HandleFunc("GET /readyz", s.serveReady)
	return withReference(s.logRequests(s.recoverPanics(secureHeaders(sameOrigin(mux)))))
}

// pages are those of the dashboard; nil when there is none to show.
func (s *Server) pages() *pages {
	if s.options.Dashboard == nil {
		return nil
	}
	p, err := newPages(s.store, s.options)
	if err != nil {
		s.options.Log.Error("the dashboard is left out", "err", err)
		return nil
	}
	return p
}
