package graph

import (
	"fmt"
	"strings"
)

// Statement is what was said, once, however many sources report it. What is
// unknown stays empty: no speaker is better than a wrong one.
type Statement struct {
	ID           string        `json:"id"`
	SpeakerID    string        `json:"speakerId,omitempty"`
	OnBehalfOfID string        `json:"onBehalfOfId,omitempty"`
	Text         string        `json:"text"` // the fullest wording found
	Language     string        `json:"language,omitempty"`
	SaidAt       UncertainDate `json:"saidAt"`             // at least "not after the source was published"
	MadeAtID     string        `json:"madeAtId,omitempty"` // the meeting it was said at
	AboutIDs     []string      `json:"aboutIds,omitempty"` // the meetings it was said of
	Medium       string        `json:"medium,omitempty"`
	Addressee    string        `json:"addressee,omitempty"`
	MentionIDs   []string      `json:"mentionIds,omitempty"`
	Origin       string        `json:"origin,omitempty"` // the source that was read

	// Brought along when With asks for them; otherwise nil.
	Speaker    Agent      `json:"-"`
	OnBehalfOf Agent      `json:"-"`
	MadeAt     *Meeting   `json:"-"`
	About      []*Meeting `json:"-"`
	Mentions   []Agent    `json:"-"`
	Quotes     []*Quote   `json:"-"`
	Stances    []*Stance  `json:"-"`
}

// Locator identifies what one source records; all of its fields together are the identity. What people judged of a statement is kept by
// its id, so a loader puts in what stays as it is when the source is loaded again, corrected or by a later version of the loader. A judgement
// whose statement gets another id is kept for review, which is better than one that has come to be about something else.
type Locator struct {
	SourceID string
	// Start and End say where it stands; ids sort by them. They count bytes or code points of the text, the same throughout one source;
	// other words are another statement. Where the format numbers its parts, Start is that number and End is 0: turn 12 is turn 12 also for a later
	// loader that cuts a stage direction out of it otherwise.
	Start, End int
	// Name tells apart what stands at one place by what is recorded there: who spoke, on what. "" where the place is enough.
	Name string
	// Occurrence tells apart what has one place and one name, from 0 in the order of the source. It is never counted across names:
	// if one went, the next would take over its id, and with that what was judged of it.
	Occurrence int
}

// StatementID is the id of the statement there. The ids of one source sort by Start, End and Occurrence, so statements of one
// moment come in the order in which they stand. Those of different names at one place are in an order that means nothing but is always
// the same. Starts and ends from 1<<28 and occurrences from 1<<16 on have ids of their own too, in no order.
func (l Locator) StatementID() string { return l.id(KindStatement) }

// QuoteID is the id of the source's record of that statement, in the same order.
func (l Locator) QuoteID() string { return l.id(KindQuote) }

func (l Locator) id(kind Kind) string {
	const place, occurrence = 1<<28 - 1, 1<<16 - 1
	source := HashID(kind, l.SourceID)
	whole := HashID(kind, l.SourceID, fmt.Sprint(l.Start), fmt.Sprint(l.End), l.Name, fmt.Sprint(l.Occurrence))
	after := len(kind) + 1
	return fmt.Sprintf("%s%07x%07x%04x%s",
		source[:after+12], min(l.Start, place), min(l.End, place), min(l.Occurrence, occurrence), whole[after:after+16])
}

// Quote is one source's record of a statement.
type Quote struct {
	ID          string    `json:"id"`
	StatementID string    `json:"statementId"`
	SourceID    string    `json:"sourceId"`
	Kind        QuoteKind `json:"kind"`
	// Fragments are in the order of the text; several where a say-clause splits the quote.
	Fragments        []TextSelector `json:"fragments"`
	SpeakerAsPrinted string         `json:"speakerAsPrinted,omitempty"` // "the Ukrainian leader"
	Cue              string         `json:"cue,omitempty"`              // "told"
	Attribution      Attribution    `json:"attribution"`
	// RelayedByID is who told that the speaker said it: Zelenskyy, in "Zelenskyy said Trump told him …"; "" when the source tells it itself.
	RelayedByID string `json:"relayedById,omitempty"`
	// MeetingEvidence are the words that tell at which meeting the statement was made, and about which, as far as the source has such words.
	MeetingEvidence []MeetingEvidence `json:"meetingEvidence,omitempty"`

	// Brought along when asked for.
	Source *Source `json:"-"`
}

// Verbatim says whether the source gives the words as the speaker's own: in quotation marks, and not by the mouth of another.
func (q *Quote) Verbatim() bool { return q.Kind == QuoteDirect && q.RelayedByID == "" }

// Text is the quoted words: the fragments joined by a space.
func (q *Quote) Text() string {
	if len(q.Fragments) == 1 {
		return q.Fragments[0].Exact
	}
	parts := make([]string, len(q.Fragments))
	for i, f := range q.Fragments {
		parts[i] = f.Exact
	}
	return strings.Join(parts, " ")
}

// QuoteKind says how the words are given (the quotation-extraction field's terms).
type QuoteKind string

const (
	QuoteDirect   QuoteKind = "DIRECT"   // all inside quotation marks
	QuoteIndirect QuoteKind = "INDIRECT" // none inside
	QuoteMixed    QuoteKind = "MIXED"    // partly
)

// QuoteKindOf returns the kind of words of which some stand inside quotation marks, and some outside.
func QuoteKindOf(inside, outside bool) QuoteKind {
	switch {
	case inside && outside:
		return QuoteMixed
	case inside:
		return QuoteDirect
	}
	return QuoteIndirect
}

// QuoteKinds lists every kind the GraphQL contract serves.
var QuoteKinds = []QuoteKind{QuoteDirect, QuoteIndirect, QuoteMixed}

// TextSelector is a place in a source's text (W3C Web Annotation: TextPositionSelector
// and TextQuoteSelector). Start and End count code points; End is excluded.
type TextSelector struct {
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix"`
	Suffix string `json:"suffix"`
}

// MeetingEvidence are the words, anywhere in a source's text, that tell how a statement belongs to a meeting.
type MeetingEvidence struct {
	MeetingID string          `json:"meetingId"`
	Relation  MeetingRelation `json:"relation"`
	Words     TextSelector    `json:"words"`
}

// MeetingRelation says how a statement belongs to a meeting.
type MeetingRelation string

const (
	MadeAt MeetingRelation = "MADE_AT" // it was said there
	About  MeetingRelation = "ABOUT"   // it speaks of the meeting
)

// MeetingRelations lists every relation.
var MeetingRelations = []MeetingRelation{MadeAt, About}

// Attribution says how the speaker of a quote was found.
type Attribution struct {
	Method     string                 `json:"method"` // "rules", "label", "coded"
	Rule       string                 `json:"rule,omitempty"`
	Confidence float64                `json:"confidence"` // 0..1
	Candidates []AttributionCandidate `json:"candidates,omitempty"`
}

// AttributionCandidate is a speaker that was considered, most likely first.
type AttributionCandidate struct {
	AgentID    string  `json:"agentId"`
	Confidence float64 `json:"confidence"`
}

// Mention says that a statement's speaker names an agent in it.
type Mention struct {
	StatementID  string
	SpeakerID    string
	OnBehalfOfID string // the institution that the speaker spoke for; "" when none is known
	MentionedID  string
	SaidAt       UncertainDate
	SourceIDs    []string // the sources that record the statement, each once, sorted
}

// Validate returns ErrInvalid with the reason when the record breaks a rule.
func (s *Statement) Validate() error {
	if err := checkID(KindStatement, s.ID); err != nil {
		return err
	}
	if strings.TrimSpace(s.Text) == "" {
		return fmt.Errorf("%s: no text: %w", s.ID, ErrInvalid)
	}
	for _, id := range append([]string{s.SpeakerID, s.OnBehalfOfID}, s.MentionIDs...) {
		if id != "" {
			if err := checkAgentID(s.ID, id); err != nil {
				return err
			}
		}
	}
	for _, id := range append([]string{s.MadeAtID}, s.AboutIDs...) {
		if id != "" {
			if err := checkID(KindMeeting, id); err != nil {
				return fmt.Errorf("%s: %w", s.ID, err)
			}
		}
	}
	if err := checkText(s.ID, s.Text, s.Language, s.Medium, s.Addressee); err != nil {
		return err
	}
	return checkDates(s.ID, &s.SaidAt)
}

// Validate returns ErrInvalid with the reason when the record breaks a rule.
func (q *Quote) Validate() error {
	if err := checkID(KindQuote, q.ID); err != nil {
		return err
	}
	if err := checkID(KindStatement, q.StatementID); err != nil {
		return fmt.Errorf("%s: %w", q.ID, err)
	}
	if err := checkID(KindSource, q.SourceID); err != nil {
		return fmt.Errorf("%s: %w", q.ID, err)
	}
	if err := oneOf(q.ID, "kind", q.Kind, QuoteKinds); err != nil {
		return err
	}
	if len(q.Fragments) == 0 {
		return fmt.Errorf("%s: no fragments: %w", q.ID, ErrInvalid)
	}
	last := 0
	for _, f := range q.Fragments {
		if f.Start < last || f.End <= f.Start {
			return fmt.Errorf("%s: fragment %d-%d is empty or out of order: %w", q.ID, f.Start, f.End, ErrInvalid)
		}
		last = f.End
		if err := checkText(q.ID, f.Exact, f.Prefix, f.Suffix); err != nil {
			return err
		}
	}
	if err := checkConfidence(q.ID, q.Attribution.Confidence); err != nil {
		return err
	}
	if err := q.checkMeetings(); err != nil {
		return err
	}
	if q.RelayedByID != "" {
		if err := checkAgentID(q.ID, q.RelayedByID); err != nil {
			return err
		}
	}
	for _, c := range q.Attribution.Candidates {
		if err := checkAgentID(q.ID, c.AgentID); err != nil {
			return err
		}
		if err := checkConfidence(q.ID, c.Confidence); err != nil {
			return err
		}
	}
	return checkText(q.ID, q.SpeakerAsPrinted, q.Cue, q.Attribution.Method, q.Attribution.Rule)
}

func (q *Quote) checkMeetings() error {
	for _, e := range q.MeetingEvidence {
		if err := checkID(KindMeeting, e.MeetingID); err != nil {
			return fmt.Errorf("%s: %w", q.ID, err)
		}
		if err := oneOf(q.ID, "relation", e.Relation, MeetingRelations); err != nil {
			return err
		}
		if e.Words.Start < 0 || e.Words.End <= e.Words.Start {
			return fmt.Errorf("%s: evidence %d-%d is empty: %w", q.ID, e.Words.Start, e.Words.End, ErrInvalid)
		}
		if err := checkText(q.ID, e.Words.Exact, e.Words.Prefix, e.Words.Suffix); err != nil {
			return err
		}
	}
	return nil
}
