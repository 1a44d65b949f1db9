package server

import (
	"context"
	"strings"

	"onrecord/graph"
	"onrecord/graph/export"
	"onrecord/schema"
)

var citationFormats = map[schema.CitationFormat]export.Format{
	schema.CitationFormatCslJSON: export.CSLJSON, schema.CitationFormatBibtex: export.BibTeX, schema.CitationFormatJSONLd: export.JSONLD,
}

func (statementResolver) Citation(_ context.Context, s *graph.Statement, format schema.CitationFormat) (string, error) {
	var text strings.Builder
	err := export.Cite(&text, citationFormats[format], s, "")
	return text.String(), err
}
