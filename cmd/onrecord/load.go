package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"onrecord/graph"
	"onrecord/loaders"
)

func newLoad() *cobra.Command {
	var store string
	var asJSON bool
	var o loaders.Options
	c := &cobra.Command{
		Use:   "load FILE…",
		Short: "Read registers, articles, transcripts, codings and .dna files into a store",
		Long: `Load recognises each file's format, reads it, resolves who is who against the registers, and
writes it: one source, one transaction. Loading a file again changes nothing; a load that was
stopped goes on where it was. A file that can't be loaded is reported and the others go on.`,
		Example: `  onrecord load samples/register.yaml samples/articles/*.txt samples/codings.yaml
  onrecord load --published 2025-12-23 --publisher "Bloomberg News" article.txt
  curl -s … | onrecord load --store neo4j://127.0.0.1:7687 --format article -`,
		Args: atLeastOneFile,
		RunE: func(c *cobra.Command, files []string) error {
			if err := o.Validate(); err != nil {
				return usage(err)
			}
			if _, err := loaders.Named(formats(), o.Format); o.Format != "" && err != nil {
				return usage(err)
			}
			return withStore(c.Context(), openStore, store, func(s graph.Store) error {
				return load(c, s, o, files, asJSON)
			})
		},
	}
	storeFlag(c, &store)
	f := c.Flags()
	f.StringVar(&o.Format, "format", "", "read every file as this format: "+formatNames()+" (default: look at each)")
	f.StringVar(&o.Published, "published", "", "date of publication, EDTF: 2025-12-23")
	f.StringVar(&o.Publisher, "publisher", "", "who published it")
	f.StringVar(&o.URL, "url", "", "where it was published")
	f.StringVar(&o.Title, "title", "", "its title (default: the text's own)")
	f.StringVar(&o.Language, "language", "", "its language, BCP 47: en, uk")
	f.StringVar(&o.Licence, "licence", "", "the licence it may be used under")
	f.StringVar(&o.Encoding, "encoding", "", "its encoding where that isn't UTF-8: windows-1252")
	attributionFlag(c, &o.Attribution, "as it was told before, else "+loaders.ByLearned)
	f.BoolVar(&o.DryRun, "dry-run", false, "read and resolve everything, write nothing, print the counts it would give")
	f.BoolVar(&asJSON, "json", false, "print the report as one JSON object")
	o.Workers = 8 * runtime.GOMAXPROCS(0) // most of them wait for the store, which writes what waits together
	return c
}

func load(c *cobra.Command, s graph.Store, o loaders.Options, files []string, asJSON bool) error {
	job := &loaders.Load{Store: s, Loaders: formats(), Options: o, Progress: newProgress(c.ErrOrStderr(), "loading")}
	report, err := job.Run(c.Context(), inputs(files, c.InOrStdin()))
	for _, r := range report.Rejects {
		fmt.Fprintln(c.ErrOrStderr(), "onrecord:", r.Error())
	}
	if printErr := printReport(c.OutOrStdout(), report, asJSON); err == nil {
		err = printErr
	}
	if err != nil {
		return err
	}
	return rejected(report)
}

// rejected says by the exit code that inputs were refused.
func rejected(r loaders.Report) error {
	if len(r.Rejects) == 0 {
		return nil
	}
	unreadable := !slices.ContainsFunc(r.Rejects, func(r loaders.Reject) bool { return !r.Unreadable })
	if r.Rejected == r.Read && unreadable {
		return &exitError{exitUnreadable, errReported}
	}
	return &exitError{exitRejected, errReported}
}

func printReport(w io.Writer, r loaders.Report, asJSON bool) error {
	if asJSON {
		return json.NewEncoder(w).Encode(r)
	}
	var b strings.Builder
	if r.DryRun {
		b.WriteString("dry run, nothing written: ")
	}
	fmt.Fprintf(&b, "read %d, created %d, updated %d, unchanged %d, rejected %d, %.1f seconds\n",
		r.Read, r.Created, r.Updated, r.Unchanged, r.Rejected, r.Seconds)
	if r.Resolved > 0 {
		fmt.Fprintf(&b, "read again, because a register or codebook changed: %d sources\n", r.Resolved)
	}
	for _, kind := range graph.Kinds {
		if n := r.Records[kind]; n > 0 {
			fmt.Fprintf(&b, "  %-14s %d\n", kind, n)
		}
	}
	for _, l := range r.LeftOut {
		fmt.Fprintf(&b, "%s: left out: %d %s\n", l.File, l.Count, l.What)
	}
	for _, id := range r.Kept {
		fmt.Fprintf(&b, "kept for review, its file no longer holds it: %s\n", id)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// inputs are the named files; "-" is standard input.
func inputs(files []string, stdin io.Reader) []loaders.Input {
	var out []loaders.Input
	for _, name := range files {
		open := func() (io.ReadCloser, error) { return openFile(name) }
		if name == "-" {
			open = func() (io.ReadCloser, error) { return io.NopCloser(stdin), nil }
		}
		out = append(out, loaders.Input{Name: name, Open: open})
	}
	return out
}

// openFile opens a regular file or a pipe; a folder is refused in words.
func openFile(name string) (io.ReadCloser, error) {
	f, err := os.Open(name)
	if err != nil {
		var path *os.PathError
		if errors.As(err, &path) {
			return nil, path.Err
		}
		return nil, err
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, errors.Join(errors.New("is a folder; name the files in it"), f.Close())
	}
	return f, nil
}

// registerFrom reads register files alone, without a store, for extract.
func registerFrom(ctx context.Context, files []string) (*loaders.Register, error) {
	all := &graph.Batch{}
	for _, name := range files {
		contents, err := readRecords(ctx, name, "register", nil)
		if err != nil {
			return nil, err
		}
		all.Append(contents.Records)
	}
	return loaders.NewRegister(all), nil
}

// readRecords reads one file in a format of records, without a store; "-" is stdin.
func readRecords(ctx context.Context, name, format string, stdin io.Reader) (*loaders.Contents, error) {
	f, err := inputs([]string{name}, stdin)[0].Open()
	if err != nil {
		return nil, &exitError{exitUnreadable, fmt.Errorf("%s: %w", name, err)}
	}
	d, err := loaders.ReadDocument(f, name, "")
	f.Close()
	if err != nil {
		return nil, &exitError{exitRejected, fmt.Errorf("%s: %w", name, err)}
	}
	l, err := loaders.Named(formats(), format)
	if err != nil {
		return nil, err
	}
	contents, err := l.Load(ctx, d, nil)
	if err != nil {
		return nil, &exitError{exitRejected, fmt.Errorf("%s: %w", name, err)}
	}
	return contents, nil
}
