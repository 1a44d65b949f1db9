package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"onrecord/graph"
)

// asking is what several commands ask alike: whose stances, on what, when, as judged by whom.
type asking struct {
	holders, topics, coders, kinds []string
	from, to, filter               string
}

func (a *asking) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringArrayVar(&a.holders, "holder", nil, "of this person or institution, by id or name; again for more")
	f.StringArrayVar(&a.topics, "topic", nil, "on this topic, by id or label; again for more")
	f.StringArrayVar(&a.coders, "coder", nil, "as judged by the coder of this name; again for more")
	f.StringArrayVar(&a.kinds, "coder-kind", nil, "as judged by coders of this kind: "+choices(graph.CoderKinds)+"; again for more")
	f.StringVar(&a.from, "from", "", "said at this date or later, EDTF: 2025-08")
	f.StringVar(&a.to, "to", "", "said at this date or earlier, EDTF: 2025-12-31")
	f.StringVar(&a.filter, "filter", "", `statements that a StatementFilter of the GraphQL interface chooses, as JSON: {"text": "ceasefire"}`)
}

// codings is the filter that the flags make. Names are looked up in the store.
func (a *asking) codings(ctx context.Context, s graph.Reader) (graph.CodingFilter, error) {
	f := graph.CodingFilter{Coders: a.coders}
	for _, kind := range a.kinds {
		f.CoderKinds = append(f.CoderKinds, word[graph.CoderKind](kind))
	}
	if a.filter != "" {
		if err := graph.Unmarshal(a.filter, &f.Statements); err != nil {
			return f, usage(fmt.Errorf("--filter: %w", err))
		}
	}
	if a.from != "" || a.to != "" {
		f.Statements.And = append(f.Statements.And, &graph.StatementFilter{SaidFrom: a.from, SaidTo: a.to})
	}
	if err := f.Validate(); err != nil {
		return f, usage(err)
	}
	var err error
	if f.Holders, err = eachID(ctx, a.holders, agentNamed(s)); err != nil {
		return f, err
	}
	f.Topics, err = eachID(ctx, a.topics, topicNamed(s))
	return f, err
}

// finder returns the ids and the names of what has this name or this id.
type finder func(ctx context.Context, name string) (ids, names []string, err error)

// eachID is the one id that each of the names stands for.
func eachID(ctx context.Context, names []string, find finder) ([]string, error) {
	var out []string
	for _, name := range names {
		ids, found, err := find(ctx, name)
		if exact := exactly(name, found); len(ids) > 1 && len(exact) == 1 {
			ids = []string{ids[exact[0]]}
		}
		switch {
		case err != nil:
			return nil, err
		case len(ids) == 0:
			return nil, usage(fmt.Errorf("%q is not there; 'onrecord serve' lets you look, at /search", name))
		case len(ids) > 1:
			return nil, usage(fmt.Errorf("%q may be %s; name one by its id", name, strings.Join(described(ids, found), " or ")))
		}
		out = append(out, ids[0])
	}
	return out, nil
}

// exactly lists the places of those names that are this one, whatever their letter case and spelling.
func exactly(name string, names []string) []int {
	var places []int
	for i, n := range names {
		if slices.Equal(graph.NameTokens(n), graph.NameTokens(name)) {
			places = append(places, i)
		}
	}
	return places
}

func described(ids, names []string) []string {
	out := make([]string, len(ids))
	for i := range ids {
		out[i] = fmt.Sprintf("%s (%s)", names[i], ids[i])
	}
	return out
}

// few is how many of those who share a name are listed.
var few = graph.Page{First: 10}

func agentNamed(s graph.Reader) finder {
	return func(ctx context.Context, name string) (ids, names []string, err error) {
		if ids, names, err = byID(ctx, s, graph.NamedID(graph.KindPerson, name), graph.NamedID(graph.KindInstitution, name)); err != nil || len(ids) > 0 {
			return ids, names, err
		}
		people, err := s.People(ctx, graph.AgentFilter{Name: name}, few)
		if err != nil {
			return nil, nil, err
		}
		institutions, err := s.Institutions(ctx, graph.AgentFilter{Name: name}, few)
		if err != nil {
			return nil, nil, err
		}
		for _, p := range people.Nodes() {
			ids, names = append(ids, p.ID), append(names, p.Name)
		}
		for _, i := range institutions.Nodes() {
			ids, names = append(ids, i.ID), append(names, i.Name)
		}
		return ids, names, nil
	}
}

func topicNamed(s graph.Reader) finder {
	return func(ctx context.Context, name string) (ids, names []string, err error) {
		if ids, names, err = byID(ctx, s, graph.NamedID(graph.KindTopic, name)); err != nil || len(ids) > 0 {
			return ids, names, err
		}
		found, err := s.Topics(ctx, graph.TopicFilter{Label: name}, few)
		if err != nil {
			return nil, nil, err
		}
		for _, t := range found.Nodes() {
			ids, names = append(ids, t.ID), append(names, t.Label)
		}
		return ids, names, nil
	}
}

// byID returns those of the ids that are there.
func byID(ctx context.Context, s graph.Reader, candidates ...string) (ids, names []string, err error) {
	nodes, err := s.Nodes(ctx, candidates, graph.With{})
	if err != nil {
		return nil, nil, err
	}
	for _, n := range nodes {
		if n != nil {
			ids, names = append(ids, n.NodeID()), append(names, nameOf(n, n.NodeID()))
		}
	}
	return ids, names, nil
}
