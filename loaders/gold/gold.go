// Package gold reads annotated articles and scores what was found in them: the spans of quotes, their speakers, the
// meetings they were made at and are about, and dates.
//
// Read and ReadFolder read annotations; Compare compares one article's answers with its annotation and returns a Tally;
// NewReport adds tallies up. Everything but reading is pure.
//
// All offsets are code points, as in the files, but for those of loaders; Offsets turns one into the other.
package gold

import "onrecord/loaders"

// Document is an annotated text, or what a system found in one.
type Document struct {
	ID        string
	Title     string
	Date      string // EDTF, the day of publication; "" when unknown
	Publisher string
	Style     string // "wire", "interview"; "" when not said
	Lang      string // BCP 47; "" when not said
	Split     string // "train", "dev", "test"; "" when not said
	// Text is what all spans point into. An answer may leave it out; it then is of the annotated text.
	Text     string
	Quotes   []Quote   // as in the file
	Meetings []Meeting // as in the file
	// Occasions says that the annotation tells when quotes were said, which meetings they were made at and are about, and who relayed them: where it tells
	// nothing, there is nothing.
	Occasions bool
}

// Kind says how much of a quote stands in quotation marks.
type Kind string

const (
	Direct   Kind = "direct"   // all
	Mixed    Kind = "mixed"    // part
	Indirect Kind = "indirect" // nothing
)

// Kinds lists every kind.
var Kinds = []Kind{Direct, Mixed, Indirect}

// NameFrom says where an annotation has a speaker's name from; "" when it doesn't say.
type NameFrom string

const (
	FromSpan       NameFrom = "span-name"          // the words that stand there are a name
	FromGoldCoref  NameFrom = "gold-coref"         // a person settled whom the words mean
	FromNominal    NameFrom = "nominal"            // the words are no name: "a spokesman"
	FromUnresolved NameFrom = "unresolved-pronoun" // the words are a pronoun, and nobody settled whom it means
)

// Quote is one contiguous piece of quoted words. Pieces of one say-clause share Group.
type Quote struct {
	Span
	Kind         Kind
	SpeakerSpans []Span   // the words that name or point at the speaker; none when there are none
	SpeakerName  string   // "" when nobody is named
	NameFrom     NameFrom // of an annotation
	Cue          Span     // the words that signal the attribution; empty when there are none
	Group        string
	Speech       bool // said, not thought, wished or felt; so when a file doesn't say
	Negated      bool // "did not say"
	SaidAt       string
	RelayedBy    string // the speaker who told that this was said; "" when the source itself does
	Within       bool   // listed apart from the quotes, because it is part of one

	MadeAt         string   // Key of a meeting; "" when unknown
	MadeAtEvidence Span     // the words that say so; empty when not given
	About          []string // Keys of meetings
	AboutEvidence  []Span   // the words that name or point at them

	Rule       string  // of an answer: the rule that fired
	Confidence float64 // of an answer: 0..1; 0 when it gives none
}

// hasSpeaker says whether somebody is named or pointed at.
func (q *Quote) hasSpeaker() bool { return q.SpeakerName != "" || len(q.SpeakerSpans) > 0 }

// Meeting is an occasion that quotes refer to by its Key, which is of its document alone.
type Meeting struct {
	Key          string
	Name         string
	Aliases      []string
	Date         string // EDTF; "" when unknown
	Place        string
	Kind         string
	Participants []string
}

// Span is a range of code points, End excluded.
type Span struct{ Start, End int }

// Empty says whether the span covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// overlap is how many code points two spans share.
func (s Span) overlap(o Span) int { return max(0, min(s.End, o.End)-max(s.Start, o.Start)) }

// Offsets says at which byte each code point of a text begins; it ends with the text's length.
type Offsets []int

// NewOffsets counts the code points of a text.
func NewOffsets(text string) Offsets {
	o := make(Offsets, 0, len(text)+1)
	for i := range text {
		o = append(o, i)
	}
	return append(o, len(text))
}

// Bytes turns a span of code points, which must lie in the text, into one of bytes.
func (o Offsets) Bytes(s Span) loaders.Span { return loaders.Span{Start: o[s.Start], End: o[s.End]} }
