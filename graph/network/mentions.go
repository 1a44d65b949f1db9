package network

import (
	"cmp"
	"context"
	"iter"
	"slices"

	"onrecord/graph"
)

// ComputeMentions computes a network of kind MENTIONS: an edge from who speaks to whom they mention weighs the statements in which they
// do, each once. The mentions are those that in.Filter chooses, in the order of graph.Reader.Mentions. With PERSON both ends
// are people; with INSTITUTION the source is the institution that speaks or that the speaker spoke for, and the target an institution.
// Who mentions themself is left out. Errors are those of Compute.
func ComputeMentions(ctx context.Context, in Input, mentions iter.Seq2[graph.Mention, error]) (*Network, error) {
	if err := in.Validate(); err != nil {
		return nil, err
	}
	if in.Kind != Mentions {
		return nil, invalid("kind %s isn't computed from mentions", in.Kind)
	}
	in = in.Resolved()
	b := newBuilder(in)
	b.cols = b.rows
	for m, err := range whileLive(ctx, mentions) {
		if err != nil {
			return nil, err
		}
		source, target := in.Actor.of(m.SpeakerID, m.OnBehalfOfID), in.Actor.of(m.MentionedID, "")
		if source == "" || target == "" || source == target {
			continue
		}
		statement, err := b.statement(m.StatementID, m.SaidAt)
		if err != nil {
			return nil, err
		}
		b.act(source, target, statement, neutral, m.SourceIDs)
	}
	return networkOf(ctx, in, b.finish())
}

// ComputeMeetings computes a network of kind MEETINGS: an edge weighs the meetings in which both took part, each once, whatever
// several sources say of it. With INSTITUTION a participation is that of the institution itself, or of the one it was on behalf of.
// Participations in other meetings are left out; the order of neither list matters. Errors are those of Compute.
func ComputeMeetings(ctx context.Context, in Input, meetings []*graph.Meeting, participations []*graph.Participation) (*Network, error) {
	if err := in.Validate(); err != nil {
		return nil, err
	}
	if in.Kind != Meetings {
		return nil, invalid("kind %s isn't computed from meetings", in.Kind)
	}
	in = in.Resolved()
	there := map[string][]string{}
	for _, p := range participations {
		if agent := in.Actor.of(p.AgentID, p.OnBehalfOfID); agent != "" {
			there[p.MeetingID] = append(there[p.MeetingID], agent)
		}
	}
	b := newBuilder(in)
	for _, m := range byDate(meetings) {
		agents := there[m.ID]
		if len(agents) == 0 {
			continue
		}
		statement, err := b.statement(m.ID, dateOf(m))
		if err != nil {
			return nil, err
		}
		slices.Sort(agents)
		for _, agent := range slices.Compact(agents) {
			b.act(agent, m.ID, statement, neutral, nil)
		}
	}
	return networkOf(ctx, in, b.finish())
}

// byDate is the meetings in the order of graph.Reader.Meetings, each once.
func byDate(meetings []*graph.Meeting) []*graph.Meeting {
	keys := make(map[string]int64, len(meetings))
	for _, m := range meetings {
		date := dateOf(m)
		keys[m.ID] = date.SortKey()
	}
	sorted := slices.SortedFunc(slices.Values(meetings), func(a, b *graph.Meeting) int {
		return cmp.Or(cmp.Compare(keys[a.ID], keys[b.ID]), cmp.Compare(a.ID, b.ID))
	})
	return slices.CompactFunc(sorted, func(a, b *graph.Meeting) bool { return a.ID == b.ID })
}

// dateOf is the meeting's date, open on both sides when it has none.
func dateOf(m *graph.Meeting) graph.UncertainDate {
	if m.Date == nil {
		return graph.UncertainDate{EDTF: "../.."}
	}
	return *m.Date
}
