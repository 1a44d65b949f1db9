// Package yamlfile reads the YAML and JSON files that people write by hand. Everything in
// them keeps its line, so that a mistake is shown where it was made, and all mistakes of
// a file are found in one reading.
package yamlfile

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
)

// Shape says what a node is made of.
type Shape string

const (
	Nothing Shape = "nothing" // null, or a field without a value
	Text    Shape = "text"    // any scalar, as written: 2025 and true are texts too
	List    Shape = "list"
	Table   Shape = "table" // fields with values
)

// Node is a value in a file.
type Node struct {
	Line   int // from 1
	Shape  Shape
	Text   string
	Items  []*Node // of a list
	Fields []Field // of a table, in the order of the file; no name twice
}

// Field is a named value of a table.
type Field struct {
	Name  string
	Line  int
	Value *Node
}

// maxDepth bounds how deep values may be nested: far more than any file of ours needs, and
// little enough that no file can exhaust the parser's memory.
const maxDepth = 32

// Parse reads text as JSON when it is JSON or the name ends in .json, else as YAML. On a syntax error it
// returns nil, having added the problem.
func Parse(name, text string, problems *Problems) *Node {
	if strings.EqualFold(filepath.Ext(name), ".json") || looksLikeJSON(text) {
		return parseJSON(text, problems)
	}
	return parseYAML(text, problems)
}

func looksLikeJSON(text string) bool {
	return strings.HasPrefix(strings.TrimSpace(text), "{") && json.Valid([]byte(text))
}

// table gathers fields and refuses a name that comes twice.
type table struct {
	node  *Node
	lines map[string]int
}

func newTable(line int) *table {
	return &table{node: &Node{Line: line, Shape: Table}, lines: map[string]int{}}
}

func (t *table) add(f Field, problems *Problems) {
	if first, twice := t.lines[f.Name]; twice {
		problems.Add(f.Line, "%q is given twice, first on line %d; keep one of them", f.Name, first)
		return
	}
	t.lines[f.Name] = f.Line
	t.node.Fields = append(t.node.Fields, f)
}

// HasTopText says whether the beginning of a file looks like YAML or JSON whose table has a
// text under key at the top.
func HasTopText(name string, head []byte, key string) bool {
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	if bytes.HasPrefix(bytes.TrimSpace(head), []byte("{")) {
		return hasTopTextJSON(head, key)
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".yaml", ".yml", "":
		return hasTopTextYAML(string(head), key)
	}
	return false
}
