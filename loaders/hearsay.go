package loaders

import (
	"slices"

	"onrecord/graph"
)

// Hearsay knows which quotes hold words that somebody is only said to have said: Lund said Trump had told him he would sign. A codebook leaves both
// the words of Trump and those of Lund alone: the first are not on record, and the second are not Lund's opinion. What a speaker tells of another
// inside quotation marks isn't taken apart, and so is the speaker's.
type Hearsay struct {
	relayed map[string][]int // where relayed quotes begin, sorted, by source
}

// NewHearsay takes the quotes among which the relayed ones are.
func NewHearsay(quotes []*graph.Quote) *Hearsay {
	h := &Hearsay{relayed: map[string][]int{}}
	h.Add(quotes)
	return h
}

// Add takes more quotes.
func (h *Hearsay) Add(quotes []*graph.Quote) {
	changed := map[string]bool{}
	for _, q := range quotes {
		if q.RelayedByID != "" {
			h.relayed[q.SourceID] = append(h.relayed[q.SourceID], q.Fragments[0].Start)
			changed[q.SourceID] = true
		}
	}
	for source := range changed {
		slices.Sort(h.relayed[source])
	}
}

// Holds says whether the quote is relayed, or one begins in it.
func (h *Hearsay) Holds(q *graph.Quote) bool {
	if q.RelayedByID != "" {
		return true
	}
	starts := h.relayed[q.SourceID]
	i, _ := slices.BinarySearch(starts, q.Fragments[0].Start)
	return i < len(starts) && starts[i] < q.Fragments[len(q.Fragments)-1].End
}

// StatementsOf returns the statements that the quotes record and that hold hearsay.
func (h *Hearsay) StatementsOf(quotes []*graph.Quote) map[string]bool {
	out := map[string]bool{}
	for _, q := range quotes {
		if h.Holds(q) {
			out[q.StatementID] = true
		}
	}
	return out
}
