package server

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"
)

// Serve answers on l until ctx ends, and then stops gracefully: /readyz answers 503, for
// Options.Drain everything else is served as before, then no new connection is taken and running requests
// are finished. It returns nil when all of them were, and an error when Options.StopTimeout was not
// enough or l failed. It closes l.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	// Requests outlive ctx: they are cut off only when StopTimeout has passed.
	requests, cut := context.WithCancel(context.WithoutCancel(ctx))
	defer cut()
	srv := &http.Server{
		Handler:           s,
		BaseContext:       func(net.Listener) context.Context { return requests },
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      s.options.QueryTimeout + 30*time.Second,
		IdleTimeout:       120 * time.Second,
		MaxHeaderBytes:    maxHeader,
		ErrorLog:          slog.NewLogLogger(s.options.Log.Handler(), slog.LevelWarn),
	}
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(l) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	s.draining.Store(true)
	srv.SetKeepAlivesEnabled(false) // clients that stay connected come back on a connection of another server
	time.Sleep(s.options.Drain)
	return s.stop(srv, cut, failed)
}

func (s *Server) stop(srv *http.Server, cut context.CancelFunc, served <-chan error) error {
	ctx, cancel := context.WithTimeout(context.Background(), s.options.StopTimeout)
	defer cancel()
	err := srv.Shutdown(ctx)
	if err != nil {
		cut()
		err = errors.Join(err, srv.Close())
	}
	if ended := <-served; !errors.Is(ended, http.ErrServerClosed) {
		err = errors.Join(err, ended)
	}
	return err
}
