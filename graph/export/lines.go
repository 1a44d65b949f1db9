package export

import (
	"bufio"
	"encoding/json"
	"io"
)

// lines writes JSON Lines: one object a line, in UTF-8.
type lines struct {
	out *bufio.Writer
	enc *json.Encoder
}

func newLines(w io.Writer) *lines {
	out := bufio.NewWriter(w)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	return &lines{out, enc}
}

func (l *lines) write(record any) error { return l.enc.Encode(record) }

func (l *lines) flush() error { return l.out.Flush() }
