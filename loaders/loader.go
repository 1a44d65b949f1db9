// Package loaders brings sources into a graph: recognise the format, read, resolve
// who is who, write. Each format has a package of its own below this one.
package loaders

import (
	"context"
	"time"

	"onrecord/graph"
)

// Loader reads one format. It knows nothing of stores.
type Loader interface {
	// Name is the word used on the command line and in import logs, such as "transcript".
	Name() string
	// Version is raised when the same bytes would be read differently; a source read by an
	// older version is then read again when it is loaded again.
	Version() int
	// Recognises says whether a document looks like this format. It is cheap: it sees
	// the file's name and at most the first 64 kB, and may be wrong.
	Recognises(name string, head []byte) bool
	// Load reads the document. It is a pure function of the document and the
	// register, and reading Reading.Text again, with what Reading says of it, gives the same: that is how a source is
	// read again when a register or codebook changes. A document that isn't in the format is graph.ErrInvalid, with the line where it broke.
	Load(ctx context.Context, d *Document, r *Register) (*Contents, error)
}

// BinaryLoader is a Loader whose documents are bytes and no text: their Text is "", and lines are not counted. A document is
// read in this way when the loader recognises it by its beginning, or when the user names the loader.
type BinaryLoader interface {
	Loader
	// Companions are the endings of the files that lie beside a document as long as a program has changes to it that the
	// document itself does not hold yet ("-wal"). A document with such a file that is not empty is refused.
	Companions() []string
}

// Document is one file or one line of a corpus, decoded, with what the user said of it.
type Document struct {
	Name string // the file's name, or the doc_id
	Raw  []byte // as read
	Text string // Raw as UTF-8 without a byte-order mark; "" for a BinaryLoader
	// What the user said; "" or nil leaves it to the document.
	Title       string
	Authors     []string
	Published   string // EDTF
	Publisher   string
	URL         string
	Language    string
	Licence     string
	RetrievedAt *time.Time
	RulesOnly   bool // find what is said by rules alone, where the loader has learnt something besides
}

// Contents is what a document holds: one of a source's Reading, a register's Records, Codings, a Codebook, or a whole Graph.
type Contents struct {
	Reading *Reading
	// Name is the lasting name of what is no source, the same in all its versions: its import is ImportID(loader, Name).
	Name string
	// Records of a register, beside which there may be Codings.
	Records *graph.Batch
	Codings []Coding
	// Graph is a document that brings texts, who speaks in them and their codings, complete: it is written as one import, and names in
	// other sources are never resolved against it. Its records have the Origin ImportID(loader, Name).
	Graph *graph.Batch
	// Codebook is one, with the topics it defines as Records; Needs are those it refers to and doesn't define.
	Codebook *Codebook
	Needs    []NeededTopic
	// LeftOut is what the document holds and the graph has no place for.
	LeftOut []LeftOut
}

// NeededTopic is a topic that a file refers to and doesn't define.
type NeededTopic struct {
	Topic string // its id
	Line  int    // in the file, from 1
}

// LeftOut is something that was found and not taken over, in words that go with the number.
type LeftOut struct {
	File  string `json:"file,omitempty"` // set where files are loaded
	Count int    `json:"count"`
	What  string `json:"what"` // "statements of type Annotation"
}

// ImportID is the id of the import of a document that a loader read as records, codings, a codebook or a graph of this name.
func ImportID(loader, name string) string { return graph.NamedID(graph.KindImport, loader+"-"+name) }

// Coding is one coded stance in a register or coding file, before its statement is looked up.
type Coding struct {
	Line      int    // in the file, from 1
	Statement string // statement id; or else
	Source    string // id or exact title of the source, and
	Quote     string // words that occur in exactly one of its statements

	Topic      string // topic id, with or without its prefix
	Value      graph.StanceValue
	Holder     string // agent id when the stance is not the speaker's own; usually ""
	Coder      graph.Coder
	Confidence float64
	CodedAt    time.Time
}
