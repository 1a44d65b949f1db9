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

// Recognises says whether the file has the top-level text codings and is no register.
func (Loader) Recognises(name string, head []byte) bool {
	return yamlfile.HasTopText(name, head, "codings") && !yamlfile.HasTopText(name, head, "register")
}

// Load returns the file's name for itself and its codings, in the order of the file. The register serves to
// tell who a holder without a prefix is. An error lists everything wrong with the file.
func (Loader) Load(ctx context.Context, d *loaders.Document, known *loaders.Register) (*loaders.Contents, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	problems := yamlfile.NewProblems(d.Name)
	root := yamlfile.Parse(d.Name, d.Text, problems)
	if root == nil {
		return nil, problems.Err()
	}
	r := yamlfile.Read(root, "codings", problems, append([]string{"codings"}, coding.Fields...)...)
	name := yamlfile.Name(r, "codings").Text
	list := coding.Read(r, resolver{known, problems}, problems)
	if err := problems.Err(); err != nil {
		return nil, err
	}
	return &loaders.Contents{Name: name, Codings: list}, nil
}

type resolver struct {
	known    *loaders.Register
	problems *yamlfile.Problems
}

// Topic is the topic's id; whether there is such a topic is settled when the codings are written.
func (r resolver) Topic(v yamlfile.Value) string {
	return graph.NamedID(graph.KindTopic, v.Text)
}

// Holder is the id of the agent that v names: an id with its prefix, or without it where the
// register knows exactly one such agent.
func (r resolver) Holder(v yamlfile.Value) string {
	switch graph.KindOf(v.Text) {
	case graph.KindPerson, graph.KindInstitution:
		return v.Text
	}
	person, institution := graph.NamedID(graph.KindPerson, v.Text), graph.NamedID(graph.KindInstitution, v.Text)
	isPerson, isInstitution := r.known.Agent(person) != nil, r.known.Agent(institution) != nil
	switch {
	case isPerson && !isInstitution:
		return person
	case isInstitution && !isPerson:
		return institution
	}
	reason := "no register that was loaded knows it"
	if isPerson {
		reason = "it is both a person and an institution"
	}
	r.problems.Add(v.Line, "coding: holder %q: %s; write %s or %s", v.Text, reason, person, institution)
	return ""
}
