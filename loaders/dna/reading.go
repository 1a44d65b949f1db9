package dna

import (
	"context"
	"strings"
	"time"

	"onrecord/graph"
	"onrecord/loaders"
)

// reading is one file being read. Its steps follow one another: what a table refers to is read before it.
type reading struct {
	file     *file
	fileName string
	problems problems
	left     leftOut
	batch    graph.Batch

	name, origin string
	codedAt      time.Time // zero when the file doesn't say
	coders       map[int64]string
	types        map[int64]*statementType
	variables    map[int64]*variable
	entities     map[int64]*entity
	documents    map[int64]*document
	statements   map[int64]*statement
	order        []*statement // by their IDs
}

func newReading(f *file, fileName string) *reading {
	return &reading{
		file: f, fileName: fileName, coders: map[int64]string{}, types: map[int64]*statementType{}, variables: map[int64]*variable{},
		entities: map[int64]*entity{}, documents: map[int64]*document{}, statements: map[int64]*statement{},
	}
}

// read fills the batch. It stops after the first step that meets a problem: the next would meet its consequences only.
func (r *reading) read(ctx context.Context) error {
	for _, step := range []func(context.Context) error{
		r.readSettings, r.readCoders, r.readTypes, r.readVariables, r.readEntities, r.readAttributes, r.readDocuments, r.readStatements,
		r.readShortTexts, r.readBooleans, r.readIntegers, r.readLongTexts,
	} {
		if err := step(ctx); err != nil {
			return err
		}
		if err := r.problems.err(); err != nil {
			return err
		}
	}
	r.count()
	for _, s := range r.order {
		r.add(s)
	}
	r.batch.Sort()
	return nil
}

// The settings that are read.
const (
	settingName = "onrecord" // the name of the import, which Write puts there
	settingDate = "date"
)

func (r *reading) readSettings(ctx context.Context) error {
	err := r.file.each(ctx, settingsTable, "Property", &r.problems, func(row *row) {
		switch row.value("Property") {
		case settingName:
			r.name = row.text("Value")
			if r.name == "" || strings.ContainsFunc(r.name, unfit) {
				row.problem("Value", "%q can't be a name; it becomes part of ids", r.name)
			}
		case settingDate:
			r.codedAt = readMoment(row.text("Value"))
		}
	})
	if err == nil && r.name == "" {
		r.name, err = nameOf(r.fileName)
	}
	r.origin = loaders.ImportID(name, r.name)
	return err
}

// readMoment reads a day or a moment; zero when it is neither.
func readMoment(s string) time.Time {
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if t, err := time.Parse(layout, s); err == nil && t.Year() >= 1 {
			return t.UTC().Truncate(time.Second)
		}
	}
	return time.Time{}
}

// readCoders keeps coders of the same name apart, as their accounts are.
func (r *reading) readCoders(ctx context.Context) error {
	taken := map[string]bool{}
	return r.file.each(ctx, codersTable, "ID", &r.problems, func(row *row) {
		id, coder := row.id(), row.text("Name")
		if strings.TrimSpace(coder) == "" {
			row.problem("Name", "no name")
			return
		}
		r.coders[id] = unique(coder, taken)
	})
}

// document is a document with what its statements need.
type document struct {
	source *graph.Source
	ruler  *ruler
	saidAt graph.UncertainDate
	moment time.Time
	seen   map[graph.Locator]int // how many statements have one place and name
}

func (r *reading) readDocuments(ctx context.Context) error {
	alike := map[string]int{} // by hash
	return r.file.each(ctx, documentsTable, "ID", &r.problems, func(row *row) {
		id, text, moment := row.id(), row.text("Text"), time.Unix(row.integer("Date"), 0).UTC()
		if moment.Year() < 1 || moment.Year() > 9999 {
			row.problem("Date", "%d is no second between the years 1 and 9999", moment.Unix())
		}
		hash := hashOf(text)
		s := &graph.Source{
			ID: sourceID(r.name, hash, alike[hash]), Kind: graph.SourceOther, Title: row.text("Title"), Published: &graph.UncertainDate{EDTF: written(moment)},
			ContentHash: hash, Content: text, Origin: r.origin,
		}
		alike[hash]++
		if author := row.text("Author"); author != "" {
			s.Authors = []string{author}
		}
		for _, column := range documentAttributes {
			if value := row.text(column); value != "" {
				s.Attributes = append(s.Attributes, graph.Attribute{Name: column, Value: value})
			}
		}
		if row.bad {
			return
		}
		r.documents[id] = &document{source: s, ruler: newRuler(text), saidAt: *s.Published, moment: moment, seen: map[graph.Locator]int{}}
		r.batch.Sources = append(r.batch.Sources, s)
	})
}

// documentAttributes are the columns of a document that become attributes of the source.
var documentAttributes = []string{"Section", "Source", "Type", "Notes"}

// sourceID is the id of the occurrence-th document (from 0) with this text in the file of this name.
func sourceID(file, hash string, occurrence int) string {
	return graph.HashID(graph.KindSource, name, file, hash, decimal(occurrence))
}

// written is a moment in EDTF: a day where it is midnight, since DNA keeps days so.
func written(t time.Time) string {
	if t.Equal(t.Truncate(24 * time.Hour)) {
		return t.Format(time.DateOnly)
	}
	return t.Format(time.RFC3339)
}
