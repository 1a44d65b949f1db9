package graph

import (
	"fmt"
	"time"
)

// Stance is a coding: this statement takes this stance on this topic, says this coder.
type Stance struct {
	ID          string      `json:"id"`
	StatementID string      `json:"statementId"`
	TopicID     string      `json:"topicId"`
	Value       StanceValue `json:"value"`
	// HolderID is whose stance it is when the coder says so; "" means the statement's speaker.
	HolderID   string    `json:"holderId,omitempty"`
	Coder      Coder     `json:"coder"`
	Confidence float64   `json:"confidence"` // 0..1
	CodedAt    time.Time `json:"codedAt"`
	Origin     string    `json:"origin,omitempty"`

	// Topic is brought along when asked for.
	Topic *Topic `json:"-"`
	// Speaker is the speaker of the statement at the time of reading, brought along
	// with the stance so that Holder needs no further question. "" when unknown.
	SpeakerID string `json:"-"`
}

// EffectiveHolderID is whose stance it is: HolderID, else the statement's
// speaker, else "".
func (s *Stance) EffectiveHolderID() string {
	if s.HolderID != "" {
		return s.HolderID
	}
	return s.SpeakerID
}

// StanceID is the id of one coder's judgement of a statement on a topic.
func StanceID(statementID, topicID, coder string) string {
	return HashID(KindStance, statementID, topicID, coder)
}

// StanceValue is the direction of a stance.
type StanceValue string

const (
	Support     StanceValue = "SUPPORT"
	Oppose      StanceValue = "OPPOSE"
	Conditional StanceValue = "CONDITIONAL"
	Neutral     StanceValue = "NEUTRAL"
)

// StanceValues lists every value the GraphQL contract serves.
var StanceValues = []StanceValue{Support, Oppose, Conditional, Neutral}

// Coder is who judged.
type Coder struct {
	Name string    `json:"name"`
	Kind CoderKind `json:"kind"`
}

// CoderKind says what sort of coder judged.
type CoderKind string

const (
	CoderHuman CoderKind = "HUMAN"
	CoderRule  CoderKind = "RULE"
	CoderModel CoderKind = "MODEL"
)

// CoderKinds lists every kind the GraphQL contract serves.
var CoderKinds = []CoderKind{CoderHuman, CoderRule, CoderModel}

// Coding is a stance together with what positions and networks are computed from.
type Coding struct {
	StanceID string
	HolderID string
	// OnBehalfOfID is the institution for which the holder spoke; "" when there is none, and when the coder
	// named a holder who is neither the statement's speaker nor that institution.
	OnBehalfOfID string
	TopicID      string
	Value        StanceValue
	StatementID  string
	// SourceIDs are the sources that record the statement, each once, sorted.
	SourceIDs  []string
	SaidAt     UncertainDate
	Confidence float64
	Coder      Coder
}

// Validate returns ErrInvalid with the reason when the record breaks a rule.
func (s *Stance) Validate() error {
	if err := checkID(KindStance, s.ID); err != nil {
		return err
	}
	if err := checkID(KindStatement, s.StatementID); err != nil {
		return fmt.Errorf("%s: %w", s.ID, err)
	}
	if err := checkID(KindTopic, s.TopicID); err != nil {
		return fmt.Errorf("%s: %w", s.ID, err)
	}
	if s.HolderID != "" {
		if err := checkAgentID(s.ID, s.HolderID); err != nil {
			return err
		}
	}
	if err := oneOf(s.ID, "value", s.Value, StanceValues); err != nil {
		return err
	}
	if err := oneOf(s.ID, "coder kind", s.Coder.Kind, CoderKinds); err != nil {
		return err
	}
	if s.Coder.Name == "" {
		return fmt.Errorf("%s: no coder: %w", s.ID, ErrInvalid)
	}
	if s.CodedAt.IsZero() {
		return fmt.Errorf("%s: no date of coding: %w", s.ID, ErrInvalid)
	}
	if err := checkConfidence(s.ID, s.Confidence); err != nil {
		return err
	}
	return checkText(s.ID, s.Coder.Name)
}
