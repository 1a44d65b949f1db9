package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"onrecord/graph"
	"onrecord/graph/export"
	"onrecord/graph/network"
)

func newNetwork() *cobra.Command {
	var store string
	var a asking
	var q networkFlags
	var w networkWriting
	c := &cobra.Command{
		Use:   "network",
		Short: "Write a discourse network: who agrees, disagrees, meets or mentions whom",
		Long: `Network computes a discourse network and writes it for Gephi, visone, igraph, NetworkX, UCINET, Pajek or a spreadsheet.
The words of its flags are those of NetworkInput in the GraphQL interface, in any letter case; docs/positions.md states every rule.`,
		Example: `  onrecord network --measure congruence --normalise average --format graphml -o congruence.graphml
  onrecord network --kind two_mode --measure subtract --format csv-matrix
  onrecord network --kind mentions --format csv
  onrecord network --window 30 --step 7 --format gexf -o moving.gexf`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			return withStore(c.Context(), openExisting, store, func(s graph.Store) error {
				in, err := q.input(c, &a, s)
				if err != nil {
					return err
				}
				return w.to(c, func(out io.Writer) error {
					return w.answer(c, s, "network", in.Resolved(), func(ctx context.Context, o export.Options) error { return w.network(ctx, s, in, o, out) })
				})
			})
		},
	}
	storeFlag(c, &store)
	q.flags(c)
	a.flags(c)
	w.flags(c, export.GraphML, export.NetworkFormats)
	c.Flags().BoolVar(&w.evidence, "evidence", false, "with the ids of the statements behind each edge, which makes dense networks large")
	c.Flags().BoolVar(&w.measures, "measures", false, "with degree, strength, betweenness, closeness, eigenvector and community of each node")
	w.answerFlags(c)
	c.Flags().BoolVar(&w.asJSON, "json", false, "print one JSON object instead")
	return c
}

// networkFlags are the flags of a network that are not asking's.
type networkFlags struct {
	kind, actor, measure, normalise, duplicates, meetings string
	minStatements, window, step                           int
	minWeight                                             float64
	unit, kernel                                          string
}

func (q *networkFlags) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&q.kind, "kind", "actors", choices(network.Kinds))
	f.StringVar(&q.actor, "actor", "person", choices(network.ActorKinds))
	f.StringVar(&q.measure, "measure", "", choices(network.Measures)+" (default: what suits the kind)")
	f.StringVar(&q.normalise, "normalise", "none", choices(network.Normalisations))
	f.StringVar(&q.duplicates, "duplicates", "include", "count the same stance once a "+choices(network.AllDuplicates))
	f.IntVar(&q.minStatements, "min-statements", 1, "leave out nodes with fewer statements")
	f.Float64Var(&q.minWeight, "min-weight", 0, "leave out edges that weigh less")
	f.IntVar(&q.window, "window", 0, "move a window of this size over time; 0: no window")
	f.IntVar(&q.step, "step", 1, "how far the window moves at each step")
	f.StringVar(&q.unit, "unit", "day", "of window and step: "+choices(network.Units))
	f.StringVar(&q.kernel, "kernel", "none", "how much a statement counts by its distance from the middle: "+choices(network.Kernels))
	f.StringVar(&q.meetings, "meetings", "", `for --kind meetings: those that a MeetingFilter of the GraphQL interface chooses, as JSON`)
}

// choices lists values as a flag's help shows them: "two_mode|actors".
func choices[T ~string](values []T) string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = strings.ToLower(string(v))
	}
	return strings.Join(words, "|")
}

// input is the question that the flags make.
func (q *networkFlags) input(c *cobra.Command, a *asking, s graph.Reader) (network.Input, error) {
	in := network.Input{
		Kind: word[network.Kind](q.kind), Actor: word[network.ActorKind](q.actor), Measure: word[network.Measure](q.measure),
		Normalise: word[network.Normalisation](q.normalise), Duplicates: word[network.Duplicates](q.duplicates), MinStatements: q.minStatements,
	}
	if c.Flags().Changed("min-weight") {
		in.MinWeight = &q.minWeight
	}
	if changed := []string{"step", "unit", "kernel"}; q.window == 0 && slices.ContainsFunc(changed, c.Flags().Changed) {
		return in, usage(errors.New("--step, --unit and --kernel go with --window"))
	}
	if c.Flags().Changed("window") {
		in.Window = &network.Window{Size: q.window, Step: q.step, Unit: word[network.Unit](q.unit), Kernel: word[network.Kernel](q.kernel)}
	}
	if q.meetings != "" {
		in.Meetings = &graph.MeetingFilter{}
		if err := graph.Unmarshal(q.meetings, in.Meetings); err != nil {
			return in, usage(fmt.Errorf("--meetings: %w", err))
		}
	}
	f, err := a.codings(c.Context(), s)
	if err != nil {
		return in, err
	}
	in.Holders, in.Topics, in.Coders = f.Holders, f.Topics, f.Coders
	if a.filter != "" || a.from != "" || a.to != "" {
		in.Filter = &f.Statements
	}
	if err := in.Validate(); err != nil {
		return in, usage(err)
	}
	return in, nil
}

func word[T ~string](flag string) T { return T(strings.ToUpper(flag)) }

// unlimited is how many stances or mentions a command may read.
const unlimited = 1 << 40

// networkWriting is how a network is written, and what with it.
type networkWriting struct {
	writing
	evidence, measures bool
}

// network computes a network and writes it.
func (w *networkWriting) network(ctx context.Context, s graph.Reader, in network.Input, o export.Options, out io.Writer) error {
	if !w.asJSON {
		if err := w.format.HoldsNetwork(in.Window != nil, w.evidence, w.measures); err != nil {
			return err
		}
	}
	n, err := network.Ask(ctx, s, in, unlimited)
	if err != nil {
		return err
	}
	nodes, err := n.Read(ctx, s)
	if err != nil {
		return err
	}
	d := export.Details{Nodes: nodes}
	if w.evidence {
		d.Evidence = n.Evidence
	}
	if w.measures {
		if d.Centrality, err = n.Centrality(ctx); err != nil {
			return err
		}
		if d.Communities, err = n.Communities(ctx); err != nil {
			return err
		}
	}
	if w.asJSON {
		return writeNetworkJSON(out, n, d, o)
	}
	o.Title = "Discourse network"
	return export.Network(out, w.format, n, d, o)
}

// jsonNetwork is a network as --json prints it, in the words of the GraphQL interface.
type jsonNetwork struct {
	Snapshot string      `json:"snapshot"`
	Kind     string      `json:"kind"`
	Nodes    []jsonNode  `json:"nodes"`
	Edges    []jsonEdge  `json:"edges"`
	Undated  int         `json:"undated"`
	Slices   []jsonSlice `json:"slices,omitempty"`
}

type jsonNode struct {
	ID          string   `json:"id"`
	Name        string   `json:"name"`
	Statements  int      `json:"statements"`
	Degree      *int     `json:"degree,omitempty"`
	Strength    *float64 `json:"strength,omitempty"`
	Betweenness *float64 `json:"betweenness,omitempty"`
	Closeness   *float64 `json:"closeness,omitempty"`
	Eigenvector *float64 `json:"eigenvector,omitempty"`
	Community   *int     `json:"community,omitempty"`
}

type jsonEdge struct {
	Source     string   `json:"source"`
	Target     string   `json:"target"`
	Weight     float64  `json:"weight"`
	Statements []string `json:"statements,omitempty"` // of MEETINGS: meetings
}

type jsonSlice struct {
	From  string     `json:"from"`
	Until string     `json:"until"`
	Nodes []jsonNode `json:"nodes"`
	Edges []jsonEdge `json:"edges"`
}

func writeNetworkJSON(out io.Writer, n *network.Network, d export.Details, o export.Options) error {
	shown := jsonNetwork{Snapshot: o.Snapshot, Kind: string(n.Kind), Undated: n.Undated}
	shown.Nodes, shown.Edges = jsonNodes(n, d), jsonEdges(n, d.Evidence)
	for _, s := range n.Slices {
		part := jsonSlice{From: s.From.Format("2006-01-02"), Until: s.LastDay().Format("2006-01-02")}
		evidence := d.Evidence
		if evidence != nil {
			evidence = s.Evidence
		}
		part.Nodes, part.Edges = jsonNodes(s.Network, export.Details{Nodes: d.Nodes}), jsonEdges(s.Network, evidence)
		shown.Slices = append(shown.Slices, part)
	}
	return json.NewEncoder(out).Encode(shown)
}

func jsonNodes(n *network.Network, d export.Details) []jsonNode {
	shown := make([]jsonNode, len(n.Nodes))
	for i, node := range n.Nodes {
		shown[i] = jsonNode{ID: node.ID, Name: nameOf(d.Nodes[node.ID], node.ID), Statements: node.Statements}
		if c, measured := d.Centrality[node.ID]; measured {
			camp := d.Communities[node.ID]
			s := &shown[i]
			s.Degree, s.Strength, s.Betweenness, s.Closeness, s.Eigenvector, s.Community = &c.Degree, &c.Strength, &c.Betweenness, &c.Closeness, &c.Eigenvector, &camp
		}
	}
	return shown
}

func jsonEdges(n *network.Network, evidence func(source, target string) []string) []jsonEdge {
	edges := make([]jsonEdge, len(n.Edges))
	for i, e := range n.Edges {
		edges[i] = jsonEdge{Source: e.Source, Target: e.Target, Weight: e.Weight}
		if evidence != nil {
			edges[i].Statements = evidence(e.Source, e.Target)
		}
	}
	return edges
}

// nameOf is the name of a node to show; its id when it isn't there.
func nameOf(n graph.Node, id string) string {
	switch n := n.(type) {
	case graph.Agent:
		return n.AgentName()
	case *graph.Topic:
		return n.Label
	}
	return id
}
