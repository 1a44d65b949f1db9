// Package linear holds linear models over hashed features: the weights of a model in one small file, and what fits them.
//
// A feature is a number in a table of weights; which words it was made of can't be read from the table. Features that
// fall on one number share its weight (Weinberger et al. 2009, "Feature hashing for large scale multitask learning").
package linear

// Feature is the place of a feature's weight in a table.
type Feature = uint32

// Hash is the state of a feature while its parts are put together.
type Hash uint64

// New begins a feature of the n-th kind.
func New(n int) Hash { return Hash(0).With(uint64(n) + 1) }

// With adds a part to a feature; the order of the parts matters.
func (h Hash) With(part uint64) Hash {
	h = (h ^ Hash(part)) * 0x9E3779B97F4A7C15
	return h ^ h>>32
}

// In returns the place of the feature in a table of 1<<bits weights.
func (h Hash) In(bits uint) Feature { return Feature(h * 0xD6E8FEB86659FD93 >> (64 - bits)) }

// Word is a number for a word, the same on every machine (FNV-1a).
func Word(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}
