package export

import (
	"cmp"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"onrecord/graph"
)

// Cite writes how to cite a statement: as CSL-JSON, BibTeX or JSON-LD. address is where the statement is shown, "" for nowhere. s has with
// it what graph.With brings for Agents, Quotes, Stances and Meetings.
//
// CSL-JSON and BibTeX know one author and one source. What is cited is the statement: its author is the speaker, its title its words, cut after
// some 250 characters. The article isn't the speaker's, so its own title and authors stand apart from
// them. Of several sources it is the first by id; JSON-LD names all. People's names are given whole, because which part is the
// family's is not known. What is not known is left out.
func Cite(w io.Writer, f Format, s *graph.Statement, address string) error {
	switch c := newCitation(s, address); f {
	case CSLJSON:
		return writeJSON(w, []cslItem{c.csl()})
	case BibTeX:
		return c.bibTeX(w)
	case JSONLD:
		return writeJSON(w, c.jsonLD())
	}
	return f.among(CitationFormats)
}

// CiteAll writes how to cite several statements in one file: a list of items in CSL-JSON, entry after entry in BibTeX, a list of
// Quotations in JSON-LD. address returns where the statement with an id is shown; nil is for nowhere.
func CiteAll(w io.Writer, f Format, all []*graph.Statement, address func(id string) string) error {
	if err := f.among(CitationFormats); err != nil {
		return err
	}
	items, quotations := []cslItem{}, []thing{}
	for _, s := range all {
		c := newCitation(s, "")
		if address != nil {
			c.address = address(s.ID)
		}
		switch f {
		case CSLJSON:
			items = append(items, c.csl())
		case JSONLD:
			quotations = append(quotations, c.jsonLD())
		case BibTeX:
			if err := c.bibTeX(w); err != nil {
				return err
			}
		}
	}
	switch f {
	case CSLJSON:
		return writeJSON(w, items)
	case JSONLD:
		return writeJSON(w, quotations)
	}
	return nil
}

// writeJSON escapes <, > and &, so that the text may stand in a script element of HTML.
func writeJSON(w io.Writer, value any) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(value)
}

// citation is a statement with the source that is cited for it.
type citation struct {
	*graph.Statement
	address string
	kind    graph.QuoteKind // "" without a quote
	relayed bool            // the source has it from another than the speaker
	source  graph.Source    // the zero source when there is none
}

func newCitation(s *graph.Statement, address string) *citation {
	c := &citation{Statement: s, address: address}
	if len(s.Quotes) == 0 {
		return c
	}
	first := slices.MinFunc(s.Quotes, func(a, b *graph.Quote) int {
		return cmp.Or(cmp.Compare(a.SourceID, b.SourceID), cmp.Compare(a.ID, b.ID))
	})
	c.kind, c.relayed = first.Kind, first.RelayedByID != ""
	if first.Source != nil {
		c.source = *first.Source
	}
	return c
}

// speaker is the speaker's name, "" when unknown.
func (c *citation) speaker() string {
	if c.Speaker == nil {
		return ""
	}
	return c.Speaker.AgentName()
}

func (c *citation) publisher() string {
	if c.source.Publisher == nil {
		return ""
	}
	return c.source.Publisher.Name
}

const titleLength = 250

// title is the statement's words, cut between two of them when they are many.
func (c *citation) title() string {
	words := strings.Join(strings.Fields(c.Text), " ")
	runes := []rune(words)
	if len(runes) <= titleLength {
		return words
	}
	cut := string(runes[:titleLength])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return cut + " …"
}

// howGiven says how the source gives the words.
func (c *citation) howGiven() string {
	switch c.kind {
	case graph.QuoteDirect:
		return "Quoted in"
	case graph.QuoteMixed:
		return "Partly quoted in"
	}
	return "Reported in"
}

// asTold is said of a statement that the source has from another than the speaker.
const asTold = "As told by another"

// notes are what the formats have no better place for.
func (c *citation) notes() []string {
	var notes []string
	if c.source.Kind == graph.SourceArticle && c.source.Title != "" {
		notes = append(notes, c.howGiven()+" “"+c.source.Title+"”")
	}
	if c.relayed {
		notes = append(notes, asTold)
	}
	if c.OnBehalfOf != nil {
		notes = append(notes, "On behalf of "+c.OnBehalfOf.AgentName())
	}
	notes = append(notes, c.ID)
	if c.address != "" {
		notes = append(notes, c.address)
	}
	return notes
}

// url is where the source is, or else where the statement is shown.
func (c *citation) url() string { return cmp.Or(c.source.Address, c.address) }

// place is where a meeting was held, "" when unknown.
func place(m *graph.Meeting) string {
	if m == nil || m.Place == nil {
		return ""
	}
	if m.Place.Name == "" || m.Place.Country == "" || m.Place.Name == m.Place.Country {
		return cmp.Or(m.Place.Name, m.Place.Country)
	}
	return m.Place.Name + ", " + m.Place.Country
}
