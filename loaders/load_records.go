package loaders

import (
	"context"
	"fmt"

	"onrecord/graph"
)

// scanRegistered reads all that registers define.
func scanRegistered(ctx context.Context, s graph.Reader) (*graph.Batch, error) {
	all := &graph.Batch{}
	for _, kind := range []graph.Kind{graph.KindInstitution, graph.KindPerson, graph.KindMembership, graph.KindMeeting, graph.KindParticipation} {
		err := graph.Walk(ctx, s, kind, func(b *graph.Batch) error {
			all.Append(registered(b))
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

// without is b less what origin defined.
func without(b *graph.Batch, origin string) *graph.Batch {
	return &graph.Batch{
		Institutions:   keep(b.Institutions, func(r *graph.Institution) bool { return r.Origin != origin }),
		People:         keep(b.People, func(r *graph.Person) bool { return r.Origin != origin }),
		Memberships:    keep(b.Memberships, func(r *graph.Membership) bool { return r.Origin != origin }),
		Meetings:       keep(b.Meetings, func(r *graph.Meeting) bool { return r.Origin != origin }),
		Participations: keep(b.Participations, func(r *graph.Participation) bool { return r.Origin != origin }),
	}
}

// records reads a file of records. It writes a register or a whole graph at once, puts a codebook to the pending ones, and returns the codings
// found beside a register, or of a coding file.
func (l *Load) records(ctx context.Context, in Input) ([]codingFile, error) {
	d, loader := l.open(in)
	if d == nil {
		return nil, ctx.Err()
	}
	contents, err := loader.Load(ctx, d, nil)
	if err != nil {
		return nil, l.refused(ctx, in.Name, err)
	}
	row := &graph.Import{ID: ImportID(loader.Name(), contents.Name), Loader: loader.Name(), Version: loader.Version(), Content: contentHash(d.Raw)}
	if err := l.claim(row.ID, in.Name); err != nil {
		return nil, l.refused(ctx, in.Name, err)
	}
	l.leftOut(in.Name, contents.LeftOut)
	switch {
	case contents.Graph != nil:
		return nil, l.graph(ctx, in.Name, contents.Graph, row)
	case contents.Codebook != nil:
		l.pending = append(l.pending, codebookFile{in.Name, row, contents})
		return nil, nil
	case contents.Records == nil:
		return []codingFile{{name: in.Name, row: row, codings: contents.Codings}}, nil
	}
	beside := *row
	beside.ID = ImportID(registerLoader+"-codings", contents.Name)
	if err := l.register(ctx, in.Name, contents.Records, row); err != nil || len(contents.Codings) == 0 {
		return nil, err
	}
	return []codingFile{{name: in.Name, row: &beside, codings: contents.Codings, register: true}}, nil
}

// claim gives an import to a file, for the time of the load. It refuses a second file, which would take away what the first one brings.
func (l *Load) claim(id, name string) error {
	if other, taken := l.named[id]; taken && other != name {
		return fmt.Errorf("goes by the name %s as %s does, which is loaded with it; give one of the files another name, or load a newer version "+
			"after the older one: %w", id, other, graph.ErrConflict)
	}
	l.named[id] = name
	return nil
}

// register writes the records of a register, unless one of its ids belongs to another register.
func (l *Load) register(ctx context.Context, name string, b *graph.Batch, row *graph.Import) error {
	outcome, err := l.replace(ctx, b, row, "")
	if err != nil {
		return l.refused(ctx, name, err)
	}
	rest := without(l.known, row.ID)
	rest.Append(b)
	l.known = rest
	l.done(outcome)
	return nil
}

// replace writes the records of an import in the place of its last version. rules is the digest of what it holds besides records.
func (l *Load) replace(ctx context.Context, b *graph.Batch, row *graph.Import, rules string) (graph.Outcome, error) {
	earlier, err := l.Store.Imports(ctx, []string{row.ID})
	if err != nil {
		return "", err
	}
	digest := func() string {
		if rules == "" {
			return b.Digest()
		}
		return contentHash([]byte(b.Digest() + rules))
	}
	row.Digest = digest()
	if earlier[0] != nil && earlier[0].Digest != row.Digest {
		if err := l.keepCoded(ctx, row.ID, b); err != nil {
			return "", err
		}
		row.Digest = digest()
	}
	b.Imports = []*graph.Import{row}
	return l.write(ctx, b, earlier[0])
}
