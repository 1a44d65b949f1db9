package server

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"onrecord/graph"
	"onrecord/graph/discourse"
	"onrecord/graph/export"
	"onrecord/graph/network"
)

// exports answer GET /export/…: files for other programs, written while they are read from the store.
type exports struct {
	store   graph.Reader
	present presenter
	timeout time.Duration
	running chan struct{} // holds one for each file being written
}

// snapshotHeader names the answer, as Query.snapshot does.
const snapshotHeader = "Onrecord-Snapshot"

func newExports(store graph.Reader, o Options) *exports {
	return &exports{store: store, present: presenter{o.Log, o.ExportTimeout.String()}, timeout: o.ExportTimeout, running: make(chan struct{}, maxExports)}
}

// request is what is asked of one file.
type request struct {
	values  url.Values
	format  export.Format
	options export.Options
}

// writeFile writes a file. It returns ErrInvalid before the first byte when the request breaks a rule.
type writeFile func(ctx context.Context, store graph.Reader, r request, w io.Writer) error

// file is a kind of file: the parameters it takes besides format and spreadsheet, the format it has when none is named, and how it is
// written.
type file struct {
	parameters []string
	format     export.Format
	write      writeFile
}

// choosing are the parameters that choose stances; lists are given by repeating one of repeated.
var (
	choosing = []string{"holders", "topics", "coders", "coderKinds", "from", "to", "filter"}
	repeated = []string{"holders", "topics", "coders", "coderKinds"}
)

var files = map[string]file{
	"network":   {[]string{"input", "evidence", "measures"}, export.GraphML, writeNetwork},
	"positions": {choosing, export.CSV, writePositions},
	"codings":   {choosing, export.CSV, writeCodings},
	"citation":  {[]string{"statement"}, export.CSLJSON, writeCitation},
}

func (e *exports) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("file")
	f, known := files[name]
	if !known {
		refuse(w, mediaJSON, http.StatusNotFound, refusal(codeNotFound, "there is no file %q; there are %s", name, strings.Join(slices.Sorted(maps.Keys(files)), ", ")))
		return
	}
	select {
	case e.running <- struct{}{}:
		defer func() { <-e.running }()
	default:
		w.Header().Set("Retry-After", "5")
		refuse(w, mediaJSON, http.StatusServiceUnavailable, refusal(codeUnavailable, "%d files are being written just now; try again", maxExports))
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), e.timeout)
	defer cancel()
	if err := http.NewResponseController(w).SetWriteDeadline(time.Now().Add(e.timeout)); err != nil && !errors.Is(err, http.ErrNotSupported) {
		e.present.log.LogAttrs(ctx, slog.LevelWarn, "no longer time to write", slog.Any("err", err))
	}
	out := &lateWriter{to: w}
	if err := e.write(ctx, name, f, r.URL.RawQuery, out); err != nil {
		e.failed(ctx, out, err)
	}
}

func (e *exports) write(ctx context.Context, name string, f file, query string, out *lateWriter) error {
	asked, err := f.request(query)
	if err != nil {
		return err
	}
	version, err := e.store.Version(ctx)
	if err != nil {
		return err
	}
	question := map[string]any{}
	for name, v := range asked.values {
		question[name] = v
	}
	asked.options.Snapshot = graph.NewSnapshot(version, "/export/"+name, question).ID()
	out.before = func(h http.Header) {
		h.Set("Content-Type", asked.format.ContentType())
		h.Set("Content-Disposition", fmt.Sprintf("attachment; filename=%q", "onrecord-"+name+asked.format.Extension()))
		h.Set("Cache-Control", "no-store")
		h.Set(snapshotHeader, asked.options.Snapshot)
	}
	if err := f.write(ctx, e.store, asked, out); err != nil {
		return err
	}
	now, err := e.store.Version(ctx)
	if err == nil && now != version {
		err = fmt.Errorf("the data changed while the file was written; ask again: %w", graph.ErrConflict)
	}
	if err == nil {
		out.start()
	}
	return err
}

// request reads the parameters. One that is misspelt, given twice or can't be read is refused: left out, it would give a file of
// other things.
func (f file) request(query string) (request, error) {
	values, err := url.ParseQuery(query)
	if err != nil {
		return request{}, fmt.Errorf("the parameters can't be read; write %% ; and & in values as %%25 %%3B %%26: %w", graph.ErrInvalid)
	}
	r := request{values: values, format: f.format}
	for name, given := range values {
		switch {
		case name != "format" && name != "spreadsheet" && !slices.Contains(f.parameters, name):
			return r, fmt.Errorf("parameter %q is not known; there are format, spreadsheet, %s: %w", name, strings.Join(f.parameters, ", "), graph.ErrInvalid)
		case len(given) > 1 && !slices.Contains(repeated, name):
			return r, fmt.Errorf("parameter %q is given %d times; give it once: %w", name, len(given), graph.ErrInvalid)
		case slices.Contains(switches, name) && given[0] != "0" && given[0] != "1":
			return r, fmt.Errorf("parameter %q is %q; it is 0 or 1: %w", name, given[0], graph.ErrInvalid)
		}
	}
	if name := values.Get("format"); name != "" {
		if r.format, err = export.ParseFormat(name); err != nil {
			return r, err
		}
	}
	if r.options.Spreadsheet = r.on("spreadsheet"); r.options.Spreadsheet {
		return r, r.format.HoldsFormulas()
	}
	return r, nil
}

// on says whether a switch is on.
func (r request) on(name string) bool { return r.values.Get(name) == "1" }

// switches are the parameters that are 0 or 1.
var switches = []string{"spreadsheet", "evidence", "measures"}

// failed tells why there is no file or, when a part of it was sent, breaks the connection off: a file that ends early must not
// look whole.
func (e *exports) failed(ctx context.Context, out *lateWriter, err error) {
	shown := e.present.shown(ctx, err)
	if out.started {
		if !errors.Is(ctx.Err(), context.Canceled) { // else the client has gone
			e.present.log.ErrorContext(ctx, "export broke off", "err", err, "reference", reference(ctx))
		}
		panic(http.ErrAbortHandler)
	}
	refuse(out.to, mediaJSON, statusOf(shown), shown)
}

var statuses = map[any]int{
	codeBadInput: http.StatusBadRequest, codeNotFound: http.StatusNotFound, codeTimeout: http.StatusGatewayTimeout,
	codeUnavailable: http.StatusServiceUnavailable, codeSnapshot: http.StatusConflict,
}

func statusOf(e *gqlerror.Error) int {
	if status, known := statuses[e.Extensions["code"]]; known {
		return status
	}
	return http.StatusInternalServerError
}

// lateWriter sends the head of an answer with its first byte, so that an error before it can still be told.
type lateWriter struct {
	to      http.ResponseWriter
	before  func(http.Header)
	started bool
}

func (w *lateWriter) start() {
	if !w.started {
		w.started = true
		w.before(w.to.Header())
		w.to.WriteHeader(http.StatusOK)
	}
}

func (w *lateWriter) Write(p []byte) (int, error) {
	w.start()
	return w.to.Write(p)
}

func writeNetwork(ctx context.Context, store graph.Reader, r request, w io.Writer) error {
	in, err := network.ParseInput(r.values.Get("input"))
	if err != nil {
		return fmt.Errorf("input: %w", err)
	}
	if err := r.format.HoldsNetwork(in.Window != nil, r.on("evidence"), r.on("measures")); err != nil {
		return err
	}
	n, err := network.Ask(ctx, store, in, maxStances)
	if err != nil {
		return err
	}
	nodes, err := n.Read(ctx, store)
	if err != nil {
		return err
	}
	question, err := json.Marshal(in.Resolved())
	if err != nil {
		return err
	}
	r.options.Title, r.options.Question = "Discourse network", string(question)
	d := export.Details{Nodes: nodes}
	if r.on("evidence") {
		d.Evidence = n.Evidence
	}
	if r.on("measures") {
		if err := measurable(n); err != nil {
			return err
		}
		if d.Centrality, err = n.Centrality(ctx); err != nil {
			return err
		}
		if d.Communities, err = n.Communities(ctx); err != nil {
			return err
		}
	}
	return export.Network(w, r.format, n, d, r.options)
}

func writePositions(ctx context.Context, store graph.Reader, r request, w io.Writer) error {
	f, err := codingFilter(r.values)
	if err != nil {
		return err
	}
	held, err := discourse.Positions(graph.AtMost(maxStances, "stances", "narrow the question by holders, topics or dates", store.Codings(ctx, f)))
	if err != nil {
		return err
	}
	_, err = export.Positions(ctx, w, r.format, store, discourse.Of(held, f.Holders), r.options)
	return err
}

func writeCodings(ctx context.Context, store graph.Reader, r request, w io.Writer) error {
	f, err := codingFilter(r.values)
	if err != nil {
		return err
	}
	_, err = export.Codings(ctx, w, r.format, store, f, r.options)
	return err
}

func writeCitation(ctx context.Context, store graph.Reader, r request, w io.Writer) error {
	id := r.values.Get("statement")
	nodes, err := store.Nodes(ctx, []string{id}, graph.With{Agents: true, Quotes: true, Meetings: true, Stances: true})
	if err != nil {
		return err
	}
	s, ok := nodes[0].(*graph.Statement)
	if !ok {
		return fmt.Errorf("statement %q: %w", id, graph.ErrNotFound)
	}
	return export.Cite(w, r.format, s, "")
}

// codingFilter reads the parameters that choose codings, in the names of Query.positions; lists are given by repeating a parameter.
func codingFilter(values url.Values) (graph.CodingFilter, error) {
	f := graph.CodingFilter{Holders: values["holders"], Topics: values["topics"], Coders: values["coders"]}
	for _, kind := range values["coderKinds"] {
		f.CoderKinds = append(f.CoderKinds, graph.CoderKind(kind))
	}
	if text := values.Get("filter"); text != "" {
		if err := graph.Unmarshal(text, &f.Statements); err != nil {
			return f, fmt.Errorf("filter: %w", err)
		}
	}
	if from, to := values.Get("from"), values.Get("to"); from != "" || to != "" {
		f.Statements.And = append(f.Statements.And, &graph.StatementFilter{SaidFrom: from, SaidTo: to})
	}
	return f, f.Validate()
}
