package server

import (
	"html/template"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

const siteName = "onrecord"

// head is what a page says of itself without a script.
type head struct {
	Title       string // of the window
	Name        string // of what is shown; "" for the siteName's own
	Description string
	Canonical   string // the path that stays the same whatever of the page is shown; "" when there is none
	Kind        string // of Open Graph
	Hidden      bool   // from search engines
	Citation    []meta // in Highwire's names, which Zotero reads
	Linked      template.JS
}

type meta struct{ Name, Content string }

var nothingHere = head{Title: titled("Not found"), Name: "Not found", Kind: "website", Hidden: true,
	Description: "There is nothing at this address."}

var headTemplate = template.Must(template.New("head").Parse(`<title>{{.Title}}</title>
{{with .Description}}<meta name="description" content="{{.}}">
{{end}}{{if .Hidden}}<meta name="robots" content="noindex">
{{end}}{{with .Canonical}}<link rel="canonical" href="{{.}}">
{{end}}<meta property="og:site_name" content="` + siteName + `">
<meta property="og:type" content="{{.Kind}}">
<meta property="og:title" content="{{or .Name .Title}}">
{{with .Description}}<meta property="og:description" content="{{.}}">
{{end}}{{range .Citation}}<meta name="{{.Name}}" content="{{.Content}}">
{{end}}{{with .Linked}}<script type="application/ld+json">{{.}}</script>
{{end}}`))

func (h head) html() string {
	var out strings.Builder
	if err := headTemplate.Execute(&out, h); err != nil {
		panic(err) // a strings.Builder takes everything, and the template is tested with every field
	}
	return out.String()
}

// cite adds what is known; what is unknown is left out.
func (h *head) cite(name, content string) {
	if content != "" {
		h.Citation = append(h.Citation, meta{"citation_" + name, content})
	}
}

// titled is the title of a window.
func titled(what string) string {
	if what == "" {
		return siteName
	}
	return what + " · " + siteName
}

// How many characters names and words have at most, where they are shown with others.
const (
	maxName  = 80
	maxWords = 250
)

// cut puts a text on one line and shortens it to at most n characters, between two words where there are two.
// Characters that would change the direction of what stands around them are taken out.
func cut(text string, n int) string {
	clean := strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) || unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, ""))
	clean = strings.Join(strings.Fields(clean), " ")
	runes := []rune(clean)
	if len(runes) <= n {
		return clean
	}
	short := string(runes[:n-1])
	if i := strings.LastIndexByte(short, ' '); i > 0 {
		short = short[:i]
	}
	return strings.TrimRight(short, " ,;:–—-") + "…"
}

// isolate keeps a text that is written from right to left from turning around what stands beside it.
func isolate(text string) string {
	for _, r := range text {
		p, _ := bidi.LookupRune(r)
		if c := p.Class(); c == bidi.R || c == bidi.AL {
			return "\u2068" + text + "\u2069"
		}
	}
	return text
}
