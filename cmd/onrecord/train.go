package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/learned"
	"onrecord/loaders/gold"
)

func newTrain() *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "train --out FILE GOLD…",
		Short: "Learn from annotated articles where what is said begins and ends",
		Long: `Train reads annotated articles, as eval does, and writes one file of weights. Those of the splits
dev and test are left out. The same articles in the same order give the same file, on one kind of machine. What is named twice counts twice. A program that is to use the
file is built with it, as loaders/article/learned/model.bin.`,
		Example: `  onrecord train --out loaders/article/learned/model.bin gold.jsonl articles/`,
		Args:    atLeastOneFile,
		RunE: func(c *cobra.Command, files []string) error {
			if out == "" {
				return usage(errors.New("name the file to write with --out"))
			}
			return train(c, out, files)
		},
	}
	c.Flags().StringVar(&out, "out", "", "write the weights to this file, whole or not at all")
	return c
}

func train(c *cobra.Command, out string, files []string) error {
	var all []learned.Example
	for d := range annotatedIn(c, files) {
		if d.err != nil {
			return d.err
		}
		if err := loaders.CheckText(d.Text); err != nil {
			return badInput(fmt.Errorf("%s: %w", d.ID, err))
		}
		if d.Split != "dev" && d.Split != "test" {
			all = append(all, example(d.Document))
		}
	}
	m, err := learned.Fit(c.Context(), all, func(round int, loss float64) {
		fmt.Fprintf(c.ErrOrStderr(), "round %d: mean loss %.4f\n", round, loss)
	})
	if errors.Is(err, graph.ErrInvalid) {
		return badInput(err)
	}
	if err != nil {
		return err
	}
	return writeFile(out, func(to io.Writer) error {
		b := bufio.NewWriter(to)
		return errors.Join(m.Write(b), b.Flush())
	})
}

// example takes from an annotated article what the article itself says was said; what was denied teaches that nothing was.
func example(d *gold.Document) learned.Example {
	e := learned.Example{Title: d.Title, Text: d.Text}
	places := gold.NewOffsets(d.Text)
	for _, q := range d.Quotes {
		if q.RelayedBy == "" && !q.Negated {
			e.Quotes = append(e.Quotes, learned.ExampleQuote{Span: places.Bytes(q.Span), Cue: places.Bytes(q.Cue), Speech: q.Speech})
		}
	}
	return e
}
