package loaders

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"

	"onrecord/graph"
)

// codebookLoader is the name of the loader of codebooks; the imports that codebooks are begin with it.
const codebookLoader = "codebook"

// codebookFile is a codebook, to be written when all registers are there.
type codebookFile struct {
	name     string // of the file
	row      *graph.Import
	contents *Contents
}

// scanCodebooks reads the codebooks that the store holds: each is kept whole in its import's log row.
func scanCodebooks(ctx context.Context, s graph.Reader) (map[string]*Codebook, error) {
	found := map[string]*Codebook{}
	prefix := ImportID(codebookLoader, "")
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

// allCodebooks are the codebooks that the store will hold, by their imports: the pending ones in the place of their last versions.
func (l *Load) allCodebooks() map[string]*Codebook {
	all := maps.Clone(l.codebooks)
	for _, f := range l.pending {
		all[f.row.ID] = f.contents.Codebook
	}
	return all
}

// writeCodebooks writes the pending codebooks. They may refer to each other's topics, so all are checked before one is written.
func (l *Load) writeCodebooks(ctx context.Context) error {
	slices.SortStableFunc(l.pending, func(a, b codebookFile) int { return cmp.Compare(a.row.ID, b.row.ID) })
	if err := l.refuseCodebooks(ctx); err != nil {
		return err
	}
	for _, f := range l.pending {
		if err := l.codebook(ctx, f); err != nil {
			return err
		}
	}
	return nil
}

// refuseCodebooks takes out the pending codebooks that can't be written. Each may be what another one rests on, so it looks until all that
// are left pass.
func (l *Load) refuseCodebooks(ctx context.Context) error {
	for i := 0; i < len(l.pending); {
		f := l.pending[i]
		err := l.checkCodebook(ctx, f)
		if err == nil {
			i++
			continue
		}
		if err := l.refused(ctx, f.name, err); err != nil {
			return err
		}
		l.pending = slices.Delete(l.pending, i, i+1)
		i = 0
	}
	return nil
}

// codebook writes a codebook with the topics it defines. What it codes is written with the sources.
func (l *Load) codebook(ctx context.Context, f codebookFile) error {
	book := f.contents.Codebook
	f.row.Options = book.Encode()
	outcome, err := l.replace(ctx, f.contents.Records, f.row, book.Digest())
	if err != nil {
		return l.refused(ctx, f.name, err)
	}
	l.codebooks[f.row.ID] = book
	l.done(outcome)
	return nil
}

// code adds the stances that the codebooks give the statements of a source.
func (r *Register) code(b *graph.Batch, sourceID string) {
	if r == nil {
		return
	}
	hearsay := NewHearsay(b.Quotes).StatementsOf(b.Quotes)
	for _, book := range r.codebooks {
		b.Stances = append(b.Stances, book.Code(b.Statements, hearsay, sourceID)...)
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
