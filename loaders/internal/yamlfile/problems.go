package yamlfile

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"onrecord/graph"
	"onrecord/loaders"
)

// Problems collects what is wrong with a file. The zero value is an empty list.
type Problems struct {
	list []problem
}

type problem struct {
	line    int
	message string
}

// Add notes a problem on a line; the message says what is wrong and what to do.
func (p *Problems) Add(line int, format string, args ...any) {
	p.list = append(p.list, problem{line, fmt.Sprintf(format, args...)})
}

// Any says whether there are problems.
func (p *Problems) Any() bool { return len(p.list) > 0 }

// Err returns all problems in the order of their lines, joined, each a loaders.LineError and
// graph.ErrInvalid; nil when there are none. What was noted twice, as of a field that was read twice, is said once.
func (p *Problems) Err() error {
	sorted := slices.Clone(p.list)
	slices.SortStableFunc(sorted, func(a, b problem) int { return cmp.Compare(a.line, b.line) })
	var errs []error
	said := map[problem]bool{}
	for _, q := range sorted {
		if !said[q] {
			said[q] = true
			errs = append(errs, &loaders.LineError{Line: q.line, Err: invalid(q.message)})
		}
	}
	return errors.Join(errs...)
}

type invalid string

func (e invalid) Error() string { return string(e) }
func (e invalid) Unwrap() error { return graph.ErrInvalid }
