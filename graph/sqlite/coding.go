package sqlite

import (
	"cmp"
	"context"
	"iter"
	"maps"
	"reflect"
	"slices"
	"strings"

	"onrecord/graph"
)

// Codings yields the codings that f chooses.
func (s *Store) Codings(ctx context.Context, f graph.CodingFilter) iter.Seq2[graph.Coding, error] {
	return stream(ctx, s, func(r *reading) ([]*coding, error) { return r.codings(f) }, func(c *coding) graph.Coding { return c.Coding })
}

// stream yields what read reads. All of it is read before the first is handed on: it is then of one moment, and the caller may take
// as long as it likes and ask the store in between.
func stream[R, T any](ctx context.Context, s *Store, read func(*reading) ([]R, error), value func(R) T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		var found []R
		err := s.look(ctx, func(r *reading) (err error) {
			found, err = read(r)
			return err
		})
		if err != nil {
			yield(none, err)
			return
		}
		for _, f := range found {
			if ctx.Err() != nil {
				yield(none, s.failed(ctx, ctx.Err()))
				return
			}
			if !yield(value(f), nil) {
				return
			}
		}
	}
}

// coding is a coding with what it is sorted by.
type coding struct {
	graph.Coding
	sort int64
}

// older says which of two codings comes first.
func older(a, b *coding) int {
	if a.sort != b.sort {
		return cmp.Compare(a.sort, b.sort)
	}
	if a.StatementID != b.StatementID {
		return strings.Compare(a.StatementID, b.StatementID)
	}
	if a.TopicID != b.TopicID {
		return strings.Compare(a.TopicID, b.TopicID)
	}
	return strings.Compare(a.StanceID, b.StanceID)
}

func (r *reading) codings(f graph.CodingFilter) ([]*coding, error) {
	if err := f.Validate(); err != nil {
		return nil, err
	}
	q, err := codingsQuery(f)
	if err != nil {
		return nil, err
	}
	found, err := r.readCodings(q)
	if err != nil {
		return nil, err
	}
	if found, err = r.withKnownHolders(found, f.Holders); err != nil {
		return nil, err
	}
	// Sorting here takes a fraction of the time that it takes in SQLite.
	slices.SortFunc(found, older)
	return found, nil
}

// codingsQuery asks for the codings that f chooses, each once, whether or not their holder is there. It goes by what a stance copies
// from its statement; that one is looked at only when more is asked of it than when it was made.
func codingsQuery(f graph.CodingFilter) (query, error) {
	var c conditions
	from := "stance t"
	c.where("t.held_by <> ''")
	oneOf(&c, "t.topic_id", f.Topics)
	oneOf(&c, "t.coder_name", f.Coders)
	oneOf(&c, "t.coder_kind", f.CoderKinds)
	var err error
	if asksDatesOnly(f.Statements) {
		err = c.said("t", &f.Statements)
	} else {
		from += " JOIN statement s ON s.id = t.statement_id AND s.n = t.statement"
		err = c.statements(&f.Statements)
	}
	if err != nil || len(f.Holders) == 0 {
		return c.codings(from), err
	}
	held, behalf := c.and("t.held_by", f.Holders), c.and("t.on_behalf_of", f.Holders)
	behalf.where("t.on_behalf_of <> ''") // as the index on it says
	behalf.where("t.held_by NOT IN (SELECT value FROM json_each(?))", list(f.Holders))
	one, other := held.codings(from), behalf.codings(from)
	return query{one.text + " UNION ALL " + other.text, append(one.args, other.args...)}, nil
}

func asksDatesOnly(f graph.StatementFilter) bool {
	f.SaidFrom, f.SaidTo, f.CertainDateOnly = "", "", false
	return reflect.ValueOf(f).IsZero()
}

// and is a copy of the conditions that also asks that an expression is one of the values.
func (c *conditions) and(expression string, values []string) *conditions {
	more := &conditions{parts: slices.Clone(c.parts), args: slices.Clone(c.args)}
	oneOf(more, expression, values)
	return more
}

func (c *conditions) codings(from string) query {
	return query{`SELECT t.id, t.held_by, t.on_behalf_of, t.topic_id, t.value, t.statement_id, t.source_ids, t.said_edtf, t.said_printed,
		t.said_earliest, t.said_latest, t.confidence, t.coder_name, t.coder_kind FROM ` + from + " WHERE " + c.sql(), c.args}
}

// readCodings reads what is mostly the same few words from row to row: each is kept once.
func (r *reading) readCodings(q query) ([]*coding, error) {
	var found []*coding
	var stance, holder, behalf, topic, value, statement, sources, edtf, printed, coder, kind string
	var earliest, latest int64
	var confidence float64
	columns := []any{&stance, &holder, &behalf, &topic, &value, &statement, &sources, &edtf, &printed, &earliest, &latest, &confidence, &coder, &kind}
	words, lists := words{}, lists{}
	err := r.rows(q, func(scan scanner) error {
		if err := scan(columns...); err != nil {
			return err
		}
		sourceIDs, err := lists.of(sources)
		found = append(found, &coding{sort: sortKey(earliest, latest), Coding: graph.Coding{
			StanceID: stance, HolderID: words.of(holder), OnBehalfOfID: words.of(behalf), TopicID: words.of(topic),
			Value: graph.StanceValue(words.of(value)), StatementID: statement, SourceIDs: sourceIDs,
			SaidAt: graph.UncertainDate{EDTF: words.of(edtf), AsPrinted: words.of(printed)}, Confidence: confidence,
			Coder: graph.Coder{Name: words.of(coder), Kind: graph.CoderKind(words.of(kind))},
		}})
		return err
	})
	return found, err
}

// sortKey is graph.UncertainDate.SortKey of a date with these bounds.
func sortKey(earliest, latest int64) int64 {
	if earliest == graph.OpenEarliest {
		return latest
	}
	return earliest
}

// withKnownHolders leaves out the codings whose holder is not there, and takes from the others the institution that is not there: such
// a one is not chosen by it either.
func (r *reading) withKnownHolders(found []*coding, chosenBy []string) ([]*coding, error) {
	known := map[string]bool{}
	for _, c := range found {
		known[c.HolderID], known[c.OnBehalfOfID] = false, false
	}
	if err := r.lookFor(known); err != nil {
		return nil, err
	}
	chosen := map[string]bool{}
	for _, id := range chosenBy {
		chosen[id] = id != ""
	}
	return slices.DeleteFunc(found, func(c *coding) bool {
		if !known[c.OnBehalfOfID] {
			c.OnBehalfOfID = ""
		}
		return !known[c.HolderID] || len(chosen) > 0 && !chosen[c.HolderID] && !chosen[c.OnBehalfOfID]
	}), nil
}

// lookFor finds out which of the people and institutions are there.
func (r *reading) lookFor(agents map[string]bool) error {
	asked := query{"SELECT id FROM agent WHERE id IN (SELECT value FROM json_each(?))", []any{list(slices.Collect(maps.Keys(agents)))}}
	return r.rows(asked, func(scan scanner) error {
		var id string
		err := scan(&id)
		agents[id] = true
		return err
	})
}
