package loaders

import (
	"strings"

	"onrecord/graph"
)

// Assemble turns a reading into the records of one source: who is who across
// sources is settled here, by the register alone. Somebody the register doesn't know becomes a person of this one
// source, never joined with a namesake elsewhere.
//
// It is a pure function: the same document, reading and register give the same batch.
func Assemble(d *Document, sourceID string, r *Reading, reg *Register) *graph.Batch {
	a := &assembly{
		source: &graph.Source{
			ID: sourceID, Kind: r.Kind, Title: first(d.Title, r.Title), Authors: authors(d, r), Address: d.URL, Language: first(d.Language, r.Language),
			Licence: d.Licence, ContentHash: strings.TrimPrefix(sourceID, string(graph.KindSource)+":"), Content: r.Text, RetrievedAt: d.RetrievedAt,
		},
		reading: r, register: reg, points: newCodePoints(r.Text), agents: map[int]string{}, meetings: map[int]string{}, seen: map[graph.Locator]int{},
	}
	if published := first(d.Published, r.Published); published != "" {
		a.source.Published = &graph.UncertainDate{EDTF: published}
	}
	a.publisher(first(d.Publisher, r.Publisher))
	for _, q := range r.Quotes {
		if q.Speech {
			a.statement(q)
		}
	}
	a.batch.Sources = []*graph.Source{a.source}
	a.batch.Sort()
	return &a.batch
}

func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

func authors(d *Document, r *Reading) []string {
	if len(d.Authors) > 0 {
		return d.Authors
	}
	return r.Authors
}

// assembly is the state of one Assemble.
type assembly struct {
	batch    graph.Batch
	source   *graph.Source
	reading  *Reading
	register *Register
	points   *codePoints
	agents   map[int]string        // ids by index in Cast; "" for groups and unnamed people
	meetings map[int]string        // ids by index in Meetings
	seen     map[graph.Locator]int // how often a place and name occurred
}

// publisher is the institution with this id, or one of its own for each name, the same for every source that is said to be by it: the
// user or the page says the name outright. The register is not asked, because institutions are not joined by name.
func (a *assembly) publisher(name string) {
	if name == "" {
		return
	}
	if graph.KindOf(name) == graph.KindInstitution {
		a.source.PublisherID = name
		return
	}
	a.source.PublisherID = graph.HashID(graph.KindInstitution, "publisher", name)
	a.batch.Institutions = append(a.batch.Institutions, &graph.Institution{ID: a.source.PublisherID, Name: name, Kind: graph.InstitutionMedia})
}

// agent returns the id of a character, and adds the record when the register doesn't know them.
func (a *assembly) agent(i int) string {
	if i == None {
		return ""
	}
	if id, done := a.agents[i]; done {
		return id
	}
	c := a.reading.Cast[i]
	id := c.AgentID
	switch {
	case id != "" || c.Kind == "":
	case c.Kind == graph.KindPerson:
		id = graph.HashID(graph.KindPerson, a.source.ID, nameKey(c.Name))
		a.batch.People = append(a.batch.People, &graph.Person{ID: id, Name: c.Name, Aliases: c.Aliases, Description: c.Description, Origin: a.source.ID})
	default:
		id = graph.HashID(graph.KindInstitution, a.source.ID, nameKey(c.Name))
		a.batch.Institutions = append(a.batch.Institutions, &graph.Institution{ID: id, Name: c.Name, Aliases: c.Aliases, Kind: graph.InstitutionOther, Origin: a.source.ID})
	}
	a.agents[i] = id
	return id
}

func (a *assembly) agentIDs(cast []int) []string {
	var ids []string
	for _, i := range cast {
		if id := a.agent(i); id != "" {
			ids = appendNew(ids, id)
		}
	}
	return ids
}

func appendNew(ids []string, id string) []string {
	for _, have := range ids {
		if have == id {
			return ids
		}
	}
	return append(ids, id)
}

// meeting returns the id of a meeting and adds what this source tells of it.
func (a *assembly) meeting(i int) string {
	if i == None {
		return ""
	}
	if id, done := a.meetings[i]; done {
		return id
	}
	m := a.reading.Meetings[i]
	who := a.agentIDs(m.Who)
	id := m.MeetingID
	if id == "" {
		id = a.register.meetingFor(m, who, a.published())
	}
	if id == "" {
		id = graph.HashID(graph.KindMeeting, a.source.ID, nameKey(m.Name), m.Date)
		a.batch.Meetings = append(a.batch.Meetings, a.newMeeting(id, m))
	}
	for _, agent := range who {
		if !a.register.tookPart(id, agent) {
			p := &graph.Participation{ID: graph.ParticipationID(id, agent, a.source.ID), MeetingID: id, AgentID: agent, Origin: a.source.ID}
			a.batch.Participations = append(a.batch.Participations, p)
		}
	}
	a.meetings[i] = id
	return id
}

func (a *assembly) newMeeting(id string, m Meeting) *graph.Meeting {
	meeting := &graph.Meeting{ID: id, Name: m.Name, Aliases: m.Aliases, Kind: m.Kind, Origin: a.source.ID}
	if m.Date != "" {
		meeting.Date = &graph.UncertainDate{EDTF: m.Date, AsPrinted: m.DateText}
	}
	if m.Place != "" {
		meeting.Place = &graph.Place{Name: m.Place, Country: m.Country}
	}
	return meeting
}

func (a *assembly) published() string {
	if a.source.Published == nil {
		return ""
	}
	return a.source.Published.EDTF
}

// statement adds a statement and this source's quote of it.
func (a *assembly) statement(q Quote) {
	at := a.locator(q)
	s := &graph.Statement{
		ID: at.StatementID(), SpeakerID: a.agent(q.Speaker), OnBehalfOfID: a.agent(q.OnBehalfOf),
		Language: a.source.Language, SaidAt: a.saidAt(q), MadeAtID: a.meeting(q.MadeAt), Medium: q.Medium, Addressee: q.Addressee,
		MentionIDs: a.agentIDs(q.Mentions), Origin: a.source.ID,
	}
	for _, m := range q.About {
		s.AboutIDs = appendNew(s.AboutIDs, a.meeting(m))
	}
	quote := &graph.Quote{
		ID: at.QuoteID(), StatementID: s.ID, SourceID: a.source.ID, Kind: q.Kind, Cue: q.Cue.In(a.reading.Text),
		Attribution: graph.Attribution{Method: q.Method, Rule: q.Rule, Confidence: q.Confidence}, RelayedByID: a.agent(q.RelayedBy),
	}
	if len(q.SpeakerSpans) > 0 {
		quote.SpeakerAsPrinted = q.SpeakerSpans[0].In(a.reading.Text)
	}
	for _, c := range q.Candidates {
		if id := a.agent(c.Speaker); id != "" {
			quote.Attribution.Candidates = append(quote.Attribution.Candidates, graph.AttributionCandidate{AgentID: id, Confidence: c.Confidence})
		}
	}
	quote.MeetingEvidence = a.evidence(q)
	for _, f := range q.Fragments {
		quote.Fragments = append(quote.Fragments, a.points.selector(f))
	}
	s.Text = wording(q, a.reading.Text)
	if s.Text == "" {
		return
	}
	a.batch.Statements = append(a.batch.Statements, s)
	a.batch.Quotes = append(a.batch.Quotes, quote)
}

// evidence are the words that tell the meetings of a statement.
func (a *assembly) evidence(q Quote) []graph.MeetingEvidence {
	var out []graph.MeetingEvidence
	add := func(meeting int, relation graph.MeetingRelation, words Span) {
		if meeting != None && !words.Empty() {
			out = append(out, graph.MeetingEvidence{MeetingID: a.meeting(meeting), Relation: relation, Words: a.points.selector(words)})
		}
	}
	add(q.MadeAt, graph.MadeAt, q.MadeAtEvidence)
	for i, words := range q.AboutEvidence {
		add(q.About[i], graph.About, words)
	}
	return out
}

// locator is where a quote stands: at its bytes or, where the format names the place itself, at that name alone. Such quotes
// come in the order of their groups.
func (a *assembly) locator(q Quote) graph.Locator {
	at := graph.Locator{SourceID: a.source.ID, Start: q.Fragments[0].Start, End: q.Fragments[len(q.Fragments)-1].End}
	if q.Locator != "" {
		at.Start, at.End, at.Name = q.Group, 0, q.Locator
	}
	a.seen[at]++
	at.Occurrence = a.seen[at] - 1
	return at
}

// saidAt is the date the source gives or, failing that, "not after it was published".
func (a *assembly) saidAt(q Quote) graph.UncertainDate {
	switch published := a.published(); {
	case q.SaidAt != "":
		return graph.UncertainDate{EDTF: q.SaidAt, AsPrinted: q.SaidAtText}
	case published != "":
		return notAfter(*a.source.Published)
	default:
		return graph.UncertainDate{EDTF: "../.."}
	}
}

// notAfter is the open interval that ends with d.
func notAfter(d graph.UncertainDate) graph.UncertainDate {
	if latest := d.Latest(); latest != nil {
		return graph.UncertainDate{EDTF: "../" + latest.Format("2006-01-02")}
	}
	return graph.UncertainDate{EDTF: "../.."}
}

// wording is the words of a quote without what belongs to the reporter's sentence: the marks around a
// direct quote and the comma before a say-clause.
func wording(q Quote, text string) string {
	var parts []string
	for _, f := range q.Fragments {
		part := strings.TrimSpace(f.In(text))
		if q.Kind == graph.QuoteDirect {
			part = strings.TrimSpace(strings.Trim(part, "\"“”„‟«»`'‘’"))
		}
		if part = strings.TrimSuffix(part, ","); part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " ")
}
