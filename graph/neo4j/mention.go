package neo4j

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"strings"

	"onrecord/graph"
)

// Mentions yields who mentions whom in the statements that f chooses, oldest first.
func (s *Store) Mentions(ctx context.Context, f graph.StatementFilter) iter.Seq2[graph.Mention, error] {
	return stream(ctx, func() ([]mention, error) { return s.mentions(ctx, f) }, func(m mention) graph.Mention { return m.Mention })
}

// mention is a mention with what it is sorted by.
type mention struct {
	graph.Mention
	sort int64
}

func (s *Store) mentions(ctx context.Context, f graph.StatementFilter) ([]mention, error) {
	l, err := newStatementList(f, graph.StatementOrder{})
	if err != nil {
		return nil, err
	}
	l.where("s.mentionIds IS NOT NULL")
	text := l.path.reached(&l.conditions) + `
WITH s, COLLECT { MATCH (s)<-[:OF]-(q:Quote) RETURN DISTINCT q.sourceId } AS sources
RETURN s.id, s.speakerId, s.onBehalfOfId, s.mentionIds, s.saidAt, s.saidAtAsPrinted, s.saidSort, ` + joinedSources
	found, err := s.readMentions(ctx, query{text, l.params})
	if err != nil {
		return nil, err
	}
	if found, err = s.knownMentions(ctx, found); err != nil {
		return nil, err
	}
	slices.SortStableFunc(found, func(a, b mention) int { // of one statement they stay in its own order
		return cmp.Or(cmp.Compare(a.sort, b.sort), strings.Compare(a.StatementID, b.StatementID))
	})
	return found, nil
}

// readMentions reads the mentions in statements, of each agent that a statement mentions the first.
func (s *Store) readMentions(ctx context.Context, q query) ([]mention, error) {
	var found []mention
	d := newDecoder()
	err := s.ask(ctx, q, func(r record) bool {
		text := func(i int) string {
			s, _ := r[i].(string)
			return d.text(s)
		}
		m := mention{sort: r[6].(int64), Mention: graph.Mention{StatementID: r[0].(string), SpeakerID: text(1), OnBehalfOfID: text(2),
			SaidAt: graph.UncertainDate{EDTF: text(4), AsPrinted: text(5)}, SourceIDs: d.list(r[7].(string))}}
		mentioned := r[3].([]any)
		for i, id := range mentioned {
			if !slices.Contains(mentioned[:i], id) {
				m.MentionedID = d.text(id.(string))
				found = append(found, m)
			}
		}
		return true
	})
	return found, err
}

// knownMentions leaves out the mentions by or of somebody who is not there, and takes from the others the institution that is not there.
func (s *Store) knownMentions(ctx context.Context, found []mention) ([]mention, error) {
	known := map[string]bool{}
	for _, m := range found {
		known[m.SpeakerID], known[m.OnBehalfOfID], known[m.MentionedID] = false, false, false
	}
	if err := s.lookFor(ctx, known); err != nil {
		return nil, err
	}
	out := found[:0]
	for _, m := range found {
		if !known[m.OnBehalfOfID] {
			m.OnBehalfOfID = ""
		}
		if known[m.SpeakerID] && known[m.MentionedID] {
			out = append(out, m)
		}
	}
	return out, nil
}
