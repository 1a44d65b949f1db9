package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"onrecord/graph"
)

// Write writes the batch in one transaction. Where writers wait for each other in a circle, the server ends one of them, and
// the driver tries that batch again.
func (s *Store) Write(ctx context.Context, b *graph.Batch) (graph.Result, error) {
	if err := ctx.Err(); err != nil {
		return graph.Result{}, translate(ctx, err)
	}
	if err := b.Validate(); err != nil {
		return graph.Result{}, err
	}
	if len(b.Imports) > 1 && !b.Partial {
		return graph.Result{}, fmt.Errorf("a batch of %d imports that is not partial: %w", len(b.Imports), graph.ErrInvalid)
	}
	batch := inOrderOfIDs(b)
	session := s.session(ctx, driver.AccessModeWrite)
	defer session.Close(context.WithoutCancel(ctx))
	result, err := session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
		w := &writer{ctx: ctx, tx: tx, store: s, batch: batch, relations: relationsOf(batch)}
		return w.write()
	})
	if err != nil {
		return graph.Result{}, translate(ctx, err)
	}
	return result.(graph.Result), nil
}

// inOrderOfIDs is b with every slice in the order of its ids, so that writers lock records in the same order. Of records
// with the same id the last one counts.
func inOrderOfIDs(b *graph.Batch) *graph.Batch {
	return &graph.Batch{
		Institutions:   lastByID(b.Institutions, func(r *graph.Institution) string { return r.ID }),
		People:         lastByID(b.People, func(r *graph.Person) string { return r.ID }),
		Memberships:    lastByID(b.Memberships, func(r *graph.Membership) string { return r.ID }),
		Topics:         lastByID(b.Topics, func(r *graph.Topic) string { return r.ID }),
		Meetings:       lastByID(b.Meetings, func(r *graph.Meeting) string { return r.ID }),
		Participations: lastByID(b.Participations, func(r *graph.Participation) string { return r.ID }),
		Sources:        lastByID(b.Sources, func(r *graph.Source) string { return r.ID }),
		Statements:     lastByID(b.Statements, func(r *graph.Statement) string { return r.ID }),
		Quotes:         lastByID(b.Quotes, func(r *graph.Quote) string { return r.ID }),
		Stances:        lastByID(b.Stances, func(r *graph.Stance) string { return r.ID }),
		Imports:        lastByID(b.Imports, func(r *graph.Import) string { return r.ID }),
		Partial:        b.Partial,
	}
}

func lastByID[T any](records []T, id func(T) string) []T {
	last := map[string]T{}
	for _, r := range records {
		last[id(r)] = r
	}
	out := make([]T, 0, len(last))
	for _, r := range last {
		out = append(out, r)
	}
	slices.SortFunc(out, func(a, b T) int { return cmp.Compare(id(a), id(b)) })
	return out
}

// writer writes one batch in one transaction.
type writer struct {
	ctx       context.Context
	tx        driver.ManagedTransaction
	store     *Store
	batch     *graph.Batch
	relations []relation
	loose     []string // ids of nodes that may have lost their last relationship: if Missing, they go
	changed   []string // ids of statements that have lost a quote
}

func (w *writer) write() (graph.Result, error) {
	result := graph.Result{Outcome: graph.Created}
	if len(w.batch.Imports) == 1 && !w.batch.Partial {
		var err error
		if result, err = w.replaceImport(w.batch.Imports[0]); err != nil || result.Outcome == graph.Unchanged {
			return result, err
		}
	} else if err := w.writeLogRows(); err != nil {
		return result, err
	}
	for _, step := range []func() error{w.checkOrigins, w.unrelate, w.writeNodes, w.relate, w.copyKeys, w.placeMeetings, w.sweep} {
		if err := step(); err != nil {
			return result, err
		}
	}
	return result, nil
}

// run sends one query of the transaction.
func (w *writer) run(text string, params map[string]any) ([]record, error) {
	w.store.queries.Add(1)
	result, err := w.tx.Run(w.ctx, text, params)
	if err != nil {
		return nil, err
	}
	var records []record
	for result.Next(w.ctx) {
		records = append(records, result.Record().Values)
	}
	return records, result.Err()
}

// One query carries at most so many rows and, of nodes, about so many bytes of text.
const (
	rowsAtOnce  = 2000
	bytesAtOnce = 4 << 20
)

// forRows runs a query over $rows, unless there are none, a bounded part at a time.
func forRows[T any](w *writer, text string, rows []T) error {
	for part := range slices.Chunk(rows, rowsAtOnce) {
		if _, err := w.run(text, map[string]any{"rows": part}); err != nil {
			return err
		}
	}
	return nil
}

// checkOrigins refuses a batch that takes over a record of another origin.
func (w *writer) checkOrigins() error {
	origins := map[string]string{}
	for _, r := range w.batch.People {
		origins[r.ID] = r.Origin
	}
	for _, r := range w.batch.Institutions {
		origins[r.ID] = r.Origin
	}
	for _, r := range w.batch.Meetings {
		origins[r.ID] = r.Origin
	}
	for _, r := range w.batch.Topics {
		origins[r.ID] = r.Origin
	}
	if len(origins) == 0 {
		return nil
	}
	records, err := w.run("UNWIND keys($origins) AS id MATCH (n:Node {id: id}) WHERE n.origin <> $origins[id] RETURN n.id, n.origin ORDER BY n.id LIMIT 1",
		map[string]any{"origins": origins})
	if err != nil || len(records) == 0 {
		return err
	}
	id, owner := records[0][0].(string), records[0][1].(string)
	return fmt.Errorf("%s belongs to %s; %q may not replace it: %w", id, owner, origins[id], graph.ErrConflict)
}

// writeNodes writes the batch's records that are nodes; a record or a Missing node that is there is replaced.
func (w *writer) writeNodes() error {
	b := w.batch
	nodes := slices.Concat(
		rowsOf(b.Institutions, institutionRow, "Institution", "Agent"), rowsOf(b.People, personRow, "Person", "Agent"),
		rowsOf(b.Topics, topicRow, "Topic"), rowsOf(b.Meetings, meetingRow, "Meeting"), rowsOf(b.Sources, sourceRow, "Source"),
		rowsOf(b.Statements, statementRow, "Statement"), rowsOf(b.Quotes, quoteRow, "Quote"))
	for len(nodes) > 0 {
		n := atOnce(nodes)
		if err := forRows(w, "UNWIND $rows AS row MERGE (n:Node {id: row[0].id}) SET n = row[0], n:$(row[1]) REMOVE n:Missing", nodes[:n]); err != nil {
			return err
		}
		nodes = nodes[n:]
	}
	return nil
}

// atOnce is how many of the nodes, one or more, one query carries: whole sources can be large.
func atOnce(nodes [][]any) int {
	size := 0
	for i, n := range nodes {
		r := row(n[0].(map[string]any))
		size += len(r.text("text")) + len(r.text("terms"))
		if size > bytesAtOnce || i == rowsAtOnce {
			return max(i, 1)
		}
	}
	return len(nodes)
}

// writeLogRows writes the log rows of imports that are copied.
func (w *writer) writeLogRows() error {
	return forRows(w, "UNWIND $rows AS row MERGE (n:Import {id: row[0].id}) SET n = row[0]", rowsOf(w.batch.Imports, importRow))
}

// rowsOf are the properties of nodes with their labels. orderKey is there only where it differs from the id.
func rowsOf[T any](records []T, encode func(T) row, labels ...string) [][]any {
	rows := make([][]any, len(records))
	for i, record := range records {
		r := encode(record)
		if id := r.text("id"); orderKey(id) != id {
			r["orderKey"] = orderKey(id)
		}
		rows[i] = []any{map[string]any(r), labels}
	}
	return rows
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

// sweep deletes the Missing nodes and the places that nothing refers to any more.
func (w *writer) sweep() error {
	err := forRows(w, "UNWIND $rows AS id MATCH (n:Missing {id: id}) WHERE NOT EXISTS { (n)--() } DELETE n", w.loose)
	if err != nil || len(w.batch.Meetings) == 0 && len(w.loose) == 0 {
		return err
	}
	_, err = w.run("MATCH (p:Place) WHERE NOT EXISTS { (p)--() } DELETE p", nil)
	return err
}
