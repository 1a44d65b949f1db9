package yamlfile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"onrecord/graph"
)

// Problems collects what is wrong with a file.
type Problems struct {
	file string
	list []problem
	seen map[problem]bool // a field that is read twice complains once
}

type problem struct {
	line    int
	message string
}

// NewProblems returns the empty list of problems of a file.
func NewProblems(file string) *Problems { return &Problems{file: file, seen: map[problem]bool{}} }

// Add notes a problem on a line; the message says what is wrong and what to do.
func (p *Problems) Add(line int, format string, args ...any) {
	if q := (problem{line, fmt.Sprintf(format, args...)}); !p.seen[q] {
		p.seen[q] = true
		p.list = append(p.list, q)
	}
}

// Err returns all problems in the order of their lines, one a line as FILE:LINE: MESSAGE. It is
// graph.ErrInvalid, or nil when there is no problem.
func (p *Problems) Err() error {
	if len(p.list) == 0 {
		return nil
	}
	sorted := slices.Clone(p.list)
	slices.SortStableFunc(sorted, func(a, b problem) int { return cmp.Compare(a.line, b.line) })
	lines := make([]string, len(sorted))
	for i, q := range sorted {
		lines[i] = fmt.Sprintf("%s:%d: %s", p.file, q.line, q.message)
	}
	return invalid(strings.Join(lines, "\n"))
}

type invalid string

func (e invalid) Error() string { return string(e) }
func (e invalid) Unwrap() error { return graph.ErrInvalid }
