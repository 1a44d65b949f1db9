package sqlite

import (
	"context"
	"iter"
	"slices"

	"onrecord/graph"
)

// Mentions yields who mentions whom in the statements that f chooses.
func (s *Store) Mentions(ctx context.Context, f graph.StatementFilter) iter.Seq2[graph.Mention, error] {
	return stream(ctx, s, func(r *reading) ([]graph.Mention, error) { return r.mentions(f) }, func(m graph.Mention) graph.Mention { return m })
}

func (r *reading) mentions(f graph.StatementFilter) ([]graph.Mention, error) {
	if err := f.Validate(); err != nil {
		return nil, err
	}
	var c conditions
	c.where("s.mention_ids IS NOT NULL") // as the index statement_mentioning says
	if err := c.statements(&f); err != nil {
		return nil, err
	}
	found, err := r.readMentions(query{`SELECT s.id, s.speaker_id, s.on_behalf_of_id, s.mention_ids, s.said_edtf, s.said_printed,
			(SELECT json_group_array(DISTINCT source_id) FROM quote WHERE statement = s.n)
		FROM statement s WHERE ` + c.sql() + " ORDER BY s.said_sort, s.id", c.args})
	if err != nil {
		return nil, err
	}
	return r.knownMentions(found)
}

// readMentions reads the mentions in statements, of each agent that a statement mentions the first.
func (r *reading) readMentions(q query) ([]graph.Mention, error) {
	var found []graph.Mention
	sourceLists := lists{}
	err := r.rows(q, func(scan scanner) error {
		var m graph.Mention
		var mentioned []string
		var sources string
		err := scan(&m.StatementID, &m.SpeakerID, &m.OnBehalfOfID, inJSON(&mentioned), &m.SaidAt.EDTF, &m.SaidAt.AsPrinted, &sources)
		if err != nil {
			return err
		}
		if m.SourceIDs, err = sourceLists.of(sources); err != nil {
			return err
		}
		for i, id := range mentioned {
			if !slices.Contains(mentioned[:i], id) {
				m.MentionedID = id
				found = append(found, m)
			}
		}
		return nil
	})
	return found, err
}

// knownMentions leaves out the mentions by or of somebody who is not there, and takes from the others the institution that is not there.
func (r *reading) knownMentions(found []graph.Mention) ([]graph.Mention, error) {
	known := map[string]bool{}
	for _, m := range found {
		known[m.SpeakerID], known[m.OnBehalfOfID], known[m.MentionedID] = false, false, false
	}
	if err := r.lookFor(known); err != nil {
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
