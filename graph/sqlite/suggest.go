package sqlite

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"onrecord/graph"
)

// Suggest returns nodes whose names have words that begin as typed.
func (s *Store) Suggest(ctx context.Context, f graph.SuggestFilter) ([]*graph.Suggestion, error) {
	if err := f.Validate(); err != nil {
		return nil, err
	}
	typed := graph.NewTyped(f.Prefix)
	if len(typed) == 0 {
		return nil, ctx.Err()
	}
	others := slices.DeleteFunc(slices.Clone(f.Kinds), func(k graph.Kind) bool { return k == graph.KindSource })
	var found []*graph.Suggestion
	err := s.look(ctx, func(r *reading) (err error) {
		if len(others) > 0 {
			if found, err = r.suggest(typed, others, f.Limit); err != nil {
				return err
			}
		}
		if len(found) < f.Limit && slices.Contains(f.Kinds, graph.KindSource) {
			titles, err := r.suggest(typed, []graph.Kind{graph.KindSource}, f.Limit-len(found))
			found = append(found, titles...)
			return err
		}
		return nil
	})
	return found, err
}

func (r *reading) suggest(typed graph.Typed, kinds []graph.Kind, limit int) ([]*graph.Suggestion, error) {
	ids, err := r.meant(typed, kinds)
	if err != nil {
		return nil, err
	}
	nodes, err := r.nodesByID(ids, graph.With{})
	if err != nil {
		return nil, err
	}
	return typed.Suggest(present(nodes, ids), limit), nil
}

// errEnough ends a question whose further rows aren't wanted.
var errEnough = errors.New("enough")

// meant are the nodes of some kinds that may be meant by what was typed, in the order of the first token that begins as the rarest word, at
// most graph.MaxSuggested.
func (r *reading) meant(typed graph.Typed, kinds []graph.Kind) ([]string, error) {
	rarest := typed.Rarest()
	var c conditions
	for i, w := range typed {
		if i != rarest {
			c.where(`EXISTS (SELECT 1 FROM json_each(?) o CROSS JOIN name m ON m.id = n.id AND m.which = n.which
				AND m.token >= o.value ->> 0 AND m.token < o.value ->> 1)`, ranges(w.Begins))
		}
	}
	c.where("substr(n.id, 1, instr(n.id, ':') - 1) IN (SELECT value FROM json_each(?))", list(kinds))
	q := query{`SELECT n.id FROM json_each(?) o CROSS JOIN name n ON n.token >= o.value ->> 0 AND n.token < o.value ->> 1
		WHERE ` + c.sql() + " ORDER BY o.key, n.token, n.id", append([]any{ranges(typed[rarest].Begins)}, c.args...)}
	var ids []string
	seen := map[string]bool{}
	err := r.rows(q, func(scan scanner) error {
		var id string
		if err := scan(&id); err != nil {
			return err
		}
		if !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
		if len(ids) == graph.MaxSuggested {
			return errEnough
		}
		return nil
	})
	if errors.Is(err, errEnough) {
		err = nil
	}
	return ids, err
}

// ranges are the tokens that begin in one of some ways, as a list of from and until. The ways are in order, and none begins another.
func ranges(begins []string) string {
	var all [][2]string
	for i, b := range begins {
		if i == 0 || !strings.HasPrefix(b, begins[i-1]) {
			all = append(all, [2]string{b, b + "\U0010ffff"})
		}
	}
	text, err := json.Marshal(all)
	if err != nil {
		panic(err) // texts always marshal
	}
	return string(text)
}
