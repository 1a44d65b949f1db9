package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"onrecord/graph"
	"onrecord/graph/discourse"
)

func newAgreement() *cobra.Command {
	var store, level string
	var asJSON bool
	var a asking
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
				return agreement(c.Context(), s, f, word[discourse.Level](level), asJSON, c.OutOrStdout())
			})
		},
	}
	storeFlag(c, &store)
	a.flags(c)
	c.Flags().StringVar(&level, "level", "nominal", choices(discourse.Levels))
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON object")
	return c
}

func agreement(ctx context.Context, s graph.Reader, f graph.CodingFilter, level discourse.Level, asJSON bool, out io.Writer) error {
	r, err := discourse.Agreement(s.Codings(ctx, f), level)
	if err != nil {
		return usage(err)
	}
	if asJSON {
		return json.NewEncoder(out).Encode(r)
	}
	if _, err := fmt.Fprintf(out, "%d coders, %d units, %d of them judged by two or more\nKrippendorff's alpha, %s: %s\n",
		len(r.Coders), r.Units, r.PairableUnits, level, coefficient(r.Alpha)); err != nil {
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
