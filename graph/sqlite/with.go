package sqlite

import "onrecord/graph"

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
	found, err := byID(r, meetings, ofKind(graph.KindMeeting, ids), (*graph.Meeting).NodeID)
	if err != nil {
		return err
	}
	for _, st := range statements {
		st.record.MadeAt, st.record.About = found[st.record.MadeAtID], present(found, st.record.AboutIDs)
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
	of := make(map[string]*graph.Statement, len(statements))
	ns := make([]int64, len(statements))
	for i, st := range statements {
		of[st.record.ID], ns[i] = st.record, st.n
	}
	rows, err := quotes.rows(r, quotes.query("quote WHERE statement IN (SELECT value FROM json_each(?)) ORDER BY statement, id", list(ns)))
	if err != nil {
		return err
	}
	found := recordsOf(rows)
	for _, q := range found {
		of[q.StatementID].Quotes = append(of[q.StatementID].Quotes, q)
	}
	return r.bringSources(found)
}

func (r *reading) bringStances(statements []row[graph.Statement]) error {
	of := make(map[string]*graph.Statement, len(statements))
	ids := make([]string, len(statements))
	for i, st := range statements {
		of[st.record.ID], ids[i] = st.record, st.record.ID
	}
	rows, err := stances.rows(r, stances.query("stance WHERE statement_id IN (SELECT value FROM json_each(?)) ORDER BY topic_id, id", list(ids)))
	if err != nil {
		return err
	}
	taken := recordsOf(rows)
	topicIDs := make([]string, len(taken))
	for i, t := range taken {
		topicIDs[i] = t.TopicID
	}
	on, err := byID(r, topics, ofKind(graph.KindTopic, topicIDs), (*graph.Topic).NodeID)
	for _, t := range taken {
		st := of[t.StatementID]
		t.Topic, t.SpeakerID = on[t.TopicID], st.SpeakerID
		st.Stances = append(st.Stances, t)
	}
	return err
}
