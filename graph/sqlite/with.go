package sqlite

import (
	"encoding/json"

	"onrecord/graph"
)

// bring fills what was asked for with the statements, a few questions for all of them.
func (r *reading) bring(statements []row[graph.Statement], with graph.With) error {
	for _, step := range []struct {
		asked bool
		bring func([]row[graph.Statement]) error
	}{
		{with.Agents || with.Mentions, func(rows []row[graph.Statement]) error { return r.bringAgents(rows, with) }},
		{with.Meetings, r.bringMeetings},
		{with.Quotes, r.bringQuotes},
		{with.Stances, r.bringStances},
	} {
		if step.asked && len(statements) > 0 {
			if err := step.bring(statements); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *reading) bringAgents(statements []row[graph.Statement], with graph.With) error {
	var ids []string
	for _, st := range statements {
		if with.Agents {
			ids = append(ids, st.record.SpeakerID, st.record.OnBehalfOfID)
		}
		if with.Mentions {
			ids = append(ids, st.record.MentionIDs...)
		}
	}
	agents, err := r.agentsByID(ids)
	if err != nil {
		return err
	}
	for _, st := range statements {
		if with.Agents {
			st.record.Speaker, st.record.OnBehalfOf = agents[st.record.SpeakerID], agents[st.record.OnBehalfOfID]
		}
		if with.Mentions {
			st.record.Mentions = present(agents, st.record.MentionIDs)
		}
	}
	return nil
}

func (r *reading) bringMeetings(statements []row[graph.Statement]) error {
	var ids []string
	for _, st := range statements {
		ids = append(append(ids, st.record.MadeAtID), st.record.AboutIDs...)
	}
	meetings, err := byID(r, "meeting", ofKind(graph.KindMeeting, ids), (*graph.Meeting).NodeID)
	if err != nil {
		return err
	}
	for _, st := range statements {
		st.record.MadeAt, st.record.About = meetings[st.record.MadeAtID], present(meetings, st.record.AboutIDs)
	}
	return nil
}

// present returns what is there of the ids, in their order.
func present[T any](there map[string]T, ids []string) []T {
	var out []T
	for _, id := range ids {
		if v, ok := there[id]; ok {
			out = append(out, v)
		}
	}
	return out
}

func (r *reading) bringQuotes(statements []row[graph.Statement]) error {
	at := make(map[int64]*graph.Statement, len(statements))
	ns := make([]int64, len(statements))
	for i, st := range statements {
		at[st.n], ns[i] = st.record, st.n
	}
	var quotes []row[graph.Quote]
	q := query{"SELECT statement, record FROM quote WHERE statement IN (SELECT value FROM json_each(?)) ORDER BY statement, id", []any{list(ns)}}
	err := r.rows(q, func(scan scanner) error {
		var record []byte
		quote := row[graph.Quote]{record: new(graph.Quote)}
		if err := scan(&quote.n, &record); err != nil {
			return err
		}
		quotes = append(quotes, quote)
		at[quote.n].Quotes = append(at[quote.n].Quotes, quote.record)
		return json.Unmarshal(record, quote.record)
	})
	if err != nil {
		return err
	}
	return r.bringSources(quotes)
}

func (r *reading) bringStances(statements []row[graph.Statement]) error {
	of := make(map[string]*graph.Statement, len(statements))
	ids := make([]string, len(statements))
	for i, st := range statements {
		of[st.record.ID], ids[i] = st.record, st.record.ID
	}
	stances, err := records[graph.Stance](r, query{
		"SELECT record FROM stance WHERE statement_id IN (SELECT value FROM json_each(?)) ORDER BY topic_id, id", []any{list(ids)},
	})
	if err != nil {
		return err
	}
	topicIDs := make([]string, len(stances))
	for i, taken := range stances {
		topicIDs[i] = taken.TopicID
	}
	topics, err := byID(r, "topic", ofKind(graph.KindTopic, topicIDs), (*graph.Topic).NodeID)
	if err != nil {
		return err
	}
	for _, taken := range stances {
		st := of[taken.StatementID]
		taken.Topic, taken.SpeakerID = topics[taken.TopicID], st.SpeakerID
		st.Stances = append(st.Stances, taken)
	}
	return nil
}
