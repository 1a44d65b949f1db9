package yamlfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

func parseJSON(text string, problems *Problems) *Node {
	r := &jsonReader{decoder: json.NewDecoder(strings.NewReader(text)), text: text, line: 1, problems: problems}
	r.decoder.UseNumber()
	root, err := r.value(0)
	if err == nil {
		if _, more := r.decoder.Token(); !errors.Is(more, io.EOF) {
			err = errors.New("there is more after the end of the first value")
		}
	}
	if err != nil {
		problems.Add(r.lineOf(err), "this is not JSON: %s", jsonMessage(err))
		return nil
	}
	return root
}

// jsonReader reads tokens one by one, because decoding into Go values forgets lines and
// lets the second of two equal names win.
type jsonReader struct {
	decoder  *json.Decoder
	text     string
	offset   int // up to where lines are counted
	line     int // at offset
	problems *Problems
}

func (r *jsonReader) value(depth int) (*Node, error) {
	tok, err := r.decoder.Token()
	if err != nil {
		return nil, err
	}
	line := r.lineAt(r.decoder.InputOffset())
	if depth > maxDepth {
		return nil, fmt.Errorf("values are nested more than %d deep", maxDepth)
	}
	switch v := tok.(type) {
	case json.Delim:
		if v == '{' {
			return r.table(line, depth)
		}
		return r.list(line, depth)
	case nil:
		return &Node{Line: line, Shape: Nothing}, nil
	}
	return &Node{Line: line, Shape: Text, Text: fmt.Sprint(tok)}, nil
}

func (r *jsonReader) table(line, depth int) (*Node, error) {
	t := newTable(line)
	for r.decoder.More() {
		name, err := r.decoder.Token()
		if err != nil {
			return nil, err
		}
		at := r.lineAt(r.decoder.InputOffset())
		value, err := r.value(depth + 1)
		if err != nil {
			return nil, err
		}
		t.add(Field{Name: fmt.Sprint(name), Line: at, Value: value}, r.problems)
	}
	_, err := r.decoder.Token()
	return t.node, err
}

func (r *jsonReader) list(line, depth int) (*Node, error) {
	list := &Node{Line: line, Shape: List}
	for r.decoder.More() {
		item, err := r.value(depth + 1)
		if err != nil {
			return nil, err
		}
		list.Items = append(list.Items, item)
	}
	_, err := r.decoder.Token()
	return list, err
}

// lineAt counts on from the last call, so that a file is counted once.
func (r *jsonReader) lineAt(offset int64) int {
	if end := min(int(offset), len(r.text)); end > r.offset {
		r.line += strings.Count(r.text[r.offset:end], "\n")
		r.offset = end
	}
	return r.line
}

func (r *jsonReader) lineOf(err error) int {
	var syntax *json.SyntaxError
	switch {
	case tooEarly(err):
		return r.lineAt(int64(len(r.text)))
	case errors.As(err, &syntax):
		return r.lineAt(syntax.Offset)
	}
	return r.lineAt(r.decoder.InputOffset())
}

func jsonMessage(err error) string {
	if tooEarly(err) {
		return "it ends too early"
	}
	return err.Error()
}

func tooEarly(err error) bool { return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) }

// hasTopTextJSON reads as far as the beginning of the file goes.
func hasTopTextJSON(head []byte, key string) bool {
	d := json.NewDecoder(bytes.NewReader(head))
	depth, isName, found := 0, true, false
	for {
		tok, err := d.Token()
		if err != nil {
			return false
		}
		delim, isDelim := tok.(json.Delim)
		if found {
			_, isText := tok.(string)
			return isText
		}
		switch {
		case isDelim && (delim == '{' || delim == '['):
			depth++
		case isDelim:
			depth--
		}
		if depth != 1 {
			continue
		}
		if isDelim { // the table began, or a nested value ended
			isName = true
			continue
		}
		found = isName && tok == key
		isName = !isName
	}
}
