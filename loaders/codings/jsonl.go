package codings

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"onrecord/loaders/internal/yamlfile"
)

// isLine says whether a line is a JSON object with a topic and a value, as in a table of codings.
func isLine(line string) bool {
	if !strings.HasPrefix(line, "{") {
		return false
	}
	n, err := object(line, 1)
	if err != nil {
		return false
	}
	found := 0
	for _, f := range n.Fields {
		if (f.Name == "topic" || f.Name == "value") && f.Value.Shape == yamlfile.Text {
			found++
		}
	}
	return found == 2
}

// lineRows reads JSON Lines: an object a line, empty lines apart. A line that is none is a problem, and the next ones are read on.
func lineRows(text string, problems *yamlfile.Problems) []*yamlfile.Node {
	var rows []*yamlfile.Node
	at := 0
	for line := range strings.Lines(text) {
		at++
		if strings.TrimSpace(line) == "" {
			continue
		}
		n, err := object(line, at)
		if err != nil {
			problems.Add(at, "coding: %v", err)
			continue
		}
		rows = append(rows, n)
	}
	return rows
}

// object reads the JSON object that a line holds and nothing after it.
func object(line string, at int) (*yamlfile.Node, error) {
	dec := json.NewDecoder(strings.NewReader(line))
	if open, err := dec.Token(); err != nil || open != json.Delim('{') {
		return nil, errors.New("expected a JSON object, such as {\"topic\": …}, on a line of its own")
	}
	n := &yamlfile.Node{Line: at, Shape: yamlfile.Table}
	seen := map[string]bool{}
	for dec.More() {
		f, err := field(dec, at)
		if err != nil {
			return nil, err
		}
		if seen[f.Name] {
			return nil, fmt.Errorf("%q is given twice; keep one of them", f.Name)
		}
		seen[f.Name] = true
		n.Fields = append(n.Fields, f)
	}
	if _, err := dec.Token(); err != nil {
		return nil, notJSON(err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("there is more after the end of the object; a line holds one")
	}
	return n, nil
}

// field reads a name with its value: a text, or any scalar as it is written.
func field(dec *json.Decoder, at int) (yamlfile.Field, error) {
	name, err := dec.Token()
	if err != nil {
		return yamlfile.Field{}, notJSON(err)
	}
	var raw json.RawMessage
	if err := dec.Decode(&raw); err != nil {
		return yamlfile.Field{}, notJSON(err)
	}
	value := &yamlfile.Node{Line: at, Shape: yamlfile.Text}
	switch bytes.TrimSpace(raw)[0] {
	case '"':
		if err := json.Unmarshal(raw, &value.Text); err != nil {
			return yamlfile.Field{}, notJSON(err)
		}
	case '{':
		value.Shape = yamlfile.Table
	case '[':
		value.Shape = yamlfile.List
	case 'n':
		value.Shape = yamlfile.Nothing
	default:
		value.Text = string(raw)
	}
	return yamlfile.Field{Name: fmt.Sprint(name), Line: at, Value: value}, nil
}

func notJSON(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("this is not JSON: the object does not end on its line")
	}
	return fmt.Errorf("this is not JSON: %w", err)
}
