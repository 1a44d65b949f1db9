package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"onrecord/graph"
	"onrecord/graph/export"
)

// writing is in which form a command writes its answer.
type writing struct {
	output      string
	name        string
	format      export.Format
	formats     []export.Format
	asJSON      bool
	spreadsheet bool
	expect      string
}

// flags adds --format and -o.
func (w *writing) flags(c *cobra.Command, format export.Format, formats []export.Format) {
	w.formats = formats
	c.Flags().StringVar(&w.name, "format", string(format), choices(formats))
	c.Flags().StringVarP(&w.output, "output", "o", "", "write to this file, whole or not at all (default: standard output)")
}

// answerFlags adds what an answer to a question takes besides.
func (w *writing) answerFlags(c *cobra.Command) {
	f := c.Flags()
	f.BoolVar(&w.spreadsheet, "spreadsheet", false, "make CSV safe for spreadsheet programs: no cell is taken for a formula")
	f.StringVar(&w.expect, "expect", "", "write nothing unless this is the answer's snapshot")
}

// to checks the format and writes to the output.
func (w *writing) to(c *cobra.Command, write func(io.Writer) error) error {
	if err := w.check(); err != nil {
		return err
	}
	buffered := func(out io.Writer) error {
		b := bufio.NewWriterSize(&untilDone{c.Context(), out}, 1<<20)
		return errors.Join(write(b), b.Flush())
	}
	if w.output == "" {
		return buffered(c.OutOrStdout())
	}
	return writeFile(w.output, buffered)
}

// untilDone writes until the program is told to stop.
type untilDone struct {
	ctx context.Context
	to  io.Writer
}

func (w *untilDone) Write(p []byte) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	return w.to.Write(p)
}

func (w *writing) check() error {
	for _, f := range w.formats {
		if strings.EqualFold(string(f), w.name) {
			w.format = f
			if w.spreadsheet {
				return invalidIsUsage(f.HoldsFormulas())
			}
			return nil
		}
	}
	return usage(fmt.Errorf("--format: %q is none of %s", w.name, choices(w.formats)))
}

// answer answers a question of a kind, and tells the answer's snapshot on standard error. It fails when that isn't the expected one, before
// anything is written, and when the data changes before all of it is.
func (w *writing) answer(c *cobra.Command, s graph.Reader, kind string, question any, write func(context.Context, export.Options) error) error {
	ctx := c.Context()
	asked, err := json.Marshal(question)
	if err != nil {
		return err
	}
	version, err := s.Version(ctx)
	if err != nil {
		return err
	}
	snapshot := graph.NewSnapshot(version, kind, map[string]any{"question": question})
	if w.expect != "" {
		if why := snapshot.Differs(w.expect); why != "" {
			return fmt.Errorf("%s: %w", why, graph.ErrConflict)
		}
	}
	if err := write(ctx, export.Options{Snapshot: snapshot.ID(), Question: string(asked), Spreadsheet: w.spreadsheet}); err != nil {
		return invalidIsUsage(err)
	}
	if now, err := s.Version(ctx); err != nil || now != version {
		return errors.Join(err, errors.New("the data changed while the answer was written; ask again"))
	}
	fmt.Fprintln(c.ErrOrStderr(), "onrecord: snapshot", snapshot.ID())
	return nil
}

// invalidIsUsage makes what breaks a rule of a question wrong usage.
func invalidIsUsage(err error) error {
	if errors.Is(err, graph.ErrInvalid) {
		return usage(err)
	}
	return err
}
