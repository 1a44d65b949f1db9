package sqlite

import (
	"encoding/json"
	"slices"
)

// words keeps one copy of each text that comes again and again.
type words map[string]string

func (w words) of(text string) string {
	if kept, known := w[text]; known {
		return kept
	}
	w[text] = text
	return text
}

// lists keeps one copy of each list of ids, by its JSON. The ids are sorted.
type lists map[string][]string

func (l lists) of(text string) ([]string, error) {
	ids, known := l[text]
	if known {
		return ids, nil
	}
	err := json.Unmarshal([]byte(text), &ids)
	slices.Sort(ids)
	l[text] = ids
	return ids, err
}
