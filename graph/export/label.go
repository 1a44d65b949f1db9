package export

import (
	"strings"
	"unicode"
)

// label is what a node is called, its id when that isn't known.
func (v *view) label(id string) string {
	if name, _ := describe(v.details.Nodes[id]); name != "" {
		return name
	}
	return id
}

// uniqueLabels are the labels of all nodes as clean leaves them, told apart where they are equal.
func (v *view) uniqueLabels(clean func(string) string) []string {
	labels, uses := make([]string, len(v.Nodes)), map[string]int{}
	for i, n := range v.Nodes {
		if labels[i] = clean(v.label(n.ID)); labels[i] == "" {
			labels[i] = clean(n.ID)
		}
		uses[labels[i]]++
	}
	for i, n := range v.Nodes {
		if uses[labels[i]] < 2 {
			continue
		}
		own := labels[i]
		for uses[own] > 0 {
			own += " [" + clean(n.ID) + "]"
		}
		labels[i] = own
		uses[own]++
	}
	return labels
}

// oneLine puts a text on one line: white space becomes one space, other control characters their pictures.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(allowed(s), unicode.IsSpace), " ")
}

// quotable makes a text fit between quotation marks in DL and Pajek, which know no way to write a quotation mark or, for some readers, a
// backslash between them: on one line, with ' for " and / for \.
func quotable(s string) string { return quoteMarks.Replace(oneLine(s)) }

var quoteMarks = strings.NewReplacer(`"`, "'", `\`, "/")
