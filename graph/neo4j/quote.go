package neo4j

import (
	"context"

	"onrecord/graph"
)

const (
	quoteFields = `{.id, .statementId, .sourceId, .kind, .starts, .ends, .exacts, .prefixes, .suffixes, .speakerAsPrinted, .cue,
	.method, .rule, .confidence, .candidateIds, .candidateConfidences, .relayedById,
	.meetingIds, .meetingRelations, .meetingStarts, .meetingEnds, .meetingExacts, .meetingPrefixes, .meetingSuffixes`
	// withSource closes the map that quoteFields opens, of a quote named q.
	withSource = `, source: head([(q)-[:IN]->(n:Source) | n ` + sourceFields + publisherOfN + `])}`
)

func quoteRow(q *graph.Quote) row {
	r := row{"id": q.ID, "statementId": q.StatementID, "sourceId": q.SourceID, "kind": string(q.Kind), "text": q.Text(), "start": q.Fragments[0].Start}
	r.setSelectors(ofQuote, q.Fragments)
	r.setText("speakerAsPrinted", q.SpeakerAsPrinted)
	r.setText("cue", q.Cue)
	r.setAttribution(q.Attribution)
	r.setText("relayedById", q.RelayedByID)
	r.setEvidence(q.MeetingEvidence)
	return r
}

func (r row) setAttribution(a graph.Attribution) {
	r.setText("method", a.Method)
	r.setText("rule", a.Rule)
	r["confidence"] = a.Confidence
	if len(a.Candidates) == 0 {
		return
	}
	var ids []string
	var confidences []float64
	for _, c := range a.Candidates {
		ids, confidences = append(ids, c.AgentID), append(confidences, c.Confidence)
	}
	r["candidateIds"], r["candidateConfidences"] = ids, confidences
}

// setEvidence keeps the words beside whose meetings they tell, and how.
func (r row) setEvidence(all []graph.MeetingEvidence) {
	if len(all) == 0 {
		return
	}
	var ids, relations []string
	var words []graph.TextSelector
	for _, e := range all {
		ids, relations, words = append(ids, e.MeetingID), append(relations, string(e.Relation)), append(words, e.Words)
	}
	r["meetingIds"], r["meetingRelations"] = ids, relations
	r.setSelectors(ofMeetings, words)
}

func (r row) evidence() []graph.MeetingEvidence {
	var out []graph.MeetingEvidence
	relations, words := list[string](r, "meetingRelations"), r.selectors(ofMeetings)
	for i, id := range list[string](r, "meetingIds") {
		out = append(out, graph.MeetingEvidence{MeetingID: id, Relation: graph.MeetingRelation(relations[i]), Words: words[i]})
	}
	return out
}

func quote(r row) *graph.Quote {
	q := &graph.Quote{
		ID: r.text("id"), StatementID: r.text("statementId"), SourceID: r.text("sourceId"), Kind: graph.QuoteKind(r.text("kind")),
		SpeakerAsPrinted: r.text("speakerAsPrinted"), Cue: r.text("cue"),
		Attribution: graph.Attribution{Method: r.text("method"), Rule: r.text("rule"), Confidence: r.float("confidence")},
	}
	q.Fragments = r.selectors(ofQuote)
	confidences := list[float64](r, "candidateConfidences")
	for i, id := range list[string](r, "candidateIds") {
		q.Attribution.Candidates = append(q.Attribution.Candidates, graph.AttributionCandidate{AgentID: id, Confidence: confidences[i]})
	}
	q.RelayedByID, q.MeetingEvidence = r.text("relayedById"), r.evidence()
	if from := r.one("source"); from != nil {
		q.Source = source(from)
	}
	return q
}

// Quotes returns the quotes in a source.
func (s *Store) Quotes(ctx context.Context, sourceID string, p graph.Page) (*graph.QuoteConnection, error) {
	l := newListing("Quote", quoteFields+"}", "start", numbers)
	l.equal("sourceId", sourceID)
	return page(ctx, s, l, p, quote, "quotes", sourceID)
}
