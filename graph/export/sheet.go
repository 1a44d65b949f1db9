package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"time"
)

// sheet writes CSV: quoted as RFC 4180 says, in UTF-8, each line ended by a line feed; line breaks inside a text stay what they are.
type sheet struct {
	csv  *csv.Writer
	safe bool
	row  []string
}

const byteOrderMark = "\ufeff"

func newSheet(w io.Writer, o Options) (*sheet, error) {
	if o.Spreadsheet {
		if _, err := io.WriteString(w, byteOrderMark); err != nil {
			return nil, err
		}
	}
	return &sheet{csv: csv.NewWriter(w), safe: o.Spreadsheet}, nil
}

// text adds cells that hold text.
func (s *sheet) text(cells ...string) {
	for _, c := range cells {
		if s.safe && looksLikeFormula(strings.TrimLeft(c, "'")) {
			c = "'" + c
		}
		s.row = append(s.row, c)
	}
}

// number adds a cell that holds a number we wrote.
func (s *sheet) number(n float64) { s.row = append(s.row, number(n)) }

// field adds a cell of a field of this kind: what isn't a string, we wrote.
func (s *sheet) field(kind, value string) {
	if kind == "string" {
		s.text(value)
		return
	}
	s.row = append(s.row, value)
}

// end writes the row.
func (s *sheet) end() error {
	err := s.csv.Write(s.row)
	s.row = s.row[:0]
	return err
}

func (s *sheet) flush() error {
	s.csv.Flush()
	return s.csv.Error()
}

func looksLikeFormula(s string) bool { return s != "" && strings.IndexByte("=+-@\t\r", s[0]) >= 0 }

// number writes the shortest decimal that reads back as the same number; whole ones without a point, very small and very large
// ones with an exponent.
func number(n float64) string {
	format := byte('f')
	if abs := max(n, -n); abs != 0 && (abs < 1e-6 || abs >= 1e21) {
		format = 'e'
	}
	return strconv.FormatFloat(n, format, -1, 64)
}

// joined puts several values into one cell, with " | " between them. A | inside of a value is doubled, so that they can be told
// apart again.
func joined(values []string) string {
	doubled := make([]string, len(values))
	for i, v := range values {
		doubled[i] = strings.ReplaceAll(v, "|", "||")
	}
	return strings.Join(doubled, " | ")
}

// moment writes a time to the second in UTC (RFC 3339), "" for none.
func moment(t *time.Time) string {
	if t == nil {
		return ""
	}
	return t.UTC().Format("2006-01-02T15:04:05Z")
}
