package graph

import (
	"fmt"
	"iter"
)

// AtMost passes a stream on and ends it with ErrInvalid when there are more than limit; what names its members in the
// message ("stances"), and advice says how to ask for fewer.
func AtMost[T any](limit int, what, advice string, stream iter.Seq2[T, error]) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		n := 0
		for v, err := range stream {
			if n++; n > limit {
				err = fmt.Errorf("more than %d %s would have to be read; %s: %w", limit, what, advice, ErrInvalid)
			}
			if !yield(v, err) || err != nil {
				return
			}
		}
	}
}
