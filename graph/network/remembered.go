package network

import "sync"

// remembered is what is computed once, by the first call that succeeds: one that is stopped leaves it to the next. Calls at the same
// time wait for each other.
type remembered[T any] struct {
	mu    sync.Mutex
	known bool
	value T
}

func (r *remembered[T]) get(compute func() (T, error)) (T, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.known {
		return r.value, nil
	}
	value, err := compute()
	if err == nil {
		r.value, r.known = value, true
	}
	return value, err
}
