package server

import "onrecord/graph"

// answered tells that nodes go into the answer. They are looked at only when something is needed of
// them: mostly everything came along, and nothing is.
func answered[T graph.Node](r *reads, nodes []T) {
	r.pendingMu.Lock()
	defer r.pendingMu.Unlock()
	r.pending = append(r.pending, func() {
		for _, n := range nodes {
			r.note(n)
		}
	})
}

func (r *reads) look() {
	r.pendingMu.Lock()
	pending := r.pending
	r.pending = nil
	r.pendingMu.Unlock()
	for _, note := range pending {
		note()
	}
}

// note remembers a node of the answer, what was brought along with it, and what it refers to.
func (r *reads) note(n graph.Node) {
	switch n := n.(type) {
	case *graph.Person:
		r.keep(graph.KindPerson, n)
	case *graph.Institution:
		r.keep(graph.KindInstitution, n)
		r.refer(parentOf, n.ParentID)
	case *graph.Meeting:
		r.keep(graph.KindMeeting, n)
		r.refer(wholeOf, n.PartOfID)
	case *graph.Topic:
		r.keep(graph.KindTopic, n)
		r.refer(broaderOf, n.BroaderID)
	case *graph.Source:
		r.keep(graph.KindSource, n)
		r.refer(publisherOf, n.PublisherID)
		if n.Publisher != nil {
			r.note(n.Publisher)
		}
	case *graph.Quote:
		r.noteQuote(n)
	case *graph.Statement:
		r.noteStatement(n)
	}
}

func (r *reads) noteStatement(s *graph.Statement) {
	r.refer(statementOf, s.ID)
	for _, a := range append([]graph.Agent{s.Speaker, s.OnBehalfOf}, s.Mentions...) {
		if a != nil {
			r.note(a)
		}
	}
	if s.MadeAt != nil {
		r.note(s.MadeAt)
	}
	for _, m := range s.About {
		r.note(m)
	}
	for _, q := range s.Quotes {
		r.noteQuote(q)
	}
	for _, st := range s.Stances {
		r.refer(holderOf, st.EffectiveHolderID())
		if st.Topic != nil {
			r.note(st.Topic)
		}
	}
}

func (r *reads) noteQuote(q *graph.Quote) {
	r.refer(sourceOf, q.SourceID)
	r.refer(statementOf, q.StatementID)
	r.refer(relayerOf, q.RelayedByID)
	for _, e := range q.MeetingEvidence {
		r.refer(meetingOf, e.MeetingID)
	}
	for _, c := range q.Attribution.Candidates {
		r.refer(candidateOf, c.AgentID)
	}
	if q.Source != nil {
		r.note(q.Source)
	}
}

func (r *reads) keep(kind graph.Kind, n graph.Node) {
	id := n.NodeID()
	known := r.table(graph.With{})
	if known[id] == nil {
		known[id] = n
		r.ids[kind] = append(r.ids[kind], id)
	}
}

func (r *reads) refer(rel relation, id string) {
	if id != "" {
		r.refs[rel] = append(r.refs[rel], id)
	}
}
