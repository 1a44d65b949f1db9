package coding

import (
	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/internal/yamlfile"
)

// RowFields are the fields of a coding that stands on its own and names its coder itself.
var RowFields = []string{"statement", "source", "quote", "topic", "value", "coder", "coderKind", "coded", "holder", "confidence"}

// Rows reads codings that name their coders, in the order given.
func Rows(rows []*yamlfile.Node, resolve Resolver, problems *yamlfile.Problems) []loaders.Coding {
	work := newReader(resolve, problems)
	coders := map[string]seenCoder{}
	var out []loaders.Coding
	for _, n := range rows {
		r := yamlfile.Read(n, "coding", problems, RowFields...)
		if n.Shape != yamlfile.Table {
			continue
		}
		coder := graph.Coder{Name: r.Required("coder").Text, Kind: yamlfile.Word(r, "coderKind", "", graph.CoderKinds)}
		if first, known := coders[coder.Name]; !known {
			coders[coder.Name] = seenCoder{coder.Kind, r.Line}
		} else if first.kind != coder.Kind {
			r.Problem(r.Line, "coderKind: %s is %s here and %s on line %d; a name stands for one coder", coder.Name, coder.Kind, first.kind, first.line)
		}
		out = append(out, work.item(r, coder, CodedAt(r)))
	}
	return out
}

// seenCoder is of what kind a coder was where the name first occurred.
type seenCoder struct {
	kind graph.CoderKind
	line int
}
