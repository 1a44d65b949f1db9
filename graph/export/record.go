package export

import (
	"fmt"
	"strings"

	"onrecord/graph"
)

// The records below are what a line of JSON holds; CSV flattens them. An absent member is unknown.

// entity is an agent, topic or meeting. Name is "" when the store holds no such record.
type entity struct {
	ID         string            `json:"id"`
	Name       string            `json:"name,omitempty"`
	Attributes []graph.Attribute `json:"attributes,omitempty"`
}

// named returns the entity with this id, nil for no id; n is nil when there is no such record.
func named(id string, n graph.Node) *entity {
	if id == "" {
		return nil
	}
	name, attributes := describe(n)
	return &entity{id, name, attributes}
}

// describe returns what a node is called and what else its file says of it; "" and none for a node that isn't there.
func describe(n graph.Node) (name string, attributes []graph.Attribute) {
	switch n := n.(type) {
	case *graph.Person:
		return n.Name, n.Attributes
	case *graph.Institution:
		return n.Name, n.Attributes
	case *graph.Topic:
		return n.Label, n.Attributes
	case *graph.Meeting:
		return n.Name, nil
	case *graph.Source:
		return n.Title, n.Attributes
	}
	return "", nil
}

// or returns e, or an empty entity for nil, so that an unknown one makes empty cells.
func (e *entity) or() entity {
	if e == nil {
		return entity{}
	}
	return *e
}

type dateRecord struct {
	EDTF      string `json:"edtf"`
	Earliest  string `json:"earliest,omitempty"`
	Latest    string `json:"latest,omitempty"`
	AsPrinted string `json:"asPrinted,omitempty"`
}

func date(d graph.UncertainDate) dateRecord {
	return dateRecord{d.EDTF, moment(d.Earliest()), moment(d.Latest()), d.AsPrinted}
}

type statementRecord struct {
	ID         string        `json:"id"`
	Text       string        `json:"text"`
	Language   string        `json:"language,omitempty"`
	SaidAt     dateRecord    `json:"saidAt"`
	Speaker    *entity       `json:"speaker,omitempty"`
	OnBehalfOf *entity       `json:"onBehalfOf,omitempty"`
	MadeAt     *entity       `json:"madeAt,omitempty"`
	About      []*entity     `json:"about,omitempty"`
	Mentions   []*entity     `json:"mentions,omitempty"`
	Medium     string        `json:"medium,omitempty"`
	Addressee  string        `json:"addressee,omitempty"`
	Quotes     []quoteRecord `json:"quotes"`
}

type quoteRecord struct {
	ID               string            `json:"id"`
	Kind             graph.QuoteKind   `json:"kind"`
	SpeakerAsPrinted string            `json:"speakerAsPrinted,omitempty"`
	Cue              string            `json:"cue,omitempty"`
	RelayedByID      string            `json:"relayedById,omitempty"` // who told that the speaker said it
	Attribution      attributionRecord `json:"attribution"`
	Fragments        []fragmentRecord  `json:"fragments"`
	Source           sourceRecord      `json:"source"`
}

type attributionRecord struct {
	Method     string  `json:"method"`
	Rule       string  `json:"rule,omitempty"`
	Confidence float64 `json:"confidence"`
}

// fragmentRecord is a place in the source's text in code points; End is excluded.
type fragmentRecord struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type sourceRecord struct {
	ID         string            `json:"id"`
	Kind       graph.SourceKind  `json:"kind,omitempty"`
	Title      string            `json:"title,omitempty"`
	URL        string            `json:"url,omitempty"`
	Authors    []string          `json:"authors,omitempty"`
	Publisher  *entity           `json:"publisher,omitempty"`
	Published  *dateRecord       `json:"published,omitempty"`
	Language   string            `json:"language,omitempty"`
	Attributes []graph.Attribute `json:"attributes,omitempty"`
}

// withStatements is what statement needs.
var withStatements = graph.With{Agents: true, Quotes: true, Stances: true, Meetings: true, Mentions: true}

// statement describes s, which has what withStatements brings along.
func statement(s *graph.Statement) *statementRecord {
	r := &statementRecord{
		ID: s.ID, Text: s.Text, Language: s.Language, SaidAt: date(s.SaidAt), Medium: s.Medium, Addressee: s.Addressee,
		Speaker: named(s.SpeakerID, s.Speaker), OnBehalfOf: named(s.OnBehalfOfID, s.OnBehalfOf), Quotes: []quoteRecord{},
	}
	known := map[string]graph.Node{}
	if s.MadeAt != nil {
		known[s.MadeAt.ID] = s.MadeAt
	}
	for _, m := range s.About {
		known[m.ID] = m
	}
	for _, m := range s.Mentions {
		known[m.NodeID()] = m
	}
	r.MadeAt = named(s.MadeAtID, known[s.MadeAtID])
	for _, id := range s.AboutIDs {
		r.About = append(r.About, named(id, known[id]))
	}
	for _, id := range s.MentionIDs {
		r.Mentions = append(r.Mentions, named(id, known[id]))
	}
	for _, q := range s.Quotes {
		r.Quotes = append(r.Quotes, quote(q))
	}
	return r
}

func quote(q *graph.Quote) quoteRecord {
	r := quoteRecord{
		ID: q.ID, Kind: q.Kind, SpeakerAsPrinted: q.SpeakerAsPrinted, Cue: q.Cue, RelayedByID: q.RelayedByID, Source: source(q.SourceID, q.Source),
		Attribution: attributionRecord{q.Attribution.Method, q.Attribution.Rule, q.Attribution.Confidence},
	}
	for _, f := range q.Fragments {
		r.Fragments = append(r.Fragments, fragmentRecord{f.Start, f.End})
	}
	return r
}

func source(id string, s *graph.Source) sourceRecord {
	if s == nil {
		return sourceRecord{ID: id}
	}
	r := sourceRecord{ID: id, Kind: s.Kind, Title: s.Title, URL: s.Address, Authors: s.Authors, Language: s.Language, Attributes: s.Attributes}
	if s.Publisher != nil {
		r.Publisher = named(s.PublisherID, s.Publisher)
	} else {
		r.Publisher = named(s.PublisherID, nil)
	}
	if s.Published != nil {
		d := date(*s.Published)
		r.Published = &d
	}
	return r
}

// places writes where the fragments stand, "120-180 195-240".
func (q *quoteRecord) places() string {
	parts := make([]string, len(q.Fragments))
	for i, f := range q.Fragments {
		parts[i] = fmt.Sprintf("%d-%d", f.Start, f.End)
	}
	return strings.Join(parts, " ")
}
