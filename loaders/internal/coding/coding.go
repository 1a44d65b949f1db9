// Package coding reads coded stances, in the one form that registers and coding files share.
package coding

import (
	"fmt"
	"strconv"
	"time"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/internal/yamlfile"
)

// Fields are the fields a coder's work consists of.
var Fields = []string{"coder", "coded", "items"}

var itemFields = []string{"statement", "source", "quote", "topic", "value", "holder", "confidence"}

// Resolver turns what a file calls a topic or a holder into its id, having noted a problem
// where there is none.
type Resolver interface {
	Topic(v yamlfile.Value) string
	Holder(v yamlfile.Value) string
}

// Read reads the work of one coder from the fields of r: who coded, when, and each item, in the order of the file.
func Read(r *yamlfile.Reader, resolve Resolver, problems *yamlfile.Problems) []loaders.Coding {
	work := newReader(resolve, problems)
	coder, codedAt := coder(r, problems), CodedAt(r)
	var out []loaders.Coding
	for _, n := range r.Items("items") {
		if r := yamlfile.Read(n, "coding", problems, itemFields...); n.Shape == yamlfile.Table {
			out = append(out, work.item(r, coder, codedAt))
		}
	}
	return out
}

type reader struct {
	resolve  Resolver
	problems *yamlfile.Problems
	seen     map[string]int // who coded what on which topic, and its line
}

func newReader(resolve Resolver, problems *yamlfile.Problems) *reader {
	return &reader{resolve: resolve, problems: problems, seen: map[string]int{}}
}

func coder(r *yamlfile.Reader, problems *yamlfile.Problems) graph.Coder {
	n := r.Node("coder")
	if n == nil {
		r.Problem(r.Line, "no coder; write coder: {name: …, kind: HUMAN}")
		return graph.Coder{}
	}
	c := yamlfile.Read(n, "coder", problems, "name", "kind")
	return graph.Coder{Name: c.Required("name").Text, Kind: yamlfile.Word(c, "kind", "", graph.CoderKinds)}
}

// CodedAt reads the required field coded: the day or the moment when the work was done, in UTC.
func CodedAt(r *yamlfile.Reader) time.Time {
	v := r.Required("coded")
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if t, err := time.Parse(layout, v.Text); err == nil {
			return t.UTC()
		}
	}
	if v.Text != "" {
		r.Problem(v.Line, "coded: %q is no day or moment; write 2026-01-10 or 2026-01-10T09:30:00Z", v.Text)
	}
	return time.Time{}
}

// item reads one coding.
func (w *reader) item(r *yamlfile.Reader, coder graph.Coder, codedAt time.Time) loaders.Coding {
	c := loaders.Coding{
		Line: r.Line, Coder: coder, CodedAt: codedAt,
		Statement: statement(r), Source: r.Text("source").Text, Quote: r.Text("quote").Text,
		Value: yamlfile.Word(r, "value", "", graph.StanceValues), Confidence: confidence(r),
	}
	if v := r.Required("topic"); v.Text != "" {
		c.Topic = w.resolve.Topic(v)
	}
	if v := r.Text("holder"); v.Text != "" {
		c.Holder = w.resolve.Holder(v)
	}
	if problem := place(c); problem != "" {
		r.Problem(r.Line, "%s", problem)
		return c
	}
	w.refuseTwice(r, c)
	return c
}

// statement is the id of the statement coded; "" when the item names it by source and quote.
func statement(r *yamlfile.Reader) string {
	v := r.Text("statement")
	if v.Text == "" {
		return ""
	}
	return graph.NamedID(graph.KindStatement, v.Text)
}

// place says what is wrong with how the item names its statement; "" when nothing is.
func place(c loaders.Coding) string {
	switch {
	case c.Statement != "" && (c.Source != "" || c.Quote != ""):
		return "both a statement and a source or quote; keep either the statement's id, or source and quote"
	case c.Statement == "" && (c.Source == "" || c.Quote == ""):
		return "which statement? Give its id (statement: …), or the source and some words of the quote (source: …, quote: …)"
	}
	return ""
}

func (w *reader) refuseTwice(r *yamlfile.Reader, c loaders.Coding) {
	key := fmt.Sprintf("%q %q %q %q %q", c.Coder.Name, c.Statement, c.Source, c.Quote, c.Topic)
	if first, twice := w.seen[key]; twice {
		r.Problem(r.Line, "the same statement and topic are coded on line %d; a coder judges once, keep one of them", first)
		return
	}
	w.seen[key] = r.Line
}

// confidence is 1 when the coder gives none.
func confidence(r *yamlfile.Reader) float64 {
	v := r.Text("confidence")
	if v.Text == "" {
		return 1
	}
	c, err := strconv.ParseFloat(v.Text, 64)
	if err != nil || !(c >= 0 && c <= 1) {
		r.Problem(v.Line, "confidence: %q is no number from 0 to 1", v.Text)
		return 0
	}
	return c
}
