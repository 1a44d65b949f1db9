package sqlite

import (
	"context"
	"math"

	"onrecord/graph"
)

var meetings = table[graph.Meeting]{
	name:    "meeting",
	columns: []string{"id", "name", "aliases", "kind", "date_edtf", "date_printed", "place", "part_of_id", "origin"},
	fields: func(m *graph.Meeting) []any {
		return []any{&m.ID, &m.Name, inJSON(&m.Aliases), &m.Kind, edtf{&m.Date}, printed{&m.Date}, inJSON(&m.Place), &m.PartOfID, &m.Origin}
	},
}

var participations = table[graph.Participation]{
	name:    "participation",
	columns: []string{"id", "meeting_id", "agent_id", "role", "on_behalf_of_id", "origin"},
	fields: func(p *graph.Participation) []any {
		return []any{&p.ID, &p.MeetingID, &p.AgentID, &p.Role, &p.OnBehalfOfID, &p.Origin}
	},
}

// Meetings returns the meetings that f chooses.
func (s *Store) Meetings(ctx context.Context, f graph.MeetingFilter, p graph.Page) (*graph.MeetingConnection, error) {
	w, err := p.Window(graph.KindMeeting, f)
	if err != nil {
		return nil, err
	}
	l := meetings.list("date_sort")
	l.named(f.Name)
	oneOf(&l.conditions, "kind", f.Kinds)
	if len(f.Participants) > 0 {
		l.where("id IN (SELECT meeting_id FROM participation WHERE agent_id IN (SELECT value FROM json_each(?)))", list(f.Participants))
	}
	if f.PartOf != "" {
		l.where("part_of_id = ?", f.PartOf)
	}
	if err := l.overlaps(f.From, f.To); err != nil {
		return nil, err
	}
	return page(ctx, s, meetings, l, w, nil)
}

// Participations returns the participations that f chooses.
func (s *Store) Participations(ctx context.Context, f graph.ParticipationFilter) ([]*graph.Participation, error) {
	var c conditions
	oneOf(&c, "meeting_id", f.Meetings)
	oneOf(&c, "agent_id", f.Agents)
	return all(ctx, s, participations, "participation WHERE "+c.sql()+" ORDER BY meeting_id, id", c.args)
}

var (
	putMeeting       = meetings.put("date_sort", "earliest", "latest", "n")
	putParticipation = participations.put()
)

func (w *writing) meeting(m *graph.Meeting) error {
	sort, earliest, latest := dated(m.Date)
	names := append([]string{m.Name}, m.Aliases...)
	if m.Place != nil {
		names = append(names, m.Place.Name)
	}
	if err := w.searchable(graph.KindMeeting, m.ID, names, putMeeting, meetings.fields(m), sort, earliest, latest); err != nil {
		return err
	}
	return w.names(m.ID, names)
}

// dated is the sort key and the bounds of a date; an unknown one comes last and has no bounds.
func dated(d *graph.UncertainDate) (sort int64, earliest, latest any) {
	if d == nil {
		return math.MaxInt64, nil, nil
	}
	from, to := d.Bounds()
	return d.SortKey(), from, to
}

func (w *writing) participation(p *graph.Participation) error {
	return w.run(putParticipation, participations.fields(p)...)
}
