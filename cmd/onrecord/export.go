package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"onrecord/graph"
	"onrecord/graph/archive"
	"onrecord/graph/export"
	"onrecord/loaders"
	"onrecord/loaders/dna"
)

func newExport() *cobra.Command {
	var store, name string
	var a asking
	var w writing
	c := &cobra.Command{
		Use:   "export",
		Short: "Print the whole graph as JSON Lines, or its coded statements for other programs",
		Long: `Export prints, as archive, every record, one JSON object a line, sorted by kind and id, and a last line with the counts
and the SHA-256 of all lines before it. Equal graphs give equal bytes, whichever store they lie in.

As csv and jsonl it prints the coded statements with all that is known of them, one a line; as dna it writes a database for
Discourse Network Analyzer 3 (docs/dna.md). Of these the flags choose.`,
		Example: `  onrecord export > graph.jsonl
  onrecord export --store neo4j://127.0.0.1:7687 -o graph.jsonl
  onrecord export --format csv --topic ceasefire-first -o statements.csv
  onrecord export --format dna -o talks.dna`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			if err := errors.Join(w.check(), w.together(c)); err != nil {
				return err
			}
			return withStore(c.Context(), openExisting, store, func(s graph.Store) error {
				f, err := a.codings(c.Context(), s)
				if err != nil {
					return err
				}
				if w.format == discourseNetworkAnalyzer {
					return exportDNA(c, s, f, w.output, dna.Options{Name: name}, w.asJSON)
				}
				return w.to(c, func(out io.Writer) error { return w.export(c, s, f, out) })
			})
		},
	}
	storeFlag(c, &store)
	a.flags(c)
	w.flags(c, archived, []export.Format{archived, export.CSV, export.JSONLines, discourseNetworkAnalyzer})
	w.answerFlags(c)
	c.Flags().BoolVar(&w.asJSON, "json", false, "with --format dna and -o: print what was written as one JSON object")
	c.Flags().StringVar(&name, "name", "", "with --format dna: the name by which the file is known when it is loaded")
	return c
}

// The formats that only export writes.
const (
	archived                 export.Format = "archive"
	discourseNetworkAnalyzer export.Format = "dna"
)

// together refuses flags that mean nothing in the format: left out, they would give another file than was asked for.
func (w *writing) together(c *cobra.Command) error {
	choosing, answering := []string{"holder", "topic", "coder", "coder-kind", "from", "to", "filter"}, []string{"spreadsheet", "expect"}
	meaningless := map[export.Format][]string{
		archived:                 slices.Concat(choosing, answering, []string{"json", "name"}),
		export.CSV:               {"json", "name"},
		export.JSONLines:         {"json", "name", "spreadsheet"},
		discourseNetworkAnalyzer: answering,
	}
	for _, flag := range meaningless[w.format] {
		if c.Flags().Changed(flag) {
			return usage(fmt.Errorf("--%s means nothing with --format %s", flag, w.format))
		}
	}
	return nil
}

func (w *writing) export(c *cobra.Command, s graph.Reader, f graph.CodingFilter, out io.Writer) error {
	if w.format == archived {
		count := newProgress(c.ErrOrStderr(), "exporting")
		_, err := archive.Export(c.Context(), s, out, func(n int) { count(n, -1) })
		return err
	}
	return w.answer(c, s, "codings", f, func(ctx context.Context, o export.Options) error {
		_, err := export.Codings(ctx, out, w.format, s, f, o)
		return err
	})
}

// exportDNA writes a database; what it holds and what it has no place for is told on standard error, and with --json on standard
// output when the file goes elsewhere.
func exportDNA(c *cobra.Command, s graph.Reader, f graph.CodingFilter, output string, o dna.Options, asJSON bool) error {
	var report dna.Report
	var err error
	switch info, statErr := os.Stat(output); {
	case output == "":
		if file, ok := c.OutOrStdout().(*os.File); ok && term.IsTerminal(int(file.Fd())) {
			return usage(errors.New("a database is nothing for a terminal; name a file with -o"))
		}
		report, err = dna.Write(c.Context(), s, c.OutOrStdout(), f, o)
	case statErr == nil && !info.Mode().IsRegular():
		err = writeFile(output, func(w io.Writer) (err error) {
			report, err = dna.Write(c.Context(), s, w, f, o)
			return err
		})
	default:
		report, err = dna.WriteFile(c.Context(), s, output, f, o)
	}
	if err != nil {
		return err
	}
	if asJSON && output != "" {
		return json.NewEncoder(c.OutOrStdout()).Encode(report)
	}
	fmt.Fprintf(c.ErrOrStderr(), "onrecord: wrote %d documents, %d statements, %d people, %d organizations, %d concepts, %d coders; the coders' password is %q\n",
		report.Documents, report.Statements, report.People, report.Organizations, report.Concepts, report.Coders, dna.Password)
	printLeftOut(c.ErrOrStderr(), "left out", report.LeftOut)
	printLeftOut(c.ErrOrStderr(), "changed", report.Changed)
	return nil
}

// writeFile writes a file beside its place and moves it there when it is whole. What is there and no regular file, such as a pipe or
// /dev/stdout, is written to as it is; a link is followed.
func writeFile(name string, write func(io.Writer) error) error {
	mode := os.FileMode(0o666) // less the umask
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	switch info, err := os.Stat(name); {
	case err != nil: // nothing is there
	case info.IsDir():
		return usage(fmt.Errorf("%s is a folder; name a file in it", name))
	case !info.Mode().IsRegular():
		return writeInto(name, write)
	default:
		mode = info.Mode().Perm()
	}
	f, err := os.OpenFile(filepath.Join(filepath.Dir(name), ".onrecord-"+rand.Text()), os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return unwritable(name, err)
	}
	err = errors.Join(write(f), f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}

// writeInto writes to what is there.
func writeInto(name string, write func(io.Writer) error) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return unwritable(name, err)
	}
	return errors.Join(write(f), f.Close())
}

func unwritable(name string, err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return fmt.Errorf("%s can't be written: %w", name, err)
}

// printLeftOut tells what has no place, a line each.
func printLeftOut(w io.Writer, how string, all []loaders.LeftOut) {
	for _, l := range all {
		fmt.Fprintf(w, "onrecord: %s: %d %s\n", how, l.Count, l.What)
	}
}

func newCopy() *cobra.Command {
	var from, to string
	var asJSON bool
	c := &cobra.Command{
		Use:     "copy --from URL --to URL",
		Short:   "Copy a whole graph into an empty store",
		Example: `  onrecord copy --from sqlite:onrecord.db --to neo4j://127.0.0.1:7687`,
		Args:    noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			if from == "" || to == "" {
				return usage(errors.New("--from and --to are both needed; see 'onrecord copy --help'"))
			}
			if from == to {
				return usage(errors.New("--from and --to name the same store"))
			}
			return withStore(c.Context(), openExisting, from, func(source graph.Store) error {
				return withStore(c.Context(), openStore, to, func(target graph.Store) error {
					count := newProgress(c.ErrOrStderr(), "copying")
					copied, err := archive.Copy(c.Context(), source, target, func(n int) { count(n, -1) })
					if err != nil {
						return err
					}
					return printCopied(c.OutOrStdout(), copied, asJSON)
				})
			})
		},
	}
	c.Flags().StringVar(&from, "from", "", "the store to read; "+storeHelp)
	c.Flags().StringVar(&to, "to", "", "the empty store to write")
	c.Flags().BoolVar(&asJSON, "json", false, "print the counts as one JSON object")
	return c
}

func printCopied(w io.Writer, copied map[graph.Kind]int, asJSON bool) error {
	if asJSON {
		return json.NewEncoder(w).Encode(map[string]any{"records": copied})
	}
	for _, kind := range graph.Kinds {
		if n := copied[kind]; n > 0 {
			if _, err := fmt.Fprintf(w, "%-14s %d\n", kind, n); err != nil {
				return err
			}
		}
	}
	return nil
}
