// Package codebook loads codebooks: files of rules by which statements are coded.
package codebook

import (
	"context"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/internal/yamlfile"
)

// Loader reads codebooks in YAML or JSON; docs/codebook.md shows the format.
type Loader struct{}

func (Loader) Name() string { return "codebook" }

func (Loader) Version() int { return 1 }

// Records marks a loader of records.
func (Loader) Records() {}

// Recognises says whether the file has the top-level text codebook and is no register.
func (Loader) Recognises(name string, head []byte) bool {
	return yamlfile.HasTopText(name, head, "codebook") && !yamlfile.HasTopText(name, head, "register")
}

// Load returns the codebook's name and the topics it defines, in the order of their ids; none is an empty batch. An
// error lists everything wrong with the file.
func (Loader) Load(ctx context.Context, d *loaders.Document, _ *loaders.Register) (*loaders.Contents, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	f, err := read(d)
	if err != nil {
		return nil, err
	}
	return &loaders.Contents{Name: f.book.Name(), Records: f.topics, Codebook: f.book, Needs: f.needs}, nil
}

// file is what a codebook's file holds.
type file struct {
	book   *loaders.Codebook
	topics *graph.Batch // those it defines
	needs  []loaders.NeededTopic
}

func read(d *loaders.Document) (*file, error) {
	problems := &yamlfile.Problems{}
	root := yamlfile.Parse(d.Name, d.Text, problems)
	if root == nil {
		return nil, problems.Err()
	}
	top := yamlfile.Read(root, "codebook", problems, "codebook", "coder", "coded", "confidence", "topics")
	b := newBuilder(top, problems)
	for _, n := range top.Items("topics") {
		b.entry(n)
	}
	return b.file()
}
