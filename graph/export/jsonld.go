package export

import (
	"maps"
	"slices"
	"strings"

	"onrecord/graph"
)

// thing is something of schema.org; absent members are unknown.
type thing struct {
	Context            string   `json:"@context,omitempty"`
	Type               string   `json:"@type"`
	ID                 string   `json:"@id,omitempty"`
	Identifier         string   `json:"identifier,omitempty"`
	Name               string   `json:"name,omitempty"`
	SameAs             []string `json:"sameAs,omitempty"`
	Description        string   `json:"description,omitempty"`
	Text               string   `json:"text,omitempty"`
	InLanguage         string   `json:"inLanguage,omitempty"`
	URL                string   `json:"url,omitempty"`
	SpokenByCharacter  *thing   `json:"spokenByCharacter,omitempty"`
	CreditText         string   `json:"creditText,omitempty"`
	Creator            *thing   `json:"creator,omitempty"`
	SourceOrganization *thing   `json:"sourceOrganization,omitempty"`
	Author             []string `json:"author,omitempty"`
	Publisher          *thing   `json:"publisher,omitempty"`
	DateCreated        string   `json:"dateCreated,omitempty"`
	DatePublished      string   `json:"datePublished,omitempty"`
	StartDate          string   `json:"startDate,omitempty"`
	EndDate            string   `json:"endDate,omitempty"`
	Temporal           string   `json:"temporal,omitempty"`
	Location           *thing   `json:"location,omitempty"`
	RecordedIn         *thing   `json:"recordedIn,omitempty"`
	IsPartOf           []thing  `json:"isPartOf,omitempty"`
	About              []thing  `json:"about,omitempty"`
}

// jsonLD is the statement as a Quotation of schema.org:
//
//   - spokenByCharacter is to whom the sources attribute the words; creator is the same, where a source gives them as the speaker's own
//     (DIRECT, and not relayed). creditText says that the source cited has them from another than the speaker. sourceOrganization is on whose behalf.
//   - dateCreated is when they were said, where that is a plain date; any other stands in temporal as EDTF (ISO 8601-2).
//   - isPartOf are the sources, by id; recordedIn is the meeting; about are the meetings it was said of and the topics it takes a stance on.
func (c *citation) jsonLD() thing {
	q := thing{
		Context: "https://schema.org", Type: "Quotation", ID: c.address, Identifier: c.ID, Text: c.Text, InLanguage: c.Language,
		URL: c.address, SpokenByCharacter: agent(c.Speaker), SourceOrganization: agent(c.OnBehalfOf),
	}
	if slices.ContainsFunc(c.Quotes, (*graph.Quote).Verbatim) {
		q.Creator = q.SpokenByCharacter
	}
	if c.relayed {
		q.CreditText = asTold
	}
	if q.DateCreated = plainDate(c.SaidAt.EDTF); q.DateCreated == "" && inWords(c.SaidAt) != "" {
		q.Temporal = c.SaidAt.EDTF
	}
	for _, s := range c.sources() {
		q.IsPartOf = append(q.IsPartOf, work(s))
	}
	if c.MadeAt != nil {
		e := event(c.MadeAt)
		q.RecordedIn = &e
	}
	for _, m := range c.About {
		q.About = append(q.About, event(m))
	}
	for _, t := range c.topics() {
		q.About = append(q.About, thing{Type: "DefinedTerm", Identifier: t.ID, Name: t.Label, Description: t.Definition})
	}
	return q
}

// sources are the sources of the statement's quotes, each once, by id.
func (c *citation) sources() []*graph.Source {
	known := map[string]*graph.Source{}
	for _, q := range c.Quotes {
		if q.Source != nil {
			known[q.SourceID] = q.Source
		}
	}
	return byID(known)
}

// topics are the topics of the statement's stances, each once, by id.
func (c *citation) topics() []*graph.Topic {
	known := map[string]*graph.Topic{}
	for _, s := range c.Stances {
		if s.Topic != nil {
			known[s.TopicID] = s.Topic
		}
	}
	return byID(known)
}

func agent(a graph.Agent) *thing {
	switch a := a.(type) {
	case *graph.Person:
		return &thing{Type: "Person", Identifier: a.ID, Name: a.Name, SameAs: graph.URLs(a.Identifiers)}
	case *graph.Institution:
		return &thing{Type: "Organization", Identifier: a.ID, Name: a.Name, SameAs: graph.URLs(a.Identifiers)}
	}
	return nil
}

func byID[T any](known map[string]T) []T {
	all := make([]T, 0, len(known))
	for _, id := range slices.Sorted(maps.Keys(known)) {
		all = append(all, known[id])
	}
	return all
}

func work(s *graph.Source) thing {
	w := thing{Type: "CreativeWork", Identifier: s.ID, Name: s.Title, URL: s.Address, InLanguage: s.Language, Author: s.Authors}
	if s.Kind == graph.SourceArticle {
		w.Type = "Article"
	}
	if s.Publisher != nil {
		w.Publisher = agent(s.Publisher)
	}
	if s.Published != nil {
		w.DatePublished = plainDate(s.Published.EDTF)
	}
	return w
}

func event(m *graph.Meeting) thing {
	e := thing{Type: "Event", Identifier: m.ID, Name: m.Name}
	if m.Date != nil {
		from, until, _ := strings.Cut(m.Date.EDTF, "/")
		e.StartDate, e.EndDate = plainDate(from), plainDate(until)
	}
	if where := place(m); where != "" {
		e.Location = &thing{Type: "Place", Name: where}
	}
	return e
}

// plainDate is what schema.org takes for a Date or DateTime (ISO 8601): a year, a month, a day or a moment; "" for any other date.
func plainDate(edtf string) string {
	if dateParts(edtf) == nil {
		return ""
	}
	return edtf
}
