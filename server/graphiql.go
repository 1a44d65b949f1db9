package server

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"net/http"
	"path"
	"strings"
	"time"
)

//go:embed graphiql/index.html graphiql/dist
var graphiQLFiles embed.FS

// graphiQLPolicy widens the policy of secureHeaders for the one page: its own script, styles that the editor
// sets while running, fonts and pictures inside the style sheet, queries to this server.
const graphiQLPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
	"font-src data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// graphiQL serves the page /graphiql and its three files. They are part of the program and fetch
// nothing from elsewhere; graphiql/build.sh makes them.
func graphiQL() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := "graphiql/index.html"
		if file := strings.Trim(strings.TrimPrefix(r.URL.Path, "/graphiql"), "/"); file != "" {
			name = path.Join("graphiql/dist", file)
		}
		content, err := graphiQLFiles.ReadFile(name)
		if err != nil {
			http.NotFound(w, r)
			return
		}
		sum := sha256.Sum256(content)
		w.Header().Set("Content-Security-Policy", graphiQLPolicy)
		w.Header().Set("ETag", `"`+hex.EncodeToString(sum[:8])+`"`)
		w.Header().Set("Cache-Control", "no-cache") // kept, but asked after: a new version has the same names
		http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
	})
}
