package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Snapshot names an answer: the same question to the same data gives the same answer, in any store.
type Snapshot struct {
	Data     string // Reader.Version; "0" of an empty store
	Question string // a hash of what was asked
}

// rules is raised when the same data would give other answers by this program: a rule of positions, shifts or networks changed.
const rules = 1

// NewSnapshot names the answer to a question, asked with these values, to the data of this version.
func NewSnapshot(version, question string, values map[string]any) Snapshot {
	h := sha256.New()
	fmt.Fprintf(h, "%d %d:%s", rules, len(question), question)
	for _, name := range slices.Sorted(maps.Keys(values)) {
		v, err := json.Marshal(values[name])
		if err != nil {
			panic(err) // values came as JSON or are plain data
		}
		fmt.Fprintf(h, "%d:%s%d:%s", len(name), name, len(v), v)
	}
	if version == "" {
		version = "0"
	}
	return Snapshot{Data: version, Question: hex.EncodeToString(h.Sum(nil))[:16]}
}

// ID is what an answer is cited by: DATA-QUESTION.
func (s Snapshot) ID() string { return s.Data + "-" + s.Question }

// Differs says in words how the snapshot with this id is another one; "" when it is this one.
func (s Snapshot) Differs(id string) string {
	data, question, _ := strings.Cut(id, "-")
	switch {
	case id == s.ID():
		return ""
	case data == s.Data:
		return fmt.Sprintf("the data is the same, but another question is asked: expected %s, this is %s", question, s.Question)
	case question == s.Question:
		return fmt.Sprintf("the question is the same, but the data has changed: expected %s, it is %s", data, s.Data)
	}
	return fmt.Sprintf("both the data and the question differ: expected %s, this is %s", id, s.ID())
}
