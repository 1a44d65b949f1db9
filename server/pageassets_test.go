package server_test

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestAssets(t *testing.T) {
	s := servePages(t, openSample(t))
	s.Client().Transport.(*http.Transport).DisableCompression = true // it would ask for gzip, and unpack it
	const script, style = "/assets/app-1a2b.js", "/assets/app-3c4d.css"
	for _, c := range []struct{ path, accept, coding, body string }{
		{script, "", "", "plain script"},
		{script, "gzip, deflate, br, zstd", "br", "brotli"},
		{script, "gzip", "gzip", "gzip"},
		{script, "GZIP", "gzip", "gzip"},
		{script, "br;q=0.5, gzip;q=0.8", "gzip", "gzip"},
		{script, "br;q=0, gzip;q=0", "", "plain script"},
		{script, "*", "br", "brotli"},
		{script, "br;q=0, *", "gzip", "gzip"},
		{script, "identity, gzip;q=0.5", "", "plain script"},
		{script, "identity;q=0.5, gzip", "gzip", "gzip"},
		{script, "br;q=many, ;;, gzip;q=0.1", "gzip", "gzip"},
		{script, "zstd", "", "plain script"},
		{style, "gzip, br", "", "plain style"},
	} {
		a := s.do(t, http.MethodGet, c.path, "", "Accept-Encoding", c.accept)
		if a.status != 200 || a.body != c.body || a.header.Get("Content-Encoding") != c.coding || a.header.Get("Content-Length") != strconv.Itoa(len(c.body)) {
			t.Errorf("%s, accepting %q: got %d %q in %q", c.path, c.accept, a.status, a.body, a.header.Get("Content-Encoding"))
		}
		if c.path == script && (a.header.Get("Content-Type") != "text/javascript; charset=utf-8" || a.header.Get("Vary") != "Accept-Encoding") {
			t.Errorf("accepting %q: headers %v", c.accept, a.header)
		}
		if got := a.header.Get("Cache-Control"); got != "public, max-age=31536000, immutable" {
			t.Errorf("%s: Cache-Control %q", c.path, got)
		}
		again := s.do(t, http.MethodGet, c.path, "", "Accept-Encoding", c.accept, "If-None-Match", a.header.Get("ETag"))
		if again.status != http.StatusNotModified || again.body != "" {
			t.Errorf("%s, accepting %q, asked again: got %d %q", c.path, c.accept, again.status, again.body)
		}
	}
	if a := s.do(t, http.MethodGet, script, "", "Accept-Encoding", "br", "Range", "bytes=1-2"); a.status != http.StatusPartialContent || a.body != "ro" {
		t.Errorf("a part: got %d %q", a.status, a.body)
	}
	var tags []string
	for _, accept := range []string{"", "gzip", "br"} {
		tags = append(tags, s.do(t, http.MethodGet, script, "", "Accept-Encoding", accept).header.Get("ETag"))
	}
	if slices.Sort(tags); len(slices.Compact(tags)) != 3 {
		t.Errorf("codings share a tag: %v", tags)
	}
}

// A script that is gone must not be answered with a page: the browser would run it.
func TestNoSuchAsset(t *testing.T) {
	s := servePages(t, openSample(t))
	for _, path := range []string{"/assets/app-old.js", "/assets/", "/assets/app-1a2b.js.br", "/assets/app-1a2b.js/", "/assets/%2e%2e/index.html", "/.gitkeep", "/index.html.br"} {
		a := s.do(t, http.MethodGet, path, "")
		if a.status == 200 || strings.Contains(path, "/assets/app") && strings.Contains(a.body, "<") {
			t.Errorf("%s: got %d %s", path, a.status, a.body)
		}
	}
	if a := s.do(t, http.MethodGet, "/favicon.svg", ""); a.body != "<svg/>" || a.header.Get("Content-Type") != "image/svg+xml" || a.header.Get("Cache-Control") != "no-cache" {
		t.Errorf("/favicon.svg: got %d %v", a.status, a.header)
	}
}
