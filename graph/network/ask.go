package network

import (
	"context"
	"fmt"

	"onrecord/graph"
)

// Ask reads from r what in asks for and computes it. ErrInvalid when in breaks a rule (Validate), and when more than limit stances or
// mentions, or more than MaxMeetings meetings, would have to be read.
func Ask(ctx context.Context, r graph.Reader, in Input, limit int) (*Network, error) {
	if err := in.Validate(); err != nil {
		return nil, err
	}
	switch in.Kind {
	case Mentions:
		var f graph.StatementFilter
		if in.Filter != nil {
			f = *in.Filter
		}
		return ComputeMentions(ctx, in, graph.AtMost(limit, "mentions", "narrow the question (filter)", r.Mentions(ctx, f)))
	case Meetings:
		meetings, err := readMeetings(ctx, r, in)
		if err != nil {
			return nil, err
		}
		ids := make([]string, len(meetings))
		for i, m := range meetings {
			ids[i] = m.ID
		}
		if len(ids) == 0 { // no ids would mean all
			return ComputeMeetings(ctx, in, nil, nil)
		}
		participations, err := r.Participations(ctx, graph.ParticipationFilter{Meetings: ids})
		if err != nil {
			return nil, err
		}
		return ComputeMeetings(ctx, in, meetings, participations)
	}
	return Compute(ctx, in, graph.AtMost(limit, "stances", "narrow the question (holders, topics, filter)", r.Codings(ctx, in.Codings())))
}

// MaxMeetings bounds how many meetings one question reads.
const MaxMeetings = 10_000

func readMeetings(ctx context.Context, r graph.Reader, in Input) ([]*graph.Meeting, error) {
	var f graph.MeetingFilter
	if in.Meetings != nil {
		f = *in.Meetings
	}
	var all []*graph.Meeting
	page := graph.Page{First: graph.MaxPage}
	for {
		c, err := r.Meetings(ctx, f, page)
		if err != nil {
			return nil, err
		}
		all = append(all, c.Nodes()...)
		if !c.HasNext {
			return all, nil
		}
		if len(all) >= MaxMeetings {
			return nil, fmt.Errorf("more than %d meetings would have to be read; narrow the question (meetings): %w", MaxMeetings, graph.ErrInvalid)
		}
		page.After = *c.PageInfo().EndCursor
	}
}

// ParseInput reads a question from a JSON object with the names and defaults of the GraphQL contract's NetworkInput:
// {"kind": "ACTORS", "duplicates": "DOCUMENT"}. ErrInvalid when it isn't one, or breaks a rule (Validate).
func ParseInput(text string) (Input, error) {
	in := Input{}
	if err := graph.Unmarshal(text, &in); err != nil {
		return in, err
	}
	return in, in.Validate()
}

// Read reads the nodes of the network and its slices, by id; those that are gone are left out.
func (n *Network) Read(ctx context.Context, r graph.Reader) (map[string]graph.Node, error) {
	ids := make([]string, len(n.Nodes)) // a slice has no others
	for i, node := range n.Nodes {
		ids[i] = node.ID
	}
	found, err := r.Nodes(ctx, ids, graph.With{})
	if err != nil {
		return nil, err
	}
	nodes := map[string]graph.Node{}
	for _, node := range found {
		if node != nil {
			nodes[node.NodeID()] = node
		}
	}
	return nodes, nil
}
