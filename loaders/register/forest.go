package register

import (
	"strings"

	"onrecord/graph"
	"onrecord/loaders/internal/forest"
)

// forest notes a problem for each circle in which records lie above themselves by field.
func (b *builder) forest(rows []row, kind graph.Kind, field, relation string) {
	above, lines := map[string]string{}, map[string]int{}
	for _, r := range rows {
		if v := r.Text(field); r.id != "" && v.Text != "" {
			above[r.id], lines[r.id] = graph.NamedID(kind, v.Text), v.Line
		}
	}
	done := map[string]bool{}
	for _, r := range rows {
		if ids := forest.Circle(r.id, above, done); ids != nil {
			b.problems.Add(lines[ids[0]], "%s: %s: %s; nothing can be %s itself, take one of these links out",
				kind, field, strings.Join(ids, " → "), relation)
		}
	}
}
