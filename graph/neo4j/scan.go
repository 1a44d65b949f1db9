package neo4j

import (
	"context"
	"fmt"
	"strings"

	"onrecord/graph"
)

// shape is how the records of one kind are kept and read whole.
type shape struct {
	match  string // binds n
	index  string // the index of its ids
	fields string
	add    func(*graph.Batch, row)
}

var shapes = map[graph.Kind]shape{
	graph.KindInstitution: {"(n:Institution)", "n:Institution(id)", agentFields, func(b *graph.Batch, r row) { b.Institutions = append(b.Institutions, institution(r)) }},
	graph.KindPerson:      {"(n:Person)", "n:Person(id)", agentFields, func(b *graph.Batch, r row) { b.People = append(b.People, person(r)) }},
	graph.KindMembership:  {"()-[n:HELD]->()", "n:HELD(id)", membershipFields, func(b *graph.Batch, r row) { b.Memberships = append(b.Memberships, membership(r)) }},
	graph.KindTopic:       {"(n:Topic)", "n:Topic(id)", topicFields, func(b *graph.Batch, r row) { b.Topics = append(b.Topics, topic(r)) }},
	graph.KindMeeting:     {"(n:Meeting)", "n:Meeting(id)", meetingFields, func(b *graph.Batch, r row) { b.Meetings = append(b.Meetings, meeting(r)) }},
	graph.KindParticipation: {"()-[n:TOOK_PART]->()", "n:TOOK_PART(id)", participationFields, func(b *graph.Batch, r row) {
		b.Participations = append(b.Participations, participation(r))
	}},
	graph.KindSource:    {"(n:Source)", "n:Source(id)", sourceFields + withContent, func(b *graph.Batch, r row) { b.Sources = append(b.Sources, source(r)) }},
	graph.KindStatement: {"(n:Statement)", "n:Statement(id)", statementFields + "}", func(b *graph.Batch, r row) { b.Statements = append(b.Statements, statement(r)) }},
	graph.KindQuote:     {"(n:Quote)", "n:Quote(id)", quoteFields + "}", func(b *graph.Batch, r row) { b.Quotes = append(b.Quotes, quote(r)) }},
	graph.KindStance:    {"()-[n:TAKES]->()", "n:TAKES(id)", stanceFields + "}", func(b *graph.Batch, r row) { b.Stances = append(b.Stances, stance(r)) }},
	graph.KindImport:    {"(n:Import)", "n:Import(id)", importFields, func(b *graph.Batch, r row) { b.Imports = append(b.Imports, importOf(r)) }},
}

// Scan returns up to limit records of one kind whose ids come after after, in the order of their ids.
func (s *Store) Scan(ctx context.Context, kind graph.Kind, after string, limit int) (*graph.Batch, error) {
	sh, known := shapes[kind]
	if !known {
		return nil, fmt.Errorf("scan: kind %q is not known: %w", kind, graph.ErrInvalid)
	}
	// The index compares by code points; a condition alone would not (order.go).
	text := "MATCH " + sh.match + " USING INDEX SEEK " + sh.index + " WHERE n.id > $after RETURN n " + sh.fields + " AS row ORDER BY n.id LIMIT $limit"
	rows, err := s.rows(ctx, query{text, map[string]any{"after": after, "limit": limit}})
	if err != nil {
		return nil, err
	}
	b := &graph.Batch{}
	for _, r := range rows {
		sh.add(b, r)
	}
	return b, nil
}

// Count returns how many records there are of each kind.
func (s *Store) Count(ctx context.Context) (map[graph.Kind]int, error) {
	var parts []string
	for _, kind := range graph.Kinds {
		parts = append(parts, "MATCH "+shapes[kind].match+" RETURN '"+string(kind)+"' AS kind, count(n) AS records")
	}
	counts := map[graph.Kind]int{}
	err := s.ask(ctx, query{text: strings.Join(parts, "\nUNION ALL\n")}, func(r record) bool {
		if n := r[1].(int64); n > 0 {
			counts[graph.Kind(r[0].(string))] = int(n)
		}
		return true
	})
	return counts, err
}
