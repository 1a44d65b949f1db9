package neo4j

import (
	"maps"
	"slices"

	"onrecord/graph"
)

// relations are the relationships that a batch's records stand in, by type.
type relations map[string][]relation

// relation is one relationship: the ids of its ends and, where it is a record of its own, its properties.
type relation struct {
	from, to   string
	properties row
}

// relationsOf lists the relationships that the batch's records stand in. The directions are those of docs/neo4j.md.
func relationsOf(b *graph.Batch) relations {
	r := relations{}
	for _, i := range b.Institutions {
		r.add("PART_OF", i.ID, i.ParentID)
	}
	for _, m := range b.Memberships {
		r["HELD"] = append(r["HELD"], relation{m.PersonID, m.InstitutionID, membershipRow(m)})
	}
	for _, t := range b.Topics {
		r.add("BROADER", t.ID, t.BroaderID)
	}
	for _, m := range b.Meetings {
		r.add("PART_OF", m.ID, m.PartOfID)
	}
	for _, p := range b.Participations {
		r["TOOK_PART"] = append(r["TOOK_PART"], relation{p.AgentID, p.MeetingID, participationRow(p)})
	}
	for _, s := range b.Sources {
		r.add("PUBLISHED_BY", s.ID, s.PublisherID)
	}
	for _, s := range b.Statements {
		r.addStatement(s)
	}
	for _, q := range b.Quotes {
		r.add("OF", q.ID, q.StatementID)
		r.add("IN", q.ID, q.SourceID)
	}
	for _, s := range b.Stances {
		r["TAKES"] = append(r["TAKES"], relation{s.StatementID, s.TopicID, stanceRow(s)})
	}
	return r
}

func (r relations) addStatement(s *graph.Statement) {
	r.add("MADE", s.SpeakerID, s.ID)
	r.add("ON_BEHALF_OF", s.ID, s.OnBehalfOfID)
	r.add("AT", s.ID, s.MadeAtID)
	for _, id := range distinct(s.AboutIDs) {
		r.add("ABOUT", s.ID, id)
	}
	for _, id := range distinct(s.MentionIDs) {
		r.add("MENTIONS", s.ID, id)
	}
}

// add adds a relationship, unless one of its ends is unknown.
func (r relations) add(name, from, to string) {
	if from != "" && to != "" {
		r[name] = append(r[name], relation{from: from, to: to})
	}
}

func distinct(ids []string) []string { return slices.Compact(slices.Sorted(slices.Values(ids))) }

// ends lists the ids of all ends, each once.
func (r relations) ends() []string {
	var ids []string
	for _, list := range r {
		for _, one := range list {
			ids = append(ids, one.from, one.to)
		}
	}
	return distinct(ids)
}

// relate creates the batch's relationships. An end that is not there becomes a Missing node; when its record comes, it takes
// over that node and so has the relationship.
func (w *writer) relate() error {
	own := map[string]bool{}
	for _, r := range w.batch.All() {
		own[r.ID] = true
	}
	elsewhere := slices.DeleteFunc(w.relations.ends(), func(id string) bool { return own[id] })
	if err := forRows(w, "UNWIND $rows AS id MERGE (n:Node {id: id}) ON CREATE SET n:Missing", elsewhere); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(w.relations)) {
		rows := make([][]any, len(w.relations[name]))
		for i, r := range w.relations[name] {
			rows[i] = []any{r.from, r.to, map[string]any(r.properties)}
		}
		text := "UNWIND $rows AS row MATCH (a:Node {id: row[0]}) MATCH (b:Node {id: row[1]}) CREATE (a)-[r:" + name + "]->(b) SET r = row[2]"
		if err := forRows(w, text, rows); err != nil {
			return err
		}
	}
	return w.placeMeetings()
}

// placeMeetings relates meetings to their places, which are one node for each name and country.
func (w *writer) placeMeetings() error {
	var rows []map[string]any
	for _, m := range w.batch.Meetings {
		if m.Place != nil {
			rows = append(rows, meetingRow(m))
		}
	}
	return forRows(w, `UNWIND $rows AS row MATCH (m:Node {id: row.id}) MERGE (p:Place {name: row.place, country: row.country})
SET p.latitude = coalesce(row.latitude, p.latitude), p.longitude = coalesce(row.longitude, p.longitude) CREATE (m)-[:IN_PLACE]->(p)`, rows)
}

// ownRelations matches, for each kind, the relationships r that the record with this id stands in by what it says itself, and their
// other ends m.
var ownRelations = map[graph.Kind]string{
	graph.KindInstitution:   "MATCH (:Node {id: id})-[r:PART_OF]->(m)",
	graph.KindTopic:         "MATCH (:Node {id: id})-[r:BROADER]->(m)",
	graph.KindMeeting:       "MATCH (:Node {id: id})-[r:PART_OF|IN_PLACE]->(m)",
	graph.KindSource:        "MATCH (:Node {id: id})-[r:PUBLISHED_BY]->(m)",
	graph.KindStatement:     "MATCH (:Node {id: id})-[r:MADE|ON_BEHALF_OF|AT|ABOUT|MENTIONS]-(m)",
	graph.KindQuote:         "MATCH (:Node {id: id})-[r:OF|IN]->(m)",
	graph.KindMembership:    "MATCH ()-[r:HELD {id: id}]-(m)",
	graph.KindParticipation: "MATCH ()-[r:TOOK_PART {id: id}]-(m)",
	graph.KindStance:        "MATCH ()-[r:TAKES {id: id}]-(m)",
}

// unrelate deletes the relationships of the batch's records that are there already.
func (w *writer) unrelate() error {
	ids := map[graph.Kind][]string{}
	for _, r := range w.batch.All() {
		ids[r.Kind] = append(ids[r.Kind], r.ID)
	}
	return w.unrelateIDs(ids)
}

func (w *writer) unrelateIDs(ids map[graph.Kind][]string) error {
	for _, kind := range graph.Kinds {
		match, related := ownRelations[kind]
		if !related || len(ids[kind]) == 0 {
			continue
		}
		records, err := w.run("UNWIND $ids AS id "+match+" DELETE r WITH m WHERE m:Missing RETURN DISTINCT m.id", map[string]any{"ids": ids[kind]})
		if err != nil {
			return err
		}
		for _, r := range records {
			w.loose = append(w.loose, r[0].(string))
		}
	}
	return nil
}
