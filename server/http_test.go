package server_test

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"onrecord/graph"
	"onrecord/schema"
)

// TestGraphQLOverHTTP holds the server to the specification draft; the npm package graphql-http has the
// same questions as "audits", all 61 of which hold.
func TestGraphQLOverHTTP(t *testing.T) {
	const older, newer, post = "application/json", "application/graphql-response+json", http.MethodPost
	s := serve(t, openSample(t))
	for _, c := range []struct {
		name, method, accept, contentType, body string
		status                                  int
		media, code                             string
	}{
		{"both media types: newer", post, newer, older, `{"query":"{__typename}"}`, 200, newer, ""},
		{"both media types: older", post, older, older, `{"query":"{__typename}"}`, 200, older, ""},
		{"anything goes", post, "*/*", older, `{"query":"{__typename}"}`, 200, older, ""},
		{"no wish", post, "", older, `{"query":"{__typename}"}`, 200, older, ""},
		{"a browser's wishes", post, "text/html, */*;q=0.1", older, `{"query":"{__typename}"}`, 200, older, ""},
		{"weights", post, "application/json;q=0.5, application/graphql-response+json", older, `{"query":"{__typename}"}`, 200, newer, ""},
		{"utf-8 said", post, older, older + "; charset=utf-8", `{"query":"{ __type(name: \"Läufer\") { name } }"}`, 200, older, ""},
		{"another charset", post, older, older + "; charset=latin1", `{"query":"{__typename}"}`, 415, older, "BAD_REQUEST"},
		{"no content type", post, older, "", `{"query":"{__typename}"}`, 415, older, "BAD_REQUEST"},
		{"a form", post, older, "application/x-www-form-urlencoded", `query=%7B__typename%7D`, 415, older, "BAD_REQUEST"},
		{"an upload", post, older, "multipart/form-data; boundary=x", "--x--", 415, older, "BAD_REQUEST"},
		{"empty body", post, older, older, ``, 400, older, "BAD_REQUEST"},
		{"not JSON", post, older, older, `{ "not a JSON`, 400, older, "BAD_REQUEST"},
		{"two values", post, older, older, `{"query":"{__typename}"} {}`, 400, older, "BAD_REQUEST"},
		{"a batch", post, older, older, ` [{"query":"{__typename}"}]`, 400, older, "BAD_REQUEST"},
		{"no query", post, newer, older, `{"qeury":"{__typename}"}`, 400, newer, "BAD_REQUEST"},
		{"query is a number", post, older, older, `{"query":0}`, 400, older, "BAD_REQUEST"},
		{"operationName is a list", post, older, older, `{"query":"{__typename}","operationName":[]}`, 400, older, "BAD_REQUEST"},
		{"variables are a list", post, older, older, `{"query":"{__typename}","variables":["a"]}`, 400, older, "BAD_REQUEST"},
		{"extensions are a text", post, older, older, `{"query":"{__typename}","extensions":"a"}`, 400, older, "BAD_REQUEST"},
		{"nulls are as good as absent", post, older, older, `{"query":"{__typename}","operationName":null,"variables":null,"extensions":null}`, 200, older, ""},
		{"extensions are let through", post, older, older, `{"query":"{__typename}","extensions":{"some":"value"}}`, 200, older, ""},
		{"operationName chooses", post, older, older, `{"query":"query A{__typename} query B{stats{people}}","operationName":"A"}`, 200, older, ""},
		{"no such operation, newer", post, newer, older, `{"query":"query A{__typename}","operationName":"B"}`, 400, newer, "GRAPHQL_VALIDATION_FAILED"},
		{"parse error, older", post, older, older, `{"query":"{"}`, 200, older, "GRAPHQL_PARSE_FAILED"},
		{"parse error, newer", post, newer, older, `{"query":"{"}`, 400, newer, "GRAPHQL_PARSE_FAILED"},
		{"unknown field, older", post, older, older, `{"query":"{ nonesuch }"}`, 200, older, "GRAPHQL_VALIDATION_FAILED"},
		{"unknown field, newer", post, newer, older, `{"query":"{ nonesuch }"}`, 400, newer, "GRAPHQL_VALIDATION_FAILED"},
		{"variable of the wrong type, older", post, older, older, `{"query":"query($i: ID!){ node(id: $i) { id } }","variables":{"i":null}}`, 200, older, "GRAPHQL_VALIDATION_FAILED"},
		{"variable of the wrong type, newer", post, newer, older, `{"query":"query($i: ID!){ node(id: $i) { id } }","variables":{"i":null}}`, 400, newer, "GRAPHQL_VALIDATION_FAILED"},
		{"an error while answering, newer", post, newer, older, `{"query":"{ people(first: -1) { totalCount } }"}`, 200, newer, "BAD_USER_INPUT"},
		{"another method", http.MethodPut, older, older, `{"query":"{__typename}"}`, 405, older, "BAD_REQUEST"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := s.do(t, c.method, "/graphql", c.body, "Accept", c.accept, "Content-Type", c.contentType)
			if media, _, _ := strings.Cut(a.header.Get("Content-Type"), ";"); a.status != c.status || media != c.media || a.code() != c.code {
				t.Errorf("got %d %s %q, want %d %s %q\n%s", a.status, media, a.code(), c.status, c.media, c.code, a.body)
			}
			if ran := c.status == 200 && !strings.HasPrefix(c.code, "GRAPHQL_"); (a.Data != nil || strings.Contains(a.body, `"data"`)) != ran {
				t.Errorf("the key data is there exactly when the query ran; got %s", a.body)
			}
		})
	}
}

func TestGet(t *testing.T) {
	s := serve(t, openSample(t))
	address := "/graphql?" + url.Values{
		"query":     {`query($n: String!) { people(filter: {name: $n}) { totalCount } }`},
		"variables": {`{"n": "Zelensky"}`},
	}.Encode()
	if a := s.do(t, http.MethodGet, address, ""); a.status != 200 || string(a.Data) != `{"people":{"totalCount":1}}` {
		t.Errorf("got %d %s", a.status, a.body)
	}
	for address, code := range map[string]string{
		"/graphql": "BAD_REQUEST",
		"/graphql?query={__typename}&variables=[1]":   "BAD_REQUEST",
		"/graphql?query=mutation+{__typename}":        "GRAPHQL_VALIDATION_FAILED", // there are none yet
		"/graphql?query=subscription+{__typename}":    "GRAPHQL_VALIDATION_FAILED",
		"/graphql?query={__typename}&extensions=%22x": "BAD_REQUEST",
		"/graphql?query={__typename}&extensions=%2":   "BAD_REQUEST",
	} {
		if a := s.do(t, http.MethodGet, address, "", "Accept", "application/graphql-response+json"); a.status != 400 || a.code() != code {
			t.Errorf("%s: got %d %s", address, a.status, a.body)
		}
	}
}

// TestCrossOrigin sends what a page of another site can make a browser send.
func TestCrossOrigin(t *testing.T) {
	s := serve(t, openSample(t))
	for _, c := range []struct {
		name   string
		header []string
		status int
	}{
		{"no browser", nil, 200},
		{"this site", []string{"Sec-Fetch-Site", "same-origin"}, 200},
		{"another site", []string{"Sec-Fetch-Site", "cross-site"}, 403},
		{"a sibling site", []string{"Sec-Fetch-Site", "same-site"}, 403},
		{"an older browser, this site", []string{"Origin", s.URL}, 200},
		{"an older browser, another site", []string{"Origin", "https://elsewhere.example"}, 403},
	} {
		header := append([]string{"Content-Type", "application/json"}, c.header...)
		if a := s.do(t, http.MethodPost, "/graphql", `{"query":"{__typename}"}`, header...); a.status != c.status || c.status == 403 && a.code() != "FORBIDDEN" {
			t.Errorf("%s: got %d %s", c.name, a.status, a.body)
		}
	}
}

func TestRoutes(t *testing.T) {
	s := serve(t, openSample(t))
	for _, c := range []struct {
		path, contentType, holds string
		status                   int
	}{
		{"/", "text/plain; charset=utf-8", "/graphql", 200},
		{"/query", "text/plain; charset=utf-8", "not found", 404}, // without a dashboard
		{"/schema.graphql", "text/plain; charset=utf-8", "type Statement implements Node {", 200},
		{"/livez", "text/plain; charset=utf-8", "alive", 200},
		{"/readyz", "text/plain; charset=utf-8", "ready", 200},
		{"/nonesuch", "text/plain; charset=utf-8", "not found", 404},
	} {
		a := s.do(t, http.MethodGet, c.path, "")
		if a.status != c.status || a.header.Get("Content-Type") != c.contentType || !strings.Contains(a.body, c.holds) {
			t.Errorf("%s: got %d %s, %d bytes", c.path, a.status, a.header.Get("Content-Type"), len(a.body))
		}
		checkHeaders(t, c.path, a.header)
	}
	if a := s.do(t, http.MethodGet, "/schema.graphql", ""); a.body != schema.SDL() {
		t.Error("/schema.graphql is not the contract")
	}
}

func checkHeaders(t *testing.T, path string, h http.Header) {
	t.Helper()
	for name, want := range map[string]string{
		"Content-Security-Policy": "frame-ancestors 'none'",
		"X-Content-Type-Options":  "nosniff",
		"Referrer-Policy":         "no-referrer",
	} {
		if got := h.Get(name); !strings.Contains(got, want) {
			t.Errorf("%s: %s is %q", path, name, got)
		}
	}
	if policy := h.Get("Content-Security-Policy"); !strings.HasPrefix(policy, "default-src 'none'") || strings.Contains(policy, "http") {
		t.Errorf("%s: policy %q lets something in from elsewhere", path, policy)
	}
}

// TestHealth says what a load balancer sees when the store goes away.
func TestHealth(t *testing.T) {
	away := spy{openSample(t), func(context.Context, string) error { return graph.ErrUnavailable }}
	s := serve(t, away)
	if a := s.do(t, http.MethodGet, "/readyz", ""); a.status != http.StatusServiceUnavailable {
		t.Errorf("/readyz: got %d", a.status)
	}
	store, calls := counting(openSample(t))
	s = serve(t, store)
	if a := s.do(t, http.MethodGet, "/livez", ""); a.status != 200 || len(calls()) > 0 {
		t.Errorf("/livez: got %d; it must not ask the store", a.status)
	}
}

// TestLog holds that the log says nothing of what was asked.
func TestLog(t *testing.T) {
	s := serve(t, openSample(t))
	s.ask(t, `query Secret($n: String) { people(filter: {name: $n}) { totalCount } }`, "n", "Mustermann")
	s.do(t, http.MethodGet, "/graphql?query="+url.QueryEscape(`query Secret { people(filter: {name: "Mustermann"}) { totalCount } }`), "")
	s.do(t, http.MethodGet, "/nonesuch%0Alevel=ERROR", "")
	s.Close()
	log := s.log.String()
	for _, word := range []string{"Secret", "Mustermann", "people", "\nlevel"} {
		if strings.Contains(log, word) {
			t.Errorf("the log holds %q:\n%s", word, log)
		}
	}
	if got := strings.Count(log, `"msg":"request"`); got != 3 {
		t.Errorf("%d lines for 3 requests:\n%s", got, log)
	}
}
