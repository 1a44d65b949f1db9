// Package article reads news prose: who said what, in which words, when and at which meeting.
//
// The steps, a file each or a few: furniture tells prose from what stands around it; marks and markends find quotation
// marks; words and sentences cut the text; cues and quotetags find the say-clauses and cuesubjects and subjects who their subject is (phrases, phraseends,
// insertions and lists say how far it reaches); contents finds what is said (starts, cuegaps, ends, tails, leaving, introduced, objects, postposed, splits and adjuncts say
// where; asked, relayed, posts, negation and headlines see to questions, nested speech, embedded posts, what nobody said and title case); quotes pairs quotations with
// clauses; names, humans, spelling and cast gather who is named; speakers, naming, offices and pronouns settle who each subject is,
// clauseless and speakerlater who says what has no clause of its own;
// when and saidat add the date; occasions (meetingnouns, meetingverbs, meetingplaces) and meetings (antecedents, meetingnames, participants)
// find the meetings, venues (saidthere, staying) at which of them and topics (pointers) about which things were said; reading numbers it all.
//
// Prose in another language goes to package tongues instead, see languages.
//
// There is no parser: word classes come from closed lists and endings. What the rules find said is looked over by a model learnt from
// annotated articles: anchors are where something may be said, places where it may begin and end, features what speaks for and
// against it; weigh gives the chances, rank looks at the likely ones together and decide chooses; unsure leaves out what nothing else supports. model.bin holds what was learnt
// and MODEL.md tells from what.
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
	if isHTML(name, text) {
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
		if len(strings.Fields(line)) >= 5 && (endsProse(line) || strings.Contains(line, ". ") || strings.ContainsAny(line[len(line)-1:], "!?")) {
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
	w := webPage{text: d.Text}
	if isHTML(d.Name, d.Text) {
		var err error
		if w, err = readHTML(d.Text); err != nil {
			return nil, err
		}
	}
	if !letters(w.text, 1) {
		return nil, fmt.Errorf("more figures and signs than letters, so this is no article: %w", graph.ErrInvalid)
	}
	title := first(d.Title, w.title)
	f := clearFurniture(w.text, title)
	published := first(d.Published, w.published, publishedIn(f.top))
	tag, other := otherLanguage(d.Language, w.text)
	var out *loaders.Reading
	if other != nil {
		var err error
		if out, err = readOther(w.text, f, other, r); err != nil {
			return nil, err
		}
	} else {
		p := newPage(w.text, f)
		if !l.RulesOnly && !d.RulesOnly {
			p.model = shippedModel()
		}
		if !p.holdsSentence() {
			return nil, fmt.Errorf("no sentence found, so this is no article: %w", graph.ErrInvalid)
		}
		out, tag = p.read(r, published).reading(f), ""
	}
	out.Title, out.Published = first(title, out.Title), published
	out.Language = first(d.Language, w.language, tag)
	out.Publisher = w.site
	if len(w.authors) > 0 {
		out.Authors = w.authors
	}
	return &loaders.Contents{Reading: out}, nil
}

// read takes the steps from a page to settled speakers, dates and meetings.
func (p *page) read(r *loaders.Register, published string) *resolver {
	found := p.find()
	mains := p.mainSubjects()
	v := p.resolve(found, mains, p.gather(found.speaking(), mains), r, published)
	v.dated = p.dates(published)
	v.dateClauses()
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
	for _, s := range p.sentences {
		n := 0
		for _, w := range p.words[s.first:s.last] {
			if w.letters() && !w.is(number) {
				n++
			}
		}
		if n >= 3 {
			return true
		}
	}
	return false
}
