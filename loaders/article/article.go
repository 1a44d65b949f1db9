// Package article reads news prose: who said what, in which words, when and at which meeting.
//
// The steps are packages of their own: prose cuts the text up, clauses finds by rule what is said, learned, with a model, has the
// last word on it, and speakers settles who said it and when. What is left is done here: unsure leaves out what nothing else
// supports; occasions (meetingnouns, meetingverbs, meetingplaces, encounters) and meetings (antecedents, meetingnames,
// participants) find the meetings, venues (leads, saidthere, staying, scenes) at which of them and topics (pointers, accounts,
// recounts, questions, held) about which things were said; known finds what a register knows, and reading numbers it all.
//
// Prose in another language goes to package tongues instead, see languages.
package article

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/article/clauses"
	"onrecord/loaders/article/learned"
	"onrecord/loaders/article/prose"
)

// Loader reads news articles, as plain text or HTML, in English and, with fewer promises, in German, French, Ukrainian
// and Russian. The zero value is ready and safe for concurrent use.
type Loader struct {
	// RulesOnly leaves what is said where to the rules alone, as Document.RulesOnly does for one article.
	RulesOnly bool
}

// Name implements loaders.Loader.
func (Loader) Name() string { return "article" }

// Version implements loaders.Loader.
func (Loader) Version() int { return 5 }

// Recognises implements loaders.Loader: an HTML page, or text that is mostly letters, holds a sentence and
// isn't laid out as a transcript.
func (Loader) Recognises(name string, head []byte) bool {
	text := string(head)
	if prose.IsHTML(name, text) {
		return true
	}
	trimmed := strings.TrimSpace(text)
	if trimmed == "" || strings.ContainsAny(trimmed[:1], "{[<") || strings.HasPrefix(trimmed, "---") {
		return false
	}
	return letters(trimmed, 4) && holdsSentence(trimmed) && !isTranscript(trimmed)
}

var speakerLabel = regexp.MustCompile(`^(?:\*\*)?\p{Lu}[\p{L}.’'-]*(?: [\p{L}.’'-]+){0,4}(?: \([^)]*\))?:(?:\*\*)?(?:\s|$)`)

// isTranscript says whether many lines begin with a speaker's label.
func isTranscript(text string) bool {
	labels, lines := 0, 0
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		lines++
		if speakerLabel.MatchString(line) {
			labels++
		}
	}
	return labels >= 3 && labels*4 >= lines
}

// letters says whether a text has more than so many letters to each figure or sign; what belongs to no text
// counts as many signs.
func letters(text string, ratio int) bool {
	const binary = 20
	letters, others := 0, 0
	for _, r := range text {
		switch {
		case r|' ' >= 'a' && r|' ' <= 'z': // most of them
			letters++
		case r == utf8.RuneError || r < ' ' && !unicode.IsSpace(r):
			others += binary
		case unicode.IsLetter(r):
			letters++
		case !unicode.IsSpace(r):
			others++
		}
	}
	return letters > ratio*others
}

// holdsSentence says whether some line has five words or more and ends as a sentence does.
func holdsSentence(text string) bool {
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if len(strings.Fields(line)) >= 5 && (prose.EndsProse(line) || strings.Contains(line, ". ") || strings.ContainsAny(line[len(line)-1:], "!?")) {
			return true
		}
	}
	return false
}

// Load implements loaders.Loader. An article without quotes is fine; a text without a
// single sentence is graph.ErrInvalid. Reading.Text is Document.Text, or, for an HTML page, its
// headline and paragraphs.
func (l Loader) Load(ctx context.Context, d *loaders.Document, r *loaders.Register) (*loaders.Contents, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	w := prose.WebPage{Text: d.Text}
	if prose.IsHTML(d.Name, d.Text) {
		var err error
		if w, err = prose.ReadHTML(d.Text); err != nil {
			return nil, err
		}
	}
	if !letters(w.Text, 1) {
		return nil, fmt.Errorf("more figures and signs than letters, so this is no article: %w", graph.ErrInvalid)
	}
	title := first(d.Title, w.Title)
	f := prose.ClearFurniture(w.Text, title)
	published := first(d.Published, w.Published, prose.PublishedIn(f.Top))
	tag, other := otherLanguage(d.Language, w.Text)
	var out *loaders.Reading
	if other != nil {
		var err error
		if out, err = readOther(w.Text, f, other, r); err != nil {
			return nil, err
		}
	} else {
		p := newPage(w.Text, f)
		if !l.RulesOnly && !d.RulesOnly {
			p.model = learned.Shipped()
		}
		if !p.holdsSentence() {
			return nil, fmt.Errorf("no sentence found, so this is no article: %w", graph.ErrInvalid)
		}
		out, tag = p.read(r, published).reading(f), ""
	}
	out.Title, out.Published = first(title, out.Title), published
	out.Language = first(d.Language, w.Language, tag)
	out.Publisher = w.Site
	if len(w.Authors) > 0 {
		out.Authors = w.Authors
	}
	return &loaders.Contents{Reading: out}, nil
}

// find returns what is said on the page, and the say-clauses.
func (p *page) find() *clauses.Findings {
	if p.model == nil {
		return p.Find(nil)
	}
	return p.Find(learned.NewDecider(p.model, &p.Page.Page))
}

// read takes the steps from a page to settled speakers, dates and meetings.
func (p *page) read(r *loaders.Register, published string) *reader {
	found := p.find()
	mains := p.MainSubjects()
	v := &reader{
		Resolver: p.Resolve(found, mains, p.Gather(found.Speaking(), mains), r, published),
		latest:   map[graph.MeetingKind]int{}, took: map[part]bool{},
	}
	v.Dated = p.Dates(published)
	v.DateClauses()
	v.findMeetings()
	return v
}

// first returns the first that isn't empty.
func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// holdsSentence says whether some sentence has three words or more, figures not counted.
func (p *page) holdsSentence() bool {
	for _, s := range p.Sentences {
		n := 0
		for _, w := range p.Words[s.First:s.Last] {
			if w.Letters() && !w.Is(prose.Number) {
				n++
			}
		}
		if n >= 3 {
			return true
		}
	}
	return false
}
