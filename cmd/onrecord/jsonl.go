package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"
	"unicode/utf8"
)

// maxRecord bounds one line of JSON Lines.
const maxRecord = 64 << 20

// jsonLine is one line of a file, with its number.
type jsonLine struct {
	number int
	data   []byte
	err    error // the line, or the file after it, can't be used
}

// jsonLines yields the lines of r that are not blank, each with its number. A line over maxRecord ends the
// walk with an error; a line that is not UTF-8 is an error of that line alone.
func jsonLines(r io.Reader) iter.Seq[jsonLine] {
	return func(yield func(jsonLine) bool) {
		br := bufio.NewReaderSize(r, 1<<20)
		for number := 1; ; number++ {
			data, err := boundedLine(br)
			if err != nil && !errors.Is(err, io.EOF) {
				yield(jsonLine{number: number, err: err})
				return
			}
			if len(data) > 0 {
				l := jsonLine{number: number, data: data}
				if !utf8.Valid(data) {
					l.err = errors.New("not UTF-8")
				}
				if !yield(l) {
					return
				}
			}
			if err != nil {
				return
			}
		}
	}
}

func boundedLine(br *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		chunk, err := br.ReadSlice('\n')
		line = append(line, chunk...)
		switch {
		case len(line) > maxRecord:
			return nil, fmt.Errorf("longer than %d MB", maxRecord>>20)
		case errors.Is(err, bufio.ErrBufferFull):
		default:
			return trimLine(line), err
		}
	}
}

func trimLine(b []byte) []byte {
	for len(b) > 0 && (b[len(b)-1] == '\n' || b[len(b)-1] == '\r' || b[len(b)-1] == ' ') {
		b = b[:len(b)-1]
	}
	return b
}

// ordered does the work for every input on all cores and emits the results in the order of
// the inputs, never holding more than a few. It stops at the first error of emit, and when ctx ends.
func ordered[In, Out any](ctx context.Context, inputs iter.Seq[In], work func(In) Out, emit func(Out) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	workers := runtime.GOMAXPROCS(0)
	queue := make(chan chan Out, 2*workers)
	slots := make(chan struct{}, workers)
	go func() {
		defer close(queue)
		for in := range inputs {
			result := make(chan Out, 1)
			select {
			case queue <- result:
			case <-ctx.Done():
				return
			}
			slots <- struct{}{}
			go func() {
				defer func() { <-slots }()
				result <- work(in)
			}()
		}
	}()
	for {
		out, more, err := next(ctx, queue)
		if err != nil || !more {
			return err
		}
		if err := emit(out); err != nil {
			return err
		}
	}
}

// next waits for the next result, or for ctx to end; more is false when there is none.
func next[Out any](ctx context.Context, queue chan chan Out) (out Out, more bool, err error) {
	select {
	case result, more := <-queue:
		if !more {
			return out, false, ctx.Err()
		}
		select {
		case out = <-result:
			return out, true, ctx.Err()
		case <-ctx.Done():
		}
	case <-ctx.Done():
	}
	return out, false, ctx.Err()
}

// newEncoder writes JSON Lines with <, > and & as they are: the text is data, not a web page.
func newEncoder(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}
