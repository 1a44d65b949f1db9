package loaders

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"onrecord/graph"
)

// Input is one file to load.
type Input struct {
	Name string
	Open func() (io.ReadCloser, error)
}

// Reject is an input that was not loaded, and why.
type Reject struct {
	File    string `json:"file"`
	Line    int    `json:"line,omitempty"` // from 1; 0 when it concerns the whole file
	Message string `json:"message"`
	// Unreadable says that the file could not even be opened or read.
	Unreadable bool `json:"unreadable,omitempty"`
}

// Error is the reject as one line: file, line, reason.
func (r Reject) Error() string {
	if r.Line > 0 {
		return fmt.Sprintf("%s:%d: %s", r.File, r.Line, r.Message)
	}
	return r.File + ": " + r.Message
}

// Report counts what a load did. Read = Created + Updated + Unchanged + Rejected.
type Report struct {
	Read      int `json:"read"`
	Created   int `json:"created"`
	Updated   int `json:"updated"`
	Unchanged int `json:"unchanged"`
	Rejected  int `json:"rejected"`
	// Resolved counts sources loaded earlier that were read again, because a register or codebook changed.
	Resolved int     `json:"resolved,omitempty"`
	Seconds  float64 `json:"seconds"`
	// Records counts the records of the created and updated sources, by kind.
	Records map[graph.Kind]int `json:"records,omitempty"`
	// Rejects says what was refused and why. It may name more than Rejected counts: also codings of a register that was
	// loaded itself, and sources loaded earlier that can't be read again.
	Rejects []Reject `json:"rejects,omitempty"`
	// Kept lists what a file no longer holds but stances or another codebook refer to: it stays, for a person to review.
	Kept []string `json:"kept,omitempty"`
	// LeftOut says what files hold that the graph has no place for.
	LeftOut []LeftOut `json:"leftOut,omitempty"`
	DryRun  bool      `json:"dryRun,omitempty"`
}

// Load brings inputs into a store.
type Load struct {
	Store   graph.Store
	Loaders []Loader // in the order in which they are asked to recognise a document
	Options Options
	// Progress, when set, is told after each document how many of how many are done. It is
	// called from several goroutines, one at a time.
	Progress func(done, total int)

	mu     sync.Mutex
	report Report
	known  *graph.Batch      // all that registers define, the new ones included
	named  map[string]string // the files of this load that have a lasting name, by their imports
	// codebooks are all there are, by their imports; pending are those of this load, in the order of their imports.
	codebooks map[string]*Codebook
	pending   []codebookFile
	fresh     []*graph.Batch
	total     int
}

// Run loads the inputs: registers and whole graphs first, then codebooks, sources and codings, whatever their order, so that the order
// does not matter. Sources that an earlier load resolved against another register, or coded by other codebooks, are read again. Two files
// that go by one lasting name are no versions of each other: the second is refused.
//
// An input that is refused is in the report, and the others are loaded all the same. The error is about the
// store or the context; what was reported done is done, and running again goes on from there.
func (l *Load) Run(ctx context.Context, inputs []Input) (Report, error) {
	start := time.Now()
	l.report = Report{Records: map[graph.Kind]int{}, DryRun: l.Options.DryRun}
	l.named = map[string]string{}
	l.total = len(inputs)
	err := l.run(ctx, inputs)
	l.report.Seconds = time.Since(start).Seconds()
	return l.report, err
}

func (l *Load) run(ctx context.Context, inputs []Input) error {
	known, err := scanRegistered(ctx, l.Store)
	if err != nil {
		return err
	}
	l.known = known
	if l.codebooks, err = scanCodebooks(ctx, l.Store); err != nil {
		return err
	}
	l.pending = nil
	sorted := l.sort(inputs)
	var codings []codingFile
	for _, in := range append(sorted[rules], sorted[records]...) {
		found, err := l.records(ctx, in)
		if err != nil {
			return err
		}
		codings = append(codings, found...)
	}
	if err := l.writeCodebooks(ctx); err != nil {
		return err
	}
	reg := NewRegister(l.known)
	reg.use(l.codebooks)
	if err := l.sources(ctx, sorted[sources], reg); err != nil {
		return err
	}
	if err := l.readAgain(ctx, reg); err != nil {
		return err
	}
	for _, c := range codings {
		if err := l.codings(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

// sources loads documents of prose, several at once.
func (l *Load) sources(ctx context.Context, inputs []Input, reg *Register) error {
	group, working := errgroup.WithContext(ctx)
	group.SetLimit(max(1, l.Options.Workers))
	for _, in := range inputs {
		if working.Err() != nil {
			break
		}
		group.Go(func() error { return l.source(working, in, reg) })
	}
	return errors.Join(group.Wait(), ctx.Err())
}

func (l *Load) source(ctx context.Context, in Input, reg *Register) error {
	d, err := l.read(in)
	if err != nil {
		l.reject(in.Name, err)
		return ctx.Err()
	}
	id := graph.SourceID(d.Raw)
	earlier, err := l.Store.Imports(ctx, []string{id})
	if err != nil {
		return err
	}
	loader, err := l.loaderFor(d, earlier[0])
	if err != nil {
		return l.refused(ctx, in.Name, err)
	}
	options := l.Options.over(earlier[0])
	options.apply(d)
	outcome, err := l.readAndWrite(ctx, d, id, loader, options, reg, earlier[0])
	if err != nil {
		return l.refused(ctx, in.Name, err)
	}
	l.done(outcome)
	return nil
}

// readAndWrite loads one source, unless the store holds it read in the same way.
func (l *Load) readAndWrite(ctx context.Context, d *Document, id string, loader Loader, o Options, reg *Register, earlier *graph.Import) (graph.Outcome, error) {
	row := &graph.Import{
		ID: id, Loader: loader.Name(), Version: loader.Version(), Content: id[len(graph.KindSource)+1:], Options: o.encode(), Registers: reg.digest(),
	}
	if earlier != nil {
		if same := *earlier; sameReading(&same, row) {
			return graph.Unchanged, nil
		}
	}
	contents, err := loader.Load(ctx, d, reg)
	if err != nil {
		return "", err
	}
	if contents.Reading == nil {
		return "", fmt.Errorf("the %s loader found no text: %w", loader.Name(), graph.ErrInvalid)
	}
	b := Assemble(d, id, contents.Reading, reg)
	reg.code(b, id)
	row.Digest = b.Digest()
	b.Imports = []*graph.Import{row}
	return l.write(ctx, b, earlier)
}

// sameReading says whether loading again would give what the log row stands for.
func sameReading(earlier, now *graph.Import) bool {
	digest := earlier.Digest
	earlier.Digest = now.Digest
	same := *earlier == *now
	earlier.Digest = digest
	return same
}

// write writes the batch, or on a dry run says what writing would do.
func (l *Load) write(ctx context.Context, b *graph.Batch, earlier *graph.Import) (graph.Outcome, error) {
	outcome := graph.Created
	if l.Options.DryRun {
		if err := b.Validate(); err != nil {
			return "", err
		}
		if earlier != nil {
			outcome = graph.Updated
			if earlier.Digest == b.Imports[0].Digest {
				outcome = graph.Unchanged
			}
		}
		l.mu.Lock()
		l.fresh = append(l.fresh, b)
		l.mu.Unlock()
	} else {
		result, err := l.Store.Write(ctx, b)
		if err != nil {
			return "", err
		}
		outcome = result.Outcome
		l.mu.Lock()
		l.report.Kept = append(l.report.Kept, result.Kept...)
		l.mu.Unlock()
	}
	if outcome != graph.Unchanged {
		l.count(b)
	}
	return outcome, nil
}

func (l *Load) count(b *graph.Batch) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for kind, n := range b.Records() {
		if kind != graph.KindImport {
			l.report.Records[kind] += n
		}
	}
}

func (l *Load) done(o graph.Outcome) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.report.Read++
	switch o {
	case graph.Created:
		l.report.Created++
	case graph.Updated:
		l.report.Updated++
	case graph.Unchanged:
		l.report.Unchanged++
	}
	l.progress()
}

func (l *Load) progress() {
	if l.Progress != nil {
		l.Progress(l.report.Read, l.total)
	}
}

func contentHash(raw []byte) string {
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}
