package storetest

import (
	"fmt"
	"slices"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"onrecord/graph"
)

// alike ends the history unless got equals want.
func alike(rt *rapid.T, what string, got, want any) {
	if diff := cmp.Diff(want, got, asWritten); diff != "" {
		rt.Fatalf("%s: -model +store\n%s", what, diff)
	}
}

// The ids that histories draw from are few, so that writes meet.
var (
	someImports  = []string{"source:1", "source:2", "import:1"}
	someAgents   = []string{"person:1", "person:2", "institution:1", ""}
	someMeetings = []string{"meeting:1", "meeting:2", ""}
	someTopics   = []string{"topic:1", "topic:2"}
	someNames    = []string{"Ann Ash", "Éva Bó", "Яна", "Bo Ash"}
	someTexts    = []string{"We agree.", "We don't agree on guarantees.", "Guarantee!", "Згода AND peace", "…"}
	someDates    = []string{"2025-12-22", "2025-12", "2025-12-20/2025-12-21", "../2025-12-23", "2025-12-23/..", "XXXX-12-22", "2024"}
	someValues   = []float64{0, 0.25, 0.5, 1}
	someCoders   = []graph.Coder{{Name: "Ada", Kind: graph.CoderHuman}, {Name: "Ada", Kind: graph.CoderModel}, {Name: "ben", Kind: graph.CoderRule}}
	someSources  = []string{"source:1", "source:2", "source:a", "source:b"} // the last two come in imports of any id
)

func pick[T any](rt *rapid.T, what string, from []T) T { return rapid.SampledFrom(from).Draw(rt, what) }

func chance(rt *rapid.T, what string) bool { return rapid.Bool().Draw(rt, what) }

// drawBatch draws a batch: with an import, partial, or neither.
func drawBatch(rt *rapid.T) *graph.Batch {
	id := pick(rt, "import", append(slices.Clone(someImports), ""))
	b := &graph.Batch{}
	drawKnown(rt, b, id)
	for _, n := range []string{"1", "2", "3", "4"} {
		if chance(rt, "statement "+n) {
			drawStatement(rt, b, id, n)
		}
		if chance(rt, "stance "+n) {
			drawStance(rt, b, id, n)
		}
	}
	if chance(rt, "a quote alone") {
		q := quoteOf(fmt.Sprintf("statement:%s-1", pick(rt, "of", someImports)), pick(rt, "source", someSources))
		q.ID = pick(rt, "quote", []string{"quote:alone", "quote:source:1-2"})
		if !slices.ContainsFunc(b.Quotes, func(other *graph.Quote) bool { return other.ID == q.ID }) {
			b.Quotes = append(b.Quotes, q)
		}
	}
	if id != "" {
		imported(id, b)
		b.Partial = rapid.IntRange(0, 4).Draw(rt, "partial") == 0
	}
	return b
}

// drawKnown draws records of those who speak and what they speak of.
func drawKnown(rt *rapid.T, b *graph.Batch, origin string) {
	for _, id := range []string{"person:1", "person:2"} {
		if chance(rt, id) {
			b.People = append(b.People, &graph.Person{ID: id, Name: pick(rt, "name", someNames), Origin: origin})
		}
	}
	if chance(rt, "institution") {
		b.Institutions = append(b.Institutions, &graph.Institution{ID: "institution:1", Name: pick(rt, "name", someNames), Kind: graph.InstitutionMedia, Origin: origin})
		b.Memberships = append(b.Memberships, &graph.Membership{ID: "membership:1", PersonID: "person:1", InstitutionID: "institution:1", Origin: origin})
	}
	for _, id := range []string{"meeting:1", "meeting:2"} {
		if chance(rt, id) {
			b.Meetings = append(b.Meetings, &graph.Meeting{ID: id, Name: "Meeting", Kind: graph.MeetingOther, Origin: origin})
			b.Participations = append(b.Participations, &graph.Participation{ID: "participation" + id[len("meeting"):], MeetingID: id, AgentID: "person:1", Origin: origin})
		}
	}
	if chance(rt, "topic") {
		b.Topics = append(b.Topics, &graph.Topic{ID: pick(rt, "topic", someTopics), Label: "Topic", Origin: origin})
	}
	drawSources(rt, b, origin)
}

// drawSources draws the source that the import is, and those that it brings.
func drawSources(rt *rapid.T, b *graph.Batch, origin string) {
	source := func(id, of string) {
		publisher := pick(rt, "publisher", []string{"", "institution:1"})
		b.Sources = append(b.Sources, &graph.Source{ID: id, Kind: graph.SourceOther, ContentHash: id, PublisherID: publisher, Origin: of, Content: of})
	}
	if graph.KindOf(origin) == graph.KindSource {
		source(origin, "")
	}
	for _, id := range someSources[2:] {
		if chance(rt, id) {
			source(id, origin)
		}
	}
}

// drawStatement draws one of the origin's statements, mostly with a quote.
func drawStatement(rt *rapid.T, b *graph.Batch, origin, n string) {
	s := &graph.Statement{ID: fmt.Sprintf("statement:%s-%s", origin, n), SpeakerID: pick(rt, "speaker", someAgents), OnBehalfOfID: pick(rt, "behalf", someAgents),
		Text: pick(rt, "text", someTexts), SaidAt: graph.UncertainDate{EDTF: pick(rt, "said", someDates)}, MadeAtID: pick(rt, "made at", someMeetings),
		Language: pick(rt, "language", []string{"en", "uk"}), Origin: origin}
	if about := pick(rt, "about", someMeetings); about != "" {
		s.AboutIDs = []string{about}
	}
	s.MentionIDs = rapid.SliceOfN(rapid.SampledFrom(someAgents[:3]), 0, 3).Draw(rt, "mentions")
	b.Statements = append(b.Statements, s)
	for i := range rapid.SampledFrom([]int{1, 1, 1, 0, 2}).Draw(rt, "quotes") {
		q := quoteOf(s.ID, pick(rt, "source", someSources))
		if i > 0 {
			q.ID += "-again"
		}
		q.Kind, q.Attribution.Confidence = pick(rt, "kind", graph.QuoteKinds), pick(rt, "confidence", someValues)
		b.Quotes = append(b.Quotes, q)
	}
}

// drawStance draws a stance on any import's statement, mostly with the batch's own origin.
func drawStance(rt *rapid.T, b *graph.Batch, origin, n string) {
	stance := stanceOn(fmt.Sprintf("statement:%s-%s", pick(rt, "of", someImports), n), pick(rt, "holder", someAgents))
	stance.Coder, stance.Origin = pick(rt, "coder", someCoders), origin
	if rapid.IntRange(0, 3).Draw(rt, "another's") == 0 {
		stance.Origin = pick(rt, "origin", append(slices.Clone(someImports), ""))
	}
	stance.TopicID, stance.Value, stance.Confidence = pick(rt, "on", someTopics), pick(rt, "value", graph.StanceValues), pick(rt, "confidence", someValues)
	b.Stances = append(b.Stances, stance)
}

func drawOrder(rt *rapid.T) graph.StatementOrder {
	return graph.StatementOrder{
		Field:     pick(rt, "field", []graph.StatementOrderField{graph.BySaidAt, graph.BySpeaker}),
		Direction: pick(rt, "direction", []graph.OrderDirection{graph.Ascending, graph.Descending}),
	}
}

// drawFilter draws a filter with few fields set, nested up to depth deep. What it names is there: what a filter by something
// unknown chooses is not promised.
func drawFilter(rt *rapid.T, m model, depth int) *graph.StatementFilter {
	f := &graph.StatementFilter{}
	one := func(what string, ids []string) []string {
		if rapid.IntRange(0, 5).Draw(rt, what) > 0 {
			return nil
		}
		return drawThere(rt, m, what, ids)
	}
	f.Speakers, f.Institutions, f.OnBehalfOf = one("speakers", someAgents), one("institutions", someAgents), one("on behalf", someAgents)
	f.Topics, f.MadeAt, f.About = one("topics", someTopics), one("made at", someMeetings), one("about", someMeetings)
	f.Mentions = one("mentions", someAgents)
	f.Sources, f.Publishers = one("sources", someSources), one("publishers", someAgents)
	drawValues(rt, f)
	if depth > 0 {
		switch rapid.IntRange(0, 5).Draw(rt, "nested") {
		case 0:
			f.And = []*graph.StatementFilter{drawFilter(rt, m, depth-1), drawFilter(rt, m, depth-1)}
		case 1:
			f.Or = []*graph.StatementFilter{drawFilter(rt, m, depth-1), drawFilter(rt, m, depth-1)}
		case 2:
			f.Not = drawFilter(rt, m, depth-1)
		}
	}
	return f
}

// drawThere draws one or two of the ids that are there, if any is.
func drawThere(rt *rapid.T, m model, what string, ids []string) []string {
	there := slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return m[id].Value == nil })
	if len(there) == 0 {
		return nil
	}
	return rapid.SliceOfNDistinct(rapid.SampledFrom(there), 1, min(2, len(there)), rapid.ID).Draw(rt, what)
}

// drawCodingFilter draws a filter of codings that asks little of the statements.
func drawCodingFilter(rt *rapid.T, m model) graph.CodingFilter {
	var f graph.CodingFilter
	if chance(rt, "by holders") {
		f.Holders = drawThere(rt, m, "holders", someAgents)
	}
	if chance(rt, "by topics") {
		f.Topics = drawThere(rt, m, "topics", someTopics)
	}
	switch rapid.IntRange(0, 5).Draw(rt, "coded by") {
	case 0:
		f.Coders = []string{pick(rt, "coder", someCoders).Name}
	case 1:
		f.CoderKinds = []graph.CoderKind{pick(rt, "kind", graph.CoderKinds), pick(rt, "kind", graph.CoderKinds)}
	}
	if chance(rt, "statements") {
		f.Statements = *drawFilter(rt, m, 1)
	}
	return f
}

// drawValues sets, rarely, the fields that name no record.
func drawValues(rt *rapid.T, f *graph.StatementFilter) {
	switch rapid.IntRange(0, 9).Draw(rt, "value") {
	case 0:
		f.Text = pick(rt, "text", []string{"agree", "guarantee", "AND", "згода peace", "nowhere"})
	case 1:
		f.Stances = []graph.StanceValue{pick(rt, "stance", graph.StanceValues)}
	case 2:
		f.Kinds = []graph.QuoteKind{pick(rt, "kind", graph.QuoteKinds)}
	case 3:
		f.Languages = []string{pick(rt, "language", []string{"en", "uk"})}
	case 4:
		f.MinConfidence = pick(rt, "confidence", someValues)
	case 5, 6:
		f.SaidFrom = pick(rt, "from", append(slices.Clone(someDates), ""))
		f.SaidTo = pick(rt, "to", append(slices.Clone(someDates), ""))
		f.CertainDateOnly = chance(rt, "certain")
	}
}
