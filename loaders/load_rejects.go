package loaders

import (
	"context"
	"errors"

	"onrecord/graph"
)

// refused reports what is the input's fault and returns what is not.
func (l *Load) refused(ctx context.Context, name string, err error) error {
	if !refusal(ctx, err) {
		return err
	}
	l.reject(name, err)
	return nil
}

// refusal says whether an error is the input's fault, and not the store's or the context's.
func refusal(ctx context.Context, err error) bool {
	return ctx.Err() == nil && (errors.Is(err, graph.ErrInvalid) || errors.Is(err, graph.ErrConflict) || errors.Is(err, graph.ErrNotFound))
}

// reject reports a refused input, one reject for each of the errors joined in err.
func (l *Load) reject(name string, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.report.Read++
	l.report.Rejected++
	l.addRejects(name, err)
	l.progress()
}

// addRejects lists the reasons of a refusal.
func (l *Load) addRejects(name string, err error) {
	for _, e := range unjoin(err) {
		r := Reject{File: name, Message: e.Error()}
		var at *LineError
		if errors.As(e, &at) {
			r.Line, r.Message = at.Line, at.Err.Error()
		}
		var cant *unreadable
		r.Unreadable = errors.As(e, &cant)
		l.report.Rejects = append(l.report.Rejects, r)
	}
}

func unjoin(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	return []error{err}
}
