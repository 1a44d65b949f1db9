package server

import (
	"context"
	"fmt"
	"unicode/utf8"

	"onrecord/graph"
)

type sourceResolver resolvers

func (r sourceResolver) Publisher(ctx context.Context, s *graph.Source) (*graph.Institution, error) {
	if s.Publisher != nil {
		return s.Publisher, nil
	}
	n, err := readsOf(ctx).node(ctx, publisherOf, s.PublisherID, graph.With{})
	publisher, _ := n.(*graph.Institution)
	return publisher, err
}

func (r sourceResolver) Text(ctx context.Context, s *graph.Source, start *int32, end *int32) (*string, error) {
	from, to := int(orZero(start)), -1
	if end != nil {
		to = int(*end)
	}
	if from < 0 || end != nil && to < from {
		return nil, fmt.Errorf("text from %d to %d: start must be 0 or more, and end not before start: %w", from, to, graph.ErrInvalid)
	}
	text, err := r.store.SourceText(ctx, s.ID)
	if err != nil {
		return nil, err
	}
	part := codePoints(text, from, to)
	return &part, nil
}

// codePoints returns the code points of text from start up to end, end excluded; to the end when
// end is negative. What lies beyond the text is left out.
func codePoints(text string, start, end int) string {
	first := skip(text, start)
	if end < 0 {
		return text[first:]
	}
	return text[first : first+skip(text[first:], end-start)]
}

// skip is where in text n code points end, at most its length.
func skip(text string, n int) int {
	at := 0
	for ; n > 0 && at < len(text); n-- {
		_, width := utf8.DecodeRuneInString(text[at:])
		at += width
	}
	return at
}

func (r sourceResolver) Quotes(ctx context.Context, s *graph.Source, first *int32, after *string) (*graph.QuoteConnection, error) {
	return connect(ctx, "Quote", paging{first: first, after: after}, func(p graph.Page, _ selection) (*graph.QuoteConnection, error) {
		return r.store.Quotes(ctx, s.ID, p)
	})
}
