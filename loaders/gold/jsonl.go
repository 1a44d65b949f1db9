package gold

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"unicode/utf8"

	"onrecord/graph"
	"onrecord/loaders"
)

// maxRecord bounds one line of JSON Lines.
const maxRecord = 64 << 20

// Read yields the annotated articles of a JSON Lines file in order, one in memory at a time. The first line that is no annotated article
// ends it with an error (graph.ErrInvalid) that tells file, line and field; blank lines are skipped. Unknown fields are ignored.
func Read(r io.Reader, name string) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		ids := map[string]int{}
		for l, err := range lines(r) {
			var d *Document
			if err == nil {
				d, err = parse(l.data, false)
			}
			if err == nil {
				if first := ids[d.ID]; first > 0 {
					err = fmt.Errorf("doc_id: %q stands on line %d too: %w", d.ID, first, graph.ErrInvalid)
				}
				ids[d.ID] = l.number
			}
			if err != nil {
				yield(nil, fmt.Errorf("%s:%d: %w", name, l.number, err))
				return
			}
			if !yield(d, nil) {
				return
			}
		}
	}
}

// line is one that isn't blank.
type line struct {
	number int   // from 1
	offset int64 // in bytes
	data   []byte
}

// lines yields the lines that aren't blank. With an error, only the number is set, and it is the last.
func lines(r io.Reader) iter.Seq2[line, error] {
	return func(yield func(line, error) bool) {
		br := bufio.NewReaderSize(r, 64<<10)
		offset := int64(0)
		for number := 1; ; number++ {
			data, err := boundedLine(br)
			if err != nil && !errors.Is(err, io.EOF) {
				yield(line{number: number}, err)
				return
			}
			if !blank(data) && !yield(line{number, offset, data}, nil) || err != nil {
				return
			}
			offset += int64(len(data))
		}
	}
}

func boundedLine(br *bufio.Reader) ([]byte, error) {
	var whole []byte
	for {
		chunk, err := br.ReadSlice('\n')
		whole = append(whole, chunk...)
		switch {
		case len(whole) > maxRecord:
			return nil, fmt.Errorf("longer than %d MB: %w", maxRecord>>20, graph.ErrInvalid)
		case !errors.Is(err, bufio.ErrBufferFull):
			return whole, err
		}
	}
}

func blank(b []byte) bool {
	for _, c := range b {
		if c != ' ' && c != '\t' && c != '\r' && c != '\n' {
			return false
		}
	}
	return true
}

// parse reads one line. An answer may leave out its text and the kinds of its quotes, which then are direct.
func parse(data []byte, isAnswer bool) (*Document, error) {
	if !utf8.Valid(data) {
		return nil, fmt.Errorf("not UTF-8: %w", graph.ErrInvalid)
	}
	var r record
	if err := json.Unmarshal(data, &r); err != nil {
		return nil, notJSON(err)
	}
	switch {
	case r.DocID == nil:
		return nil, fmt.Errorf("doc_id is missing: %w", graph.ErrInvalid)
	case r.Text == nil && !isAnswer:
		return nil, fmt.Errorf("text is missing: %w", graph.ErrInvalid)
	case r.Quotes == nil:
		return nil, fmt.Errorf("quotes is missing; write [] where there are none: %w", graph.ErrInvalid)
	}
	return r.document(isAnswer)
}

func notJSON(err error) error {
	if wrong := new(json.UnmarshalTypeError); errors.As(err, &wrong) && wrong.Field != "" {
		return fmt.Errorf("%s: there is no place for a JSON %s here: %w", wrong.Field, wrong.Value, graph.ErrInvalid)
	}
	return fmt.Errorf("not a JSON object with doc_id, text and quotes: %v: %w", err, graph.ErrInvalid)
}

// validDate refuses what can't be a day of publication.
func validDate(date string) error {
	if err := (loaders.Options{Published: date}).Validate(); err != nil {
		return fmt.Errorf("date: %q is not a date: %w", date, graph.ErrInvalid)
	}
	return nil
}
