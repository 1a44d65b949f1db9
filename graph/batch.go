package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Batch is what a store writes in one transaction: records of every kind.
type Batch struct {
	Institutions   []*Institution
	People         []*Person
	Memberships    []*Membership
	Topics         []*Topic
	Meetings       []*Meeting
	Participations []*Participation
	Sources        []*Source
	Statements     []*Statement
	Quotes         []*Quote
	Stances        []*Stance
	Imports        []*Import
}

// Import is the log row of one loaded source, register or coding file, written in the same transaction as
// what it brought. Its ID is the source's id, or NamedID(KindImport, …) for a
// register or coding file. It holds no time of loading: loading twice gives the same graph.
type Import struct {
	ID      string `json:"id"`
	Loader  string `json:"loader"`
	Version int    `json:"version"` // of the loader; a newer one reads the source again
	// Content is the hex SHA-256 of the bytes read.
	Content string `json:"content"`
	// Options are the choices made on loading that change the result, as JSON.
	Options string `json:"options,omitempty"`
	// Registers is the digest of the registers that who is who was resolved against; ""
	// for registers and coding files themselves. Where it differs from the store's
	// registers, the source is resolved again.
	Registers string `json:"registers,omitempty"`
	// Digest is the hash of the batch (Batch.Digest).
	Digest string `json:"digest"`
}

// Outcome says what Write did with an import.
type Outcome string

const (
	Created   Outcome = "created"   // the import was new
	Updated   Outcome = "updated"   // it was there with another digest, and was replaced
	Unchanged Outcome = "unchanged" // it was there with this digest, and nothing was written
)

// Result is what Write did.
type Result struct {
	Outcome Outcome
	// Kept lists, sorted, the statements that the new batch no longer holds but that a stance refers
	// to; they stay, for a person to review. Nothing a person coded is lost by loading.
	Kept []string
}

// Records counts the records of each kind in the batch; kinds without a record are left out.
func (b *Batch) Records() map[Kind]int {
	counts := map[Kind]int{}
	for k, n := range map[Kind]int{
		KindInstitution: len(b.Institutions), KindPerson: len(b.People), KindMembership: len(b.Memberships), KindTopic: len(b.Topics),
		KindMeeting: len(b.Meetings), KindParticipation: len(b.Participations), KindSource: len(b.Sources), KindStatement: len(b.Statements),
		KindQuote: len(b.Quotes), KindStance: len(b.Stances), KindImport: len(b.Imports),
	} {
		if n > 0 {
			counts[k] = n
		}
	}
	return counts
}

// Sort puts every slice in the order of its ids, and keeps one of equal records
// with the same id.
func (b *Batch) Sort() {
	b.Institutions = sortByID(b.Institutions, func(r *Institution) string { return r.ID })
	b.People = sortByID(b.People, func(r *Person) string { return r.ID })
	b.Memberships = sortByID(b.Memberships, func(r *Membership) string { return r.ID })
	b.Topics = sortByID(b.Topics, func(r *Topic) string { return r.ID })
	b.Meetings = sortByID(b.Meetings, func(r *Meeting) string { return r.ID })
	b.Participations = sortByID(b.Participations, func(r *Participation) string { return r.ID })
	b.Sources = sortByID(b.Sources, func(r *Source) string { return r.ID })
	b.Statements = sortByID(b.Statements, func(r *Statement) string { return r.ID })
	b.Quotes = sortByID(b.Quotes, func(r *Quote) string { return r.ID })
	b.Stances = sortByID(b.Stances, func(r *Stance) string { return r.ID })
	b.Imports = sortByID(b.Imports, func(r *Import) string { return r.ID })
}

func sortByID[T any](rows []T, id func(T) string) []T {
	slices.SortStableFunc(rows, func(a, b T) int { return strings.Compare(id(a), id(b)) })
	return slices.CompactFunc(rows, func(a, b T) bool { return id(a) == id(b) })
}

// Digest is the hash of all records but the imports, in any order.
func (b *Batch) Digest() string {
	sorted := *b
	sorted.Imports = nil
	sorted.Sort()
	h := sha256.New()
	if err := json.NewEncoder(h).Encode(sorted); err != nil {
		panic(err) // records are plain data
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Validate returns ErrInvalid, joined for every record that breaks a rule.
func (b *Batch) Validate() error {
	var errs []error
	check := func(r interface{ Validate() error }) {
		if err := r.Validate(); err != nil {
			errs = append(errs, err)
		}
	}
	each(b.Institutions, check)
	each(b.People, check)
	each(b.Memberships, check)
	each(b.Topics, check)
	each(b.Meetings, check)
	each(b.Participations, check)
	each(b.Sources, check)
	each(b.Statements, check)
	each(b.Quotes, check)
	each(b.Stances, check)
	each(b.Imports, check)
	return errors.Join(errs...)
}

func each[T interface{ Validate() error }](rows []T, f func(interface{ Validate() error })) {
	for _, r := range rows {
		f(r)
	}
}

// Validate returns ErrInvalid with the reason when the record breaks a rule.
func (i *Import) Validate() error {
	if k := KindOf(i.ID); k != KindSource && k != KindImport {
		return fmt.Errorf("import %q: the id names neither a source nor an import: %w", i.ID, ErrInvalid)
	}
	if i.Loader == "" || i.Digest == "" {
		return fmt.Errorf("import %s: no loader or no digest: %w", i.ID, ErrInvalid)
	}
	return checkText(i.ID, i.Loader, i.Content, i.Options, i.Registers, i.Digest)
}
