package sqlite

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"onrecord/graph"
)

// conditions are what a question asks of its rows. The text holds no caller's word: values are arguments.
type conditions struct {
	parts []string
	args  []any
}

func (c *conditions) where(part string, args ...any) {
	c.parts = append(c.parts, part)
	c.args = append(c.args, args...)
}

// oneOf asks that an expression is one of the values; nothing when there are none. A single value is asked for by itself: then
// an index that begins with the expression also gives the order of what follows in it.
func oneOf[T ~string | ~int64](c *conditions, expression string, values []T) {
	switch len(values) {
	case 0:
	case 1:
		c.where(expression+" = ?", values[0])
	default:
		c.where(expression+" IN (SELECT value FROM json_each(?))", list(values))
	}
}

// list is values as the argument of json_each: one text of a question, however many values.
func list[T ~string | ~int64](values []T) string {
	if values == nil {
		values = []T{} // null would be a list of one unknown value, which nothing is in and nothing is out of
	}
	b, err := json.Marshal(values)
	if err != nil {
		panic(err) // strings and numbers always marshal
	}
	return string(b)
}

// sql is the conditions as one expression; empty conditions hold.
func (c *conditions) sql() string {
	if len(c.parts) == 0 {
		return "true"
	}
	return joined(c.parts, " AND ")
}

// joined writes parts with an operator in between, as a balanced tree: SQLite bounds how deep an expression is, not how long.
func joined(parts []string, operator string) string {
	if len(parts) == 1 {
		return parts[0]
	}
	half := len(parts) / 2
	return "(" + joined(parts[:half], operator) + operator + joined(parts[half:], operator) + ")"
}

// overlaps asks that [earliest, latest] overlaps the range between two EDTF dates; a row without a date never does.
func (c *conditions) overlaps(from, to string) error {
	first, last, err := graph.Range(from, to)
	if err != nil {
		return err
	}
	if from != "" || to != "" {
		c.where("latest >= ? AND earliest <= ?", first, last)
	}
	return nil
}

// named asks that one of the names of the node has every token of name.
func (c *conditions) named(name string) {
	if name == "" {
		return
	}
	tokens := graph.NameTokens(name)
	slices.Sort(tokens)
	tokens = slices.Compact(tokens)
	c.where("id IN (SELECT id FROM name WHERE token IN (SELECT value FROM json_each(?)) GROUP BY id, which HAVING count(*) = ?)",
		list(tokens), max(1, len(tokens))) // a name without a token is nobody's
}

// worded asks that the node of this kind at place n has every term of text; nothing when text has none.
func (c *conditions) worded(kind graph.Kind, n, text string) {
	if terms := graph.Terms(text); len(terms) > 0 {
		c.where(n+" IN (SELECT rowid / 8 FROM search WHERE search MATCH ? AND rowid % 8 = ?)", match(terms), kindCode(kind))
	}
}

// match is the full-text question for all of these terms. Terms are letters and digits; the quotation marks keep
// words such as AND from being read as operators.
func match(terms []string) string {
	terms = slices.Compact(slices.Sorted(slices.Values(terms)))
	return `"` + strings.Join(terms, `" "`) + `"`
}

// statements asks what f asks of a row s of statement. f is valid.
func (c *conditions) statements(f *graph.StatementFilter) error {
	if f == nil {
		return nil
	}
	c.worded(graph.KindStatement, "s.n", f.Text)
	oneOf(c, "s.speaker_id", f.Speakers)
	if len(f.Institutions) > 0 {
		var speaks, behalf conditions
		oneOf(&speaks, "s.speaker_id", f.Institutions)
		behalf.refers("s.on_behalf_of_id", f.Institutions)
		c.where("("+speaks.sql()+" OR "+behalf.sql()+")", append(speaks.args, behalf.args...)...)
	}
	c.refers("s.on_behalf_of_id", f.OnBehalfOf)
	c.takes(f)
	c.refers("s.made_at_id", f.MadeAt)
	if len(f.About) > 0 {
		c.where("s.n IN (SELECT statement FROM about WHERE meeting_id IN (SELECT value FROM json_each(?)))", list(f.About))
	}
	if len(f.Mentions) > 0 {
		c.where("s.n IN (SELECT statement FROM mention WHERE agent_id IN (SELECT value FROM json_each(?)))", list(f.Mentions))
	}
	c.recorded(f)
	if len(f.Languages) > 0 {
		// Neither by equality nor by the index (+): SQLite would take it that few statements are in a language, and begin with them.
		c.where("+s.language IN (SELECT value FROM json_each(?))", list(f.Languages))
	}
	if err := c.said("s", f); err != nil {
		return err
	}
	return c.combined(f)
}

// refers asks that a column that is mostly ” is one of the ids. The index on such a column leaves ” out, and is used only where
// the question does so too.
func (c *conditions) refers(column string, ids []string) {
	if len(ids) > 0 {
		c.where(column + " <> ''")
		oneOf(c, column, ids)
	}
}

// takes asks for one stance that has both a topic and a value asked for.
func (c *conditions) takes(f *graph.StatementFilter) {
	var t conditions
	oneOf(&t, "t.topic_id", f.Topics)
	oneOf(&t, "t.value", f.Stances)
	if len(t.parts) > 0 {
		c.where("EXISTS (SELECT 1 FROM stance t WHERE t.statement_id = s.id AND "+t.sql()+")", t.args...)
	}
}

// recorded asks what must be true of one of the statement's quotes; each may hold for another one.
func (c *conditions) recorded(f *graph.StatementFilter) {
	if len(f.Sources) > 0 {
		c.where(`s.n IN (SELECT statement FROM quote WHERE source_id IN (SELECT value FROM json_each(?)) AND statement IS NOT NULL)`, list(f.Sources))
	}
	if len(f.Publishers) > 0 {
		c.where(`EXISTS (SELECT 1 FROM quote q JOIN source o ON o.id = q.source_id
			WHERE q.statement = s.n AND o.publisher_id IN (SELECT value FROM json_each(?)))`, list(f.Publishers))
	}
	if len(f.Kinds) > 0 {
		c.where("EXISTS (SELECT 1 FROM quote q WHERE q.statement = s.n AND q.kind IN (SELECT value FROM json_each(?)))", list(f.Kinds))
	}
	if f.MinConfidence > 0 {
		c.where("EXISTS (SELECT 1 FROM quote q WHERE q.statement = s.n AND q.confidence >= ?)", f.MinConfidence)
	}
}

// said asks when a statement was made. row is the statement, or a stance that carries copies of its dates.
func (c *conditions) said(row string, f *graph.StatementFilter) error {
	earliest, latest, err := graph.Range(f.SaidFrom, f.SaidTo)
	if err != nil {
		return err
	}
	first, last := row+".said_latest", row+".said_earliest" // they overlap when the one is late and the other early enough
	if f.CertainDateOnly {
		first, last = last, first
		c.where(first+" <> ? AND "+last+" <> ?", int64(graph.OpenEarliest), int64(graph.OpenLatest))
	}
	if earliest != graph.OpenEarliest {
		c.where(first+" >= ?", earliest)
	}
	if latest != graph.OpenLatest {
		c.where(last+" <= ?", latest)
	}
	return nil
}

// combined asks for the filters inside f.
func (c *conditions) combined(f *graph.StatementFilter) error {
	for _, sub := range f.And {
		if err := c.nested("(%s)", sub); err != nil {
			return err
		}
	}
	if len(f.Or) > 0 {
		var any conditions
		for _, sub := range f.Or {
			if err := any.nested("(%s)", sub); err != nil {
				return err
			}
		}
		c.where("("+joined(any.parts, " OR ")+")", any.args...)
	}
	if f.Not != nil {
		return c.nested("NOT (%s)", f.Not)
	}
	return nil
}

// nested asks for another filter, put into form.
func (c *conditions) nested(form string, f *graph.StatementFilter) error {
	var inner conditions
	if err := inner.statements(f); err != nil {
		return err
	}
	c.where(fmt.Sprintf(form, inner.sql()), inner.args...)
	return nil
}
