package server

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"html/template"
	"slices"
	"strings"
	"unicode/utf8"

	"onrecord/graph"
	"onrecord/graph/export"
)

// headOf reads a node and says what its page's head says of it; false when there is no node of this kind with this id. When
// the store doesn't answer, the page comes without: it will tell the reader of the error itself.
func (p *pages) headOf(ctx context.Context, kind graph.Kind, id string) (head, bool) {
	if graph.KindOf(id) != kind || !utf8.ValidString(id) {
		return head{}, false
	}
	ctx, cancel := context.WithTimeout(ctx, p.wait)
	defer cancel()
	nodes, err := p.store.Nodes(ctx, []string{id}, graph.With{Agents: true, Quotes: true, Stances: true, Meetings: true})
	if err != nil {
		if !errors.Is(ctx.Err(), context.Canceled) { // else the client has gone
			p.log.ErrorContext(ctx, "a page is without its head", "err", err, "reference", reference(ctx))
		}
		return head{Title: siteName, Kind: "website"}, true
	}
	if nodes[0] == nil {
		return head{}, false
	}
	h := nodeHead(nodes[0])
	h.Canonical = address(id)
	return h, true
}

func nodeHead(n graph.Node) head {
	switch n := n.(type) {
	case *graph.Person:
		return named(n.Name, "profile", cmp.Or(n.Description, "What "+cut(n.Name, maxName)+" said, when and where, with the quotes."), linkedPerson(n))
	case *graph.Institution:
		return named(n.Name, "profile", institutionInWords(n), linkedInstitution(n))
	case *graph.Topic:
		return named(n.Label, "website", cmp.Or(n.Definition, "Who stands where on "+cut(n.Label, maxName)+", and since when, with the quotes."), linkedTopic(n))
	case *graph.Meeting:
		return meetingHead(n)
	case *graph.Statement:
		return statementHead(n)
	case *graph.Source:
		return sourceHead(n)
	}
	return head{Title: siteName, Kind: "website"}
}

func named(name, kind, description string, data linked) head {
	short := cut(name, maxName)
	return head{Title: titled(short), Name: short, Kind: kind, Description: cut(description, maxWords), Linked: inScript(data)}
}

func institutionInWords(i *graph.Institution) string {
	words := "What speakers for " + cut(i.Name, maxName) + " said, when and where, with the quotes."
	if i.Country != "" && i.Country != i.Name {
		words = i.Country + ". " + words
	}
	return words
}

func meetingHead(m *graph.Meeting) head {
	var facts []string
	if m.Date != nil {
		facts = append(facts, dateInWords(*m.Date))
	}
	if where := placeInWords(m.Place); where != "" {
		facts = append(facts, where)
	}
	facts = append(facts, "who took part, and what was said there and of it")
	h := named(m.Name, "website", strings.Join(facts, "; ")+".", linkedMeeting(m))
	if m.Date != nil {
		h.Name = isolate(h.Name) + ", " + dateInWords(*m.Date)
		h.Title = titled(h.Name)
	}
	return h
}

// statementHead has quotation marks only around what a source gives as the speaker's own words.
func statementHead(s *graph.Statement) head {
	speaker := "Unknown speaker"
	if s.Speaker != nil {
		speaker = cut(s.Speaker.AgentName(), maxName)
	}
	words := isolate(cut(s.Text, maxName))
	if slices.ContainsFunc(s.Quotes, (*graph.Quote).Verbatim) {
		words = "“" + words + "”"
	}
	name := fmt.Sprintf("%s, %s: %s", isolate(speaker), dateInWords(s.SaidAt), words)
	h := head{Title: titled(name), Name: name, Kind: "article", Description: cut(s.Text, maxWords), Linked: quotation(s)}
	h.cite("title", h.Description)
	if s.Speaker != nil {
		h.cite("author", cut(s.Speaker.AgentName(), maxWords))
	}
	h.citeDay(&s.SaidAt)
	h.cite("language", s.Language)
	h.cite("public_url", address(s.ID))
	return h
}

// quotation is the statement for schema.org, as it is exported; "" when it can't be written.
func quotation(s *graph.Statement) template.JS {
	var text strings.Builder
	if err := export.Cite(&text, export.JSONLD, s, address(s.ID)); err != nil {
		return ""
	}
	return template.JS(text.String()) // export.Cite escapes <, > and &
}

func sourceHead(s *graph.Source) head {
	title := cmp.Or(s.Title, "A source without a title")
	var facts []string
	if s.Publisher != nil {
		facts = append(facts, cut(s.Publisher.Name, maxName))
	}
	if s.Published != nil {
		facts = append(facts, dateInWords(*s.Published))
	}
	facts = append(facts, "the text, with the quotes found in it")
	h := named(title, "article", strings.Join(facts, ", ")+".", linkedSource(s))
	h.cite("title", cut(title, maxWords))
	for _, author := range s.Authors {
		h.cite("author", cut(author, maxWords))
	}
	h.citeDay(s.Published)
	h.cite("language", s.Language)
	h.cite("public_url", address(s.ID))
	if s.Publisher != nil && s.Kind == graph.SourceArticle {
		h.cite("journal_title", cut(s.Publisher.Name, maxWords))
	} else if s.Publisher != nil {
		h.cite("publisher", cut(s.Publisher.Name, maxWords))
	}
	return h
}

// citeDay adds the date only when the day is known: Zotero would take a part of a date for the whole.
func (h *head) citeDay(d *graph.UncertainDate) {
	if d == nil {
		return
	}
	if t, ok := day(d.EDTF); ok {
		h.cite("publication_date", t.Format("2006/01/02"))
	}
}

func placeInWords(p *graph.Place) string {
	if p == nil {
		return ""
	}
	if p.Name == "" || p.Country == "" || p.Name == p.Country {
		return cut(cmp.Or(p.Name, p.Country), maxName)
	}
	return cut(p.Name+", "+p.Country, maxName)
}
