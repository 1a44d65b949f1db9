package export

import (
	"strings"
	"time"

	"onrecord/graph"
)

// cslItem is an item of CSL-JSON (csl-data.json of schema 1.0).
type cslItem struct {
	ID              string    `json:"id"`
	Type            string    `json:"type"`
	Author          []cslName `json:"author,omitempty"`
	Title           string    `json:"title"`
	ContainerTitle  string    `json:"container-title,omitempty"`
	ContainerAuthor []cslName `json:"container-author,omitempty"`
	Publisher       string    `json:"publisher,omitempty"`
	Issued          *cslDate  `json:"issued,omitempty"`
	OriginalDate    *cslDate  `json:"original-date,omitempty"`
	Event           string    `json:"event,omitempty"`
	EventDate       *cslDate  `json:"event-date,omitempty"`
	EventPlace      string    `json:"event-place,omitempty"`
	Medium          string    `json:"medium,omitempty"`
	Language        string    `json:"language,omitempty"`
	URL             string    `json:"URL,omitempty"`
	Accessed        *cslDate  `json:"accessed,omitempty"`
	Note            string    `json:"note,omitempty"`
}

type cslName struct {
	Literal string `json:"literal"`
}

// cslTypes are the types of CSL that say no more than is known.
var cslTypes = map[graph.SourceKind]string{graph.SourceArticle: "article-newspaper", graph.SourceTranscript: "speech"}

// csl is the statement as an item: issued is when the source was published, original-date when the words were said.
func (c *citation) csl() cslItem {
	item := cslItem{
		ID: c.ID, Type: cslTypes[c.source.Kind], Title: c.title(), Issued: cslDateOf(c.source.Published), OriginalDate: cslDateOf(&c.SaidAt),
		Medium: c.Medium, Language: c.Language, URL: c.url(), Note: strings.Join(c.notes(), ". "),
	}
	if item.Type == "" {
		item.Type = "document"
	}
	if name := c.speaker(); name != "" {
		item.Author = []cslName{{name}}
	}
	for _, name := range c.source.Authors {
		item.ContainerAuthor = append(item.ContainerAuthor, cslName{name})
	}
	if c.source.Kind == graph.SourceArticle {
		item.ContainerTitle = c.publisher()
	} else {
		item.ContainerTitle, item.Publisher = c.source.Title, c.publisher()
	}
	if c.MadeAt != nil {
		item.Event, item.EventDate, item.EventPlace = c.MadeAt.Name, cslDateOf(c.MadeAt.Date), place(c.MadeAt)
	}
	if c.source.RetrievedAt != nil && c.source.Address != "" {
		item.Accessed = cslDateOf(&graph.UncertainDate{EDTF: c.source.RetrievedAt.UTC().Format(time.DateOnly)})
	}
	return item
}
