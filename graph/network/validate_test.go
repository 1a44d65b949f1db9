package network_test

import (
	"errors"
	"math"
	"reflect"
	"strings"
	"testing"

	"onrecord/graph"
	"onrecord/graph/network"
)

func TestRefused(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		in   network.Input
		hint string // what the message says
	}{
		{network.Input{}, "kind: name one of TWO_MODE, ACTORS"},
		{network.Input{Kind: "actors"}, `"actors" is unknown`},
		{network.Input{Kind: network.Actors, Actor: "PARTY"}, "PERSON, INSTITUTION"},
		{network.Input{Kind: network.Actors, Measure: "AGREE"}, "CONGRUENCE"},
		{network.Input{Kind: network.Actors, Normalise: "MEAN"}, "AVERAGE"},
		{network.Input{Kind: network.Actors, Duplicates: "DAY"}, "WEEK"},
		{network.Input{Kind: network.TwoMode, Measure: network.Congruence}, "IGNORE, SUBTRACT or COMBINE"},
		{network.Input{Kind: network.TwoMode, Measure: network.Conflict}, "IGNORE, SUBTRACT or COMBINE"},
		{network.Input{Kind: network.TwoMode, Normalise: network.Average}, "ACTIVITY or PROMINENCE"},
		{network.Input{Kind: network.TwoMode, Normalise: network.DNACosine}, "ACTIVITY or PROMINENCE"},
		{network.Input{Kind: network.Actors, Measure: network.Combine}, "TWO_MODE"},
		{network.Input{Kind: network.Topics, Normalise: network.Activity}, "JACCARD"},
		{network.Input{Kind: network.Meetings, Measure: network.Subtract}, "leave it out"},
		{network.Input{Kind: network.Meetings, Normalise: network.Prominence}, "JACCARD"},
		{network.Input{Kind: network.Meetings, Duplicates: network.PerWeek}, "leave it out"},
		{network.Input{Kind: network.Meetings, Filter: &graph.StatementFilter{}}, "meetings"},
		{network.Input{Kind: network.Meetings, Topics: []string{"topic:pier"}}, "leave them out"},
		{network.Input{Kind: network.Meetings, Meetings: &graph.MeetingFilter{From: "soon"}}, "soon"},
		{network.Input{Kind: network.Mentions, Measure: network.Conflict}, "leave it out"},
		{network.Input{Kind: network.Mentions, Normalise: network.Jaccard}, "leave it out"},
		{network.Input{Kind: network.Mentions, Coders: []string{"lia"}}, "leave them out"},
		{network.Input{Kind: network.Actors, Meetings: &graph.MeetingFilter{}}, "madeAt"},
		{network.Input{Kind: network.Actors, Filter: &graph.StatementFilter{SaidFrom: "soon"}}, "soon"},
		{network.Input{Kind: network.Actors, MinStatements: -1}, "minStatements -1"},
		{network.Input{Kind: network.Actors, MinWeight: &nan}, "minWeight"},
		{network.Input{Kind: network.Actors, Window: &network.Window{}}, "size 0"},
		{network.Input{Kind: network.Actors, Window: &network.Window{Size: 1, Step: -1}}, "step -1"},
		{network.Input{Kind: network.Actors, Window: &network.Window{Size: 1, Unit: "HOUR"}}, "DAY, WEEK"},
		{network.Input{Kind: network.Actors, Window: &network.Window{Size: 1, Kernel: "FLAT"}}, "UNIFORM"},
		{network.Input{Kind: network.Actors, Window: &network.Window{Size: 2000, Unit: network.Year}}, "at most 1000"},
		{network.Input{Kind: network.TwoMode, Measure: network.Combine, Window: &network.Window{Size: 5, Kernel: network.Gaussian}}, "SUBTRACT"},
		{network.Input{Kind: network.Actors, Window: &network.Window{Size: 5, Unit: network.Statement, Kernel: network.Uniform}}, "kernel NONE"},
	} {
		err := c.in.Validate()
		if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), c.hint) {
			t.Errorf("%+v: err = %v, want ErrInvalid with %q", c.in, err, c.hint)
		}
		var computed error
		switch c.in.Kind {
		case network.Meetings:
			_, computed = network.ComputeMeetings(ctx, c.in, nil, nil)
		case network.Mentions:
			_, computed = network.ComputeMentions(ctx, c.in, mentions())
		default:
			_, computed = network.Compute(ctx, c.in, stream())
		}
		if !errors.Is(computed, graph.ErrInvalid) {
			t.Errorf("%+v is computed: %v", c.in, computed)
		}
	}
}

func TestOtherKindsAreRefused(t *testing.T) {
	_, one := network.Compute(ctx, network.Input{Kind: network.Mentions}, stream())
	_, two := network.ComputeMentions(ctx, network.Input{Kind: network.Actors}, mentions())
	_, three := network.ComputeMeetings(ctx, network.Input{Kind: network.Actors}, nil, nil)
	for _, err := range []error{one, two, three} {
		if !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("err = %v, want ErrInvalid", err)
		}
	}
}

// "" is the default that the field names, and validating changes nothing.
func TestDefaults(t *testing.T) {
	for in, full := range map[*network.Input]network.Input{
		{Kind: network.Actors}:  {Kind: network.Actors, Actor: network.Person, Measure: network.Congruence, Normalise: network.None, Duplicates: network.Include},
		{Kind: network.Topics}:  {Kind: network.Topics, Actor: network.Person, Measure: network.Congruence, Normalise: network.None, Duplicates: network.Include},
		{Kind: network.TwoMode}: {Kind: network.TwoMode, Actor: network.Person, Measure: network.Ignore, Normalise: network.None, Duplicates: network.Include},
		{Kind: network.Actors, Window: &network.Window{Size: 3}}: {Kind: network.Actors, Window: &network.Window{Size: 3, Step: 1, Unit: network.Day, Kernel: network.NoKernel}},
	} {
		before := *in
		if err := in.Validate(); err != nil || !reflect.DeepEqual(before, *in) {
			t.Errorf("%+v: %v", before, err)
		}
		a, b := compute(t, *in, workedExample()), compute(t, full, workedExample())
		if !reflect.DeepEqual(weights(a), weights(b)) || slicesOf(a) != slicesOf(b) {
			t.Errorf("%+v is not %+v", before, full)
		}
	}
}

func TestCodings(t *testing.T) {
	in := network.Input{Filter: &graph.StatementFilter{Text: "pier"}, Holders: []string{"person:vale"}, Topics: []string{"topic:pier"}, Coders: []string{"lia"}}
	want := graph.CodingFilter{Holders: []string{"person:vale"}, Topics: []string{"topic:pier"}, Coders: []string{"lia"}, Statements: graph.StatementFilter{Text: "pier"}}
	if got := in.Codings(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got := (network.Input{}).Codings(); !reflect.DeepEqual(got, graph.CodingFilter{}) {
		t.Errorf("got %+v of nothing", got)
	}
}
