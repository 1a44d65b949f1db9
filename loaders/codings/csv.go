package codings

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"onrecord/loaders/internal/coding"
	"onrecord/loaders/internal/yamlfile"
)

// maxCell bounds a cell: a quotation mark that nobody closed would make a cell of the rest of the file.
const maxCell = 64 << 10 // bytes

// isHeader says whether a line names the columns that any table of codings has.
func isHeader(line string) bool {
	columns, err := csv.NewReader(strings.NewReader(line)).Read()
	if err != nil {
		return false
	}
	trim(columns)
	for _, must := range []string{"topic", "value", "coder"} {
		if !slices.Contains(columns, must) {
			return false
		}
	}
	return true
}

func trim(cells []string) {
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
}

// csvRows reads a table in CSV (RFC 4180) whose first row names the columns. A row's empty cells are absent fields, and a row
// without any text is left out.
func csvRows(text string, problems *yamlfile.Problems) []*yamlfile.Node {
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord = -1 // counted in row, which says more
	columns, err := r.Read()
	if err != nil {
		notCSV(err, problems)
		return nil
	}
	if line, _ := r.FieldPos(0); !header(columns, line, problems) {
		return nil
	}
	var rows []*yamlfile.Node
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return rows
		}
		if err != nil {
			notCSV(err, problems)
			return rows
		}
		if n := row(columns, cells, r, problems); n != nil {
			rows = append(rows, n)
		}
	}
}

// header trims the names of the columns and notes what is wrong with them.
func header(columns []string, line int, problems *yamlfile.Problems) bool {
	trim(columns)
	ok := true
	note := func(format string, args ...any) {
		problems.Add(line, "codings: "+format, args...)
		ok = false
	}
	for i := range columns {
		switch {
		case !slices.Contains(coding.RowFields, columns[i]):
			note("unknown column %q; the columns are %s, with commas between them", columns[i], strings.Join(coding.RowFields, ", "))
		case slices.Contains(columns[:i], columns[i]):
			note("column %q is given twice; keep one of them", columns[i])
		}
	}
	has := func(names ...string) bool {
		return !slices.ContainsFunc(names, func(n string) bool { return !slices.Contains(columns, n) })
	}
	for _, must := range []string{"topic", "value", "coder", "coderKind", "coded"} {
		if !has(must) {
			note("no column %s", must)
		}
	}
	if !has("statement") && !has("source", "quote") {
		note("no column statement, nor columns source and quote, to say which statement is coded")
	}
	return ok
}

// row is a row as a table of its fields; nil for one without text, or that does not fit the header.
func row(columns, cells []string, r *csv.Reader, problems *yamlfile.Problems) *yamlfile.Node {
	line, _ := r.FieldPos(0)
	if strings.TrimSpace(strings.Join(cells, "")) == "" {
		return nil
	}
	if len(cells) != len(columns) {
		problems.Add(line, "coding: %d cells under %d columns; a cell with a comma in it stands in quotation marks", len(cells), len(columns))
		return nil
	}
	n := &yamlfile.Node{Line: line, Shape: yamlfile.Table}
	for i, cell := range cells {
		at, _ := r.FieldPos(i)
		if len(cell) > maxCell {
			problems.Add(at, "coding: %s: longer than %d kB; some words of the quote are enough, and is a quotation mark not closed?", columns[i], maxCell>>10)
			continue
		}
		if strings.TrimSpace(cell) != "" {
			value := &yamlfile.Node{Line: at, Shape: yamlfile.Text, Text: cell}
			n.Fields = append(n.Fields, yamlfile.Field{Name: columns[i], Line: at, Value: value})
		}
	}
	return n
}

// notCSV notes where the table could not be read on, and why.
func notCSV(err error, problems *yamlfile.Problems) {
	var at *csv.ParseError
	switch {
	case errors.Is(err, io.EOF):
		problems.Add(1, "codings: the file is empty; its first line names the columns")
	case errors.As(err, &at) && errors.Is(err, csv.ErrBareQuote):
		problems.Add(at.Line, `this is not CSV: a quotation mark (") inside a cell; put the cell in quotation marks, and double the one inside`)
	case errors.As(err, &at):
		problems.Add(at.StartLine, `this is not CSV: a cell in quotation marks (") does not end as it should; close it, and double the marks inside`)
	default:
		problems.Add(1, "this is not CSV: %v", err)
	}
}
