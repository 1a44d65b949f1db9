package loaders

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"

	"onrecord/graph"
)

// Limits on what is read, so that no input can exhaust the memory.
const (
	maxDocument = 256 << 20 // bytes in a document
	maxLine     = 16 << 20  // bytes in a line
)

// LineError is an error at a line of a document.
type LineError struct {
	Line int // from 1
	Err  error
}

func (e *LineError) Error() string { return fmt.Sprintf("line %d: %v", e.Line, e.Err) }
func (e *LineError) Unwrap() error { return e.Err }

// ReadDocument reads r to its end and decodes it. Text is UTF-8: a byte-order mark says which Unicode
// encoding it was in, else it must be valid UTF-8 or be named by encodingName (a WHATWG label, "windows-1252").
// Nothing is ever replaced by U+FFFD. Empty input, NUL bytes, bytes that don't decode, a line over 16 MB
// and a document over 256 MB are graph.ErrInvalid, with the line.
func ReadDocument(r io.Reader, name, encodingName string) (*Document, error) {
	raw, err := readBounded(r)
	if err != nil {
		return nil, err
	}
	if len(bytes.TrimSpace(raw)) == 0 {
		return nil, fmt.Errorf("empty: %w", graph.ErrInvalid)
	}
	text, err := decode(raw, encodingName)
	if err != nil {
		return nil, err
	}
	if err := CheckText(text); err != nil {
		return nil, err
	}
	return &Document{Name: name, Raw: raw, Text: text}, nil
}

// readBounded reads r without ever holding a line over maxLine or a document over maxDocument.
func readBounded(r io.Reader) ([]byte, error) {
	br := bufio.NewReaderSize(r, 64<<10)
	var raw []byte
	line, length := 1, 0
	for {
		chunk, err := br.ReadSlice('\n')
		raw = append(raw, chunk...)
		length += len(chunk)
		switch {
		case length > maxLine:
			return nil, &LineError{line, fmt.Errorf("longer than %d MB: %w", maxLine>>20, graph.ErrInvalid)}
		case len(raw) > maxDocument:
			return nil, &LineError{line, fmt.Errorf("the document is over %d MB; split it: %w", maxDocument>>20, graph.ErrInvalid)}
		case errors.Is(err, io.EOF):
			return raw, nil
		case errors.Is(err, bufio.ErrBufferFull):
		case err != nil:
			return nil, err
		default:
			line, length = line+1, 0
		}
	}
}

func decode(raw []byte, encodingName string) (string, error) {
	var enc encoding.Encoding
	switch {
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		return validUTF8(raw[3:])
	case bytes.HasPrefix(raw, []byte("\xff\xfe")), bytes.HasPrefix(raw, []byte("\xfe\xff")):
		enc = unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
	case encodingName == "":
		return validUTF8(raw)
	default:
		var err error
		if enc, err = htmlindex.Get(encodingName); err != nil {
			return "", fmt.Errorf("encoding %q is not known; use a name such as windows-1252: %w", encodingName, graph.ErrInvalid)
		}
		if name, err := htmlindex.Name(enc); err == nil && name == "utf-8" {
			return validUTF8(raw)
		}
	}
	text, err := enc.NewDecoder().Bytes(raw)
	if err != nil {
		return "", fmt.Errorf("decoding: %v: %w", err, graph.ErrInvalid)
	}
	if i := bytes.IndexRune(text, utf8.RuneError); i >= 0 {
		return "", &LineError{lineAt(text, i), fmt.Errorf("bytes that are not in this encoding: %w", graph.ErrInvalid)}
	}
	return string(text), nil
}

func validUTF8(raw []byte) (string, error) {
	if utf8.Valid(raw) {
		return string(raw), nil
	}
	at := 0
	for at < len(raw) {
		r, size := utf8.DecodeRune(raw[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	return "", &LineError{lineAt(raw, at), fmt.Errorf("not UTF-8; name its encoding with --encoding: %w", graph.ErrInvalid)}
}

// CheckText refuses NUL bytes, which no text has and which the stores would keep each in its own way.
func CheckText(text string) error {
	if i := strings.IndexByte(text, 0); i >= 0 {
		return &LineError{lineAt([]byte(text), i), fmt.Errorf("contains a NUL byte, so it is no text: %w", graph.ErrInvalid)}
	}
	return nil
}

func lineAt(text []byte, offset int) int { return 1 + bytes.Count(text[:offset], []byte("\n")) }

// headSize is how much of a document Loader.Recognises sees.
const headSize = 64 << 10

// Recognise returns the first of the loaders that recognises the document, or
// graph.ErrInvalid with the names that can be given instead.
func Recognise(all []Loader, d *Document) (Loader, error) {
	head := []byte(d.Text[:min(len(d.Text), headSize)])
	if d.Text == "" {
		head = d.Raw[:min(len(d.Raw), headSize)]
	}
	for _, l := range all {
		if l.Recognises(d.Name, head) {
			return l, nil
		}
	}
	return nil, fmt.Errorf("no format recognised; name one with --format %s: %w", Names(all), graph.ErrInvalid)
}

// Named returns the loader with this name, or graph.ErrInvalid.
func Named(all []Loader, name string) (Loader, error) {
	for _, l := range all {
		if l.Name() == name {
			return l, nil
		}
	}
	return nil, fmt.Errorf("format %q is not known; use %s: %w", name, Names(all), graph.ErrInvalid)
}

// Names lists the loaders' names, as a usage line shows them: "article|transcript".
func Names(all []Loader) string {
	var b bytes.Buffer
	for i, l := range all {
		if i > 0 {
			b.WriteByte('|')
		}
		b.WriteString(l.Name())
	}
	return b.String()
}
