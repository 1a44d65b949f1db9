package loaders

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"onrecord/graph"
)

// codingFile is the codings of one file, to be written when all sources are there.
type codingFile struct {
	name     string // of the file
	row      *graph.Import
	codings  []Coding
	register bool // the file is counted already, as a register
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
		return nil, errors.Join(err, notThere(ok, "topic "+topic+"; load the register or codebook that defines it"))
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
