package loaders

import (
	"slices"
	"strings"

	"onrecord/graph"
)

// Register is the known people, institutions, meetings and offices that names in a source are resolved
// against. A nil Register knows nobody. It is read-only once made, and safe for concurrent use.
type Register struct {
	// Digest identifies the contents: equal digests resolve equally. "" when empty.
	Digest string

	agents      map[string]graph.Agent // by id
	byName      map[string][]graph.Agent
	memberships []*graph.Membership
	meetings    []*KnownMeeting
	codebooks   []*Codebook // by name
}

// KnownMeeting is a meeting of the register with the ids of those who took part.
type KnownMeeting struct {
	*graph.Meeting
	Participants []string
}

// registerLoader is the name of the loader of registers; the imports that registers are begin with it.
const registerLoader = "register"

// NewRegister makes a register of the records of b that are known independently of any one
// source and of any one graph: those whose Origin is a register.
func NewRegister(b *graph.Batch) *Register {
	known := registered(b)
	r := &Register{agents: map[string]graph.Agent{}, byName: map[string][]graph.Agent{}, memberships: known.Memberships}
	for _, p := range known.People {
		r.add(p, p.Name, p.Aliases)
	}
	for _, i := range known.Institutions {
		r.add(i, i.Name, i.Aliases)
	}
	took := map[string][]string{}
	for _, p := range known.Participations {
		took[p.MeetingID] = append(took[p.MeetingID], p.AgentID)
	}
	for _, m := range known.Meetings {
		r.meetings = append(r.meetings, &KnownMeeting{Meeting: m, Participants: took[m.ID]})
	}
	if len(r.agents)+len(r.meetings) > 0 {
		r.Digest = known.Digest()
	}
	return r
}

// registered returns the records of b that a register defined, in the order of their ids.
func registered(b *graph.Batch) *graph.Batch {
	known := func(origin string) bool {
		return strings.HasPrefix(origin, ImportID(registerLoader, ""))
	}
	k := &graph.Batch{
		Institutions:   keep(b.Institutions, func(r *graph.Institution) bool { return known(r.Origin) }),
		People:         keep(b.People, func(r *graph.Person) bool { return known(r.Origin) }),
		Memberships:    keep(b.Memberships, func(r *graph.Membership) bool { return known(r.Origin) }),
		Meetings:       keep(b.Meetings, func(r *graph.Meeting) bool { return known(r.Origin) }),
		Participations: keep(b.Participations, func(r *graph.Participation) bool { return known(r.Origin) }),
	}
	k.Sort()
	return k
}

func keep[T any](rows []T, ok func(T) bool) []T {
	var out []T
	for _, r := range rows {
		if ok(r) {
			out = append(out, r)
		}
	}
	return out
}

func (r *Register) add(a graph.Agent, name string, aliases []string) {
	r.agents[a.NodeID()] = a
	for _, n := range append([]string{name}, aliases...) {
		key := nameKey(n)
		if key != "" && !slices.Contains(r.byName[key], a) {
			r.byName[key] = append(r.byName[key], a)
		}
	}
}

func nameKey(name string) string { return strings.Join(graph.NameTokens(name), " ") }

// Agent returns the agent with this id, or nil.
func (r *Register) Agent(id string) graph.Agent {
	if r == nil {
		return nil
	}
	return r.agents[id]
}

// Named returns the agents one of whose names or aliases is this name, spelling
// variants folded. A bare surname finds somebody only where the register lists it as an alias. Two
// results mean that the name alone does not settle who is meant.
func (r *Register) Named(name string) []graph.Agent {
	if r == nil {
		return nil
	}
	return r.byName[nameKey(name)]
}

// Office is an office with its holder.
type Office struct {
	Person      *graph.Person
	Institution *graph.Institution // nil when the register doesn't list it
	Role        string
}

// Offices returns the offices that may have been held at some moment of when (EDTF; "" = any time),
// in the order of the membership ids.
func (r *Register) Offices(when string) []Office {
	if r == nil {
		return nil
	}
	var out []Office
	for _, m := range r.memberships {
		if when != "" && !m.Holds(graph.UncertainDate{EDTF: when}) {
			continue
		}
		if p, ok := r.agents[m.PersonID].(*graph.Person); ok {
			i, _ := r.agents[m.InstitutionID].(*graph.Institution)
			out = append(out, Office{Person: p, Institution: i, Role: m.Role})
		}
	}
	return out
}

// Meetings returns the known meetings in the order of their ids.
func (r *Register) Meetings() []*KnownMeeting {
	if r == nil {
		return nil
	}
	return r.meetings
}
