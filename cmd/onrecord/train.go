package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"onrecord/loaders/article"
	"onrecord/loaders/gold"
)

func newTrain() *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "train --out FILE GOLD…",
		Short: "Learn from annotated articles where what is said begins and ends",
		Long: `Train reads annotated articles, as eval does, and writes one file of weights. Those whose split is "dev" or "test" are left out. The same
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
	for g := range annotatedIn(c, files) {
		if g.err != nil {
			return g.err
		}
		if g.Split != "dev" && g.Split != "test" {
			all = append(all, exampleOf(g.Document))
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

// exampleOf keeps what tells where words begin and end.
func exampleOf(d *gold.Document) article.Example {
	e, places := article.Example{Title: d.Title, Text: d.Text}, gold.NewOffsets(d.Text)
	for _, q := range d.Quotes {
		e.Quotes = append(e.Quotes, article.ExampleQuote{Span: places.Bytes(q.Span), Cue: places.Bytes(q.Cue), Speech: q.Speech})
	}
	return e
}
