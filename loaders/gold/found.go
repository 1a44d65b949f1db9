package gold

import (
	"encoding/json"
	"fmt"

	"onrecord/loaders"
)

// FromFound takes what was found in a document as an answer. It reads the very form that is printed, so an answer scores the same printed to a file and read
// back, and what is not printed is not scored.
func FromFound(f *loaders.Found) (*Document, error) {
	printed, err := json.Marshal(f)
	if err != nil {
		return nil, err
	}
	d, err := parse(printed, true)
	if err != nil {
		return nil, fmt.Errorf("%s: what was found: %w", f.DocID, err)
	}
	return d, nil
}
