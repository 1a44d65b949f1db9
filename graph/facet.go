package graph

import (
	"cmp"
	"fmt"
)

// FacetField is a field of StatementFilter by which statements are counted.
type FacetField string

const (
	FacetSpeaker    FacetField = "SPEAKER"
	FacetOnBehalfOf FacetField = "ON_BEHALF_OF"
	FacetTopic      FacetField = "TOPIC"
	FacetStance     FacetField = "STANCE"
	FacetMadeAt     FacetField = "MADE_AT"
	FacetAbout      FacetField = "ABOUT"
	FacetSource     FacetField = "SOURCE"
	FacetPublisher  FacetField = "PUBLISHER"
	FacetKind       FacetField = "KIND"
	FacetLanguage   FacetField = "LANGUAGE"
)

// FacetFields lists every field the GraphQL contract serves.
var FacetFields = []FacetField{
	FacetSpeaker, FacetOnBehalfOf, FacetTopic, FacetStance, FacetMadeAt, FacetAbout, FacetSource, FacetPublisher, FacetKind, FacetLanguage,
}

// DefaultFacetValues is how many values of a facet an unset size means; MaxPage is the most.
const DefaultFacetValues = 10

// Facet counts the statements of a list by the values of one field.
type Facet struct {
	Field  FacetField
	Values []FacetValue // most statements first, then by value
	Total  int          // how many values there are, those not listed included
}

// FacetValue is how many statements of a list have a value: each counts once.
type FacetValue struct {
	Value string // as the field of StatementFilter takes it: an id, a stance, a kind, a language
	Count int
	Node  Node // what an id names; nil of other values
}

// CheckFacets returns ErrInvalid when a field is not known or the limit is out of range, else how many values are wanted.
func CheckFacets(by []FacetField, limit int) (int, error) {
	for _, f := range by {
		if err := oneOf("facets", "field", f, FacetFields); err != nil {
			return 0, err
		}
	}
	if limit < 0 || limit > MaxPage {
		return 0, fmt.Errorf("values of a facet: %d is not between 1 and %d: %w", limit, MaxPage, ErrInvalid)
	}
	return cmp.Or(limit, DefaultFacetValues), nil
}

// Label is what to show: the name of what the value names, else the value.
func (v FacetValue) Label() string {
	label := ""
	switch n := v.Node.(type) {
	case Agent:
		label = n.AgentName()
	case *Meeting:
		label = n.Name
	case *Topic:
		label = n.Label
	case *Source:
		label = n.Title
	}
	if label == "" {
		return v.Value
	}
	return label
}
