package loaders

import (
	"slices"
	"strings"

	"onrecord/graph"
)

// Match is what a codebook makes of a statement on one topic.
type Match struct {
	Topic   string      `json:"topic"`
	Phrases []string    `json:"phrases"`       // those found, in the order of the text
	Not     []string    `json:"not,omitempty"` // those found that rule the topic out
	Cues    []StanceCue `json:"cues,omitempty"`
	// Value is the stance; "" when the statement is not coded.
	Value graph.StanceValue `json:"value,omitempty"`
	Why   Reason            `json:"why"`
}

// StanceCue is a cue found in a sentence on the topic, in the order of the text.
type StanceCue struct {
	Cue   string            `json:"cue"`
	Value graph.StanceValue `json:"value"`
	// Negated cues count for no side: the codebook doesn't say what the negation makes of them.
	Negated bool `json:"negated,omitempty"`
}

// Reason says why a statement on a topic is coded, or why it is not.
type Reason string

const (
	ByCues         Reason = "cues"                    // of one value, or SUPPORT with CONDITIONAL
	ByOtherwise    Reason = "otherwise"               // no cue anywhere, and the rules say what that means
	RuledOut       Reason = "ruled out"               // by a phrase under not
	UnknownSpeaker Reason = "unknown speaker"         // nobody whose stance it could be
	OthersWords    Reason = "hearsay"                 // what another is said to have said, see Hearsay
	Contradictory  Reason = "contradictory cues"      // of several values
	OnlyNegated    Reason = "only negated cues"       // and what they amount to is unknown
	OnlyElsewhere  Reason = "cues in other sentences" // which need not be on the topic
	NoCue          Reason = "no cue"                  // and no otherwise
)

// Code returns the stances that the rules give the statements, in the order of their ids: none for a statement whose speaker is
// unknown or that is hearsay, and on each topic at most one. Their holder is the speaker, their origin the given one. It is a pure
// function of the rules and each statement's id, speaker and text.
func (c *Codebook) Code(statements []*graph.Statement, hearsay map[string]bool, origin string) []*graph.Stance {
	var out []*graph.Stance
	for _, s := range statements {
		for _, m := range c.Explain(s, hearsay[s.ID]) {
			if m.Value == "" {
				continue
			}
			out = append(out, &graph.Stance{
				ID: ruleStanceID(s.ID, m.Topic, c.rules.Coder), StatementID: s.ID, TopicID: m.Topic, Value: m.Value,
				Coder: c.Coder(), Confidence: c.rules.Confidence, CodedAt: c.rules.CodedAt, Origin: origin,
			})
		}
	}
	slices.SortFunc(out, func(a, b *graph.Stance) int { return strings.Compare(a.ID, b.ID) })
	return out
}

// ruleStanceID is the id of a rule's judgement. It is never that of a person's of the same name, which it would replace.
func ruleStanceID(statementID, topicID, coder string) string {
	return graph.HashID(graph.KindStance, statementID, topicID, coder, string(graph.CoderRule))
}

// Explain returns what the rules make of the statement and why: a match for each topic of which a phrase occurs, in the
// order of the topics' ids.
func (c *Codebook) Explain(s *graph.Statement, hearsay bool) []Match {
	terms := markedTerms(s.Text)
	hits := c.index.hits(terms)
	var out []Match
	for i, t := range c.rules.Topics {
		m, onTopic := explain(t, hits[i], terms)
		if !onTopic {
			continue
		}
		switch {
		case m.Value == "":
		case s.SpeakerID == "":
			m.Value, m.Why = "", UnknownSpeaker
		case hearsay:
			m.Value, m.Why = "", OthersWords
		}
		out = append(out, m)
	}
	return out
}

// explain judges a statement by the hits of one topic; without a phrase among them it is not on the topic.
func explain(t TopicRules, hits []hit, terms []string) (m Match, onTopic bool) {
	m.Topic = t.Topic
	on := map[int]bool{} // the sentences with a phrase
	var cues []hit
	for _, h := range hits {
		switch h.field {
		case "phrases":
			m.Phrases = appendNew(m.Phrases, h.text)
			on[h.sentence] = true
		case "not":
			m.Not = appendNew(m.Not, h.text)
		default:
			cues = append(cues, h)
		}
	}
	elsewhere := false
	cues = longest(cues)
	for _, h := range cues {
		if !on[h.sentence] {
			elsewhere = true
			continue
		}
		m.Cues = append(m.Cues, StanceCue{Cue: h.text, Value: h.value, Negated: negated(h, cues, terms)})
	}
	m.Value, m.Why = verdict(m, t.Otherwise, elsewhere)
	return m, len(on) > 0
}

// verdict weighs what was found. Whatever is not plain stays uncoded.
func verdict(m Match, otherwise graph.StanceValue, elsewhere bool) (graph.StanceValue, Reason) {
	if len(m.Not) > 0 {
		return "", RuledOut
	}
	var sides []graph.StanceValue
	for _, c := range m.Cues {
		if !c.Negated && !slices.Contains(sides, c.Value) {
			sides = append(sides, c.Value)
		}
	}
	slices.Sort(sides)
	switch {
	case len(sides) == 1:
		return sides[0], ByCues
	case slices.Equal(sides, []graph.StanceValue{graph.Conditional, graph.Support}):
		return graph.Conditional, ByCues
	case len(sides) > 1:
		return "", Contradictory
	case len(m.Cues) > 0:
		return "", OnlyNegated
	case elsewhere:
		return "", OnlyElsewhere
	case otherwise == "":
		return "", NoCue
	}
	return otherwise, ByOtherwise
}
