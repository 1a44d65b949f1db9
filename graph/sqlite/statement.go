package sqlite

import (
	"context"
	"fmt"

	"onrecord/graph"
)

func (s *Store) Statements(ctx context.Context, f graph.StatementFilter, o graph.StatementOrder, p graph.Page, with graph.With) (*graph.StatementConnection, error) {
	if err := f.Validate(); err != nil {
		return nil, err
	}
	w, err := p.Window(graph.KindStatement, f, o)
	if err != nil {
		return nil, err
	}
	l := &listing{from: "statement s", id: "s.id", desc: o.Direction == graph.Descending}
	if err := l.orderedBy(o, f.Text); err != nil {
		return nil, err
	}
	if err := l.statements(&f); err != nil {
		return nil, err
	}
	c, err := page[graph.Statement](ctx, s, l, w)
	if err != nil {
		return nil, err
	}
	return c, s.bring(ctx, c.Nodes(), with)
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
		l.sort = "s.speaker_sort"
	case graph.ByRelevance:
		terms := graph.Terms(text)
		if len(terms) == 0 {
			return fmt.Errorf("order RELEVANCE needs a text to be relevant to: %w", graph.ErrInvalid)
		}
		l.from = "statement s JOIN (" + scores + " AND rowid % 8 = 0) found ON found.place / 8 = s.n"
		l.sort = "found.score"
		l.args = append(l.args, match(terms))
	default:
		return fmt.Errorf("order %q is not known: %w", o.Field, graph.ErrInvalid)
	}
	return nil
}

// bring fills what was asked for with the statements, a few questions for all of them.
func (s *Store) bring(ctx context.Context, statements []*graph.Statement, with graph.With) error {
	if len(statements) == 0 {
		return nil
	}
	if err := s.bringAgents(ctx, statements, with); err != nil {
		return err
	}
	if with.Meetings {
		if err := s.bringMeetings(ctx, statements); err != nil {
			return err
		}
	}
	if with.Quotes {
		if err := s.bringQuotes(ctx, statements); err != nil {
			return err
		}
	}
	if with.Stances {
		return s.bringStances(ctx, statements)
	}
	return nil
}

func (s *Store) bringAgents(ctx context.Context, statements []*graph.Statement, with graph.With) error {
	var ids []string
	for _, st := range statements {
		if with.Agents {
			ids = append(ids, st.SpeakerID, st.OnBehalfOfID)
		}
		if with.Mentions {
			ids = append(ids, st.MentionIDs...)
		}
	}
	agents, err := s.agentsByID(ctx, ids)
	if err != nil {
		return err
	}
	for _, st := range statements {
		if with.Agents {
			st.Speaker, st.OnBehalfOf = agents[st.SpeakerID], agents[st.OnBehalfOfID]
		}
		if with.Mentions {
			st.Mentions = pick(agents, st.MentionIDs)
		}
	}
	return nil
}

func (s *Store) bringMeetings(ctx context.Context, statements []*graph.Statement) error {
	var ids []string
	for _, st := range statements {
		ids = append(append(ids, st.MadeAtID), st.AboutIDs...)
	}
	meetings, err := byID[graph.Meeting](ctx, s, "meeting", ofKind(graph.KindMeeting, ids))
	if err != nil {
		return err
	}
	for _, st := range statements {
		st.MadeAt, st.About = meetings[st.MadeAtID], pick(meetings, st.AboutIDs)
	}
	return nil
}

// pick returns what is there of the ids, in their order.
func pick[T any](there map[string]T, ids []string) []T {
	var out []T
	for _, id := range ids {
		if v, ok := there[id]; ok {
			out = append(out, v)
		}
	}
	return out
}

func (s *Store) bringQuotes(ctx context.Context, statements []*graph.Statement) error {
	quotes, err := records[graph.Quote](ctx, s, query{
		"SELECT record FROM quote WHERE statement_id IN (SELECT value FROM json_each(?)) ORDER BY id", []any{list(statementIDs(statements))},
	})
	if err != nil {
		return err
	}
	of := map[string][]*graph.Quote{}
	for _, q := range quotes {
		of[q.StatementID] = append(of[q.StatementID], q)
	}
	for _, st := range statements {
		st.Quotes = of[st.ID]
	}
	return s.bringSources(ctx, quotes)
}

// bringSources sets the Source of quotes.
func (s *Store) bringSources(ctx context.Context, quotes []*graph.Quote) error {
	var ids []string
	for _, q := range quotes {
		ids = append(ids, q.SourceID)
	}
	sources, err := s.sourcesByID(ctx, ofKind(graph.KindSource, ids))
	for _, q := range quotes {
		q.Source = sources[q.SourceID]
	}
	return err
}

func (s *Store) bringStances(ctx context.Context, statements []*graph.Statement) error {
	stances, err := records[graph.Stance](ctx, s, query{
		"SELECT record FROM stance WHERE statement_id IN (SELECT value FROM json_each(?)) ORDER BY topic_id, id", []any{list(statementIDs(statements))},
	})
	if err != nil {
		return err
	}
	var topicIDs []string
	for _, st := range stances {
		topicIDs = append(topicIDs, st.TopicID)
	}
	topics, err := byID[graph.Topic](ctx, s, "topic", ofKind(graph.KindTopic, topicIDs))
	if err != nil {
		return err
	}
	of := map[string][]*graph.Stance{}
	for _, st := range stances {
		st.Topic = topics[st.TopicID]
		of[st.StatementID] = append(of[st.StatementID], st)
	}
	for _, st := range statements {
		st.Stances = of[st.ID]
		for _, taken := range st.Stances {
			taken.SpeakerID = st.SpeakerID
		}
	}
	return nil
}

func statementIDs(statements []*graph.Statement) []string {
	ids := make([]string, len(statements))
	for i, st := range statements {
		ids[i] = st.ID
	}
	return ids
}
