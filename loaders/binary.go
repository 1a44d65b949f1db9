package loaders

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"onrecord/graph"
)

// readOpen reads a document as bytes or as text, whichever its beginning or the user's choice of format asks for.
func (l *Load) readOpen(f io.Reader, name string) (*Document, error) {
	r := bufio.NewReaderSize(f, headSize)
	head, err := r.Peek(headSize)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	loader := binary(l.Loaders, l.Options.Format, name, head)
	if loader == nil {
		return ReadDocument(r, name, l.Options.Encoding)
	}
	d, err := readBinary(r, name)
	if file, ok := f.(*os.File); ok && err == nil {
		err = alone(file.Name(), loader.Companions())
	}
	return d, err
}

// readBinary reads r to its end as the document of a BinaryLoader. Empty input and a document over 256 MB are graph.ErrInvalid.
func readBinary(r io.Reader, name string) (*Document, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxDocument+1))
	switch {
	case err != nil:
		return nil, err
	case len(raw) > maxDocument:
		return nil, fmt.Errorf("over %d MB: %w", maxDocument>>20, graph.ErrInvalid)
	case len(raw) == 0:
		return nil, fmt.Errorf("empty: %w", graph.ErrInvalid)
	}
	return &Document{Name: name, Raw: raw}, nil
}

// binary returns the loader that reads what begins like this as bytes, or nil when it is to be read as text.
func binary(all []Loader, format, name string, head []byte) BinaryLoader {
	for _, l := range all {
		b, ok := l.(BinaryLoader)
		if ok && (format == l.Name() || format == "" && l.Recognises(name, head)) {
			return b
		}
	}
	return nil
}

// alone refuses a file beside which lies one of a loader's companions.
func alone(file string, companions []string) error {
	for _, ending := range companions {
		if info, err := os.Stat(file + ending); err == nil && info.Size() > 0 {
			return fmt.Errorf("%s lies beside it: a program has changes that are not in the file yet; close it there, or open and close it once more: %w",
				filepath.Base(file)+ending, graph.ErrInvalid)
		}
	}
	return nil
}
