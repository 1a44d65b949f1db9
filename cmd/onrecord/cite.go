package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"onrecord/graph"
	"onrecord/graph/export"
)

func newCite() *cobra.Command {
	var store string
	var w writing
	c := &cobra.Command{
		Use:     "cite STATEMENT…",
		Short:   "Write citations of statements for Zotero, LaTeX or a web page",
		Long:    `Cite writes how to cite statements, one after another. What is not known is left out.`,
		Example: `  onrecord cite --format bibtex statement:98e98fd45a620003f600003fb00009c0d1e5b7d2468ac`,
		Args:    cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, ids []string) error {
			return withStore(c.Context(), openExisting, store, func(s graph.Store) error {
				nodes, err := s.Nodes(c.Context(), ids, graph.With{Agents: true, Quotes: true, Meetings: true, Stances: true})
				if err != nil {
					return err
				}
				return w.to(c, func(out io.Writer) error { return w.citations(out, ids, nodes) })
			})
		},
	}
	storeFlag(c, &store)
	w.flags(c, export.CSLJSON, export.CitationFormats)
	return c
}

func (w *writing) citations(out io.Writer, ids []string, nodes []graph.Node) error {
	all := make([]*graph.Statement, len(nodes))
	for i, n := range nodes {
		var ok bool
		if all[i], ok = n.(*graph.Statement); !ok {
			return usage(fmt.Errorf("%s: no statement has this id", ids[i]))
		}
	}
	return export.CiteAll(out, w.format, all, nil)
}
