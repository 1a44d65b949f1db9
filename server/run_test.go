package server_test

import (
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"onrecord/server"
)

// started runs a server on a port of its own until stop is called.
func started(t *testing.T, store spy, o server.Options) (address string, stop context.CancelFunc, ended <-chan error) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	o.Log = slog.New(slog.DiscardHandler)
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	end := make(chan error, 1)
	go func() { end <- server.New(store, o).Serve(ctx, l) }()
	return "http://" + l.Addr().String(), cancel, end
}

// TestGracefulStop stops a server in the middle of a query: new work is turned away first, the
// query is answered, and Serve returns nil.
func TestGracefulStop(t *testing.T) {
	t.Parallel()
	entered, release := make(chan struct{}), make(chan struct{})
	store := failing(openSample(t), "Count", func(context.Context) error {
		close(entered)
		<-release
		return nil
	})
	address, stop, ended := started(t, store, server.Options{Drain: 4 * time.Second})
	answered := make(chan string, 1)
	go func() {
		r, err := http.Post(address+"/graphql", "application/json", strings.NewReader(`{"query":"{ stats { people } }"}`))
		if err != nil {
			answered <- err.Error()
			return
		}
		defer r.Body.Close()
		body, _ := io.ReadAll(r.Body)
		answered <- string(body)
	}()
	<-entered
	stop()
	for status(t, address+"/readyz") != http.StatusServiceUnavailable { // within Drain, or the request fails
	}
	if got := status(t, address+"/livez"); got != http.StatusOK {
		t.Errorf("/livez while stopping: %d", got)
	}
	close(release)
	if got := <-answered; !strings.Contains(got, `"people":7`) {
		t.Errorf("the running query got %s", got)
	}
	if err := <-ended; err != nil {
		t.Errorf("Serve: %v", err)
	}
	http.DefaultClient.CloseIdleConnections()
}

// TestStopTimeout gives up on a query that doesn't end, and says so.
func TestStopTimeout(t *testing.T) {
	entered := make(chan struct{})
	store := failing(openSample(t), "Count", func(ctx context.Context) error {
		close(entered)
		<-ctx.Done()
		return ctx.Err()
	})
	address, stop, ended := started(t, store, server.Options{StopTimeout: 20 * time.Millisecond})
	go func() {
		if r, err := http.Post(address+"/graphql", "application/json", strings.NewReader(`{"query":"{ stats { people } }"}`)); err == nil {
			r.Body.Close()
		}
	}()
	<-entered
	stop()
	if err := <-ended; err == nil {
		t.Error("Serve: nil, though a query was cut off")
	}
	http.DefaultClient.CloseIdleConnections()
}

func TestStopWhileIdle(t *testing.T) {
	store, _ := counting(openSample(t))
	address, stop, ended := started(t, store, server.Options{})
	if got := status(t, address+"/readyz"); got != http.StatusOK {
		t.Errorf("/readyz: %d", got)
	}
	stop()
	if err := <-ended; err != nil {
		t.Errorf("Serve: %v", err)
	}
}

func status(t *testing.T, address string) int {
	t.Helper()
	r, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	return r.StatusCode
}
