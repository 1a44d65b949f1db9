package loaders

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"onrecord/graph"
)

// Codebook codes statements by rules: phrases say which statements are on a topic, cues which side they take. It is
// read-only once made, and safe for concurrent use.
type Codebook struct {
	rules CodebookRules
	index phraseIndex
}

// CodebookRules are a codebook as it is written down.
type CodebookRules struct {
	Name       string       `json:"codebook"`
	Coder      string       `json:"coder"`
	CodedAt    time.Time    `json:"coded"`      // when the rules were made
	Confidence float64      `json:"confidence"` // of every stance; at most MaxRuleConfidence
	Topics     []TopicRules `json:"topics"`
}

// TopicRules say which statements are on a topic, and what they say about it. Their phrases are as ParsePhrase reads them.
type TopicRules struct {
	Topic   string   `json:"topic"`         // its id
	Phrases []string `json:"phrases"`       // any one makes a statement one on the topic
	Not     []string `json:"not,omitempty"` // any one rules that out
	// The cues of each value, looked for in the sentences in which a phrase occurs.
	Support     []string `json:"support,omitempty"`
	Oppose      []string `json:"oppose,omitempty"`
	Conditional []string `json:"conditional,omitempty"`
	Neutral     []string `json:"neutral,omitempty"`
	// Otherwise is the value of a statement on the topic that has no cue at all; "" leaves it uncoded.
	Otherwise graph.StanceValue `json:"otherwise,omitempty"`
}

// MaxRuleConfidence bounds the confidence of a codebook: what a rule says is to be reviewed by a person.
const MaxRuleConfidence = 0.5

// application is raised when the same rules would code the same statements differently; it is part of every Digest,
// so that stored sources are coded again.
const application = 2

// NewCodebook makes a codebook of the rules, or returns what is wrong with them (CodebookRules.Problems), joined.
func NewCodebook(r CodebookRules) (*Codebook, error) {
	var errs []error
	for _, p := range r.Problems() {
		errs = append(errs, p)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	c := &Codebook{rules: r.canonical()}
	c.index = newPhraseIndex(c.rules.Topics)
	return c, nil
}

// canonical is an equal codebook whose topics and phrases are in order, each once.
func (r CodebookRules) canonical() CodebookRules {
	r.CodedAt = r.CodedAt.UTC()
	r.Topics = slices.Clone(r.Topics)
	for i := range r.Topics {
		for _, l := range r.Topics[i].lists() {
			sorted := slices.Clone(*l.phrases)
			slices.Sort(sorted)
			*l.phrases = slices.Compact(sorted)
		}
	}
	slices.SortFunc(r.Topics, func(a, b TopicRules) int { return strings.Compare(a.Topic, b.Topic) })
	return r
}

// phraseList is one of the lists of phrases of a topic's rules.
type phraseList struct {
	field   string            // what the file calls it
	value   graph.StanceValue // what its cues stand for; "" for phrases that are no cues
	phrases *[]string
}

func (t *TopicRules) lists() []phraseList {
	return []phraseList{
		{"phrases", "", &t.Phrases},
		{"not", "", &t.Not},
		{"support", graph.Support, &t.Support},
		{"oppose", graph.Oppose, &t.Oppose},
		{"conditional", graph.Conditional, &t.Conditional},
		{"neutral", graph.Neutral, &t.Neutral},
	}
}

// Name is the codebook's lasting name, the same in all its versions.
func (c *Codebook) Name() string { return c.rules.Name }

// Coder is in whose name the codebook codes.
func (c *Codebook) Coder() graph.Coder {
	return graph.Coder{Name: c.rules.Coder, Kind: graph.CoderRule}
}

// Topics are the ids of the topics it codes, sorted.
func (c *Codebook) Topics() []string {
	ids := make([]string, len(c.rules.Topics))
	for i, t := range c.rules.Topics {
		ids[i] = t.Topic
	}
	return ids
}

// Encode is the codebook as JSON, the same for equal rules in whatever order they were written.
func (c *Codebook) Encode() string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(c.rules); err != nil {
		panic(err) // rules are plain data, and Problems has refused a confidence that is no number
	}
	return strings.TrimSpace(b.String())
}

// DecodeCodebook reads what Encode wrote.
func DecodeCodebook(encoded string) (*Codebook, error) {
	dec := json.NewDecoder(strings.NewReader(encoded))
	dec.DisallowUnknownFields()
	var r CodebookRules
	if err := dec.Decode(&r); err != nil {
		return nil, fmt.Errorf("codebook: %v: %w", err, graph.ErrInvalid)
	}
	return NewCodebook(r)
}

// Digest identifies what the codebook does: equal digests code equally.
func (c *Codebook) Digest() string {
	sum := sha256.Sum256(fmt.Appendf(nil, "codebook %d\n%s", application, c.Encode()))
	return hex.EncodeToString(sum[:])
}
