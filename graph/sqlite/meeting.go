package sqlite

import (
	"context"
	"math"

	"onrecord/graph"
)

// Meetings returns the meetings that f chooses.
func (s *Store) Meetings(ctx context.Context, f graph.MeetingFilter, p graph.Page) (*graph.MeetingConnection, error) {
	w, err := p.Window(graph.KindMeeting, f)
	if err != nil {
		return nil, err
	}
	l := listed("meeting", "date_sort")
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
	return page[graph.Meeting](ctx, s, l, w, nil)
}

// Participations returns the participations that f chooses.
func (s *Store) Participations(ctx context.Context, f graph.ParticipationFilter) ([]*graph.Participation, error) {
	var c conditions
	oneOf(&c, "meeting_id", f.Meetings)
	oneOf(&c, "agent_id", f.Agents)
	return all[graph.Participation](ctx, s, query{"SELECT record FROM participation WHERE " + c.sql() + " ORDER BY meeting_id, id", c.args})
}

var (
	putMeeting       = upsert("meeting", "n", "id", "kind", "part_of_id", "date_sort", "earliest", "latest", "origin", "record")
	putParticipation = upsert("participation", "id", "meeting_id", "agent_id", "origin", "record")
)

func (w *writing) meeting(m *graph.Meeting) error {
	sort, earliest, latest := dated(m.Date)
	names := append([]string{m.Name}, m.Aliases...)
	if m.Place != nil {
		names = append(names, m.Place.Name)
	}
	err := w.searchable(graph.KindMeeting, m.ID, names, putMeeting, m.ID, string(m.Kind), m.PartOfID, sort, earliest, latest, m.Origin, record(m))
	if err != nil {
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
	return w.run(putParticipation, p.ID, p.MeetingID, p.AgentID, p.Origin, record(p))
}
