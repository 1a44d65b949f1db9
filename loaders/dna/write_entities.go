package dna

import (
	"context"
	"fmt"
	"regexp"
	"slices"

	"onrecord/graph"
	"onrecord/loaders/internal/forest"
)

// entry is an agent or topic that may be written as a value of a variable.
type entry struct {
	id         string
	entity     int64 // its ID; 0 as long as nothing refers to it
	variable   int   // its place in wanted
	label      string
	aliases    []string
	attributes []graph.Attribute
	above      string // the id of the entry it is a child of; "" when there is none
	origin     string
	color      [3]int
}

func entryOf(r graph.Record) *entry {
	e := &entry{id: r.ID}
	add := func(name, value string) {
		if value != "" {
			e.attributes = append(e.attributes, graph.Attribute{Name: name, Value: value})
		}
	}
	var identifiers []graph.Identifier
	switch n := r.Value.(type) {
	case *graph.Person:
		e.label, e.aliases, e.origin, identifiers = n.Name, n.Aliases, n.Origin, n.Identifiers
		e.attributes = slices.Clone(n.Attributes)
		add("Description", n.Description)
	case *graph.Institution:
		e.variable, e.label, e.aliases, e.above, e.origin, identifiers = index(organization), n.Name, n.Aliases, n.ParentID, n.Origin, n.Identifiers
		e.attributes = slices.Clone(n.Attributes)
		if n.Kind != graph.InstitutionOrganization {
			add("Kind", string(n.Kind))
		}
		add("Country", n.Country)
	case *graph.Topic:
		e.variable, e.label, e.aliases, e.above, e.origin = index(concept), n.Label, n.Aliases, n.BroaderID, n.Origin
		e.attributes = slices.Clone(n.Attributes)
		add("Definition", n.Definition)
	default:
		return nil
	}
	for _, i := range identifiers {
		add(i.Scheme, i.Value)
	}
	return e
}

// fetchNamed fetches the agents and topics that statements and their stances name.
func (w *writer) fetchNamed(ctx context.Context, statements []*graph.Statement) error {
	var ids []string
	for _, st := range statements {
		ids = append(ids, st.SpeakerID, st.OnBehalfOfID)
		for _, s := range st.Stances {
			ids = append(ids, s.HolderID, s.TopicID)
		}
	}
	return w.fetch(ctx, ids)
}

// fetch fills entries with these agents and topics.
func (w *writer) fetch(ctx context.Context, ids []string) error {
	var unknown []string
	for _, id := range ids {
		if _, known := w.entries[id]; id != "" && !known {
			w.entries[id] = nil
			unknown = append(unknown, id)
		}
	}
	for some := range slices.Chunk(unknown, graph.MaxPage) {
		nodes, err := w.read.Nodes(ctx, some, graph.With{})
		if err != nil {
			return err
		}
		for i, n := range nodes {
			if v, ok := n.(interface{ Validate() error }); ok {
				w.entries[some[i]] = entryOf(graph.Record{ID: some[i], Value: v})
			}
		}
	}
	return nil
}

// entityID is the ID of the entity for a value of the variable at this place in wanted; "" is the empty value.
func (w *writer) entityID(variable int, id string) int64 {
	if id == "" {
		return int64(variable) + 1
	}
	e := w.entries[id]
	if e.entity == 0 {
		w.entity++
		e.entity = w.entity
	}
	return e.entity
}

// gatherEntities adds what is above the entries that are written or, when nothing is filtered, all agents and topics.
func (w *writer) gatherEntities(ctx context.Context) error {
	if w.whole {
		for _, kind := range []graph.Kind{graph.KindPerson, graph.KindInstitution, graph.KindTopic} {
			err := graph.Walk(ctx, w.read, kind, func(b *graph.Batch) error {
				for _, r := range b.All() {
					if w.entries[r.ID] == nil {
						w.entries[r.ID] = entryOf(r)
					}
					w.entityID(0, r.ID)
				}
				return nil
			})
			if err != nil {
				return err
			}
		}
		return nil
	}
	for above := w.written(); len(above) > 0; {
		var ids []string
		for _, e := range above {
			ids = append(ids, e.above)
		}
		if err := w.fetch(ctx, ids); err != nil {
			return err
		}
		above = nil
		for _, id := range ids {
			if e := w.entries[id]; e != nil && e.entity == 0 {
				w.entityID(0, id)
				above = append(above, e)
			}
		}
	}
	return nil
}

// written are the entries that are written, in the order of their ids.
func (w *writer) written() []*entry {
	var list []*entry
	for _, id := range sortedKeys(w.entries) {
		if e := w.entries[id]; e != nil && e.entity != 0 {
			list = append(list, e)
		}
	}
	return list
}

var colors = regexp.MustCompile(`^#[0-9a-f]{6}$`)

// writeEntities writes the entities and their attributes.
func (w *writer) writeEntities(ctx context.Context) error {
	list := w.written()
	w.label(list)
	w.link(list)
	for i := range entityVariables {
		if err := w.out.insert(ctx, "ENTITIES", "ID, VariableId, Value, Red, Green, Blue", i+1, i+1, "", 0, 0, 0); err != nil {
			return err
		}
	}
	for _, e := range list {
		w.origins[e.origin] = true
		takeColor(e)
		var above any
		if e.above != "" {
			above = w.entries[e.above].entity
		}
		err := w.out.insert(ctx, "ENTITIES", "ID, VariableId, Value, Red, Green, Blue, ChildOf",
			e.entity, e.variable+1, e.label, e.color[0], e.color[1], e.color[2], above)
		if err != nil {
			return err
		}
	}
	for i, count := range []*int{&w.report.People, &w.report.Organizations, &w.report.Concepts} {
		var of []*entry
		for _, e := range list {
			if e.variable == i {
				of = append(of, e)
			}
		}
		*count = len(of)
		if err := w.writeAttributes(ctx, i, of); err != nil {
			return err
		}
	}
	return nil
}

// entityVariables is the number of variables whose values are entities; they come first in wanted.
const entityVariables = 3

// label makes the labels of one variable different: of equal ones the first by id keeps it.
func (w *writer) label(list []*entry) {
	taken := [entityVariables]map[string]bool{{}, {}, {}}
	var again []*entry
	for _, e := range list {
		if e.label = w.short(e.label); taken[e.variable][e.label] {
			again = append(again, e)
		}
		taken[e.variable][e.label] = true
	}
	for _, e := range again {
		e.label = unique(e.label, taken[e.variable])
		w.change.add("name that another has too, written with a number", "names that others have too, written with a number")
	}
}

// link settles what is a child of what. A link that closes a circle is dropped: no tree has room for it.
func (w *writer) link(list []*entry) {
	w.linkPeople(list)
	above := map[string]string{}
	for _, e := range list {
		if parent := w.entries[e.above]; e.above != "" && (parent == nil || parent.variable != e.variable) {
			w.left.add("broader topic or parent that isn't there", "broader topics and parents that aren't there")
			e.above = ""
		}
		above[e.id] = e.above
	}
	done := map[string]bool{}
	for _, e := range list {
		circle := forest.Circle(e.id, above, done)
		if circle == nil {
			continue
		}
		dropped := w.entries[circle[0]]
		for _, id := range circle { // one that can have the attribute: DNA has no two of a name
			if c := w.entries[id]; !slices.ContainsFunc(c.attributes, isChildOf) {
				dropped = c
				break
			}
		}
		if dropped.variable == index(person) {
			dropped.attributes = append(dropped.attributes, graph.Attribute{Name: attributeChildOf, Value: w.entries[dropped.above].label})
		} else {
			w.left.add("broader topic or parent that is in the end below itself", "broader topics and parents that are in the end below themselves")
		}
		dropped.above = ""
	}
}

func isChildOf(a graph.Attribute) bool { return a.Name == attributeChildOf }

// linkPeople turns the attribute in which loading keeps whose child a person is, the last one, into a link again.
func (w *writer) linkPeople(list []*entry) {
	people := map[string]*entry{}
	for _, e := range list {
		if e.variable == index(person) {
			people[e.label] = e
		}
	}
	for _, e := range people {
		last := len(e.attributes) - 1
		if last < 0 || !isChildOf(e.attributes[last]) {
			continue
		}
		if parent := people[e.attributes[last].Value]; parent != nil {
			e.above, e.attributes = parent.id, e.attributes[:last]
		}
	}
}

// takeColor takes the colour out of the attributes, where loading puts it last.
func takeColor(e *entry) {
	last := len(e.attributes) - 1
	if last < 0 || e.attributes[last].Name != attributeColor {
		return
	}
	if value := e.attributes[last].Value; colors.MatchString(value) && value != "#000000" {
		if _, err := fmt.Sscanf(value, "#%02x%02x%02x", &e.color[0], &e.color[1], &e.color[2]); err == nil {
			e.attributes = e.attributes[:last]
		}
	}
}
