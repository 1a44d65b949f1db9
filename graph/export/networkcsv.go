package export

import "io"

func (v *view) csvEdges(w io.Writer, o Options) error {
	s, err := newSheet(w, o)
	if err != nil {
		return err
	}
	fields := v.edgeFields()
	s.text("source", "target", "type", "source_label", "target_label")
	for _, f := range fields {
		s.text(f.name)
	}
	if err := s.end(); err != nil {
		return err
	}
	for i := range v.Edges {
		e := v.edge(&v.Edges[i])
		s.text(e.Source, e.Target, v.direction(), v.label(e.Source), v.label(e.Target))
		for _, f := range fields {
			s.field(f.kind, f.of(e))
		}
		if err := s.end(); err != nil {
			return err
		}
	}
	return s.flush()
}

func (v *view) csvNodes(w io.Writer, o Options) error {
	s, err := newSheet(w, o)
	if err != nil {
		return err
	}
	fields := v.nodeFields()
	s.text("id")
	for _, f := range fields {
		s.text(f.name)
	}
	if err := s.end(); err != nil {
		return err
	}
	for i, n := range v.Nodes {
		s.text(n.ID)
		for _, f := range fields {
			s.field(f.kind, f.of(i))
		}
		if err := s.end(); err != nil {
			return err
		}
	}
	return s.flush()
}

func (v *view) csvMatrix(w io.Writer, o Options) error {
	s, err := newSheet(w, o)
	if err != nil {
		return err
	}
	labels := v.uniqueLabels(func(label string) string { return label })
	s.text("")
	s.text(labels[v.firstColumn():]...)
	if err := s.end(); err != nil {
		return err
	}
	for i, row := range v.rows() {
		s.text(labels[i])
		for _, weight := range row {
			s.number(weight)
		}
		if err := s.end(); err != nil {
			return err
		}
	}
	return s.flush()
}
