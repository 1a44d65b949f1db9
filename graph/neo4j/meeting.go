package neo4j

import (
	"context"
	"math"

	"onrecord/graph"
)

const meetingFields = `{.id, .name, .aliases, .kind, .date, .dateAsPrinted, .place, .country, .latitude, .longitude, .partOfId, .origin}`

func meetingRow(m *graph.Meeting) row {
	r := row{"id": m.ID, "name": m.Name, "kind": string(m.Kind)}
	r.setTexts("aliases", m.Aliases)
	r.setDate("date", m.Date, math.MaxInt64)
	r.setText("partOfId", m.PartOfID)
	r.setText("origin", m.Origin)
	names := m.Aliases
	if m.Place != nil {
		names = append(names[:len(names):len(names)], m.Place.Name)
		r["place"], r["country"] = m.Place.Name, m.Place.Country
		r.setFloat("latitude", m.Place.Latitude)
		r.setFloat("longitude", m.Place.Longitude)
	}
	r.setNames(m.Name, names)
	return r
}

func (r row) setFloat(key string, f *float64) {
	if f != nil {
		r[key] = *f
	}
}

func meeting(r row) *graph.Meeting {
	m := &graph.Meeting{
		ID: r.text("id"), Name: r.text("name"), Aliases: list[string](r, "aliases"), Kind: graph.MeetingKind(r.text("kind")),
		Date: r.date("date"), PartOfID: r.text("partOfId"), Origin: r.text("origin"),
	}
	if name, known := r["place"].(string); known {
		m.Place = &graph.Place{Name: name, Country: r.text("country"), Latitude: r.maybeFloat("latitude"), Longitude: r.maybeFloat("longitude")}
	}
	return m
}

// Meetings returns the meetings that f chooses.
func (s *Store) Meetings(ctx context.Context, f graph.MeetingFilter, p graph.Page) (*graph.MeetingConnection, error) {
	l := newListing("Meeting", meetingFields, "dateSort", numbers)
	l.named(f.Name)
	if len(f.Kinds) > 0 {
		l.where("n.kind IN " + l.param(f.Kinds))
	}
	if len(f.Participants) > 0 {
		l.where("EXISTS { (n)<-[t:TOOK_PART]-() WHERE t.agentId IN " + l.param(f.Participants) + " }")
	}
	if err := l.overlaps("n.date", f.From, f.To); err != nil {
		return nil, err
	}
	if f.PartOf != "" {
		l.where("n.partOfId = " + l.param(f.PartOf))
	}
	return page(ctx, s, l, p, meeting, "meetings", f)
}

const participationFields = `{.id, .meetingId, .agentId, .role, .onBehalfOfId, .origin}`

// participationRow is what a TOOK_PART relationship carries.
func participationRow(p *graph.Participation) row {
	r := row{"id": p.ID, "meetingId": p.MeetingID, "agentId": p.AgentID}
	r.setText("role", p.Role)
	r.setText("onBehalfOfId", p.OnBehalfOfID)
	r.setText("origin", p.Origin)
	return r
}

func participation(r row) *graph.Participation {
	return &graph.Participation{
		ID: r.text("id"), MeetingID: r.text("meetingId"), AgentID: r.text("agentId"), Role: r.text("role"),
		OnBehalfOfID: r.text("onBehalfOfId"), Origin: r.text("origin"),
	}
}

// Participations returns the participations that f chooses.
func (s *Store) Participations(ctx context.Context, f graph.ParticipationFilter) ([]*graph.Participation, error) {
	c := &conditions{}
	if len(f.Meetings) > 0 {
		c.where("t.meetingId IN " + c.param(f.Meetings))
	}
	if len(f.Agents) > 0 {
		c.where("t.agentId IN " + c.param(f.Agents))
	}
	text := "MATCH ()-[t:TOOK_PART]->()" + c.clause() + " RETURN t " + participationFields + " AS row ORDER BY t.meetingId, t.id"
	return all(ctx, s, query{text, c.params}, participation)
}
