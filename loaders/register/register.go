// Package register loads registers: files of known people, institutions, meetings and topics, against which the names in
// sources are resolved.
package register

import (
	"context"

	"onrecord/graph"
	"onrecord/loaders"
	"onrecord/loaders/internal/coding"
	"onrecord/loaders/internal/yamlfile"
)

// Loader reads registers in YAML or JSON; docs/register.md shows the format.
type Loader struct{}

func (Loader) Name() string { return "register" }

func (Loader) Version() int { return 1 }

// Records marks a loader of records.
func (Loader) Records() {}

// Recognises says whether the file has the top-level text register.
func (Loader) Recognises(name string, head []byte) bool {
	return yamlfile.HasTopText(name, head, "register")
}

// Load returns the register's name, its records in the order of their ids, and its codings in the order of the file.
// A register stands on its own: whatever it refers to, it defines. An error lists everything wrong with the file.
func (Loader) Load(ctx context.Context, d *loaders.Document, _ *loaders.Register) (*loaders.Contents, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	problems := &yamlfile.Problems{}
	root := yamlfile.Parse(d.Name, d.Text, problems)
	if root == nil {
		return nil, problems.Err()
	}
	top := yamlfile.Read(root, "register", problems, "register", "institutions", "people", "topics", "meetings", "codings")
	name := yamlfile.Name(top, "register").Text
	b := newBuilder(loaders.ImportID(Loader{}.Name(), name), problems)
	contents := &loaders.Contents{Name: name, Records: b.records(top), Codings: b.codings(top)}
	if err := problems.Err(); err != nil {
		return nil, err
	}
	return contents, nil
}

// codings reads the optional section of coded stances.
func (b *builder) codings(top *yamlfile.Reader) []loaders.Coding {
	n := top.Node("codings")
	if n == nil {
		return nil
	}
	return coding.Read(yamlfile.Read(n, "codings", b.problems, coding.Fields...), resolver{b}, b.problems)
}

// resolver lets codings refer to what the register defines.
type resolver struct{ *builder }

func (r resolver) Topic(v yamlfile.Value) string {
	return r.reference("coding", "topic", graph.KindTopic, v)
}

func (r resolver) Holder(v yamlfile.Value) string { return r.agent("coding", "holder", v) }
