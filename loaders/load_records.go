package loaders

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

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

// codingFile is the codings of one file, to be written when all sources are there.
type codingFile struct {
	name     string // of the file
	row      *graph.Import
	codings  []Coding
	reported bool // the file is counted already, as a register
}

// records writes a register and returns the codings found beside it, or of a coding file.
func (l *Load) records(ctx context.Context, in Input) ([]codingFile, error) {
	d, loader := l.open(in)
	if d == nil {
		return nil, ctx.Err()
	}
	contents, err := loader.Load(ctx, d, nil)
	if err != nil {
		return nil, l.refused(ctx, in.Name, err)
	}
	row := func(prefix string) *graph.Import {
		return &graph.Import{
			ID: graph.NamedID(graph.KindImport, prefix+contents.Name), Loader: loader.Name(), Version: loader.Version(), Content: contentHash(d.Raw),
		}
	}
	if contents.Records == nil {
		return []codingFile{{name: in.Name, row: row("codings-"), codings: contents.Codings}}, nil
	}
	if err := l.register(ctx, in.Name, contents.Records, row("register-")); err != nil || len(contents.Codings) == 0 {
		return nil, err
	}
	return []codingFile{{name: in.Name, row: row("register-codings-"), codings: contents.Codings, reported: true}}, nil
}

// register writes the records of a register, unless one of its ids belongs to another register.
func (l *Load) register(ctx context.Context, name string, b *graph.Batch, row *graph.Import) error {
	row.Digest = b.Digest()
	b.Imports = []*graph.Import{row}
	earlier, err := l.Store.Imports(ctx, []string{row.ID})
	if err != nil {
		return err
	}
	outcome, err := l.write(ctx, b, earlier[0])
	if err != nil {
		return l.refused(ctx, name, err)
	}
	rest := without(l.known, row.ID)
	rest.Append(b)
	l.known = rest
	l.done(outcome)
	return nil
}

// resolveAgain reads the sources again that were resolved against other registers.
func (l *Load) resolveAgain(ctx context.Context, reg *Register) error {
	var stale []*graph.Import
	err := graph.Walk(ctx, l.Store, graph.KindImport, func(b *graph.Batch) error {
		for _, row := range b.Imports {
			if graph.KindOf(row.ID) == graph.KindSource && row.Registers != reg.digest() {
				stale = append(stale, row)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, row := range stale {
		if err := l.again(ctx, row, reg); err != nil {
			return fmt.Errorf("resolving %s again: %w", row.ID, err)
		}
	}
	return nil
}

func (l *Load) again(ctx context.Context, row *graph.Import, reg *Register) error {
	loader, err := Named(l.Loaders, row.Loader)
	if err != nil {
		return err
	}
	nodes, err := l.Store.Nodes(ctx, []string{row.ID}, graph.With{})
	if err != nil {
		return err
	}
	source, ok := nodes[0].(*graph.Source)
	if !ok {
		return nil
	}
	d := &Document{Name: row.ID}
	if d.Text, err = l.Store.SourceText(ctx, row.ID); err != nil {
		return err
	}
	options := Options{}.over(row)
	options.apply(d)
	d.Title, d.Authors, d.Language, d.RetrievedAt = source.Title, source.Authors, source.Language, source.RetrievedAt
	if source.Published != nil {
		d.Published = source.Published.EDTF
	}
	if d.Publisher == "" && source.Publisher != nil {
		d.Publisher = source.Publisher.Name
	}
	if _, err := l.readAndWrite(ctx, d, row.ID, loader, options, reg, row); err != nil {
		return err
	}
	l.mu.Lock()
	l.report.Resolved++
	l.mu.Unlock()
	return nil
}

func (r *Register) digest() string {
	if r == nil {
		return ""
	}
	return r.Digest
}

// codings looks the statements of a coding file up and writes its stances; one coding that can't
// be placed refuses the whole file.
func (l *Load) codings(ctx context.Context, f codingFile) error {
	b := &graph.Batch{}
	var errs []error
	for _, c := range f.codings {
		s, err := l.stance(ctx, c, f.row.ID)
		switch {
		case err == nil:
			b.Stances = append(b.Stances, s)
		case errors.Is(err, graph.ErrInvalid) || errors.Is(err, graph.ErrNotFound):
			errs = append(errs, &LineError{c.Line, err})
		default:
			return err
		}
	}
	if len(errs) > 0 {
		l.reject(f.name, errors.Join(errs...))
		return nil
	}
	b.Sort()
	f.row.Digest = b.Digest()
	b.Imports = []*graph.Import{f.row}
	earlier, err := l.Store.Imports(ctx, []string{f.row.ID})
	if err != nil {
		return err
	}
	outcome, err := l.write(ctx, b, earlier[0])
	if err != nil {
		return l.refused(ctx, f.name, err)
	}
	if !f.reported {
		l.done(outcome)
	}
	return nil
}

func (l *Load) stance(ctx context.Context, c Coding, origin string) (*graph.Stance, error) {
	topic := graph.NamedID(graph.KindTopic, c.Topic)
	if ok, err := l.exists(ctx, topic); err != nil || !ok {
		return nil, errors.Join(err, notThere(ok, "topic "+topic+"; load the register that defines it"))
	}
	s, err := l.statement(ctx, c)
	if err != nil {
		return nil, err
	}
	if c.Holder == "" && s.SpeakerID == "" {
		return nil, fmt.Errorf("the speaker of %q is unknown; name the holder: %w", s.Text, graph.ErrInvalid)
	}
	return &graph.Stance{
		ID: graph.StanceID(s.ID, topic, c.Coder.Name), StatementID: s.ID, TopicID: topic, Value: c.Value, HolderID: c.Holder,
		Coder: c.Coder, Confidence: c.Confidence, CodedAt: c.CodedAt, Origin: origin,
	}, nil
}

func notThere(found bool, what string) error {
	if found {
		return nil
	}
	return fmt.Errorf("%s: %w", what, graph.ErrNotFound)
}

func (l *Load) exists(ctx context.Context, id string) (bool, error) {
	nodes, err := l.Store.Nodes(ctx, []string{id}, graph.With{})
	if err != nil {
		return false, err
	}
	if nodes[0] != nil {
		return true, nil
	}
	for _, b := range l.fresh {
		if slices.ContainsFunc(b.Topics, func(t *graph.Topic) bool { return t.ID == id }) {
			return true, nil
		}
	}
	return false, nil
}

// statement finds the one statement that a coding refers to.
func (l *Load) statement(ctx context.Context, c Coding) (*graph.Statement, error) {
	candidates, err := l.candidates(ctx, c)
	if err != nil {
		return nil, err
	}
	var found []*graph.Statement
	for _, s := range candidates {
		if c.Statement == s.ID || c.Statement == "" && strings.Contains(plain(s.Text), plain(c.Quote)) {
			found = append(found, s)
		}
	}
	switch len(found) {
	case 0:
		return nil, fmt.Errorf("no statement with %q in source %q: %w", first(c.Quote, c.Statement), c.Source, graph.ErrNotFound)
	case 1:
		return found[0], nil
	}
	return nil, fmt.Errorf("%d statements of source %q contain %q; quote more words: %w", len(found), c.Source, c.Quote, graph.ErrInvalid)
}

// plain is text with typographic apostrophes and white space made plain, so that a coder may type either.
func plain(s string) string {
	s = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`).Replace(s)
	return strings.Join(strings.Fields(s), " ")
}

// candidates are the statements of the source that a coding names, by id or exact title; or the statement it names.
func (l *Load) candidates(ctx context.Context, c Coding) ([]*graph.Statement, error) {
	var out []*graph.Statement
	for _, b := range l.fresh {
		if slices.ContainsFunc(b.Sources, func(s *graph.Source) bool { return s.ID == c.Source || s.Title == c.Source && s.Title != "" }) {
			out = append(out, b.Statements...)
		}
	}
	if len(out) > 0 {
		return out, nil
	}
	if c.Statement != "" {
		nodes, err := l.Store.Nodes(ctx, []string{c.Statement}, graph.With{})
		if err != nil {
			return nil, err
		}
		if s, ok := nodes[0].(*graph.Statement); ok {
			return []*graph.Statement{s}, nil
		}
		return nil, nil
	}
	ids, err := l.sourcesCalled(ctx, c.Source)
	if err != nil {
		return nil, err
	}
	return l.statementsIn(ctx, ids)
}

// sourcesCalled returns the ids of the sources with this id or exact title.
func (l *Load) sourcesCalled(ctx context.Context, name string) ([]string, error) {
	if graph.KindOf(name) == graph.KindSource {
		return []string{name}, nil
	}
	var ids []string
	page := graph.Page{First: graph.MaxPage}
	for {
		c, err := l.Store.Sources(ctx, graph.SourceFilter{Title: name}, page)
		if err != nil {
			return nil, err
		}
		for _, s := range c.Nodes() {
			if s.Title == name {
				ids = append(ids, s.ID)
			}
		}
		if !c.HasNext {
			break
		}
		page.After = c.Edges[len(c.Edges)-1].Cursor
	}
	if len(ids) > 1 {
		return nil, fmt.Errorf("%d sources are called %q; name one by its id: %w", len(ids), name, graph.ErrInvalid)
	}
	if len(ids) == 0 {
		return nil, fmt.Errorf("source %q; load it first: %w", name, graph.ErrNotFound)
	}
	return ids, nil
}

func (l *Load) statementsIn(ctx context.Context, sources []string) ([]*graph.Statement, error) {
	var out []*graph.Statement
	page := graph.Page{First: graph.MaxPage}
	for {
		c, err := l.Store.Statements(ctx, graph.StatementFilter{Sources: sources}, graph.StatementOrder{}, page, graph.With{})
		if err != nil {
			return nil, err
		}
		out = append(out, c.Nodes()...)
		if !c.HasNext {
			return out, nil
		}
		page.After = c.Edges[len(c.Edges)-1].Cursor
	}
}
