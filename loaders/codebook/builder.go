package codebook

import (
	"strconv"
	"strings"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/internal/coding"
	"onrecord/loaders/internal/forest"
	"onrecord/loaders/internal/yamlfile"
)

// defaultConfidence is that of a rule's judgement where the file gives none.
const defaultConfidence = 0.3

// builder makes topics and rules of the file's entries, and remembers lines to show mistakes on.
type builder struct {
	origin   string
	problems *yamlfile.Problems
	topics   *graph.Batch
	rules    loaders.CodebookRules
	places   []places                  // of rules.Topics
	given    map[string]int            // line of each topic's entry
	defined  map[string]int            // line of each topic that is defined here
	broader  map[string]yamlfile.Value // id of the broader topic of each
	order    []string                  // of the entries, by id
	sure     int                       // line of the confidence
}

// places are the lines of one topic's rules.
type places struct {
	line  int
	items map[string][]int // of each phrase, by field
}

func newBuilder(top *yamlfile.Reader, problems *yamlfile.Problems) *builder {
	name := yamlfile.Name(top, "codebook")
	b := &builder{
		origin: loaders.ImportID(Loader{}.Name(), name.Text), problems: problems, topics: &graph.Batch{},
		given: map[string]int{}, defined: map[string]int{}, broader: map[string]yamlfile.Value{},
	}
	confidence := top.Text("confidence")
	b.sure = confidence.Line
	b.rules = loaders.CodebookRules{Name: name.Text, Coder: top.Text("coder").Text, CodedAt: coding.CodedAt(top), Confidence: number(top, confidence)}
	if b.rules.Coder == "" {
		b.rules.Coder = name.Text
	}
	return b
}

func number(top *yamlfile.Reader, v yamlfile.Value) float64 {
	if v.Text == "" {
		return defaultConfidence
	}
	f, err := strconv.ParseFloat(v.Text, 64)
	if err != nil {
		top.Problem(v.Line, "confidence: %q is no number", v.Text)
		return defaultConfidence
	}
	return f
}

// file checks the whole and hands it over.
func (b *builder) file() (*file, error) {
	b.checkRules()
	b.checkCircles()
	b.checkTopics()
	if err := b.problems.Err(); err != nil {
		return nil, err
	}
	book, err := loaders.NewCodebook(b.rules)
	if err != nil {
		return nil, err
	}
	b.topics.Sort()
	return &file{book: book, topics: b.topics, needs: b.needs()}, nil
}

// checkRules says where in the file the rules' mistakes are. Names and ids have been checked entry by entry.
func (b *builder) checkRules() {
	for _, p := range b.rules.Problems() {
		switch {
		case p.Topic == loaders.None && p.Field == "confidence":
			b.problems.Add(b.sure, "codebook: confidence: %s", p.Problem)
		case p.Topic == loaders.None || p.Field == "topic":
		case p.Field == "":
			b.problems.Add(b.places[p.Topic].line, "topic: %s", p.Problem)
		case p.Item != loaders.None:
			b.problems.Add(b.places[p.Topic].items[p.Field][p.Item], "topic: %s: %s", p.Field, p.Problem)
		}
	}
}

// checkCircles notes each circle of topics defined here that are broader than themselves.
func (b *builder) checkCircles() {
	above := map[string]string{}
	for id, v := range b.broader {
		above[id] = v.Text
	}
	done := map[string]bool{}
	for _, id := range b.order {
		if ids := forest.Circle(id, above, done); ids != nil {
			b.problems.Add(b.broader[ids[0]].Line, "topic: broader: %s; nothing can be narrower than itself, take one of these links out", strings.Join(ids, " → "))
		}
	}
}

// checkTopics holds the topics to the graph's own rules, where the file's have found nothing to say.
func (b *builder) checkTopics() {
	if b.problems.Any() {
		return
	}
	for _, t := range b.topics.Topics {
		if err := t.Validate(); err != nil {
			b.problems.Add(b.defined[t.ID], "%s", strings.TrimSuffix(err.Error(), ": "+graph.ErrInvalid.Error()))
		}
	}
}

// needs are the topics that must be defined elsewhere, in the order of the file.
func (b *builder) needs() []loaders.NeededTopic {
	var out []loaders.NeededTopic
	for _, id := range b.order {
		if b.defined[id] == 0 {
			out = append(out, loaders.NeededTopic{Topic: id, Line: b.given[id]})
		}
		if v := b.broader[id]; v.Text != "" && b.defined[v.Text] == 0 {
			out = append(out, loaders.NeededTopic{Topic: v.Text, Line: v.Line})
		}
	}
	return out
}
