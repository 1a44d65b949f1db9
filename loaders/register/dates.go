package register

import (
	"onrecord/graph"
	"onrecord/loaders/internal/yamlfile"
)

// date reads an EDTF date; nil when there is none.
func date(r *yamlfile.Reader, field string) *graph.UncertainDate {
	v := r.Text(field)
	if v.Text == "" {
		return nil
	}
	d, err := graph.NewDate(v.Text, "")
	if err != nil {
		r.Problem(v.Line, "%s: %q is no EDTF date; write one such as 2025-12-21, 2025-08, 2019~ or 2025-12-19/2025-12-21", field, v.Text)
		return nil
	}
	return &d
}

func endsBeforeStart(m *graph.Membership) bool {
	if m.From == nil || m.Until == nil {
		return false
	}
	begins, _ := m.From.Bounds()
	_, ends := m.Until.Bounds()
	return ends < begins
}
