package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"onrecord/graph"
)

// The values of extensions.code, besides gqlgen's GRAPHQL_PARSE_FAILED and
// GRAPHQL_VALIDATION_FAILED. They are part of the contract: docs/api.md lists them.
const (
	codeBadRequest  = "BAD_REQUEST"       // not a GraphQL-over-HTTP request
	codeForbidden   = "FORBIDDEN"         // sent by a page of another site
	codeTooLarge    = "PAYLOAD_TOO_LARGE" // the body is over the limit
	codeTooComplex  = "QUERY_TOO_COMPLEX" // the query is over a limit
	codeBadInput    = "BAD_USER_INPUT"    // an argument or variable breaks a rule
	codeNotFound    = "NOT_FOUND"         // what was asked for is not there
	codeSnapshot    = "SNAPSHOT_CHANGED"  // the data or the query isn't what it was
	codeTimeout     = "TIMEOUT"           // the query ran too long
	codeUnavailable = "UNAVAILABLE"       // the store can't be reached just now
	codeInternal    = "INTERNAL"          // our fault; the log has more under the reference
)

// refusal is an error that clients may see as it is.
func refusal(code, format string, args ...any) *gqlerror.Error {
	return &gqlerror.Error{Message: fmt.Sprintf(format, args...), Extensions: map[string]any{"code": code}}
}

// internalError says nothing but under which reference the log has more.
func internalError(ctx context.Context) *gqlerror.Error {
	e := refusal(codeInternal, "internal error; the server's log has more under reference %s", reference(ctx))
	e.Extensions["reference"] = reference(ctx)
	return e
}

// presenter decides, in this one place, what a client is told of an error: the reason when it is the
// client's to mend, else a reference into the log and nothing of the error itself.
type presenter struct {
	log     *slog.Logger
	timeout string // as clients are told
}

func (p presenter) present(ctx context.Context, err error) *gqlerror.Error {
	shown := p.shown(ctx, err)
	var at *gqlerror.Error
	if errors.As(err, &at) && at != shown {
		shown.Path, shown.Locations = at.Path, at.Locations
	}
	if shown.Path == nil {
		shown.Path = graphql.GetPath(ctx)
	}
	return shown
}

func (p presenter) shown(ctx context.Context, err error) *gqlerror.Error {
	var own *gqlerror.Error
	var number *graphql.IntegerError
	switch {
	case errors.As(err, &own) && own.Unwrap() == nil && own.Extensions["code"] != nil: // parser, validator, guard
		return own
	case errors.Is(err, graph.ErrNotFound):
		return refusal(codeNotFound, "%s", reason(err, graph.ErrNotFound))
	case errors.Is(err, graph.ErrConflict):
		return refusal(codeSnapshot, "%s", reason(err, graph.ErrConflict))
	case errors.Is(err, graph.ErrInvalid):
		return refusal(codeBadInput, "%s", reason(err, graph.ErrInvalid))
	case errors.As(err, &number):
		return refusal(codeBadInput, "%s", number.Message)
	case errors.Is(err, context.DeadlineExceeded), errors.Is(ctx.Err(), context.DeadlineExceeded):
		return refusal(codeTimeout, "the query took longer than %s; ask for less at a time", p.timeout)
	case errors.Is(err, graph.ErrUnavailable):
		p.write(ctx, err)
		e := refusal(codeUnavailable, "the store can't be reached just now; try again (reference %s)", reference(ctx))
		e.Extensions["reference"] = reference(ctx)
		return e
	default:
		p.write(ctx, err)
		return internalError(ctx)
	}
}

func (p presenter) write(ctx context.Context, err error) {
	attrs := []any{"err", err, "path", graphql.GetPath(ctx).String(), "reference", reference(ctx)}
	var c *crash
	if errors.As(err, &c) {
		attrs = append(attrs, "stack", string(c.stack))
	}
	p.log.ErrorContext(ctx, "query failed", attrs...)
}

// reason is what the error says, without the name of its kind, which the code tells already, and
// without the path that gqlgen puts before it.
func reason(err error, kind error) string {
	var at *gqlerror.Error
	if errors.As(err, &at) && at.Unwrap() != nil {
		err = at.Unwrap()
	}
	return strings.TrimSuffix(err.Error(), ": "+kind.Error())
}

// crash is a panic caught on its way out of a resolver.
type crash struct {
	value any
	stack []byte
}

func (c *crash) Error() string { return fmt.Sprint("panic: ", c.value) }

func recovered(_ context.Context, value any) error { return &crash{value, debug.Stack()} }

// coded gives a code to what gqlparser leaves without one.
func coded(errs gqlerror.List) gqlerror.List {
	for _, e := range errs {
		if e.Extensions["code"] == nil {
			errcode.Set(e, errcode.ValidationFailed)
		}
	}
	return errs
}
