package neo4j

import (
	"slices"

	"onrecord/graph"
)

// relation is one relationship of a batch's records: the ids of its ends and, where it is a record of its own, its properties.
type relation struct {
	from, to   string
	name       string
	properties row
}

// relationsOf lists the relationships that the batch's records stand in. The directions are those of docs/neo4j.md.
func relationsOf(b *graph.Batch) []relation {
	var all []relation
	add := func(from, name, to string) {
		if from != "" && to != "" {
			all = append(all, relation{from: from, to: to, name: name})
		}
	}
	for _, i := range b.Institutions {
		add(i.ID, "PART_OF", i.ParentID)
	}
	for _, m := range b.Memberships {
		all = append(all, relation{m.PersonID, m.InstitutionID, "HELD", membershipRow(m)})
	}
	for _, t := range b.Topics {
		add(t.ID, "BROADER", t.BroaderID)
	}
	for _, m := range b.Meetings {
		add(m.ID, "PART_OF", m.PartOfID)
	}
	for _, p := range b.Participations {
		all = append(all, relation{p.AgentID, p.MeetingID, "TOOK_PART", participationRow(p)})
	}
	for _, s := range b.Sources {
		add(s.ID, "PUBLISHED_BY", s.PublisherID)
	}
	for _, s := range b.Statements {
		addStatement(add, s)
	}
	for _, q := range b.Quotes {
		add(q.ID, "OF", q.StatementID)
		add(q.ID, "IN", q.SourceID)
	}
	for _, s := range b.Stances {
		all = append(all, relation{s.StatementID, s.TopicID, "TAKES", stanceRow(s)})
	}
	return all
}

func addStatement(add func(from, name, to string), s *graph.Statement) {
	add(s.SpeakerID, "MADE", s.ID)
	add(s.ID, "ON_BEHALF_OF", s.OnBehalfOfID)
	add(s.ID, "AT", s.MadeAtID)
	for _, id := range distinct(s.AboutIDs) {
		add(s.ID, "ABOUT", id)
	}
	for _, id := range distinct(s.MentionIDs) {
		add(s.ID, "MENTIONS", id)
	}
}

func distinct(ids []string) []string { return slices.Compact(slices.Sorted(slices.Values(ids))) }

// relate creates the batch's relationships. An end that is not there becomes a Missing node; when its record comes, it takes
// over that node and so has the relationship.
func (w *writer) relate() error {
	rows := make([][]any, len(w.relations))
	for i, r := range w.relations {
		rows[i] = []any{r.from, r.to, r.name, map[string]any(r.properties)}
	}
	return forRows(w, `UNWIND $rows AS row
MERGE (a:Node {id: row[0]}) ON CREATE SET a:Missing
MERGE (b:Node {id: row[1]}) ON CREATE SET b:Missing
CREATE (a)-[r:$(row[2])]->(b) SET r = row[3]`, rows)
}

// unrelateRecords deletes the relationships that records stand in by what they say themselves, and returns the Missing nodes
// at the other ends, and the statements that lost a quote. Of a node these are the outgoing ones and, of a statement, that to its speaker.
const unrelateRecords = `UNWIND $nodes AS id
  MATCH (:Node {id: id})-[r:ON_BEHALF_OF|AT|ABOUT|MENTIONS|IN|PUBLISHED_BY|BROADER|PART_OF|IN_PLACE]->(m) DELETE r WITH m WHERE m:Missing RETURN m.id AS id
UNION UNWIND $quotes AS id MATCH (:Node {id: id})-[r:OF]->(m) DELETE r RETURN m.id AS id
UNION UNWIND $statements AS id MATCH (:Node {id: id})<-[r:MADE]-(m) DELETE r WITH m WHERE m:Missing RETURN m.id AS id
UNION UNWIND $memberships AS id MATCH ()-[r:HELD {id: id}]-(m) DELETE r WITH m WHERE m:Missing RETURN m.id AS id
UNION UNWIND $participations AS id MATCH ()-[r:TOOK_PART {id: id}]-(m) DELETE r WITH m WHERE m:Missing RETURN m.id AS id
UNION UNWIND $stances AS id MATCH ()-[r:TAKES {id: id}]-(m) DELETE r WITH m WHERE m:Missing RETURN m.id AS id`

// unrelate deletes the relationships of the batch's records that are there already.
func (w *writer) unrelate() error {
	var ids []string
	for _, r := range w.batch.All() {
		if r.Kind != graph.KindImport { // whose id may be a source's
			ids = append(ids, r.ID)
		}
	}
	return w.unrelateIDs(ids)
}

func (w *writer) unrelateIDs(ids []string) error {
	for part := range slices.Chunk(ids, rowsAtOnce) {
		params := map[string]any{"nodes": []string{}, "statements": []string{}, "memberships": []string{}, "participations": []string{}, "stances": []string{}, "quotes": []string{}}
		for _, id := range part {
			for _, list := range unrelateLists[graph.KindOf(id)] {
				params[list] = append(params[list].([]string), id)
			}
		}
		records, err := w.run(unrelateRecords, params)
		if err != nil {
			return err
		}
		for _, r := range records {
			id := r[0].(string)
			w.loose = append(w.loose, id)
			if graph.KindOf(id) == graph.KindStatement {
				w.changed = append(w.changed, id)
			}
		}
	}
	return nil
}

// unrelateLists says in which of unrelateRecords' parameters an id belongs.
var unrelateLists = map[graph.Kind][]string{
	graph.KindInstitution: {"nodes"}, graph.KindTopic: {"nodes"}, graph.KindMeeting: {"nodes"}, graph.KindSource: {"nodes"}, graph.KindQuote: {"nodes", "quotes"},
	graph.KindStatement: {"nodes", "statements"}, graph.KindMembership: {"memberships"}, graph.KindParticipation: {"participations"},
	graph.KindStance: {"stances"},
}
