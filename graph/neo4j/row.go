package neo4j

import (
	"slices"
	"strings"
	"time"

	"onrecord/graph"
)

// row is a record's properties, as Neo4j holds them: what is unknown or empty has no property.
type row map[string]any

func (r row) text(key string) string {
	s, _ := r[key].(string)
	return s
}

func (r row) number(key string) int64 {
	n, _ := r[key].(int64)
	return n
}

func (r row) float(key string) float64 {
	f, _ := r[key].(float64)
	return f
}

func (r row) maybeFloat(key string) *float64 {
	if f, ok := r[key].(float64); ok {
		return &f
	}
	return nil
}

func (r row) moment(key string) *time.Time {
	n, ok := r[key].(int64)
	if !ok {
		return nil
	}
	t := time.Unix(n, 0).UTC()
	return &t
}

// list returns the values of a list property; nil when there is none.
func list[T any](r row, key string) []T {
	values, _ := r[key].([]any)
	if len(values) == 0 {
		return nil
	}
	out := make([]T, len(values))
	for i, v := range values {
		out[i] = v.(T)
	}
	return out
}

// date returns a date kept as two properties, key and key+"AsPrinted"; nil when there is none.
func (r row) date(key string) *graph.UncertainDate {
	edtf := r.text(key)
	if edtf == "" {
		return nil
	}
	return &graph.UncertainDate{EDTF: edtf, AsPrinted: r.text(key + "AsPrinted")}
}

// nested returns the maps in a list, such as a statement's quotes.
func (r row) nested(key string) []row {
	values, _ := r[key].([]any)
	var out []row
	for _, v := range values {
		if m, ok := v.(map[string]any); ok {
			out = append(out, m)
		}
	}
	return out
}

// one returns a nested map; nil when there is none.
func (r row) one(key string) row {
	m, _ := r[key].(map[string]any)
	return m
}

func (r row) setText(key, value string) {
	if value != "" {
		r[key] = value
	}
}

func (r row) setTexts(key string, values []string) {
	if len(values) > 0 {
		r[key] = values
	}
}

func (r row) setMoment(key string, t *time.Time) {
	if t != nil {
		r[key] = t.Unix()
	}
}

// setDate keeps a date with its bounds and its sort key as integers, to be compared in Cypher. The sort key is never
// absent: an unknown date gets unknownSort.
func (r row) setDate(key string, d *graph.UncertainDate, unknownSort int64) {
	r[key+"Sort"] = unknownSort
	if d == nil {
		return
	}
	r.setText(key, d.EDTF)
	r.setText(key+"AsPrinted", d.AsPrinted)
	r[key+"Earliest"], r[key+"Latest"] = d.Bounds()
	r[key+"Sort"] = d.SortKey()
}

// setAttributes keeps attributes as two lists of equal length: a property can't hold a map.
func (r row) setAttributes(attributes []graph.Attribute) {
	var names, values []string
	for _, a := range attributes {
		names, values = append(names, a.Name), append(values, a.Value)
	}
	r.setTexts("attributeNames", names)
	r.setTexts("attributeValues", values)
}

func (r row) attributes() []graph.Attribute {
	values := list[string](r, "attributeValues")
	var out []graph.Attribute
	for i, name := range list[string](r, "attributeNames") {
		out = append(out, graph.Attribute{Name: name, Value: values[i]})
	}
	return out
}

// setNames keeps what a node is sorted and found by: its name and other names, and the words of these and more.
func (r row) setNames(name string, others []string, more ...string) {
	r["sortName"] = sortKeyOf(graph.SortName(name))
	names := slices.Concat([]string{name}, others)
	r.setNameTokens(names...)
	r.setText("terms", termsOf(slices.Concat(names, more)...))
}

// setNameTokens keeps the words that a node is called by, a text for each name.
func (r row) setNameTokens(names ...string) {
	var tokens []string
	for _, n := range names {
		if t := strings.Join(graph.NameTokens(n), " "); t != "" {
			tokens = append(tokens, t)
		}
	}
	r.setTexts("nameTokens", tokens)
}

// termsOf is what the full-text index holds of these texts.
func termsOf(texts ...string) string {
	return strings.Join(graph.Terms(strings.Join(texts, "\n")), " ")
}
