package server_test

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"onrecord/graph"
	"onrecord/server"
)

// build is a dashboard of three files as a build makes it.
func build() fstest.MapFS {
	return fstest.MapFS{
		".gitkeep": {},
		"index.html": {Data: []byte(`<!doctype html><html><head><meta charset="utf-8"><!--head--><!--nonce-->` +
			`<script type="module" src="/assets/app-1a2b.js"></script></head><body><div id="app"></div></body></html>`)},
		"index.html.br":         {Data: []byte("packed")},
		"favicon.svg":           {Data: []byte("<svg/>")},
		"assets/app-1a2b.js":    {Data: []byte("plain script")},
		"assets/app-1a2b.js.br": {Data: []byte("brotli")},
		"assets/app-1a2b.js.gz": {Data: []byte("gzip")},
		"assets/app-3c4d.css":   {Data: []byte("plain style")},
	}
}

func servePages(t *testing.T, store graph.Reader) *site {
	t.Helper()
	return serveWith(t, store, server.Options{Dashboard: build()})
}

// page is what a program that runs no scripts finds in a page.
type page struct {
	title, canonical string
	meta             map[string][]string // by name or property
	linked           map[string]any
	elements         []string // of the head, by name
}

func (s *site) read(t *testing.T, path string) (*answer, page) {
	t.Helper()
	a := s.do(t, http.MethodGet, path, "")
	return a, readPage(t, a.body)
}

func readPage(t testing.TB, body string) page {
	t.Helper()
	root, err := html.Parse(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	p := page{meta: map[string][]string{}}
	head := root.LastChild.FirstChild
	for n := range head.ChildNodes() {
		if n.Type != html.ElementNode {
			continue
		}
		p.elements = append(p.elements, n.Data)
		has := map[string]string{}
		for _, a := range n.Attr {
			has[a.Key] = a.Val
		}
		switch {
		case n.Data == "title":
			p.title = n.FirstChild.Data
		case n.Data == "link" && has["rel"] == "canonical":
			p.canonical = has["href"]
		case n.Data == "meta":
			name := has["name"] + has["property"]
			p.meta[name] = append(p.meta[name], has["content"])
		case n.Data == "script" && has["type"] == "application/ld+json":
			if err := json.Unmarshal([]byte(n.FirstChild.Data), &p.linked); err != nil {
				t.Fatalf("%v in %s", err, n.FirstChild.Data)
			}
		}
	}
	return p
}

// A page costs one question at most, and none when it shows nothing by id.
func TestPages(t *testing.T) {
	store, calls := counting(openSample(t))
	s := servePages(t, store)
	for _, c := range []struct {
		path, title, canonical string
		status, calls          int
	}{
		{"/", "onrecord", "/", 200, 0},
		{"/search?q=peace", "Search · onrecord", "", 200, 0},
		{"/positions?holder=person:donald-trump", "Positions over time · onrecord", "", 200, 0},
		{"/compare", "Compare positions · onrecord", "", 200, 0},
		{"/network", "Discourse network · onrecord", "", 200, 0},
		{"/query", "Query · onrecord", "", 200, 0},
		{"/people/person:donald-trump?view=table", "Donald Trump · onrecord", "/people/person:donald-trump", 200, 1},
		{"/people/person%3Adonald-trump", "Donald Trump · onrecord", "/people/person:donald-trump", 200, 1},
		{"/institutions/institution:kremlin", "Kremlin · onrecord", "/institutions/institution:kremlin", 200, 1},
		{"/topics/topic:peace", "Peace settlement · onrecord", "/topics/topic:peace", 200, 1},
		{"/meetings/meeting:berlin-summit", "Berlin summit, 14 December 2025 · onrecord", "/meetings/meeting:berlin-summit", 200, 1},
		{"/sources/source:folder-note", "Aktennotiz · onrecord", "/sources/source:folder-note", 200, 1},
		{"/people/person:nobody", "Not found · onrecord", "", 404, 1},
		{"/people/institution:kremlin", "Not found · onrecord", "", 404, 0},
		{"/people/donald-trump", "Not found · onrecord", "", 404, 0},
		{"/people/person:", "Not found · onrecord", "", 404, 0},
		{"/people/person:%ff", "Not found · onrecord", "", 404, 0},
		{"/people/person:%00", "Not found · onrecord", "", 404, 1},
		{"/people/person:a%2Fb%2F..%2Fc", "Not found · onrecord", "", 404, 1},
		{"/people/person:%3Cscript%3E%22'%20onload=", "Not found · onrecord", "", 404, 1},
		{"/people/person:" + strings.Repeat("x", 5000), "Not found · onrecord", "", 404, 1},
		{"/people/", "Not found · onrecord", "", 404, 0},
		{"/nonesuch", "Not found · onrecord", "", 404, 0},
		{"/index.html", "Not found · onrecord", "", 404, 0},
	} {
		a, p := s.read(t, c.path)
		asked := calls()
		if a.status != c.status || p.title != c.title || p.canonical != c.canonical || len(asked) != c.calls {
			t.Errorf("%.60s: got %d %q %q after %v, want %d %q %q after %d calls", c.path, a.status, p.title, p.canonical, asked, c.status, c.title, c.canonical, c.calls)
		}
		if a.header.Get("Content-Type") != "text/html; charset=utf-8" || a.header.Get("Cache-Control") != "no-cache" {
			t.Errorf("%.60s: headers %v", c.path, a.header)
		}
		if hidden := p.meta["robots"] != nil; hidden != (c.status == 404) {
			t.Errorf("%.60s: hidden from search engines: %t", c.path, hidden)
		}
		if len(p.meta["description"]) != 1 || len(p.meta["og:title"]) != 1 || len(p.meta["og:type"]) != 1 {
			t.Errorf("%.60s: meta elements %v", c.path, p.meta)
		}
		checkHeaders(t, c.path, a.header)
	}
}

func TestMovedPage(t *testing.T) {
	s := servePages(t, openSample(t))
	for from, to := range map[string]string{"/graphiql": "/query", "/graphiql?query=%7B+stats+%7D&a=b": "/query?query=%7B+stats+%7D&a=b"} {
		if a := s.do(t, http.MethodGet, from, ""); a.status != http.StatusPermanentRedirect || a.header.Get("Location") != to {
			t.Errorf("%s: got %d to %q, want %q", from, a.status, a.header.Get("Location"), to)
		}
	}
}

// When the store is away the reader gets the page, which will tell of the error, and the log has the reason.
func TestPageWithoutItsStore(t *testing.T) {
	away := spy{openSample(t), func(context.Context, string) error { return errors.New("the disk is gone") }}
	s := servePages(t, away)
	a, p := s.read(t, "/people/person:donald-trump")
	if a.status != 200 || p.title != "onrecord" || strings.Contains(a.body, "disk") || !strings.Contains(a.body, "app-1a2b.js") {
		t.Errorf("got %d %q: %s", a.status, p.title, a.body)
	}
	s.Close()
	if !strings.Contains(s.log.String(), "the disk is gone") {
		t.Errorf("the log doesn't hold the reason: %s", s.log.String())
	}
}

func TestPagePolicy(t *testing.T) {
	s := servePages(t, openSample(t))
	seen := map[string]bool{}
	for _, c := range []struct {
		path              string
		frames, resources string
		editor            bool
	}{
		{"/", "frame-ancestors 'none'", "same-origin", false},
		{"/?embed=0", "frame-ancestors 'none'", "same-origin", false},
		{"/?embed=1", "frame-ancestors *", "cross-origin", false},
		{"/people/person:donald-trump?a=b&embed=1", "frame-ancestors *", "cross-origin", false},
		{"/people/person:nobody?embed=1", "frame-ancestors *", "cross-origin", false},
		{"/query", "frame-ancestors 'none'", "same-origin", true},
		{"/nonesuch", "frame-ancestors 'none'", "same-origin", false},
	} {
		a, p := s.read(t, c.path)
		nonce := strings.Join(p.meta["csp-nonce"], " ")
		if len(nonce) < 22 || seen[nonce] { // 22 characters of 6 bits are 128 bits
			t.Errorf("%s: nonce %q, not fresh or not long enough", c.path, nonce)
		}
		seen[nonce] = true
		styles := "'self' 'nonce-" + nonce + "'"
		if c.editor {
			styles = "'self' 'unsafe-inline'"
		}
		want := "default-src 'none'; script-src 'self'; style-src " + styles + "; img-src 'self' data:; connect-src 'self'; font-src 'self'; " +
			"manifest-src 'self'; base-uri 'none'; form-action 'self'; " + c.frames
		if got := a.header.Get("Content-Security-Policy"); got != want {
			t.Errorf("%s: policy\n%s, want\n%s", c.path, got, want)
		}
		if got := a.header.Get("Cross-Origin-Resource-Policy"); got != c.resources {
			t.Errorf("%s: resource policy %q, want %q", c.path, got, c.resources)
		}
	}
}

// Whatever an id is made of, the address that the head names leads back to it.
func TestCanonicalLeadsBack(t *testing.T) {
	for _, id := range []string{"person:a/b", "person:a?b#c", "person:a%2Fb", "person:..", "person:Ā\"<'>", "person:שלום", "person:a;b,c=d&e+f"} {
		s := servePages(t, one{node: &graph.Person{ID: id, Name: "A. Name"}})
		_, p := s.read(t, "/people/"+url.PathEscape(id))
		a, again := s.read(t, p.canonical)
		if a.status != 200 || again.title != "A. Name · onrecord" || again.canonical != p.canonical {
			t.Errorf("%s: %q leads to %d %q", id, p.canonical, a.status, again.title)
		}
	}
}

// one is a store of one node.
type one struct {
	graph.Reader
	node graph.Node
}

func (s one) Nodes(_ context.Context, ids []string, _ graph.With) ([]graph.Node, error) {
	if ids[0] != s.node.NodeID() {
		return []graph.Node{nil}, nil
	}
	return []graph.Node{s.node}, nil
}
