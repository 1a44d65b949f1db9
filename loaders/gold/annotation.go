package gold

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/internal/yamlfile"
)

// ReadAnnotation reads the annotation, in YAML, of a text. Its name without ending is the document's ID.
//
//	title, date, publisher, style, lang, split: …
//	quotes:
//	  - words: "verbatim, whole" or "beginning … end"     line breaks are blanks
//	    nth: 2                                            which place, where the words stand in the text more than once
//	    kind: direct                                      mixed, indirect
//	    speaker: the name printed fullest, or the words for somebody unnamed
//	    mention: he                                       the words that stand there
//	    cue: said                                         of all places, cue and mention are nearest to the quote and each other
//	    said_at: 2025-12-21                               EDTF
//	    group: 1                                          the same for the parts of a split quote
//	    relayed_by: name
//	    made_at: key of a meeting
//	    made_at_evidence: "the words that say so"         the nearest to the quote
//	    about: [keys]
//	    about_evidence: "words"
//	meetings:
//	  - {key, name, date, place, kind, participants: []}
//
// Every field may have a note beside it, "note: …". All that is wrong with a file is told at once, each with file and line,
// as graph.ErrInvalid: above all words that aren't in the text, or are in it more than once without nth.
func ReadAnnotation(name, yaml, text string) (*Document, error) {
	problems := &yamlfile.Problems{}
	a := &annotator{text: newVerbatim(text), problems: problems, doc: &Document{ID: strings.TrimSuffix(name, path.Ext(name)), Text: text, Occasions: true}}
	if root := yamlfile.Parse(name, yaml, problems); root != nil {
		a.document(root)
	}
	if err := problems.Err(); err != nil {
		return nil, inFile(name, err)
	}
	return a.doc, nil
}

// inFile tells the file with each of the problems that are joined in err.
func inFile(name string, err error) error {
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return fmt.Errorf("%s: %w", name, err)
	}
	var all []error
	for _, e := range joined.Unwrap() {
		if at := new(loaders.LineError); errors.As(e, &at) {
			e = fmt.Errorf("%s:%d: %w", name, at.Line, at.Err)
		}
		all = append(all, e)
	}
	return errors.Join(all...)
}

// annotator turns a file's tables into a Document.
type annotator struct {
	text     *verbatim
	doc      *Document
	problems *yamlfile.Problems
}

func (a *annotator) document(root *yamlfile.Node) {
	r := yamlfile.Read(root, "annotation", a.problems, "title", "date", "publisher", "style", "lang", "split", "quotes", "meetings", "note")
	d := a.doc
	d.Title, d.Publisher, d.Style = r.Text("title").Text, r.Text("publisher").Text, r.Text("style").Text
	d.Lang, d.Split = r.Text("lang").Text, r.Text("split").Text
	d.Date = a.date(r, "date")
	for _, n := range r.Items("meetings") {
		a.meeting(n)
	}
	for _, n := range r.Items("quotes") {
		a.quote(n)
	}
}

func (a *annotator) date(r *yamlfile.Reader, field string) string {
	v := r.Text(field)
	if v.Text != "" {
		if _, err := graph.NewDate(v.Text, ""); err != nil {
			r.Problem(v.Line, "%s: %v", field, err)
		}
	}
	return v.Text
}

func (a *annotator) meeting(n *yamlfile.Node) {
	r := yamlfile.Read(n, "meeting", a.problems, "key", "name", "aliases", "date", "place", "kind", "participants", "note")
	m := Meeting{Key: r.Required("key").Text, Name: r.Text("name").Text, Date: a.date(r, "date"), Place: r.Text("place").Text, Kind: r.Text("kind").Text}
	m.Aliases, m.Participants = texts(r, "aliases"), texts(r, "participants")
	if a.known(m.Key) {
		r.Problem(r.Line, "another meeting has the key %q", m.Key)
	}
	a.doc.Meetings = append(a.doc.Meetings, m)
}

func (a *annotator) known(key string) bool {
	return slices.ContainsFunc(a.doc.Meetings, func(m Meeting) bool { return m.Key == key })
}

func texts(r *yamlfile.Reader, field string) []string {
	var out []string
	for _, v := range r.Texts(field) {
		out = append(out, v.Text)
	}
	return out
}

func (a *annotator) quote(n *yamlfile.Node) {
	r := yamlfile.Read(n, "quote", a.problems, "words", "nth", "kind", "speaker", "mention", "cue", "said_at", "group", "relayed_by",
		"made_at", "made_at_evidence", "about", "about_evidence", "note")
	q := Quote{
		Kind: yamlfile.Word(r, "kind", "", Kinds), SpeakerName: r.Text("speaker").Text, SaidAt: a.date(r, "said_at"), Group: r.Text("group").Text,
		RelayedBy: r.Text("relayed_by").Text, MadeAt: a.meetingKey(r, r.Text("made_at")), Speech: true,
	}
	q.NameFrom = nameFrom(q.SpeakerName)
	for _, v := range r.Texts("about") {
		q.About = append(q.About, a.meetingKey(r, v))
	}
	words := r.Required("words")
	nth := a.nth(r)
	if words.Text != "" {
		var err error
		if q.Span, err = a.text.quoted(words.Text, nth); err != nil {
			r.Problem(words.Line, "words: %v", err)
		}
	}
	a.places(r, &q)
	a.doc.Quotes = append(a.doc.Quotes, q)
}

// places finds the words around a quote, and evidence, the nearest to it, also in it.
func (a *annotator) places(r *yamlfile.Reader, q *Quote) {
	q.Cue, q.SpeakerSpans = sayClause(q.Span, a.near(r, "cue", q.Span, q.Span), a.near(r, "mention", q.Span, q.Span))
	if places := a.evidence(r, "made_at", q.Span); len(places) > 0 {
		q.MadeAtEvidence = places[0]
	}
	if places := a.evidence(r, "about", q.Span); len(places) > 0 {
		q.AboutEvidence = places[:1]
	}
}

func (a *annotator) evidence(r *yamlfile.Reader, of string, quote Span) []Span {
	field := of + "_evidence"
	if r.Has(field) && !r.Has(of) {
		r.Problem(r.Text(field).Line, "%s, and no %s that it is evidence of", field, of)
	}
	return a.near(r, field, quote, Span{})
}

// sayClause picks one place of a cue and one of a mention, each given from the nearest on: those from which to the quote and to each other it
// is not far. Alone, the cue nearest to the quote may be that of the quote before.
func sayClause(quote Span, cues, mentions []Span) (cue Span, mention []Span) {
	const few = 8 // the cue isn't farther than that many of its kind
	switch {
	case len(mentions) == 0 && len(cues) == 0:
		return Span{}, nil
	case len(mentions) == 0:
		return cues[0], nil
	case len(cues) == 0:
		return Span{}, mentions[:1]
	}
	best := -1
	for _, c := range cues[:min(few, len(cues))] {
		for _, m := range mentions {
			if far := c.gap(quote) + m.gap(c); best < 0 || far < best {
				best, cue, mention = far, c, []Span{m}
			}
		}
	}
	return cue, mention
}

// near returns the places of the field's words, the nearest first.
func (a *annotator) near(r *yamlfile.Reader, field string, to, avoid Span) []Span {
	v := r.Text(field)
	if v.Text == "" {
		return nil
	}
	places := a.text.nearest(v.Text, to, avoid)
	if len(places) == 0 {
		r.Problem(v.Line, "%s: %s is not in the text, verbatim and as whole words", field, shown(v.Text))
	}
	return places
}

func (a *annotator) nth(r *yamlfile.Reader) int {
	v := r.Text("nth")
	if v.Text == "" {
		return 0
	}
	n, err := strconv.Atoi(v.Text)
	if err != nil || n < 1 {
		r.Problem(v.Line, "nth: %q is no number from 1", v.Text)
	}
	return n
}

func (a *annotator) meetingKey(r *yamlfile.Reader, v yamlfile.Value) string {
	if v.Text != "" && !a.known(v.Text) {
		r.Problem(v.Line, "no meeting has the key %q", v.Text)
	}
	return v.Text
}

// nameFrom tells a name, settled by the annotator, from the words for somebody unnamed: its head begins with a capital.
func nameFrom(speaker string) NameFrom {
	if speaker == "" {
		return ""
	}
	h := head(speaker)
	for _, w := range strings.FieldsFunc(speaker, func(r rune) bool { return r != '-' && !isWord(r) }) {
		if head(w) == h && strings.ContainsFunc(w, unicode.IsUpper) {
			return FromGoldCoref
		}
	}
	return FromNominal
}
