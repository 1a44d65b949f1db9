package prose

import (
	"fmt"
	"strings"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"onrecord/graph"
)

// WebPage is what an HTML page tells of its article.
type WebPage struct {
	Text      string // headline and paragraphs, blank lines between
	Title     string
	Site      string
	Authors   []string
	Published string // EDTF, "" when the page's head doesn't say
	Language  string
}

// IsHTML says whether a document is an HTML page, by its name or its first tag.
func IsHTML(name string, head string) bool {
	name = strings.ToLower(name)
	if strings.HasSuffix(name, ".html") || strings.HasSuffix(name, ".htm") || strings.HasSuffix(name, ".xhtml") {
		return true
	}
	head = strings.ToLower(strings.TrimSpace(head[:min(len(head), 1024)]))
	return strings.HasPrefix(head, "<!doctype html") || strings.HasPrefix(head, "<html") || strings.HasPrefix(head, "<?xml") && strings.Contains(head, "<html")
}

// ReadHTML takes the article out of a page.
func ReadHTML(source string) (WebPage, error) {
	found, err := trafilatura.Extract(strings.NewReader(source), trafilatura.Options{
		ExcludeComments: true, ExcludeTables: true, HtmlDateMode: trafilatura.Fast,
	})
	if err != nil {
		return WebPage{}, fmt.Errorf("no article found in the HTML page (%v): %w", err, graph.ErrInvalid)
	}
	w := WebPage{Title: oneLine(found.Metadata.Title), Site: oneLine(found.Metadata.Sitename), Language: found.Metadata.Language}
	if d := found.Metadata.Date; !d.IsZero() {
		w.Published = d.Format("2006-01-02")
	}
	for name := range strings.FieldsFuncSeq(found.Metadata.Author, func(r rune) bool { return r == ';' || r == ',' }) {
		if name = oneLine(name); name != "" {
			w.Authors = append(w.Authors, name)
		}
	}
	paragraphs := blockTexts(found.ContentNode)
	if w.Title != "" && (len(paragraphs) == 0 || paragraphs[0] != w.Title) {
		paragraphs = append([]string{w.Title}, paragraphs...)
	}
	w.Text = strings.Join(paragraphs, "\n\n")
	return w, nil
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// blockTexts returns the text of the innermost block elements, each on one line.
func blockTexts(n *html.Node) []string {
	var out []string
	var line strings.Builder
	flush := func() {
		if s := oneLine(line.String()); s != "" {
			out = append(out, s)
		}
		line.Reset()
	}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			line.WriteString(n.Data)
		}
		block := n.Type == html.ElementNode && blockElements[n.Data]
		if block {
			flush()
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if block {
			flush()
		}
	}
	if n != nil {
		walk(n)
	}
	flush()
	return out
}

var blockElements = Set("p div h1 h2 h3 h4 h5 h6 li ul ol blockquote pre br section article figure figcaption table tr td th hr dl dt dd body main")
