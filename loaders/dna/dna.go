// Package dna reads and writes the files of Discourse Network Analyzer 3, in which political scientists code who says what
// about which concept. A .dna file is an SQLite database; docs/dna.md says what becomes of its tables here.
package dna

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"onrecord/graph"
	"onrecord/loaders"
)

// Loader reads .dna files of version 3, each as one whole graph.
type Loader struct{}

const name = "dna"

func (Loader) Name() string { return name }

func (Loader) Version() int { return 1 }

// Records marks a loader of records.
func (Loader) Records() {}

// Companions are SQLite's: a write-ahead log and a rollback journal, both gone when DNA is closed.
func (Loader) Companions() []string { return []string{"-wal", "-journal"} }

// magic begins every SQLite database.
var magic = []byte("SQLite format 3\x00")

// Recognises says whether it is an SQLite database, or called like a file of DNA.
func (Loader) Recognises(name string, head []byte) bool {
	return bytes.HasPrefix(head, magic) || strings.EqualFold(filepath.Ext(name), extension)
}

const extension = ".dna"

// longest is how long a file may take; the largest take seconds, and only a file made to do harm takes this long.
const longest = 5 * time.Minute

// Load returns the file as a Graph: its documents as sources, its statements with their stances, and their agents and topics. An
// error lists what is wrong by table, row and column.
func (l Loader) Load(ctx context.Context, d *loaders.Document, _ *loaders.Register) (*loaders.Contents, error) {
	limited, cancel := context.WithTimeout(ctx, longest)
	defer cancel()
	contents, err := load(limited, d)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case limited.Err() != nil:
		return nil, fmt.Errorf("took longer than %v to read: %w", longest, graph.ErrInvalid)
	}
	return contents, err
}

func load(ctx context.Context, d *loaders.Document) (_ *loaders.Contents, err error) {
	f, err := open(ctx, d.Raw)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.close()) }()
	r := newReading(f, d.Name)
	if err := r.read(ctx); err != nil {
		return nil, err
	}
	return &loaders.Contents{Graph: &r.batch, Name: r.name, LeftOut: r.left.list()}, nil
}

// nameOf is the name of a file that doesn't remember one: its base name, made fit for an id.
func nameOf(file string) (string, error) {
	base := filepath.Base(file)
	if strings.EqualFold(filepath.Ext(base), extension) {
		base = base[:len(base)-len(extension)]
	}
	fit := strings.Join(strings.FieldsFunc(base, unfit), "-")
	if fit == "" || fit == "-" {
		return "", fmt.Errorf("has no name to be known by when it is loaded again; save it as NAME.dna: %w", graph.ErrInvalid)
	}
	return fit, nil
}

// unfit says whether a character can't be part of an id.
func unfit(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || r == unicode.ReplacementChar
}
