package loaders

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"onrecord/graph"
)

func TestReadDocument(t *testing.T) {
	for _, tt := range []struct {
		name, raw, encoding string
		want                string // the text
		line                int    // where it broke, 0 = the whole file
		reason              string // part of the error; "" = read
	}{
		{name: "plain", raw: "He said so.\r\nTwice.\n", want: "He said so.\r\nTwice.\n"},
		{name: "UTF-8 mark", raw: "\xef\xbb\xbfKyjiw", want: "Kyjiw"},
		{name: "UTF-16 mark", raw: "\xff\xfeK\x00i\x00\x57\x01", want: "Kiŗ"},
		{name: "named encoding", raw: "caf\xe9", encoding: "windows-1252", want: "café"},
		{name: "empty", raw: "", reason: "empty"},
		{name: "blank", raw: " \n\t\n", reason: "empty"},
		{name: "Latin-1 unnamed", raw: "one\ntwo caf\xe9\n", line: 2, reason: "--encoding"},
		{name: "NUL", raw: "one\n\ntwo\x00", line: 3, reason: "NUL"},
		{name: "unknown encoding", raw: "x", encoding: "klingon", reason: "klingon"},
		{name: "wrongly named UTF-8", raw: "one\ncaf\xe9", encoding: "utf-8", line: 2, reason: "not UTF-8"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, err := ReadDocument(strings.NewReader(tt.raw), "f", tt.encoding)
			if tt.reason == "" {
				if err != nil {
					t.Fatal(err)
				}
				if d.Text != tt.want || string(d.Raw) != tt.raw {
					t.Errorf("text %q raw %q, want %q and the bytes as read", d.Text, d.Raw, tt.want)
				}
				return
			}
			if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), tt.reason) {
				t.Fatalf("error %v, want invalid input with %q", err, tt.reason)
			}
			var at *LineError
			if errors.As(err, &at) != (tt.line > 0) || at != nil && at.Line != tt.line {
				t.Errorf("error %v, want line %d", err, tt.line)
			}
		})
	}
}

// endless is a line that never ends.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	e.read += len(p)
	return copy(p, bytes.Repeat([]byte("x"), len(p))), nil
}

func TestReadDocumentBoundsALine(t *testing.T) {
	line := &endless{}
	_, err := ReadDocument(io.MultiReader(strings.NewReader("first\n"), io.LimitReader(line, 1<<30)), "f", "")
	var at *LineError
	if !errors.As(err, &at) || at.Line != 2 || !errors.Is(err, graph.ErrInvalid) {
		t.Fatalf("error %v, want invalid input at line 2", err)
	}
	if line.read > 2*maxLine {
		t.Errorf("%d bytes of the line were read, want at most about %d", line.read, maxLine)
	}
}
