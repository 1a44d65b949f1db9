// Package transcript reads records of speech in which each turn stands behind the name of its speaker:
//
//	PRESIDENT ZELENSKYY (as interpreted): Good evening. (APPLAUSE) Thank you.
//	**Steve Witkoff:** The talks went well.
//	Q. Will there be a second round?
//
//	[00:12:31] Ana Brnabić:
//	There will.
//
// lines cuts the text, labels decides which lines begin a turn, header reads what stands before the
// first turn, label tells a name from its title, cast settles who the labels mean, and stage cuts
// stage directions and time stamps out of the spoken words, wording writes names that are all capitals.
package transcript

import (
	"context"
	"fmt"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
)

// Loader reads transcripts. The zero value is ready and safe for concurrent use.
type Loader struct{}

// Name implements loaders.Loader.
func (Loader) Name() string { return "transcript" }

// Version implements loaders.Loader.
func (Loader) Version() int { return 2 }

// fewestLabels is how many labels a text must show to be taken for a transcript unasked.
const fewestLabels = 3

// Recognises implements loaders.Loader: at least three lines begin with a speaker's label, and either
// some speaker returns or most paragraphs are labelled.
func (Loader) Recognises(_ string, head []byte) bool {
	lines := cutLines(string(head))
	labels := findLabels(lines)
	if len(labels) < fewestLabels {
		return false
	}
	seen := map[string]bool{}
	for _, l := range labels {
		if seen[l.key()] {
			return true
		}
		seen[l.key()] = true
	}
	return 2*len(labels) >= countParagraphs(lines)
}

// Load implements loaders.Loader. Each turn with words in it gives one direct quote, in the
// order of the text, with the locator "turn 1", "turn 2", …; a text without a label is graph.ErrInvalid.
func (Loader) Load(_ context.Context, d *loaders.Document, r *loaders.Register) (*loaders.Contents, error) {
	lines := cutLines(d.Text)
	labels := findLabels(lines)
	if len(labels) == 0 {
		return nil, &loaders.LineError{Line: firstWords(lines), Err: fmt.Errorf("no line begins with a speaker's label, such as \"NAME: words\": %w", graph.ErrInvalid)}
	}
	h := readHeader(d.Text, lines[:labels[0].line])
	c := newCast(d, r, h, labels)
	reading := &loaders.Reading{
		Kind: graph.SourceTranscript, Title: h.title, Published: first(d.Published, h.date), Language: h.language, Text: d.Text,
	}
	meeting := loaders.None
	if h.isMeeting() {
		meeting = 0
	}
	for i, l := range labels {
		end := len(d.Text)
		if i+1 < len(labels) {
			end = labels[i+1].start
		}
		q := loaders.Quote{
			Fragments: spoken(d.Text, l.words, end), Kind: graph.QuoteDirect, Speaker: c.speaker(l), SpeakerSpans: []loaders.Span{l.name},
			Group: i, Speech: true, SaidAt: h.date, SaidAtText: h.dateText, OnBehalfOf: loaders.None, RelayedBy: loaders.None, MadeAt: meeting,
			Method: "label", Rule: "label", Confidence: labelled, Locator: fmt.Sprintf("turn %d", i+1),
		}
		if len(q.Fragments) > 0 {
			reading.Quotes = append(reading.Quotes, q)
		}
	}
	reading.Cast = c.characters
	if meeting != loaders.None {
		reading.Meetings = []loaders.Meeting{h.meeting(c.present())}
	}
	return &loaders.Contents{Reading: reading}, nil
}

// labelled is the confidence in a printed label: the transcriber may still have misheard who spoke.
const labelled = 0.99

// firstWords is the number of the first line that isn't blank, from 1.
func firstWords(lines []line) int {
	for i, l := range lines {
		if strings.TrimSpace(l.text) != "" {
			return i + 1
		}
	}
	return 1
}

func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}
