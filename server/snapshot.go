package server

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"

	"onrecord/schema"
)

func (r queryResolver) Snapshot(ctx context.Context, expect *string) (*schema.Snapshot, error) {
	version, err := r.store.Version(ctx)
	if err != nil {
		return nil, err
	}
	s := newSnapshot(version, queryHash(graphql.GetOperationContext(ctx)))
	if expect != nil && *expect != s.ID {
		return nil, refusal(codeSnapshot, "%s", changed(*expect, s))
	}
	return s, nil
}

// emptyData names the data of a store that holds nothing.
const emptyData = "0"

func newSnapshot(version, query string) *schema.Snapshot {
	if version == "" {
		version = emptyData
	}
	return &schema.Snapshot{ID: version + "-" + query, Data: version, Query: query}
}

// changed says what is no longer as in the snapshot that was expected.
func changed(expected string, now *schema.Snapshot) string {
	data, query, _ := strings.Cut(expected, "-")
	switch {
	case data == now.Data:
		return fmt.Sprintf("the data is the same, but the query is another one: expected %s, this is %s", query, now.Query)
	case query == now.Query:
		return fmt.Sprintf("the query is the same, but the data has changed since: expected %s, it is %s", data, now.Data)
	}
	return fmt.Sprintf("both the data and the query differ: expected %s, this is %s", expected, now.ID)
}

// queryHash names an operation and the variables it uses, but for the field snapshot itself: so that expecting a
// snapshot doesn't change it. White space, comments and the operation's name don't matter.
func queryHash(op *graphql.OperationContext) string {
	own := *op.Operation
	own.Name, own.VariableDefinitions = "", nil
	own.SelectionSet = slices.DeleteFunc(slices.Clone(own.SelectionSet), func(s ast.Selection) bool {
		f, ok := s.(*ast.Field)
		return ok && f.Name == "snapshot"
	})
	var text strings.Builder
	formatter.NewFormatter(&text, formatter.WithCompacted()).FormatQueryDocument(&ast.QueryDocument{Operations: ast.OperationList{&own}, Fragments: op.Doc.Fragments})
	used := map[string]any{}
	for name, value := range op.Variables {
		if strings.Contains(text.String(), "$"+name) {
			used[name] = value
		}
	}
	return hashOf(text.String(), used)
}

// hashOf names a question that is asked with these values.
func hashOf(question string, values map[string]any) string {
	h := sha256.New()
	fmt.Fprintf(h, "%d:%s", len(question), question)
	for _, name := range slices.Sorted(maps.Keys(values)) {
		v, err := json.Marshal(values[name])
		if err != nil {
			panic(err) // what came as JSON
		}
		fmt.Fprintf(h, "%s=%d:%s", name, len(v), v)
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}
