package neo4j

import (
	"context"
	"fmt"
	"math"

	"onrecord/graph"
)

const (
	sourceFields = `{.id, .kind, .title, .publisherId, .authors, .url, .published, .publishedAsPrinted, .retrievedAt, .language, .licence, .contentHash, .attributeNames, .attributeValues, .origin`
	// publisherOfN and publisherOfS close the map that sourceFields opens, of a source n or s.
	publisherOfN = `, publisher: head([(n)-[:PUBLISHED_BY]->(publisher:Institution) | publisher ` + agentFields + `])}`
	publisherOfS = `, publisher: head([(s)-[:PUBLISHED_BY]->(publisher:Institution) | publisher ` + agentFields + `])}`
	// withContent closes it for an export: whole, but without relations.
	withContent = `, .text}`
)

func sourceRow(s *graph.Source) row {
	r := row{"id": s.ID, "kind": string(s.Kind), "contentHash": s.ContentHash}
	r.setText("title", s.Title)
	r.setText("publisherId", s.PublisherID)
	r.setTexts("authors", s.Authors)
	r.setText("url", s.Address)
	r.setDate("published", s.Published, math.MaxInt64)
	r.setMoment("retrievedAt", s.RetrievedAt)
	r.setText("language", s.Language)
	r.setText("licence", s.Licence)
	r.setAttributes(s.Attributes)
	r.setText("origin", s.Origin)
	r.setText("text", s.Content)
	r.setText("terms", termsOf(s.Title))
	r.setNameTokens(s.Title)
	return r
}

func source(r row) *graph.Source {
	s := &graph.Source{
		ID: r.text("id"), Kind: graph.SourceKind(r.text("kind")), Title: r.text("title"), PublisherID: r.text("publisherId"),
		Authors: list[string](r, "authors"), Address: r.text("url"), Published: r.date("published"), RetrievedAt: r.moment("retrievedAt"),
		Language: r.text("language"), Licence: r.text("licence"), ContentHash: r.text("contentHash"), Attributes: r.attributes(), Origin: r.text("origin"),
		Content: r.text("text"),
	}
	if publisher := r.one("publisher"); publisher != nil {
		s.Publisher = institution(publisher)
	}
	return s
}

// Sources returns the sources that f chooses.
func (s *Store) Sources(ctx context.Context, f graph.SourceFilter, p graph.Page) (*graph.SourceConnection, error) {
	if err := f.Validate(); err != nil {
		return nil, err
	}
	l := newListing("Source", sourceFields+publisherOfN, "publishedSort", numbers)
	l.worded(f.Title)
	for _, c := range []struct {
		property string
		values   any
		asked    bool
	}{
		{"kind", f.Kinds, len(f.Kinds) > 0}, {"publisherId", f.Publishers, len(f.Publishers) > 0}, {"language", f.Languages, len(f.Languages) > 0},
	} {
		if c.asked {
			l.where("n." + c.property + " IN " + l.param(c.values))
		}
	}
	if err := l.overlaps("n.published", f.PublishedFrom, f.PublishedTo); err != nil {
		return nil, err
	}
	if f.ContentHash != "" {
		l.where("n.contentHash = " + l.param(f.ContentHash))
	}
	return page(ctx, s, l, p, source, "sources", f)
}

// SourceText returns the text of a source, or ErrNotFound.
func (s *Store) SourceText(ctx context.Context, id string) (string, error) {
	rows, err := s.rows(ctx, query{"MATCH (n:Source {id: $id}) RETURN n {.text}", map[string]any{"id": id}})
	if err != nil {
		return "", err
	}
	if len(rows) == 0 {
		return "", fmt.Errorf("source %q: %w", id, graph.ErrNotFound)
	}
	return rows[0].text("text"), nil
}
