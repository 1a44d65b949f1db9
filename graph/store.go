package graph

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"iter"
)

// Store keeps a graph. A Store is safe for concurrent use.
//
// Promises that hold for every method: a cancelled or expired context ends the call with an
// error that wraps ctx.Err(). Lists without a match are empty, not errors. Text
// compares byte by byte; only names and searched words are folded, by NameTokens and Terms,
// so that both stores find the same. Times are kept to the second.
// Records handed out belong to the caller, but are shared within one answer
// (two statements of one page may point to the same speaker): read, don't change.
type Store interface {
	Reader
	Writer
	// Close ends all connections. Calls after Close fail.
	Close(ctx context.Context) error
}

// Reader answers questions.
type Reader interface {
	// Nodes returns the nodes with these ids, as many and in the same order; nil
	// where there is none. With applies to statements, and Quotes also to a quote's Source.
	Nodes(ctx context.Context, ids []string, with With) ([]Node, error)

	// People and Institutions are in the order of (SortName, id).
	People(ctx context.Context, f AgentFilter, p Page) (*PersonConnection, error)
	Institutions(ctx context.Context, f AgentFilter, p Page) (*InstitutionConnection, error)
	// Meetings are in the order of (SortKey of the date, id); undated ones come last.
	Meetings(ctx context.Context, f MeetingFilter, p Page) (*MeetingConnection, error)
	// Topics are in the order of (SortName of the label, id).
	Topics(ctx context.Context, f TopicFilter, p Page) (*TopicConnection, error)
	// Sources are in the order of (SortKey of the publication, id); undated ones come
	// last. Publisher is brought along; Content is left out.
	Sources(ctx context.Context, f SourceFilter, p Page) (*SourceConnection, error)
	// Statements are in the given order, then by id.
	Statements(ctx context.Context, f StatementFilter, o StatementOrder, p Page, with With) (*StatementConnection, error)
	// Quotes are the quotes in a source, in the order of (start of the first fragment, id).
	Quotes(ctx context.Context, sourceID string, p Page) (*QuoteConnection, error)
	// Memberships are in the order of (SortKey of From, id); those without From come first.
	Memberships(ctx context.Context, f MembershipFilter) ([]*Membership, error)
	// Participations are in the order of (meeting id, id).
	Participations(ctx context.Context, f ParticipationFilter) ([]*Participation, error)

	// Search finds nodes by their words, best match first, then by id. What matches is
	// promised; how well it scores is the store's own affair.
	Search(ctx context.Context, f SearchFilter, p Page) (*SearchConnection, error)

	// Suggest returns nodes whose name, alias or title has, for each typed word, a word that begins with it, each node once with the first of
	// its names that does. Words are compared by NameTokens, so that accents and scripts meet, and as typed. Sources come after all others; before
	// that what is named exactly so, then names before aliases, then SortName of the node's name, then id. What was typed without a word
	// finds nothing. Of more than MaxSuggested names that match, those with the first matching words, in the order of tokens, are looked at. A kind that
	// isn't of SuggestKinds, and a limit out of range, is ErrInvalid.
	Suggest(ctx context.Context, f SuggestFilter) ([]*Suggestion, error)

	// Facets counts the statements that f chooses by these fields: one facet for each, in the same order, with up to limit values (1 to MaxPage; 0 is
	// DefaultFacetValues). A value counts the statements that have it, as the field of StatementFilter asks; of those that take stances, TOPIC counts
	// stances with one of f.Stances only and STANCE those on one of f.Topics. Unknown is no value, and neither is an id that is not there.
	Facets(ctx context.Context, f StatementFilter, by []FacetField, limit int) ([]*Facet, error)

	// Histogram counts the statements that f chooses in buckets of time, oldest first, from the first with a statement to the last, empty
	// ones included. A statement is in the bucket in which the SortKey of its date lies; one without any date is in none. Stances are
	// tallied where with.Stances asks for it: those on f.Topics where it names some. More than MaxBuckets buckets are ErrInvalid.
	Histogram(ctx context.Context, f StatementFilter, i Interval, with With) ([]*Bucket, error)

	// Codings yields the codings that f chooses, oldest first (SortKey of the statement's
	// date, statement id, topic id, stance id), one at a time.
	Codings(ctx context.Context, f CodingFilter) iter.Seq2[Coding, error]

	// Mentions yields who mentions whom in the statements that f chooses, oldest first (SortKey of the statement's
	// date, statement id), the mentioned of one statement in its own order, each once. Statements whose speaker or
	// mentioned agent is not there are left out.
	Mentions(ctx context.Context, f StatementFilter) iter.Seq2[Mention, error]

	// Version names what the store holds: a hash of its imports, ids and digests. Equal imports give an equal version in
	// every store; "" when there are none.
	Version(ctx context.Context) (string, error)

	// SourceText returns the text of a source, or ErrNotFound.
	SourceText(ctx context.Context, id string) (string, error)

	// Scan returns up to limit records of one kind whose ids come after the id after
	// ("" for the beginning), in the order of their ids, whole (a source with its
	// Content), in the batch's slice for that kind. An empty batch ends the walk.
	Scan(ctx context.Context, kind Kind, after string, limit int) (*Batch, error)

	// Imports returns the log rows with these ids, as many and in the same order; nil where there is none.
	Imports(ctx context.Context, ids []string) ([]*Import, error)

	// Count returns how many records there are of each kind; kinds without one are left out.
	Count(ctx context.Context) (map[Kind]int, error)

	// Ping returns nil when the store can answer, else ErrUnavailable.
	Ping(ctx context.Context) error
}

// Writer changes the graph.
type Writer interface {
	// Write writes the batch in one transaction: all of it or, on an error, nothing.
	// A record whose id is there is replaced. Records may refer to ids that are not there; such a
	// reference reads as unknown until the record comes.
	//
	// A batch with one Import is that import's whole truth. When the store holds the
	// import with an equal Digest, nothing but the log row is written (Unchanged). Otherwise what the
	// import brought before and the batch no longer holds is removed: records whose Origin is the
	// import's id, stances among them, and the quotes in its sources: that is the source with the import's id, and those
	// whose Origin is. Not removed: stances of another origin, ever; the statements that these
	// refer to (Result.Kept) with their quotes and the sources of these; and the people and institutions that speak in those
	// statements, directly or on behalf.
	//
	// A batch may not take over a record of another origin: a person, institution, meeting or topic that is
	// there with a different, non-empty Origin is ErrConflict.
	// A batch without an Import, and a Partial one, only adds and replaces (Result{Outcome: Created});
	// more than one Import in a batch that isn't Partial is ErrInvalid.
	// A batch that breaks a rule (Batch.Validate) is ErrInvalid.
	Write(ctx context.Context, b *Batch) (Result, error)
}

// walkSize is how many records Walk reads at a time.
const walkSize = 1000

// Walk hands all records of one kind to each, in the order of their ids, a bounded batch at a
// time. It stops at the first error.
func Walk(ctx context.Context, r Reader, kind Kind, each func(*Batch) error) error {
	after := ""
	for {
		b, err := r.Scan(ctx, kind, after, walkSize)
		if err != nil {
			return err
		}
		all := b.All()
		if len(all) == 0 {
			return nil
		}
		if err := each(b); err != nil {
			return err
		}
		after = all[len(all)-1].ID
	}
}

// VersionOf is the Version of a store that holds these imports, in the order of their ids; it reads of each the id and the digest.
func VersionOf(imports iter.Seq2[*Import, error]) (string, error) {
	h := sha256.New()
	empty := true
	for i, err := range imports {
		if err != nil {
			return "", err
		}
		empty = false
		fmt.Fprintf(h, "%d:%s%d:%s", len(i.ID), i.ID, len(i.Digest), i.Digest)
	}
	if empty {
		return "", nil
	}
	return hex.EncodeToString(h.Sum(nil))[:32], nil
}
