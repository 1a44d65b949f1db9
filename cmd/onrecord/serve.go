package main

import (
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"onrecord/dashboard"
	"onrecord/graph"
	"onrecord/server"
)

func newServe() *cobra.Command {
	var store, addr string
	var verbose bool
	c := &cobra.Command{
		Use:   "serve",
		Short: "Serve a store: the dashboard and GraphQL",
		Long: `Serve shows the dashboard at /, answers GraphQL at /graphql, shows the contract at /schema.graphql,
and says whether it lives and is ready at /livez and /readyz. It stops cleanly on SIGTERM and Ctrl-C.`,
		Example: `  onrecord serve
  onrecord serve --store neo4j://127.0.0.1:7687 --addr 127.0.0.1:9000`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			return withStore(c.Context(), openExisting, store, func(s graph.Store) error { return serve(c, s, addr, verbose) })
		},
	}
	storeFlag(c, &store)
	c.Flags().StringVar(&addr, "addr", "127.0.0.1:8080", "address to listen on")
	c.Flags().BoolVarP(&verbose, "verbose", "v", false, "log every request")
	return c
}

func serve(c *cobra.Command, s graph.Store, addr string, verbose bool) error {
	log := newLog(c, verbose)
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		var op *net.OpError
		if errors.As(err, &op) {
			err = op.Err
		}
		return &exitError{exitUnavailable, fmt.Errorf("listening on %s: %w; choose another with --addr", addr, err)}
	}
	fmt.Fprintf(c.ErrOrStderr(), "onrecord: serving at http://%s, stop with Ctrl-C\n", listener.Addr())
	// Being told to stop is how serving ends well.
	return server.New(s, server.Options{Log: log, Dashboard: dashboard.Files()}).Serve(c.Context(), listener)
}

// newLog logs text to a terminal and JSON elsewhere; requests only when asked.
func newLog(c *cobra.Command, verbose bool) *slog.Logger {
	o := &slog.HandlerOptions{Level: slog.LevelWarn}
	if verbose {
		o.Level = slog.LevelInfo
	}
	if f, ok := c.ErrOrStderr().(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		return slog.New(slog.NewTextHandler(f, o))
	}
	return slog.New(slog.NewJSONHandler(c.ErrOrStderr(), o))
}
