package neo4j

import (
	"context"

	"onrecord/graph"
)

const (
	quoteFields = `{.id, .statementId, .sourceId, .kind, .starts, .ends, .exacts, .prefixes, .suffixes, .speakerAsPrinted, .cue,
	.method, .rule, .confidence, .candidateIds, .candidateConfidences`
	// withSource closes the map that quoteFields opens, of a quote named q.
	withSource = `, source: head([(q)-[:IN]->(n:Source) | n ` + sourceFields + publisherOfN + `])}`
)

// quoteRow keeps the fragments as lists of equal length: a property can't hold a map.
func quoteRow(q *graph.Quote) row {
	r := row{"id": q.ID, "statementId": q.StatementID, "sourceId": q.SourceID, "kind": string(q.Kind), "text": q.Text(), "start": q.Fragments[0].Start}
	var starts, ends []int
	var exacts, prefixes, suffixes []string
	for _, f := range q.Fragments {
		starts, ends = append(starts, f.Start), append(ends, f.End)
		exacts, prefixes, suffixes = append(exacts, f.Exact), append(prefixes, f.Prefix), append(suffixes, f.Suffix)
	}
	r["starts"], r["ends"], r["exacts"], r["prefixes"], r["suffixes"] = starts, ends, exacts, prefixes, suffixes
	r.setText("speakerAsPrinted", q.SpeakerAsPrinted)
	r.setText("cue", q.Cue)
	r.setAttribution(q.Attribution)
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

func quote(r row) *graph.Quote {
	q := &graph.Quote{
		ID: r.text("id"), StatementID: r.text("statementId"), SourceID: r.text("sourceId"), Kind: graph.QuoteKind(r.text("kind")),
		SpeakerAsPrinted: r.text("speakerAsPrinted"), Cue: r.text("cue"),
		Attribution: graph.Attribution{Method: r.text("method"), Rule: r.text("rule"), Confidence: r.float("confidence")},
	}
	starts, ends := list[int64](r, "starts"), list[int64](r, "ends")
	exacts, prefixes, suffixes := list[string](r, "exacts"), list[string](r, "prefixes"), list[string](r, "suffixes")
	for i := range starts {
		q.Fragments = append(q.Fragments, graph.TextSelector{
			Start: int(starts[i]), End: int(ends[i]), Exact: exacts[i], Prefix: prefixes[i], Suffix: suffixes[i],
		})
	}
	confidences := list[float64](r, "candidateConfidences")
	for i, id := range list[string](r, "candidateIds") {
		q.Attribution.Candidates = append(q.Attribution.Candidates, graph.AttributionCandidate{AgentID: id, Confidence: confidences[i]})
	}
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
