package sqlite

import (
	"cmp"
	"database/sql"
	"slices"
	"strings"

	"onrecord/graph"
)

// tables are where the kinds that can be searched are kept.
var tables = map[graph.Kind]string{
	graph.KindPerson: "agent", graph.KindInstitution: "agent", graph.KindTopic: "topic", graph.KindMeeting: "meeting",
	graph.KindSource: "source", graph.KindStatement: "statement",
}

// indexed is the row of the full-text index for row n of a kind's table: the place of the kind in graph.SearchKinds is what remains
// when it is divided by 8.
func indexed(kind graph.Kind, n int64) int64 { return 8*n + kindCode(kind) }

func kindCode(kind graph.Kind) int64 { return int64(slices.Index(graph.SearchKinds, kind)) }

// indexedWords are what a node is found by.
type indexedWords struct {
	at    int64 // row of the full-text index
	there bool  // the node has words already
	terms string
}

// lookUpPlaces finds the places of the batch's searchable records that are there.
func (w *writing) lookUpPlaces(b *graph.Batch) error {
	ids := map[string][]string{}
	for _, r := range b.All() {
		if table := tables[r.Kind]; table != "" {
			ids[table] = append(ids[table], r.ID)
		}
	}
	for table, ids := range ids {
		q := query{"SELECT id, rowid FROM " + table + " WHERE id IN (SELECT value FROM json_each(?))", []any{list(ids)}}
		if err := w.lookUp(w.places, q); err != nil {
			return err
		}
	}
	return nil
}

// lookUp asks for ids and places.
func (w *writing) lookUp(places map[string]int64, q query) error {
	return w.rows(q, func(scan scanner) error {
		var id string
		var n int64
		err := scan(&id, &n)
		places[id] = n
		return err
	})
}

// searchable writes a record, at the place it had or a new one, and notes its words. The last column that put fills is the place.
func (w *writing) searchable(kind graph.Kind, id string, texts []string, put string, fields []any, more ...any) error {
	n, there := w.places[id]
	at := sql.NullInt64{Int64: n, Valid: there} // NULL takes a new place
	added, err := w.exec(put, append(append(fields, more...), at)...)
	if err != nil {
		return err
	}
	if !there {
		if n, err = added.LastInsertId(); err != nil {
			return err
		}
		w.places[id] = n
	}
	w.words = append(w.words, indexedWords{indexed(kind, n), there, strings.Join(graph.Terms(strings.Join(texts, "\n")), " ")})
	return nil
}

// index puts the noted words into the full-text index. They come last and in the order of their rows, because the index writes a
// segment of its own whenever rows come out of order or another table is written in between.
func (w *writing) index() error {
	slices.SortStableFunc(w.words, func(a, b indexedWords) int { return cmp.Compare(a.at, b.at) })
	for _, o := range w.words {
		if o.there {
			if err := w.unindex(o.at); err != nil {
				return err
			}
		}
		if err := w.run("INSERT INTO search (rowid, terms) VALUES (?, ?)", o.at, o.terms); err != nil {
			return err
		}
	}
	return nil
}

func (w *writing) unindex(at int64) error { return w.run("DELETE FROM search WHERE rowid = ?", at) }

// names keeps the tokens of the names of a person, institution, meeting or topic, or of the title of a source.
func (w *writing) names(id string, names []string) error {
	if err := w.run("DELETE FROM name WHERE id = ?", id); err != nil {
		return err
	}
	for which, n := range names {
		for _, token := range graph.NameTokens(n) {
			if err := w.run("INSERT OR IGNORE INTO name (token, id, which) VALUES (?, ?, ?)", token, id, which); err != nil {
				return err
			}
		}
	}
	return nil
}
