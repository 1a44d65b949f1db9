package yamlfile

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

func parseYAML(text string, problems *Problems) *Node {
	tokens := lexer.Tokenize(text)
	if line, message := refused(tokens); message != "" {
		problems.Add(line, "%s", message)
		return nil
	}
	file, err := parse(tokens)
	if err != nil {
		line, message := syntaxError(err)
		problems.Add(line, "this is not YAML: %s", message)
		return nil
	}
	root := &Node{Line: 1, Shape: Nothing}
	for i, doc := range file.Docs {
		if doc.Body == nil {
			continue
		}
		if i > 0 && root.Shape != Nothing {
			problems.Add(lineOf(doc.Body), "a second document begins here; make it a file of its own")
			break
		}
		root = fromYAML(doc.Body, problems)
	}
	return root
}

// refused finds what these files never need and what could be made to exhaust the parser: values that
// refer to other values, and nesting without end.
func refused(tokens token.Tokens) (line int, message string) {
	brackets, dashes, dashLine := 0, 0, 0
	for _, t := range tokens {
		at := t.Position.Line
		switch t.Type {
		case token.AnchorType, token.AliasType, token.MergeKeyType:
			return at, fmt.Sprintf("%q: anchors, aliases and merge keys are not read; write the value out, or in quotes when it is a text", t.Value)
		case token.TagType:
			return at, fmt.Sprintf("%q: tags are not read; leave it out, or write the text in quotes", t.Value)
		case token.MappingStartType, token.SequenceStartType:
			brackets++
		case token.MappingEndType, token.SequenceEndType:
			brackets--
		case token.SequenceEntryType, token.MappingKeyType:
			if at != dashLine {
				dashes, dashLine = 0, at
			}
			dashes++
		}
		if brackets > maxDepth || dashes > maxDepth {
			return at, fmt.Sprintf("values are nested more than %d deep", maxDepth)
		}
	}
	return 0, ""
}

// parse guards against a parser that panics: a broken file is the user's error, not the program's. Names that come
// twice are left to newTable, which tells them with everything else.
func parse(tokens token.Tokens) (file *ast.File, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the parser gave up: %v", r)
		}
	}()
	return parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
}

func syntaxError(err error) (line int, message string) {
	var located interface {
		GetToken() *token.Token
		GetMessage() string
	}
	if errors.As(err, &located) {
		if t := located.GetToken(); t != nil && t.Position != nil {
			return t.Position.Line, located.GetMessage()
		}
	}
	message, _, _ = strings.Cut(err.Error(), "\n")
	return 1, message
}

func fromYAML(n ast.Node, problems *Problems) *Node {
	line := lineOf(n)
	switch v := n.(type) {
	case *ast.MappingNode:
		return fromMapping(line, v.Values, problems)
	case *ast.MappingValueNode:
		return fromMapping(line, []*ast.MappingValueNode{v}, problems)
	case *ast.SequenceNode:
		list := &Node{Line: line, Shape: List}
		for _, item := range v.Values {
			list.Items = append(list.Items, fromYAML(item, problems))
		}
		return list
	case *ast.LiteralNode:
		return &Node{Line: line, Shape: Text, Text: v.Value.Value}
	case *ast.StringNode:
		return &Node{Line: line, Shape: Text, Text: v.Value}
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return &Node{Line: line, Shape: Text, Text: n.GetToken().Value}
	case *ast.NullNode, *ast.CommentGroupNode, nil:
		return &Node{Line: line, Shape: Nothing}
	}
	problems.Add(line, "%q is not read here; write a text, a list or fields", n.GetToken().Value)
	return &Node{Line: line, Shape: Nothing}
}

func fromMapping(line int, values []*ast.MappingValueNode, problems *Problems) *Node {
	t := newTable(line)
	for _, v := range values {
		key, ok := v.Key.(ast.ScalarNode)
		if !ok {
			problems.Add(lineOf(v.Key), "a field's name must be a word")
			continue
		}
		t.add(Field{Name: key.GetToken().Value, Line: lineOf(v.Key), Value: fromYAML(v.Value, problems)}, problems)
	}
	return t.node
}

func lineOf(n ast.Node) int {
	if n == nil || n.GetToken() == nil || n.GetToken().Position == nil {
		return 1
	}
	return n.GetToken().Position.Line
}

func hasTopTextYAML(head, key string) bool {
	for line := range strings.Lines(head) {
		name, value, found := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		if found && strings.Trim(strings.TrimRight(name, " "), `"'`) == key {
			return value != "" && !strings.ContainsAny(value[:1], "{[#")
		}
	}
	return false
}
