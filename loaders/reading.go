package loaders

import "onrecord/graph"

// Span is a range of bytes in Reading.Text, End excluded.
type Span struct{ Start, End int }

// In returns the spanned part of text.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Empty says whether the span covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// None is the index of what is not there: an unknown speaker, no meeting.
const None = -1

// Reading is what a loader found in one source. It refers to people, institutions and
// meetings by their index in Cast and Meetings; who they are across sources is settled later, by Assemble.
type Reading struct {
	Kind    graph.SourceKind
	Title   string // "" when the source shows none
	Authors []string
	// Publisher is the publisher's name as the source itself gives it; "" when it doesn't.
	Publisher string
	Language  string // BCP 47, "" when unknown
	// Published is EDTF, from the options or, failing them, from the source itself; "" when unknown.
	Published string
	// Text is the immutable text that all spans point into: for plain text exactly what was read.
	Text     string
	Cast     []Character
	Meetings []Meeting
	Quotes   []Quote // in the order of the text
}

// Character is somebody the source names.
type Character struct {
	Name string // the fullest form printed, without titles: "Volodymyr Zelenskyy"
	// Kind is KindPerson or KindInstitution; "" is a group or somebody unnamed ("officials",
	// "a senior aide"), who becomes no node.
	Kind        graph.Kind
	Aliases     []string // other names printed, "Zelensky"
	Description string   // title or apposition as printed, "Ukraine’s President"
	// AgentID is set when the register knows who this is; "" otherwise.
	AgentID string
}

// Meeting is an occasion the source mentions.
type Meeting struct {
	Name     string   // "Florida talks"
	Aliases  []string // other ways the source calls it
	Kind     graph.MeetingKind
	Date     string // EDTF; "" when unknown
	DateText string // as printed
	Place    string
	Country  string
	Who      []int // indexes in Cast, those the source says took part
	// MeetingID is set when the register knows the meeting.
	MeetingID string
}

// Quote is a statement as this source records it.
type Quote struct {
	// Fragments are the quoted words, marks included, in the order of the text; several where a
	// say-clause splits a sentence.
	Fragments []Span
	Kind      graph.QuoteKind
	// Speaker is an index in Cast; None when unknown.
	Speaker      int
	SpeakerSpans []Span // the words that name or point at the speaker: "he", "the Ukrainian leader"
	Cue          Span   // the words that signal the attribution; empty when there are none
	// Group numbers the say-clauses: quotes of one say-clause share it.
	Group int
	// Speech is false for what was thought, wished or felt, not said. Such a quote is shown by
	// extract and never becomes a statement.
	Speech     bool
	SaidAt     string // EDTF; "" when the source gives no date for it
	SaidAtText string // as printed, "late Monday"
	Medium     string // "X", "state television"
	Addressee  string // "reporters"
	OnBehalfOf int    // index in Cast of an institution; None when not said
	// RelayedBy is who told that the speaker said it ("Zelenskyy said Trump told him …": Zelenskyy), an index in Cast; None when the source tells it itself.
	RelayedBy int
	MadeAt    int // index in Meetings; None
	// MadeAtEvidence are the words that tell MadeAt, anywhere in the text; empty when there is none.
	MadeAtEvidence Span
	About          []int // indexes in Meetings
	// AboutEvidence are the words that name or point at each meeting of About, in its order.
	AboutEvidence []Span
	Mentions      []int // indexes in Cast of whom the quoted words name, speaker not counted

	Method     string  // "rules", "label"
	Rule       string  // the rule that settled the speaker
	Confidence float64 // 0..1, in speaker and span together
	Candidates []Candidate
	// Locator is the name the format itself offers for the place ("turn 12"), which then alone identifies it, in the order of
	// Group; "" goes by the byte range.
	Locator string
}

// Candidate is a speaker that was considered.
type Candidate struct {
	Speaker    int // index in Cast
	Confidence float64
}
