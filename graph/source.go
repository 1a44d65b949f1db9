package graph

import (
	"fmt"
	"time"
)

// Source is a text in which statements are recorded. Its id is the hash of its
// bytes (SourceID) or, for a text in a larger file, of what identifies it there. Its text never changes.
type Source struct {
	ID          string         `json:"id"`
	Kind        SourceKind     `json:"kind"`
	Title       string         `json:"title"` // "" when it has none
	PublisherID string         `json:"publisherId,omitempty"`
	Authors     []string       `json:"authors,omitempty"`
	Address     string         `json:"url,omitempty"`
	Published   *UncertainDate `json:"published,omitempty"`
	RetrievedAt *time.Time     `json:"retrievedAt,omitempty"`
	Language    string         `json:"language,omitempty"` // BCP 47, "" when unknown
	Licence     string         `json:"licence,omitempty"`
	ContentHash string         `json:"contentHash"` // hex SHA-256 of the bytes read
	Attributes  []Attribute    `json:"attributes,omitempty"`
	// Origin is the import that brought the source where that is a larger file; "" for a source that is an import of its own.
	Origin string `json:"origin,omitempty"`
	// Content is the text, as read. Stores hand it out through SourceText only;
	// in other answers it is "".
	Content string `json:"text,omitempty"`

	// Publisher is brought along when asked for.
	Publisher *Institution `json:"-"`
}

// SourceKind says what sort of text a source is.
type SourceKind string

const (
	SourceArticle    SourceKind = "ARTICLE"
	SourceTranscript SourceKind = "TRANSCRIPT"
	SourceOther      SourceKind = "OTHER"
)

// SourceKinds lists every kind the GraphQL contract serves.
var SourceKinds = []SourceKind{SourceArticle, SourceTranscript, SourceOther}

// Validate returns ErrInvalid with the reason when the record breaks a rule.
func (s *Source) Validate() error {
	if err := checkID(KindSource, s.ID); err != nil {
		return err
	}
	if err := oneOf(s.ID, "kind", s.Kind, SourceKinds); err != nil {
		return err
	}
	if s.PublisherID != "" {
		if err := checkID(KindInstitution, s.PublisherID); err != nil {
			return fmt.Errorf("%s: publisher: %w", s.ID, err)
		}
	}
	if err := checkAttributes(s.ID, s.Attributes); err != nil {
		return err
	}
	if s.ContentHash == "" {
		return fmt.Errorf("%s: no content hash: %w", s.ID, ErrInvalid)
	}
	if err := checkText(s.ID, append([]string{s.Title, s.Address, s.Language, s.Licence, s.Content}, s.Authors...)...); err != nil {
		return err
	}
	return checkDates(s.ID, s.Published)
}
