package schema

import "onrecord/graph"

// StatementConnection is a page of statements with the filter that chose the list, by which its facets and its histogram are counted.
type StatementConnection struct {
	*graph.StatementConnection
	Filter graph.StatementFilter
}
