package sqlite

import (
	"context"
	"fmt"
	"strings"

	"onrecord/graph"
)

var statements = table[graph.Statement]{
	name: "statement",
	columns: []string{"id", "speaker_id", "on_behalf_of_id", "text", "language", "said_edtf", "said_printed", "made_at_id", "about_ids", "medium",
		"addressee", "mention_ids", "origin"},
	fields: func(s *graph.Statement) []any {
		return []any{&s.ID, &s.SpeakerID, &s.OnBehalfOfID, &s.Text, &s.Language, &s.SaidAt.EDTF, &s.SaidAt.AsPrinted, &s.MadeAtID,
			inJSON(&s.AboutIDs), &s.Medium, &s.Addressee, inJSON(&s.MentionIDs), &s.Origin}
	},
}

// Statements returns the statements that f chooses, in the order o.
func (s *Store) Statements(ctx context.Context, f graph.StatementFilter, o graph.StatementOrder, p graph.Page, with graph.With) (*graph.StatementConnection, error) {
	l, err := statementList(f, o)
	if err != nil {
		return nil, err
	}
	w, err := p.Window(graph.KindStatement, f, o)
	if err != nil {
		return nil, err
	}
	return page(ctx, s, statements, l, w, func(r *reading, rows []row[graph.Statement]) error { return r.bring(rows, with) })
}

func statementList(f graph.StatementFilter, o graph.StatementOrder) (*listing, error) {
	if err := f.Validate(); err != nil {
		return nil, err
	}
	l := &listing{from: "statement s", id: "s.id", n: "s.n", desc: o.Direction == graph.Descending}
	if err := l.orderedBy(o, f.Text); err != nil {
		return nil, err
	}
	return l, l.statements(&f)
}

// orderedBy sets what statements are sorted by.
func (l *listing) orderedBy(o graph.StatementOrder, text string) error {
	if o.Direction != "" && o.Direction != graph.Ascending && o.Direction != graph.Descending {
		return fmt.Errorf("direction %q is neither ASC nor DESC: %w", o.Direction, graph.ErrInvalid)
	}
	switch o.Field {
	case "", graph.BySaidAt:
		l.sort = "s.said_sort"
	case graph.BySpeaker:
		// CROSS: speaker by speaker, so that no more statements are sorted than those of the speakers on the page.
		l.from = "speaker p CROSS JOIN statement s ON s.speaker_id = p.id"
		l.sort = "p.sort_name"
	case graph.ByRelevance:
		terms := graph.Terms(text)
		if len(terms) == 0 {
			return fmt.Errorf("order RELEVANCE needs a text to be relevant to: %w", graph.ErrInvalid)
		}
		l.from = "(" + scores + ") found JOIN statement s ON s.n = found.hit / 8 AND found.hit % 8 = 0"
		l.sort = "found.score"
		l.args = append(l.args, match(terms))
	default:
		return fmt.Errorf("order %q is not known: %w", o.Field, graph.ErrInvalid)
	}
	return nil
}

var putStatement = statements.put("said_sort", "said_earliest", "said_latest", "n")

func (w *writing) statement(s *graph.Statement) error {
	earliest, latest := s.SaidAt.Bounds()
	_, there := w.places[s.ID]
	err := w.searchable(graph.KindStatement, s.ID, []string{s.Text}, putStatement, statements.fields(s), s.SaidAt.SortKey(), earliest, latest)
	if err != nil {
		return err
	}
	n := w.places[s.ID]
	if err := w.refer("about (meeting_id, statement)", n, there, s.AboutIDs); err != nil {
		return err
	}
	return w.refer("mention (agent_id, statement)", n, there, s.MentionIDs)
}

// refer keeps which ids statement n refers to, in a table with these columns.
func (w *writing) refer(table string, n int64, there bool, ids []string) error {
	if there {
		name, _, _ := strings.Cut(table, " ")
		if err := w.run("DELETE FROM "+name+" WHERE statement = ?", n); err != nil {
			return err
		}
	}
	for _, id := range ids {
		if err := w.run("INSERT OR IGNORE INTO "+table+" VALUES (?, ?)", id, n); err != nil {
			return err
		}
	}
	return nil
}

// unknownSpeaker sorts behind every name: no name holds the last code point.
const unknownSpeaker = "\U0010ffff"

// afterStatements makes sure that every speaker of the statements can be sorted by, and joins the quotes that waited for them.
func (w *writing) afterStatements(statements []*graph.Statement) error {
	ids := make([]string, len(statements))
	speakers := map[string]bool{}
	for i, s := range statements {
		ids[i] = s.ID
		w.changed[s.ID] = true
		if !speakers[s.SpeakerID] {
			speakers[s.SpeakerID] = true
			if err := w.run("INSERT OR IGNORE INTO speaker (id, sort_name) VALUES (?, ?)", s.SpeakerID, unknownSpeaker); err != nil {
				return err
			}
		}
	}
	return w.joinQuotes(ids)
}
