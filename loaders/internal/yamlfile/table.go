package yamlfile

import (
	"slices"
	"strings"
)

// Value is a text with its line. Where a field is absent it is "" on the line of its table.
type Value struct {
	Text string
	Line int
}

// Reader reads the fields of one table and notes what is wrong with them.
type Reader struct {
	Line     int
	what     string // what the table is, for messages: "person"
	fields   map[string]Field
	broken   bool // no table at all, which has been said
	problems *Problems
}

// Read returns a reader of the table n, which is a what and may have only the known fields. Anything but
// a table is a problem, and reads as a table without fields.
func Read(n *Node, what string, problems *Problems, known ...string) *Reader {
	r := &Reader{Line: n.Line, what: what, fields: map[string]Field{}, problems: problems}
	if n.Shape != Table {
		problems.Add(n.Line, "%s: expected fields (%s), found %s", what, strings.Join(known, ", "), found(n))
		r.broken = true
		return r
	}
	for _, f := range n.Fields {
		if !slices.Contains(known, f.Name) {
			problems.Add(f.Line, "%s: unknown field %q; the fields are %s", what, f.Name, strings.Join(known, ", "))
			continue
		}
		r.fields[f.Name] = f
	}
	return r
}

// Has says whether the field is there with a value.
func (r *Reader) Has(name string) bool {
	f, ok := r.fields[name]
	return ok && f.Value.Shape != Nothing
}

// Text returns the field's text without white space around it; "" when it is absent.
func (r *Reader) Text(name string) Value {
	if !r.Has(name) {
		return Value{Line: r.Line}
	}
	return r.textOf(r.fields[name].Value, name)
}

// Required is Text; absent or empty is a problem.
func (r *Reader) Required(name string) Value {
	v := r.Text(name)
	if v.Text == "" && !r.broken && (!r.Has(name) || r.fields[name].Value.Shape == Text) {
		r.problems.Add(v.Line, "%s: no %s; write %s: …", r.what, name, name)
	}
	return v
}

// Texts returns the texts of the field's list; none when it is absent.
func (r *Reader) Texts(name string) []Value {
	var out []Value
	for _, item := range r.Items(name) {
		v := r.textOf(item, name)
		if v.Text == "" && item.Shape != List && item.Shape != Table {
			r.problems.Add(item.Line, "%s: an empty entry in %s; take it out", r.what, name)
			continue
		}
		out = append(out, v)
	}
	return out
}

// Items returns the values of the field's list; none when it is absent.
func (r *Reader) Items(name string) []*Node {
	if !r.Has(name) {
		return nil
	}
	n := r.fields[name].Value
	if n.Shape != List {
		r.problems.Add(n.Line, "%s: %s: expected a list, found %s", r.what, name, found(n))
		return nil
	}
	return n.Items
}

// Node returns the field's value; nil when it is absent.
func (r *Reader) Node(name string) *Node {
	if !r.Has(name) {
		return nil
	}
	return r.fields[name].Value
}

// Problem notes a problem with this table on a line of it.
func (r *Reader) Problem(line int, format string, args ...any) {
	r.problems.Add(line, r.what+": "+format, args...)
}

func (r *Reader) textOf(n *Node, name string) Value {
	if n.Shape == List || n.Shape == Table {
		r.problems.Add(n.Line, "%s: %s: expected a text, found %s", r.what, name, found(n))
	}
	return Value{Text: strings.TrimSpace(n.Text), Line: n.Line}
}

func found(n *Node) string {
	switch n.Shape {
	case List:
		return "a list"
	case Table:
		return "fields"
	case Text:
		return "the text " + quoted(n.Text)
	}
	return "nothing"
}

// quoted shows the beginning of a text.
func quoted(text string) string {
	const enough = 40
	r := []rune(strings.TrimSpace(text))
	if len(r) > enough {
		r = append(r[:enough], '…')
	}
	return "“" + string(r) + "”"
}
