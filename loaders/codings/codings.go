// Package codings loads coding files: the stances that a coder, in a file, says statements take on topics.
package codings

import (
	"context"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/internal/coding"
	"onrecord/loaders/internal/yamlfile"
)

// Loader reads coding files in YAML or JSON; docs/codings.md shows the format.
type Loader struct{}

func (Loader) Name() string { return "codings" }

func (Loader) Version() int { return 1 }

// Records marks a loader of records.
func (Loader) Records() {}

// Recognises says whether the file has the top-level text codings and is no register.
func (Loader) Recognises(name string, head []byte) bool {
	return yamlfile.HasTopText(name, head, "codings") && !yamlfile.HasTopText(name, head, "register")
}

// Load returns the file's name for itself and its codings, in the order of the file. An error lists everything
// wrong with the file.
func (Loader) Load(ctx context.Context, d *loaders.Document, _ *loaders.Register) (*loaders.Contents, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	problems := &yamlfile.Problems{}
	root := yamlfile.Parse(d.Name, d.Text, problems)
	if root == nil {
		return nil, problems.Err()
	}
	r := yamlfile.Read(root, "codings", problems, append([]string{"codings"}, coding.Fields...)...)
	name := yamlfile.Name(r, "codings").Text
	list := coding.Read(r, resolver{problems}, problems)
	if err := problems.Err(); err != nil {
		return nil, err
	}
	return &loaders.Contents{Name: name, Codings: list}, nil
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
