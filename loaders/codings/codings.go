// Package codings loads coding files: the stances that coders say statements take on topics.
package codings

import (
	"context"
	"path/filepath"
	"strings"
	"unicode"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/internal/coding"
	"onrecord/loaders/internal/yamlfile"
)

// Loader reads coding files in YAML, JSON, CSV or JSON Lines; docs/codings.md shows the formats.
type Loader struct{}

func (Loader) Name() string { return "codings" }

func (Loader) Version() int { return 1 }

// Records marks a loader of records.
func (Loader) Records() {}

// Recognises says whether the file has the top-level text codings and is no register, or is a table of codings: CSV whose first line
// names the columns topic, value and coder, or JSON Lines whose first line has a topic and a value.
func (Loader) Recognises(name string, head []byte) bool {
	if yamlfile.HasTopText(name, head, "codings") {
		return !yamlfile.HasTopText(name, head, "register")
	}
	first := firstLine(string(head))
	return isHeader(first) || isLine(first)
}

// Load returns the file's name for itself and its codings, in the order of the file. An error lists everything
// wrong with the file, as far as it could be read.
func (Loader) Load(ctx context.Context, d *loaders.Document, _ *loaders.Register) (*loaders.Contents, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	problems := &yamlfile.Problems{}
	var contents loaders.Contents
	switch first, extension := firstLine(d.Text), strings.ToLower(filepath.Ext(d.Name)); {
	case extension == ".csv" || isHeader(first):
		contents.Name = fileName(d.Name, problems)
		contents.Codings = coding.Rows(csvRows(d.Text, problems), resolver{problems}, problems)
	case extension == ".jsonl" || extension == ".ndjson" || isLine(first):
		contents.Name = fileName(d.Name, problems)
		contents.Codings = coding.Rows(lineRows(d.Text, problems), resolver{problems}, problems)
	default:
		contents = ofOneCoder(d, problems)
	}
	if err := problems.Err(); err != nil {
		return nil, err
	}
	return &contents, nil
}

// ofOneCoder reads the file of one coder, in YAML or JSON.
func ofOneCoder(d *loaders.Document, problems *yamlfile.Problems) loaders.Contents {
	root := yamlfile.Parse(d.Name, d.Text, problems)
	if root == nil {
		return loaders.Contents{}
	}
	r := yamlfile.Read(root, "codings", problems, append([]string{"codings"}, coding.Fields...)...)
	name := yamlfile.Name(r, "codings").Text
	return loaders.Contents{Name: name, Codings: coding.Read(r, resolver{problems}, problems)}
}

// fileName is the lasting name of a table of codings, which has no place for one inside: the file's name without folder and extension.
func fileName(path string, problems *yamlfile.Problems) string {
	base := filepath.Base(path)
	name := strings.TrimSuffix(base, filepath.Ext(base))
	switch {
	case name == "" || base == "-":
		problems.Add(1, "codings: a table of codings is known by its file's name, and this has none; save it as a file, or write YAML with codings: …")
	case strings.ContainsFunc(name, func(c rune) bool { return unicode.IsSpace(c) || unicode.IsControl(c) }):
		problems.Add(1, "codings: the file's name becomes part of ids and may hold no white space; call it %q", strings.Join(strings.Fields(base), "-"))
	}
	return name
}

// firstLine is the first line of a text that is not empty, without a byte-order mark.
func firstLine(text string) string {
	text = strings.TrimLeftFunc(strings.TrimPrefix(text, "\ufeff"), unicode.IsSpace)
	line, _, _ := strings.Cut(text, "\n")
	return line
}

// resolver takes ids as they are written: whether there is such a record is settled when the codings are written.
type resolver struct{ problems *yamlfile.Problems }

func (resolver) Topic(v yamlfile.Value) string { return graph.NamedID(graph.KindTopic, v.Text) }

func (r resolver) Holder(v yamlfile.Value) string {
	switch graph.KindOf(v.Text) {
	case graph.KindPerson, graph.KindInstitution:
		return v.Text
	}
	r.problems.Add(v.Line, "coding: holder: %q doesn't say of which kind; write person:… or institution:…", v.Text)
	return ""
}
