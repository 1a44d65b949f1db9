package main

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
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
	name        string
	format      export.Format
	formats     []export.Format
	asJSON      bool
	spreadsheet bool
	expect      string
}

func (w *writing) flags(c *cobra.Command, format export.Format, formats []export.Format) {
	w.formats = formats
	f := c.Flags()
	f.StringVar(&w.name, "format", string(format), choices(formats))
	f.BoolVar(&w.asJSON, "json", false, "print one JSON object instead")
	f.BoolVar(&w.spreadsheet, "spreadsheet", false, "make CSV safe for spreadsheet programs: no cell is taken for a formula")
	f.StringVar(&w.expect, "expect", "", "write nothing unless this is the answer's snapshot")
}

func outputFlag(c *cobra.Command, output *string) {
	c.Flags().StringVarP(output, "output", "o", "", "write to this file, whole or not at all (default: standard output)")
}

// to checks the format and writes to the output.
func (w *writing) to(c *cobra.Command, output string, write func(io.Writer) error) error {
	if err := w.check(); err != nil {
		return err
	}
	buffered := func(out io.Writer) error {
		b := bufio.NewWriterSize(out, 1<<20)
		return errors.Join(write(b), b.Flush())
	}
	if output == "" {
		return buffered(c.OutOrStdout())
	}
	return writeFile(output, buffered)
}

func (w *writing) check() error {
	for _, f := range w.formats {
		if strings.EqualFold(string(f), w.name) {
			w.format = f
			return nil
		}
	}
	return usage(fmt.Errorf("--format: %q is none of %s", w.name, choices(w.formats)))
}

// options name the answer to a question of a kind: what it is named by, data and question, is what the server's snapshots are named by, but
// their names of questions differ.
func (w *writing) options(ctx context.Context, s graph.Reader, kind string, question []byte) (export.Options, error) {
	version, err := s.Version(ctx)
	if err != nil {
		return export.Options{}, err
	}
	if version == "" {
		version = "0"
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %s", kind, question))
	o := export.Options{Snapshot: version + "-" + hex.EncodeToString(sum[:8]), Spreadsheet: w.spreadsheet}
	if w.expect != "" && w.expect != o.Snapshot {
		return o, fmt.Errorf("the answer is no longer that of snapshot %s: it is now %s, because %s: %w", w.expect, o.Snapshot, changedSince(w.expect, version), graph.ErrConflict)
	}
	return o, nil
}

func changedSince(expected, version string) string {
	if data, _, _ := strings.Cut(expected, "-"); data == version {
		return "another question is asked"
	}
	return "the data has changed"
}
