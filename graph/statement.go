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

// StatementID is the id of the occurrence-th statement (from 0) at a place in a source. The
// locator is what the format offers: a byte range, a turn's number, an xml:id.
func StatementID(sourceID, locator string, occurrence int) string {
	return HashID(KindStatement, sourceID, locator, fmt.Sprint(occurrence))
}

// QuoteID is the id of the quote at the same place as StatementID's statement.
func QuoteID(sourceID, locator string, occurrence int) string {
	return HashID(KindQuote, sourceID, locator, fmt.Sprint(occurrence))
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

	// Brought along when asked for.
	Source *Source `json:"-"`
}

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
