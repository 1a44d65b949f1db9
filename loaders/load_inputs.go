package loaders

import (
	"bytes"
	"errors"
	"io"

	"onrecord/graph"
)

// The rounds of a load.
const (
	rules   = iota // codebooks, which are only read in their round: what they code, a register or graph may not drop
	records        // registers, coding files and whole graphs
	sources
)

// RecordLoader is a Loader whose documents hold records, codings and rules instead of prose.
type RecordLoader interface {
	Loader
	// Records is a marker: Load returns Contents.Name with Contents.Records, Codings, Graph or Codebook, and no Reading.
	Records()
}

// sort tells codebooks and other records from sources by looking at their beginnings. What can't
// be opened goes with the sources, where the error is reported.
func (l *Load) sort(inputs []Input) [3][]Input {
	var out [3][]Input
	for _, in := range inputs {
		round := l.round(&in)
		out[round] = append(out[round], in)
	}
	return out
}

func (l *Load) round(in *Input) int {
	loader, err := Named(l.Loaders, l.Options.Format)
	if l.Options.Format == "" {
		head, ok := peek(in)
		if !ok {
			return sources
		}
		text, decoding := decode(head, l.Options.Encoding)
		if decoding != nil {
			text = string(head) // cut inside a character, or refused when it is read whole
		}
		loader, err = Recognise(l.Loaders, &Document{Name: in.Name, Text: text})
	}
	if err != nil {
		return sources
	}
	if _, ok := loader.(RecordLoader); !ok {
		return sources
	}
	if loader.Name() == codebookLoader {
		return rules
	}
	return records
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
