package sqlite

import (
	"context"

	"onrecord/graph"
)

func (s *Store) Meetings(ctx context.Context, f graph.MeetingFilter, p graph.Page) (*graph.MeetingConnection, error) {
	w, err := p.Window(graph.KindMeeting, f)
	if err != nil {
		return nil, err
	}
	l := &listing{from: "meeting", id: "id", sort: "date_sort"}
	l.named("id", f.Name)
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
	return page[graph.Meeting](ctx, s, l, w)
}

func (s *Store) Participations(ctx context.Context, f graph.ParticipationFilter) ([]*graph.Participation, error) {
	var c conditions
	oneOf(&c, "meeting_id", f.Meetings)
	oneOf(&c, "agent_id", f.Agents)
	return records[graph.Participation](ctx, s, query{"SELECT record FROM participation WHERE " + c.sql() + " ORDER BY meeting_id, id", c.args})
}
