package register

import (
	"math"
	"strconv"

	"onrecord/graph"
	"onrecord/loaders/internal/yamlfile"
)

func (b *builder) meeting(r row) {
	m := &graph.Meeting{
		ID: r.id, Name: r.Required("name").Text, Aliases: b.aliases(r), Date: date(r.Reader, "date"), Place: place(r.Reader),
		Kind:     yamlfile.Word(r.Reader, "kind", graph.MeetingOther, graph.MeetingKinds),
		PartOfID: b.reference("meeting", "partOf", graph.KindMeeting, r.Text("partOf")), Origin: b.origin,
	}
	b.batch.Meetings = append(b.batch.Meetings, m)
	b.keep(r.Line, m)
	lines := map[string]int{}
	for _, n := range r.Items("participants") {
		b.participant(r, n, lines)
	}
}

// participant reads who took part in the meeting of r: fields, or the agent alone as a text. lines holds
// those of the meeting's other participants.
func (b *builder) participant(r row, n *yamlfile.Node, lines map[string]int) {
	if n.Shape == yamlfile.Text {
		n = &yamlfile.Node{Line: n.Line, Shape: yamlfile.Table, Fields: []yamlfile.Field{{Name: "agent", Line: n.Line, Value: n}}}
	}
	t := yamlfile.Read(n, "participant", b.problems, "agent", "role", "onBehalfOf")
	agent := t.Required("agent")
	p := &graph.Participation{
		MeetingID: r.id, AgentID: b.agent("participant", "agent", agent), Role: t.Text("role").Text,
		OnBehalfOfID: b.reference("participant", "onBehalfOf", graph.KindInstitution, t.Text("onBehalfOf")), Origin: b.origin,
	}
	if p.AgentID == "" || r.id == "" {
		return
	}
	if first, twice := lines[p.AgentID]; twice {
		t.Problem(agent.Line, "%q is listed twice, first on line %d; keep one of them", agent.Text, first)
		return
	}
	lines[p.AgentID] = t.Line
	p.ID = graph.ParticipationID(p.MeetingID, p.AgentID, p.Origin)
	b.batch.Participations = append(b.batch.Participations, p)
	b.keep(t.Line, p)
}

// place is where the meeting was held; nil when the file doesn't say.
func place(r *yamlfile.Reader) *graph.Place {
	name, country := r.Text("place"), r.Text("country")
	latitude, longitude := degrees(r, "latitude", 90), degrees(r, "longitude", 180)
	if r.Has("latitude") != r.Has("longitude") {
		r.Problem(r.Line, "latitude and longitude go together; add the missing one")
	}
	if name.Text == "" {
		if r.Has("country") || r.Has("latitude") {
			r.Problem(r.Line, "no place for its country or coordinates; write place: …")
		}
		return nil
	}
	return &graph.Place{Name: name.Text, Country: country.Text, Latitude: latitude, Longitude: longitude}
}

func degrees(r *yamlfile.Reader, field string, limit float64) *float64 {
	v := r.Text(field)
	if v.Text == "" {
		return nil
	}
	d, err := strconv.ParseFloat(v.Text, 64)
	if err != nil || !(math.Abs(d) <= limit) {
		r.Problem(v.Line, "%s: %q is no number of degrees from -%g to %g", field, v.Text, limit, limit)
		return nil
	}
	return &d
}
