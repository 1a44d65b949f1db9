package loaders

import (
	"fmt"
	"slices"
	"strings"

	"onrecord/graph"
)

// RuleError is a mistake in a codebook's rules, with its place. It is graph.ErrInvalid.
type RuleError struct {
	Topic   int    // index in CodebookRules.Topics; None when it concerns the whole codebook
	Field   string // "support"; "" when it concerns the whole topic
	Item    int    // index in the field's list; None when it concerns the whole field
	Problem string // what is wrong, and what to do
}

func (e *RuleError) Error() string {
	place := "codebook"
	if e.Topic != None {
		place = fmt.Sprintf("topic %d", e.Topic+1)
	}
	if e.Field != "" {
		place += ": " + e.Field
	}
	return place + ": " + e.Problem
}

func (e *RuleError) Unwrap() error { return graph.ErrInvalid }

// Problems returns everything that is wrong with the rules, in their order; none when a codebook can be made of them.
func (r CodebookRules) Problems() []*RuleError {
	var all []*RuleError
	whole := func(field, problem string) { all = append(all, &RuleError{None, field, None, problem}) }
	if r.Name == "" {
		whole("codebook", "no name")
	}
	if r.Coder == "" {
		whole("coder", "no name")
	}
	if r.CodedAt.IsZero() {
		whole("coded", "no day")
	}
	if !(r.Confidence >= 0 && r.Confidence <= MaxRuleConfidence) {
		whole("confidence", fmt.Sprintf("%v is no number from 0 to %v; a rule's judgement is always to be reviewed", r.Confidence, MaxRuleConfidence))
	}
	seen := map[string]bool{}
	for i := range r.Topics {
		t := &r.Topics[i]
		if seen[t.Topic] {
			all = append(all, &RuleError{i, "topic", None, fmt.Sprintf("%q is given twice; keep its rules in one place", t.Topic)})
		}
		seen[t.Topic] = true
		all = append(all, t.problems(i)...)
	}
	return all
}

// problems are those of the rules of the i-th topic.
func (t *TopicRules) problems(i int) []*RuleError {
	var all []*RuleError
	note := func(field string, item int, format string, args ...any) {
		all = append(all, &RuleError{i, field, item, fmt.Sprintf(format, args...)})
	}
	if graph.KindOf(t.Topic) != graph.KindTopic {
		note("topic", None, "%q is no topic's id", t.Topic)
	}
	fields := map[string]string{} // of each cue
	cues := 0
	for _, l := range t.lists() {
		for item, text := range *l.phrases {
			p, err := ParsePhrase(text)
			if err != nil {
				note(l.field, item, "%s", strings.TrimSuffix(err.Error(), ": "+graph.ErrInvalid.Error()))
				continue
			}
			if l.value == "" {
				continue
			}
			cues++
			if other, twice := fields[p.key()]; twice && other != l.field {
				note(l.field, item, "“%s” stands under %s too; a cue is for one value", text, other)
			}
			fields[p.key()] = l.field
		}
	}
	if len(t.Phrases) == 0 {
		note("", None, "no phrases; say by which words a statement on the topic is known")
	} else if cues == 0 && t.Otherwise == "" {
		note("", None, "neither a cue nor otherwise, so nothing would be coded; add one")
	}
	if t.Otherwise != "" && !slices.Contains(graph.StanceValues, t.Otherwise) {
		note("otherwise", None, "%q is no value of a stance", t.Otherwise)
	}
	return all
}
