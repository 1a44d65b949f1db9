// Package schema is the GraphQL contract: one .graphqls file a noun, and what gqlgen makes of
// them. Files ending in _gen.go are machine-made and never edited; package server holds the
// hand-written resolvers.
//
// GraphQL types of the same name are the types of package graph. Those that exist only in
// answers (Membership with its person, Position with its points, Stats) are generated here.
//
// Two calls of gqlgen's are replaced in its output, because every row of a list pays for them:
// marshalSlice says why, and @defer, which DeferredGroup serves, is refused before a query runs.
// A page of 50 statements takes half the CPU time with both.
package schema

//go:generate go tool gqlgen generate
//go:generate gofmt -w -r "graphql.MarshalSliceConcurrently -> marshalSlice" exec_gen.go
//go:generate gofmt -w -r "graphql.NewDeferredGroup(ctx) -> graphql.DeferredGroup{}" exec_gen.go

import (
	"embed"
	"io/fs"
	"strings"
)

//go:embed *.graphqls
var files embed.FS

// SDL returns the whole contract in GraphQL's schema definition language.
func SDL() string {
	names, err := fs.Glob(files, "*.graphqls")
	if err != nil {
		panic(err) // the pattern is constant
	}
	var sdl strings.Builder
	for i, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			panic(err) // the file is embedded
		}
		if i > 0 {
			sdl.WriteByte('\n')
		}
		sdl.Write(text)
	}
	return sdl.String()
}
