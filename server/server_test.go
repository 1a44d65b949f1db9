package server_test

import (
	"bytes"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"onrecord/graph"
	"onrecord/server"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// site is a server on a port of its own, with what it logged.
type site struct {
	*httptest.Server
	log *bytes.Buffer
}

// serve starts a server of the store.
func serve(t *testing.T, store graph.Reader) *site {
	t.Helper()
	return serveWith(t, store, server.Options{})
}

func serveWith(t *testing.T, store graph.Reader, o server.Options) *site {
	t.Helper()
	s := &site{log: &bytes.Buffer{}}
	o.Log = slog.New(slog.NewJSONHandler(s.log, nil))
	s.Server = httptest.NewServer(server.New(store, o))
	t.Cleanup(s.Close)
	return s
}

// answer is what a query gets.
type answer struct {
	status int
	header http.Header
	body   string
	took   time.Duration

	Data   json.RawMessage `json:"data"`
	Errors []struct {
		Message    string
		Path       []any
		Extensions map[string]any
	} `json:"errors"`
}

func (a *answer) code() string {
	if len(a.Errors) == 0 {
		return ""
	}
	code, _ := a.Errors[0].Extensions["code"].(string)
	return code
}

// ask posts a query; variables are names and values in turn.
func (s *site) ask(t *testing.T, query string, variables ...any) *answer {
	t.Helper()
	set := map[string]any{}
	for i := 0; i < len(variables); i += 2 {
		set[variables[i].(string)] = variables[i+1]
	}
	body, err := json.Marshal(map[string]any{"query": query, "variables": set})
	if err != nil {
		t.Fatal(err)
	}
	return s.post(t, body)
}

func (s *site) post(t *testing.T, body []byte) *answer {
	t.Helper()
	return s.do(t, http.MethodPost, "/graphql", string(body), "Content-Type", "application/json")
}

// do sends any request; header holds names and values in turn, "" for none. Redirects are not followed.
func (s *site) do(t *testing.T, method, path, body string, header ...string) *answer {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, s.URL, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.URL.Opaque = path // as it is, not made clean
	for i := 0; i < len(header); i += 2 {
		if header[i+1] != "" {
			r.Header.Set(header[i], header[i+1])
		}
	}
	start := time.Now()
	response, err := s.Client().Transport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	a := &answer{status: response.StatusCode, header: response.Header, body: string(text), took: time.Since(start)}
	if media := response.Header.Get("Content-Type"); strings.HasPrefix(media, "application/json") || strings.HasPrefix(media, "application/graphql-response") {
		if err := json.Unmarshal(text, a); err != nil {
			t.Fatalf("answer is not JSON: %v\n%s", err, text)
		}
	}
	return a
}

// get answers a query's data, decoded into a T; any error fails the test.
func get[T any](t *testing.T, s *site, query string, variables ...any) T {
	t.Helper()
	a := s.ask(t, query, variables...)
	if len(a.Errors) > 0 {
		t.Fatalf("errors: %s", a.body)
	}
	var v T
	if err := json.Unmarshal(a.Data, &v); err != nil {
		t.Fatal(err)
	}
	return v
}
