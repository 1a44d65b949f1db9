package graph

import "errors"

// Stores and pure functions answer with one of these, wrapped with what was
// asked; test with errors.Is.
var (
	// ErrNotFound means no record has the given id.
	ErrNotFound = errors.New("not found")
	// ErrInvalid means the caller's input breaks a rule of the model.
	ErrInvalid = errors.New("invalid input")
	// ErrConflict means the record belongs to another origin or has moved on.
	ErrConflict = errors.New("conflict")
	// ErrUnavailable means the store can't be reached or opened.
	ErrUnavailable = errors.New("store unavailable")
	// ErrNewer means the store was written by a newer version of the program.
	ErrNewer = errors.New("store written by a newer version")
)
