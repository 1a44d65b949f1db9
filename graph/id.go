package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
)

// Kind names a noun that has records of its own. An id begins with its kind and a
// colon ("person:volodymyr-zelenskyy"), so a node is found without asking which it is.
type Kind string

// The kinds, in the order in which an export lists them.
const (
	KindInstitution   Kind = "institution"
	KindPerson        Kind = "person"
	KindMembership    Kind = "membership"
	KindTopic         Kind = "topic"
	KindMeeting       Kind = "meeting"
	KindParticipation Kind = "participation"
	KindSource        Kind = "source"
	KindStatement     Kind = "statement"
	KindQuote         Kind = "quote"
	KindStance        Kind = "stance"
	KindImport        Kind = "import"
)

// Kinds lists every kind in export order: what is referred to comes before what refers.
var Kinds = []Kind{
	KindInstitution, KindPerson, KindMembership, KindTopic, KindMeeting, KindParticipation,
	KindSource, KindStatement, KindQuote, KindStance, KindImport,
}

// KindOf returns the kind an id begins with, or "" when it begins with none.
func KindOf(id string) Kind {
	prefix, rest, found := strings.Cut(id, ":")
	if !found || rest == "" {
		return ""
	}
	for _, k := range Kinds {
		if string(k) == prefix {
			return k
		}
	}
	return ""
}

// SourceID is the id of the source with exactly these bytes.
func SourceID(raw []byte) string {
	sum := sha256.Sum256(raw)
	return string(KindSource) + ":" + hex.EncodeToString(sum[:])
}

// HashID derives a stable id from what identifies a record: the same parts give
// the same id on every machine, in every order of loading. Parts are length-prefixed, so
// ("ab", "c") and ("a", "bc") differ.
func HashID(kind Kind, parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%d:%s", len(p), p)
	}
	return string(kind) + ":" + hex.EncodeToString(h.Sum(nil))[:32]
}

// NamedID is the id of a record that its file gives a name of its own ("id: zelenskyy").
// A name that already carries the kind's prefix is returned as it is.
func NamedID(kind Kind, name string) string {
	if strings.HasPrefix(name, string(kind)+":") {
		return name
	}
	return string(kind) + ":" + name
}

func checkID(kind Kind, id string) error {
	if KindOf(id) != kind {
		return fmt.Errorf("id %q does not begin with %q: %w", id, string(kind)+":", ErrInvalid)
	}
	if strings.ContainsFunc(id, func(r rune) bool { return r <= ' ' || r == 0x7f }) {
		return fmt.Errorf("id %q contains white space or a control character: %w", id, ErrInvalid)
	}
	return nil
}
