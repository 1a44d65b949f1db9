package graph

import "fmt"

// Topic is what positions are held on; topics form a forest by BroaderID.
type Topic struct {
	ID         string      `json:"id"`
	Label      string      `json:"label"`
	Definition string      `json:"definition,omitempty"`
	Aliases    []string    `json:"aliases,omitempty"`
	BroaderID  string      `json:"broaderId,omitempty"`
	Attributes []Attribute `json:"attributes,omitempty"`
	Origin     string      `json:"origin,omitempty"`
}

// Validate returns ErrInvalid with the reason when the record breaks a rule.
func (t *Topic) Validate() error {
	if err := checkID(KindTopic, t.ID); err != nil {
		return err
	}
	if t.BroaderID != "" {
		if err := checkID(KindTopic, t.BroaderID); err != nil {
			return err
		}
		if t.BroaderID == t.ID {
			return fmt.Errorf("%s: broader than itself: %w", t.ID, ErrInvalid)
		}
	}
	if err := checkAttributes(t.ID, t.Attributes); err != nil {
		return err
	}
	return checkNames(t.ID, t.Label, t.Aliases, t.Definition)
}
