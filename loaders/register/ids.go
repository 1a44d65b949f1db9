package register

import (
	"onrecord/graph"
	"onrecord/loaders/internal/yamlfile"
)

// sections says where records of a kind stand in the file.
var sections = map[graph.Kind]string{
	graph.KindInstitution: "institutions",
	graph.KindPerson:      "people",
	graph.KindTopic:       "topics",
	graph.KindMeeting:     "meetings",
}

// define is the id of the record that r reads; a second record with it is a problem.
func (b *builder) define(kind graph.Kind, r *yamlfile.Reader) string {
	name := yamlfile.Name(r, "id")
	if name.Text == "" {
		return ""
	}
	if other := graph.KindOf(name.Text); other != "" && other != kind {
		r.Problem(name.Line, "id: %q begins like the id of another kind, but stands under %s; write %s:… or leave the prefix out", name.Text, sections[kind], kind)
		return ""
	}
	id := graph.NamedID(kind, name.Text)
	if first, twice := b.defined[id]; twice {
		r.Problem(name.Line, "id: %q is given twice, first on line %d; an id names one record", name.Text, first)
		return ""
	}
	b.defined[id] = name.Line
	return id
}

// reference is the id of the record of this kind that a field names; "" when it names none, which is a problem
// unless the field is empty.
func (b *builder) reference(what, field string, kind graph.Kind, v yamlfile.Value) string {
	if v.Text == "" {
		return ""
	}
	id := graph.NamedID(kind, v.Text)
	if _, ok := b.defined[id]; !ok {
		b.problems.Add(v.Line, "%s: %s: there is no %s %q in this file; add it under %s, or correct the name", what, field, kind, v.Text, sections[kind])
		return ""
	}
	return id
}

// agent is reference for a field that names a person or an institution.
func (b *builder) agent(what, field string, v yamlfile.Value) string {
	if kind := graph.KindOf(v.Text); kind == graph.KindPerson || kind == graph.KindInstitution {
		return b.reference(what, field, kind, v)
	}
	person, institution := graph.NamedID(graph.KindPerson, v.Text), graph.NamedID(graph.KindInstitution, v.Text)
	_, isPerson := b.defined[person]
	_, isInstitution := b.defined[institution]
	switch {
	case v.Text == "":
	case isPerson && isInstitution:
		b.problems.Add(v.Line, "%s: %s: %q is both a person and an institution; write %s or %s", what, field, v.Text, person, institution)
	case isPerson:
		return person
	case isInstitution:
		return institution
	default:
		b.problems.Add(v.Line, "%s: %s: there is no person or institution %q in this file; add it, or correct the name", what, field, v.Text)
	}
	return ""
}
