package server

import (
	"crypto/rand"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"time"

	"onrecord/graph"
)

// screen is an address of the dashboard. Addresses are for good: citations and saved links hold them.
type screen struct {
	path        string
	kind        graph.Kind // of the node whose whole id follows the path, "/people/person:x"; "" when none does
	title       string
	description string
	editor      bool // its editor of queries sets styles while it runs
}

var screens = []screen{
	{path: "/", description: "Search what people and institutions said: dated statements with the quotes they rest on, in the sources that record them."},
	{path: "/search", title: "Search", description: "Statements, people, institutions, meetings, topics and sources, by their words."},
	{path: "/people/", kind: graph.KindPerson},
	{path: "/institutions/", kind: graph.KindInstitution},
	{path: "/topics/", kind: graph.KindTopic},
	{path: "/meetings/", kind: graph.KindMeeting},
	{path: "/statements/", kind: graph.KindStatement},
	{path: "/sources/", kind: graph.KindSource},
	{path: "/positions", title: "Positions over time", description: "Who stood where on which topic, and when that changed: one mark a statement, each with its quote."},
	{path: "/compare", title: "Compare positions", description: "Two to four people or institutions side by side, topic by topic, with the quotes beneath."},
	{path: "/network", title: "Discourse network", description: "Who agrees with whom, and on what: computed from coded statements, each edge with the statements behind it."},
	{path: "/query", title: "Query", description: "Ask the graph by GraphQL, with the contract's documentation, examples, and snippets for curl, Python and R.", editor: true},
}

// address is where a node is shown; "" for kinds without a screen.
func address(id string) string {
	for _, s := range screens {
		if s.kind != "" && s.kind == graph.KindOf(id) {
			return s.path + url.PathEscape(id)
		}
	}
	return ""
}

// pages serve the dashboard: at each address the same page, with a head of its own for programs that run no scripts, such as
// Zotero and those that preview links.
type pages struct {
	store graph.Reader
	log   *slog.Logger
	wait  time.Duration // for a head
	index string
	files map[string]*asset // by path, as in the address
}

// newPages reads all files, once. It fails when there is no index.html.
func newPages(store graph.Reader, o Options) (*pages, error) {
	index, err := fs.ReadFile(o.Dashboard, "index.html")
	if err != nil {
		return nil, fmt.Errorf("the dashboard has no page: %w", err)
	}
	assets, err := readAssets(o.Dashboard)
	return &pages{store, o.Log, o.HeadTimeout, string(index), assets}, err
}

func (p *pages) handle(mux *http.ServeMux) {
	for _, s := range screens {
		switch {
		case s.kind != "":
			mux.HandleFunc("GET "+s.path+"{id}", p.serveNode(s.kind))
		case s.path == "/":
			mux.HandleFunc("GET /{$}", p.serveScreen(s))
		default:
			mux.HandleFunc("GET "+s.path, p.serveScreen(s))
		}
	}
	mux.HandleFunc("GET /graphiql", moved)
	mux.HandleFunc("/", p.serveFile)
}

// moved leads from where queries were asked before there was a dashboard, with the query.
func moved(w http.ResponseWriter, r *http.Request) {
	to := url.URL{Path: "/query", RawQuery: r.URL.RawQuery}
	http.Redirect(w, r, to.String(), http.StatusPermanentRedirect)
}

func (p *pages) serveScreen(s screen) http.HandlerFunc {
	h := head{Title: titled(s.title), Name: s.title, Description: s.description, Kind: "website"}
	if s.path == "/" { // the others' queries say what they show: without them they are no page to point to
		h.Canonical = s.path
	}
	return func(w http.ResponseWriter, r *http.Request) { p.serve(w, r, http.StatusOK, h, s.editor) }
}

func (p *pages) serveNode(kind graph.Kind) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		h, there := p.headOf(r.Context(), kind, r.PathValue("id"))
		if !there {
			p.serve(w, r, http.StatusNotFound, nothingHere, false)
			return
		}
		p.serve(w, r, http.StatusOK, h, false)
	}
}

// serveFile answers all other addresses: with a file of the dashboard or, where there is none, with the page, which says that
// there is nothing. What a page loads is never answered with a page.
func (p *pages) serveFile(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, http.StatusText(http.StatusMethodNotAllowed), http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if file, there := p.files[name]; there {
		file.serve(w, r, strings.HasPrefix(name, hashedFolder))
	} else if strings.HasPrefix(name, hashedFolder) {
		http.NotFound(w, r)
	} else {
		p.serve(w, r, http.StatusNotFound, nothingHere, false)
	}
}

// serve sends the page with its head and a policy that allows what this server sends and nothing else.
func (p *pages) serve(w http.ResponseWriter, r *http.Request, status int, h head, editor bool) {
	embedded := r.URL.Query().Get("embed") == "1"
	nonce := rand.Text()
	out := w.Header()
	out.Set("Content-Type", "text/html; charset=utf-8")
	out.Set("Cache-Control", "no-cache")
	out.Set("Content-Security-Policy", pagePolicy(nonce, editor, embedded))
	if embedded {
		out.Set("Cross-Origin-Resource-Policy", "cross-origin")
	}
	w.WriteHeader(status)
	if r.Method == http.MethodHead {
		return
	}
	filled := strings.NewReplacer("<!--head-->", h.html(), "<!--nonce-->", nonceMeta(nonce))
	_, _ = io.WriteString(w, filled.Replace(p.index)) // the client may have gone
}

// pagePolicy is what a page may load and who may show it in a frame. The nonce is for the style elements that the controls add
// while they run; the editor of queries adds styles by other ways.
func pagePolicy(nonce string, editor, embedded bool) string {
	styles, frames := "'self' 'nonce-"+nonce+"'", "'none'"
	if editor {
		styles = "'self' 'unsafe-inline'"
	}
	if embedded {
		frames = "*"
	}
	return "default-src 'none'; script-src 'self'; style-src " + styles + "; img-src 'self' data:; connect-src 'self'; font-src 'self'; " +
		"manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors " + frames
}

// nonceMeta is how the controls find the nonce.
func nonceMeta(nonce string) string {
	return `<meta property="csp-nonce" content="` + nonce + `" nonce="` + nonce + `">`
}
