package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"onrecord/graph"
	"onrecord/graph/discourse"
	"onrecord/graph/export"
)

func newAgreement() *cobra.Command {
	var store, level string
	var a asking
	var w writing
	c := &cobra.Command{
		Use:   "agreement",
		Short: "Measure how far coders agree: Krippendorff's alpha, Cohen's kappa",
		Long: `Agreement compares the coders who judged the same statements on the same topics. Alpha is for all coders together, kappa for each two.
Where a coefficient isn't defined, as when everybody always gives the same value, none is printed.`,
		Example: `  onrecord agreement
  onrecord agreement --coder "Jane Doe" --coder "Ali Roe" --level ordinal --json`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			return withStore(c.Context(), openExisting, store, func(s graph.Store) error {
				f, err := a.codings(c.Context(), s)
				if err != nil {
					return err
				}
				question := map[string]any{"codings": f, "level": word[discourse.Level](level)}
				return w.answer(c, s, "agreement", question, func(ctx context.Context, o export.Options) error {
					return agreement(ctx, s, f, word[discourse.Level](level), w.asJSON, o, c.OutOrStdout())
				})
			})
		},
	}
	storeFlag(c, &store)
	a.flags(c)
	c.Flags().StringVar(&level, "level", "nominal", choices(discourse.Levels))
	c.Flags().BoolVar(&w.asJSON, "json", false, "print one JSON object")
	c.Flags().StringVar(&w.expect, "expect", "", "print nothing unless this is the answer's snapshot")
	return c
}

func agreement(ctx context.Context, s graph.Reader, f graph.CodingFilter, level discourse.Level, asJSON bool, o export.Options, out io.Writer) error {
	r, err := discourse.Agreement(s.Codings(ctx, f), level)
	if err != nil {
		return err
	}
	if asJSON {
		return json.NewEncoder(out).Encode(struct {
			Snapshot string `json:"snapshot"`
			*discourse.Reliability
		}{o.Snapshot, r})
	}
	if _, err := fmt.Fprintf(out, "%d coders, %d units, %d of them judged by two or more, %d judgements left out as contradictory\nKrippendorff's alpha, %s: %s\n",
		len(r.Coders), r.Units, r.PairableUnits, r.Contradictory, strings.ToLower(string(r.Level)), coefficient(r.Alpha)); err != nil {
		return err
	}
	for _, p := range r.Pairs {
		if _, err := fmt.Fprintf(out, "Cohen's kappa of %s and %s: %s  (%d units, observed %.3f, expected %.3f)\n",
			p.A, p.B, coefficient(p.Kappa), p.Units, p.Observed, p.Expected); err != nil {
			return err
		}
	}
	return nil
}

func coefficient(c *float64) string {
	if c == nil {
		return "not defined"
	}
	return fmt.Sprintf("%.3f", *c)
}
