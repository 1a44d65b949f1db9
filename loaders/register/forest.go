package register

import (
	"slices"
	"strings"

	"onrecord/graph"
	"onrecord/loaders/internal/yamlfile"
)

// forest notes a problem for each circle in which records lie above themselves by field.
func (b *builder) forest(rows []row, kind graph.Kind, field, relation string) {
	above := map[string]yamlfile.Value{}
	for _, r := range rows {
		if v := r.Text(field); r.id != "" && v.Text != "" {
			above[r.id] = yamlfile.Value{Text: graph.NamedID(kind, v.Text), Line: v.Line}
		}
	}
	done := map[string]bool{}
	for _, r := range rows {
		if ids := circle(r.id, above, done); ids != nil {
			b.problems.Add(above[ids[0]].Line, "%s: %s: %s; nothing can be %s itself, take one of these links out",
				kind, field, strings.Join(ids, " → "), relation)
		}
	}
}

// circle follows the links up from id and returns the circle they end in, its first id repeated at the end; nil when they
// end, or lead to what is done. It marks what it passes as done.
func circle(id string, above map[string]yamlfile.Value, done map[string]bool) []string {
	var path []string
	for id != "" && !done[id] {
		done[id] = true
		path = append(path, id)
		id = above[id].Text
	}
	if start := slices.Index(path, id); start >= 0 {
		return append(path[start:], id)
	}
	return nil
}
