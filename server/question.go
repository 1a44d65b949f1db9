package server

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/graph/discourse"
	"onrecord/schema"
)

// Questions proposes positions to look at. It is made of suggestions and codings; each step is bounded.
func (r queryResolver) Questions(ctx context.Context, prefix *string, first *int32) ([]*schema.Question, error) {
	n, err := sizeOf(first, maxQuestions)
	if err != nil || n == 0 {
		return nil, err
	}
	words := strings.Fields(orZero(prefix))
	p := proposals{store: r.store, of: map[pair]*discourse.Position{}}
	byShifts := len(graph.NewTyped(orZero(prefix))) == 0
	err = resolvers(r).compute(ctx, func() error {
		if byShifts {
			return p.ofMostQuoted(ctx)
		}
		return p.typed(ctx, words[:min(len(words), maxTyped)])
	})
	if err != nil {
		return nil, err
	}
	return p.questions(ctx, n, byShifts)
}

type pair struct{ holder, topic string }

// proposals are the positions that may be asked for.
type proposals struct {
	store   graph.Reader
	of      map[pair]*discourse.Position
	codings int // read for them
}

// typed proposes, for each way to part the words in two, the positions of those whom the one part may mean on what the other may.
func (p *proposals) typed(ctx context.Context, words []string) error {
	agents, topics := suggester{p.store, []graph.Kind{graph.KindPerson, graph.KindInstitution}}, suggester{p.store, []graph.Kind{graph.KindTopic}}
	for i := range words {
		head, tail := strings.Join(words[:i], " "), strings.Join(words[i:], " ")
		if err := p.pairs(ctx, agents, head, topics, tail); err != nil {
			return err
		}
		if err := p.pairs(ctx, agents, tail, topics, head); err != nil {
			return err
		}
	}
	return nil
}

// pairs proposes the positions of whom one text may mean on what another may; "" means all.
func (p *proposals) pairs(ctx context.Context, agents suggester, who string, topics suggester, what string) error {
	var f graph.CodingFilter
	var err error
	if f.Holders, err = agents.ids(ctx, who); err != nil || who != "" && len(f.Holders) == 0 {
		return err
	}
	if f.Topics, err = topics.ids(ctx, what); err != nil || what != "" && len(f.Topics) == 0 {
		return err
	}
	for _, part := range oneByOne(f) {
		if err := p.read(ctx, part); err != nil {
			return err
		}
	}
	return nil
}

// oneByOne parts a question for all topics of some holders, or all holders on some topics, so that one of whom there is too much to read doesn't
// hide the others.
func oneByOne(f graph.CodingFilter) []graph.CodingFilter {
	var all []graph.CodingFilter
	switch {
	case len(f.Topics) == 0:
		for _, h := range f.Holders {
			all = append(all, graph.CodingFilter{Holders: []string{h}})
		}
	case len(f.Holders) == 0:
		for _, t := range f.Topics {
			all = append(all, graph.CodingFilter{Topics: []string{t}})
		}
	default:
		all = append(all, f)
	}
	return all
}

// suggester asks for nodes of some kinds.
type suggester struct {
	store graph.Reader
	kinds []graph.Kind
}

// ids are the nodes that a text may mean; none for "".
func (s suggester) ids(ctx context.Context, text string) ([]string, error) {
	if text == "" {
		return nil, nil
	}
	found, err := s.store.Suggest(ctx, graph.SuggestFilter{Prefix: text, Kinds: s.kinds, Limit: maxMeant})
	ids := make([]string, len(found))
	for i, o := range found {
		ids[i] = o.Node.NodeID()
	}
	return ids, err
}

// ofMostQuoted proposes the positions of those who made most statements.
func (p *proposals) ofMostQuoted(ctx context.Context) error {
	facets, err := p.store.Facets(ctx, graph.StatementFilter{}, []graph.FacetField{graph.FacetSpeaker}, maxMeant)
	if err != nil {
		return err
	}
	for _, v := range facets[0].Values {
		if err := p.read(ctx, graph.CodingFilter{Holders: []string{v.Value}}); err != nil {
			return err
		}
	}
	return nil
}

// read proposes the positions that the codings make, as long as there are no more than maxCompared in all; of those beyond none, for half a
// position is a wrong one.
func (p *proposals) read(ctx context.Context, f graph.CodingFilter) error {
	var codings []graph.Coding
	for c, err := range p.store.Codings(ctx, f) {
		if err != nil {
			return err
		}
		if codings = append(codings, c); p.codings+len(codings) > maxCompared {
			return nil
		}
	}
	p.codings += len(codings)
	found, err := discourse.Positions(each(codings))
	for _, o := range discourse.Of(found, f.Holders) {
		p.of[pair{o.HolderID, o.TopicID}] = o
	}
	return err
}

// questions are the first n of the proposals whose holder and topic are there.
func (p *proposals) questions(ctx context.Context, n int, byShifts bool) ([]*schema.Question, error) {
	type proposal struct {
		*discourse.Position
		shifts int
	}
	var all []proposal
	var ids []string
	for _, o := range p.of {
		all = append(all, proposal{o, len(o.Shifts())})
	}
	slices.SortFunc(all, func(a, b proposal) int {
		shifted := 0
		if byShifts {
			shifted = cmp.Compare(min(b.shifts, 1), min(a.shifts, 1))
		}
		return cmp.Or(shifted, cmp.Compare(b.Counts.Statements, a.Counts.Statements), cmp.Compare(a.HolderID, b.HolderID), cmp.Compare(a.TopicID, b.TopicID))
	})
	all = all[:min(len(all), 2*n)] // some to spare, in place of topics that are not there
	for _, o := range all {
		ids = append(ids, o.HolderID, o.TopicID)
	}
	nodes, err := allNodes(ctx, ids, func(id string) string { return id })
	if err != nil {
		return nil, err
	}
	var out []*schema.Question
	for _, o := range all {
		holder, known := nodes[o.HolderID].(graph.Agent)
		topic, _ := nodes[o.TopicID].(*graph.Topic)
		if known && topic != nil && len(out) < n {
			out = append(out, &schema.Question{
				Holder: holder, Topic: topic, Statements: int32(o.Counts.Statements), Shifts: int32(o.shifts), Earliest: o.Counts.Earliest, Latest: o.Counts.Latest,
			})
		}
	}
	return out, nil
}
