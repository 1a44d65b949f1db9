package sqlite

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"

	"onrecord/graph"
)

// group lets batches that are written at the same time share one transaction: waiting for the disk when a
// transaction ends costs more than all else. Each batch stays whole: it is in a savepoint of its own, and its Write returns when
// the transaction has ended.
type group struct {
	mu      sync.Mutex
	waiting []*pending
	working bool
}

// maxGroup bounds how many batches share a transaction, and so how long one of them waits.
const maxGroup = 64

// pending is a batch that waits to be written.
type pending struct {
	ctx     context.Context
	batch   *graph.Batch
	claimed atomic.Bool // by the transaction that writes it, or by its Write that gives up
	done    chan struct{}
	result  graph.Result
	err     error
}

// write writes the batch together with those that others write meanwhile.
func (s *Store) write(ctx context.Context, b *graph.Batch) (graph.Result, error) {
	p := &pending{ctx: ctx, batch: b, done: make(chan struct{})}
	s.group.mu.Lock()
	s.group.waiting = append(s.group.waiting, p)
	if !s.group.working {
		s.group.working = true
		go s.writeWaiting()
	}
	s.group.mu.Unlock()
	select {
	case <-p.done:
	case <-ctx.Done():
		if p.claimed.CompareAndSwap(false, true) {
			return graph.Result{}, s.failed(ctx, ctx.Err())
		}
		<-p.done
	}
	return p.result, s.failed(ctx, p.err)
}

// writeWaiting writes what waits, a group at a time, until nothing does.
func (s *Store) writeWaiting() {
	for {
		batches := s.group.next()
		if batches == nil {
			return
		}
		s.writeGroup(batches)
	}
}

// next takes the batches that still want to be written; nil when nothing waits any more.
func (g *group) next() []*pending {
	g.mu.Lock()
	defer g.mu.Unlock()
	for len(g.waiting) > 0 {
		n := min(len(g.waiting), maxGroup)
		var batches []*pending
		for _, p := range g.waiting[:n] {
			if p.claimed.CompareAndSwap(false, true) {
				batches = append(batches, p)
			}
		}
		g.waiting = g.waiting[n:]
		if len(batches) > 0 {
			return batches
		}
	}
	g.working = false
	return nil
}

// writeGroup writes the batches in one transaction. Where it can't be ended, none of them is written.
func (s *Store) writeGroup(batches []*pending) {
	ctx := batches[0].ctx
	if len(batches) > 1 {
		ctx = context.WithoutCancel(ctx) // one that gives up must not end the others
	}
	err := s.on(ctx, s.writer, "BEGIN IMMEDIATE", func(c *connection) error {
		if len(batches) == 1 {
			p := batches[0]
			p.result, p.err = c.write(p.ctx, p.batch)
			return p.err
		}
		for _, p := range batches {
			if err := c.writeApart(p); err != nil {
				return err
			}
		}
		return nil
	})
	for _, p := range batches {
		if err != nil {
			p.err = err
		}
		if p.err != nil {
			p.result = graph.Result{}
		}
		close(p.done)
	}
}

// writeApart writes one batch of several, or nothing of it. The error is about the transaction; what is wrong with the batch is in p.err.
func (c *connection) writeApart(p *pending) error {
	ctx := context.WithoutCancel(p.ctx)
	if _, err := c.run(ctx, "SAVEPOINT batch"); err != nil {
		return err
	}
	if p.result, p.err = c.write(p.ctx, p.batch); p.err != nil {
		if _, err := c.run(ctx, "ROLLBACK TO batch"); err != nil {
			return errors.Join(p.err, err)
		}
	}
	_, err := c.run(ctx, "RELEASE batch")
	return err
}

// write writes one batch in the transaction that is open.
func (c *connection) write(ctx context.Context, b *graph.Batch) (graph.Result, error) {
	w := &writing{ctx: ctx, on: c, places: map[string]int64{}, changed: map[string]bool{}}
	result, err := w.batch(b)
	return result, errors.Join(err, ctx.Err())
}
