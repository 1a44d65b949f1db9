package server

import (
	"context"

	"onrecord/graph"
)

// highlight sets where the words of text stand in the nodes of a page, when the query asks for it.
func highlight[T graph.Node](ctx context.Context, typeName string, c *graph.Connection[T], text string) {
	if text == "" || !selected(ctx).under(typeName+"Connection", "edges").has(typeName+"Edge", "highlights") {
		return
	}
	for i, e := range c.Edges {
		c.Edges[i].Highlights = graph.Highlights(e.Node, text)
	}
}
