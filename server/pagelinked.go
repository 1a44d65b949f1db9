package server

import (
	"html/template"
	"strings"

	"onrecord/graph"
)

// linked is something of schema.org; absent members are unknown. Statements are written by graph/export.
type linked struct {
	Context       string   `json:"@context,omitempty"`
	Type          string   `json:"@type"`
	ID            string   `json:"@id,omitempty"` // the path of its page
	Identifier    string   `json:"identifier,omitempty"`
	Name          string   `json:"name,omitempty"`
	Headline      string   `json:"headline,omitempty"`
	AlternateName []string `json:"alternateName,omitempty"`
	Description   string   `json:"description,omitempty"`
	SameAs        []string `json:"sameAs,omitempty"`
	URL           string   `json:"url,omitempty"`
	InLanguage    string   `json:"inLanguage,omitempty"`
	Author        []linked `json:"author,omitempty"`
	Publisher     *linked  `json:"publisher,omitempty"`
	DatePublished string   `json:"datePublished,omitempty"`
	StartDate     string   `json:"startDate,omitempty"`
	EndDate       string   `json:"endDate,omitempty"`
	Location      *linked  `json:"location,omitempty"`
	Licence       string   `json:"license,omitempty"`
}

// inScript is the text of a script element that holds data. encoding/json escapes <, > and &, so nothing in it ends the element.
func inScript(l linked) template.JS {
	l.Context = "https://schema.org"
	return template.JS(marshal(l))
}

func linkedPerson(p *graph.Person) linked {
	return linked{Type: "Person", ID: address(p.ID), Identifier: p.ID, Name: p.Name, AlternateName: p.Aliases, Description: p.Description,
		SameAs: graph.URLs(p.Identifiers)}
}

func linkedInstitution(i *graph.Institution) linked {
	return linked{Type: "Organization", ID: address(i.ID), Identifier: i.ID, Name: i.Name, AlternateName: i.Aliases, SameAs: graph.URLs(i.Identifiers)}
}

func linkedTopic(t *graph.Topic) linked {
	return linked{Type: "DefinedTerm", ID: address(t.ID), Identifier: t.ID, Name: t.Label, AlternateName: t.Aliases, Description: t.Definition}
}

func linkedMeeting(m *graph.Meeting) linked {
	l := linked{Type: "Event", ID: address(m.ID), Identifier: m.ID, Name: m.Name, AlternateName: m.Aliases}
	if m.Date != nil {
		from, until, _ := strings.Cut(m.Date.EDTF, "/")
		l.StartDate, l.EndDate = knownDay(from), knownDay(until)
	}
	if where := placeInWords(m.Place); where != "" {
		l.Location = &linked{Type: "Place", Name: where}
	}
	return l
}

func linkedSource(s *graph.Source) linked {
	l := linked{Type: "CreativeWork", ID: address(s.ID), Identifier: s.ID, Name: s.Title, URL: s.Address, InLanguage: s.Language, Licence: s.Licence}
	if s.Kind == graph.SourceArticle {
		l.Type, l.Headline = "NewsArticle", s.Title
	}
	for _, author := range s.Authors {
		l.Author = append(l.Author, linked{Type: "Person", Name: author})
	}
	if s.Publisher != nil {
		publisher := linkedInstitution(s.Publisher)
		l.Publisher = &publisher
	}
	if s.Published != nil {
		l.DatePublished = knownDay(s.Published.EDTF)
	}
	return l
}

// knownDay is the date when schema.org can take it, a calendar day; "" for any other.
func knownDay(edtf string) string {
	if t, ok := day(edtf); ok {
		return t.Format("2006-01-02")
	}
	return ""
}
