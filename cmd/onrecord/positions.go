package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"onrecord/graph"
	"onrecord/graph/discourse"
	"onrecord/graph/export"
)

func newPositions() *cobra.Command {
	var store string
	var a asking
	var w writing
	c := &cobra.Command{
		Use:   "positions",
		Short: "Show who stands where on what, over time, and when they moved",
		Long: `Positions shows each holder's stances on each topic, oldest first, with the words behind them, and where the position shifted.
docs/positions.md states every rule.`,
		Example: `  onrecord positions --holder Zelenskyy --topic donbas-withdrawal
  onrecord positions --topic topic:security-guarantees --from 2025-08 --format csv -o guarantees.csv
  onrecord positions --holder Kremlin --json`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			return withStore(c.Context(), openExisting, store, func(s graph.Store) error {
				f, err := a.codings(c.Context(), s)
				if err != nil {
					return err
				}
				return w.to(c, func(out io.Writer) error {
					return w.answer(c, s, "positions", f, func(ctx context.Context, o export.Options) error { return w.positions(ctx, s, f, o, out) })
				})
			})
		},
	}
	storeFlag(c, &store)
	a.flags(c)
	w.flags(c, text, append([]export.Format{text}, export.TableFormats...))
	w.answerFlags(c)
	c.Flags().BoolVar(&w.asJSON, "json", false, "print one JSON object instead")
	return c
}

// text is for reading at a terminal.
const text export.Format = "text"

func (w *writing) positions(ctx context.Context, s graph.Reader, f graph.CodingFilter, o export.Options, out io.Writer) error {
	all, err := discourse.Positions(s.Codings(ctx, f))
	if err != nil {
		return err
	}
	all = discourse.Of(all, f.Holders)
	if !w.asJSON && w.format != text {
		_, err := export.Positions(ctx, out, w.format, s, all, o)
		return err
	}
	nodes, err := behind(ctx, s, all)
	if err != nil {
		return err
	}
	if w.asJSON {
		return writePositionsJSON(out, all, nodes, o)
	}
	for _, p := range all {
		if err := printPosition(out, p, nodes); err != nil {
			return err
		}
	}
	return nil
}

// behind reads what positions refer to, by id.
func behind(ctx context.Context, s graph.Reader, all []*discourse.Position) (map[string]graph.Node, error) {
	seen := map[string]bool{}
	var ids []string
	add := func(id string) {
		if !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
	}
	for _, p := range all {
		add(p.HolderID)
		add(p.TopicID)
		for _, point := range p.Points {
			add(point.StatementID)
			for _, source := range point.SourceIDs {
				add(source)
			}
		}
	}
	found, err := s.Nodes(ctx, ids, graph.With{})
	if err != nil {
		return nil, err
	}
	nodes := map[string]graph.Node{}
	for i, n := range found {
		if n != nil {
			nodes[ids[i]] = n
		}
	}
	return nodes, nil
}

func printPosition(out io.Writer, p *discourse.Position, nodes map[string]graph.Node) error {
	c := p.Counts
	if _, err := fmt.Fprintf(out, "%s on %s: %d for, %d against, %d on a condition, %d neutral\n",
		nameOf(nodes[p.HolderID], p.HolderID), nameOf(nodes[p.TopicID], p.TopicID), c.Support, c.Oppose, c.Conditional, c.Neutral); err != nil {
		return err
	}
	for _, point := range p.Points {
		if _, err := fmt.Fprintf(out, "  %-22s %-11s %s  [%s]\n", point.Date.EDTF, point.Value, words(nodes, point), titles(nodes, point)); err != nil {
			return err
		}
	}
	for _, s := range p.Shifts() {
		sure := "shift"
		if !s.Certain {
			sure = "perhaps a shift"
		}
		if _, err := fmt.Fprintf(out, "  %s: %s\n", sure, s.Explanation); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintln(out)
	return err
}

func words(nodes map[string]graph.Node, p *discourse.Point) string {
	if s, ok := nodes[p.StatementID].(*graph.Statement); ok {
		return "“" + s.Text + "”"
	}
	return p.StatementID
}

func titles(nodes map[string]graph.Node, p *discourse.Point) string {
	var out string
	for i, id := range p.SourceIDs {
		if i > 0 {
			out += "; "
		}
		if s, ok := nodes[id].(*graph.Source); ok && s.Title != "" {
			out += s.Title
		} else {
			out += id
		}
	}
	return out
}

// jsonPosition is a position as --json prints it, in the words of the GraphQL interface.
type jsonPosition struct {
	Holder jsonNamed        `json:"holder"`
	Topic  jsonNamed        `json:"topic"`
	Points []jsonPoint      `json:"points"`
	Shifts []jsonShift      `json:"shifts"`
	Counts discourse.Counts `json:"counts"`
}

type jsonNamed struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

type jsonPoint struct {
	Date       string            `json:"date"`
	Value      graph.StanceValue `json:"value"`
	Confidence float64           `json:"confidence"`
	Statement  string            `json:"statement"`
	Text       string            `json:"text,omitempty"`
	Sources    []string          `json:"sources"`
}

type jsonShift struct {
	From        string `json:"from"` // the statements' ids
	To          string `json:"to"`
	Certain     bool   `json:"certain"`
	Explanation string `json:"explanation"`
}

func writePositionsJSON(out io.Writer, all []*discourse.Position, nodes map[string]graph.Node, o export.Options) error {
	shown := struct {
		Snapshot  string         `json:"snapshot"`
		Positions []jsonPosition `json:"positions"`
	}{o.Snapshot, []jsonPosition{}}
	for _, p := range all {
		j := jsonPosition{
			Holder: jsonNamed{p.HolderID, nameOf(nodes[p.HolderID], p.HolderID)}, Topic: jsonNamed{p.TopicID, nameOf(nodes[p.TopicID], p.TopicID)},
			Counts: p.Counts, Shifts: []jsonShift{},
		}
		for _, point := range p.Points {
			q := jsonPoint{Date: point.Date.EDTF, Value: point.Value, Confidence: point.Confidence, Statement: point.StatementID, Sources: point.SourceIDs}
			if s, ok := nodes[point.StatementID].(*graph.Statement); ok {
				q.Text = s.Text
			}
			j.Points = append(j.Points, q)
		}
		for _, s := range p.Shifts() {
			j.Shifts = append(j.Shifts, jsonShift{s.From.StatementID, s.To.StatementID, s.Certain, s.Explanation})
		}
		shown.Positions = append(shown.Positions, j)
	}
	return json.NewEncoder(out).Encode(shown)
}
