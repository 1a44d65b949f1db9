package network_test

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"onrecord/graph"
	"onrecord/graph/network"
)

func mention(id, date, speaker, onBehalfOf, mentioned string) graph.Mention {
	return graph.Mention{StatementID: "statement:" + id, SaidAt: graph.UncertainDate{EDTF: date}, SpeakerID: speaker, OnBehalfOfID: onBehalfOf, MentionedID: mentioned, SourceIDs: []string{"source:1"}}
}

func mentions(all ...graph.Mention) iter.Seq2[graph.Mention, error] {
	return func(yield func(graph.Mention, error) bool) {
		for _, m := range all {
			if !yield(m, nil) {
				return
			}
		}
	}
}

func sampleMentions() iter.Seq2[graph.Mention, error] {
	return mentions(
		mention("a", "2025-01-01", "person:vale", "institution:port", "person:hale"), mention("a", "2025-01-01", "person:vale", "institution:port", "person:lund"),
		mention("a", "2025-01-01", "person:vale", "institution:port", "institution:town"), mention("b", "2025-01-02", "person:vale", "institution:port", "person:hale"),
		mention("c", "2025-01-03", "person:hale", "", "person:vale"), mention("d", "2025-01-04", "person:hale", "", "person:hale"),
		mention("e", "2025-01-05", "institution:town", "", "institution:port"), mention("f", "../..", "person:vale", "institution:port", "person:lund"))
}

func TestMentions(t *testing.T) {
	for _, c := range []struct {
		in   network.Input
		want map[string]float64
		node string
	}{
		// hale mentions himself, which counts for nothing.
		{network.Input{}, map[string]float64{"vale hale": 2, "vale lund": 2, "hale vale": 1}, "[{person:hale 3} {person:lund 2} {person:vale 4}] 4 1"},
		{network.Input{Measure: network.Congruence, Duplicates: network.PerDocument}, map[string]float64{"vale hale": 1, "vale lund": 1, "hale vale": 1}, "[{person:hale 2} {person:lund 1} {person:vale 2}] 2 0"},
		{network.Input{Actor: network.Institution}, map[string]float64{"port town": 1, "town port": 1}, "[{institution:port 2} {institution:town 2}] 2 0"},
		{network.Input{MinStatements: 3}, map[string]float64{"vale hale": 2, "hale vale": 1}, "[{person:hale 3} {person:vale 4}] 4 1"},
	} {
		c.in.Kind, c.in.Window = network.Mentions, &network.Window{Size: 2}
		n, err := network.ComputeMentions(ctx, c.in, sampleMentions())
		if err != nil {
			t.Fatal(err)
		}
		compareWeights(t, n, c.want)
		if got := fmt.Sprint(n.Nodes, n.Counts.Statements, n.Undated); got != c.node || !n.Directed {
			t.Errorf("%+v: %s, want %s", c.in, got, c.node)
		}
	}
	n, _ := network.ComputeMentions(ctx, network.Input{Kind: network.Mentions, Window: &network.Window{Size: 2}}, sampleMentions())
	if got := n.Evidence("person:vale", "person:lund"); !slices.Equal(got, []string{"statement:a", "statement:f"}) {
		t.Errorf("evidence %v", got)
	}
	if got := n.Evidence("person:lund", "person:vale"); got != nil {
		t.Errorf("evidence %v of the other direction", got)
	}
	// Of the one statement on 1 and the one on 2 January, one mentions two.
	if got := slicesOf(n); got != "2025-01-01..2025-01-02 2, 2025-01-02..2025-01-03 2" || n.Slices[0].Undated != 0 {
		t.Errorf("slices %s", got)
	}
}

func TestMentionsError(t *testing.T) {
	broken := errors.New("broken")
	_, err := network.ComputeMentions(ctx, network.Input{Kind: network.Mentions}, func(yield func(graph.Mention, error) bool) { yield(graph.Mention{}, broken) })
	if !errors.Is(err, broken) {
		t.Errorf("err = %v, want that of the stream", err)
	}
}

func meeting(id string, date string) *graph.Meeting {
	m := &graph.Meeting{ID: "meeting:" + id, Name: id, Kind: graph.MeetingTalks}
	if date != "" {
		m.Date = &graph.UncertainDate{EDTF: date}
	}
	return m
}

func takesPart(meeting, agent, onBehalfOf, origin string) *graph.Participation {
	return &graph.Participation{ID: graph.ParticipationID("meeting:"+meeting, agent, origin), MeetingID: "meeting:" + meeting, AgentID: agent, OnBehalfOfID: onBehalfOf, Origin: origin}
}

func sampleMeetings() ([]*graph.Meeting, []*graph.Participation) {
	return []*graph.Meeting{meeting("c", ""), meeting("b", "2025-02"), meeting("a", "2025-01-01"), meeting("d", "2025-03")}, []*graph.Participation{
		takesPart("a", "person:vale", "institution:port", "1"), takesPart("a", "person:vale", "", "2"), takesPart("a", "person:hale", "institution:town", "1"),
		takesPart("b", "person:vale", "institution:port", "1"), takesPart("b", "person:hale", "institution:town", "1"), takesPart("b", "person:lund", "institution:town", "1"),
		takesPart("c", "person:vale", "", "1"), takesPart("c", "person:lund", "", "1"), takesPart("c", "institution:town", "", "1"),
		takesPart("elsewhere", "person:vale", "", "1"), takesPart("elsewhere", "person:lund", "", "1"),
	}
}

func TestMeetings(t *testing.T) {
	meetings, participations := sampleMeetings()
	for _, c := range []struct {
		in   network.Input
		want map[string]float64
		rest string
	}{
		{network.Input{}, map[string]float64{"hale vale": 2, "hale lund": 1, "lund vale": 2}, "[{person:hale 2} {person:lund 2} {person:vale 3}] 3 1"},
		// What they share of all that either took part in: 2 of 3, 1 of 3, 2 of 3.
		{network.Input{Normalise: network.Jaccard}, map[string]float64{"hale vale": 2 / 3., "hale lund": 1 / 3., "lund vale": 2 / 3.}, "[{person:hale 2} {person:lund 2} {person:vale 3}] 3 1"},
		{network.Input{Actor: network.Institution}, map[string]float64{"port town": 2}, "[{institution:port 2} {institution:town 3}] 3 1"},
	} {
		c.in.Kind, c.in.Window = network.Meetings, &network.Window{Size: 1, Unit: network.Month}
		n, err := network.ComputeMeetings(ctx, c.in, meetings, participations)
		if err != nil {
			t.Fatal(err)
		}
		compareWeights(t, n, c.want)
		if got := fmt.Sprint(n.Nodes, n.Counts.Statements, n.Undated); got != c.rest {
			t.Errorf("%+v: %s, want %s", c.in, got, c.rest)
		}
		if got := slicesOf(n); got != "2025-01-01..2025-01-31 1, 2025-02-01..2025-02-28 1" {
			t.Errorf("slices %s", got)
		}
	}
	n, _ := network.ComputeMeetings(ctx, network.Input{Kind: network.Meetings}, meetings, participations)
	if got := n.Evidence("person:vale", "person:hale"); !slices.Equal(got, []string{"meeting:a", "meeting:b"}) {
		t.Errorf("evidence %v", got)
	}
}

// In whatever order meetings and participations come, and however often, the network is the same.
func TestOrderOfMeetingsMakesNoDifference(t *testing.T) {
	meetings, participations := sampleMeetings()
	in := network.Input{Kind: network.Meetings}
	want, _ := network.ComputeMeetings(ctx, in, meetings, participations)
	rapid.Check(t, func(t *rapid.T) {
		twice := rapid.Permutation(append(participations, participations...)).Draw(t, "participations")
		n, err := network.ComputeMeetings(ctx, in, rapid.Permutation(append(meetings, meetings...)).Draw(t, "meetings"), twice)
		if err != nil || !slices.EqualFunc(n.Edges, want.Edges, sameEdge) || !slices.Equal(n.Nodes, want.Nodes) {
			t.Fatalf("%v %v, want %v; %v", n.Nodes, n.Edges, want.Edges, err)
		}
	})
}
