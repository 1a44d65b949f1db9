package register

import (
	"strings"

	"onrecord/graph"
	"onrecord/loaders/internal/yamlfile"
)

// builder makes records of the file's rows, and remembers lines to show mistakes on.
type builder struct {
	origin   string
	problems *yamlfile.Problems
	batch    *graph.Batch
	defined  map[string]int    // line of each id
	wikidata map[string]string // who has which item
	built    []built
}

// built is a record with the line it stands on.
type built struct {
	line   int
	record interface{ Validate() error }
}

func newBuilder(origin string, problems *yamlfile.Problems) *builder {
	return &builder{origin: origin, problems: problems, batch: &graph.Batch{}, defined: map[string]int{}, wikidata: map[string]string{}}
}

// row is an entry of a section with its id, "" when it has none that can be used.
type row struct {
	*yamlfile.Reader
	id string
}

// records reads all sections: first the ids, so that an entry may refer to a later one, then the rest.
func (b *builder) records(top *yamlfile.Reader) *graph.Batch {
	institutions := b.rows(top, graph.KindInstitution, "id", "name", "kind", "country", "parent", "aliases", "wikidata")
	people := b.rows(top, graph.KindPerson, "id", "name", "aliases", "description", "wikidata", "offices")
	topics := b.rows(top, graph.KindTopic, "id", "label", "definition", "aliases", "broader")
	meetings := b.rows(top, graph.KindMeeting,
		"id", "name", "kind", "date", "place", "country", "latitude", "longitude", "partOf", "aliases", "participants")
	b.forest(institutions, graph.KindInstitution, "parent", "part of")
	b.forest(topics, graph.KindTopic, "broader", "narrower than")
	b.forest(meetings, graph.KindMeeting, "partOf", "part of")
	for _, r := range institutions {
		b.institution(r)
	}
	for _, r := range people {
		b.person(r)
	}
	for _, r := range topics {
		b.topic(r)
	}
	for _, r := range meetings {
		b.meeting(r)
	}
	b.validate()
	b.batch.Sort()
	return b.batch
}

func (b *builder) rows(top *yamlfile.Reader, kind graph.Kind, fields ...string) []row {
	var rows []row
	for _, n := range top.Items(sections[kind]) {
		r := yamlfile.Read(n, string(kind), b.problems, fields...)
		rows = append(rows, row{Reader: r, id: b.define(kind, r)})
	}
	return rows
}

func (b *builder) keep(line int, record interface{ Validate() error }) {
	b.built = append(b.built, built{line, record})
}

// validate holds the records to the graph's own rules, where the file's have found nothing to say.
func (b *builder) validate() {
	if b.problems.Any() {
		return
	}
	for _, r := range b.built {
		if err := r.record.Validate(); err != nil {
			b.problems.Add(r.line, "%s", strings.TrimSuffix(err.Error(), ": "+graph.ErrInvalid.Error()))
		}
	}
}
