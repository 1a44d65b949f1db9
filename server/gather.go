package server

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"onrecord/graph"
)

// gather returns what belongs to one node of a kind, the zero value when nothing does. get is
// called with the ids of all such nodes in the answer that it wasn't called with before, while
// reads.mu is held, and returns what belongs to them by id. What it returns may depend on nothing
// but the ids, the field that ctx resolves, and asked, which tells apart what is asked below the field.
func gather[V any](ctx context.Context, kind graph.Kind, id string, asked any, get func(r *reads, ids []string) (map[string]V, error)) (V, error) {
	r := readsOf(ctx)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.look()
	found := relatedBy[V](r, ctx, asked)
	if v, known := found[id]; known || r.failed != nil {
		return v, r.failed
	}
	ids := unknown(found, append([]string{id}, r.ids[kind]...))
	got, err := get(r, ids)
	if err != nil {
		r.failed = err
		return got[id], err
	}
	for _, id := range ids {
		found[id] = got[id]
	}
	return found[id], nil
}

// relatedBy is what gather has found for the field that ctx resolves. Its arguments need no part in
// the key: a field of a query has the same ones wherever it is resolved.
func relatedBy[V any](r *reads, ctx context.Context, asked any) map[string]V {
	type key struct {
		field *ast.Field
		asked any
	}
	k := key{graphql.GetFieldContext(ctx).Field.Field, asked}
	found, _ := r.related[k].(map[string]V)
	if found == nil {
		found = map[string]V{}
		r.related[k] = found
	}
	return found
}
