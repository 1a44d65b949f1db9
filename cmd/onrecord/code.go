package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"onrecord/graph"
	"onrecord/loaders"
)

func newCode() *cobra.Command {
	var store string
	var dryRun, asJSON bool
	c := &cobra.Command{
		Use:   "code CODEBOOK…",
		Short: "Code what is in a store by the rules of codebooks",
		Long: `Code loads codebooks and codes the statements of all sources in the store anew by them, as loading them together with the
sources does. What a rule judges has a low confidence and is to be reviewed; what people judged stays. Databases of Discourse
Network Analyzer, which people have coded, are not coded.

With --dry-run it writes nothing and shows what the rules make of each statement, and by which words.`,
		Example: `  onrecord code samples/codebook.yaml
  onrecord code --dry-run --json samples/codebook.yaml | head`,
		Args: atLeastOneFile,
		RunE: func(c *cobra.Command, files []string) error {
			if !dryRun {
				return withStore(c.Context(), openExisting, store, func(s graph.Store) error {
					return load(c, s, loaders.Options{Format: "codebook"}, files, asJSON)
				})
			}
			books, err := readCodebooks(c, files)
			if err != nil {
				return err
			}
			return withStore(c.Context(), openExisting, store, func(s graph.Store) error { return explain(c, s, books, asJSON) })
		},
	}
	storeFlag(c, &store)
	c.Flags().BoolVar(&dryRun, "dry-run", false, "show what the rules make of each statement, write nothing")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON: the report as one object, or with --dry-run a statement and topic a line")
	return c
}

func readCodebooks(c *cobra.Command, files []string) ([]*loaders.Codebook, error) {
	var books []*loaders.Codebook
	for _, name := range files {
		contents, err := readRecords(c.Context(), name, "codebook", c.InOrStdin())
		if err != nil {
			return nil, err
		}
		books = append(books, contents.Codebook)
	}
	return books, nil
}

// explained is what a codebook makes of a statement, as --json prints it.
type explained struct {
	Statement string `json:"statement"`
	Text      string `json:"text"`
	Codebook  string `json:"codebook"`
	loaders.Match
}

func explain(c *cobra.Command, s graph.Reader, books []*loaders.Codebook, asJSON bool) error {
	out := json.NewEncoder(c.OutOrStdout())
	out.SetEscapeHTML(false)
	hearsay, err := hearsayIn(c.Context(), s)
	if err != nil {
		return err
	}
	coded, not := 0, map[loaders.Reason]int{}
	err = graph.Walk(c.Context(), s, graph.KindStatement, func(b *graph.Batch) error {
		for _, statement := range b.Statements {
			if graph.KindOf(statement.Origin) != graph.KindSource {
				continue
			}
			for _, book := range books {
				for _, m := range book.Explain(statement, hearsay[statement.ID]) {
					if m.Value != "" {
						coded++
					} else {
						not[m.Why]++
					}
					e := explained{statement.ID, statement.Text, book.Name(), m}
					if err := e.print(c.OutOrStdout(), out, asJSON); err != nil {
						return err
					}
				}
			}
		}
		return nil
	})
	if err == nil {
		fmt.Fprintf(c.ErrOrStderr(), "onrecord: dry run, nothing written: %d codings%s\n", coded, notCoded(not))
	}
	return err
}

// hearsayIn returns the statements of a store that hold hearsay. Quotes are read twice: what a quote holds may come after it.
func hearsayIn(ctx context.Context, s graph.Reader) (map[string]bool, error) {
	relayed, out := loaders.NewHearsay(nil), map[string]bool{}
	err := graph.Walk(ctx, s, graph.KindQuote, func(b *graph.Batch) error {
		relayed.Add(b.Quotes)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, graph.Walk(ctx, s, graph.KindQuote, func(b *graph.Batch) error {
		maps.Copy(out, relayed.StatementsOf(b.Quotes))
		return nil
	})
}

// notCoded says how many statements on a topic are left uncoded, by the reason; "" when none is.
func notCoded(counts map[loaders.Reason]int) string {
	var parts []string
	for _, why := range slices.Sorted(maps.Keys(counts)) {
		parts = append(parts, fmt.Sprintf("%d %s", counts[why], why))
	}
	if len(parts) == 0 {
		return ""
	}
	return "; not coded: " + strings.Join(parts, ", ")
}

func (e *explained) print(w io.Writer, encoder *json.Encoder, asJSON bool) error {
	if asJSON {
		return encoder.Encode(e)
	}
	verdict := string(e.Value)
	if verdict == "" {
		verdict = "not coded"
	}
	var cues []string
	for _, cue := range e.Cues {
		cues = append(cues, cue.Cue)
	}
	_, err := fmt.Fprintf(w, "%s %s (%s): “%s”\n  phrases: %s; cues: %s\n", e.Topic, verdict, e.Why, e.Text, strings.Join(e.Phrases, ", "), strings.Join(cues, ", "))
	return err
}
