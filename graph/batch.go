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

	// Partial says that the batch is a piece of a graph being copied: it only adds and replaces, whatever
	// imports it holds (Store.Write).
	Partial bool `json:"-"`
}

// Import is the log row of one loaded source, register, codebook, coding file or dataset, written in the same transaction as
// what it brought. Its ID is the source's id, or NamedID(KindImport, …) for the
// others. It holds no time of loading: loading twice gives the same graph.
type Import struct {
	ID      string `json:"id"`
	Loader  string `json:"loader"`
	Version int    `json:"version"` // of the loader; a newer one reads the source again
	// Content is the hex SHA-256 of the bytes read; "" for a dataset, whose program may save it again with other bytes and
	// nothing changed.
	Content string `json:"content"`
	// Options are the choices made on loading that change the result, as JSON; of a codebook, its rules.
	Options string `json:"options,omitempty"`
	// Registers is the digest of the registers that who is who was resolved against, and of the codebooks; ""
	// for all but sources. Where it differs from that of the store's, the source is read again.
	Registers string `json:"registers,omitempty"`
	// Digest is the hash of the batch (Batch.Digest) and, of a codebook, its rules.
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

// Record is one record of a batch: a pointer to its struct, with its kind and id.
type Record struct {
	Kind  Kind
	ID    string
	Value interface{ Validate() error }
}

// All lists the records, kind by kind (Kinds), in the order of the slices.
func (b *Batch) All() []Record {
	var all []Record
	all = list(all, KindInstitution, b.Institutions, func(r *Institution) string { return r.ID })
	all = list(all, KindPerson, b.People, func(r *Person) string { return r.ID })
	all = list(all, KindMembership, b.Memberships, func(r *Membership) string { return r.ID })
	all = list(all, KindTopic, b.Topics, func(r *Topic) string { return r.ID })
	all = list(all, KindMeeting, b.Meetings, func(r *Meeting) string { return r.ID })
	all = list(all, KindParticipation, b.Participations, func(r *Participation) string { return r.ID })
	all = list(all, KindSource, b.Sources, func(r *Source) string { return r.ID })
	all = list(all, KindStatement, b.Statements, func(r *Statement) string { return r.ID })
	all = list(all, KindQuote, b.Quotes, func(r *Quote) string { return r.ID })
	all = list(all, KindStance, b.Stances, func(r *Stance) string { return r.ID })
	return list(all, KindImport, b.Imports, func(r *Import) string { return r.ID })
}

func list[T interface{ Validate() error }](all []Record, kind Kind, rows []T, id func(T) string) []Record {
	for _, r := range rows {
		all = append(all, Record{kind, id(r), r})
	}
	return all
}

// Records counts the records of each kind in the batch; kinds without a record are left out.
func (b *Batch) Records() map[Kind]int {
	counts := map[Kind]int{}
	for _, r := range b.All() {
		counts[r.Kind]++
	}
	return counts
}

// Append adds the records of more to b.
func (b *Batch) Append(more *Batch) {
	b.Institutions = append(b.Institutions, more.Institutions...)
	b.People = append(b.People, more.People...)
	b.Memberships = append(b.Memberships, more.Memberships...)
	b.Topics = append(b.Topics, more.Topics...)
	b.Meetings = append(b.Meetings, more.Meetings...)
	b.Participations = append(b.Participations, more.Participations...)
	b.Sources = append(b.Sources, more.Sources...)
	b.Statements = append(b.Statements, more.Statements...)
	b.Quotes = append(b.Quotes, more.Quotes...)
	b.Stances = append(b.Stances, more.Stances...)
	b.Imports = append(b.Imports, more.Imports...)
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
	for _, r := range b.All() {
		errs = append(errs, r.Value.Validate())
	}
	return errors.Join(errs...)
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
