package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"os"

	"github.com/spf13/cobra"

	"onrecord/loaders"
	"onrecord/loaders/article"
)

func newTrain() *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "train --out FILE GOLD.jsonl…",
		Short: "Learn from annotated articles where what is said begins and ends",
		Long: `Train reads annotated articles, JSON Lines {"title", "text", "split", "quotes": [{"start", "end", "cue_span", "speech"}]} with
offsets in code points, and writes one file of weights. Documents whose split is "dev" or "test" are left out. The same
documents in the same order give the same file. A program that is to use the file is built with it, as loaders/article/model.bin.`,
		Example: `  onrecord train --out loaders/article/model.bin annotated.jsonl`,
		Args:    atLeastOneFile,
		RunE: func(c *cobra.Command, files []string) error {
			if out == "" {
				return usage(errors.New("name the file to write with --out"))
			}
			return train(c, out, files)
		},
	}
	c.Flags().StringVar(&out, "out", "", "write the weights to this file")
	return c
}

func train(c *cobra.Command, out string, files []string) error {
	var all []article.Example
	for _, name := range files {
		err := withLines(c, name, func(lines iter.Seq[jsonLine]) error {
			for l := range lines {
				e, err := example(l)
				if err != nil {
					return &exitError{exitRejected, fmt.Errorf("%s:%d: %w", name, l.number, err)}
				}
				if e != nil {
					all = append(all, *e)
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	w, err := article.Fit(c.Context(), all, func(round int, loss float64) {
		fmt.Fprintf(c.ErrOrStderr(), "round %d: mean loss %.4f\n", round, loss)
	})
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := w.Write(&b); err != nil {
		return err
	}
	return os.WriteFile(out, b.Bytes(), 0o644)
}

// annotated is one line of annotated articles, as far as train needs it.
type annotated struct {
	Title, Text, Split string
	Quotes             []struct {
		Start, End int
		Cue        *[2]int `json:"cue_span"`
		Speech     *bool
	}
}

// example reads one annotated article; nil when it is none to learn from.
func example(l jsonLine) (*article.Example, error) {
	if l.err != nil {
		return nil, l.err
	}
	var d annotated
	if err := json.Unmarshal(l.data, &d); err != nil {
		return nil, err
	}
	if d.Split == "dev" || d.Split == "test" {
		return nil, nil
	}
	places := make([]int, 0, len(d.Text)+1) // of each code point, in bytes
	for i := range d.Text {
		places = append(places, i)
	}
	places = append(places, len(d.Text))
	span := func(start, end int) (loaders.Span, error) {
		if start < 0 || end < start || end >= len(places) {
			return loaders.Span{}, fmt.Errorf("%d to %d lies outside the text", start, end)
		}
		return loaders.Span{Start: places[start], End: places[end]}, nil
	}
	e := &article.Example{Title: d.Title, Text: d.Text}
	for _, q := range d.Quotes {
		said, err := span(q.Start, q.End)
		if err != nil {
			return nil, err
		}
		x := article.ExampleQuote{Span: said, Speech: q.Speech == nil || *q.Speech}
		if q.Cue != nil {
			if x.Cue, err = span(q.Cue[0], q.Cue[1]); err != nil {
				return nil, err
			}
		}
		e.Quotes = append(e.Quotes, x)
	}
	return e, nil
}
