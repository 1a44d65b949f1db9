package main

import (
	"context"
	"io"
	"sync"
)

// interruptible is standard input that stops waiting for more when ctx ends. It begins to read when it is first read from.
type interruptible struct {
	ctx  context.Context
	from io.Reader
	once sync.Once
	pipe *io.PipeReader
}

func (i *interruptible) Read(p []byte) (int, error) {
	i.once.Do(func() {
		reader, writer := io.Pipe()
		i.pipe = reader
		context.AfterFunc(i.ctx, func() { writer.CloseWithError(i.ctx.Err()) })
		// Left behind waiting when ctx ends; the program ends then.
		go func() {
			_, err := io.Copy(writer, i.from)
			writer.CloseWithError(err)
		}()
	})
	return i.pipe.Read(p)
}
