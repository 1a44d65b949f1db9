package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"onrecord/graph"
	"onrecord/graph/archive"
)

func newExport() *cobra.Command {
	var store, output string
	c := &cobra.Command{
		Use:   "export",
		Short: "Print the whole graph as JSON Lines with a manifest",
		Long: `Export prints every record, one JSON object a line, sorted by kind and id, and a last line with the counts
and the SHA-256 of all lines before it. Equal graphs give equal bytes, whichever store they lie in.`,
		Example: `  onrecord export > graph.jsonl
  onrecord export --store neo4j://127.0.0.1:7687 -o graph.jsonl`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			return withStore(c.Context(), openExisting, store, func(s graph.Store) error {
				count := newProgress(c.ErrOrStderr(), "exporting")
				write := func(w io.Writer) error {
					buffered := bufio.NewWriterSize(w, 1<<20)
					_, err := archive.Export(c.Context(), s, buffered, func(n int) { count(n, -1) })
					return errors.Join(err, buffered.Flush())
				}
				if output == "" {
					return write(c.OutOrStdout())
				}
				return writeFile(output, write)
			})
		},
	}
	storeFlag(c, &store)
	c.Flags().StringVarP(&output, "output", "o", "", "write to this file, whole or not at all (default: standard output)")
	return c
}

// writeFile writes a file beside its place and moves it there when it is whole.
func writeFile(name string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".onrecord-*")
	if err != nil {
		return err
	}
	err = errors.Join(write(f), f.Sync(), f.Close())
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return os.Rename(f.Name(), name)
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
