package dna

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"testing"

	"onrecord/graph"
)

// Every damaged copy is refused or, where the damage hits nothing that can be told from a text, read as a graph that keeps the rules of
// the model. A copy that was cut short is never read as a part of the whole.
func TestMutations(t *testing.T) {
	whole := build(t, harbour(t))
	contents, err := loadBytes(t, "harbour.dna", whole)
	if err != nil {
		t.Fatal(err)
	}
	want := contents.Graph.Digest()
	random := rand.New(rand.NewPCG(4, 2))
	refused, same, other := 0, 0, 0
	for range 200 {
		raw, cut := mutated(whole, random)
		contents, err := loadBytes(t, "harbour.dna", raw)
		switch {
		case err != nil:
			refused++
			if !errors.Is(err, graph.ErrInvalid) {
				t.Errorf("error %v, want one of the file", err)
			}
		case contents.Graph.Digest() == want:
			same++
		default:
			other++
			if cut {
				t.Errorf("%d bytes of %d were read as another graph", len(raw), len(whole))
			}
			if err := contents.Graph.Validate(); err != nil {
				t.Errorf("what was read: %v", err)
			}
		}
	}
	t.Logf("refused %d, same %d, other texts or numbers %d", refused, same, other)
	if refused < 100 || same == 0 {
		t.Errorf("refused %d, same %d of 200: the copies are damaged too little or too much to tell", refused, same)
	}
}

// mutated damages a copy: it is cut short, loses a stretch, or has some bytes changed.
func mutated(whole []byte, random *rand.Rand) (raw []byte, cut bool) {
	raw = bytes.Clone(whole)
	at := random.IntN(len(raw))
	switch random.IntN(5) {
	case 0:
		return raw[:at], true
	case 1:
		end := min(len(raw), at+1+random.IntN(4096))
		clear(raw[at:end])
	case 2: // in the header and the list of tables, which every reading passes
		raw[random.IntN(4096)] ^= byte(1 << random.IntN(8))
	default:
		for range 1 + random.IntN(50) {
			raw[random.IntN(len(raw))] ^= byte(1 + random.IntN(255))
		}
	}
	return raw, false
}
