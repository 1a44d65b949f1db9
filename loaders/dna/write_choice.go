package dna

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"onrecord/graph"
)

// found is a statement with the quote by which it is written.
type found struct {
	statement *graph.Statement
	quote     *graph.Quote
	stances   []*graph.Stance // that the filter chooses
}

// statementsIn returns the chosen statements whose first quote is in the source, in no order.
func (w *writer) statementsIn(ctx context.Context, s *graph.Source) ([]found, error) {
	filter := w.filter.Statements
	filter.Sources = []string{s.ID}
	page := graph.Page{First: graph.MaxPage}
	var all []found
	for {
		c, err := w.read.Statements(ctx, filter, graph.StatementOrder{}, page, graph.With{Quotes: true, Stances: true})
		if err != nil {
			return nil, err
		}
		statements := c.Nodes()
		if err := w.fetchNamed(ctx, statements); err != nil {
			return nil, err
		}
		for _, st := range statements {
			if f, ok := w.find(s, st); ok {
				all = append(all, f)
			}
		}
		if !c.HasNext {
			return all, nil
		}
		page.After = c.Edges[len(c.Edges)-1].Cursor
	}
}

// find picks the quote and the stances of a statement; false when another document comes first, or no stance is chosen.
func (w *writer) find(s *graph.Source, st *graph.Statement) (found, bool) {
	quotes := slices.Clone(st.Quotes)
	if only := w.filter.Statements.Sources; len(only) > 0 {
		quotes = slices.DeleteFunc(quotes, func(q *graph.Quote) bool { return !slices.Contains(only, q.SourceID) })
	}
	slices.SortFunc(quotes, func(a, b *graph.Quote) int {
		return cmp.Or(cmp.Compare(a.SourceID, b.SourceID), cmp.Compare(a.Fragments[0].Start, b.Fragments[0].Start), cmp.Compare(a.ID, b.ID))
	})
	if len(quotes) == 0 || quotes[0].SourceID != s.ID {
		return found{}, false
	}
	f := found{statement: st, quote: quotes[0]}
	for _, stance := range st.Stances {
		if w.chooses(st, stance) {
			f.stances = append(f.stances, stance)
			if holderOf(st, stance) != "" {
				w.met[metStances]++
			}
		}
	}
	if w.choosesStances() && len(f.stances) == 0 {
		return found{}, false
	}
	w.met[metStatements]++
	w.left.addAll(len(quotes)-1, "quote of a statement that has another quote", "quotes of statements that have another quote")
	return f, true
}

// The keys of writer.met.
const (
	metStatements = "statements"
	metStances    = "stances" // whose holder is known
)

func (w *writer) choosesStances() bool {
	return len(w.filter.Holders)+len(w.filter.Topics)+len(w.filter.Coders)+len(w.filter.CoderKinds) > 0
}

// chooses says whether the filter chooses a stance, as Store.Codings does; a stance whose holder is unknown is left out only where
// holders are asked for.
func (w *writer) chooses(st *graph.Statement, s *graph.Stance) bool {
	f := w.filter
	if len(f.Holders) > 0 {
		holder := holderOf(st, s)
		behalf := ""
		if holder == st.SpeakerID || holder == st.OnBehalfOfID {
			behalf = st.OnBehalfOfID
		}
		if holder == "" || !slices.Contains(f.Holders, holder) && !(behalf != "" && slices.Contains(f.Holders, behalf)) {
			return false
		}
	}
	return oneOf(f.Topics, s.TopicID) && oneOf(f.Coders, s.Coder.Name) && oneOf(f.CoderKinds, s.Coder.Kind)
}

func oneOf[T comparable](asked []T, v T) bool { return len(asked) == 0 || slices.Contains(asked, v) }

func holderOf(st *graph.Statement, s *graph.Stance) string {
	if s.HolderID != "" {
		return s.HolderID
	}
	return st.SpeakerID
}

// countUnplaced counts what the filter chooses and no document holds.
func (w *writer) countUnplaced(ctx context.Context) error {
	if w.choosesStances() {
		n := 0
		for _, err := range w.read.Codings(ctx, w.filter) {
			if err != nil {
				return err
			}
			n++
		}
		w.left.addAll(n-w.met[metStances], "stance on a statement that no stored text holds", "stances on statements that no stored text holds")
		return nil
	}
	c, err := w.read.Statements(ctx, w.filter.Statements, graph.StatementOrder{}, graph.Page{First: 1, Count: true}, graph.With{})
	if err != nil {
		return fmt.Errorf("counting statements: %w", err)
	}
	w.left.addAll(c.Total-w.met[metStatements], "statement that no stored text holds", "statements that no stored text holds")
	return nil
}
