package discourse_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"onrecord/graph"
	"onrecord/graph/discourse"
)

func nearest(id string, there []*graph.Participation, mentions []graph.Mention, positions []*discourse.Position) string {
	var all []string
	for _, n := range discourse.Neighbours(id, there, mentions, positions) {
		all = append(all, fmt.Sprintf("%s met %d mentioned %d agrees %d opposes %d", n.AgentID, n.Meetings, n.Mentions, n.Agreeing, n.Opposing))
	}
	return strings.Join(all, "; ")
}

func TestNeighbours(t *testing.T) {
	at := func(meeting, agent string) *graph.Participation {
		return &graph.Participation{MeetingID: meeting, AgentID: agent}
	}
	holds := func(holder, topic string, values ...graph.StanceValue) *discourse.Position {
		p := &discourse.Position{HolderID: holder, TopicID: topic}
		for i, v := range values {
			p.Points = append(p.Points, &discourse.Point{Date: graph.UncertainDate{EDTF: fmt.Sprintf("2025-01-%02d", i+1)}, Value: v})
		}
		return p
	}
	says := func(statement, speaker, behalf, mentioned string) graph.Mention {
		return graph.Mention{StatementID: statement, SpeakerID: speaker, OnBehalfOfID: behalf, MentionedID: mentioned}
	}
	for _, c := range []struct {
		name      string
		there     []*graph.Participation
		mentions  []graph.Mention
		positions []*discourse.Position
		want      string
	}{
		{name: "nobody"},
		{name: "a meeting once, not those without the agent", there: []*graph.Participation{at("1", "b"), at("1", "a"), at("1", "b"), at("1", "a"), at("2", "b")},
			want: "b met 1 mentioned 0 agrees 0 opposes 0"},
		{name: "a statement once, by its speaker and its institution", mentions: []graph.Mention{
			says("1", "b", "i", "a"), says("1", "b", "i", "a"), says("2", "a", "", "b"), says("3", "c", "a", "b"), says("4", "b", "i", "c"), says("5", "a", "", "a")},
			want: "b met 0 mentioned 3 agrees 0 opposes 0; i met 0 mentioned 1 agrees 0 opposes 0"},
		{name: "sides of now", positions: []*discourse.Position{
			holds("a", "1", graph.Oppose, graph.Support), holds("a", "2", graph.Conditional), holds("a", "3", graph.Neutral), holds("a", "4", graph.Oppose),
			holds("b", "1", graph.Support), holds("b", "2", graph.Support), holds("b", "3", graph.Neutral), holds("b", "4", graph.Support),
			holds("c", "1", graph.Oppose), holds("c", "2", graph.Conditional), holds("c", "5", graph.Support)},
			want: "b met 0 mentioned 0 agrees 1 opposes 1; c met 0 mentioned 0 agrees 1 opposes 1"},
		{name: "order", there: []*graph.Participation{at("1", "a"), at("1", "c"), at("1", "b")}, mentions: []graph.Mention{says("1", "c", "", "a")},
			want: "c met 1 mentioned 1 agrees 0 opposes 0; b met 1 mentioned 0 agrees 0 opposes 0"},
	} {
		if got := nearest("a", c.there, c.mentions, c.positions); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

// For every two agents, each is as near to the other as the other to it.
func TestNeighboursAreMutual(t *testing.T) {
	agents := rapid.SampledFrom([]string{"a", "b", "c", "i"})
	few := rapid.SampledFrom([]string{"1", "2", "3"})
	rapid.Check(t, func(rt *rapid.T) {
		var there []*graph.Participation
		var mentions []graph.Mention
		var codings []graph.Coding
		for range rapid.IntRange(0, 12).Draw(rt, "size") {
			there = append(there, &graph.Participation{MeetingID: few.Draw(rt, "meeting"), AgentID: agents.Draw(rt, "agent")})
			mentions = append(mentions, graph.Mention{StatementID: few.Draw(rt, "statement"), SpeakerID: agents.Draw(rt, "speaker"), MentionedID: agents.Draw(rt, "mentioned")})
			codings = append(codings, graph.Coding{HolderID: agents.Draw(rt, "holder"), TopicID: few.Draw(rt, "topic"), StatementID: few.Draw(rt, "coded"),
				Value: rapid.SampledFrom(graph.StanceValues).Draw(rt, "value"), SaidAt: graph.UncertainDate{EDTF: "2025-01-0" + few.Draw(rt, "day")}, Confidence: 1})
		}
		positions, err := discourse.Positions(func(yield func(graph.Coding, error) bool) {
			for _, c := range codings {
				if !yield(c, nil) {
					return
				}
			}
		})
		if err != nil {
			rt.Fatal(err)
		}
		find := func(of, other string) discourse.Neighbour {
			all := discourse.Neighbours(of, there, mentions, positions)
			i := slices.IndexFunc(all, func(n *discourse.Neighbour) bool { return n.AgentID == other })
			if i < 0 {
				return discourse.Neighbour{}
			}
			n := *all[i]
			n.AgentID = ""
			return n
		}
		if one, other := find("a", "b"), find("b", "a"); one != other {
			rt.Errorf("b to a is %+v, a to b is %+v", one, other)
		}
	})
}
