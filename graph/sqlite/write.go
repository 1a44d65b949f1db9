package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"time"

	"onrecord/graph"
)

// Write writes a batch in one transaction.
func (s *Store) Write(ctx context.Context, b *graph.Batch) (graph.Result, error) {
	if err := b.Validate(); err != nil {
		return graph.Result{}, err
	}
	if len(b.Imports) > 1 && !b.Partial {
		return graph.Result{}, fmt.Errorf("a batch of %d imports that isn't partial: %w", len(b.Imports), graph.ErrInvalid)
	}
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return graph.Result{}, s.ended(ctx, err)
	}
	defer tx.Rollback()
	w := &writing{ctx: ctx, tx: tx, prepared: s.prepared}
	result, err := w.batch(b)
	if err == nil {
		err = tx.Commit()
	}
	if err != nil {
		return graph.Result{}, s.ended(ctx, err)
	}
	return result, nil
}

// unknownSpeaker sorts behind every name.
const unknownSpeaker = "\U0010ffff"

// Every statement that writes, prepared once. This is the one place that fills the columns beside the records.
var statements = map[string]string{
	"agent":         "INSERT OR REPLACE INTO agent (n, id, kind, sort_name, sort_of, origin, record) VALUES (?, ?, ?, ?, ?, ?, ?)",
	"agent sorts":   "UPDATE statement SET speaker_sort = ?2 WHERE speaker_id = ?1 AND speaker_sort <> ?2",
	"identifier":    "INSERT OR REPLACE INTO identifier (id, value) VALUES (?, ?)",
	"identifiers -": "DELETE FROM identifier WHERE id = ?",
	"name":          "INSERT OR REPLACE INTO name (token, id, which) VALUES (?, ?, ?)",
	"names -":       "DELETE FROM name WHERE id = ?",
	"membership":    "INSERT OR REPLACE INTO membership (id, person_id, institution_id, from_sort, from_earliest, until_latest, origin, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
	"topic":         "INSERT OR REPLACE INTO topic (n, id, sort_name, broader_id, origin, record) VALUES (?, ?, ?, ?, ?, ?)",
	"meeting":       "INSERT OR REPLACE INTO meeting (n, id, kind, part_of_id, date_sort, earliest, latest, origin, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
	"participation": "INSERT OR REPLACE INTO participation (id, meeting_id, agent_id, origin, record) VALUES (?, ?, ?, ?, ?)",
	"source": `INSERT OR REPLACE INTO source (n, id, kind, publisher_id, language, content_hash, published_sort, earliest, latest, record, content)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
	"statement": `INSERT OR REPLACE INTO statement (n, id, speaker_id, on_behalf_id, made_at_id, language, said_sort, said_earliest, said_latest, speaker_sort, origin, record)
		VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, coalesce((SELECT sort_name FROM agent WHERE id = ?3), ?10), ?11, ?12)`,
	"about":    "INSERT OR REPLACE INTO about (meeting_id, statement_id) VALUES (?, ?)",
	"about -":  "DELETE FROM about WHERE statement_id = ?",
	"quote":    "INSERT OR REPLACE INTO quote (id, statement_id, source_id, kind, confidence, start, record) VALUES (?, ?, ?, ?, ?, ?, ?)",
	"stance":   "INSERT OR REPLACE INTO stance (id, statement_id, topic_id, value, holder_id, record) VALUES (?, ?, ?, ?, ?, ?)",
	"import":   "INSERT OR REPLACE INTO import (id, digest, record) VALUES (?, ?, ?)",
	"search":   "INSERT INTO search (rowid, terms) VALUES (?, ?)",
	"search -": "DELETE FROM search WHERE rowid = ?",
}

// prepare prepares what Write runs.
func (s *Store) prepare(ctx context.Context) error {
	s.prepared = make(map[string]*sql.Stmt, len(statements))
	for name, text := range statements {
		stmt, err := s.write.PrepareContext(ctx, text)
		if err != nil {
			return fmt.Errorf("preparing %q: %w", name, s.ended(ctx, err))
		}
		s.prepared[name] = stmt
	}
	return nil
}

// writing is one transaction.
type writing struct {
	ctx      context.Context
	tx       *sql.Tx
	prepared map[string]*sql.Stmt
	bound    map[string]*sql.Stmt
	places   map[string]int64 // of the batch's searchable records that were there before
}

func (w *writing) exec(name string, args ...any) (sql.Result, error) {
	if w.bound == nil {
		w.bound = map[string]*sql.Stmt{}
	}
	stmt := w.bound[name]
	if stmt == nil {
		stmt = w.tx.StmtContext(w.ctx, w.prepared[name])
		w.bound[name] = stmt
	}
	return stmt.ExecContext(w.ctx, args...)
}

func (w *writing) run(name string, args ...any) error {
	_, err := w.exec(name, args...)
	return err
}

func (w *writing) batch(b *graph.Batch) (graph.Result, error) {
	result := graph.Result{Outcome: graph.Created}
	if err := w.refuseTaken(b); err != nil {
		return result, err
	}
	if len(b.Imports) == 1 && !b.Partial {
		row := b.Imports[0]
		digest, found, err := w.digest(row.ID)
		if err != nil {
			return result, err
		}
		if found {
			result.Outcome = graph.Updated
		}
		if found && digest == row.Digest {
			return graph.Result{Outcome: graph.Unchanged}, w.importRow(row)
		}
		if result.Kept, err = w.removeStale(row.ID, b); err != nil {
			return result, err
		}
	}
	var err error
	if w.places, err = w.placesOf(b); err != nil {
		return result, err
	}
	return result, w.records(b)
}

// placesOf looks up which of the batch's searchable records are there, and where.
func (w *writing) placesOf(b *graph.Batch) (map[string]int64, error) {
	ids := map[string][]string{}
	for _, r := range b.All() {
		if table := tables[r.Kind]; table != "" {
			ids[table] = append(ids[table], r.ID)
		}
	}
	places := map[string]int64{}
	for table, ids := range ids {
		if err := w.lookUp(places, "SELECT id, n FROM "+table+" WHERE id IN (SELECT value FROM json_each(?))", list(ids)); err != nil {
			return nil, err
		}
	}
	return places, nil
}

// tables are where the kinds that can be searched are kept.
var tables = map[graph.Kind]string{
	graph.KindPerson: "agent", graph.KindInstitution: "agent", graph.KindTopic: "topic", graph.KindMeeting: "meeting",
	graph.KindSource: "source", graph.KindStatement: "statement",
}

// lookUp asks for ids and places.
func (w *writing) lookUp(places map[string]int64, text string, args ...any) error {
	rows, err := w.tx.QueryContext(w.ctx, text, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id string
		var n int64
		if err := rows.Scan(&id, &n); err != nil {
			return err
		}
		places[id] = n
	}
	return rows.Err()
}

func (w *writing) digest(id string) (string, bool, error) {
	var digest string
	err := w.tx.QueryRowContext(w.ctx, "SELECT digest FROM import WHERE id = ?", id).Scan(&digest)
	if errors.Is(err, sql.ErrNoRows) {
		return "", false, nil
	}
	return digest, err == nil, err
}

// refuseTaken refuses a batch that would take over a record of another origin.
func (w *writing) refuseTaken(b *graph.Batch) error {
	origins := map[string]string{}
	for _, r := range b.People {
		origins[r.ID] = r.Origin
	}
	for _, r := range b.Institutions {
		origins[r.ID] = r.Origin
	}
	for _, r := range b.Topics {
		origins[r.ID] = r.Origin
	}
	for _, r := range b.Meetings {
		origins[r.ID] = r.Origin
	}
	if len(origins) == 0 {
		return nil
	}
	var ids []string
	for id := range origins {
		ids = append(ids, id)
	}
	rows, err := w.tx.QueryContext(w.ctx, `WITH asked AS (SELECT value AS id FROM json_each(?))
		SELECT id, origin FROM agent WHERE id IN asked UNION ALL SELECT id, origin FROM topic WHERE id IN asked
		UNION ALL SELECT id, origin FROM meeting WHERE id IN asked`, list(ids))
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id, origin string
		if err := rows.Scan(&id, &origin); err != nil {
			return err
		}
		if origin != "" && origin != origins[id] {
			return fmt.Errorf("%s is defined by %s already; one id, one definition: %w", id, origin, graph.ErrConflict)
		}
	}
	return rows.Err()
}

func (w *writing) records(b *graph.Batch) error {
	return errors.Join(
		writeAll(b.Institutions, w.institution), writeAll(b.People, w.person), writeAll(b.Memberships, w.membership),
		writeAll(b.Topics, w.topic), writeAll(b.Meetings, w.meeting), writeAll(b.Participations, w.participation),
		writeAll(b.Sources, w.source), writeAll(b.Statements, w.statement), writeAll(b.Quotes, w.quote),
		writeAll(b.Stances, w.stance), writeAll(b.Imports, w.importRow),
	)
}

func writeAll[R any](rows []*R, write func(*R) error) error {
	for _, r := range rows {
		if err := write(r); err != nil {
			return err
		}
	}
	return nil
}

func record(r any) (string, error) {
	b, err := json.Marshal(r)
	return string(b), err
}

func (w *writing) institution(i *graph.Institution) error {
	words := append([]string{i.Name}, i.Aliases...)
	if err := w.agent(graph.KindInstitution, i.ID, i.Name, string(i.Kind), i.Origin, i, words); err != nil {
		return err
	}
	return errors.Join(w.identifiers(i.ID, i.Identifiers), w.names(i.ID, words))
}

func (w *writing) person(p *graph.Person) error {
	words := append([]string{p.Name}, p.Aliases...)
	if err := w.agent(graph.KindPerson, p.ID, p.Name, "", p.Origin, p, append(words, p.Description)); err != nil {
		return err
	}
	return errors.Join(w.identifiers(p.ID, p.Identifiers), w.names(p.ID, words))
}

func (w *writing) agent(kind graph.Kind, id, name, sortOf, origin string, r any, words []string) error {
	whole, err := record(r)
	if err != nil {
		return err
	}
	if err := w.searchable(kind, id, words, "agent", id, string(kind), graph.SortName(name), sortOf, origin, whole); err != nil {
		return err
	}
	return w.run("agent sorts", id, graph.SortName(name))
}

func (w *writing) identifiers(id string, identifiers []graph.Identifier) error {
	err := w.run("identifiers -", id)
	for _, i := range identifiers {
		err = errors.Join(err, w.run("identifier", id, i.Value))
	}
	return err
}

func (w *writing) names(id string, names []string) error {
	err := w.run("names -", id)
	for which, n := range names {
		for _, token := range graph.NameTokens(n) {
			err = errors.Join(err, w.run("name", token, id, which))
		}
	}
	return err
}

// searchable writes a record by the statement called name, at the place it had or a new one, and its words into the
// full-text index.
func (w *writing) searchable(kind graph.Kind, id string, words []string, name string, args ...any) error {
	place, there := w.places[id]
	var n any // NULL takes a new place
	if there {
		n = place
		if err := w.unsearchable(kind, place); err != nil {
			return err
		}
	}
	added, err := w.exec(name, append([]any{n}, args...)...)
	if err != nil {
		return err
	}
	if place, err = added.LastInsertId(); err != nil {
		return err
	}
	return w.run("search", indexed(kind, place), strings.Join(graph.Terms(strings.Join(words, "\n")), " "))
}

func (w *writing) unsearchable(kind graph.Kind, place int64) error {
	return w.run("search -", indexed(kind, place))
}

// indexed is the row of the full-text index for row n of a kind's table.
func indexed(kind graph.Kind, n int64) int64 { return 8*n + int64(searchCode(kind)) }

func (w *writing) membership(m *graph.Membership) error {
	whole, err := record(m)
	if err != nil {
		return err
	}
	sort, earliest, latest := int64(math.MinInt64), int64(graph.OpenEarliest), int64(graph.OpenLatest)
	if m.From != nil {
		sort = m.From.SortKey()
		earliest, _ = m.From.Bounds()
	}
	if m.Until != nil {
		_, latest = m.Until.Bounds()
	}
	return w.run("membership", m.ID, m.PersonID, m.InstitutionID, sort, earliest, latest, m.Origin, whole)
}

func (w *writing) topic(t *graph.Topic) error {
	whole, err := record(t)
	if err != nil {
		return err
	}
	words := append([]string{t.Label}, t.Aliases...)
	return errors.Join(w.names(t.ID, words),
		w.searchable(graph.KindTopic, t.ID, append(words, t.Definition), "topic", t.ID, graph.SortName(t.Label), t.BroaderID, t.Origin, whole))
}

func (w *writing) meeting(m *graph.Meeting) error {
	whole, err := record(m)
	if err != nil {
		return err
	}
	sort, earliest, latest := dated(m.Date)
	words := append([]string{m.Name}, m.Aliases...)
	if m.Place != nil {
		words = append(words, m.Place.Name)
	}
	return errors.Join(w.names(m.ID, words),
		w.searchable(graph.KindMeeting, m.ID, words, "meeting", m.ID, string(m.Kind), m.PartOfID, sort, earliest, latest, m.Origin, whole))
}

// dated is the sort key and the bounds of a date; an unknown one comes last and has no bounds.
func dated(d *graph.UncertainDate) (sort int64, earliest, latest any) {
	if d == nil {
		return math.MaxInt64, nil, nil
	}
	from, to := d.Bounds()
	return d.SortKey(), from, to
}

func (w *writing) participation(p *graph.Participation) error {
	whole, err := record(p)
	if err != nil {
		return err
	}
	return w.run("participation", p.ID, p.MeetingID, p.AgentID, p.Origin, whole)
}

func (w *writing) source(s *graph.Source) error {
	shown := *s
	shown.Content = ""
	if s.RetrievedAt != nil {
		at := toTheSecond(*s.RetrievedAt)
		shown.RetrievedAt = &at
	}
	whole, err := record(&shown)
	if err != nil {
		return err
	}
	sort, earliest, latest := dated(s.Published)
	return w.searchable(graph.KindSource, s.ID, []string{s.Title}, "source",
		s.ID, string(s.Kind), s.PublisherID, s.Language, s.ContentHash, sort, earliest, latest, whole, s.Content)
}

func (w *writing) statement(s *graph.Statement) error {
	whole, err := record(s)
	if err != nil {
		return err
	}
	earliest, latest := s.SaidAt.Bounds()
	_, there := w.places[s.ID]
	err = w.searchable(graph.KindStatement, s.ID, []string{s.Text}, "statement", s.ID, s.SpeakerID, s.OnBehalfOfID, s.MadeAtID, s.Language,
		s.SaidAt.SortKey(), earliest, latest, unknownSpeaker, s.Origin, whole)
	if err != nil {
		return err
	}
	if there {
		if err := w.run("about -", s.ID); err != nil {
			return err
		}
	}
	for _, m := range s.AboutIDs {
		if err := w.run("about", m, s.ID); err != nil {
			return err
		}
	}
	return nil
}

func (w *writing) quote(q *graph.Quote) error {
	whole, err := record(q)
	if err != nil {
		return err
	}
	return w.run("quote", q.ID, q.StatementID, q.SourceID, string(q.Kind), q.Attribution.Confidence, q.Fragments[0].Start, whole)
}

func (w *writing) stance(s *graph.Stance) error {
	kept := *s
	kept.CodedAt = toTheSecond(s.CodedAt)
	whole, err := record(&kept)
	if err != nil {
		return err
	}
	return w.run("stance", s.ID, s.StatementID, s.TopicID, string(s.Value), s.HolderID, whole)
}

// toTheSecond is how finely times are kept, in UTC.
func toTheSecond(t time.Time) time.Time { return t.UTC().Truncate(time.Second) }

func (w *writing) importRow(i *graph.Import) error {
	whole, err := record(i)
	if err != nil {
		return err
	}
	return w.run("import", i.ID, i.Digest, whole)
}
