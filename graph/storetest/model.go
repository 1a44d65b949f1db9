package storetest

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"onrecord/graph"
)

// model is what a store should hold: every record by its id, but log rows by place. It keeps the promises of Write and of
// statement filters in the plainest way, to be compared with.
type model map[string]graph.Record

// place is where a model keeps a record. The log row of a source has the source's own id.
func place(r graph.Record) string {
	if r.Kind == graph.KindImport {
		return "log of " + r.ID
	}
	return r.ID
}

func (m model) write(b *graph.Batch) (graph.Result, error) {
	result := graph.Result{Outcome: graph.Created}
	var own *graph.Import
	if len(b.Imports) == 1 && !b.Partial {
		own = b.Imports[0]
		row := graph.Record{Kind: graph.KindImport, ID: own.ID, Value: own}
		if there, found := m[place(row)]; found {
			result.Outcome = graph.Updated
			if there.Value.(*graph.Import).Digest == own.Digest {
				m[place(row)] = row
				return graph.Result{Outcome: graph.Unchanged}, nil
			}
		}
	}
	for _, r := range b.All() {
		if there := origin(m[r.ID]); owned[r.Kind] && there != "" && there != origin(r) {
			return graph.Result{}, fmt.Errorf("%s: %w", r.ID, graph.ErrConflict)
		}
	}
	if own != nil {
		result.Kept = m.removeStale(own.ID, b)
	}
	for _, r := range b.All() {
		m[place(r)] = r
	}
	return result, nil
}

// owned are the kinds that one origin may not take over from another.
var owned = map[graph.Kind]bool{graph.KindPerson: true, graph.KindInstitution: true, graph.KindMeeting: true, graph.KindTopic: true}

// origin is the import that brought a record; "" for quotes, which belong to their source.
func origin(r graph.Record) string {
	switch v := r.Value.(type) {
	case *graph.Institution:
		return v.Origin
	case *graph.Person:
		return v.Origin
	case *graph.Membership:
		return v.Origin
	case *graph.Topic:
		return v.Origin
	case *graph.Meeting:
		return v.Origin
	case *graph.Participation:
		return v.Origin
	case *graph.Source:
		return v.Origin
	case *graph.Statement:
		return v.Origin
	case *graph.Stance:
		return v.Origin
	}
	return ""
}

func (m model) removeStale(id string, b *graph.Batch) (kept []string) {
	stays := map[string]bool{}
	for _, r := range b.All() {
		stays[r.ID] = true
	}
	brought := func(r graph.Record) bool {
		if q, ok := r.Value.(*graph.Quote); ok {
			return q.SourceID == id || origin(m[q.SourceID]) == id
		}
		return r.Kind != graph.KindImport && origin(r) == id
	}
	stale := slices.DeleteFunc(m.records(), func(r graph.Record) bool { return stays[r.ID] || !brought(r) })
	for _, r := range stale {
		if s, ok := r.Value.(*graph.Statement); ok && m.codedByOthers(s.ID, id) {
			kept = append(kept, s.ID)
			stays[s.ID], stays[s.SpeakerID], stays[s.OnBehalfOfID] = true, true, true
		}
	}
	for _, q := range m.batch().Quotes {
		if m.codedByOthers(q.StatementID, id) {
			stays[q.ID], stays[q.SourceID] = true, true
		}
	}
	for _, r := range stale {
		if !stays[r.ID] {
			delete(m, r.ID)
		}
	}
	return kept
}

// codedByOthers says whether a stance of another origin refers to a statement.
func (m model) codedByOthers(statement, id string) bool {
	return slices.ContainsFunc(m.stances(statement), func(s *graph.Stance) bool { return s.Origin != id })
}

// records are all records in the order of their ids.
func (m model) records() []graph.Record {
	return slices.SortedFunc(maps.Values(m), func(a, b graph.Record) int { return strings.Compare(a.ID, b.ID) })
}

// batch is everything the model holds.
func (m model) batch() *graph.Batch {
	b := &graph.Batch{}
	for _, r := range m.records() {
		switch v := r.Value.(type) {
		case *graph.Institution:
			b.Institutions = append(b.Institutions, v)
		case *graph.Person:
			b.People = append(b.People, v)
		case *graph.Membership:
			b.Memberships = append(b.Memberships, v)
		case *graph.Topic:
			b.Topics = append(b.Topics, v)
		case *graph.Meeting:
			b.Meetings = append(b.Meetings, v)
		case *graph.Participation:
			b.Participations = append(b.Participations, v)
		case *graph.Source:
			b.Sources = append(b.Sources, v)
		case *graph.Statement:
			b.Statements = append(b.Statements, v)
		case *graph.Quote:
			b.Quotes = append(b.Quotes, v)
		case *graph.Stance:
			b.Stances = append(b.Stances, v)
		case *graph.Import:
			b.Imports = append(b.Imports, v)
		}
	}
	return b
}

func (m model) quotes(statement string) []*graph.Quote {
	return slices.DeleteFunc(m.batch().Quotes, func(q *graph.Quote) bool { return q.StatementID != statement })
}

func (m model) stances(statement string) []*graph.Stance {
	return slices.DeleteFunc(m.batch().Stances, func(s *graph.Stance) bool { return s.StatementID != statement })
}

// statements are the ids of the statements that f chooses, in the order o.
func (m model) statements(f *graph.StatementFilter, o graph.StatementOrder) []string {
	chosen := slices.DeleteFunc(m.batch().Statements, func(s *graph.Statement) bool { return !m.chooses(f, s) })
	slices.SortFunc(chosen, func(a, b *graph.Statement) int {
		said := cmp.Compare(a.SaidAt.SortKey(), b.SaidAt.SortKey())
		if o.Field == graph.BySpeaker {
			said = strings.Compare(m.speakerName(a), m.speakerName(b))
		}
		return cmp.Or(said, strings.Compare(a.ID, b.ID))
	})
	if o.Direction == graph.Descending {
		slices.Reverse(chosen)
	}
	return ids(chosen)
}

// speakerName is what a statement is sorted by in the order of SPEAKER: an unknown speaker comes after all names.
func (m model) speakerName(s *graph.Statement) string {
	if speaker, ok := m[s.SpeakerID].Value.(graph.Agent); ok {
		return graph.SortName(speaker.AgentName())
	}
	return "\U0010FFFF"
}
