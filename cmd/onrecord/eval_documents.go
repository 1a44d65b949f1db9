package main

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/gold"
)

// answers are what a system or another annotator found in an annotated article; nil when nothing.
type answers interface {
	Answer(*gold.Document) (*gold.Document, error)
}

// openAnswers opens what --system names, a file or a folder.
func (e *evaluation) openAnswers() (closing func(), err error) {
	closing = func() {}
	if e.system == "" {
		return closing, nil
	}
	info, err := os.Stat(e.system)
	if err != nil {
		return closing, unreadable(e.system, err)
	}
	if info.IsDir() {
		e.answers = gold.Folder{FS: os.DirFS(e.system), Name: filepath.Clean(e.system)}
		return closing, nil
	}
	f, err := os.Open(e.system)
	if err != nil {
		return closing, unreadable(e.system, err)
	}
	all, err := gold.OpenAnswers(f, info.Size(), e.system)
	if err != nil {
		return closing, errors.Join(badInput(err), f.Close())
	}
	e.answers = all
	return func() { f.Close() }, nil
}

func unreadable(name string, err error) error {
	if path := new(os.PathError); errors.As(err, &path) {
		err = path.Err
	}
	return &exitError{exitUnreadable, fmt.Errorf("%s: %w", name, err)}
}

// annotated is an annotated article, or why there is none.
type annotated struct {
	*gold.Document
	err error
}

// annotatedIn yields the annotated articles of files and folders, one at a time; an error is the last.
func annotatedIn(c *cobra.Command, files []string) iter.Seq[annotated] {
	return func(yield func(annotated) bool) {
		for _, in := range inputs(files, c.InOrStdin()) {
			all := annotatedFile(in)
			if info, err := os.Stat(in.Name); err == nil && info.IsDir() {
				all = annotatedFolder(in.Name)
			}
			for d, err := range all {
				if !yield(annotated{d, err}) {
					return
				}
			}
		}
	}
}

func annotatedFile(in loaders.Input) iter.Seq2[*gold.Document, error] {
	return func(yield func(*gold.Document, error) bool) {
		f, err := in.Open()
		if err != nil {
			yield(nil, unreadable(in.Name, err))
			return
		}
		defer f.Close()
		for d, err := range gold.Read(f, in.Name) {
			if !yield(d, badInput(err)) {
				return
			}
		}
	}
}

// annotatedFolder reads pairs of text and annotation, or annotations alone, the texts of which lie one folder up: those of another annotator.
func annotatedFolder(name string) iter.Seq2[*gold.Document, error] {
	return func(yield func(*gold.Document, error) bool) {
		annotations := os.DirFS(name)
		texts := annotations
		if found, err := fs.Glob(annotations, "*.txt"); err == nil && len(found) == 0 {
			texts = os.DirFS(filepath.Join(name, ".."))
		}
		for d, err := range gold.ReadAnnotations(annotations, texts) {
			switch {
			case errors.Is(err, graph.ErrInvalid):
				err = badInput(fmt.Errorf("in %s: %w", filepath.Clean(name), err))
			case err != nil:
				err = unreadable(name, err)
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

// splits are those of the articles that were read.
type splits map[string]bool

func (s splits) noted(all iter.Seq[annotated]) iter.Seq[annotated] {
	return func(yield func(annotated) bool) {
		for g := range all {
			if g.err == nil {
				s[g.Split] = true
			}
			if !yield(g) {
				return
			}
		}
	}
}

// none says why there is nothing to score, where there is nothing.
func (s splits) none(asked string) error {
	named := slices.DeleteFunc(slices.Sorted(maps.Keys(s)), func(split string) bool { return split == "" })
	switch {
	case len(s) == 0:
		return errors.New("no annotated article")
	case len(named) == 0:
		return fmt.Errorf("no annotated article of split %q; there are only articles without a split", asked)
	}
	return fmt.Errorf("no annotated article of split %q; there is %s", asked, strings.Join(named, ", "))
}
