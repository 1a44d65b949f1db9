package loaders

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"

	"onrecord/graph"
)

// codebookPrefix begins the names of the imports that codebooks are.
const codebookPrefix = "codebook-"

// codebookFile is a codebook, to be written when all registers are there.
type codebookFile struct {
	name     string // of the file
	row      *graph.Import
	contents *Contents
}

// scanCodebooks reads the codebooks that the store holds: each is kept whole in its import's log row.
func scanCodebooks(ctx context.Context, s graph.Reader) (map[string]*Codebook, error) {
	found := map[string]*Codebook{}
	prefix := graph.NamedID(graph.KindImport, codebookPrefix)
	err := graph.Walk(ctx, s, graph.KindImport, func(b *graph.Batch) error {
		for _, row := range b.Imports {
			if !strings.HasPrefix(row.ID, prefix) {
				continue
			}
			book, err := DecodeCodebook(row.Options)
			if err != nil {
				return fmt.Errorf("%s: %w", row.ID, err)
			}
			found[row.ID] = book
		}
		return nil
	})
	return found, err
}

// codebook writes a codebook with the topics it defines. What it codes is written with the sources.
func (l *Load) codebook(ctx context.Context, f codebookFile) error {
	book := f.contents.Codebook
	if err := l.checkCodebook(ctx, f); err != nil {
		return l.refused(ctx, f.name, err)
	}
	f.row.Options = book.Encode()
	outcome, err := l.replace(ctx, f.contents.Records, f.row, book.Digest())
	if err != nil {
		return l.refused(ctx, f.name, err)
	}
	l.codebooks[f.row.ID] = book
	l.done(outcome)
	return nil
}

func (l *Load) checkCodebook(ctx context.Context, f codebookFile) error {
	var errs []error
	for _, n := range f.contents.Needs {
		if ok, err := l.exists(ctx, n.Topic); err != nil {
			return err
		} else if !ok {
			errs = append(errs, &LineError{n.Line, notThere(false, "topic "+n.Topic+"; load the register that defines it, or give it a label here")})
		}
	}
	for id, other := range l.codebooks {
		if id != f.row.ID && other.Coder() == f.contents.Codebook.Coder() {
			errs = append(errs, fmt.Errorf("codes in the name of %q, as %s does; give it another coder: %w", other.Coder().Name, id, graph.ErrConflict))
		}
	}
	if err := errors.Join(errs...); err != nil {
		return err
	}
	for _, t := range f.contents.Records.Topics {
		if err := l.checkAbove(ctx, t, f.contents.Records.Topics); err != nil {
			return err
		}
	}
	return nil
}

// checkAbove refuses a topic that, by topics of other files, would be broader than itself.
func (l *Load) checkAbove(ctx context.Context, t *graph.Topic, own []*graph.Topic) error {
	above := map[string]string{}
	for _, o := range own {
		above[o.ID] = o.BroaderID
	}
	path := []string{t.ID}
	for id := t.BroaderID; id != ""; {
		if path = append(path, id); slices.Index(path, id) < len(path)-1 {
			return fmt.Errorf("broader: %s; nothing can be narrower than itself: %w", strings.Join(path, " → "), graph.ErrInvalid)
		}
		next, here := above[id]
		if !here {
			nodes, err := l.Store.Nodes(ctx, []string{id}, graph.With{})
			if err != nil {
				return err
			}
			if broader, ok := nodes[0].(*graph.Topic); ok {
				next = broader.BroaderID
			}
		}
		id = next
	}
	return nil
}

// code adds the stances that the codebooks give the statements of a source.
func (r *Register) code(b *graph.Batch, sourceID string) {
	if r == nil {
		return
	}
	for _, book := range r.codebooks {
		b.Stances = append(b.Stances, book.Code(b.Statements, sourceID)...)
	}
}

// use makes sources that are resolved against the register be coded by these codebooks too.
func (r *Register) use(codebooks map[string]*Codebook) {
	r.codebooks = nil
	for _, book := range codebooks {
		r.codebooks = append(r.codebooks, book)
	}
	slices.SortFunc(r.codebooks, func(a, b *Codebook) int { return cmp.Compare(a.Name(), b.Name()) })
}

// digest identifies all that a source is read by: what registers say, and the codebooks.
func (r *Register) digest() string {
	switch {
	case r == nil:
		return ""
	case len(r.codebooks) == 0:
		return r.Digest
	}
	h := sha256.New()
	fmt.Fprintln(h, r.Digest)
	for _, book := range r.codebooks {
		fmt.Fprintln(h, book.Digest())
	}
	return hex.EncodeToString(h.Sum(nil))
}
