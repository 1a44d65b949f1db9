package server_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"onrecord/graph"
	"onrecord/server"
)

// every is a query that asks the store by each of its methods that queries use.
var every = map[string]string{
	"Nodes":          `{ node(id: "person:donald-trump") { id } }`,
	"People":         `{ people { totalCount } }`,
	"Institutions":   `{ institutions { totalCount } }`,
	"Meetings":       `{ meetings { totalCount } }`,
	"Topics":         `{ topics { totalCount } }`,
	"Sources":        `{ sources { totalCount } }`,
	"Statements":     `{ statements { nodes { text quotes { text } } } }`,
	"Quotes":         `{ node(id: "source:briefing") { ... on Source { quotes { totalCount } } } }`,
	"Memberships":    `{ node(id: "person:donald-trump") { ... on Person { memberships { role } } } }`,
	"Participations": `{ node(id: "meeting:florida-talks") { ... on Meeting { participants { role } } } }`,
	"Search":         `{ search(text: "peace") { totalCount } }`,
	"Codings":        `{ positions { topic { label } } }`,
	"SourceText":     `{ node(id: "source:briefing") { ... on Source { text } } }`,
	"Count":          `{ stats { people } }`,
}

// failing is a store whose method fails.
func failing(store graph.Reader, method string, fail func(ctx context.Context) error) spy {
	return spy{store, func(ctx context.Context, called string) error {
		if called == method {
			return fail(ctx)
		}
		return nil
	}}
}

// TestNothingLeaks makes every method of the store fail, by an error or a panic that tells secrets.
func TestNothingLeaks(t *testing.T) {
	const secret = `near "SELECT": syntax error; /var/lib/onrecord.db; neo4j://10.0.0.7:7687`
	sample := openSample(t)
	for method, query := range every {
		for how, fail := range map[string]func(context.Context) error{
			"error": func(context.Context) error { return errors.New(secret) },
			"panic": func(context.Context) error { panic(secret) },
		} {
			t.Run(method+"/"+how, func(t *testing.T) {
				s := serve(t, failing(sample, method, fail))
				a := s.ask(t, query)
				s.Close()
				if a.code() != "INTERNAL" {
					t.Fatalf("got %s", a.body)
				}
				for _, word := range []string{"SELECT", "onrecord.db", "10.0.0.7", ".go", "goroutine", "panic"} {
					if strings.Contains(a.body, word) {
						t.Errorf("the answer holds %q: %s", word, a.body)
					}
				}
				reference, _ := a.Errors[0].Extensions["reference"].(string)
				if reference == "" || reference != a.header.Get("X-Request-Id") || !strings.Contains(a.Errors[0].Message, reference) {
					t.Errorf("reference %q, header %q: %s", reference, a.header.Get("X-Request-Id"), a.body)
				}
				if log := s.log.String(); !strings.Contains(log, reference) || !strings.Contains(log, "SELECT") {
					t.Errorf("the log doesn't explain the reference:\n%s", log)
				}
			})
		}
	}
}

// TestCodes says what clients are told of the errors that are theirs to mend.
func TestCodes(t *testing.T) {
	sample := openSample(t)
	for _, c := range []struct {
		err           error
		code, message string
	}{
		{fmt.Errorf("source %q: %w", "source:x", graph.ErrNotFound), "NOT_FOUND", `source "source:x"`},
		{fmt.Errorf("page size is over 100: %w", graph.ErrInvalid), "BAD_USER_INPUT", "page size is over 100"},
		{graph.ErrInvalid, "BAD_USER_INPUT", "invalid input"},
		{fmt.Errorf("dial 10.0.0.7: %w", graph.ErrUnavailable), "UNAVAILABLE", "the store can't be reached just now; try again (reference "},
		{fmt.Errorf("reading: %w", context.DeadlineExceeded), "TIMEOUT", "the query took longer than 10s; ask for less at a time"},
	} {
		s := serve(t, failing(sample, "Count", func(context.Context) error { return c.err }))
		a := s.ask(t, `{ stats { people } }`)
		if a.status != http.StatusOK || a.code() != c.code || !strings.HasPrefix(a.Errors[0].Message, c.message) {
			t.Errorf("%v: got %s", c.err, a.body)
		}
		if fmt.Sprint(a.Errors[0].Path) != "[stats]" {
			t.Errorf("%v: path %v", c.err, a.Errors[0].Path)
		}
	}
}

// TestBadInput sends arguments that break a rule.
func TestBadInput(t *testing.T) {
	s := serve(t, openSample(t))
	for _, query := range []string{
		`{ people(first: -1) { totalCount } }`,
		`{ people(first: 101) { totalCount } }`,
		`{ people(last: 101) { nodes { id } } }`,
		`{ people(first: 1, last: 1) { totalCount } }`,
		`{ people(first: 1, before: "x") { totalCount } }`,
		`{ people(after: "not a cursor") { totalCount } }`,
		`{ people(first: 3000000000) { totalCount } }`,
		`{ people(filter: { asOf: "yesterday", memberOf: ["x"] }) { totalCount } }`,
		`{ meetings(filter: { from: "yesterday" }) { totalCount } }`,
		`{ sources(filter: { publishedTo: "yesterday" }) { totalCount } }`,
		`{ statements(filter: { saidFrom: "yesterday" }) { totalCount } }`,
		`{ statements(filter: { minConfidence: 2 }) { totalCount } }`,
		`{ statements(orderBy: { field: RELEVANCE, direction: DESC }) { totalCount } }`,
		`{ statements(filter: { not: { not: { not: { not: { not: { text: "x" } } } } } }) { totalCount } }`,
		`{ positions(from: "yesterday") { topic { label } } }`,
		`{ positions(topics: ["topic:ceasefire"]) { current(asOf: "yesterday") { value } } }`,
		`{ node(id: "person:donald-trump") { ... on Person { memberships(asOf: "yesterday") { role } } } }`,
		`{ node(id: "institution:kremlin") { ... on Institution { members(asOf: "yesterday") { role } } } }`,
		`{ node(id: "source:briefing") { ... on Source { text(start: -1) } } }`,
		`{ node(id: "source:briefing") { ... on Source { text(start: 5, end: 4) } } }`,
		`{ search(text: "!!!") { totalCount } }`,
		`{ search(text: "") { totalCount } }`,
		`{ statements(filter: { text: "!!!" }) { totalCount } }`,
		`{ sources(filter: { title: "…" }) { totalCount } }`,
		`{ suggest(prefix: "a", kinds: [STATEMENT]) { text } }`,
		`{ suggest(prefix: "a", first: 101) { text } }`,
		`{ questions(first: 21) { shifts } }`,
		`{ statements { facets(by: [KIND], first: -1) { total } } }`,
		`{ statements { histogram(interval: DAY) { count } } }`,
		`{ node(id: "institution:kremlin") { ... on Institution { neighbours(first: 101) { meetings } } } }`,
	} {
		if a := s.ask(t, query); a.status != http.StatusOK || a.code() != "BAD_USER_INPUT" {
			t.Errorf("%s: got %d %s", query, a.status, a.body)
		}
	}
}

// TestCursorOfAnotherList holds that a cursor works for the list it came from and no other.
func TestCursorOfAnotherList(t *testing.T) {
	s := serve(t, openSample(t))
	type page struct {
		Statements struct{ PageInfo struct{ EndCursor string } }
	}
	cursor := get[page](t, s, `{ statements(first: 2) { pageInfo { endCursor } } }`).Statements.PageInfo.EndCursor
	for _, query := range []string{
		`query($c: String) { people(after: $c) { totalCount } }`,
		`query($c: String) { statements(after: $c, filter: { kinds: [DIRECT] }) { totalCount } }`,
		`query($c: String) { statements(after: $c, orderBy: { field: SPEAKER, direction: ASC }) { totalCount } }`,
	} {
		if a := s.ask(t, query, "c", cursor); a.code() != "BAD_USER_INPUT" {
			t.Errorf("%s: got %s", query, a.body)
		}
	}
}

// TestTimeout stops a query whose store hangs, whichever method it hangs in.
func TestTimeout(t *testing.T) {
	sample := openSample(t)
	for method, query := range every {
		hangs := failing(sample, method, func(ctx context.Context) error {
			<-ctx.Done()
			return fmt.Errorf("interrupted: %w", ctx.Err())
		})
		s := serveWith(t, hangs, server.Options{QueryTimeout: 50 * time.Millisecond})
		if a := s.ask(t, query); a.status != http.StatusOK || a.code() != "TIMEOUT" {
			t.Errorf("%s: got %d %s", method, a.status, a.body)
		}
	}
}
