package server_test

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"onrecord/graph/sqlite"
	"onrecord/graph/storetest"
	"onrecord/server"
)

// FuzzRequest posts anything: the answer is JSON, and never our fault.
func FuzzRequest(f *testing.F) {
	for _, body := range []string{
		``, `null`, `[]`, `{}`, `{"query":"{"}`, `{"query":"{__typename}","variables":{"a":[[[]]]}}`,
		`{"query":"query($f: StatementFilter, $n: Int = 3) { statements(filter: $f, first: $n) { totalCount nodes { text quotes { source { title } } } } }","variables":{"f":{"text":"talks","not":{"kinds":["MIXED"]}}}}`,
		`{"query":"{ positions(from: \"2025\") { points { date { edtf } statement { id } } current(asOf: \"..\") { value } } }"}`,
		`{"query":"{ node(id: \"source:briefing\") { ... on Source { text(start: 3, end: 2147483647) quotes(first: 0) { totalCount } } } }"}`,
		`{"query":"{ search(text: \"*** NOT (this) OR that:x\", first: 2) { edges { cursor node { ...F } } } } fragment F on Node { id ... on Person { memberships(asOf: \"2025\") { role } } }"}`,
	} {
		f.Add(body)
	}
	ctx := context.Background()
	store, err := sqlite.Open(ctx, ":memory:")
	if err != nil {
		f.Fatal(err)
	}
	defer store.Close(ctx)
	for _, b := range storetest.Sample() {
		if _, err := store.Write(ctx, b); err != nil {
			f.Fatal(err)
		}
	}
	s := server.New(store, server.Options{Log: slog.New(slog.DiscardHandler)})
	f.Fuzz(func(t *testing.T, body string) {
		r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		if w.Code >= 500 || !json.Valid(w.Body.Bytes()) || strings.Contains(w.Body.String(), `"code":"INTERNAL"`) {
			t.Errorf("%d %s", w.Code, w.Body)
		}
	})
}
