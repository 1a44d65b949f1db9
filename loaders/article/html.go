package article

import (
	"fmt"
	"strings"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"onrecord/graph"
)

// webPage is what an HTML page tells of its article.
type webPage struct {
	text      string // headline and paragraphs, blank lines between
	title     string
	site      string
	authors   []string
	published string // EDTF, "" when the page's head doesn't say
	language  string
}

// isHTML says whether a document is an HTML page, by its name or its first tag.
func isHTML(name string, head string) bool {
	name = strings.ToLower(name)
	if strings.HasSuffix(name, ".html") || strings.HasSuffix(name, ".htm") || strings.HasSuffix(name, ".xhtml") {
		return true
	}
	head = strings.ToLower(strings.TrimSpace(head[:min(len(head), 1024)]))
	return strings.HasPrefix(head, "<!doctype html") || strings.HasPrefix(head, "<html") || strings.HasPrefix(head, "<?xml") && strings.Contains(head, "<html")
}

// readHTML takes the article out of a page.
func readHTML(source string) (webPage, error) {
	found, err := trafilatura.Extract(strings.NewReader(source), trafilatura.Options{
		ExcludeComments: true, ExcludeTables: true, HtmlDateMode: trafilatura.Fast,
	})
	if err != nil {
		return webPage{}, fmt.Errorf("no article found in the HTML page (%v): %w", err, graph.ErrInvalid)
	}
	w := webPage{title: oneLine(found.Metadata.Title), site: oneLine(found.Metadata.Sitename), language: found.Metadata.Language}
	if d := found.Metadata.Date; !d.IsZero() {
		w.published = d.Format("2006-01-02")
	}
	for name := range strings.FieldsFuncSeq(found.Metadata.Author, func(r rune) bool { return r == ';' || r == ',' }) {
		if name = oneLine(name); name != "" {
			w.authors = append(w.authors, name)
		}
	}
	paragraphs := blockTexts(found.ContentNode)
	if w.title != "" && (len(paragraphs) == 0 || paragraphs[0] != w.title) {
		paragraphs = append([]string{w.title}, paragraphs...)
	}
	w.text = strings.Join(paragraphs, "\n\n")
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

var blockElements = set("p div h1 h2 h3 h4 h5 h6 li ul ol blockquote pre br section article figure figcaption table tr td th hr dl dt dd body main")
