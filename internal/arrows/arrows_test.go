// Package arrows holds one test: the import table of docs/architecture.md is true.
package arrows

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// allowed lists, for every package of ours, which of our packages its code may import; "*" is all of them. Tests may
// import more: see testsMay. A package that is missing here fails the test.
var allowed = map[string][]string{
	"cmd/onrecord":    {"*"},
	"bench":           {"*"},
	"server":          {"schema", "graph", "graph/edtf", "graph/discourse", "graph/network", "graph/export"},
	"schema":          {"graph", "graph/discourse", "graph/network"},
	"graph":           {"graph/edtf"},
	"graph/edtf":      {},
	"graph/archive":   {"graph"},
	"graph/discourse": {"graph", "graph/edtf"},
	"graph/network":   {"graph", "graph/discourse"},
	"graph/export":    {"graph", "graph/discourse", "graph/network"},
	"graph/sqlite":    {"graph"},
	"graph/neo4j":     {"graph"},
	"graph/storetest": {"graph"},
	"loaders":         {"graph", "loaders/internal/forest"},
	"loaders/dates":   {"graph/edtf"},
	"loaders/gold":    {"graph", "graph/edtf", "graph/discourse", "loaders", "loaders/internal/yamlfile"},

	"loaders/article":          {"graph", "loaders", "loaders/article/prose", "loaders/article/clauses", "loaders/article/learned", "loaders/article/speakers", "loaders/internal/tongues"},
	"loaders/article/prose":    {"graph", "loaders", "loaders/dates"},
	"loaders/article/clauses":  {"graph", "loaders", "loaders/article/prose"},
	"loaders/article/learned":  {"graph", "loaders", "loaders/article/prose", "loaders/article/clauses", "loaders/internal/linear", "loaders/internal/trees"},
	"loaders/article/speakers": {"graph", "loaders", "loaders/dates", "loaders/article/prose", "loaders/article/clauses"},
	"loaders/transcript":       {"graph", "loaders", "loaders/dates"},
	"loaders/register":         {"graph", "loaders", "loaders/internal/yamlfile", "loaders/internal/coding", "loaders/internal/forest"},
	"loaders/codings":          {"graph", "loaders", "loaders/internal/yamlfile", "loaders/internal/coding"},
	"loaders/codebook":         {"graph", "loaders", "loaders/internal/yamlfile", "loaders/internal/coding", "loaders/internal/forest"},
	"loaders/dna":              {"graph", "loaders", "loaders/internal/forest"},

	"loaders/internal/yamlfile": {"graph", "loaders"},
	"loaders/internal/forest":   {},
	"loaders/internal/tongues":  {"graph", "loaders"},
	"loaders/internal/linear":   {},
	"loaders/internal/trees":    {},
	"loaders/internal/coding":   {"graph", "loaders", "loaders/internal/yamlfile"},

	"dashboard": {},

	"internal/arrows":                {},
	"internal/pyenv":                 {},
	"internal/neo4jserver":           {},
	"internal/neo4jserver/cmd/neo4j": {"internal/neo4jserver"},
}

// testsMay lists what any test may import besides: real stores instead of stand-ins.
var testsMay = []string{"graph", "graph/sqlite", "graph/neo4j", "graph/storetest", "graph/archive", "internal/neo4jserver", "internal/pyenv", "loaders"}

// thoseMay lists what the tests of one package may import besides these.
var thoseMay = map[string][]string{
	"loaders/article": {"loaders/gold"}, // the articles it is measured on
	"dashboard":       {"server"},       // the browser's tests need something to open
}

// onlyStandard lists the packages that import nothing but ours and the standard library.
var onlyStandard = []string{"graph", "graph/edtf", "graph/discourse", "graph/archive", "graph/export", "loaders/dates", "dashboard"}

const module = "onrecord"

func TestArrows(t *testing.T) {
	root := filepath.Join("..", "..")
	seen := map[string]bool{}
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && strings.HasPrefix(d.Name(), ".") && file != root || d.Name() == "testdata" || d.Name() == "node_modules" {
			return fs.SkipDir
		}
		if strings.HasSuffix(file, ".go") {
			rel, err := filepath.Rel(root, file)
			if err != nil {
				return err
			}
			pkg := path.Dir(filepath.ToSlash(rel))
			seen[pkg] = true
			check(t, root, pkg, filepath.ToSlash(rel))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for pkg := range allowed {
		if !seen[pkg] {
			t.Errorf("package %s is in the table and nowhere else; take it out", pkg)
		}
	}
}

func check(t *testing.T, root, pkg, file string) {
	may, known := allowed[pkg]
	if !known {
		t.Errorf("%s: package %s is not in the table of arrows; decide what it may import", file, pkg)
		return
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, file), nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	isTest := strings.HasSuffix(file, "_test.go")
	for _, spec := range parsed.Imports {
		name := strings.Trim(spec.Path.Value, `"`)
		ours, isOurs := strings.CutPrefix(name, module+"/")
		switch {
		case isOurs && ours != pkg && !contains(may, ours) && !(isTest && (contains(testsMay, ours) || contains(thoseMay[pkg], ours))):
			t.Errorf("%s imports %s; package %s may import %v", file, ours, pkg, may)
		case !isOurs && !isTest && contains(onlyStandard, pkg) && strings.Contains(strings.Split(name, "/")[0], "."):
			t.Errorf("%s imports %s; package %s keeps to the standard library", file, name, pkg)
		}
	}
}

func contains(list []string, s string) bool {
	for _, have := range list {
		if have == s || have == "*" {
			return true
		}
	}
	return false
}
