package server

import (
	"context"
	"fmt"
	"maps"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"onrecord/graph"
	"onrecord/graph/network"
	"onrecord/schema"
)

func (r queryResolver) Network(ctx context.Context, input network.Input) (shown *schema.Network, err error) {
	err = resolvers(r).compute(ctx, func() error {
		v, err := newNetworkView(readsOf(ctx), selected(ctx))
		if err != nil {
			return err
		}
		n, err := network.Ask(ctx, r.store, input, maxStances)
		if err != nil {
			return err
		}
		v.reads.mu.Lock()
		defer v.reads.mu.Unlock()
		shown, err = v.network(ctx, n)
		return err
	})
	return shown, err
}

// networkView shows a network as far as it is asked for. Its makers hold reads.mu.
type networkView struct {
	reads *reads
	asked selection
	edges selection // what is asked of edges, in the network or in a slice
	first int       // how many statements behind an edge are asked for, 0 for none
	nodes map[string]graph.Node
	// behind holds the evidence that is asked for, by id.
	behind map[string]graph.Node
}

func newNetworkView(reads *reads, asked selection) (*networkView, error) {
	v := &networkView{reads: reads, asked: asked}
	v.edges = asked.under("Network", "edges").and(asked.under("Network", "slices").under("NetworkSlice", "edges"))
	var err error
	v.first, err = mostEvidence(v.edges)
	return v, err
}

func (v *networkView) network(ctx context.Context, n *network.Network) (*schema.Network, error) {
	if err := measurable(v.measured(n)...); err != nil {
		return nil, err
	}
	if err := v.read(ctx, n); err != nil {
		return nil, err
	}
	shown := &schema.Network{Of: n, Counts: counts(n.Counts), Undated: int32(n.Undated), Edges: v.edgesOf(n)}
	var err error
	if shown.Nodes, shown.Polarisation, err = v.nodesOf(ctx, n, v.asked, "Network"); err != nil {
		return nil, err
	}
	below := v.asked.under("Network", "slices")
	for i := range n.Slices {
		slice, err := v.slice(ctx, &n.Slices[i], below)
		if err != nil {
			return nil, err
		}
		shown.Slices = append(shown.Slices, slice)
	}
	return shown, nil
}

func (v *networkView) slice(ctx context.Context, s *network.Slice, asked selection) (*schema.NetworkSlice, error) {
	shown := &schema.NetworkSlice{From: s.From.Format(time.DateOnly), Until: s.LastDay().Format(time.DateOnly), Counts: counts(s.Counts), Edges: v.edgesOf(s.Network)}
	var err error
	shown.Nodes, shown.Polarisation, err = v.nodesOf(ctx, s.Network, asked, "NetworkSlice")
	return shown, err
}

// read brings the nodes and what is asked for of the evidence behind all edges, each at once.
func (v *networkView) read(ctx context.Context, n *network.Network) error {
	var evidence []string
	edges := 0
	for _, one := range parts(n) {
		if edges += len(one.Edges); edges > maxEdges {
			return fmt.Errorf("more than %d edges; narrow the network (minWeight, minStatements), ask for fewer slices, or take it as a file from /export/network: %w", maxEdges, graph.ErrInvalid)
		}
		for _, e := range one.Edges {
			evidence = append(evidence, v.evidence(one, e)...)
			if len(evidence) > maxEvidence {
				return fmt.Errorf("more than %d statements or meetings are behind the edges, those of slices included; ask for fewer of each (first), for fewer slices, or narrow the network: %w", maxEvidence, graph.ErrInvalid)
			}
		}
	}
	var err error
	if v.behind, err = v.reads.all(ctx, evidence, v.edges.under("NetworkEdge", "statements").with()); err != nil {
		return err
	}
	nodes := make([]string, len(n.Nodes)) // a slice has no others
	for i, node := range n.Nodes {
		nodes[i] = node.ID
	}
	v.nodes, err = v.reads.all(ctx, nodes, graph.With{})
	return err
}

// parts are the network and those of its slices.
func parts(n *network.Network) []*network.Network {
	all := []*network.Network{n}
	for _, s := range n.Slices {
		all = append(all, s.Network)
	}
	return all
}

// evidence is the ids of what is asked for behind an edge.
func (v *networkView) evidence(n *network.Network, e network.Edge) []string {
	switch {
	case n.Kind == network.Meetings && v.edges.has("NetworkEdge", "meetings"):
		return n.Evidence(e.Source, e.Target)
	case n.Kind != network.Meetings && v.first > 0:
		return firstOf(n.Evidence(e.Source, e.Target), v.first)
	}
	return nil
}

// mostEvidence is the largest first that the statements of edges are asked for with; 0 when they aren't. ErrInvalid when one is no size
// of a page: once, not for every edge.
func mostEvidence(edges selection) (most int, err error) {
	for _, f := range edges.fields("NetworkEdge") {
		if f.Name != "statements" {
			continue
		}
		first, err := graphql.UnmarshalInt64(f.ArgumentMap(edges.op.Variables)["first"])
		if err == nil && (first < 0 || first > graph.MaxPage) {
			return 0, fmt.Errorf("first: %d is not between 0 and %d: %w", first, graph.MaxPage, graph.ErrInvalid)
		}
		most = max(most, int(first))
	}
	return most, nil
}

func firstOf[T any](all []T, n int) []T { return all[:max(0, min(n, len(all)))] }

// measures are the fields of a node that the whole network must be looked at for, besides its community.
var measures = []string{"degree", "strength", "betweenness", "closeness", "eigenvector"}

// nodesOf leaves out nodes that are gone in between. What isn't asked for is not measured, and 0.
func (v *networkView) nodesOf(ctx context.Context, n *network.Network, asked selection, typeName string) (all []*schema.NetworkNode, polarisation float64, err error) {
	of := asked.under(typeName, "nodes")
	var central map[string]network.Centrality
	var community map[string]int
	if of.has("NetworkNode", measures...) {
		if central, err = n.Centrality(ctx); err != nil {
			return nil, 0, err
		}
	}
	if of.has("NetworkNode", "community") {
		if community, err = n.Communities(ctx); err != nil {
			return nil, 0, err
		}
	}
	if asked.has(typeName, "polarisation") {
		if polarisation, err = n.Polarisation(ctx); err != nil {
			return nil, 0, err
		}
	}
	for _, node := range n.Nodes {
		if known := v.nodes[node.ID]; known != nil {
			c := central[node.ID]
			all = append(all, &schema.NetworkNode{
				Node: known, Statements: int32(node.Statements), Degree: int32(c.Degree), Strength: c.Strength, Betweenness: c.Betweenness,
				Closeness: c.Closeness, Eigenvector: c.Eigenvector, Community: int32(community[node.ID]),
			})
		}
	}
	return all, polarisation, nil
}

// measured lists what is to be measured: the network, its slices, or both.
func (v *networkView) measured(n *network.Network) []*network.Network {
	asks := func(s selection, typeName string) bool {
		return s.has(typeName, "polarisation") || s.under(typeName, "nodes").has("NetworkNode", append(measures, "community")...)
	}
	var all []*network.Network
	if asks(v.asked, "Network") {
		all = append(all, n)
	}
	if asks(v.asked.under("Network", "slices"), "NetworkSlice") {
		all = append(all, parts(n)[1:]...)
	}
	return all
}

// maxMeasured bounds the network.Work of all that one answer measures; so much takes some seconds.
const maxMeasured = 100_000_000

func measurable(all ...*network.Network) error {
	work := 0
	for _, n := range all {
		work += n.Work()
	}
	if work > maxMeasured {
		return fmt.Errorf("nodes times edges are %d, too many to be measured; narrow the network (minStatements, minWeight) or ask for fewer slices: %w", work, graph.ErrInvalid)
	}
	return nil
}

func (v *networkView) edgesOf(n *network.Network) []*schema.NetworkEdge {
	all := make([]*schema.NetworkEdge, len(n.Edges))
	for i, e := range n.Edges {
		all[i] = &schema.NetworkEdge{Source: e.Source, Target: e.Target, Weight: e.Weight, Significance: e.Significance}
		ids := v.evidence(n, e)
		all[i].Evidence, all[i].Meetings = present[*graph.Statement](v.behind, ids), present[*graph.Meeting](v.behind, ids)
	}
	return all
}

// present returns what is there of one sort of the nodes with these ids, in their order.
func present[T graph.Node](there map[string]graph.Node, ids []string) []T {
	var all []T
	for _, id := range ids {
		if n, ok := there[id].(T); ok {
			all = append(all, n)
		}
	}
	return all
}

func (r queryResolver) Bars(ctx context.Context, input network.Input) (all []*schema.Bar, err error) {
	err = resolvers(r).compute(ctx, func() error {
		bars, err := network.Bars(ctx, input, graph.AtMost(maxStances, "stances", "narrow the question (holders, topics, filter)", r.store.Codings(ctx, input.Codings())))
		if err != nil {
			return err
		}
		nodes, err := allNodes(ctx, bars, func(b network.Bar) string { return b.ID })
		for _, b := range bars {
			if n := nodes[b.ID]; n != nil {
				all = append(all, &schema.Bar{Node: n, Counts: counts(b.Counts)})
			}
		}
		return err
	})
	return all, err
}

// allNodes reads the nodes that rows refer to, by id.
func allNodes[T any](ctx context.Context, rows []T, id func(T) string) (map[string]graph.Node, error) {
	ids := make([]string, len(rows))
	for i, row := range rows {
		ids[i] = id(row)
	}
	reads := readsOf(ctx)
	reads.mu.Lock()
	defer reads.mu.Unlock()
	nodes, err := reads.all(ctx, ids, graph.With{})
	return maps.Clone(nodes), err // others may read more meanwhile
}

type networkEdgeResolver resolvers

func (networkEdgeResolver) Statements(_ context.Context, e *schema.NetworkEdge, first *int32) ([]*graph.Statement, error) {
	return firstOf(e.Evidence, int(orZero(first))), nil
}

type networkResolver resolvers

func (r networkResolver) Backbone(ctx context.Context, n *schema.Network) (all []*schema.BackboneTopic, err error) {
	err = resolvers(r).compute(ctx, func() error {
		rows, err := n.Of.Backbone(ctx)
		if err != nil {
			return err
		}
		nodes, err := allNodes(ctx, rows, func(t network.BackboneTopic) string { return t.TopicID })
		for _, row := range rows {
			if topic, ok := nodes[row.TopicID].(*graph.Topic); ok {
				all = append(all, &schema.BackboneTopic{Topic: topic, Loss: row.Loss, Statements: int32(row.Statements)})
			}
		}
		return err
	})
	return all, err
}
