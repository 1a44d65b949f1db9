package loaders

import (
	"context"
	"errors"
	"fmt"
	"maps"
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
	register bool // the file is counted already, as a register
}

// records writes a register or a whole graph, and returns the codings found beside a register, or of a coding file.
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
	l.leftOut(in.Name, contents.LeftOut)
	if contents.Graph != nil {
		return nil, l.graph(ctx, in.Name, contents.Graph, row(loader.Name()+"-"))
	}
	if contents.Codebook != nil {
		l.pending = append(l.pending, codebookFile{in.Name, row(codebookPrefix), contents})
		return nil, nil
	}
	if contents.Records == nil {
		return []codingFile{{name: in.Name, row: row("codings-"), codings: contents.Codings}}, nil
	}
	if err := l.register(ctx, in.Name, contents.Records, row(registerPrefix)); err != nil || len(contents.Codings) == 0 {
		return nil, err
	}
	return []codingFile{{name: in.Name, row: row(registerPrefix + "codings-"), codings: contents.Codings, register: true}}, nil
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
	if earlier[0] != nil {
		if err := l.keepCoded(ctx, row.ID, b); err != nil {
			return "", err
		}
	}
	row.Digest = b.Digest()
	if rules != "" {
		row.Digest = contentHash([]byte(row.Digest + rules))
	}
	b.Imports = []*graph.Import{row}
	return l.write(ctx, b, earlier[0])
}

// keepCoded adds to the new version of an import the topics and agents of its last version that it dropped but that stances of another origin
// name: what people coded is not lost because a file lost a line.
func (l *Load) keepCoded(ctx context.Context, origin string, b *graph.Batch) error {
	old := &graph.Batch{}
	for _, kind := range []graph.Kind{graph.KindTopic, graph.KindPerson, graph.KindInstitution} {
		err := graph.Walk(ctx, l.Store, kind, func(page *graph.Batch) error {
			old.Append(page)
			return nil
		})
		if err != nil {
			return err
		}
	}
	dropped := map[string]bool{}
	for _, r := range from(old, origin).All() {
		dropped[r.ID] = true
	}
	for _, r := range b.All() {
		delete(dropped, r.ID)
	}
	if len(dropped) == 0 {
		return nil
	}
	coded, err := l.coded(ctx, dropped, origin)
	if err != nil {
		return err
	}
	b.Topics = append(b.Topics, keep(old.Topics, func(t *graph.Topic) bool { return coded[t.ID] })...)
	b.People = append(b.People, keep(old.People, func(p *graph.Person) bool { return coded[p.ID] })...)
	b.Institutions = append(b.Institutions, keep(old.Institutions, func(i *graph.Institution) bool { return coded[i.ID] })...)
	b.Sort()
	l.report.Kept = append(l.report.Kept, slices.Sorted(maps.Keys(coded))...)
	return nil
}

// from are the topics and agents of b with this origin.
func from(b *graph.Batch, origin string) *graph.Batch {
	return &graph.Batch{
		Topics:       keep(b.Topics, func(r *graph.Topic) bool { return r.Origin == origin }),
		People:       keep(b.People, func(r *graph.Person) bool { return r.Origin == origin }),
		Institutions: keep(b.Institutions, func(r *graph.Institution) bool { return r.Origin == origin }),
	}
}

// coded are those of the ids that a stance of another origin has as its topic or names as its holder.
func (l *Load) coded(ctx context.Context, ids map[string]bool, origin string) (map[string]bool, error) {
	found := map[string]bool{}
	err := graph.Walk(ctx, l.Store, graph.KindStance, func(page *graph.Batch) error {
		for _, s := range page.Stances {
			for _, id := range []string{s.TopicID, s.HolderID} {
				if ids[id] && s.Origin != origin {
					found[id] = true
				}
			}
		}
		return nil
	})
	return found, err
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
		if err := l.again(ctx, row, reg); refusal(ctx, err) {
			l.addRejects(row.ID, fmt.Errorf("resolving it again: %w", err))
		} else if err != nil {
			return err
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

// codings looks the statements of a coding file up and writes its stances; one coding that can't
// be placed refuses the whole file.
func (l *Load) codings(ctx context.Context, f codingFile) error {
	b := &graph.Batch{}
	var errs []error
	lines := map[string]int{} // by stance id
	for _, c := range f.codings {
		s, err := l.stance(ctx, c, f.row.ID)
		if err == nil && lines[s.ID] > 0 {
			err = fmt.Errorf("the same statement and topic are judged in line %d already: %w", lines[s.ID], graph.ErrInvalid)
		}
		switch {
		case err == nil:
			lines[s.ID] = c.Line
			b.Stances = append(b.Stances, s)
		case refusal(ctx, err):
			errs = append(errs, &LineError{c.Line, err})
		default:
			return err
		}
	}
	if len(errs) > 0 {
		l.rejectCodings(f, errors.Join(errs...))
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
	if refusal(ctx, err) {
		l.rejectCodings(f, err)
		return nil
	}
	if err == nil && !f.register {
		l.done(outcome)
	}
	return err
}

// rejectCodings reports refused codings; a register they stand in is counted already, and stays loaded.
func (l *Load) rejectCodings(f codingFile, err error) {
	if f.register {
		l.addRejects(f.name, err)
		return
	}
	l.reject(f.name, err)
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
	if c.Holder != "" {
		if ok, err := l.exists(ctx, c.Holder); err != nil || !ok {
			return nil, errors.Join(err, notThere(ok, "holder "+c.Holder+"; load the register that defines it"))
		}
	}
	stance := &graph.Stance{
		ID: graph.StanceID(s.ID, topic, c.Coder.Name), StatementID: s.ID, TopicID: topic, Value: c.Value, HolderID: c.Holder,
		Coder: c.Coder, Confidence: c.Confidence, CodedAt: c.CodedAt, Origin: origin,
	}
	return stance, l.judgedElsewhere(ctx, stance)
}

// judgedElsewhere refuses to put one file's judgement in the place of another file's by the same coder.
func (l *Load) judgedElsewhere(ctx context.Context, s *graph.Stance) error {
	nodes, err := l.Store.Nodes(ctx, []string{s.StatementID}, graph.With{Stances: true})
	if err != nil {
		return err
	}
	there, ok := nodes[0].(*graph.Statement)
	if !ok {
		return nil
	}
	for _, other := range there.Stances {
		if other.ID == s.ID && other.Origin != s.Origin {
			return fmt.Errorf("coder %q judged this statement on %s in %s already; one judgement stands in one file: %w",
				s.Coder.Name, s.TopicID, other.Origin, graph.ErrConflict)
		}
	}
	return nil
}

func notThere(found bool, what string) error {
	if found {
		return nil
	}
	return fmt.Errorf("%s: %w", what, graph.ErrNotFound)
}

// exists says whether a topic or agent is there for good: somebody whom only one source names is gone
// as soon as a register knows them.
func (l *Load) exists(ctx context.Context, id string) (bool, error) {
	nodes, err := l.Store.Nodes(ctx, []string{id}, graph.With{})
	if err != nil {
		return false, err
	}
	switch n := nodes[0].(type) {
	case *graph.Topic:
		return true, nil
	case *graph.Person:
		return graph.KindOf(n.Origin) != graph.KindSource, nil
	case *graph.Institution:
		return graph.KindOf(n.Origin) != graph.KindSource, nil
	}
	for _, b := range l.fresh { // a dry run has written nothing
		for _, r := range b.All() {
			if r.ID == id && graph.KindOf(b.Imports[0].ID) == graph.KindImport {
				return true, nil
			}
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
		named := slices.ContainsFunc(b.Sources, func(s *graph.Source) bool { return s.ID == c.Source || s.Title == c.Source && s.Title != "" })
		if named || slices.ContainsFunc(b.Statements, func(s *graph.Statement) bool { return s.ID == c.Statement }) {
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
