package loaders

import (
	"bytes"
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
	// Resolved counts sources loaded earlier whose people and meetings were settled anew, because a register changed.
	Resolved int     `json:"resolved,omitempty"`
	Seconds  float64 `json:"seconds"`
	// Records counts the records of the created and updated sources, by kind.
	Records map[graph.Kind]int `json:"records,omitempty"`
	// Rejects says what was refused and why. It may name more than Rejected counts: also codings of a register that was
	// loaded itself, and sources loaded earlier that can't be resolved again.
	Rejects []Reject `json:"rejects,omitempty"`
	// Kept lists what a source or register no longer holds but stances refer to: it stays, for a person to review.
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
	graphs map[string]string // the files of the graphs of this load, by their imports
	// codebooks are all there are, the new ones included, by their imports; pending are the new ones that are not written yet.
	codebooks map[string]*Codebook
	pending   []codebookFile
	fresh     []*graph.Batch
	total     int
}

// Run loads the inputs: registers and whole graphs first, then codebooks, sources and codings, whatever their order, so that the order
// does not matter. Sources that an earlier load resolved against another register, or coded by other codebooks, are read again.
//
// An input that is refused is in the report, and the others are loaded all the same. The error is about the
// store or the context; what was reported done is done, and running again goes on from there.
func (l *Load) Run(ctx context.Context, inputs []Input) (Report, error) {
	start := time.Now()
	l.report = Report{Records: map[graph.Kind]int{}, DryRun: l.Options.DryRun}
	l.graphs = map[string]string{}
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
	for _, in := range sorted[records] {
		found, err := l.records(ctx, in)
		if err != nil {
			return err
		}
		codings = append(codings, found...)
	}
	for _, f := range l.pending {
		if err := l.codebook(ctx, f); err != nil {
			return err
		}
	}
	reg := NewRegister(l.known)
	reg.use(l.codebooks)
	if err := l.sources(ctx, sorted[sources], reg); err != nil {
		return err
	}
	if err := l.resolveAgain(ctx, reg); err != nil {
		return err
	}
	for _, c := range codings {
		if err := l.codings(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

// The two rounds of a load.
const (
	records = iota // registers, coding files and whole graphs
	sources
)

// RecordLoader is a Loader whose documents hold records and codings instead of prose.
type RecordLoader interface {
	Loader
	// Records is a marker: Load returns Contents.Records, Contents.Codings or Contents.Graph.
	Records()
}

// sort tells what holds records from sources by looking at their beginnings. What can't
// be opened goes with the sources, where the error is reported.
func (l *Load) sort(inputs []Input) [2][]Input {
	var out [2][]Input
	for _, in := range inputs {
		round := sources
		if l.holdsRecords(&in) {
			round = records
		}
		out[round] = append(out[round], in)
	}
	return out
}

func (l *Load) holdsRecords(in *Input) bool {
	loader, err := Named(l.Loaders, l.Options.Format)
	if l.Options.Format == "" {
		head, ok := peek(in)
		if !ok {
			return false
		}
		text, decoding := decode(head, l.Options.Encoding)
		if decoding != nil {
			text = string(head) // cut inside a character, or refused when it is read whole
		}
		loader, err = Recognise(l.Loaders, &Document{Name: in.Name, Text: text})
	}
	if err != nil {
		return false
	}
	_, ok := loader.(RecordLoader)
	return ok
}

// peek reads the beginning of an input; what was read of a stream that can't be opened again is put back.
func peek(in *Input) ([]byte, bool) {
	f, err := in.Open()
	if err != nil {
		return nil, false
	}
	head, err := io.ReadAll(io.LimitReader(f, headSize))
	if s, ok := f.(io.Seeker); ok && rewinds(s) {
		f.Close()
	} else { // a pipe, also one that is named like a file
		in.Open = func() (io.ReadCloser, error) {
			return struct {
				io.Reader
				io.Closer
			}{io.MultiReader(bytes.NewReader(head), f), f}, nil
		}
	}
	return head, err == nil
}

func rewinds(s io.Seeker) bool {
	_, err := s.Seek(0, io.SeekStart)
	return err == nil
}

// open reads and recognises one input; a refusal is reported and gives nil.
func (l *Load) open(in Input) (*Document, Loader) {
	d, err := l.read(in)
	if err != nil {
		l.reject(in.Name, err)
		return nil, nil
	}
	loader, err := l.loaderFor(d, nil)
	if err != nil {
		l.reject(in.Name, err)
		return nil, nil
	}
	return d, loader
}

// loaderFor is the loader that the user names, or that read the same bytes before, or that recognises them.
func (l *Load) loaderFor(d *Document, earlier *graph.Import) (Loader, error) {
	if l.Options.Format != "" {
		return Named(l.Loaders, l.Options.Format)
	}
	if earlier != nil {
		return Named(l.Loaders, earlier.Loader)
	}
	return Recognise(l.Loaders, d)
}

func (l *Load) read(in Input) (*Document, error) {
	f, err := in.Open()
	if err != nil {
		return nil, &unreadable{err}
	}
	defer f.Close()
	d, err := l.readOpen(f, in.Name)
	if err != nil && !errors.Is(err, graph.ErrInvalid) {
		return nil, &unreadable{err}
	}
	return d, err
}

type unreadable struct{ error }

func (u *unreadable) Unwrap() error { return u.error }

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

// refused reports what is the input's fault and returns what is not.
func (l *Load) refused(ctx context.Context, name string, err error) error {
	if !refusal(ctx, err) {
		return err
	}
	l.reject(name, err)
	return nil
}

// refusal says whether an error is the input's fault, and not the store's or the context's.
func refusal(ctx context.Context, err error) bool {
	return ctx.Err() == nil && (errors.Is(err, graph.ErrInvalid) || errors.Is(err, graph.ErrConflict) || errors.Is(err, graph.ErrNotFound))
}

// reject reports a refused input, one reject for each of the errors joined in err.
func (l *Load) reject(name string, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.report.Read++
	l.report.Rejected++
	l.addRejects(name, err)
	l.progress()
}

// addRejects lists the reasons of a refusal.
func (l *Load) addRejects(name string, err error) {
	for _, e := range unjoin(err) {
		r := Reject{File: name, Message: e.Error()}
		var at *LineError
		if errors.As(e, &at) {
			r.Line, r.Message = at.Line, at.Err.Error()
		}
		var cant *unreadable
		r.Unreadable = errors.As(e, &cant)
		l.report.Rejects = append(l.report.Rejects, r)
	}
}

func unjoin(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	return []error{err}
}

func contentHash(raw []byte) string {
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}
