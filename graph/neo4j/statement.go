package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"onrecord/graph"
)

const statementFields = `{.id, .speakerId, .onBehalfOfId, .text, .language, .saidAt, .saidAtAsPrinted, .madeAtId, .aboutIds, .medium, .addressee, .mentionIds, .origin`

// statementRow keeps saidAt's bounds as saidEarliest, saidLatest, saidSort and saidSpan. speakerSort is unknown until the speaker
// is looked up (copyKeys).
func statementRow(s *graph.Statement) row {
	r := row{"id": s.ID, "text": s.Text, "terms": termsOf(s.Text), "speakerSort": unknownSpeaker}
	r.setText("speakerId", s.SpeakerID)
	r.setText("onBehalfOfId", s.OnBehalfOfID)
	r.setText("language", s.Language)
	r.setText("saidAt", s.SaidAt.EDTF)
	r.setText("saidAtAsPrinted", s.SaidAt.AsPrinted)
	earliest, latest := s.SaidAt.Bounds()
	r["saidEarliest"], r["saidLatest"], r["saidSpan"] = earliest, latest, spanOf(earliest, latest)
	r["saidSort"] = s.SaidAt.SortKey()
	r.setText("madeAtId", s.MadeAtID)
	r.setTexts("aboutIds", s.AboutIDs)
	r.setText("medium", s.Medium)
	r.setText("addressee", s.Addressee)
	r.setTexts("mentionIds", s.MentionIDs)
	r.setText("origin", s.Origin)
	return r
}

// statement makes a statement of its row, with what the row brings along.
func statement(r row) *graph.Statement {
	s := &graph.Statement{
		ID: r.text("id"), SpeakerID: r.text("speakerId"), OnBehalfOfID: r.text("onBehalfOfId"), Text: r.text("text"), Language: r.text("language"),
		MadeAtID: r.text("madeAtId"), AboutIDs: list[string](r, "aboutIds"), Medium: r.text("medium"), Addressee: r.text("addressee"),
		MentionIDs: list[string](r, "mentionIds"), Origin: r.text("origin"),
		Speaker: agent(r.one("speaker")), OnBehalfOf: agent(r.one("onBehalfOf")),
	}
	if said := r.date("saidAt"); said != nil {
		s.SaidAt = *said
	}
	if at := r.one("madeAt"); at != nil {
		s.MadeAt = meeting(at)
	}
	s.About = inOrder(s.AboutIDs, r.nested("about"), meeting)
	s.Mentions = inOrder(s.MentionIDs, r.nested("mentions"), agent)
	s.Quotes = byID(r.nested("quotes"), quote)
	s.Stances = byID(r.nested("stances"), stance)
	return s
}

// inOrder makes what the rows hold, in the order of the ids; ids without a row are left out.
func inOrder[T any](ids []string, rows []row, decode func(row) T) []T {
	found := map[string]T{}
	for _, r := range rows {
		found[r.text("id")] = decode(r)
	}
	var out []T
	for _, id := range ids {
		if node, there := found[id]; there {
			out = append(out, node)
		}
	}
	return out
}

// byID makes what the rows hold, in the order of their ids.
func byID[T any](rows []row, decode func(row) T) []T {
	slices.SortFunc(rows, func(a, b row) int { return cmp.Compare(a.text("id"), b.text("id")) })
	var out []T
	for _, r := range rows {
		out = append(out, decode(r))
	}
	return out
}

// statementWith is the map of a statement s with what is to be brought along.
func statementWith(with graph.With) string {
	parts := []string{statementFields}
	for _, along := range []struct {
		asked bool
		part  string
	}{
		{with.Agents, `speaker: head([(s)<-[:MADE]-(a:Agent) | a ` + agentFields + `]), onBehalfOf: head([(s)-[:ON_BEHALF_OF]->(a:Agent) | a ` + agentFields + `])`},
		{with.Quotes, `quotes: [(s)<-[:OF]-(q:Quote) | q ` + quoteFields + withSource + `]`},
		{with.Stances, `stances: [(s)-[t:TAKES]->(on) | t ` + stanceFields + `, topic: CASE WHEN on:Topic THEN on ` + topicFields + ` END, .speakerId}]`},
		{with.Meetings, `madeAt: head([(s)-[:AT]->(m:Meeting) | m ` + meetingFields + `]), about: [(s)-[:ABOUT]->(m:Meeting) | m ` + meetingFields + `]`},
		{with.Mentions, `mentions: [(s)-[:MENTIONS]->(a:Agent) | a ` + agentFields + `]`},
	} {
		if along.asked {
			parts = append(parts, along.part)
		}
	}
	return "s " + strings.Join(parts, ",\n  ") + "}"
}

// Statements returns the statements that f chooses, in the order o.
func (s *Store) Statements(ctx context.Context, f graph.StatementFilter, o graph.StatementOrder, p graph.Page, with graph.With) (*graph.StatementConnection, error) {
	l, err := newStatementList(f, o)
	if err != nil {
		return nil, err
	}
	w, err := p.Window("statements", f, l.order)
	if err != nil {
		return nil, err
	}
	total := -1
	if w.Count {
		if total, err = s.total(ctx, l.count()); err != nil {
			return nil, err
		}
	}
	rows, err := s.statementRows(ctx, l, w, statementWith(with))
	if err != nil {
		return nil, err
	}
	return connection(w, rows, total, statement), nil
}

// statementList is a list of statements: how they are reached, what else is asked of them, how they are sorted.
type statementList struct {
	conditions
	path  path
	order graph.StatementOrder
}

func newStatementList(f graph.StatementFilter, o graph.StatementOrder) (*statementList, error) {
	if err := f.Validate(); err != nil {
		return nil, err
	}
	order, err := checkOrder(f, o)
	if err != nil {
		return nil, err
	}
	l := &statementList{order: order}
	filters := conjuncts(&f)
	l.path = choosePath(&l.conditions, filters, order.Field)
	for _, f := range filters {
		if err := l.chosen(f); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// checkOrder fills in what the zero order means, and refuses an order that is not known or can't be had.
func checkOrder(f graph.StatementFilter, o graph.StatementOrder) (graph.StatementOrder, error) {
	o.Field, o.Direction = cmp.Or(o.Field, graph.BySaidAt), cmp.Or(o.Direction, graph.Ascending)
	switch {
	case o.Direction != graph.Ascending && o.Direction != graph.Descending:
		return o, fmt.Errorf("order %q is neither ASC nor DESC: %w", o.Direction, graph.ErrInvalid)
	case o.Field == graph.ByRelevance && len(graph.Terms(f.Text)) == 0:
		return o, fmt.Errorf("order RELEVANCE needs a text to be relevant to: %w", graph.ErrInvalid)
	case o.Field != graph.BySaidAt && o.Field != graph.BySpeaker && o.Field != graph.ByRelevance:
		return o, fmt.Errorf("order by %q is not known: %w", o.Field, graph.ErrInvalid)
	}
	return o, nil
}

// key is what the list is sorted by, before the id.
func (l *statementList) key() (string, keyType) {
	switch l.order.Field {
	case graph.BySpeaker:
		return "s.speakerSort", texts
	case graph.ByRelevance:
		return "score", scores
	}
	return "s.saidSort", numbers
}

func (l *statementList) count() query {
	c := l.clone()
	text := l.path.reached(&c) + "\nRETURN count(s)"
	return query{text, c.params}
}

// statementRows reads the rows of a window.
func (s *Store) statementRows(ctx context.Context, l *statementList, w graph.Window, with string) ([]keyedRow, error) {
	key, keys := l.key()
	o := ordering{keys, (l.order.Direction == graph.Descending) != w.Backward}
	if keys == scores && o.descending {
		return s.ranked(ctx, l.conditions, w, o, key, with)
	}
	c := l.clone()
	if l.path.sorted == l.order.Field {
		reached := l.path.first(&c, w, o)
		return s.keyed(ctx, firstOf(c, reached, w, o, key, with))
	}
	reached := l.path.reached(&c)
	return s.keyed(ctx, windowOf(c, reached, w, o, key, with))
}

// windowOf reads a window of the nodes s that reached binds, in the order of (key, id), as the map with.
func windowOf(c conditions, reached string, w graph.Window, o ordering, key, with string) query {
	in := conditions{params: c.params}
	in.beyond(w, o, "key", "s.id", "s")
	reached += "\nWITH s, " + key + " AS key" + in.clause()
	return firstOf(in, reached, w, o, "key", with)
}

// firstOf reads the first rows of what reached binds.
func firstOf(c conditions, reached string, w graph.Window, o ordering, key, with string) query {
	text := reached + "\nWITH s, " + key + " AS key" + o.by("key", "s.id") + "\nLIMIT " + c.param(w.Limit+1) +
		"\nRETURN " + with + " AS row, key" + o.by("key", "s.id")
	return query{text, c.params}
}
