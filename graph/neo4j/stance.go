package neo4j

import (
	"onrecord/graph"
)

const stanceFields = `{.id, .statementId, .topicId, .value, .holderId, .coder, .coderKind, .confidence, .codedAt, .origin`

// stanceRow is what a TAKES relationship carries, but for the copies of its statement's keys (copyKeys).
func stanceRow(s *graph.Stance) row {
	r := row{
		"id": s.ID, "statementId": s.StatementID, "topicId": s.TopicID, "value": string(s.Value), "coder": s.Coder.Name,
		"coderKind": string(s.Coder.Kind), "confidence": s.Confidence, "codedAt": s.CodedAt.Unix(),
	}
	r.setText("holderId", s.HolderID)
	r.setText("origin", s.Origin)
	return r
}

func stance(r row) *graph.Stance {
	s := &graph.Stance{
		ID: r.text("id"), StatementID: r.text("statementId"), TopicID: r.text("topicId"), Value: graph.StanceValue(r.text("value")),
		HolderID: r.text("holderId"), Coder: graph.Coder{Name: r.text("coder"), Kind: graph.CoderKind(r.text("coderKind"))},
		Confidence: r.float("confidence"), CodedAt: *r.moment("codedAt"), Origin: r.text("origin"), SpeakerID: r.text("speakerId"),
	}
	if on := r.one("topic"); on != nil {
		s.Topic = topic(on)
	}
	return s
}
