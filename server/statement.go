package server

import (
	"context"
	"slices"

	"onrecord/graph"
	"onrecord/schema"
)

type statementResolver resolvers

// statements answers every field that lists statements. What the query asks of them comes along in
// the same call of the store; the fields of Statement rely on it.
func (r resolvers) statements(ctx context.Context, f graph.StatementFilter, orderBy *graph.StatementOrder, p paging) (*schema.StatementConnection, error) {
	c, err := connect(ctx, "Statement", p, func(page graph.Page, s selection) (*graph.StatementConnection, error) {
		return r.store.Statements(ctx, f, orZero(orderBy), page, s.with())
	})
	if err != nil {
		return nil, err
	}
	highlight(ctx, "Statement", c, f.Words())
	return &schema.StatementConnection{StatementConnection: c, Filter: f}, nil
}

// only narrows a filter to those statements for which the list that field picks holds the id.
func only(filter *graph.StatementFilter, id string, field func(*graph.StatementFilter) *[]string) graph.StatementFilter {
	f := orZero(filter)
	if list := field(&f); len(*list) == 0 {
		*list = []string{id}
		return f
	}
	narrow := &graph.StatementFilter{}
	*field(narrow) = []string{id}
	f.And = append(slices.Clip(f.And), narrow)
	return f
}

func (r statementResolver) OnBehalfOf(_ context.Context, s *graph.Statement) (*graph.Institution, error) {
	institution, _ := s.OnBehalfOf.(*graph.Institution)
	return institution, nil
}

// Stances leaves out those on an unknown topic or of an unknown holder.
func (r statementResolver) Stances(ctx context.Context, s *graph.Statement) ([]*schema.Stance, error) {
	asked := selected(ctx).under("Stance", "statement")
	var all []*schema.Stance
	for _, st := range s.Stances {
		n, err := readsOf(ctx).node(ctx, holderOf, st.EffectiveHolderID(), graph.With{})
		if err != nil {
			return nil, err
		}
		holder, known := n.(graph.Agent)
		if st.Topic == nil || !known {
			continue
		}
		judged, err := same(ctx, s, asked)
		if err != nil {
			return nil, err
		}
		all = append(all, &schema.Stance{
			ID: st.ID, Statement: judged, Topic: st.Topic, Value: st.Value, Holder: holder,
			Coder: &st.Coder, Confidence: st.Confidence, CodedAt: st.CodedAt,
		})
	}
	return all, nil
}

// same returns the statement with what is asked of it further down: stances { statement { quotes } }.
func same(ctx context.Context, s *graph.Statement, asked selection) (*graph.Statement, error) {
	with := asked.with()
	if with == (graph.With{}) {
		return s, nil
	}
	n, err := readsOf(ctx).node(ctx, statementOf, s.ID, with)
	again, ok := n.(*graph.Statement)
	if !ok {
		return s, err // removed in between
	}
	return again, err
}

func (r statementResolver) Topics(_ context.Context, s *graph.Statement) ([]*graph.Topic, error) {
	var topics []*graph.Topic
	seen := map[string]bool{}
	for _, st := range s.Stances {
		if st.Topic != nil && !seen[st.TopicID] {
			seen[st.TopicID] = true
			topics = append(topics, st.Topic)
		}
	}
	return topics, nil
}
