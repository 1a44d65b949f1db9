package gold

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sync"

	"onrecord/graph"
)

// Answers are what a system found, kept in a file of JSON Lines of which only the places of the documents are in memory. They are safe for
// concurrent use.
type Answers struct {
	name  string
	file  io.ReaderAt
	lines map[string]place

	mutex sync.Mutex
	asked map[string]bool
}

type place struct {
	number       int
	offset, size int64
}

// OpenAnswers reads where in the file each document stands. A line that is no answer, or a second answer to one document, is
// graph.ErrInvalid with file and line.
func OpenAnswers(file io.ReaderAt, size int64, name string) (*Answers, error) {
	a := &Answers{name: name, file: file, lines: map[string]place{}, asked: map[string]bool{}}
	for l, err := range lines(io.NewSectionReader(file, 0, size)) {
		var id struct {
			DocID *string `json:"doc_id"`
		}
		if err == nil {
			err = json.Unmarshal(l.data, &id)
		}
		if err == nil && id.DocID == nil {
			err = errors.New("doc_id is missing")
		}
		if err == nil && a.lines[*id.DocID].number > 0 {
			err = fmt.Errorf("doc_id: %q stands on line %d too", *id.DocID, a.lines[*id.DocID].number)
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w: %w", name, l.number, err, graph.ErrInvalid)
		}
		a.lines[*id.DocID] = place{l.number, l.offset, int64(len(l.data))}
	}
	return a, nil
}

// Answer returns what was found in a document; nil when the file doesn't hold it.
func (a *Answers) Answer(gold *Document) (*Document, error) {
	p, ok := a.lines[gold.ID]
	if !ok {
		return nil, nil
	}
	a.mutex.Lock()
	a.asked[gold.ID] = true
	a.mutex.Unlock()
	data := make([]byte, p.size)
	if _, err := a.file.ReadAt(data, p.offset); err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s:%d: %w", a.name, p.number, err)
	}
	d, err := parse(data, true)
	if err == nil && d.Text != "" && d.Text != gold.Text {
		err = fmt.Errorf("text: not that of the annotated document %q: %w", gold.ID, graph.ErrInvalid)
	}
	if err != nil {
		return nil, fmt.Errorf("%s:%d: %w", a.name, p.number, err)
	}
	return d, nil
}

// Unasked is graph.ErrInvalid when the file holds a document nobody asked for: it isn't among the annotated ones, so the
// files don't belong together.
func (a *Answers) Unasked() error {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	first, id := 0, ""
	for have, p := range a.lines {
		if !a.asked[have] && (first == 0 || p.number < first) {
			first, id = p.number, have
		}
	}
	if first == 0 {
		return nil
	}
	return fmt.Errorf("%s:%d: doc_id: %q is none of the annotated documents: %w", a.name, first, id, graph.ErrInvalid)
}
