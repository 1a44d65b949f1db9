package neo4j

import (
	"context"
	"iter"

	"onrecord/graph"
)

// Codings yields the codings that f chooses, oldest first.
func (s *Store) Codings(ctx context.Context, f graph.CodingFilter) iter.Seq2[graph.Coding, error] {
	return func(yield func(graph.Coding, error) bool) {
		q, err := codingsQuery(f)
		if err == nil {
			err = s.ask(ctx, q, func(r record) bool { return yield(coding(r), nil) })
		}
		if err != nil {
			yield(graph.Coding{}, err)
		}
	}
}

// holderThere asks that the holder of stance t is known: a statement whose speaker is not there sorts under unknownSpeaker.
const holderThere = "CASE WHEN t.holderId IS NULL THEN s.speakerSort <> '" + unknownSpeaker + "' ELSE EXISTS { (:Agent {id: t.holderId}) } END"

// codingsQuery goes by the keys that each stance copies from its statement: a stance without a holder or without its
// statement has no heldBy or no saidSort, and is in none of these indexes.
func codingsQuery(f graph.CodingFilter) (query, error) {
	if err := f.Statements.Validate(); err != nil {
		return query{}, err
	}
	c := conditions{}
	each, hint := "", "saidSort, statementId, topicId, id"
	switch {
	case len(f.Holders) > 0:
		each, hint = unwind(&c, f.Holders, "holder"), "heldBy, topicId, saidSort, statementId"
		c.where("t.heldBy = holder")
		c.oneOf("t.topicId", f.Topics)
	case len(f.Topics) > 0:
		each, hint = unwind(&c, f.Topics, "topic"), "topicId, saidSort, statementId"
		c.where("t.topicId = topic")
	}
	c.where(holderThere)
	for _, column := range []string{"t.heldBy", "t.saidSort", "t.statementId", "t.topicId", "t.id"} {
		c.where(column + " IS NOT NULL") // an index serves only questions that say so
	}
	for _, statements := range conjuncts(&f.Statements) {
		if err := c.chosen(statements); err != nil {
			return query{}, err
		}
	}
	text := each + "MATCH (s:Statement)-[t:TAKES]->() USING INDEX t:TAKES(" + hint + ")" + c.clause() +
		"\nRETURN t.heldBy, t.topicId, t.value, t.statementId, s.saidAt, s.saidAtAsPrinted, t.confidence, t.coder" +
		"\nORDER BY t.saidSort, t.statementId, t.topicId, t.id"
	return query{text, c.params}, nil
}

func coding(r record) graph.Coding {
	text := func(i int) string {
		s, _ := r[i].(string)
		return s
	}
	return graph.Coding{
		HolderID: text(0), TopicID: text(1), Value: graph.StanceValue(text(2)), StatementID: text(3),
		SaidAt: graph.UncertainDate{EDTF: text(4), AsPrinted: text(5)}, Confidence: r[6].(float64), CoderName: text(7),
	}
}
